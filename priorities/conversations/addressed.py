"""Whether she speaks to us, and whether she answers something we said."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

ANSWERS_US = 9
TO_US = 9
SPEAKS_TO_SOMEBODY = 6
"""Less than TO_US: "vous" and "your" are said to an organisation, but perhaps not to ours."""

_ANSWERS_US = Kind("answers_us", words("Reasons", "She answers what you said"), words("Labels", "Answers you"))
_TO_US = Kind("to_us", words("Reasons", "She speaks to you"), words("Labels", "To you"))
_SPEAKS_TO = Kind(
    "speaks_to",
    words("Reasons", "She speaks to somebody, perhaps to you: “{words}”"),
    words("Labels", "Speaks to somebody"),
)


def addressed(post: ReadPost, answers: tuple[int, ...] | None) -> Iterator[Reason]:
    """Yield at most one reason: the strongest sign that this was said to us.

    Args:
        post: the mention, read.
        answers: what of ours it answers, None when it answers nothing of ours; empty when our words were not heard.
    """
    if answers is not None:
        proof = (post.facts.mention, *answers)
        yield Reason(_ANSWERS_US.name, ANSWERS_US, _ANSWERS_US.sentence, _ANSWERS_US.label, proof)
    elif post.facts.to_us:
        yield post.reason(_TO_US, TO_US)
    elif evidence := (post.handle_first,) if post.handle_first else post.evidence(Family.SPOKEN_TO):
        yield post.reason(_SPEAKS_TO, SPEAKS_TO_SOMEBODY, evidence)
