"""Sentences rendered in French and English from translation files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from xml.etree.ElementTree import ParseError

import pytest
from defusedxml import EntitiesForbidden
from hypothesis import given
from hypothesis import strategies as st

from resources.catalogue import Catalogue, read_catalogue
from storage.records.words import duration, moment, words

NARROW, SOLID = "\u202f", "\u00a0"
MONTREAL = timezone(timedelta(hours=-5))

FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context><name>Queue</name>
  <message><source>To answer</source><translation>À répondre</translation></message>
  <message numerus="yes"><source>%n replies</source>
    <translation><numerusform>%n réponse</numerusform><numerusform>%n réponses</numerusform></translation></message>
  <message><source>Guessed</source><translation type="unfinished">Deviné</translation></message>
  <message><source>Gone</source><translation type="vanished">Parti</translation></message>
  <message><source>Not yet</source><translation></translation></message>
  <message><source>{who} since {when}</source><translation>Depuis {when}, {who}</translation></message>
</context>
<context><name>Time</name>
  <message><source>{duration} ago</source><translation>il y a {duration}</translation></message>
</context></TS>
"""


@pytest.fixture
def french(tmp_path: Path) -> Catalogue:
    file = tmp_path / "causerie_fr.ts"
    file.write_text(FILE, encoding="utf-8")
    return read_catalogue("fr", path=file, zone=MONTREAL)


ENGLISH = Catalogue("en", {("Queue", "%n replies"): ("%n reply", "%n replies")}, MONTREAL)


def test_a_sentence_is_translated_in_its_context(french: Catalogue) -> None:
    assert french.translate("Queue", "To answer") == "À répondre"
    assert french.translate("Elsewhere", "To answer") is None


@pytest.mark.parametrize("source", ["Guessed", "Gone", "Not yet", "Never heard of"])
def test_what_is_not_finished_falls_back_to_english(french: Catalogue, source: str) -> None:
    assert french.translate("Queue", source) is None
    assert french.render(words("Queue", source)) == source


@pytest.mark.parametrize(
    ("n", "in_french", "in_english"),
    [
        (0, "0 réponse", "0 replies"),
        (1, "1 réponse", "1 reply"),
        (2, "2 réponses", "2 replies"),
        (1204, f"1{NARROW}204 réponses", "1,204 replies"),
    ],
)
def test_plurals_follow_the_language(french: Catalogue, n: int, in_french: str, in_english: str) -> None:
    said = words("Queue", "%n replies", None, n)
    assert (french.render(said), ENGLISH.render(said)) == (in_french, in_english)


def test_a_plural_without_translation_keeps_its_count() -> None:
    assert Catalogue("en").render(words("Queue", "%n sources", None, 3)) == "3 sources"
    assert Catalogue("en").render(words("Queue", "%n sources")) == "%n sources"


def test_arguments_are_said_in_the_language(french: Catalogue) -> None:
    at = datetime(2026, 11, 22, 19, 5, tzinfo=UTC)
    said = words("Queue", "{who} since {when}").given(who="Léa", when=moment(at))
    assert french.render(said) == "Depuis 22 nov. 14:05, Léa"
    assert ENGLISH.render(said) == "Léa since 22 Nov 14:05"
    share = words("Queue", "{share} of {all}").given(share=4.2, all=10_000)
    assert french.render(share) == f"4,2 of 10{NARROW}000"


def test_words_in_words_are_said_in_the_same_language(french: Catalogue) -> None:
    assert french.render(words("Time", "{duration} ago").given(duration=duration(240))) == "il y a 4 min"


def test_a_mark_without_value_stays() -> None:
    assert Catalogue("en").render(words("Queue", "Hello {name}, {other}").given(other="x")) == "Hello {name}, x"


@given(st.text(max_size=40), st.text(max_size=40))
def test_what_was_heard_is_put_in_once_and_as_it_is(one: str, other: str) -> None:
    said = words("Queue", "{a}|{b}|%n", None, 7).given(a=one, b=other)
    assert Catalogue("en").render(said) == f"{one}|{other}|7"


def test_a_mark_inside_a_heard_text_is_no_mark() -> None:
    said = words("Queue", "{a} and {b}, %n", None, 2).given(a="{b} %n", b="{a}")
    assert Catalogue("en").render(said) == "{b} %n and {a}, 2"


def test_the_shipped_french_says_lengths_of_time() -> None:
    french, english = read_catalogue("fr"), read_catalogue("en")
    assert french.render(duration(3 * 86_400)) == f"3{SOLID}j"
    assert english.render(duration(3 * 86_400)) == "3 d"
    assert french.render(words("Toast", "Undo")) == "Annuler"


def test_a_locale_name_chooses_its_language_and_an_unknown_one_english() -> None:
    assert read_catalogue("fr_CA").language == "fr"
    assert read_catalogue("de").language == "en"


def test_a_broken_or_hostile_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "causerie_fr.ts"
    file.write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(ParseError):
        read_catalogue("fr", path=file)
    file.write_text('<!DOCTYPE TS [<!ENTITY a "b">]><TS>&a;</TS>', encoding="utf-8")
    with pytest.raises(EntitiesForbidden):
        read_catalogue("fr", path=file)
