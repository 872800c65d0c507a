"""Cards for tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.parts.card import Card

DANA = Card(
    key=1,
    name="Dana Kowalski",
    source="Mastodon",
    age="4 min",
    body="My Helix X2 smells of burning when it charges. Is this the recall everyone is talking about?",
    terms=("Helix X2",),
    chip="Question",
    fact="9 replies · 6 people",
    level=3,
    unread=True,
    spoken="Dana Kowalski, Mastodon, unread, Question",
)


def card(key: int, body: str = "") -> Card:
    """Return a card of a key; ``body`` makes it another content."""
    return replace(DANA, key=key, name=f"Person {key}", body=body or DANA.body)


def cards(*keys: int) -> list[Card]:
    """Return one card a key."""
    return [card(key) for key in keys]


class ListedCards:
    """A card source over a plain list, that counts what it was asked; ``later`` makes it answer None."""

    def __init__(self, listed: Sequence[Card], *, later: bool = False) -> None:
        self.listed = list(listed)
        self.later = later
        self.asked: list[tuple[int, int]] = []

    def count(self) -> int:
        return len(self.listed)

    def fetch(self, start: int, stop: int) -> Sequence[Card] | None:
        self.asked.append((start, stop))
        return None if self.later else self.listed[start:stop]


class EndlessCards:
    """A million cards, made when they are asked for."""

    def __init__(self) -> None:
        self.fetched = 0

    def count(self) -> int:
        return 1_000_000

    def fetch(self, start: int, stop: int) -> Sequence[Card]:
        self.fetched += stop - start
        return cards(*range(start, stop))
