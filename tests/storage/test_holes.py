from __future__ import annotations

from datetime import datetime

import pytest

from storage.holes import MOST_HOLES, add_hole, close_hole, holes_between, holes_by_source, narrow_hole, newest_hole
from storage.records.sources import Hole
from storage.sources import change_source, remove_source
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House


def dug(home: House, source: int, *, after: datetime = NOON - 2 * DAY, before: datetime = NOON - DAY) -> int:
    return add_hole(home.db, source, after=after, before=before, now=NOON)


def test_a_hole_reads_back_whole(home: House) -> None:
    source = home.source()
    key = dug(home, source)

    assert newest_hole(home.db, source) == Hole(key, source, NOON - 2 * DAY, NOON - DAY, NOON)
    assert newest_hole(home.db, 99) is None


def test_a_hole_narrows_and_never_grows(home: House) -> None:
    source = home.source()
    key = dug(home, source)
    narrow_hole(home.db, key, NOON - 30 * HOUR)
    narrow_hole(home.db, key, NOON)

    (hole,) = holes_between(home.db)
    assert hole.before == NOON - 30 * HOUR


@pytest.mark.parametrize("before", [NOON - 2 * DAY, NOON - 3 * DAY])
def test_a_hole_without_room_left_is_closed(home: House, before: datetime) -> None:
    narrow_hole(home.db, dug(home, home.source()), before)

    assert holes_between(home.db) == []


def test_one_is_closed_and_the_other_stays(home: House) -> None:
    source = home.source()
    first, second = dug(home, source), dug(home, source)
    close_hole(home.db, second)

    assert newest_hole(home.db, source) == Hole(first, source, NOON - 2 * DAY, NOON - DAY, NOON)


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (None, None, True),
        (NOON - 3 * DAY, NOON, True),
        (NOON - 30 * HOUR, NOON - 29 * HOUR, True),
        (NOON - DAY, None, False),
        (None, NOON - 2 * DAY, False),
        (NOON - 25 * HOUR, None, True),
        (None, NOON - 47 * HOUR, True),
    ],
)
def test_a_period_has_the_holes_that_reach_into_it(
    home: House, since: datetime | None, until: datetime | None, found: bool
) -> None:
    dug(home, home.source())

    assert len(holes_between(home.db, since, until)) == found


def test_a_territory_has_the_holes_of_its_sources_and_of_those_of_none(home: House) -> None:
    here, there = (add_territory(home.db, name=name, now=NOON) for name in ("Here", "There"))
    mine, other, free = (home.source(f"https://example.org/{n}") for n in range(3))
    change_source(home.db, mine, territory=here)
    change_source(home.db, other, territory=there)
    for source in (mine, other, free):
        dug(home, source)

    assert {hole.source for hole in holes_between(home.db, territory=here)} == {mine, free}
    assert {hole.source for hole in holes_between(home.db)} == {mine, other, free}


def test_beside_each_source_its_own_the_latest_first_and_none_of_removed_ones(home: House) -> None:
    source, removed = home.source(), home.source("https://example.org/2")
    old = dug(home, source, after=NOON - 9 * DAY, before=NOON - 8 * DAY)
    new = dug(home, source)
    dug(home, removed)
    remove_source(home.db, removed, NOON)

    assert {key: [hole.id for hole in holes] for key, holes in holes_by_source(home.db).items()} == {source: [new, old]}


def test_holes_without_end_are_bounded_by_source(home: House) -> None:
    source, other = home.source(), home.source("https://example.org/2")
    kept = dug(home, other)
    keys = [dug(home, source) for _ in range(MOST_HOLES + 3)]

    found = holes_by_source(home.db)
    assert sorted(hole.id for hole in found[source]) == keys[3:]
    assert [hole.id for hole in found[other]] == [kept]
