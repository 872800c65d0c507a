"""Polled again and again while everything flaps: one mention for each thing that was said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from listeners.parsing.jobs import ParseJob
from listeners.parsing.reading import parse
from storage.records.sources import Source
from tests.listeners.hearing.posts import NOW, passing_house
from tests.listeners.parsing.documents import rss

SUBJECTS = ("The brake cable", "Our rain cover", "A front lamp", "The cargo box", "My new saddle", "This old bell")
FATES = ("snapped on the way to the station", "came back from the workshop", "is out of stock everywhere")
TRACKING = ("", "?utm_source=rss", "?utm_source=atom&utm_campaign=x", "?fbclid=1", "#xtor=RSS-1")


@dataclass
class Truth:
    """One thing that was said, and how the feed names it at the moment."""

    number: int
    text: str
    published: datetime
    guid: int = 0
    slug: int = 0
    tracking: str = ""
    scheme: str = "https"
    host: str = "blog.example"
    edits: int = 0
    seen: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    """By source: id, address and text as it saw them last. What changes in two of them at once is something new."""

    def can_be_told(self, of: int) -> bool:
        """Tell whether this source, or any other for one it never saw, has enough to know it again by."""
        now = (self.guid, self.slug, self.edits)
        if of in self.seen:
            return sum(old != new for old, new in zip(self.seen[of], now, strict=True)) < 2
        return not self.seen or any(slug == self.slug for _, slug, _ in self.seen.values())

    def item(self, *, dated: bool) -> str:
        date = f"<pubDate>{format_datetime(self.published)}</pubDate>" if dated else ""
        link = escape(f"{self.scheme}://{self.host}/{self.number}/what-{self.slug}{self.tracking}")
        guid = f"<guid isPermaLink='false'>{self.number}.{self.guid}</guid>"
        return f"<title>{self.text[:-1]}</title><link>{link}</link>{guid}<description>{self.said}</description>{date}"

    @property
    def said(self) -> str:
        return "Again: " * self.edits + self.text


@dataclass
class Flapping:
    """What a feed carries, and in which manner."""

    truths: list[Truth] = field(default_factory=list)
    dated: bool = True
    turned: bool = False

    def body(self, first: int) -> bytes:
        carried = self.truths[first:]
        items = [truth.item(dated=self.dated) for truth in (reversed(carried) if self.turned else carried)]
        return rss(*items, head="<title>Blog</title><link>https://blog.example/</link>")


class Repolls(RuleBasedStateMachine):
    """One blog, its own feed and another feed that carries the same."""

    @initialize(dated=st.booleans(), fates=st.lists(st.sampled_from(FATES), min_size=2, max_size=4))
    def start(self, dated: bool, fates: list[str]) -> None:
        self.opened = passing_house()
        self.house = self.opened.__enter__()
        self.sources = (self.house.source("own"), self.house.source("other"))
        self.known: dict[int, frozenset[bytes]] = {}
        self.feed = Flapping(dated=dated)
        self.now = NOW
        for fate in fates:
            self.says(fate)

    def teardown(self) -> None:
        if hasattr(self, "house"):
            self.opened.__exit__(None, None, None)

    def some(self, number: int) -> Truth:
        return self.feed.truths[number % len(self.feed.truths)]

    @rule(fate=st.sampled_from(FATES))
    def says(self, fate: str) -> None:
        number = len(self.feed.truths)
        subject = SUBJECTS[number % len(SUBJECTS)]
        published = NOW - timedelta(days=20) + timedelta(hours=7 * number, minutes=1)
        self.feed.truths.append(Truth(number, f"{subject} {fate}, and this is remark number {number}.", published))

    @rule(number=st.integers(0, 9))
    def changes_its_id(self, number: int) -> None:
        self.some(number).guid += 1

    @rule(number=st.integers(0, 9))
    def changes_its_address(self, number: int) -> None:
        self.some(number).slug += 1

    @rule(number=st.integers(0, 9), tracking=st.sampled_from(TRACKING), host=st.sampled_from(["", "www.", "m."]))
    def spells_its_address_otherwise(self, number: int, tracking: str, host: str) -> None:
        truth = self.some(number)
        truth.tracking, truth.host = tracking, f"{host}blog.example"
        truth.scheme = "http" if truth.scheme == "https" else "https"

    @rule(number=st.integers(0, 9))
    def edits(self, number: int) -> None:
        self.some(number).edits += 1

    @rule()
    def turns_its_order(self) -> None:
        self.feed.turned = not self.feed.turned

    @rule(of=st.integers(0, 1))
    def forgets_what_it_sent(self, of: int) -> None:
        """An ETag that flaps, or a digest that is lost: all is read again."""
        self.known.pop(of, None)

    @rule(first=st.integers(0, 3))
    def the_other_is_polled(self, first: int) -> None:
        self.is_polled(1, first)

    @rule(of=st.integers(0, 1), first=st.integers(0, 3))
    def is_polled(self, of: int, first: int) -> None:
        self.now += timedelta(minutes=15)
        carried = self.feed.truths[first if of else 0 :]  # the other feed may carry only the latest
        if not all(truth.can_be_told(of) for truth in carried):
            return
        self._poll(of, self.sources[of], first if of else 0)
        for truth in carried:
            truth.seen[of] = (truth.guid, truth.slug, truth.edits)

    def _poll(self, of: int, source: Source, first: int) -> None:
        feed = parse(ParseJob(source.location, "", self.feed.body(first), self.known.get(of, frozenset())))
        self.known[of] = frozenset(feed.digests)
        posts = [entry.post for entry in feed.entries]
        self.house.ear.hear(posts, source=source, now=self.now, feed_link=feed.link)

    @invariant()
    def each_thing_was_heard_once(self) -> None:
        if not hasattr(self, "house"):
            return
        texts = self.house.column("SELECT text FROM mentions ORDER BY id")
        numbers = [str(text).partition("number ")[2].partition(".")[0] for text in texts]
        assert len(numbers) == len(set(numbers)), texts
        assert len(numbers) <= len(self.feed.truths)

    @invariant()
    def nothing_was_swallowed(self) -> None:
        if hasattr(self, "house"):
            assert self.house.column("SELECT count(*) FROM mentions") == [sum(bool(t.seen) for t in self.feed.truths)]

    @invariant()
    def the_text_is_never_older_than_what_its_first_source_says(self) -> None:
        if not hasattr(self, "house"):
            return
        for source, text in self.house.db.execute("SELECT source, text FROM mentions"):
            truth = self.feed.truths[int(text.partition("number ")[2][:-1])]
            of = 0 if source == self.sources[0].id else 1
            assert truth.seen[of][2] <= text.count("Again: ") <= max(edits for _, _, edits in truth.seen.values())


def test_whatever_flaps_each_thing_is_heard_once() -> None:
    run_state_machine_as_test(
        Repolls,
        settings=settings(
            max_examples=30, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
        ),
    )
