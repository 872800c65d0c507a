"""Whom to follow back: people who speak with us, whom we do not follow yet, with the reasons.

How many follow somebody plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from priorities.people.facts import CandidateFacts
from priorities.people.realness import realness
from storage.records.reasons import Reason, total
from storage.records.words import Words, moment, words

WROTE = ((10, 30), (5, 24), (3, 18), (2, 14), (1, 8))
"""From so many times on, so many points: the tenth word tells less than the second."""
TALK_TOGETHER = 8
FOLLOWS_US = 10
PER_TOPIC, MOST_TOPICS = 3, 9
PER_ACQUAINTANCE, MOST_ACQUAINTANCES = 3, 12
LATELY, LATELY_WITHIN = 4, timedelta(days=30)
RETURNED, RETURNED_SHARE = 8, 0.5
MASS_OUTREACH, MASS_SHARE = -15, 0.1
ENOUGH_ADDRESSED = 5
"""She must have addressed so many people before it says anything how many of them answered."""
NOT_A_PERSON = -18
"""At this realness or below an account is not proposed at all."""
REALNESS_PART, LEAST_REALNESS, MOST_REALNESS = 3, -12, 6
"""Realness counts by a third and within these bounds: it is a condition, not a merit."""
MOST_PROOF = 20


@dataclass(frozen=True, slots=True)
class PersonScore:
    """A person with her points, which are exactly the sum of her reasons'."""

    person: int
    points: int
    reasons: tuple[Reason, ...]


def follow_back(candidates: Iterable[CandidateFacts], now: datetime) -> tuple[PersonScore, ...]:
    """Return whom to follow back, first the one with the strongest reasons.

    Left out: our own accounts, those we follow already, those with whom nothing has passed, those put off since
    whom nothing new happened, and accounts without a person behind them.

    Args:
        candidates: everybody known, in any order.
        now: aware UTC.
    """
    scores = [score_of(facts, now) for facts in candidates if _may_be_proposed(facts, now)]
    return tuple(sorted(scores, key=lambda score: (-score.points, score.person)))


def score_of(facts: CandidateFacts, now: datetime) -> PersonScore:
    """Return the reasons to follow one person back, the heaviest first, whether or not she may be proposed."""
    reasons = (*_what_passed(facts, now), *_what_is_common(facts), *_how_she_reaches_out(facts), *_real(facts, now))
    ordered = tuple(sorted(reasons, key=lambda reason: (-abs(reason.points), reason.name)))
    return PersonScore(facts.person, total(ordered), ordered)


def _may_be_proposed(facts: CandidateFacts, now: datetime) -> bool:
    if facts.is_ours or facts.is_followed:
        return False
    if not facts.wrote_to_us and not facts.follows_us:
        return False
    if facts.not_now_at is not None and not facts.new_since_not_now:
        return False
    return total(realness(facts.account, now)) > NOT_A_PERSON


def _what_passed(facts: CandidateFacts, now: datetime) -> Iterator[Reason]:
    proof = facts.mentions[-MOST_PROOF:]
    times = len(facts.wrote_to_us)
    if times:
        sentence = _exchange(times, facts.our_gestures).given(when=moment(min(facts.wrote_to_us)))
        yield Reason("wrote_to_us", _from(WROTE, times), sentence, words("Labels", "Writes to you"), proof)
        if max(facts.wrote_to_us) > now - LATELY_WITHIN:
            sentence = words("Reasons", "She wrote within the last %n days", None, LATELY_WITHIN.days)
            yield Reason("lately", LATELY, sentence, words("Labels", "Lately"), proof[-1:])
    if facts.answered_us and facts.our_gestures:
        sentence = words("Reasons", "You talk with each other: she answered you %n times", None, facts.answered_us)
        yield Reason("talk_together", TALK_TOGETHER, sentence, words("Labels", "You talk"), proof)
    if facts.follows_us:
        yield Reason("follows_us", FOLLOWS_US, words("Reasons", "She follows you"), words("Labels", "Follows you"))


def _exchange(theirs: int, ours: int) -> Words:
    """Say both directions; "you answered 0 times" is nobody's way of speaking."""
    if not ours:
        return words("Reasons", "She wrote to you %n times since {when}; you never answered", None, theirs)
    said = words("Reasons", "She wrote to you %n times since {when}; you answered {answered}", None, theirs)
    return said.given(answered=words("Reasons", "%n times", None, ours))


def _what_is_common(facts: CandidateFacts) -> Iterator[Reason]:
    if facts.shared_topics:
        points = min(PER_TOPIC * len(facts.shared_topics), MOST_TOPICS)
        sentence = words("Reasons", "You both speak about {topics}").given(topics=", ".join(facts.shared_topics[:3]))
        yield Reason("shared_topics", points, sentence, words("Labels", "Same topics"), (), facts.shared_topics[:3])
    if facts.common_acquaintances > 0:
        points = min(PER_ACQUAINTANCE * facts.common_acquaintances, MOST_ACQUAINTANCES)
        sentence = words("Reasons", "You both talk with %n people", None, facts.common_acquaintances)
        yield Reason("common_acquaintances", points, sentence, words("Labels", "People in common"))


def _how_she_reaches_out(facts: CandidateFacts) -> Iterator[Reason]:
    """Yield whether those she writes to write back: the best single sign of who answers whom."""
    if facts.addressed is None or facts.answered_her is None or facts.addressed < ENOUGH_ADDRESSED:
        return
    share = facts.answered_her / facts.addressed
    sentence = words("Reasons", "Of %n people she wrote to, {answered} wrote back", None, facts.addressed)
    said = sentence.given(answered=facts.answered_her)
    if share >= RETURNED_SHARE:
        yield Reason("is_answered", RETURNED, said, words("Labels", "People answer her"))
    elif share < MASS_SHARE:
        yield Reason("mass_outreach", MASS_OUTREACH, said, words("Labels", "Writes to everybody"))


def _real(facts: CandidateFacts, now: datetime) -> Iterator[Reason]:
    signs = realness(facts.account, now)
    points = min(max(int(total(signs) / REALNESS_PART), LEAST_REALNESS), MOST_REALNESS)
    heaviest = next((sign.words for sign in signs if sign.points * points > 0), None)
    if heaviest is None:
        return
    if points > 0:
        sentence = words("Reasons", "There seems to be a person behind the account: {sign}")
        yield Reason("real", points, sentence.given(sign=heaviest), words("Labels", "A person"))
    else:
        sentence = words("Reasons", "Perhaps no person behind the account: {sign}")
        yield Reason("perhaps_not_real", points, sentence.given(sign=heaviest), words("Labels", "Automatic"))


def _from(steps: Sequence[tuple[int, int]], value: int) -> int:
    return next((points for least, points in steps if value >= least), 0)
