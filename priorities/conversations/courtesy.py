"""Thanks: those that deserve a human word, and those that only end a talk."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

CLOSING = -18
THANKS = 4
RECOMMENDS = 2
CLOSING_WORDS = 12
"""A thank-you with at most this many words, and nothing asked, ends the talk."""


def courtesy(post: ReadPost) -> Iterator[Reason]:
    """Yield the closing, or the thanks, or the praise, of a post that asks for nothing."""
    if post.asks_at >= 0 or post.has(Family.PROBLEM, Family.HELP, Family.UNANSWERED):
        return
    thanks = post.evidence(Family.THANKS)
    ends = thanks or post.evidence(Family.ACKNOWLEDGES)
    if ends and post.words <= CLOSING_WORDS:
        sentence = words("Reasons", "It ends the conversation: “{words}”")
        yield post.reason("closing", CLOSING, sentence, label=words("Labels", "Closing"), evidence=ends)
    elif thanks:
        sentence = words("Reasons", "Thanks that deserve a human word: “{words}”")
        yield post.reason("thanks", THANKS, sentence, label=words("Labels", "Thanks"), evidence=thanks)
    elif post.facts.to_us and (praise := post.evidence(Family.PRAISE)):
        sentence = words("Reasons", "She speaks well of you: “{words}”")
        yield post.reason("praise", RECOMMENDS, sentence, label=words("Labels", "Praise"), evidence=praise)
