"""The hashtag reality check: how crowded one is, how fast a post sinks in it, who is at home there.

A hashtag is worth using where people who know each other read it. What counts is what was heard: where only a part
of a hashtag's posts arrives, the true pace is higher, and the verdict worse.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from priorities.trends.terms import key_of
from storage.records.hashtags import TaggedPost
from storage.records.words import Words, duration, words

LOOKS_BACK = timedelta(days=30)
PACE_OVER = timedelta(days=7)
"""The pace is that of the last week; who is at home there, that of the month."""
FIRST_PAGE = 20
"""Posts on a first page: what Mastodon's hashtag timeline gives at once when nothing else is asked for."""
REGULAR_DAYS = 3
"""Who used it on so many days of the month is at home there."""
LEAST_POSTS, LEAST_PEOPLE = 10, 3
"""Of fewer nothing is said."""
SINKS_WITHIN = 15
STAYS_FOR = 60
"""Minutes on the first page: under the first nobody finds a post, over the second somebody may."""
LEAST_REGULARS = 3
MOST_ALTERNATIVES = 3


_Keyed = tuple[TaggedPost, Mapping[str, str]]
"""A post, and its hashtags as written by their key."""


class Verdict(StrEnum):
    """What a hashtag is worth."""

    NO_CHANCE = "no_chance"
    CROWDED = "crowded"
    ALIVE = "alive"
    QUIET = "quiet"
    NOT_ENOUGH = "not_enough_data"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another hashtag that people of this one use, where a post has a chance."""

    tag: str
    posts_per_day: float
    regulars: int
    know_you: int


@dataclass(frozen=True, slots=True)
class HashtagCheck:
    """What was found out about a hashtag.

    Attributes:
        tag: without ``#``, in the spelling used most.
        posts_per_hour: of others, over the last week.
        distinct_people: who used it in the last month, ours left out. regulars: those on at least three days.
        know_you: regulars who wrote to us, or toward whom we acted.
        minutes_on_top: how long a post stays among the first twenty; None when nothing pushes it down.
        your_uses, your_answers: our posts with it in the last month, and how many of them drew an answer.
        enough_data: whether enough was heard for a verdict.
    """

    tag: str
    verdict: Verdict
    words: Words
    posts_per_hour: float
    distinct_people: int
    regulars: int
    know_you: int
    minutes_on_top: float | None
    your_uses: int
    your_answers: int
    alternatives: tuple[Alternative, ...]
    enough_data: bool


@dataclass(slots=True)
class _Use:
    """What one hashtag's posts add up to."""

    spellings: Counter[str] = field(default_factory=Counter)
    posts: int = 0
    recent: int = 0
    days: dict[int, set[date]] = field(default_factory=lambda: defaultdict(set))
    ours: int = 0
    ours_answered: int = 0

    def regulars(self) -> set[int]:
        return {person for person, days in self.days.items() if len(days) >= REGULAR_DAYS}


def check_hashtag(
    tag: str, posts: Sequence[TaggedPost], *, know_us: Collection[int], heard_since: datetime | None, now: datetime
) -> HashtagCheck:
    """Return the reality check of a hashtag.

    Args:
        tag: with or without ``#``; variants in case, accents and plural are one.
        posts: every mention with hashtags of the last ``LOOKS_BACK``, in any order.
        know_us: people who wrote to us, or toward whom we acted.
        heard_since: publication of the oldest mention there is, aware UTC: the pace is not reckoned over days in
            which nobody listened. None when nothing was heard.
        now: aware UTC.
    """
    key = key_of(tag)
    tagged = _keyed(posts, now)
    related = _related(key, tagged)
    uses = _uses(tagged, related | {key}, now)
    hours = _hours_heard(heard_since, now)
    found = uses.get(key, _Use())
    regulars = found.regulars()
    pace = found.recent / hours
    on_top = 60 * FIRST_PAGE / pace if pace else None
    verdict = _verdict(found, len(regulars), on_top)
    return HashtagCheck(
        tag=found.spellings.most_common(1)[0][0] if found.spellings else tag.lstrip("#"),
        verdict=verdict,
        words=_sentence(verdict, pace, on_top, found, len(regulars)),
        posts_per_hour=round(pace, 2),
        distinct_people=len(found.days),
        regulars=len(regulars),
        know_you=len(regulars & frozenset(know_us)),
        minutes_on_top=None if on_top is None else round(on_top, 1),
        your_uses=found.ours,
        your_answers=found.ours_answered,
        alternatives=_alternatives(uses, related, know_us=frozenset(know_us), hours=hours),
        enough_data=verdict is not Verdict.NOT_ENOUGH,
    )


def _keyed(posts: Iterable[TaggedPost], now: datetime) -> Sequence[_Keyed]:
    """Return the posts looked at with their tags by key; each spelling is brought to its key once."""
    known: dict[str, str] = {}
    since, found = now - LOOKS_BACK, []
    for post in posts:
        if since <= post.published <= now:
            for tag in post.tags:
                if tag not in known:
                    known[tag] = key_of(tag)
            found.append((post, {known[tag]: tag for tag in post.tags}))
    return found


def _related(key: str, tagged: Iterable[_Keyed]) -> frozenset[str]:
    """Return the other hashtags of the same posts, and those that people of this one use elsewhere."""
    people = {post.person for post, tags in tagged if key in tags and not post.by_us} - {None}
    found: set[str] = set()
    for post, tags in tagged:
        if key in tags or (post.person in people and not post.by_us):
            found.update(tags)
    return frozenset(found - {key})


def _uses(tagged: Iterable[_Keyed], wanted: Collection[str], now: datetime) -> Mapping[str, _Use]:
    """Return what the posts of each of these hashtags add up to."""
    uses: defaultdict[str, _Use] = defaultdict(_Use)
    paced_since = now - PACE_OVER
    for post, tags in tagged:
        for key, tag in tags.items():
            if key not in wanted:
                continue
            use = uses[key]
            use.spellings[tag] += 1
            if post.by_us:
                use.ours += 1
                use.ours_answered += post.answers > 0
                continue
            use.posts += 1
            use.recent += post.published > paced_since
            if post.person is not None:
                use.days[post.person].add(post.published.date())
    return uses


def _hours_heard(heard_since: datetime | None, now: datetime) -> float:
    heard = PACE_OVER if heard_since is None else min(now - heard_since, PACE_OVER)
    return max(heard / timedelta(hours=1), 1.0)


def _verdict(use: _Use, regulars: int, on_top: float | None) -> Verdict:
    if use.posts < LEAST_POSTS or len(use.days) < LEAST_PEOPLE:
        return Verdict.NOT_ENOUGH
    if on_top is not None and on_top < SINKS_WITHIN:
        return Verdict.NO_CHANCE
    if on_top is not None and on_top < STAYS_FOR:
        return Verdict.CROWDED
    return Verdict.ALIVE if regulars >= LEAST_REGULARS else Verdict.QUIET


def _sentence(verdict: Verdict, pace: float, on_top: float | None, use: _Use, regulars: int) -> Words:
    if verdict is Verdict.NOT_ENOUGH:
        return words("Hashtag", "Not enough heard to tell: %n posts in a month", None, use.posts)
    if verdict in (Verdict.NO_CHANCE, Verdict.CROWDED):
        every, sinks = _interval(3600 / pace), duration((on_top or 0) * 60)
        if verdict is Verdict.NO_CHANCE:
            said = words("Hashtag", "No chance to surface: a post every {every}, off the first page in {time}")
        else:
            said = words("Hashtag", "Crowded: a post every {every}, off the first page in {time}")
        return said.given(every=every, time=sinks)
    if verdict is Verdict.ALIVE:
        return words("Hashtag", "People are at home here: %n regulars", None, regulars)
    return words("Hashtag", "Quiet: %n people used it in a month, few of them often", None, len(use.days))


def _interval(seconds: float) -> Words:
    return words("Time", "%n s", None, round(seconds)) if seconds < 60 else duration(seconds)


def _alternatives(
    uses: Mapping[str, _Use], related: Iterable[str], *, know_us: frozenset[int], hours: float
) -> tuple[Alternative, ...]:
    """Return where the same people, or the same posts, have a chance: those who know us first, then the regulars."""
    found = []
    for other in related:
        use = uses[other]
        pace = use.recent / hours
        regulars = use.regulars()
        on_top = 60 * FIRST_PAGE / pace if pace else None
        if _verdict(use, len(regulars), on_top) is not Verdict.ALIVE:
            continue
        shown = use.spellings.most_common(1)[0][0]
        found.append(Alternative(shown, round(pace * 24, 1), len(regulars), len(regulars & know_us)))
    return tuple(sorted(found, key=lambda one: (-one.know_you, -one.regulars, one.tag))[:MOST_ALTERNATIVES])
