"""JSON Feed: what the format tells, and what is left where a key is not what it should be."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from listeners.heard import HeardFeed
from listeners.parsing.failures import ParseFailure
from tests.listeners.parsing.documents import heard_in
from tests.shared import SHARED, needs_shared

NORTH = timezone(timedelta(hours=-7))


def feed(*items: object, **head: object) -> bytes:
    told = {"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "https://h.example/", **head}
    return json.dumps({**told, "items": items}).encode()


def test_every_key_of_the_format() -> None:
    item = {
        "id": "1",
        "url": "https://h.example/1",
        "title": "A & B",
        "content_html": "<p>Some <b>text</b></p>",
        "date_published": "2026-11-22T09:00:00-07:00",
        "date_modified": "2026-11-23T09:00:00Z",
        "authors": [{"name": "Léa", "url": "https://lea.example/"}],
        "tags": ["velo", "#paris"],
        "language": "fr",
    }
    (entry,) = heard_in(feed(item)).entries
    post = entry.post
    assert (post.guid, post.url, post.title, post.text) == ("1", "https://h.example/1", "A & B", "Some text")
    assert post.author is not None
    assert (post.author.name, post.author.url) == ("Léa", "https://lea.example/")
    assert (post.hashtags, post.language) == (("velo", "paris"), "fr")
    assert post.published == datetime(2026, 11, 22, 9, tzinfo=NORTH)
    assert post.updated == datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_one_key_that_is_wrong_costs_neither_the_feed_nor_the_item() -> None:
    items = (
        {"id": "1", "title": ["no text"], "content_text": "The text", "date_published": {}, "authors": "nobody"},
        {"id": 3.5, "title": "A number for an id"},
        {"id": "4", "title": "The second is good", "authors": ["no object", {"name": "Jane"}]},
        "no object",
    )
    found = heard_in(feed(*items, title=["no text"], authors={"no": "list"}, language=5))
    posts = {entry.post.guid: entry.post for entry in found.entries}
    assert (posts["1"].title, posts["1"].text, posts["1"].author) == ("", "The text", None)
    assert posts["3.5"].title == "A number for an id"
    assert posts["4"].author is not None
    assert posts["4"].author.name == "Jane"
    assert len(posts) == 3


def test_an_author_of_the_feed_is_that_of_its_items() -> None:
    (entry,) = heard_in(feed({"id": "1", "title": "x"}, authors=[{"name": "Lea"}])).entries
    assert entry.post.author is not None
    assert entry.post.author.name == "Lea"


@pytest.mark.parametrize("body", [b'{"version": "https://jsonfeed.org/version/1", "items": "none"}', b'{"a": 1}'])
def test_what_is_no_feed_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(ParseFailure):
        heard_in(body)


def shared(name: str) -> HeardFeed:
    return heard_in((SHARED / "corpora" / name).read_bytes())


@needs_shared
def test_a_full_feed_of_the_collection() -> None:
    found = shared("reader/full.json")
    assert (found.title, found.link, found.language) == ("My Example Feed", "https://example.org/", "en")
    second, first = [entry.post for entry in found.entries]
    assert (second.guid, second.title, second.text, second.language) == ("2", "Title", "Content with link", "de")
    assert (first.text, first.published) == ("Hello, world!", datetime(2020, 1, 2, 12, tzinfo=UTC))
    assert first.author is not None
    assert first.author.name == "Jane"


@needs_shared
def test_an_invalid_feed_of_the_collection_keeps_its_good_items() -> None:
    posts = {entry.post.guid: entry.post for entry in shared("reader/invalid.json").entries}
    assert [*posts][:3] == ["2", "3.1415", "author name"]
    assert len(posts) == 8
    assert posts["3.1415"].title == "float id"
    assert posts["second author is good"].author is not None


@needs_shared
@pytest.mark.parametrize(
    ("name", "count", "author"),
    [("json_feed.json", 20, "Brent Simmons"), ("json_feed_with_escaped_uris.json", 30, "Author: Luke, most likely.")],
)
def test_a_real_feed_of_the_collection(name: str, count: int, author: str) -> None:
    posts = [entry.post for entry in shared(f"feedjira/{name}").entries]
    assert len(posts) == count
    assert {post.author and post.author.name for post in posts} == {author}
    assert all(post.title and post.text and post.url and post.published for post in posts)


@needs_shared
@pytest.mark.parametrize("name", ["reader/10.json", "reader/unknown.json"])
def test_a_feed_without_items_is_one(name: str) -> None:
    assert shared(name).entries == ()
