"""The terms of one territory over time: what is said now, and what was usual in the days before.

Fed with mentions about in the order of their publication (some are heard late), it keeps the last hours in full and of
the days before only counts, so that replaying a year costs as much a mention as watching an hour.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from priorities.trends.facts import TermPost
from priorities.trends.speakers import SEVERAL, Speakers, put
from priorities.trends.surprise import most_expected, surprise
from priorities.trends.terms import Term, key_of, terms_of

WINDOWS = (timedelta(hours=1), timedelta(hours=3), timedelta(hours=12))
LEAST_PEOPLE = SEVERAL
CERTAINTY = 0.7
"""Chosen where a real stream of 16 mentions a day, folded to 74 and 231 a day too, kept under 5 false alarms a day."""
PRIOR_PEOPLE = 0.5
"""A term never heard before is expected as if half a person had used it in the days before."""
_BAR_STEPS = 4
"""Steps of a unit in which bars are told apart where a term is only looked at in passing."""
LEAST_VOLUME = 60
"""Mentions the past is taken to hold at least, so that nothing is a sensation in a territory heard since yesterday."""


@dataclass(frozen=True, slots=True)
class TermInPost:
    """A term in a mention: the variant that was written, and the mention."""

    term: Term
    post: TermPost


@dataclass(frozen=True, slots=True)
class Burst:
    """A term that is said by more people than usual.

    Attributes:
        uses: the mentions of the window that raised it, oldest first.
        people: distinct authors among them.
        expected: how many authors would have been usual in that window.
        surprise: -log10 of the chance of it.
        heard_before: mentions of the term in the days before.
    """

    key: str
    window: timedelta
    uses: tuple[TermInPost, ...]
    people: int
    expected: float
    surprise: float
    heard_before: int


@dataclass(slots=True)
class _Past:
    """Counts of the days before the longest window: by term, and by hour of the week's days."""

    terms: Counter[str] = field(default_factory=Counter)
    hours: Counter[int] = field(default_factory=Counter)
    posts: deque[tuple[TermPost, tuple[str, ...]]] = field(default_factory=deque)


class TermWindows:
    """What is said in one territory, in moving windows. Not shared between threads."""

    def __init__(self, terms_to_ignore: Collection[str] = (), history_days: int = 7) -> None:
        """Start with nothing heard.

        Args:
            terms_to_ignore: words that are no news here: the territory's own, the brand's name.
            history_days: how many days before the longest window tell what is usual.
        """
        self._ignored = frozenset(key_of(word) for word in terms_to_ignore)
        self._history = timedelta(days=history_days)
        self._now: datetime | None = None
        self._recent: deque[tuple[TermPost, tuple[str, ...]]] = deque()
        self._uses: dict[str, deque[TermInPost]] = {}
        self._past = _Past()
        self._speakers = {window: Speakers(window) for window in WINDOWS}

    def add(self, post: TermPost) -> None:
        """Take in a mention. Time moves on to its publication; one that comes late is put where it belongs."""
        if self._now is None or post.published > self._now:
            self.move_to(post.published)
        terms = terms_of(post, self._ignored)
        if post.published <= self._moment() - WINDOWS[-1]:
            if post.published > self._moment() - WINDOWS[-1] - self._history:
                self._remember(post, tuple(terms))
            return
        put(self._recent, (post, tuple(terms)), _published)
        for speakers in self._speakers.values():
            speakers.add(post, tuple(terms), self._moment())
        for key, term in terms.items():
            put(self._uses.setdefault(key, deque()), TermInPost(term, post), _used)

    def move_to(self, now: datetime) -> None:
        """Let time pass until now: what leaves the longest window becomes the past, what is too old is forgotten.

        Raises:
            ValueError: now lies before the moment reached already.
        """
        if self._now is not None and now < self._now:
            raise ValueError(f"time does not run back: {now} after {self._now}")
        self._now = now
        for speakers in self._speakers.values():
            speakers.move_to(now)
        while self._recent and self._recent[0][0].published <= now - WINDOWS[-1]:
            self._put_into_past(*self._recent.popleft())
        past = self._past
        while past.posts and past.posts[0][0].published <= now - WINDOWS[-1] - self._history:
            post, keys = past.posts.popleft()
            past.hours[post.published.hour] -= 1
            for key in keys:
                past.terms[key] -= 1
                if not past.terms[key]:
                    del past.terms[key]

    def bursts(self, certainty: float = CERTAINTY) -> Iterator[Burst]:
        """Yield the terms that are surprising now, each in its most surprising window.

        The more terms are said by several people, the more of them look surprising by chance; and the more is said,
        the oftener one looks. So the bar rises with the square of how many terms are looked at.

        Args:
            certainty: orders of magnitude a chance has to be below that; higher means fewer and later.
        """
        candidates = [*self._speakers[WINDOWS[-1]].several()]
        if not candidates:
            return
        bar = certainty + 2 * math.log10(len(candidates))
        volumes = {window: self._volume(window) for window in WINDOWS}
        for key in self._near(candidates, volumes, bar):
            uses = self._uses[key]
            best = max((self._burst(key, uses, window, volumes[window]) for window in WINDOWS), key=_surprise)
            if best.people >= LEAST_PEOPLE and best.surprise >= bar:
                yield best

    def _near(self, candidates: Collection[str], volumes: Mapping[timedelta, float], bar: float) -> Iterator[str]:
        """Yield the terms that may reach the bar: all that do, and few others; most are told by two numbers."""
        past, held, below = self._past.terms, self._past_held(), math.floor(bar * _BAR_STEPS) / _BAR_STEPS
        windows = [(self._speakers[window].people, volume / held) for window, volume in volumes.items()]
        for key in candidates:
            before = past.get(key, 0) + PRIOR_PEOPLE
            for people, volume in windows:
                if before * volume <= most_expected(people(key), below):
                    yield key
                    break

    def uses(self, key: str) -> tuple[TermInPost, ...]:
        """Return all uses of a term within the longest window, oldest first."""
        return tuple(self._uses.get(key, ()))

    def _burst(self, key: str, uses: deque[TermInPost], window: timedelta, volume: float) -> Burst:
        start = self._moment() - window
        within = tuple(use for use in uses if use.post.published > start)
        people = len({use.post.person for use in within})
        before = self._past.terms[key]
        share = (before + PRIOR_PEOPLE) / self._past_held()
        expected = share * volume
        return Burst(key, window, within, people, expected, surprise(people, expected), before)

    def _volume(self, window: timedelta) -> float:
        """Return how many mentions to measure a window by: halfway between what came and what is usual at these hours.

        What came alone would explain an outage away, for then everybody writes; what is usual alone would make
        every common word of that day a topic. Their geometric mean does neither.
        """
        now = self._moment()
        came = len(self._speakers[window])
        hours = int(window.total_seconds() // 3600)
        at_these_hours = sum(self._past.hours[(now.hour - back) % 24] for back in range(hours)) / self._past_days()
        usual = max(at_these_hours, hours / 24)
        return max(math.sqrt(max(came, 1) * usual), usual)

    def _past_held(self) -> int:
        return max(len(self._past.posts), LEAST_VOLUME)

    def _past_days(self) -> float:
        """Return how many days the past really covers, at least one."""
        if not self._past.posts:
            return 1.0
        covered = self._moment() - WINDOWS[-1] - self._past.posts[0][0].published
        return max(covered.total_seconds() / 86400, 1.0)

    def _moment(self) -> datetime:
        if self._now is None:
            raise ValueError("no time yet: nothing was added")
        return self._now

    def _put_into_past(self, post: TermPost, keys: tuple[str, ...]) -> None:
        self._remember(post, keys)
        for key in keys:
            uses = self._uses[key]
            uses.popleft()
            if not uses:
                del self._uses[key]

    def _remember(self, post: TermPost, keys: tuple[str, ...]) -> None:
        put(self._past.posts, (post, keys), _published)
        self._past.hours[post.published.hour] += 1
        self._past.terms.update(keys)


def _published(held: tuple[TermPost, tuple[str, ...]]) -> datetime:
    return held[0].published


def _used(use: TermInPost) -> datetime:
    return use.post.published


def _surprise(burst: Burst) -> float:
    return burst.surprise
