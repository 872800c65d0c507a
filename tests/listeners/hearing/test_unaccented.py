from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.hearing.unaccented import letters_of, unaccented


def letter_by_letter(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", letter_by_letter(text))


@pytest.mark.parametrize(
    "text",
    [
        "ÉTÉ à l’œuvre…",
        "½ µ™ ² ª",
        "Straße",
        "GROẞ & weiß_er",
        "ﬁn",
        "naïve café",
        "e\u0301te\u0301",
        "日本語 é",
        "\x81é",
        "",
    ],
)
def test_the_quick_way_ends_where_the_slow_one_does(text: str) -> None:
    assert unaccented(text) == letter_by_letter(text)
    assert letters_of(text) == letters(text)


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x2200), max_size=30))
def test_any_text_does(text: str) -> None:
    assert unaccented(text) == letter_by_letter(text)
    assert letters_of(text) == letters(text)


def test_every_character_of_one_page_does() -> None:
    for code in range(0x2200):
        assert unaccented(chr(code)) == letter_by_letter(chr(code))
        assert letters_of(chr(code)) == letters(chr(code))
        assert letters_of(f"_a{chr(code)}!") == letters(f"_a{chr(code)}!")
