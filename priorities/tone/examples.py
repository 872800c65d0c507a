"""Which of our past answers in a place come nearest to what is asked there now, of those that worked."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from priorities.conversations.lexicon.compiled import fold
from priorities.trends.stopwords import STOP_WORDS
from storage.records.journal import LogRow, Outcome

WORKED = frozenset({Outcome.ANSWERED_BACK, Outcome.THANKED, Outcome.CAME_BACK})
"""Outcomes that show that an answer was taken as one."""
MOST_EXAMPLES = 3
READ_CHARACTERS = 1_000
_WORD = re.compile(r"[^\W\d_]{3,}")


def worked_nearest(asked: str, rows: Sequence[LogRow]) -> tuple[LogRow, ...]:
    """Return at most three answers that worked, the nearest first.

    Nearness is what the messages share: each word they have in common counts the more the rarer it is among the
    messages answered. What shares nothing is not near at all.

    Args:
        asked: the message to answer.
        rows: of the response log, in any order.
    """
    worked = [row for row in rows if row.outcome in WORKED and row.response_text and not row.undone]
    heard = [_words(row.mention_text) for row in worked]
    often = Counter(word for words in heard for word in words)
    mine = _words(asked)

    def nearness(words: frozenset[str]) -> float:
        return sum(math.log(1 + len(worked) / often[word]) for word in mine & words)

    near = [(nearness(words), row) for words, row in zip(heard, worked, strict=True)]
    found = sorted((pair for pair in near if pair[0]), key=lambda pair: (-pair[0], -pair[1].at.timestamp()))
    return tuple(row for _, row in found[:MOST_EXAMPLES])


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text[:READ_CHARACTERS]))) - STOP_WORDS
