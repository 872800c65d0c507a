"""She asks: a question, or something to be done for her."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost, sentence_at
from storage.records.reasons import Reason
from storage.records.words import words

QUESTION = 16
PERHAPS_A_QUESTION = 12
HELP_ONCE = 10
HELP_TWICE = 13
REAL_QUESTION_WORDS = 4
"""A question mark alone after fewer words than this ("what ???") is more often a cry than a question."""

_ASKS_QUESTION = Kind("asks_question", words("Reasons", "She asks a question: “{words}”"), words("Labels", "Question"))
_ASKS_HELP = Kind("asks_help", words("Reasons", "She asks for help: “{words}”"), words("Labels", "Asks for help"))


def asking(post: ReadPost) -> Iterator[Reason]:
    """Yield a reason for a question and one for a call for help."""
    marked, worded = post.asks_at >= 0, post.has(Family.QUESTION)
    if marked or worded:
        certain = marked and (worded or post.words >= REAL_QUESTION_WORDS)
        points = QUESTION if certain else PERHAPS_A_QUESTION
        evidence = (sentence_at(post.text, post.asks_at),) if marked else post.evidence(Family.QUESTION)
        yield post.reason(_ASKS_QUESTION, points, evidence)
    if evidence := post.evidence(Family.HELP):
        points = HELP_TWICE if len(evidence) > 1 else HELP_ONCE
        yield post.reason(_ASKS_HELP, points, evidence)
