"""A conversation as a card shows it: display-ready, in one language, with nothing left to decide. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.theme.tokens import Tone

UNRANKED = -1
"""The level of a card that stands in no ranked list."""


@dataclass(frozen=True, slots=True)
class Card:
    """One row of a list of conversations.

    Attributes:
        key: the conversation's id; no two cards of a list share one.
        name: who wrote the mention shown. source: where it was heard.
        age: how long ago ("4 min").
        body: the mention's plain text as heard; the card cuts it.
        terms: the words of the territory that matched, drawn bold.
        chip: the first reason's short word ("Question"), empty for none. tone: its mood.
        fact: one fact beside the chip ("9 replies · 6 people").
        level: priority, 0 to 3 lit bars; UNRANKED for no bars. Points stand in the ledger only.
        unread: nobody opened it since its last mention.
        spoken: the whole card as one sentence, for screen readers.
        assignee: initials of the colleague who is on it, empty for none.
        starred: it has a star.
    """

    key: int
    name: str
    source: str
    age: str
    body: str
    terms: tuple[str, ...] = ()
    chip: str = ""
    tone: Tone = Tone.NEUTRAL
    fact: str = ""
    level: int = 0
    unread: bool = False
    spoken: str = ""
    assignee: str = ""
    starred: bool = False
