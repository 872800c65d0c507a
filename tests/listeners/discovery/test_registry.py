"""Pages and feeds told by their addresses alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.discovery.registry import RECIPES, better_feeds, certain, feeds_by_address, kind_at
from listeners.parsing.networks.registry import NETWORKS
from resources.catalogue import read_catalogue

CHANNEL = "UCabcdefghijklmnopqrstuv"

PAGES = [
    ("https://m.example/@lea", ["https://m.example/@lea/with_replies.rss", "https://m.example/@lea.rss"]),
    ("https://m.example/@lea/112233445566", ["https://m.example/@lea/with_replies.rss", "https://m.example/@lea.rss"]),
    ("https://a.example/@lea@b.example", ["https://b.example/@lea/with_replies.rss", "https://b.example/@lea.rss"]),
    ("https://m.example/tags/vélo", ["https://m.example/tags/v%C3%A9lo.rss"]),
    (f"https://www.youtube.com/channel/{CHANNEL}", [f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}"]),
    (
        "https://www.youtube.com/playlist?list=PLabcdefghij",
        ["https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghij"],
    ),
    ("https://www.youtube.com/@arte", []),
    (
        "https://old.reddit.com/r/cycling/",
        ["https://www.reddit.com/r/cycling/new.rss", "https://www.reddit.com/r/cycling/comments.rss"],
    ),
    ("https://www.reddit.com/r/x/comments/abc/a_title/", ["https://www.reddit.com/comments/abc.rss"]),
    ("https://www.reddit.com/search/?q=a+b", ["https://www.reddit.com/search.rss?q=a%20b&sort=new"]),
    ("https://www.reddit.com/user/lea/", ["https://www.reddit.com/user/lea.rss"]),
    (
        "https://forum.example/t/a-topic/12/3",
        ["https://forum.example/t/a-topic/12.rss", "https://forum.example/posts.rss"],
    ),
    ("https://forum.example/c/help/5", ["https://forum.example/c/help/5.rss", "https://forum.example/posts.rss"]),
    ("https://lemmy.example/c/velo", ["https://lemmy.example/feeds/c/velo.xml?sort=New"]),
    ("https://lemmy.example/u/lea", ["https://lemmy.example/feeds/u/lea.xml?sort=New"]),
    (
        "https://b.wordpress.com/2024/05/01/hello/",
        [
            "https://b.wordpress.com/2024/05/01/hello/feed/atom/",
            "https://b.wordpress.com/comments/feed/atom/",
            "https://b.wordpress.com/feed/",
        ],
    ),
    ("https://github.com/a/b/issues", ["https://github.com/a/b/releases.atom", "https://github.com/a/b/commits.atom"]),
    (
        "https://stackoverflow.com/questions/tagged/c%2B%2B",
        ["https://stackoverflow.com/feeds/tag?tagnames=c%2B%2B&sort=newest"],
    ),
    ("https://stackoverflow.com/questions/12/title", ["https://stackoverflow.com/feeds/question/12"]),
    ("https://news.ycombinator.com/item?id=1", ["https://hnrss.org/item?id=1"]),
    ("https://news.ycombinator.com/user?id=lea", ["https://hnrss.org/replies?id=lea", "https://hnrss.org/user?id=lea"]),
    ("https://bsky.app/profile/lea.bsky.social/post/3k", ["https://bsky.app/profile/lea.bsky.social/rss"]),
    (
        "https://fr.wikipedia.org/wiki/V%C3%A9lo",
        [
            "https://fr.wikipedia.org/w/index.php?title=V%C3%A9lo&action=history&feed=atom",
            "https://fr.wikipedia.org/w/index.php?title=Special%3ARecentChanges&feed=atom",
        ],
    ),
    ("https://p.example/w/abcdefgh12", ["https://p.example/feeds/video-comments.xml?videoId=abcdefgh12"]),
    (
        "https://p.example/c/atelier/videos",
        [
            "https://p.example/feeds/video-comments.xml?videoChannelName=atelier",
            "https://p.example/feeds/videos.xml?videoChannelName=atelier",
        ],
    ),
    ("https://news.google.com/search?q=velo&hl=fr", ["https://news.google.com/rss/search?q=velo&hl=fr"]),
    ("https://medium.com/@lea", []),
    ("https://blog.example/", []),
    ("not an address", []),
]


@pytest.mark.parametrize(("page", "feeds"), PAGES, ids=[page for page, _ in PAGES])
def test_the_feeds_of_a_page(page: str, feeds: list[str]) -> None:
    assert [one.address for one in feeds_by_address(page)] == feeds


@pytest.mark.parametrize(
    ("feed", "better"),
    [
        ("https://b.example/feed/", ["https://b.example/comments/feed/atom/"]),
        ("https://b.example/comments/feed/", ["https://b.example/comments/feed/atom/"]),
        ("https://b.example/2024/05/hello/feed/", ["https://b.example/2024/05/hello/feed/atom/"]),
        ("https://b.example/comments/feed/atom/", []),
        ("https://m.example/@lea.rss", ["https://m.example/@lea/with_replies.rss"]),
        ("https://m.example/users/lea.rss", ["https://m.example/@lea/with_replies.rss"]),
        ("https://www.reddit.com/r/a/new/.rss", ["https://www.reddit.com/r/a/comments.rss"]),
        ("https://hnrss.org/newest?q=a+b", ["https://hnrss.org/newcomments?q=a%20b"]),
        ("https://hnrss.org/user?id=lea", ["https://hnrss.org/replies?id=lea"]),
        ("https://forum.example/latest.rss", ["https://forum.example/posts.rss"]),
        (
            "https://p.example/feeds/videos.xml?videoChannelName=a",
            ["https://p.example/feeds/video-comments.xml?videoChannelName=a"],
        ),
        ("https://unknown.example/rss.xml", []),
    ],
)
def test_the_better_way(feed: str, better: list[str]) -> None:
    assert [one.address for one in better_feeds(feed)] == better


@pytest.mark.parametrize(
    ("address", "hears"),
    [
        ("https://www.reddit.com/message/inbox/.rss?feed=1&user=lea", "mentions"),
        ("https://lemmy.example/feeds/inbox/a.b.c.xml", "mentions"),
        ("https://m.example/tags/velo.rss", "tags"),
        ("https://m.example/@lea.rss", "own_posts"),
        (f"https://www.youtube.com/feeds/videos.xml?channel_id={CHANNEL}", "own_posts"),
        ("https://bsky.app/profile/lea.example/rss", "own_posts"),
        ("https://github.com/lea.private.atom?token=x", "mentions"),
        ("https://www.google.com/alerts/feeds/1/2", "mentions"),
        ("https://fr.wikipedia.org/w/index.php?title=Special:RecentChanges&feed=atom", "mentions"),
    ],
)
def test_what_a_feed_hears_by_its_address(address: str, hears: str) -> None:
    kind = kind_at(address)
    assert kind is not None
    assert kind.hears == hears
    assert feeds_by_address(address) == ()


def test_a_recognised_network_alone_is_asked() -> None:
    assert kind_at("https://a.example/feed/", "mastodon") is None
    assert kind_at("https://a.example/feed/", "wordpress") is not None
    assert kind_at("https://a.example/feed/", "web") is not None


def test_only_known_hosts_need_no_look_at_the_page() -> None:
    assert certain("https://www.reddit.com/r/cycling")
    assert not certain("https://m.example/@lea")
    assert not certain("https://www.youtube.com/@arte")


@pytest.mark.parametrize(("page", "feeds"), PAGES, ids=[page for page, _ in PAGES])
def test_every_feed_that_is_offered_is_known_again(page: str, feeds: list[str]) -> None:
    del feeds
    for one in feeds_by_address(page):
        found = kind_at(one.address)
        assert found is not None
        assert found.hears == one.kind.hears


@settings(max_examples=100)
@given(
    st.text(max_size=60), st.sampled_from(["https://a.example/", "https://www.reddit.com/", "https://bsky.app/", ""])
)
def test_any_address_has_feeds_or_none(tail: str, start: str) -> None:
    for one in (*feeds_by_address(start + tail), *better_feeds(start + tail)):
        assert one.address.startswith(("https://", "http://"))
        assert " " not in one.address


def test_the_networks_of_the_ways_are_those_of_the_parser() -> None:
    assert {recipe.kind.network for recipe in RECIPES} <= {network.name for network in NETWORKS}


def test_what_is_said_is_said_in_french_too() -> None:
    french = read_catalogue("fr")
    for recipe in RECIPES:
        for said in (recipe.title, recipe.kind.called, recipe.kind.can, recipe.kind.cannot, recipe.kind.advice):
            assert said is None or french.render(said) != said.source or said.source == "Hashtag"
