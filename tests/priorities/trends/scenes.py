"""A territory's stream, made of quiet days and of what breaks into them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from priorities.trends.facts import TermPost

MONDAY = datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
TALK = ("horaires", "navette", "parking", "billet", "concert", "buvette", "programme", "plage", "camping", "vestiaire")


def quiet(days: int, per_day: int = 24) -> Iterator[TermPost]:
    """Yield everyday talk: other people and another mixture of words each time."""
    for number in range(days * per_day):
        one, two = TALK[number % len(TALK)], TALK[(number * 7 + 3) % len(TALK)]
        at = MONDAY + timedelta(days=1) * number / per_day
        yield TermPost(number, number % 97, at, f"{one} et {two}", source_title="Forum")


def burst(text: str, start: datetime, people: int, minutes: int = 10, first: int = 10_000) -> list[TermPost]:
    """Return one post of each of so many people, so many minutes apart."""
    return [
        TermPost(first + number, first + number, start + timedelta(minutes=minutes) * number, text, name=f"P{number}")
        for number in range(people)
    ]
