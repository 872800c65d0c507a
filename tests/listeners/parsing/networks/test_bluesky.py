"""Bluesky: handle in the titles, lasting id in the guid, ISO dates in pubDate, plain text descriptions."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.listeners.parsing.documents import heard_in, rss

HEAD = "<title>@lea.bsky.example - Lea Brun</title><link>https://bsky.app/profile/lea.bsky.example</link>"
ITEM = (
    "<title>@lea.bsky.example post</title><link>https://bsky.app/profile/lea.bsky.example/post/3kabc</link>"
    "<description>a &lt;b&gt; is bold #html @sam.bsky.example\nsecond line</description>"
    "<pubDate>2026-11-22T08:00:00.000Z</pubDate><guid>at://did:plc:abc123/app.bsky.feed.post/3kabc</guid>"
)


def test_author_from_titles_and_guid() -> None:
    feed = heard_in(rss(ITEM, head=HEAD))
    author = feed.entries[0].post.author
    assert (feed.network, feed.hears) == ("bluesky", "own_posts")
    assert author is not None
    assert (author.stable_id, author.handle, author.name) == ("did:plc:abc123", "lea.bsky.example", "Lea Brun")


def test_text_is_plain_and_the_title_says_nothing() -> None:
    post = heard_in(rss(ITEM, head=HEAD)).entries[0].post
    assert post.title == ""
    assert post.text == "a <b> is bold #html @sam.bsky.example\nsecond line"
    assert post.html == ""
    assert post.hashtags == ("html",)
    assert post.mentions == ("sam.bsky.example",)


def test_iso_date_and_own_thread() -> None:
    post = heard_in(rss(ITEM, head=HEAD)).entries[0].post
    assert post.published == datetime(2026, 11, 22, 8, tzinfo=UTC)
    assert post.conversation == post.guid == "at://did:plc:abc123/app.bsky.feed.post/3kabc"
