"""Heard text on its way to a widget."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocument

from desktop.parts.plain_text import body, excerpt, one_line, tooltip

HEARD = st.text(st.characters(exclude_categories=[]), max_size=200)


def test_a_line_has_no_breaks() -> None:
    assert one_line("  a\n\n b\t c\u2028d ") == "a b c d"


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("short", 20, "short"),
        ("one two three four", 18, "one two three four"),
        ("one two three four", 12, "one two…"),
        ("one two, three four", 12, "one two…"),
        ("one\n two three", 9, "one two…"),
        ("x" * 90, 50, "x" * 49 + "…"),
    ],
)
def test_an_excerpt_ends_after_a_word(text: str, limit: int, kept: str) -> None:
    assert excerpt(text, limit) == kept


@given(HEARD, st.integers(5, 60))
def test_an_excerpt_is_never_longer_than_asked(text: str, limit: int) -> None:
    assert len(excerpt(text, limit)) <= limit


def test_a_long_text_is_cut() -> None:
    cut = one_line("word " * 1_000)
    assert len(cut) <= 500
    assert cut.endswith("…")
    assert one_line("x" * 500) == "x" * 500


@given(HEARD)
def test_a_line_is_bounded_and_can_be_drawn(text: str) -> None:
    line = one_line(text, 50)
    assert len(line) <= 50
    assert "\n" not in line
    line.encode("utf-8")


@given(HEARD)
def test_a_body_can_be_drawn(text: str) -> None:
    shown = body(text, 100)
    shown.encode("utf-8")
    assert "\x00" not in shown


def test_a_body_keeps_its_paragraphs_and_breaks_endless_words() -> None:
    assert body("one\n\ntwo") == "one\n\ntwo"
    assert max(map(len, body("x" * 1_000).split("\u200b"))) <= 64
    assert len(body("word " * 10_000)) <= 20_000


@pytest.mark.parametrize(
    "heard",
    [
        "<b>bold</b>",
        "<img src='file:///etc/hostname'>",
        "a < b & c > d",
        "&lt;already escaped&gt;",
        "<!-- comment -->",
        "one\ntwo   three",
        "<qt>rich</qt>",
    ],
)
def test_a_tooltip_shows_exactly_the_text(heard: str) -> None:
    markup = tooltip(heard)
    assert Qt.mightBeRichText(markup)
    document = QTextDocument()
    document.setHtml(markup)
    assert document.toPlainText() == heard
    assert "<img" not in document.toHtml()


def test_nothing_has_no_tooltip() -> None:
    assert tooltip("") == ""
