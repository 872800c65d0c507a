"""What is rising in a territory, and why: topics from bursts, with their people, their window and their first voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from priorities.trends.facts import TermPost
from priorities.trends.surprise import hours_left
from priorities.trends.terms import TermKind
from priorities.trends.topics import group
from priorities.trends.windows import Burst, TermInPost, TermWindows
from storage.records.reasons import Reason, total
from storage.records.trends import Trend
from storage.records.words import Words, duration, words

POINTS_PER_ORDER = 6
MOST_SURPRISE = 90
NEW_HERE = 6
PER_FURTHER_SOURCE = 3
MOST_SOURCES = 6
SINKING = -6
SINKING_HOURS = 1.0
MOST_PROOF = 50
"""Mentions a reason points to at most."""
KEPT_SOURCES = 3
HOURS_SHOWN = 24


def rising(
    posts: Sequence[TermPost],
    now: datetime,
    territory: int | None,
    terms_to_ignore: Collection[str] = (),
    history_days: int = 7,
) -> tuple[Trend, ...]:
    """Return what is rising now, the highest first.

    Args:
        posts: mentions of the territory of at least the last ``history_days`` and half a day, in any order;
            those published after now are left out.
        now: aware UTC.
        territory: its id, put into each trend.
        terms_to_ignore: words that are no news here: the territory's own.
        history_days: how many days tell what is usual.
    """
    windows = TermWindows(terms_to_ignore, history_days)
    known = sorted((post for post in posts if post.published <= now), key=_published)
    for post in known:
        windows.add(post)
    if not known:
        return ()
    windows.move_to(now)
    return rising_in(windows, now, territory)


def rising_in(windows: TermWindows, now: datetime, territory: int | None) -> tuple[Trend, ...]:
    """Return what is rising in windows that were fed up to now: the way to replay a stream step by step."""
    trends = [_trend(topic, windows, now, territory) for topic in group(windows.bursts())]
    return tuple(sorted(trends, key=lambda trend: (-trend.points, trend.topic)))


def _trend(topic: tuple[Burst, ...], windows: TermWindows, now: datetime, territory: int | None) -> Trend:
    lead = topic[0]
    posts = sorted({use.post.mention: use.post for burst in topic for use in burst.uses}.values(), key=_published)
    day = {use.post.mention: use.post for burst in topic for use in windows.uses(burst.key)}
    ages = [(moment - posts[0].published).total_seconds() / 3600 for moment in (*map(_published, posts), now)]
    left = hours_left(ages)
    sources = Counter(post.source_title for post in posts if post.source_title).most_common()
    reasons = _reasons(lead, posts, sources_heard=len(sources), left=left)
    return Trend(
        topic=_shown(lead.uses),
        terms=tuple(dict.fromkeys(_shown(burst.uses) for burst in topic)),
        kind=_kind(lead.uses).value,
        territory=territory,
        points=total(reasons),
        reasons=reasons,
        times_usual=round(lead.people / max(lead.expected, 1.0), 1),
        first_heard=posts[0].published,
        mentions=tuple(post.mention for post in reversed(posts)),
        people=len({post.person for post in posts}),
        window_hours_left=None if left is None else round(left, 1),
        example=_example(lead.uses, topic),
        hourly=_hourly(day.values(), now),
        sources=tuple(sources[:KEPT_SOURCES]),
    )


def _reasons(lead: Burst, posts: Sequence[TermPost], *, sources_heard: int, left: float | None) -> tuple[Reason, ...]:
    proof = tuple(use.post.mention for use in lead.uses)[-MOST_PROOF:]
    label = words("Labels", "Rising")
    surprise = min(round(POINTS_PER_ORDER * lead.surprise), MOST_SURPRISE)
    reasons = [Reason("more_people", surprise, _people_sentence(lead), label, proof, (_shown(lead.uses),))]
    if not lead.heard_before:
        sentence = words("Reasons", "Not heard here in the days before")
        reasons.append(Reason("new_here", NEW_HERE, sentence, words("Labels", "New here"), proof[:1]))
    if sources_heard > 1:
        points = min(PER_FURTHER_SOURCE * (sources_heard - 1), MOST_SOURCES)
        sentence = words("Reasons", "%n sources carry it", None, sources_heard)
        reasons.append(Reason("several_sources", points, sentence, words("Labels", "Several sources"), proof))
    if left is not None and left < SINKING_HOURS:
        sentence = words("Reasons", "It is sinking already")
        reasons.append(Reason("sinking", SINKING, sentence, words("Labels", "Sinking"), proof[-1:]))
    if posts[0].name:
        sentence = words("Reasons", "First voice: {name}").given(name=posts[0].name)
        reasons.append(Reason("first_voice", 0, sentence, words("Labels", "First voice"), (posts[0].mention,)))
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.points), reason.name)))


def _people_sentence(lead: Burst) -> Words:
    """Say how many people came and how many are usual, without decimals nobody can picture."""
    time = duration(lead.window.total_seconds())
    if lead.expected < 1:
        sentence = words("Reasons", "%n people in {time}, usually fewer than one", None, lead.people)
        return sentence.given(time=time)
    sentence = words("Reasons", "%n people in {time}, usually {expected}", None, lead.people)
    return sentence.given(time=time, expected=round(lead.expected))


def _shown(uses: Sequence[TermInPost]) -> str:
    """Return the variant written most often, with its ``#`` where it is mostly a hashtag."""
    shown = Counter(use.term.shown for use in uses).most_common(1)[0][0]
    return f"#{shown}" if _kind(uses) is TermKind.HASHTAG else shown


def _kind(uses: Sequence[TermInPost]) -> TermKind:
    return Counter(use.term.kind for use in uses).most_common(1)[0][0]


def _example(uses: Sequence[TermInPost], topic: tuple[Burst, ...]) -> int:
    """Return the mention that holds most of the topic's terms; of equals the longest, then the first."""
    held = Counter(use.post.mention for burst in topic for use in burst.uses)
    return max(uses, key=lambda use: (held[use.post.mention], len(use.post.text))).post.mention


def _hourly(posts: Collection[TermPost], now: datetime) -> tuple[int, ...]:
    """Return mentions per hour of the last 24 hours, oldest first."""
    counts = [0] * HOURS_SHOWN
    for post in posts:
        hours_ago = int((now - post.published) / timedelta(hours=1))
        if 0 <= hours_ago < HOURS_SHOWN:
            counts[HOURS_SHOWN - 1 - hours_ago] += 1
    return tuple(counts)


def _published(post: TermPost) -> datetime:
    return post.published
