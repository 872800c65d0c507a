from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.lexicon.compiled import MOST_REMEMBERED, STEM_HEAD, Lexicon, fold, lexicon_for, words_of
from priorities.conversations.lexicon.english import ENGLISH
from priorities.conversations.lexicon.families import Family
from priorities.conversations.lexicon.french import FRENCH


def found(lexicon: Lexicon, text: str) -> dict[Family, tuple[str, ...]]:
    return lexicon.found(words_of(text), text)


def test_case_and_accents_do_not_matter_and_evidence_is_as_written() -> None:
    lexicon = Lexicon([{Family.PROBLEM: ("retarde*", "ca marche pas")}])
    assert found(lexicon, "Livraison RETARDÉE, ça  marche PAS !") == {
        Family.PROBLEM: ("RETARDÉE", "ça  marche PAS"),
    }


def test_a_stem_takes_any_ending_and_a_word_does_not() -> None:
    lexicon = Lexicon([{Family.MONEY: ("rembours*",), Family.HELP: ("aide",)}])
    assert found(lexicon, "remboursement, remboursez, aider") == {Family.MONEY: ("remboursement", "remboursez")}


def test_the_longest_phrase_of_a_family_counts_once() -> None:
    lexicon = Lexicon([{Family.QUESTION: ("how", "how do", "how do i know")}])
    assert found(lexicon, "How do I know") == {Family.QUESTION: ("How do I know",)}
    assert found(lexicon, "how do you") == {Family.QUESTION: ("how do",)}


def test_a_phrase_is_told_by_every_family_it_is_in() -> None:
    lexicon = Lexicon([{Family.HELP: ("can you",), Family.QUESTION: ("can you",)}, {Family.SPOKEN_TO: ("you",)}])
    assert set(found(lexicon, "Can you?")) == {Family.HELP, Family.QUESTION, Family.SPOKEN_TO}


def test_an_open_ended_phrase_ends_in_a_stem() -> None:
    lexicon = Lexicon([{Family.PROBLEM: ("pas rembours*", "ne sert a rien*")}])
    assert found(lexicon, "Toujours pas remboursée. Ne sert à rien") == {
        Family.PROBLEM: ("pas remboursée", "Ne sert à rien"),
    }
    assert found(lexicon, "pas") == {}
    assert found(lexicon, "pas du tout") == {}


@pytest.mark.parametrize("phrase", ["Majuscule", "été", "abc*", "", "!"])
def test_what_could_never_be_found_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match="not a phrase"):
        Lexicon([{Family.HELP: (phrase,)}])


def test_every_family_is_told_in_both_languages() -> None:
    assert set(FRENCH) == set(ENGLISH) == set(Family)


@pytest.mark.parametrize("wordlist", [FRENCH, ENGLISH], ids=["french", "english"])
def test_every_phrase_of_the_lists_is_found_in_itself(wordlist: dict[Family, tuple[str, ...]]) -> None:
    lexicon = Lexicon([wordlist])
    for family, phrases in wordlist.items():
        for phrase in phrases:
            assert family in found(lexicon, phrase.removesuffix("*")), phrase


def test_words_of_a_people_or_a_faith_are_no_insult() -> None:
    for text in ("arabe", "juive", "musulman", "noir", "jewish", "muslim", "immigrant", "feminist"):
        assert Family.INSULT not in found(lexicon_for(None), text)


def test_the_language_chooses_the_lists() -> None:
    assert Family.QUESTION not in found(lexicon_for("en"), "pourquoi")
    assert Family.QUESTION in found(lexicon_for("fr-CA"), "Pourquoi")
    assert Family.QUESTION in found(lexicon_for("de"), "pourquoi")
    assert lexicon_for("FR") is lexicon_for("fr")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text) or text.isascii()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_every_word_stands_where_it_is_said_to(text: str) -> None:
    heard = words_of(text)
    assert heard.words == re.findall(r"\w+", text)
    assert [text[heard.start(at) : heard.ends[at]] for at in range(len(heard.words))] == heard.words


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aeimnorstuéÉ '?.pabQ", max_size=200))
def test_whatever_is_found_stands_in_the_text(text: str) -> None:
    for phrases in found(lexicon_for(None), text).values():
        assert all(phrase in text for phrase in phrases)


def test_stems_are_long_enough_to_be_told_from_common_words() -> None:
    assert STEM_HEAD >= 4


def test_more_words_than_are_remembered_change_nothing() -> None:
    lexicon = Lexicon([{Family.PROBLEM: ("panne",)}])
    found(lexicon, " ".join(f"mot{number}" for number in range(MOST_REMEMBERED + 10)))
    assert found(lexicon, "panne " + "a" * 5_000) == {Family.PROBLEM: ("panne",)}
