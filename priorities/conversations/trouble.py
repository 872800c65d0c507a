"""Something is wrong: a problem, no answer elsewhere, anger, a customer about to leave."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

PROBLEM = (0, 9, 12, 14)
"""By how many distinct words of trouble: more of them make it surer, not three times as grave."""
UNANSWERED = 9
ANGER = 5
"""Only beside a matter of service: sentiment alone is no reason to answer first."""
LEAVING = 5


def trouble(post: ReadPost) -> Iterator[Reason]:
    """Yield the reasons that tell of a problem and of how far it has gone."""
    if evidence := post.evidence(Family.PROBLEM):
        points = PROBLEM[min(len(evidence), len(PROBLEM) - 1)]
        sentence = words("Reasons", "She has a problem: “{words}”")
        yield post.reason("has_problem", points, sentence, label=words("Labels", "Problem"), evidence=evidence)
    if evidence := post.evidence(Family.UNANSWERED):
        sentence = words("Reasons", "She tried elsewhere without an answer: “{words}”")
        yield post.reason(
            "unanswered", UNANSWERED, sentence, label=words("Labels", "Left unanswered"), evidence=evidence
        )
    about = post.has(Family.PROBLEM, Family.SERVICE, Family.MONEY, Family.UNANSWERED)
    if about and (evidence := post.evidence(Family.ANGER)):
        sentence = words("Reasons", "She is angry or disappointed: “{words}”")
        yield post.reason("angry", ANGER, sentence, label=words("Labels", "Angry"), evidence=evidence)
    if evidence := post.evidence(Family.LEAVING):
        sentence = words("Reasons", "She may leave: “{words}”")
        yield post.reason("may_leave", LEAVING, sentence, label=words("Labels", "May leave"), evidence=evidence)
