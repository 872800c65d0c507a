"""The families of words a post is read for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum, auto


class Family(IntEnum):
    """What a word or phrase tells about the post it stands in.

    An IntEnum only because its members are keys of a dictionary several times a word: their hash is then the
    number's own.
    """

    QUESTION = auto()  # asks, with or without a question mark
    HELP = auto()  # asks somebody to do something for her
    PROBLEM = auto()  # something does not work, is missing, is late
    UNANSWERED = auto()  # she tried elsewhere and nobody answered, called back or came
    ANGER = auto()  # says it is not acceptable
    LEAVING = auto()  # says she goes, cancels, warns others
    URGENT = auto()
    HEALTH = auto()
    MONEY = auto()
    LEGAL = auto()
    VULNERABLE = auto()  # a child, an old or ill person is concerned
    PRESS = auto()
    SPOKEN_TO = auto()  # "vous", "your": speaks to an organisation
    OWN_CASE = auto()  # "j'ai", "my": tells what happened to her
    LASTING = auto()  # "depuis", "still": it goes on
    TIME = auto()  # "une heure", "two weeks": a length of time in words
    SERVICE = auto()  # the things of a customer: order, ticket, appointment
    THANKS = auto()
    PRAISE = auto()
    RECOMMENDS = auto()  # sends somebody to us
    DEFENDS = auto()  # takes our side
    WISH = auto()  # would like something to exist or to be otherwise
    NEED = auto()  # looks for something, or cannot do without
    ACKNOWLEDGES = auto()  # "ok", "noted", "followed": ends a talk
    GIVEAWAY = auto()
    PROMOTION = auto()
    HIRING = auto()
    SWINDLE = auto()  # money lent by strangers, spells, lost coins brought back
    NEWS = auto()
    RESHARE = auto()
    LAUGHTER = auto()
    INSULT = auto()  # at a person or a people: nothing to help with


Wordlist = Mapping[Family, tuple[str, ...]]
"""Phrases per family: lower case, without accents, words parted by spaces; a final ``*`` stands for any ending."""

FRENCH_UNITS = (
    *("h", "j", "jr", "jrs", "mn", "min", "minute", "minutes", "heure", "heures", "jour", "jours", "semaine"),
    *("semaines", "mois", "an", "ans", "annee", "annees"),
)
ENGLISH_UNITS = (
    *("h", "hr", "hrs", "min", "mins", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "wk"),
    *("wks", "month", "months", "year", "years"),
)
"""Units of time, folded."""


def lengths_of_time(few: str, units: Iterable[str]) -> tuple[str, ...]:
    """Return the phrases that say a length of time in words; ``few`` are the numbers, parted by blanks."""
    return tuple(f"{number} {unit}" for number in few.split() for unit in units)
