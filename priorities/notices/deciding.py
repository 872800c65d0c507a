"""Whether a person is told now of what deserves an answer, later, or in one summary. Pure: the clock is passed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from priorities.notices.choices import NoticeChoices

APART = timedelta(minutes=5)
"""At least so long between two notices: what comes between is told together."""
FRESH = timedelta(days=3)
"""What was published longer ago is no news: an import of last year's archive tells nothing."""
MOST_REMEMBERED = 2000


class Verdict(StrEnum):
    """What is to be done now. SUMMARY is a notice of all that quiet hours held."""

    NOTHING = "nothing"
    HOLD = "hold"
    NOTIFY = "notify"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class News:
    """One conversation that waits for an answer, as far as telling of it needs.

    Attributes:
        mention: the mention to answer: a conversation is told again when that is another one.
        source: title of the source that carried it first.
        reason: the stable name of its first reason; "" for none.
    """

    conversation: int
    mention: int
    published: datetime
    source: str = ""
    territory: int | None = None
    person: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What was told and what waits.

    Attributes:
        waiting: news that was held, the oldest first, one a conversation.
        told: mentions that were told of or are waiting, the newest last, ``MOST_REMEMBERED`` at most.
        last: when a notice was made last.
        quiet: something waits because of quiet hours, or because of "do not disturb".
    """

    waiting: tuple[News, ...] = ()
    told: tuple[int, ...] = ()
    last: datetime | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do now.

    Attributes:
        news: of what to tell; empty unless ``verdict`` is NOTIFY or SUMMARY.
        standing: for the next time.
        again_at: when to decide again, if nothing comes before; None where nothing waits.
    """

    verdict: Verdict
    news: tuple[News, ...]
    standing: Standing
    again_at: datetime | None


def decide(arrived: Sequence[News], choices: NoticeChoices, standing: Standing, now: datetime) -> Decision:
    """Decide what to tell.

    Args:
        arrived: what came or changed since the last time, in any order; what was told before is passed over.
        choices: the person's.
        standing: what the last decision left.
        now: aware, in the person's zone: quiet hours are hours of her clock.
    """
    known = set(standing.told)
    fresh = {one.mention: one for one in arrived if one.mention not in known and _is_wanted(one, choices, now)}
    waiting = {one.conversation: one for one in standing.waiting if _is_wanted(one, choices)}
    for one in sorted(fresh.values(), key=lambda news: (news.published, news.mention)):
        waiting.pop(one.conversation, None)
        waiting[one.conversation] = one
    held = tuple(waiting.values())
    told = (*standing.told, *fresh)[-MOST_REMEMBERED:]
    if not held:
        return Decision(Verdict.NOTHING, (), Standing((), told, standing.last), None)
    quiet_until = silent_until(choices, now)
    if quiet_until is not None:
        return Decision(Verdict.HOLD, (), Standing(held, told, standing.last, quiet=True), quiet_until)
    free_at = now if standing.last is None else standing.last + APART
    if standing.last is not None and standing.last <= now < free_at:
        return Decision(Verdict.HOLD, (), replace(standing, waiting=held, told=told), free_at)
    verdict = Verdict.SUMMARY if standing.quiet else Verdict.NOTIFY
    return Decision(verdict, held, Standing((), told, now), None)


def silent_until(choices: NoticeChoices, now: datetime) -> datetime | None:
    """Return until when nothing is said, None when it may be said now; ``now`` aware, in the person's zone."""
    ends = [choices.quiet.until(now)] if choices.quiet is not None else []
    if choices.not_before is not None and now < choices.not_before:
        ends.append(choices.not_before)
    return max((end for end in ends if end is not None), default=None)


def _is_wanted(news: News, choices: NoticeChoices, now: datetime | None = None) -> bool:
    """Tell whether the person wants to be told of it; with ``now``, also whether it is fresh."""
    return (
        choices.wanted
        and news.territory not in choices.without_territories
        and news.source not in choices.without_sources
        and news.person not in choices.without_people
        and news.reason not in choices.without_reasons
        and (now is None or now - news.published <= FRESH)
    )
