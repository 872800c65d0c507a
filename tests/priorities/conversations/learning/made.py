"""Decisions of an imitated person, for tests of what is learned from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from storage.records.learning import Decision

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
FLOOR = 15


def decided(
    answered: float, text: str, *, points: int = FLOOR, reasons: Sequence[str] = (), person: int | None = None
) -> Decision:
    return Decision(answered, points, tuple(reasons), person, text, NOON)


def refunds(times: int = 10) -> list[Decision]:
    """A person who answers what is about refunds and leaves what is about contests; all else is equal."""
    told = []
    for n in range(times):
        told.append(decided(1, f"my refund number {n} never came"))
        told.append(decided(0, f"contest number {n}, come and play"))
    return told
