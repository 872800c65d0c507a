"""The why of an answer, as the first reason suggests it. It is only a beginning: the person chooses."""

from __future__ import annotations

from collections.abc import Iterable

from storage.records.journal import GestureKind, Why
from storage.records.reasons import Reason
from storage.records.words import Words, words

WHYS: dict[Why, Words] = {
    Why.HELP: words("Why", "help"),
    Why.THANK: words("Why", "thank"),
    Why.INFORM: words("Why", "inform"),
    Why.CORRECT: words("Why", "correct"),
    Why.MEET: words("Why", "meet"),
    Why.CELEBRATE: words("Why", "celebrate"),
}

_BY_REASON: dict[str, Why] = {
    "asks_question": Why.HELP,
    "asks_help": Why.HELP,
    "has_problem": Why.HELP,
    "unanswered": Why.HELP,
    "angry": Why.HELP,
    "may_leave": Why.HELP,
    "money": Why.HELP,
    "health": Why.HELP,
    "vulnerable": Why.HELP,
    "own_case": Why.HELP,
    "thanks": Why.THANK,
    "praise": Why.THANK,
    "press": Why.INFORM,
    "legal": Why.INFORM,
    "wrong_facts": Why.CORRECT,
    "first_word": Why.MEET,
    "group": Why.MEET,
    "giveaway": Why.CELEBRATE,
    "celebration": Why.CELEBRATE,
}


def why_for(reasons: Iterable[Reason]) -> Why:
    """Return the intention of the heaviest reason that has one; to help, where none has."""
    rising = [reason for reason in reasons if reason.points > 0 and reason.name in _BY_REASON]
    if not rising:
        return Why.HELP
    return _BY_REASON[max(rising, key=lambda reason: reason.points).name]


def gesture_for(why: Why) -> GestureKind:
    """Return the gesture that an answer with this intention is in the log: thanking is a gesture of its own."""
    return GestureKind.THANK if why is Why.THANK else GestureKind.REPLY
