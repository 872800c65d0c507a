"""What decisions teach: nothing before there are enough, little from each, and all of it undone with them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.learning.weights import (
    LEAST_DECISIONS,
    LEAST_FACTOR,
    MOST_DECISIONS,
    MOST_FACTOR,
    MOST_FLOOR_SHIFT,
    learn,
)
from storage.records.learning import NOTHING_LEARNED, Correction, Decision, LearnedWeights
from tests.priorities.conversations.learning.made import FLOOR, decided, refunds


def test_nothing_is_learned_from_a_few_decisions() -> None:
    assert learn(refunds()[: LEAST_DECISIONS - 1], floor=FLOOR) == replace(
        NOTHING_LEARNED, decisions=LEAST_DECISIONS - 1
    )


def test_the_words_of_what_is_answered_weigh_for_it_and_those_of_what_is_left_against() -> None:
    learned = learn(refunds(), floor=FLOOR)

    assert learned.words["refun"].weight > 0.2
    assert learned.words["conte"].weight < -0.2
    assert learned.words["refun"].shown == "refund"
    assert learned.words["refun"].seen == 10
    assert learned.decisions == 20


def test_a_word_that_both_have_tells_next_to_nothing() -> None:
    learned = learn(refunds(), floor=FLOOR)

    assert "numbe" not in learned.words or abs(learned.words["numbe"].weight) < 0.1


def test_a_word_seen_once_tells_nothing() -> None:
    learned = learn([*refunds(), decided(1, "my umbrella")], floor=FLOOR)

    assert "umbre" not in learned.words


def test_more_decisions_are_believed_more() -> None:
    few, many = (learn(refunds(times), floor=FLOOR).words["refun"].weight for times in (5, 50))

    assert many > few > 0


def test_the_person_she_always_answers_is_learned() -> None:
    told = [decided(1, "hello", person=1) for _ in range(8)] + [decided(0, "hello", person=2) for _ in range(8)]

    learned = learn(told, floor=FLOOR)

    assert learned.people[1] > 0.5
    assert learned.people[2] < -0.5


def test_a_reason_she_does_not_mind_is_held_near_its_own_points() -> None:
    told = [decided(0, f"why {n}", points=40, reasons=["asks_question"]) for n in range(12)]
    told += [decided(1, f"broken {n}", points=40, reasons=["has_problem"]) for n in range(12)]

    learned = learn(told, floor=FLOOR)

    assert -2 < learned.reasons["asks_question"] < -0.1
    assert learned.reasons["asks_question"] < learned.reasons.get("has_problem", 0)


@pytest.mark.parametrize(("answered", "sign"), [(1, -1), (0, 1)])
def test_the_floor_goes_where_she_stops_answering(answered: int, sign: int) -> None:
    told = [decided(answered, "", points=FLOOR - 10 * sign * n // 10) for n in range(30)]

    shift = learn(told, floor=FLOOR).floor_shift

    assert 0 < shift * sign <= MOST_FLOOR_SHIFT


def test_what_points_foretold_teaches_little() -> None:
    def told(*, high: int, low: int) -> LearnedWeights:
        answered = [decided(1, f"a{n} refund", points=high) for n in range(20)]
        return learn([*answered, *(decided(0, f"b{n} contest", points=low) for n in range(20))], floor=FLOOR)

    foretold, surprising = told(high=60, low=-20), told(high=FLOOR, low=FLOOR)

    assert abs(foretold.floor_shift) <= 2
    assert 0 < foretold.words["refun"].weight < surprising.words["refun"].weight / 3


def test_only_the_latest_decisions_count_and_it_says_how_many_there_were() -> None:
    old = [decided(1, "umbrella") for _ in range(20)]
    new = [decided(n % 2, f"x{n}") for n in range(MOST_DECISIONS)]

    learned = learn([*old, *new], floor=FLOOR)

    assert "umbre" not in learned.words
    assert learned.decisions == MOST_DECISIONS + 20


def test_corrections_multiply_and_cancel_and_never_kill() -> None:
    def factor(*more: bool) -> float:
        told = [Correction("asks_question", more=one) for one in more]
        return learn([], told, floor=FLOOR).factors.get("asks_question", 1.0)

    assert factor(False) == 0.5
    assert factor(True) == 1.5
    assert factor(False, False, False, False, False) == LEAST_FACTOR
    assert factor(*[True] * 9) == MOST_FACTOR


decisions = st.builds(
    decided,
    st.sampled_from([0.0, 0.5, 1.0]),
    st.sampled_from(["refund please", "a contest", "", "où est mon colis", "x" * 3_000]),
    points=st.integers(-200, 300),
    reasons=st.lists(st.sampled_from(["asks_question", "has_problem", "thanks"]), unique=True),
    person=st.one_of(st.none(), st.integers(1, 3)),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(decisions, max_size=40))
def test_whatever_was_decided_the_weights_are_finite_and_the_same_again(told: list[Decision]) -> None:
    learned = learn(told, floor=FLOOR)

    assert learned == learn(told, floor=FLOOR)
    assert abs(learned.floor_shift) <= MOST_FLOOR_SHIFT
    weights = [*learned.reasons.values(), *learned.people.values(), *(w.weight for w in learned.words.values())]
    assert all(abs(weight) < 20 for weight in weights)
