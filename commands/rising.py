"""``causerie trends``: what is rising now, and what would have been announced in the past."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import click
import msgspec

from commands.documents import TrendDocument, trend_document
from commands.lists import reason_texts, up_to_date
from commands.options import shared
from commands.places import DEFAULT, asked_for, names_of_places
from commands.session import LIMIT, Moment, Session
from listeners.ranking.announcing import wanted_trends
from listeners.ranking.rebound import rebound
from listeners.ranking.trend_replay import SHORTEST_STEP, replay_trends
from storage.records.trends import Trend
from storage.territories import all_territories

_DURATION = re.compile(r"(\d{1,6})(m|h|d)")
_MINUTES = {"m": 1, "h": 60, "d": 1440}


class AnnouncedDocument(msgspec.Struct, frozen=True):
    """A topic at the moment when it would have been announced."""

    at: datetime
    territory: str
    trend: TrendDocument


class Step(click.ParamType[timedelta]):
    """A time between two looks: ``10m``, ``2h``, ``1d``."""

    name = "step"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """Return the time of an option's text, or fail with what would have been right."""
        if isinstance(value, timedelta):
            return value
        match = _DURATION.fullmatch(str(value))
        step = timedelta(minutes=int(match[1]) * _MINUTES[match[2]]) if match else timedelta(0)
        if step < SHORTEST_STEP:
            self.fail(f"{value!r} is not a time such as 10m, 2h or 1d, a minute at least", param, ctx)
        return step


@click.command()
@click.option("--territory", help="Only what rises there.")
@click.option("--limit", type=LIMIT, default=20, show_default=True)
@click.option("--replay", type=Moment(), nargs=2, metavar="FROM TO", help="What would have been announced, and when.")
@click.option("--every", type=Step(), default="10m", show_default=True, help="With --replay: the time between looks.")
@click.option(
    "--at-most",
    type=click.IntRange(0, 1_000),
    help="With --replay: announcements in any 24 hours of a territory, in place of what was chosen for it.",
)
@shared
def trends(
    session: Session,
    territory: str | None,
    limit: int,
    *,
    replay: tuple[datetime, datetime] | None,
    every: timedelta,
    at_most: int | None,
) -> None:
    """What is rising: topics that more distinct people talk about than usual."""
    if replay:
        if replay[0] > replay[1]:
            raise click.UsageError("--replay wants the earlier moment first")
        with session.database() as db:
            announced = list(_announced(session, db, territory, stretch=replay, every=every, at_most=at_most))
        session.show(announced, lambda: _announced_lines(announced))
        return
    with up_to_date(session) as db:
        documents = trend_documents(session, db, wanted_trends(db, territory=asked_for(db, territory), limit=limit))
    session.show(documents, lambda: trend_lines(documents))


def trend_documents(session: Session, db: sqlite3.Connection, rising: Iterable[Trend]) -> list[TrendDocument]:
    """Return rising topics as documents, each with its territory's name."""
    names = names_of_places(db)
    return [
        trend_document(trend, names.get(trend.territory, DEFAULT), session.say, rebound(db, trend)) for trend in rising
    ]


def trend_lines(documents: Iterable[TrendDocument]) -> Iterator[str]:
    """Yield rising topics for people."""
    for document in documents:
        yield f"  {document.topic}  {document.points:+d}"
        yield from reason_texts(document.reasons)


def _announced(
    session: Session,
    db: sqlite3.Connection,
    territory: str | None,
    *,
    stretch: tuple[datetime, datetime],
    every: timedelta,
    at_most: int | None,
) -> Iterator[AnnouncedDocument]:
    names = names_of_places(db)
    asked = asked_for(db, territory)
    places = (None, *(one.id for one in all_territories(db))) if asked is None else (asked or None,)
    found = [
        one
        for place in places
        for one in replay_trends(db, place, since=stretch[0], until=stretch[1], every=every, at_most_a_day=at_most)
    ]
    for one in sorted(found, key=lambda each: each.at):
        name = names.get(one.territory, DEFAULT)
        yield AnnouncedDocument(one.at, name, trend_document(one.trend, name, session.say))


def _announced_lines(announced: Iterable[AnnouncedDocument]) -> Iterator[str]:
    for one in announced:
        yield f"{one.at:%Y-%m-%d %H:%M} UTC  {one.territory}"
        yield from trend_lines([one.trend])
