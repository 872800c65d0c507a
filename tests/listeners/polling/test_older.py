from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.heard import HeardEntry, HeardFeed, HeardPost
from listeners.polling.older import older_page, oldest_of
from tests.listeners.fetching.loopback import NOW

HOUR = timedelta(hours=1)


def feed(network: str, *posts: HeardPost, next_page: str | None = None) -> HeardFeed:
    entries = tuple(HeardEntry(bytes(8), post) for post in posts)
    return HeardFeed(network, "", None, None, entries, (), next_page=next_page)


def two(older: str, newer: str = "other-post-99-1", **facts: str) -> tuple[HeardPost, HeardPost]:
    return (
        HeardPost(newer, published=NOW, url="https://h.example/@a/999999999"),
        HeardPost(older, published=NOW - HOUR, url=facts.get("url")),
    )


@pytest.mark.parametrize(
    ("asked", "document", "page"),
    [
        (
            "https://h.example/feed",
            feed("web", next_page="https://h.example/archive/3"),
            "https://h.example/archive/3",
        ),
        (
            "https://h.example/comments/feed/",
            feed("wordpress"),
            "https://h.example/comments/feed/?paged=2",
        ),
        (
            "https://h.example/?feed=atom&paged=2",
            feed("wordpress"),
            "https://h.example/?feed=atom&paged=3",
        ),
        (
            "https://www.reddit.com/r/lyon/new.rss?sort=new",
            feed("reddit", *two("t3_abc12")),
            "https://www.reddit.com/r/lyon/new.rss?sort=new&after=t3_abc12",
        ),
        (
            "https://forum.example/posts.rss",
            feed("discourse", *two("forum.example-post-4321-7")),
            "https://forum.example/posts.rss?before=4321",
        ),
        (
            "https://m.example/tags/velo.rss",
            feed("mastodon", *two("x", url="https://m.example/@lea/113500000000000001")),
            "https://m.example/tags/velo.rss?max_id=113500000000000001",
        ),
    ],
)
def test_each_network_is_asked_in_its_way(asked: str, document: HeardFeed, page: str) -> None:
    assert older_page(asked, document) == page


@pytest.mark.parametrize(
    ("asked", "document"),
    [
        ("https://h.example/feed", feed("web", *two("a"))),
        ("https://h.example/feed", feed("web", next_page="https://other.example/archive")),
        ("https://h.example/feed", feed("wordpress", next_page="http://h.example/archive")),
        ("https://h.example/feed", feed("web", next_page="https://h.example/feed")),
        ("https://www.reddit.com/r/lyon/.rss", feed("reddit")),
        ("https://www.reddit.com/r/lyon/.rss", feed("reddit", HeardPost("t3_abc"))),
        ("https://www.reddit.com/r/lyon/.rss", feed("reddit", *two("https://www.reddit.com/r/lyon/"))),
        ("https://forum.example/latest.rss", feed("discourse", *two("forum.example-post-4321-7"))),
        ("https://m.example/@lea.rss", feed("mastodon", *two("x", url="https://m.example/@lea"))),
    ],
)
def test_where_no_way_is_known_none_is_tried(asked: str, document: HeardFeed) -> None:
    assert older_page(asked, document) is None


def test_the_user_and_password_of_the_source_go_along() -> None:
    page = older_page("https://anna:pw@h.example/feed?key=1", feed("wordpress"))

    assert page == "https://anna:pw@h.example/feed?key=1&paged=2"


def test_the_oldest_is_the_one_published_first_wherever_it_stands() -> None:
    newer, older = two("a")

    assert oldest_of([older, HeardPost("undated"), newer]) is older
    assert oldest_of([HeardPost("undated")]) is None


@given(guid=st.text(max_size=40), network=st.sampled_from(["reddit", "discourse", "mastodon", "wordpress", "web"]))
@settings(max_examples=80)
def test_whatever_a_post_is_called_the_page_stands_where_the_feed_does(guid: str, network: str) -> None:
    page = older_page("https://h.example/posts.rss?a=1", feed(network, *two(guid, url=guid)))

    assert page is None or page.startswith("https://h.example/posts.rss?a=1&")
