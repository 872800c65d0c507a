"""A feed of the story as the document its network would send."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from commands.sample.shapes import (
    bluesky,
    discourse,
    google,
    hackernews,
    isso,
    lemmy,
    mastodon,
    plain,
    reddit,
    wordpress,
    youtube,
)
from commands.sample.story import Shape, StoryFeed
from commands.sample.timeline import DatedPost, Timeline

Renderer = Callable[[StoryFeed, tuple[DatedPost, ...]], str]

RENDERERS: Mapping[Shape, Renderer] = MappingProxyType(
    {
        Shape.MASTODON_USER: mastodon.account_feed,
        Shape.MASTODON_TAG: mastodon.tag_feed,
        Shape.BLUESKY: bluesky.profile_feed,
        Shape.REDDIT: reddit.feed_of_posts,
        Shape.YOUTUBE: youtube.channel_feed,
        Shape.WORDPRESS_POSTS: wordpress.posts_feed,
        Shape.WORDPRESS_COMMENTS: wordpress.comments_feed,
        Shape.DISCOURSE: discourse.posts_feed,
        Shape.GOOGLE_ALERTS: google.alerts_feed,
        Shape.GOOGLE_NEWS: google.news_feed,
        Shape.HACKERNEWS: hackernews.newest_feed,
        Shape.LEMMY: lemmy.community_feed,
        Shape.ISSO: isso.comments_feed,
        Shape.JSON_FEED: plain.json_feed,
        Shape.RSS: plain.magazine_feed,
    }
)
"""Every shape but GONE, which has no document."""

_ATOM = "application/atom+xml"
_TYPES: Mapping[Shape, str] = MappingProxyType(
    {
        Shape.REDDIT: _ATOM,
        Shape.YOUTUBE: "text/xml",
        Shape.WORDPRESS_COMMENTS: _ATOM,
        Shape.ISSO: _ATOM,
        Shape.GOOGLE_ALERTS: "application/xml",
        Shape.JSON_FEED: "application/feed+json",
    }
)


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """One feed as bytes at one moment.

    Attributes:
        etag: changes when, and only when, the bytes do; with its quotes.
        modified: when its newest post was published, aware UTC; the start of the story while it has none.
    """

    body: bytes
    content_type: str
    etag: str
    modified: datetime


def feed_document(timeline: Timeline, feed: StoryFeed, now: datetime) -> FeedDocument:
    """Return the document of a feed as it reads at ``now`` (aware UTC); KeyError for a feed that is gone."""
    posts = timeline.carried_by(feed.key, now)
    body = RENDERERS[feed.shape](feed, posts).encode()
    return FeedDocument(
        body=body,
        content_type=_TYPES.get(feed.shape, "application/rss+xml"),
        etag=f'"{hashlib.sha256(body).hexdigest()[:32]}"',
        modified=posts[0].published if posts else timeline.started,
    )
