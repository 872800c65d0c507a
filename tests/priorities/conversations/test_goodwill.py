"""Whoever recommends us or stands up for us is owed a word; whoever says it of others, or sells, is not."""

from __future__ import annotations

import pytest

from storage.records.conversations import ListName
from tests.priorities.conversations.scenes import names, ranked, reason, said

TERMS = ("farandelle",)


@pytest.mark.parametrize(
    "text",
    [
        "Pour un vélo cargo je vous recommande Farandelle, très à l'écoute.",
        "Va chez Farandelle, tu seras bien reçu",
        "You should try Farandelle for that",
        "Highly recommend the Farandelle workshop",
    ],
)
def test_a_recommendation_reaches_the_queue(text: str) -> None:
    rank = ranked(said(text), terms=TERMS)

    assert reason(rank, "recommends") is not None
    assert rank.list is ListName.TO_ANSWER


@pytest.mark.parametrize(
    "text",
    [
        "Farandelle ? Jamais eu de souci avec eux en trois ans.",
        "À leur décharge, Farandelle a prévenu tout le monde la veille.",
        "To be fair, Farandelle told everybody the day before.",
        "I never had any problem with Farandelle, this is not their fault",
    ],
)
def test_who_stands_up_for_us_is_not_taken_for_one_who_complains(text: str) -> None:
    rank = ranked(said(text), terms=TERMS)

    found = reason(rank, "defends")
    assert found is not None
    assert found.evidence
    assert reason(rank, "has_problem") is None
    assert rank.list is ListName.TO_ANSWER


def test_said_of_somebody_else_it_is_nothing_to_us() -> None:
    assert "recommends" not in names("I highly recommend the bakery next door")
    assert "recommends" in names("I highly recommend them", to_us=True)


@pytest.mark.parametrize(
    "text", ["Would you recommend Farandelle?", "Je recommande Farandelle, code promo FARA20 -20% sur tout le site"]
)
def test_a_question_or_an_advertisement_is_no_recommendation(text: str) -> None:
    assert reason(ranked(said(text), terms=TERMS), "recommends") is None


def test_who_has_a_problem_is_answered_for_that() -> None:
    rank = ranked(said("I'd recommend Farandelle but my brake does not work since monday"), terms=TERMS)

    assert reason(rank, "recommends") is None
    assert reason(rank, "has_problem") is not None
