"""Something is wrong: a problem, no answer elsewhere, anger, a customer about to leave."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

PROBLEM = (0, 9, 12, 14)
"""By how many distinct words of trouble: more of them make it surer, not three times as grave."""
UNANSWERED = 9
ANGER = 5
"""Only beside a matter of service: sentiment alone is no reason to answer first."""
LEAVING = 5

_HAS_PROBLEM = Kind("has_problem", words("Reasons", "She has a problem: “{words}”"), words("Labels", "Problem"))
_UNANSWERED = Kind(
    "unanswered",
    words("Reasons", "She tried elsewhere without an answer: “{words}”"),
    words("Labels", "Left unanswered"),
)
_ANGRY = Kind("angry", words("Reasons", "She is angry or disappointed: “{words}”"), words("Labels", "Angry"))
_MAY_LEAVE = Kind("may_leave", words("Reasons", "She may leave: “{words}”"), words("Labels", "May leave"))


def trouble(post: ReadPost) -> Iterator[Reason]:
    """Yield the reasons that tell of a problem and of how far it has gone."""
    if evidence := _problems(post):
        points = PROBLEM[min(len(evidence), len(PROBLEM) - 1)]
        yield post.reason(_HAS_PROBLEM, points, evidence)
    if evidence := post.evidence(Family.UNANSWERED):
        yield post.reason(_UNANSWERED, UNANSWERED, evidence)
    about = post.has(Family.PROBLEM, Family.SERVICE, Family.MONEY, Family.UNANSWERED)
    if about and (evidence := post.evidence(Family.ANGER)):
        yield post.reason(_ANGRY, ANGER, evidence)
    if evidence := post.evidence(Family.LEAVING):
        yield post.reason(_MAY_LEAVE, LEAVING, evidence)


def _problems(post: ReadPost) -> tuple[str, ...]:
    """Return the evidence of a problem; that there never was one ("never had a problem") is none."""
    denied = post.evidence(Family.DEFENDS)
    found = post.evidence(Family.PROBLEM)
    return tuple(one for one in found if not any(one in phrase for phrase in denied)) if denied else found
