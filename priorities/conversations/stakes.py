"""What hangs on an answer: health, money, the law, a deadline, somebody vulnerable, the press."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import Kind, ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

URGENT = 6
HEALTH = 10
MONEY = 6
MONEY_WITH_SUM = 12
LEGAL = 8
VULNERABLE = 6
PRESS = 10

_URGENT = Kind("urgent", words("Reasons", "It is urgent: “{words}”"), words("Labels", "Urgent"))
_HEALTH = Kind("health", words("Reasons", "Health or safety is at stake: “{words}”"), words("Labels", "Health"))
_LEGAL = Kind("legal", words("Reasons", "It may become a legal matter: “{words}”"), words("Labels", "Legal"))
_VULNERABLE = Kind(
    "vulnerable", words("Reasons", "Somebody vulnerable is concerned: “{words}”"), words("Labels", "Vulnerable")
)
_PRESS = Kind("press", words("Reasons", "The press or an elected person: “{words}”"), words("Labels", "Press"))
_MONEY = Kind("money", words("Reasons", "Money is at stake: “{words}”"), words("Labels", "Money"))

_FAMILIES = (Family.URGENT, Family.HEALTH, Family.MONEY, Family.LEGAL, Family.VULNERABLE, Family.PRESS)


def stakes(post: ReadPost) -> Iterator[Reason]:
    """Yield one reason for each thing at stake."""
    if not post.money and not post.has(*_FAMILIES):
        return
    if evidence := post.evidence(Family.URGENT):
        yield post.reason(_URGENT, URGENT, evidence)
    if evidence := post.evidence(Family.HEALTH):
        yield post.reason(_HEALTH, HEALTH, evidence)
    if money := _money(post):
        yield money
    if evidence := post.evidence(Family.LEGAL):
        yield post.reason(_LEGAL, LEGAL, evidence)
    if evidence := post.evidence(Family.VULNERABLE):
        yield post.reason(_VULNERABLE, VULNERABLE, evidence)
    if evidence := post.evidence(Family.PRESS):
        yield post.reason(_PRESS, PRESS, evidence)


def _money(post: ReadPost) -> Reason | None:
    """Return the reason for money: a sum named together with a refund, a bill or a loss weighs double."""
    evidence = post.evidence(Family.MONEY)
    if not evidence and not post.money:
        return None
    points = MONEY_WITH_SUM if evidence and post.money else MONEY
    evidence = (*((post.money,) if post.money else ()), *evidence)
    return post.reason(_MONEY, points, evidence)
