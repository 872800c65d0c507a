from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.hearing.language import _WORD, Languages, _words_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("idem ici, panne depuis hier soir", "fr"),
        ("same here, it has been down since yesterday", "en"),
        ("en panne aussi", "fr"),
        ("ok", None),
    ],
)
def test_french_and_english_are_told_apart(text: str, language: str | None) -> None:
    assert Languages().of(text) == language


def test_common_words_spare_the_detector(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lingua", None)
    languages = Languages()

    assert languages.of("why is it not working since this morning") == "en"
    assert languages.of("pourquoi est-ce que ça ne marche pas") == "fr"


def test_a_language_of_a_territory_is_told_too() -> None:
    assert Languages(("de",)).of("Warum ist das Wasser heute schon wieder so kalt und trüb?") == "de"


def test_the_words_of_an_address_are_no_words_of_the_text() -> None:
    assert Languages().of("https://blog.farandelle.example/baluchon-3-ce-qui-change-pour-vous/") is None
    said = "My brake squeals: https://blog.farandelle.example/ce-qui-change-pour-vous/ is what they say"
    assert Languages().of(said) == "en"


@settings(max_examples=80)
@given(st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x2100), max_size=40))
def test_words_are_the_same_on_the_quick_way(text: str) -> None:
    assert _words_of(text) == _WORD.findall(text)


def test_every_character_of_a_page_parts_words_or_is_in_one() -> None:
    for code in range(0x2100):
        text = f"l{chr(code)}ami"
        assert _words_of(text) == _WORD.findall(text), hex(code)
