"""Words looked up in the dictionaries that the program brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.spelling.own_words import FILE_NAME, own_words
from desktop.spelling.places import places
from desktop.spelling.speller import MOST_SUGGESTIONS, NOTHING, Checked, Dictionary, Speller, load

_READ: dict[str, Dictionary | None] = {}


def read_once(language: str) -> Dictionary | None:
    """Read each dictionary once for all tests here."""
    if language not in _READ:
        _READ[language] = load(language)
    return _READ[language]


@pytest.fixture
def speller(tmp_path: Path) -> Speller:
    return Speller(tmp_path / FILE_NAME, read_once)


def unknown(speller: Speller, text: str, language: str) -> Checked:
    return speller.check(frozenset(place.word for place in places(text)), language)


def test_french_is_known_with_its_apostrophes_and_hyphens(speller: Speller) -> None:
    text = "Aujourd'hui l'atelier ouvre : prenez rendez-vous, dis-moi s’il y a un problème. Où va-t-on ? Cœur, été."
    assert unknown(speller, text, "fr") == Checked("fr")
    assert unknown(speller, "Tout le mnode vient à l’ateleir", "fr").unknown == {"mnode", "l’ateleir"}


def test_english_is_known_with_its_apostrophes(speller: Speller) -> None:
    text = "I can't say, it's the shop's well-known colour; they don’t know"
    assert unknown(speller, text, "en") == Checked("en")
    assert unknown(speller, "We will recieve it tommorow", "en").unknown == {"recieve", "tommorow"}


def test_an_answer_in_the_other_language_is_held_against_that_one(speller: Speller) -> None:
    assert unknown(speller, "Thank you for writing, we will recieve it", "fr") == Checked("en", frozenset({"recieve"}))
    assert unknown(speller, "Merci beaucoup, nous arrivons demain matni", "en") == Checked("fr", frozenset({"matni"}))


def test_nothing_is_said_of_a_third_language(speller: Speller) -> None:
    assert unknown(speller, "Vielen Dank, wir schreiben Ihnen morgen zurück", "de") == NOTHING
    assert unknown(speller, "Vielen Dank, wir schreiben Ihnen morgen zurück", "fr") == NOTHING


def test_at_most_five_suggestions_come_with_the_apostrophe_of_the_word(speller: Speller) -> None:
    assert "monde" in speller.suggestions("mnode", "fr")
    assert "l’atelier" in speller.suggestions("l’ateleir", "fr")
    assert "receive" in speller.suggestions("recieve", "en")
    assert len(speller.suggestions("color", "fr")) == MOST_SUGGESTIONS
    assert speller.suggestions("mnode", "de") == ()


def test_a_word_of_ones_own_is_known_in_any_case_and_language(speller: Speller, tmp_path: Path) -> None:
    speller.learn("gravillonneuse")
    speller.learn("l’Ateleir")
    assert unknown(speller, "la gravillonneuse, Gravillonneuse de l'ateleir", "fr") == Checked("fr")
    assert (tmp_path / FILE_NAME).read_text("utf-8") == "gravillonneuse\nl’Ateleir\n"


def test_the_file_may_be_edited_by_hand(speller: Speller, tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(b"\xef\xbb\xbfmnode \r\n\r\nl'ateleir\r\n\xff")
    speller.learn("chose")
    assert own_words(file) == {"mnode", "l’ateleir", "\ufffd", "chose"}
    assert unknown(speller, "mnode l’ateleir", "fr").unknown == frozenset()


def test_a_list_that_cannot_be_read_holds_nothing_back(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert unknown(Speller(tmp_path / FILE_NAME, read_once), "le mnode", "fr").unknown == {"mnode"}
    assert "is not readable" in caplog.text
    with pytest.raises(OSError, match=FILE_NAME):
        Speller(tmp_path / FILE_NAME, read_once).learn("mot")


def test_without_dictionaries_nothing_is_said(tmp_path: Path) -> None:
    assert unknown(Speller(tmp_path / FILE_NAME, lambda _language: None), "mnode", "fr") == NOTHING
