"""The story laid on the clock: which posts exist by now, and with which times, addresses and threads."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from commands.sample.places import address
from commands.sample.story import Story, StoryPost


@dataclass(frozen=True, slots=True)
class DatedPost:
    """A post with its time (aware UTC) and address.

    Attributes:
        place: 1 for the first of its thread, then in order of time.
        parent: what it answers, None when it opens a thread.
        opening: the first post of its thread, None when it is that itself.
    """

    post: StoryPost
    published: datetime
    url: str
    place: int
    parent: DatedPost | None
    opening: DatedPost | None

    @property
    def thread(self) -> DatedPost:
        """The first post of its thread, itself when it opens one."""
        return self.opening or self


class Timeline:
    """All posts of the story, dated from one start. Immutable after construction, so any thread may ask."""

    def __init__(self, story: Story, started: datetime) -> None:
        """Date the story from ``started`` (aware UTC); StoryError when a post has no address."""
        self.story = story
        self.started = started.replace(microsecond=0)
        dated: dict[str, DatedPost] = {}
        lengths: Counter[str] = Counter()
        for post in sorted(story.posts, key=lambda one: (one.offset, one.key)):
            parent = dated[post.reply_to] if post.reply_to is not None else None
            opening = parent.thread if parent is not None else None
            thread = opening.post if opening is not None else post
            lengths[thread.key] += 1
            place = lengths[thread.key]
            url = address(post, thread, place)
            dated[post.key] = DatedPost(post, self.started + post.offset, url, place, parent, opening)
        self._posts = tuple(dated.values())

    def carried_by(self, feed: str, now: datetime) -> tuple[DatedPost, ...]:
        """Return what the feed or drop of that key carries at ``now``, newest first."""
        return tuple(one for one in reversed(self._posts) if feed in one.post.feeds and one.published <= now)
