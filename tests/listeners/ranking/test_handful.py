"""Ranks of people brought up to date step by step are those that a look at everybody gives."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from listeners.ranking import handful
from listeners.ranking.handful import AFRESH_AFTER, Handful
from listeners.ranking.people import refresh_people
from storage.follows import Direction, add_follows
from storage.imports import begin_run, end_run
from storage.journal import last_undoable, log_gesture, not_now, undo
from storage.opening import connect
from storage.people import follow_back
from storage.records.imports import NewRun, RunState
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.removal import remove_mentions
from storage.territories import add_territory
from tests.storage.house import DAY, MINUTE, NOON, House, house

NAMES = ("lea", "max", "ida", "tom", "zoe", "eve", "ana", "luc")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path) as made:
        made.identity("us", ours=True)
        for number, name in enumerate(NAMES[:4]):
            made.mention(f"question {number}", handle=name, to_us=True, at=NOON - DAY * number, hashtags=["velo"])
        yield made


def told(home: House) -> list[tuple[int, int, tuple[str, ...], int, int]]:
    return [
        (one.person.id, one.points, tuple(why.name for why in one.reasons), one.they_to_us, one.us_to_them)
        for one in follow_back(home.db, 99)
    ]


def wrong(home: House, name: str) -> None:
    """Write a rank that only a look at that person puts right."""
    home.db.execute("UPDATE person_ranks SET points = 9999 WHERE person = ?", (home.person(name),))


def is_wrong(home: House, name: str) -> bool:
    row = home.db.execute("SELECT points FROM person_ranks WHERE person = ?", (home.person(name),)).fetchone()
    return row is not None and row[0] == 9999


def test_only_those_of_whom_there_is_news_are_looked_at_for_an_hour(home: House) -> None:
    kept = Handful(home.db)
    kept.refresh(NOON)
    wrong(home, "lea")
    wrong(home, "max")
    home.mention("encore", handle="max", to_us=True, at=NOON)

    kept.refresh(NOON + MINUTE)
    assert (is_wrong(home, "lea"), is_wrong(home, "max")) == (True, False)

    kept.refresh(NOON + AFRESH_AFTER)
    assert not is_wrong(home, "lea")


def a_list_imported(home: House) -> None:
    run, _ = begin_run(home.db, NewRun("f", "p"), NOON)
    add_follows(home.db, Direction.FOLLOWERS, "mastodon", "us", ["lea"], now=NOON)
    end_run(home.db, run, RunState.DONE, NOON)


def a_mention_removed(home: House) -> None:
    remove_mentions(home.db, [1])


def told_to_us_later(home: House) -> None:
    home.db.execute("UPDATE mentions SET to_us = 1 WHERE id = ?", (home.mention("hello", handle="lea"),))


def our_new_hashtag(home: House) -> None:
    home.mention("#velo", handle="us", by_us=True, hashtags=["Velo"])


def a_new_territory(home: House) -> None:
    add_territory(home.db, name="Forum", query="velo", now=NOON)


def followed(home: House) -> None:
    log_gesture(home.db, GestureToLog(GestureKind.FOLLOW, Why.MEET, person=home.person("lea")), NOON)


def acted_beside_us(home: House) -> None:
    with closing(connect(home.path, durable=True)) as other:
        not_now(other, home.person("lea"), NOON)


@pytest.mark.parametrize(
    "change",
    [
        a_list_imported,
        a_mention_removed,
        told_to_us_later,
        our_new_hashtag,
        a_new_territory,
        followed,
        acted_beside_us,
    ],
)
def test_what_concerns_others_too_is_not_overlooked(home: House, change: Callable[[House], None]) -> None:
    kept = Handful(home.db)
    kept.refresh(NOON)
    change(home)

    kept.refresh(NOON + MINUTE)
    looked = told(home)

    refresh_people(home.db, NOON + MINUTE)
    assert looked == told(home)


def test_step_by_step_it_is_as_if_all_were_looked_at(home: House) -> None:
    chance, kept = random.Random(7), Handful(home.db)
    kept.refresh(NOON)
    mentions = [1, 2, 3, 4]
    for step in range(1, 40):
        now = NOON + MINUTE * step
        happens(home, chance, mentions, now)

        kept.refresh(now)
        looked = told(home)

        refresh_people(home.db, now)
        assert looked == told(home), step


def happens(home: House, chance: random.Random, mentions: list[int], now: datetime) -> None:
    """Let one thing happen: somebody writes or answers, or we act."""
    name, about, what = chance.choice(NAMES), chance.choice(mentions), chance.randrange(8)
    if what in (0, 1):
        mentions.append(home.mention("bonjour", handle=name, to_us=what == 0, at=now, hashtags=["velo"]))
    elif what in (2, 3):
        talk = home.conversation_of(about)
        mentions.append(home.mention("oui", handle=name, parent=about, conversation=talk, to_us=what == 2, at=now))
    elif what == 4:
        home.mention("merci", handle="us", by_us=True, parent=about, conversation=home.conversation_of(about), at=now)
    elif what == 5:
        log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=about, text="Bonjour"), now)
    elif what == 6:
        not_now(home.db, home.person(name), now)
    elif (last := last_undoable(home.db, now)) is not None:
        undo(home.db, last.id, now)


def test_who_comes_late_into_a_full_circle_comes_in_where_her_place_is(
    home: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handful, "MOST", 3)
    kept = Handful(home.db)
    kept.refresh(NOON)
    people = {home.person(name) for name in NAMES[:3]}
    assert {one[0] for one in told(home)} == people

    home.mention("bonjour", handle="zoe", to_us=True, at=NOON - DAY * 9)
    kept.refresh(NOON + MINUTE)
    assert {one[0] for one in told(home)} == people

    home.mention("bonjour", handle="zoe", to_us=True, at=NOON)
    kept.refresh(NOON + timedelta(minutes=2))
    assert {one[0] for one in told(home)} == {home.person(name) for name in ("zoe", "lea", "max")}
