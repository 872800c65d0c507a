"""The ledger says what was learned, line by line, within bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.learning.lines import LEARNED, MOST_POINTS, learned_lines
from priorities.conversations.learning.weights import learn
from resources.catalogue import read_catalogue
from storage.records.learning import NOTHING_LEARNED, Correction, LearnedWeights
from storage.records.reasons import Reason
from storage.records.words import words
from tests.priorities.conversations.learning.made import FLOOR, refunds

QUESTION = Reason("asks_question", 12, words("Reasons", "She asks a question"), words("Labels", "Question"), (7,))


def lines(weights: LearnedWeights, text: str = "", person: int | None = None, *reasons: Reason) -> list[Reason]:
    return list(learned_lines(weights, reasons, person=person, name="Léa", text=text, mention=7))


def said(reason: Reason, language: str = "en") -> str:
    return read_catalogue(language).render(reason.words)


def test_nothing_learned_says_nothing() -> None:
    assert lines(NOTHING_LEARNED, "my refund", 1, QUESTION) == []


def test_the_words_that_tell_are_named_and_shown_where_they_stand() -> None:
    (line,) = lines(learn(refunds(), floor=FLOOR), "Where are my Refunds?")

    assert line.name == "learned_words"
    assert 0 < line.points <= MOST_POINTS
    assert line.evidence == ("Refunds",)
    assert line.mentions == (7,)
    assert said(line) == "You usually answer: refund"
    assert said(line, "fr") == "Vous répondez d’habitude à\u00a0: refund"


def test_words_for_and_words_against_are_two_lines() -> None:
    both = lines(learn(refunds(), floor=FLOOR), "a refund contest")

    assert [(one.name, one.points > 0) for one in both] == [("learned_words", True), ("learned_words_left", False)]


@pytest.mark.parametrize(
    ("weight", "sentence"), [(1.0, "You usually answer Léa"), (-1.0, "You usually do not answer Léa")]
)
def test_the_person_is_named(weight: float, sentence: str) -> None:
    (line,) = lines(LearnedWeights(people={3: weight}), "", 3)

    assert line.points == 8 * weight
    assert said(line) == sentence
    assert lines(LearnedWeights(people={3: weight}), "", 4) == []


def test_less_of_a_reason_takes_half_of_its_points_away_and_says_so() -> None:
    weights = learn([], [Correction("asks_question", more=False)], floor=FLOOR)

    (line,) = lines(weights, "", None, QUESTION)

    assert line.points == -6
    assert said(line) == "You asked for less of this: Question"
    assert lines(weights, "") == []


def test_more_of_a_reason_adds_to_it() -> None:
    (line,) = lines(learn([], [Correction("asks_question", more=True)], floor=FLOOR), "", None, QUESTION)

    assert line.points == 6
    assert said(line) == "You asked for more of this: Question"


texts = st.lists(st.sampled_from(["refund", "contest", "colis", "hello"]), max_size=9).map(" ".join)


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(["asks_question", "thanks"]), st.floats(-9, 9)),
    st.dictionaries(st.integers(1, 2), st.floats(-9, 9)),
    texts,
)
def test_no_line_says_zero_or_rules(reasons: dict[str, float], people: dict[int, float], text: str) -> None:
    weights = LearnedWeights(reasons=reasons, people=people, words=learn(refunds(), floor=FLOOR).words)

    found = lines(weights, text, 1, QUESTION)

    assert all(0 < abs(one.points) <= MOST_POINTS for one in found)
    assert all(one.name.startswith(LEARNED) for one in found)
    assert len({one.name for one in found}) == len(found)
