"""``causerie source discover``: feeds of an address, as a script sees them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

from listeners.discovery.offering import with_offer
from storage.health import health, save_health
from storage.opening import connect, database_path
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import words
from tests.commands.desk import Desk

KEYS = {"address", "network", "called", "hears", "can", "cannot", "advice"}


def test_what_an_address_tells_is_listed_with_what_it_hears(desk: Desk) -> None:
    found = desk.json("source", "discover", "https://www.reddit.com/r/cycling/")

    assert [one.keys() for one in found] == [KEYS, KEYS]
    assert [(one["address"], one["hears"]) for one in found] == [
        ("https://www.reddit.com/r/cycling/new.rss", "mentions"),
        ("https://www.reddit.com/r/cycling/comments.rss", "mentions"),
    ]
    assert "comments under them do not arrive" in found[0]["cannot"]
    assert "prefs/feeds" in found[0]["advice"]
    assert not desk.data.exists()


def test_for_people_it_says_what_cannot_be_heard(desk: Desk) -> None:
    said = desk.run("source", "discover", "https://bsky.app/profile/lea.example")
    assert said.out.splitlines()[0] == "https://bsky.app/profile/lea.example/rss"
    assert "no mentions arrive here" in said.out


def test_an_address_that_cannot_be_asked_is_one_sentence(desk: Desk) -> None:
    assert "private address" in desk.fails("source", "discover", "http://127.0.0.1:9/")
    assert "is not a web address" in desk.fails("source", "discover", "javascript:alert(1)")


def test_a_source_says_what_it_cannot_hear_and_the_better_way(desk: Desk) -> None:
    desk.json("source", "add", "https://blog.invalid/feed/")
    (listed,) = desk.json("source", "list")
    assert listed["hears"] == "own_posts"
    assert "comments under them do not arrive" in listed["cannot_hear"]
    assert listed["better"] == ["https://blog.invalid/comments/feed/atom/"]


def test_what_turned_out_to_be_a_page_lists_its_feeds(desk: Desk) -> None:
    key = desk.json("source", "add", "https://blog.invalid/")["id"]
    wrong = SourceError(ErrorKind.NOT_A_FEED, words("Sources", "This is plain text, not a feed. Check the address."))
    page = b'<html><link rel="alternate" type="application/rss+xml" href="/rss.xml"></html>'
    with closing(connect(database_path(desk.data), durable=False)) as db:
        save_health(db, replace(health(db, key), error=with_offer(wrong, page, "https://blog.invalid/")))
    (listed,) = desk.json("source", "list")
    assert listed["better"] == ["https://blog.invalid/rss.xml"]
    assert listed["message"].endswith("https://blog.invalid/rss.xml")
