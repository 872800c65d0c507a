"""Imitated people who talk: circles within which everybody answers several others, and some who cross over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import count

from priorities.trends.facts import TermPost
from storage.records.communities import Tie

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
_ids = count(1)


def tie(one: int, other: int, answers: int = 1) -> Tie:
    return Tie(min(one, other), max(one, other), answers)


def circle(first: int, people: int = 8, answers: int = 3) -> list[Tie]:
    """People ``first`` to ``first + people - 1``, each of whom talks with her next three neighbours."""
    pairs = {frozenset((first + n, first + (n + step) % people)) for n in range(people) for step in (1, 2, 3)}
    return [tie(*sorted(pair), answers) for pair in sorted(pairs, key=sorted) if len(pair) == 2]


def said(people: Iterable[int], text: str, *hashtags: str) -> dict[int, list[TermPost]]:
    return {person: [TermPost(next(_ids), person, NOON, text, hashtags)] for person in people}
