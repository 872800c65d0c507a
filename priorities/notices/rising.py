"""Whether a person is told now of a topic that rises: held with all else, told together. Pure: the clock is passed in.

How many topics are announced at all is the budget's (``priorities.trends.announcing``); here is only when.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from priorities.notices.choices import NoticeChoices
from priorities.notices.deciding import APART, Verdict, silent_until
from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class TopicNews:
    """A topic that was announced: where, and why in one sentence; None where it was held since an earlier start."""

    topic: str
    territory: int | None
    words: Words | None


@dataclass(frozen=True, slots=True)
class TopicsHeld:
    """Announced topics that wait to be told, the oldest first; ``quiet``: because of quiet hours."""

    waiting: tuple[TopicNews, ...] = ()
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class TopicsDecided:
    """What to do now; ``news`` is empty unless it is to tell, ``again_at`` None where nothing waits."""

    verdict: Verdict
    news: tuple[TopicNews, ...]
    held: TopicsHeld
    again_at: datetime | None


def decide_topics(
    arrived: Sequence[TopicNews], choices: NoticeChoices, held: TopicsHeld, last: datetime | None, now: datetime
) -> TopicsDecided:
    """Decide what to tell of topics.

    Args:
        arrived: what was announced since the last time; a topic announced again takes the place of the former.
        choices: the person's.
        held: what the last decision left.
        last: when a notice of whatever was made last, aware; None for never.
        now: aware, in the person's zone.
    """
    told = choices.wanted
    wanted = [one for one in (*held.waiting, *arrived) if told and one.territory not in choices.without_territories]
    waiting = tuple({(one.territory, one.topic): one for one in wanted}.values())
    if not waiting:
        return TopicsDecided(Verdict.NOTHING, (), TopicsHeld(), None)
    quiet_until = silent_until(choices, now)
    if quiet_until is not None:
        return TopicsDecided(Verdict.HOLD, (), TopicsHeld(waiting, quiet=True), quiet_until)
    if last is not None and last <= now < last + APART:
        return TopicsDecided(Verdict.HOLD, (), TopicsHeld(waiting, held.quiet), last + APART)
    return TopicsDecided(Verdict.SUMMARY if held.quiet else Verdict.NOTIFY, waiting, TopicsHeld(), None)
