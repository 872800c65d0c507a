"""Whatever a person of the story is called or writes, every shape stays a document of its kind."""

from __future__ import annotations

import dataclasses
import json

import feedparser
import pytest
from defusedxml.ElementTree import fromstring

from commands.sample.feeds import RENDERERS
from commands.sample.story import Shape, StoryFeed
from commands.sample.timeline import DatedPost

XML = sorted(set(RENDERERS) - {Shape.JSON_FEED})
HOMES = {
    Shape.MASTODON_USER: "mastodon",
    Shape.MASTODON_TAG: "mastodon",
    Shape.WORDPRESS_POSTS: "wordpress",
    Shape.WORDPRESS_COMMENTS: "wordpress",
}


def at_home(post: DatedPost, shape: Shape) -> DatedPost:
    return dataclasses.replace(post, post=dataclasses.replace(post.post, network=HOMES.get(shape, shape.value)))


def test_every_shape_but_the_missing_page_has_a_renderer() -> None:
    assert set(RENDERERS) == set(Shape) - {Shape.GONE}


@pytest.mark.parametrize("shape", XML)
def test_hostile_names_and_texts_are_escaped(shape: Shape, hostile_feed: StoryFeed, hostile_post: DatedPost) -> None:
    opening = at_home(hostile_post, shape)
    answer = dataclasses.replace(opening, url=f"{opening.url}#x-1", place=2, parent=opening, opening=opening)
    document = RENDERERS[shape](hostile_feed, (answer, opening))
    root = fromstring(document)
    assert not [one for one in root.iter() if one.tag.endswith(("script", "}b", "about"))]
    assert len(feedparser.parse(document.encode()).entries) == 2


@pytest.mark.parametrize("shape", XML)
def test_a_feed_without_posts_is_a_document_too(shape: Shape, hostile_feed: StoryFeed) -> None:
    document = RENDERERS[shape](hostile_feed, ())
    fromstring(document)
    read = feedparser.parse(document.encode())
    assert read.version in {"rss20", "atom10"}
    assert read.entries == []
    assert read.feed.title == "N & <n>" or "&lt;n&gt;" in read.feed.title


def test_json_feed_holds_what_was_written(hostile_feed: StoryFeed, hostile_post: DatedPost) -> None:
    read = json.loads(RENDERERS[Shape.JSON_FEED](hostile_feed, (hostile_post,)))
    (item,) = read["items"]
    assert item["title"] == hostile_post.post.title
    assert item["authors"] == [{"name": hostile_post.post.author.name}]
    assert "<script>" not in item["content_html"]
    assert "&lt;script&gt;" in item["content_html"]
