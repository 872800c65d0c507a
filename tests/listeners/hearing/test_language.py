from __future__ import annotations

import sys

import pytest

from listeners.hearing.language import Languages


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
