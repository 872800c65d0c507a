"""Thanks: those that deserve a human word, and those that only end a talk."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

CLOSING = -18
THANKS = 4
RECOMMENDS = 2
CLOSING_WORDS = 12
"""A thank-you with at most this many words, and nothing asked, ends the talk."""

_CLOSING = Kind("closing", words("Reasons", "It ends the conversation: “{words}”"), words("Labels", "Closing"))
_THANKS = Kind("thanks", words("Reasons", "Thanks that deserve a human word: “{words}”"), words("Labels", "Thanks"))
_PRAISE = Kind("praise", words("Reasons", "She speaks well of you: “{words}”"), words("Labels", "Praise"))


def courtesy(post: ReadPost) -> Iterator[Reason]:
    """Yield the closing, or the thanks, or the praise, of a post that asks for nothing."""
    if post.asks_at >= 0 or post.has(Family.PROBLEM, Family.HELP, Family.UNANSWERED):
        return
    thanks = post.evidence(Family.THANKS)
    ends = thanks or post.evidence(Family.ACKNOWLEDGES)
    if ends and post.words <= CLOSING_WORDS and not post.has(Family.RECOMMENDS, Family.DEFENDS):
        yield post.reason(_CLOSING, CLOSING, ends)
    elif thanks:
        yield post.reason(_THANKS, THANKS, thanks)
    elif post.facts.to_us and (praise := post.evidence(Family.PRAISE)):
        yield post.reason(_PRAISE, RECOMMENDS, praise)
