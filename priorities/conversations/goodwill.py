"""What she does for us unasked: recommends us to somebody, or stands up for us."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

RECOMMENDS = 14
DEFENDS = 16
"""A person who speaks for us is owed a word about as much as one who asks: with the territory's own word (2) either
reaches the floor of the queue."""

_RECOMMENDS = Kind(
    "recommends", words("Reasons", "She recommends you to somebody: “{words}”"), words("Labels", "Recommends you")
)
_DEFENDS = Kind("defends", words("Reasons", "She stands up for you: “{words}”"), words("Labels", "Defends you"))


def goodwill(post: ReadPost, *, about_us: bool) -> Iterator[Reason]:
    """Yield at most one reason: she defends us, or recommends us.

    Who asks, or has a problem of her own, is answered for that; who says it of somebody else is none of ours.

    Args:
        post: the mention, read.
        about_us: the territory's own words stand in it, or it is said to us.
    """
    if not about_us or post.has(Family.PROMOTION, Family.GIVEAWAY, Family.SWINDLE):
        return
    if evidence := post.evidence(Family.DEFENDS):
        yield post.reason(_DEFENDS, DEFENDS, evidence)
    elif (
        post.asks_at < 0
        and not post.has(Family.PROBLEM, Family.UNANSWERED)
        and (evidence := post.evidence(Family.RECOMMENDS))
    ):
        yield post.reason(_RECOMMENDS, RECOMMENDS, evidence)
