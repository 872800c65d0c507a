from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from listeners.ranking.trends import REBUILT_AFTER, Rising, refresh_trends
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
    home.db.execute("DELETE FROM mentions WHERE text LIKE 'panne%'")

    rising.refresh(NOON + MINUTE)

    assert told(home) == []


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
