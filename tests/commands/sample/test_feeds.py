from __future__ import annotations

import json
from calendar import timegm
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from defusedxml.ElementTree import fromstring

from commands.sample.feeds import feed_document
from commands.sample.loading import load_story
from commands.sample.story import Shape, StoryFeed
from commands.sample.timeline import Timeline

FEEDS = [feed for feed in load_story().feeds if feed.shape is not Shape.GONE]
MOMENTS = [timedelta(0), timedelta(minutes=30)]


def named(feed: StoryFeed) -> str:
    return feed.key


@pytest.mark.parametrize("later", MOMENTS, ids=["at the start", "when all is told"])
@pytest.mark.parametrize("feed", FEEDS, ids=named)
def test_is_read_whole(timeline: Timeline, started: datetime, feed: StoryFeed, later: timedelta) -> None:
    now = started + later
    posts = timeline.carried_by(feed.key, now)
    body = feed_document(timeline, feed, now).body
    assert len(posts) >= 3
    if feed.shape is Shape.JSON_FEED:
        assert len(json.loads(body)["items"]) == len(posts)
        return
    fromstring(body)
    read = feedparser.parse(body)
    assert not read.bozo
    assert len(read.entries) == len(posts)
    for entry, post in zip(read.entries, posts, strict=True):
        assert entry.link.startswith("https://")
        assert entry.id
        published = datetime.fromtimestamp(timegm(entry.get("published_parsed") or entry.updated_parsed), UTC)
        assert published == post.published
        assert now - timedelta(days=9) < published <= now


def test_the_tag_is_the_documents_own(timeline: Timeline, started: datetime) -> None:
    feed = next(one for one in FEEDS if one.key == "masto-fr")
    first = feed_document(timeline, feed, started)
    same = feed_document(timeline, feed, started + timedelta(minutes=1))
    changed = feed_document(timeline, feed, started + timedelta(minutes=2))
    assert first == same
    assert changed.etag != first.etag
    assert changed.modified == started + timedelta(minutes=1, seconds=10)


def test_a_feed_that_carries_nothing_yet_is_dated_from_the_start(timeline: Timeline, started: datetime) -> None:
    feed = next(one for one in FEEDS if one.key == "trade")
    empty = feed_document(timeline, feed, started - timedelta(days=300))
    assert empty.modified == timeline.started
    assert feedparser.parse(empty.body).entries == []


def test_content_types_are_the_networks_own() -> None:
    timeline = Timeline(load_story(), datetime(2026, 1, 1, tzinfo=UTC))
    types = {feed.key: feed_document(timeline, feed, timeline.started).content_type for feed in FEEDS}
    assert types["reddit-search"] == "application/atom+xml"
    assert types["workshop"] == "application/feed+json"
    assert types["forum"] == "application/rss+xml"
