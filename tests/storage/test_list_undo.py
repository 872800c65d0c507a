"""Lists of followers are what the imports that stand say, in whatever order the others were undone."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import count, permutations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from storage.follows import Direction, add_follows, drop_unlisted
from storage.import_records import add_listed, add_unlisted
from storage.import_undo import undo_run
from storage.imports import begin_run, end_run
from storage.opening import writing
from storage.records.imports import NewRun, RunState
from tests.storage.house import DAY, HOUR, NOON, House


def imported(
    home: House,
    names: str,
    now: datetime,
    *,
    whole: bool = True,
    account: str = "us",
    ids: Mapping[str, str] | None = None,
) -> str:
    """Import a list of people of one letter each; ``ids``: what those named by their id are called."""
    run, uid = begin_run(home.db, NewRun("f", "p"), now)
    key = (Direction.FOLLOWERS.value, "mastodon", account)
    with writing(home.db):
        added = add_follows(home.db, Direction.FOLLOWERS, "mastodon", account, names, now=now, handles=ids)
        add_listed(home.db, run, key, added)
        if whole:
            gone = drop_unlisted(home.db, Direction.FOLLOWERS, "mastodon", account, now=now)
            add_unlisted(home.db, run, key, gone)
    end_run(home.db, run, RunState.DONE, now)
    return uid


def undone(home: House, uid: str) -> None:
    deque(undo_run(home.db, uid, NOON + 99 * DAY), maxlen=0)


def listed(home: House, account: str = "us") -> str:
    rows = home.db.execute("SELECT other FROM follow_lists WHERE account = ? ORDER BY other", (account,))
    return "".join(row[0] for row in rows)


@pytest.mark.parametrize(("order", "between"), [((0, 1), "bc"), ((1, 0), "ab")])
def test_both_of_two_lists_undone_leave_nobody(home: House, order: tuple[int, int], between: str) -> None:
    runs = (imported(home, "ab", NOON), imported(home, "bc", NOON + DAY))

    undone(home, runs[order[0]])
    assert listed(home) == between
    undone(home, runs[order[1]])
    assert listed(home) == ""


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_the_same_list_thrice_stays_until_the_last_is_undone(home: House, order: tuple[int, ...]) -> None:
    runs = [imported(home, "a", NOON + number * DAY) for number in range(3)]

    undone(home, runs[order[0]])
    undone(home, runs[order[1]])
    assert listed(home) == "a"
    undone(home, runs[order[2]])
    assert listed(home) == ""


def test_who_stood_there_before_any_import_stays_and_comes_back(home: House) -> None:
    add_follows(home.db, Direction.FOLLOWERS, "mastodon", "us", "xy", now=NOON)
    first, second = imported(home, "xa", NOON + HOUR), imported(home, "b", NOON + DAY)

    undone(home, first)
    assert listed(home) == "b"
    undone(home, second)
    assert listed(home) == "xy"


def test_each_account_has_its_own_list(home: House) -> None:
    add_follows(home.db, Direction.FOLLOWERS, "mastodon", "other", "ab", now=NOON)
    undone(home, imported(home, "a", NOON + HOUR))

    assert (listed(home), listed(home, "other")) == ("", "ab")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_who_is_named_by_an_id_later_is_the_same(home: House, order: tuple[int, int]) -> None:
    runs = (imported(home, "a", NOON), imported(home, "1", NOON + DAY, ids={"1": "a"}))
    assert listed(home) == "1"

    undone(home, runs[order[0]])
    assert listed(home) == "1"
    undone(home, runs[order[1]])
    assert listed(home) == ""


STEPS = st.lists(st.tuples(st.frozensets(st.sampled_from("abcd")), st.booleans()), min_size=1, max_size=5)


def as_if(steps: list[tuple[frozenset[str], bool]], stands: list[bool]) -> str:
    """Return the list as the imports that stand make it, one after the other."""
    found: frozenset[str] = frozenset()
    for (names, whole), standing in zip(steps, stands, strict=True):
        if standing:
            found = names if whole else found | names
    return "".join(sorted(found))


def test_lists_are_as_if_what_was_undone_had_never_been_imported(home: House) -> None:
    accounts = count()

    @given(STEPS, st.data())
    @example([(frozenset("a"), True), (frozenset("ab"), True), (frozenset("b"), True)], None)
    @settings(max_examples=60, deadline=None)
    def as_never_imported(steps: list[tuple[frozenset[str], bool]], data: st.DataObject | None) -> None:
        account = f"us{next(accounts)}"
        whole = [(names, True) for names, _ in steps]
        runs = [
            imported(home, "".join(names), NOON + timedelta(minutes=number), account=account)
            for number, (names, _) in enumerate(whole)
        ]
        stands = [True] * len(runs)
        order = [*range(len(runs))] if data is None else data.draw(st.permutations(range(len(runs))))
        for number in order:
            undone(home, runs[number])
            stands[number] = False
            assert listed(home, account) == as_if(whole, stands)

    as_never_imported()


def test_parts_of_lists_add_to_what_the_others_say(home: House) -> None:
    accounts = count()

    @given(STEPS, st.data())
    @settings(max_examples=60, deadline=None)
    def as_never_imported(steps: list[tuple[frozenset[str], bool]], data: st.DataObject) -> None:
        account = f"us{next(accounts)}"
        runs = [
            imported(home, "".join(names), NOON + timedelta(minutes=number), whole=whole, account=account)
            for number, (names, whole) in enumerate(steps)
        ]
        undoing = data.draw(st.integers(0, len(runs) - 1))
        undone(home, runs[undoing])
        stands = [number != undoing for number in range(len(runs))]
        assert listed(home, account) == as_if(steps, stands)

    as_never_imported()
