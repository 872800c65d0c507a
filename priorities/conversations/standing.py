"""Who she is to us: her group, what we owe each other, her first word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from priorities.conversations.facts import PersonFacts
from priorities.conversations.lexicon.compiled import fold
from storage.records.reasons import Reason
from storage.records.words import Words, words

KEY_GROUP = 25
OTHER_GROUP = 10
WE_TALK = 8
SHE_WAITS_FOR_US = 10
FIRST_WORD = 2
CAME_BACK = 5
"""The relation went a stage further: she answered back, or came back unasked."""
KEY_GROUPS = frozenset(
    {
        "press",
        "presse",
        "journalist",
        "journalists",
        "journalistes",
        "media",
        "medias",
        "elected",
        "elus",
        "elu",
        "partner",
    }
    | {
        "partners",
        "partenaire",
        "partenaires",
        "key",
        "cle",
        "vip",
        "ambassador",
        "ambassadors",
        "ambassadeurs",
        "authorities",
    }
)
"""Folded names under which people whose silence costs most are grouped, in both languages."""
_WORDS = re.compile(r"\w+")
USUAL = 3
"""From so many messages of hers on, what we usually do with her is a habit, not a chance."""


def standing(person: PersonFacts, mention: int) -> Iterator[Reason]:
    """Yield the reasons that lie in the person and not in what she wrote. Follower counts are no part of it."""
    if person.group:
        points = KEY_GROUP if KEY_GROUPS & set(_WORDS.findall(fold(person.group))) else OTHER_GROUP
        sentence = words("Reasons", "{name} is in your group “{group}”").given(name=person.name, group=person.group)
        yield Reason("group", points, sentence, words("Labels", "Key contact"), (mention,))
    if person.wrote_to_us >= USUAL:
        owed = person.answered * 3 <= person.wrote_to_us
        sentence = _exchange(person.wrote_to_us, person.answered)
        if owed:
            yield Reason("owed", SHE_WAITS_FOR_US, sentence, words("Labels", "Owed an answer"), (mention,))
        else:
            yield Reason("we_talk", WE_TALK, sentence, words("Labels", "You talk"), (mention,))
    elif person.wrote_to_us > 1 and person.answered:
        sentence = words("Reasons", "She writes to you again after your answer")
        yield Reason("came_back", CAME_BACK, sentence, words("Labels", "Came back"), (mention,))
    elif person.wrote_to_us == 1 and not person.answered:
        sentence = words("Reasons", "She writes to you for the first time")
        yield Reason("first_word", FIRST_WORD, sentence, words("Labels", "First time"), (mention,))


def _exchange(theirs: int, ours: int) -> Words:
    """Say both directions; "you answered 0 times" is nobody's way of speaking."""
    if not ours:
        return words("Reasons", "She wrote to you %n times; you never answered", None, theirs)
    said = words("Reasons", "She wrote to you %n times; you answered {answered}", None, theirs)
    return said.given(answered=words("Reasons", "%n times", None, ours))
