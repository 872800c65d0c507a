"""Whether she speaks to us, and whether she answers something we said."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

ANSWERS_US = 9
TO_US = 9
SPEAKS_TO_SOMEBODY = 6
"""Less than TO_US: "vous" and "your" are said to an organisation, but perhaps not to ours."""


def addressed(post: ReadPost, answers: tuple[int, ...] | None) -> Iterator[Reason]:
    """Yield at most one reason: the strongest sign that this was said to us.

    Args:
        post: the mention, read.
        answers: what of ours it answers, None when it answers nothing of ours; empty when our words were not heard.
    """
    if answers is not None:
        sentence, proof = words("Reasons", "She answers what you said"), (post.facts.mention, *answers)
        yield Reason("answers_us", ANSWERS_US, sentence, words("Labels", "Answers you"), proof)
    elif post.facts.to_us:
        yield post.reason("to_us", TO_US, words("Reasons", "She speaks to you"), label=words("Labels", "To you"))
    elif evidence := (post.handle_first,) if post.handle_first else post.evidence(Family.SPOKEN_TO):
        sentence = words("Reasons", "She speaks to somebody, perhaps to you: “{words}”")
        label = words("Labels", "Speaks to somebody")
        yield post.reason("speaks_to", SPEAKS_TO_SOMEBODY, sentence, label=label, evidence=evidence)
