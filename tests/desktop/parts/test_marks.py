"""Where terms stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.parts.marks import Span, from_unit, marked_spans, utf16_length

BICYCLE = "\U0001f6b2"


def test_terms_are_found_whatever_their_case() -> None:
    assert marked_spans("Helix, HELIX and helix", ("helix",)) == (Span(0, 5), Span(7, 5), Span(17, 5))


@pytest.mark.parametrize(
    ("text", "term"),
    [("la fermeture", "me"), ("two hours", "our"), ("thin ice", "I"), ("farandelles", "farandelle"), ("a#tag", "#tag"),
     ("mail@support.example", "@support"), ("recycle", "cycl"), ("under_score", "score")],
)  # fmt: skip
def test_a_term_inside_a_word_is_not_brought_out(text: str, term: str) -> None:
    assert marked_spans(text, (term,)) == ()


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("le VÉLO cargo", "velo", "VÉLO"),
        ("le velo cargo", "Vélo", "velo"),
        ("ve\u0301lo, non", "vélo", "ve\u0301lo"),
        ("sa sœur dit", "soeur", "sœur"),
        ("a cargo\n bike", "cargo bike", "cargo\n bike"),
        ("about #Farandelle!", "#farandelle", "#Farandelle"),
        ("about #Farandelle!", "farandelle", "Farandelle"),
        ("@support, please", "@Support", "@support"),
        ("où est-il, ce vélo ?", "ce vélo ?", "ce vélo ?"),
        ("リコールについてどうすればいい", "どうすれば", "どうすれば"),
        ("c++ is it", "C++", "c++"),
    ],
)
def test_a_whole_word_is_found_without_case_and_accents(text: str, term: str, found: str) -> None:
    (span,) = marked_spans(text, (term,))
    assert text[span.start : span.start + span.length] == found


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [("Les Usines !", "usin*", "Usines"), ("l'usine", "usine*", "usine"), ("東京都", "東京*", "東京")],
)
def test_the_beginning_of_a_word_brings_out_the_word(text: str, term: str, found: str) -> None:
    (span,) = marked_spans(text, (term,))
    assert text[span.start : span.start + span.length] == found


def test_a_beginning_is_not_found_inside_of_a_word_and_a_star_alone_nowhere() -> None:
    assert marked_spans("cousine * a", ("usin*", "*")) == ()


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
