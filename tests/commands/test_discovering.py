"""``causerie source discover``: feeds of an address, as a script sees them."""

from __future__ import annotations

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
