from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from listeners.ranking.trends import REBUILT_AFTER, Rising, refresh_trends
from storage.applications import place_mentions
from storage.opening import connect
from storage.removal import remove_mentions
from storage.territories import add_territory
from storage.trends import trends
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path) as made:
        yield made


def talk(home: House, until: datetime) -> None:
    """A week of everyday talk of other people each time, and three people who speak of one thing in the end."""
    for number in range(120):
        home.mention(f"navette parking billet {number % 7}", handle=f"h{number}", at=until - DAY * 6 + HOUR * number)
    for number in range(4):
        home.mention("panne ascenseur bloqué", handle=f"p{number}", at=until - MINUTE * (10 + number))


def all_of(home: House, text: str) -> list[int]:
    return [row[0] for row in home.db.execute("SELECT id FROM mentions WHERE text LIKE ?", (text,))]


def told(home: House) -> list[tuple[str, int, tuple[int, ...]]]:
    return [(one.topic, one.points, one.mentions) for one in trends(home.db)]


def told_anew(home: House, now: datetime) -> list[tuple[str, int, tuple[int, ...]]]:
    refresh_trends(home.db, now)
    return told(home)


def test_what_came_since_the_last_look_is_told_as_if_all_had_been_read_again(home: House) -> None:
    talk(home, NOON)
    rising = Rising(home.db)
    rising.refresh(NOON)
    for step in range(1, 6):
        now = NOON + MINUTE * 7 * step
        home.mention("panne ascenseur bloqué", handle=f"q{step}", at=now - MINUTE * 20)  # heard late
        home.mention("orage grêle", handle=f"o{step}", at=now - MINUTE)

        rising.refresh(now)
        looked = told(home)

        assert looked == told_anew(home, now)
    assert {topic for topic, _, _ in looked} == {"ascenseur bloqué", "orage grêle"}


def test_what_was_removed_is_told_no_more(home: House) -> None:
    talk(home, NOON)
    rising = Rising(home.db)
    rising.refresh(NOON)
    assert told(home)
    remove_mentions(home.db, all_of(home, "panne%"))

    rising.refresh(NOON + MINUTE)

    assert told(home) == []


def test_what_another_process_removed_is_told_no_more(home: House) -> None:
    talk(home, NOON)
    rising = Rising(home.db)
    rising.refresh(NOON)
    with closing(connect(home.path, durable=True)) as other:
        remove_mentions(other, all_of(home, "panne%"))

    rising.refresh(NOON + MINUTE)

    assert told(home) == []


def test_what_is_said_to_be_of_tomorrow_is_told_tomorrow(home: House) -> None:
    talk(home, NOON)
    rising = Rising(home.db)
    rising.refresh(NOON)
    for number in range(4):
        home.mention("orage grêle", handle=f"o{number}", at=NOON + HOUR * 3 - MINUTE * number)
    rising.refresh(NOON + MINUTE)
    assert [topic for topic, _, _ in told(home)] == ["ascenseur bloqué"]
    home.mention("panne ascenseur bloqué", handle="q", at=NOON)

    rising.refresh(NOON + HOUR * 3 + MINUTE)

    assert told(home) == told_anew(home, NOON + HOUR * 3 + MINUTE)
    assert "orage grêle" in {topic for topic, _, _ in told(home)}


def test_what_a_query_takes_in_later_is_told_where_it_is_now(home: House) -> None:
    talk(home, NOON)
    forum = add_territory(home.db, name="Forum", query="x", now=NOON)
    rising = Rising(home.db)
    rising.refresh(NOON)
    assert [one.territory for one in trends(home.db)] == [None]

    place_mentions(home.db, forum, all_of(home, "panne%"))
    rising.refresh(NOON + MINUTE)
    looked = told(home)

    assert [one.territory for one in trends(home.db)] == [forum]
    assert looked == told_anew(home, NOON + MINUTE)


def test_an_edited_text_is_read_again_within_the_hour(home: House) -> None:
    talk(home, NOON)
    rising = Rising(home.db)
    rising.refresh(NOON)
    home.db.execute("UPDATE mentions SET text = 'inondation cave' WHERE text LIKE 'panne%'")

    rising.refresh(NOON + REBUILT_AFTER)

    assert [topic for topic, _, _ in told(home)] == ["inondation cave"]


def test_a_clock_that_was_set_back_begins_anew(home: House) -> None:
    talk(home, NOON)
    rising = Rising(home.db)
    rising.refresh(NOON + timedelta(hours=3))

    rising.refresh(NOON)

    assert told(home) == told_anew(home, NOON)
