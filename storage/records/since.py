"""Counts of what came while somebody was away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Came:
    """What came.

    Attributes:
        conversations: in which others wrote. to_answer: those of them that wait for an answer.
        answers: those of them where we had written before.
        promises: promises of ours that are due.
    """

    conversations: int = 0
    to_answer: int = 0
    answers: int = 0
    promises: int = 0
