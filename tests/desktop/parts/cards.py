"""Cards for tests."""

from __future__ import annotations

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
