"""Where terms stand in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.parts.marks import Span, from_unit, marked_spans, utf16_length

BICYCLE = "\U0001f6b2"


def test_terms_are_found_whatever_their_case() -> None:
    assert marked_spans("Helix, HELIX and helix", ("helix",)) == (Span(0, 5), Span(7, 5), Span(17, 5))


def test_an_emoji_counts_as_qt_counts_it() -> None:
    assert marked_spans(f"{BICYCLE} Helix {BICYCLE}{BICYCLE} Helix", ("Helix",)) == (Span(3, 5), Span(14, 5))
    assert marked_spans(f"a {BICYCLE}", (BICYCLE,)) == (Span(2, 2),)


def test_the_longest_term_wins() -> None:
    assert marked_spans("Helix X2", ("Helix", "Helix X2", "X2")) == (Span(0, 8),)


def test_signs_of_regular_expressions_are_letters_like_any_other() -> None:
    assert marked_spans("a.b (c) a+b", ("a.b", "(c)", "a+b")) == (Span(0, 3), Span(4, 3), Span(8, 3))


def test_no_term_marks_nothing() -> None:
    assert marked_spans("text", ()) == ()
    assert marked_spans("text", ("", "  ")) == ()


def test_marks_are_bounded() -> None:
    assert len(marked_spans("a " * 1_000, ("a",))) == 100


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=3), max_size=4))
def test_spans_rise_and_stay_inside(text: str, terms: list[str]) -> None:
    end = 0
    for span in marked_spans(text, terms):
        assert span.start >= end
        end = span.start + span.length
    assert end <= utf16_length(text)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_text_is_taken_up_where_a_line_ended(first: str, rest: str) -> None:
    assert from_unit(first + rest, utf16_length(first)) == rest
