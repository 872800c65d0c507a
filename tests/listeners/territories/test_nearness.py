from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.territories.mistakes import QueryError
from listeners.territories.query import highlight_terms, parse
from tests.listeners.territories.posts import finds

TEXT = "Un incendie a touché hier la vieille usine de Saint-Étienne, puis la gare"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("incendie NEAR usine", True),
        ("usine NEAR incendie", True),
        ("incendie NEAR/4 usine", False),
        ("incendie NEAR/5 usine", True),
        ("incendie NEAR/0 a", True),
        ("incendie NEAR/0 hier", False),
        ("incend* NEAR usin*", True),
        ('"saint etienne" NEAR/0 puis', True),
        ("(feu OR incendie) NEAR (atelier OR usine)", True),
        ("(feu OR flamme) NEAR usine", False),
        ("NOT incendie NEAR/1 usine", True),
        ("incendie NEAR usine NEAR gare", True),
        ("incendie NEAR usine NEAR/1 gare", False),
        ("usine NEAR/100 usine", False),
        ("la NEAR/100 la", True),
        ("near usine", False),
        ("incendie NEAR usine ferme OR gare", True),
    ],
)
def test_words_near_each_other(query: str, found: bool) -> None:
    assert finds(query, TEXT) is found


@pytest.mark.parametrize(
    ("query", "found"), [("東京 NEAR/0 事故", True), ("東京 NEAR/0 東京", False), ("事故 NEAR/0 遅延", True)]
)
def test_scripts_without_spaces(query: str, found: bool) -> None:
    assert finds(query, "東京で事故 遅延") is found


@pytest.mark.parametrize(
    ("query", "position"),
    [("a NEAR", 6), ("NEAR a", 0), ("a NEAR #b", 2), ("a NEAR (b c)", 2), ("a NEAR from:b", 2), ("a NEAR/101 b", 2)],
)
def test_what_cannot_be_near_is_pointed_at(query: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)

    assert caught.value.position == position


def test_both_sides_are_highlighted() -> None:
    assert highlight_terms(parse("(a OR b*) NEAR c")) == ("a", "b*", "c")


letters = st.lists(st.sampled_from(["ab", "abc", "cd", "ef"]), max_size=12)


def naive(said: list[str], left: str, right: str, within: int) -> bool:
    def places(word: str) -> list[int]:
        begun = word.endswith("*")
        return [at for at, one in enumerate(said) if (one.startswith(word[:-1]) if begun else one == word)]

    return any(a != b and abs(a - b) - 1 <= within for a in places(left) for b in places(right))


@given(
    said=letters,
    left=st.sampled_from(["ab", "ab*", "cd"]),
    right=st.sampled_from(["ab", "ef", "a*"]),
    within=st.integers(0, 4),
)
@settings(max_examples=200)
def test_it_agrees_with_counting_words(said: list[str], left: str, right: str, within: int) -> None:
    assert finds(f"{left} NEAR/{within} {right}", " ".join(said)) is naive(said, left, right, within)


def test_a_long_text_full_of_both_costs_as_much_as_it_is_long() -> None:
    started = time.process_time()

    assert not finds("a NEAR/1 b", "a " * 20_000 + "c c " + "b " * 20_000)
    assert time.process_time() - started < 2
