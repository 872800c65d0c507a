"""``causerie demo``: the bundled sample, polled, parsed and stored as the real thing."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import Iterator

import click
import msgspec

from commands.documents import (
    PersonDocument,
    QueueDocument,
    TrendDocument,
    person_document,
)
from commands.listening import poll_round
from commands.lists import person_lines, queue_documents, queue_lines
from commands.options import shared
from commands.rising import trend_documents, trend_lines
from commands.sample.stage import Stage, set_stage
from commands.session import Session
from commands.window import has_display
from listeners.engine import open_engine
from listeners.ranking.announcing import wanted_trends
from listeners.ranking.lists import bring_up_to_date
from listeners.ranking.people_lists import PeopleList, people_of
from storage.ranks import queue as read_queue
from storage.records.words import words
from storage.sources import all_sources

_CONVERSATIONS = 50
_HANDFUL = 20
_TITLES = (
    words("Commands", "To answer"),
    words("Commands", "Rising"),
    words("Commands", "People"),
)


class ThreeLists(msgspec.Struct, frozen=True):
    """The three lists, in the shapes of their own commands."""

    queue: list[QueueDocument]
    trends: list[TrendDocument]
    people: list[PersonDocument]


@click.command()
@click.option("--headless", is_flag=True, help="Without a window: print the three lists and end.")
@shared
def demo(session: Session, *, headless: bool) -> None:
    """Open the window on the bundled sample: nothing of it touches your own data."""
    with session.speaking():
        try:
            with set_stage() as stage:
                if headless or session.json or not has_display():
                    _print_lists(session, stage)
                else:
                    _open_window(session, stage)
        except OSError as error:
            said = words("Commands", "The sample cannot be served on this machine: {detail}.")
            raise session.cannot(said.given(detail=str(error))) from error


def _print_lists(session: Session, stage: Stage) -> None:
    lists = asyncio.run(_listen_once(session, stage))
    session.show(lists, lambda: _lines(session, lists))


async def _listen_once(session: Session, stage: Stage) -> ThreeLists:
    async with open_engine(stage.data, now=session.now, chance=random.SystemRandom(), once=True) as engine:
        await poll_round(engine, all_sources(engine.db))
        bring_up_to_date(engine.db, session.now())
        return _three_lists(session, engine.db)


def _three_lists(session: Session, db: sqlite3.Connection) -> ThreeLists:
    return ThreeLists(
        queue=queue_documents(session, db, read_queue(db, limit=_CONVERSATIONS)),
        trends=trend_documents(session, db, wanted_trends(db, limit=_HANDFUL)),
        people=[
            person_document(one, session.say)
            for one in people_of(db, PeopleList.FOLLOW_BACK, limit=_HANDFUL, territory=None, now=session.now())
        ],
    )


def _lines(session: Session, lists: ThreeLists) -> Iterator[str]:
    to_answer, rising, people = (session.say(title) for title in _TITLES)
    yield f"# {to_answer}"
    yield from queue_lines(session, lists.queue)
    yield f"\n# {rising}"
    yield from trend_lines(lists.trends)
    yield f"\n# {people}"
    yield from person_lines(lists.people)


def _open_window(session: Session, stage: Stage) -> None:
    from desktop.entry import open_window  # noqa: PLC0415 - Qt is loaded for the window alone

    code = open_window(stage.data, language=session.language)
    if code:
        raise SystemExit(code)
