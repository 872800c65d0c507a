"""What hangs on an answer: health, money, the law, a deadline, somebody vulnerable, the press."""

from __future__ import annotations

from collections.abc import Iterator

from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import ReadPost
from storage.records.reasons import Reason
from storage.records.words import words

URGENT = 6
HEALTH = 10
MONEY = 6
MONEY_WITH_SUM = 12
LEGAL = 8
VULNERABLE = 6
PRESS = 10


def stakes(post: ReadPost) -> Iterator[Reason]:
    """Yield one reason for each thing at stake."""
    if evidence := post.evidence(Family.URGENT):
        sentence = words("Reasons", "It is urgent: “{words}”")
        yield post.reason("urgent", URGENT, sentence, label=words("Labels", "Urgent"), evidence=evidence)
    if evidence := post.evidence(Family.HEALTH):
        sentence = words("Reasons", "Health or safety is at stake: “{words}”")
        yield post.reason("health", HEALTH, sentence, label=words("Labels", "Health"), evidence=evidence)
    if money := _money(post):
        yield money
    if evidence := post.evidence(Family.LEGAL):
        sentence = words("Reasons", "It may become a legal matter: “{words}”")
        yield post.reason("legal", LEGAL, sentence, label=words("Labels", "Legal"), evidence=evidence)
    if evidence := post.evidence(Family.VULNERABLE):
        sentence = words("Reasons", "Somebody vulnerable is concerned: “{words}”")
        yield post.reason("vulnerable", VULNERABLE, sentence, label=words("Labels", "Vulnerable"), evidence=evidence)
    if evidence := post.evidence(Family.PRESS):
        sentence = words("Reasons", "The press or an elected person: “{words}”")
        yield post.reason("press", PRESS, sentence, label=words("Labels", "Press"), evidence=evidence)


def _money(post: ReadPost) -> Reason | None:
    """Return the reason for money: a sum named together with a refund, a bill or a loss weighs double."""
    evidence = post.evidence(Family.MONEY)
    if not evidence and not post.money:
        return None
    points = MONEY_WITH_SUM if evidence and post.money else MONEY
    evidence = (*((post.money,) if post.money else ()), *evidence)
    sentence = words("Reasons", "Money is at stake: “{words}”")
    return post.reason("money", points, sentence, label=words("Labels", "Money"), evidence=evidence)
