"""What is said of a rising topic: how long it lasts, whose question to answer in it, why it stands here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from storage.records.conversations import QueueEntry
from storage.records.reasons import Reason
from storage.records.trends import Stance, Trend
from storage.records.words import Words, words

_ASKING = frozenset({"asks_question", "asks_help"})
_OWN_LINES = ("first_voice", "your_people", "already_spoke", "not_yet_in_it")
"""Reasons that say something of people and of us: each has a line of its own, in this order."""
PR_FIRST = "check_with_pr"
_SHOWN_AS_BARS = "several_sources"
SPARKLINE_OVER = timedelta(hours=24)

TOLD: dict[Stance, Words] = {
    Stance.FOLLOW: words("Toast", "You follow {topic}: you will be told whenever it rises."),
    Stance.MUTE: words("Toast", "{topic} is muted: it leaves the lists and is not announced."),
    Stance.NEITHER: words("Toast", "{topic} is a topic like any other again."),
}
"""What a toast says of a topic."""


def join_words(entry: QueueEntry) -> Words:
    """Return what the button says: whose question, or whose mention, is answered."""
    author = entry.mention.author
    name = (author.name or author.handle) if author is not None else entry.source
    if any(reason.name in _ASKING and reason.points > 0 for reason in entry.reasons):
        return words("Trends", "Answer {name}'s question in it").given(name=name)
    return words("Trends", "Answer {name} in it").given(name=name)


def window_words(hours: float | None) -> Words:
    """Return how long it is likely to stay."""
    if hours is None:
        return words("Trends", "how long it lasts is not known yet")
    if hours < 1:
        return words("Trends", "less than an hour left")
    return words("Trends", "about %n h left", None, round(hours))


def facts_words(trend: Trend, place: str) -> Words:
    """Return how many people, how long it lasts, and where; ``place`` is empty where one territory is shown alone."""
    people, window = words("Trends", "%n people", None, trend.people), window_words(trend.window_hours_left)
    if place:
        said = words("Trends", "{people} · {window} · {place}")
        return said.given(people=people, window=window, place=place)
    return words("Trends", "{people} · {window}").given(people=people, window=window)


def sensitive(trend: Trend) -> Words | None:
    """Return the sentence that sends to PR first, None where nothing is sensitive."""
    return next((reason.words for reason in trend.reasons if reason.name == PR_FIRST), None)


def why_rising(trend: Trend) -> tuple[Words, ...]:
    """Return why it rises, largest first; what the bars show already is left out."""
    passed_over = (*_OWN_LINES, PR_FIRST, _SHOWN_AS_BARS)
    return tuple(reason.words for reason in trend.reasons if reason.name not in passed_over)


def how_it_stands(trend: Trend) -> tuple[Words, ...]:
    """Return the first voice, who of your people is inside, and whether you spoke in it."""
    found = _by_name(trend.reasons)
    return tuple(found[name].words for name in _OWN_LINES if name in found)


def a_day_before(now: datetime) -> Words:
    """Return what stands under the left end of the line, ``now`` being its right one: "09:40 yesterday"."""
    return words("Trends", "{time} yesterday").given(time=f"{(now - SPARKLINE_OVER).astimezone():%H:%M}")


def _by_name(reasons: Iterable[Reason]) -> dict[str, Reason]:
    return {reason.name: reason for reason in reasons}
