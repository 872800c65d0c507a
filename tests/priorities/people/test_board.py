"""Groups against stages: who stands where, what moved, and what the sources could not tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from priorities.people.board import BoardRow, Ears, Move, Stakeholder, board
from priorities.people.stage import Stage, Step

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SINCE = NOON - 7 * DAY
ALL_EARS = Ears(frozenset({"mastodon"}), frozenset({"mastodon"}))


def step(stage: Stage, days_ago: float, conversation: int | None = 1) -> Step:
    return Step(stage, NOON - days_ago * DAY, conversation, None)


def someone(person: int, *steps: Step, network: str = "mastodon") -> Stakeholder:
    return Stakeholder(person, f"Person {person}", frozenset({network}), steps)


def row_of(*people: Stakeholder, ears: Ears = ALL_EARS) -> BoardRow:
    (row,) = board({"press": people}, ears, SINCE)
    return row


def counts(row: BoardRow) -> dict[Stage, int]:
    return {cell.stage: len(cell.people) for cell in row.cells if cell.people}


def test_everybody_stands_in_the_cell_of_her_last_step() -> None:
    heard, answered = someone(1, step(Stage.HEARD, 40)), someone(2, step(Stage.HEARD, 40), step(Stage.ANSWERED, 30))
    row = row_of(heard, answered, someone(3))

    assert counts(row) == {Stage.HEARD: 1, Stage.ANSWERED: 1, Stage.UNKNOWN: 1}
    assert row.people == 3
    assert [cell.stage for cell in row.cells] == list(Stage)


def test_the_moves_of_the_week_say_from_where_to_where_the_newest_first() -> None:
    first = someone(1, step(Stage.HEARD, 20), step(Stage.ANSWERED, 3, 7), step(Stage.ANSWERED_BACK, 1, 8))
    second = someone(2, step(Stage.HEARD, 2, None))

    assert row_of(first, second).moves == (
        Move(1, "Person 1", Stage.ANSWERED, Stage.ANSWERED_BACK, NOON - DAY, 8),
        Move(2, "Person 2", Stage.UNKNOWN, Stage.HEARD, NOON - 2 * DAY, None),
        Move(1, "Person 1", Stage.HEARD, Stage.ANSWERED, NOON - 3 * DAY, 7),
    )


def test_what_moved_before_the_week_is_no_arrow() -> None:
    assert row_of(someone(1, step(Stage.HEARD, 8))).moves == ()


def deaf(row: BoardRow) -> set[Stage]:
    return {cell.stage for cell in row.cells if not cell.hearable}


def test_where_only_hashtags_are_heard_nobody_can_be_heard_to_answer_back() -> None:
    tags = Ears(frozenset(), frozenset({"mastodon"}))

    assert deaf(row_of(someone(1), ears=tags)) == {Stage.ANSWERED_BACK, Stage.CAME_BACK}


def test_where_nothing_is_heard_only_what_we_do_is_known() -> None:
    elsewhere = row_of(someone(1, network="linkedin"))

    assert deaf(elsewhere) == {Stage.HEARD, Stage.ANSWERED_BACK, Stage.CAME_BACK, Stage.SPEAKS_FOR_US}
    assert deaf(row_of(someone(1))) == set()


def test_who_stands_there_was_heard_whatever_the_sources_say() -> None:
    row = row_of(someone(1, step(Stage.CAME_BACK, 3), network="linkedin"))

    assert Stage.CAME_BACK not in deaf(row)


def test_every_group_has_its_row_in_the_order_given() -> None:
    rows = board({"press": [someone(1)], "customers": [someone(1), someone(2)]}, ALL_EARS, SINCE)

    assert [(row.group, row.people) for row in rows] == [("press", 1), ("customers", 2)]
