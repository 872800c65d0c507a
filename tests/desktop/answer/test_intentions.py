"""The why that a reason suggests."""

from __future__ import annotations

import pytest

from desktop.answer.intentions import WHYS, gesture_for, why_for
from storage.records.journal import GestureKind, Why
from storage.records.reasons import Reason
from storage.records.words import Words


def because(name: str, points: int) -> Reason:
    return Reason(name, points, Words("Reasons", name), Words("Labels", name))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("asks_question", Why.HELP),
        ("has_problem", Why.HELP),
        ("thanks", Why.THANK),
        ("praise", Why.THANK),
        ("press", Why.INFORM),
        ("wrong_facts", Why.CORRECT),
        ("first_word", Why.MEET),
        ("celebration", Why.CELEBRATE),
        ("never heard of", Why.HELP),
    ],
)
def test_each_reason_has_its_why(name: str, why: Why) -> None:
    assert why_for([because(name, 5)]) is why


def test_the_heaviest_reason_that_lifts_decides() -> None:
    assert why_for([because("thanks", 4), because("press", 10), because("giveaway", -16)]) is Why.INFORM
    assert why_for([because("thanks", -4)]) is Why.HELP
    assert why_for([]) is Why.HELP


def test_every_why_can_be_said_and_thanking_is_a_gesture() -> None:
    assert set(WHYS) == set(Why)
    assert gesture_for(Why.THANK) is GestureKind.THANK
    assert {gesture_for(why) for why in Why if why is not Why.THANK} == {GestureKind.REPLY}
