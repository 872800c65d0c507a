"""The guide's recipes: one or two words in, a feed's address out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.discovery.registry import RECIPES, feeds_by_address, kind_at
from listeners.discovery.ways import Recipe

MADE = [
    ("mastodon-hashtag", ("#velo", "mastodon.social"), "https://mastodon.social/tags/velo.rss"),
    ("mastodon-account", ("@lea@m.example",), "https://m.example/@lea/with_replies.rss"),
    ("reddit-search", ('"atelier vélo"',), "https://www.reddit.com/search.rss?q=%22atelier%20v%C3%A9lo%22&sort=new"),
    ("reddit-community", ("r/cycling",), "https://www.reddit.com/r/cycling/new.rss"),
    ("reddit-inbox", ("https://www.reddit.com/message/inbox/.rss?feed=1&user=lea",) * 1,
     "https://www.reddit.com/message/inbox/.rss?feed=1&user=lea"),
    ("blog-comments", ("blog.example",), "https://blog.example/comments/feed/atom/"),
    ("blog-comments", ("https://blog.example/2024/05/hello/",), "https://blog.example/2024/05/hello/feed/atom/"),
    ("lemmy-inbox", ("https://l.example/feeds/inbox/a.b.c.xml",), "https://l.example/feeds/inbox/a.b.c.xml"),
    ("lemmy-community", ("!velo@l.example",), "https://l.example/feeds/c/velo.xml?sort=New"),
    ("youtube-channel", ("@arte",), "https://www.youtube.com/@arte"),
    ("youtube-channel", ("UCabcdefghijklmnopqrstuv",),
     "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"),
    ("google-alerts", ("https://www.google.com/alerts/feeds/1/2",), "https://www.google.com/alerts/feeds/1/2"),
    ("google-news", ("atelier vélo", "fr-FR"),
     "https://news.google.com/rss/search?q=atelier%20v%C3%A9lo&hl=fr&gl=FR&ceid=FR:fr"),
    ("discourse-posts", ("forum.example",), "https://forum.example/posts.rss"),
    ("github-issues", ("https://github.com/lea.private.atom?token=x",), "https://github.com/lea.private.atom?token=x"),
    ("stackoverflow-tag", ("[C++]",), "https://stackoverflow.com/feeds/tag?tagnames=c%2B%2B&sort=newest"),
    ("bluesky-profile", ("@lea",), "https://bsky.app/profile/lea.bsky.social/rss"),
    ("mediawiki-changes", ("fr.wikipedia.org",),
     "https://fr.wikipedia.org/w/index.php?title=Special%3ARecentChanges&feed=atom"),
    ("peertube-comments", ("https://p.example/c/a/videos",),
     "https://p.example/feeds/video-comments.xml?videoChannelName=a"),
    ("hackernews-search", ("causerie",), "https://hnrss.org/newcomments?q=causerie"),
    ("hackernews-replies", ("lea",), "https://hnrss.org/replies?id=lea"),
]  # fmt: skip


def named(name: str) -> Recipe:
    return next(recipe for recipe in RECIPES if recipe.name == name)


@pytest.mark.parametrize(("name", "values", "address"), MADE, ids=[f"{name} {values[0]}" for name, values, _ in MADE])
def test_what_a_recipe_makes(name: str, values: tuple[str, ...], address: str) -> None:
    recipe = named(name)
    assert recipe.address(*values) == address
    assert len(values) == len(recipe.fields)


def test_every_recipe_is_tried_and_named_once() -> None:
    assert {recipe.name for recipe in RECIPES} == {name for name, _, _ in MADE}
    assert len({recipe.name for recipe in RECIPES}) == len(RECIPES)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_nothing_is_made_of_nothing(recipe: Recipe) -> None:
    assert recipe.address(*("" for _ in recipe.fields)) is None
    assert recipe.address(*("  " for _ in recipe.fields)) is None


@pytest.mark.parametrize(("name", "values", "address"), MADE, ids=[f"{name} {values[0]}" for name, values, _ in MADE])
def test_what_is_made_is_a_known_feed_that_hears_what_is_said(name: str, values: tuple[str, ...], address: str) -> None:
    del values
    kind = kind_at(address)
    if kind is None:
        assert name == "youtube-channel"  # a page, whose feed is found by the first check
        assert feeds_by_address(address) == ()
    else:
        assert kind.hears == named(name).kind.hears


@settings(max_examples=60)
@given(st.sampled_from(RECIPES), st.text(max_size=40), st.text(max_size=40))
def test_any_words_make_a_web_address_or_none(recipe: Recipe, one: str, other: str) -> None:
    address = recipe.address(*(one, other)[: len(recipe.fields)])
    assert address is None or (address.startswith(("https://", "http://")) and not any(map(str.isspace, address)))
