from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import READ_CHARACTERS, read, sentence_at
from tests.priorities.conversations.scenes import said


def test_title_and_text_are_read_together() -> None:
    seen = read(said("rien ne marche plus", title="Panne", language="fr"))
    assert seen.evidence(Family.PROBLEM)[0] == "Panne"
    assert seen.words == 5


def test_links_and_handles_are_no_words_and_hashtags_are() -> None:
    seen = read(said("@help_desk see https://why.example/broken?x=1 #broken", language="en"))
    assert seen.found[Family.PROBLEM] == ("broken",)
    assert Family.HELP not in seen.found
    assert seen.links == 1
    assert seen.asks_at == -1
    assert seen.handle_first == "@help_desk"
    assert read(said("thanks @help_desk")).handle_first == ""


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("sans réponse depuis 3 semaines", "3 semaines"),
        ("ça dure 2h", "2h"),
        ("on hold for 45 min already", "45 min"),
        ("une heure d'attente", "une heure"),
        ("waited several  weeks", "several  weeks"),
        ("plus de dix’ minutes, puis 3 jours", "3 jours"),
        ("ah, la mise à jour avec Amin", ""),
        ("10j sans eau", "10j"),
        ("room 12 hello", ""),
        ("2 minuteries", ""),
    ],
)
def test_a_length_of_time(text: str, lasts: str) -> None:
    assert read(said(text)).lasts == lasts


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("vous me devez 49,90€ !", "49,90€"),
        ("they took $1,200.50 from me", "$1,200.50"),
        ("200 euros", "200 euros"),
        ("4 europeans", ""),
    ],
)
def test_a_sum_of_money(text: str, money: str) -> None:
    assert read(said(text)).money == money


def test_a_question_mark_needs_words_before_it() -> None:
    assert read(said("??? oui")).asks_at == -1
    assert read(said("Vraiment ?")).asks_at == 9


def test_the_sentence_of_a_question_is_cut_at_its_start() -> None:
    text = "Bonjour. J'attends. Quand viendrez-vous ? Merci"
    assert sentence_at(text, text.index("?")) == "Quand viendrez-vous ?"
    long = "mot " * 60 + "fin ?"
    cut = sentence_at(long, len(long) - 1)
    assert cut.endswith("fin ?")
    assert cut.startswith("mot")
    assert len(cut) <= 91


def test_a_text_cut_by_a_machine() -> None:
    assert read(said("Nos conseils pour bien choisir son… https://example.org/a")).cut_short
    assert not read(said("je ne sais pas...")).cut_short


@pytest.mark.parametrize("text", ["a" * 400_000, "? " * 200_000, "1" * 300_000, "@" * 300_000, "http://" * 60_000])
@pytest.mark.timeout(20)
def test_a_hostile_text_is_read_as_far_as_any_other(text: str) -> None:
    """One whose cost grew with its square would not end within the time limit."""
    seen = read(said(text))
    assert len(seen.text) == READ_CHARACTERS


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_and_its_evidence_stands_in_it(text: str) -> None:
    seen = read(said(text))
    for phrase in (seen.lasts, seen.money, seen.number, *(p for found in seen.found.values() for p in found)):
        assert phrase in text
    if seen.asks_at >= 0:
        assert text[seen.asks_at] == "?"
        assert sentence_at(text, seen.asks_at) in text
