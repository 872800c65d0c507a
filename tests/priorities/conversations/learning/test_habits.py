from __future__ import annotations

from priorities.conversations.learning.habits import Habit, HabitKind, habits, without
from storage.records.learning import NOTHING_LEARNED, LearnedWeights, LearnedWord

WEIGHTS = LearnedWeights(
    reasons={"asks_question": 0.5},
    people={7: -1.0},
    words={"refund": LearnedWord("refunds", 1.0, 9), "contest": LearnedWord("contest", -0.25, 4)},
    factors={"thanks": 0.5},
    floor_shift=3,
    decisions=30,
)


def test_each_habit_is_a_line_what_counts_most_first() -> None:
    assert habits(WEIGHTS) == (
        Habit(HabitKind.WORD, "refund", "refunds", 15),
        Habit(HabitKind.PERSON, "7", "7", -8.0),
        Habit(HabitKind.REASON, "asks_question", "asks_question", 4.0),
        Habit(HabitKind.WORD, "contest", "contest", -4.0),
    )
    assert habits(NOTHING_LEARNED) == ()


def test_each_can_be_taken_out_by_its_key_and_nothing_else_goes() -> None:
    for habit in habits(WEIGHTS):
        left = without(WEIGHTS, {habit.key})
        assert {one.key for one in habits(left)} == {one.key for one in habits(WEIGHTS)} - {habit.key}
        assert (left.factors, left.floor_shift, left.decisions) == ({"thanks": 0.5}, 3, 30)


def test_an_unknown_key_takes_out_nothing() -> None:
    assert without(WEIGHTS, {"word:nothing", "person:x", "refund"}) == WEIGHTS
    assert without(WEIGHTS, ()) is WEIGHTS
