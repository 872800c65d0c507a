"""Wishes, needs and recommendations are told apart; advertising and job offers are none."""

from __future__ import annotations

import pytest

from priorities.conversations.asked_for import asked_for
from priorities.conversations.reading import READ_CHARACTERS
from storage.records.asked_for import AskedFor, Asking


@pytest.mark.parametrize(
    ("text", "language", "asking", "evidence"),
    [
        ("Ce serait bien d'avoir une selle plus large", "fr", Asking.WISH, "Ce serait bien"),
        ("Dommage que la boutique ferme à 18 h", "fr", Asking.WISH, "Dommage que"),
        ("Il manque un porte-bagages avant.", None, Asking.WISH, "Il manque"),
        ("Would be great if the app had a dark mode", "en", Asking.WISH, "Would be great if"),
        ("Please bring back the blue one", "en", Asking.WISH, "Please bring back"),
        ("Je cherche une béquille double pour mon X2", "fr", Asking.NEED, "Je cherche"),
        ("Where can I buy a spare charger in Lyon", "en", Asking.NEED, "Where can I buy"),
        ("Je vous recommande cet atelier les yeux fermés", "fr", Asking.RECOMMENDATION, "Je vous recommande"),
        ("Highly recommend the workshop", "en", Asking.RECOMMENDATION, "Highly recommend"),
    ],
)
def test_what_is_asked_for_is_told_with_its_words(
    text: str, language: str | None, asking: Asking, evidence: str
) -> None:
    told = asked_for(text, language)

    assert told is not None
    assert (told.asking, told.words[0]) == (asking, evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Ma box clignote, que faire ?",
        "Merci, parfait.",
        "We're hiring! Looking for a mechanic in Lyon",
        "Promo code inside, buy now, you need this. I need you to click here",
        "",
    ],
)
def test_questions_thanks_offers_and_advertising_ask_for_nothing(text: str) -> None:
    assert asked_for(text, "en") is None
    assert asked_for(text, None) is None


def test_a_wish_comes_before_a_need_and_a_recommendation() -> None:
    told = asked_for("I recommend them, but I wish they had a shop near me, I need one", "en")

    assert told == AskedFor(Asking.WISH, ("I wish",))


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert asked_for("x " * READ_CHARACTERS + "I wish", "en") is None
