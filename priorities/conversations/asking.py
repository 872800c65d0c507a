"""She asks: a question, or something to be done for her."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import ReadPost, sentence_at
from storage.records.reasons import Reason
from storage.records.words import words

QUESTION = 16
PERHAPS_A_QUESTION = 12
HELP_ONCE = 10
HELP_TWICE = 13
REAL_QUESTION_WORDS = 4
"""A question mark alone after fewer words than this ("what ???") is more often a cry than a question."""


def asking(post: ReadPost) -> Iterator[Reason]:
    """Yield a reason for a question and one for a call for help."""
    marked, worded = post.asks_at >= 0, post.has(Family.QUESTION)
    if marked or worded:
        certain = marked and (worded or post.words >= REAL_QUESTION_WORDS)
        points = QUESTION if certain else PERHAPS_A_QUESTION
        evidence = (sentence_at(post.text, post.asks_at),) if marked else post.evidence(Family.QUESTION)
        sentence = words("Reasons", "She asks a question: “{words}”")
        yield post.reason("asks_question", points, sentence, label=words("Labels", "Question"), evidence=evidence)
    if evidence := post.evidence(Family.HELP):
        points = HELP_TWICE if len(evidence) > 1 else HELP_ONCE
        sentence = words("Reasons", "She asks for help: “{words}”")
        yield post.reason("asks_help", points, sentence, label=words("Labels", "Asks for help"), evidence=evidence)
