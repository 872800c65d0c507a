from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import feedparser
import pytest

from commands.sample.server import SampleServer
from commands.sample.story import StoryFeed
from commands.sample.timeline import Timeline


class MovedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Reply:
    def __init__(self, response: HTTPResponse) -> None:
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.body = response.read()


@pytest.fixture
def clock(started: datetime) -> MovedClock:
    return MovedClock(started)


@pytest.fixture
def server(timeline: Timeline, clock: MovedClock) -> Iterator[SampleServer]:
    with SampleServer(timeline, clock) as running:
        yield running


@pytest.fixture
def tagged(timeline: Timeline) -> StoryFeed:
    return next(feed for feed in timeline.story.feeds if feed.key == "masto-fr")


def get(url: str, method: str = "GET", **headers: str) -> Reply:
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        return Reply(connection.getresponse())
    finally:
        connection.close()


def test_serves_every_feed_on_the_loopback_address_alone(server: SampleServer, timeline: Timeline) -> None:
    assert urlsplit(server.address).hostname == "127.0.0.1"
    statuses = {feed.key: get(server.url(feed)).status for feed in timeline.story.feeds}
    assert {key for key, status in statuses.items() if status != 200} == {"old-forum"}


def test_the_closed_forum_answers_with_a_page(server: SampleServer, timeline: Timeline) -> None:
    feed = next(one for one in timeline.story.feeds if one.key == "old-forum")
    reply = get(server.url(feed))
    assert reply.status == 404
    assert reply.headers["content-type"].startswith("text/html")
    assert "déménagé" in reply.body.decode()


@pytest.mark.parametrize("path", ["/", "/nothing", "/mastodon.example/tags/farandelle.rss/", "/%2e%2e/etc/passwd"])
def test_what_is_no_feed_is_not_found(server: SampleServer, path: str) -> None:
    assert get(server.address + path).status == 404


def test_nothing_can_be_posted(server: SampleServer, tagged: StoryFeed) -> None:
    assert get(server.url(tagged), "POST").status == 405


def test_head_has_the_validators(server: SampleServer, tagged: StoryFeed) -> None:
    reply = get(server.url(tagged), "HEAD")
    assert (reply.status, reply.body) == (200, b"")
    assert reply.headers["etag"] == get(server.url(tagged)).headers["etag"]


def test_its_own_validators_are_answered_with_not_modified(server: SampleServer, tagged: StoryFeed) -> None:
    first = get(server.url(tagged))
    etag, modified = first.headers["etag"], first.headers["last-modified"]
    for again in (
        get(server.url(tagged), If_None_Match=etag),
        get(server.url(tagged), If_None_Match=f'"other", {etag}'),
        get(server.url(tagged), If_Modified_Since=modified),
        get(server.url(tagged), If_None_Match=etag, If_Modified_Since="Thu, 01 Jan 1970 00:00:00 GMT"),
    ):
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == etag


@pytest.mark.parametrize(
    "headers",
    [
        {"If_None_Match": '"another"'},
        {"If_None_Match": '"another"', "If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
        {"If_Modified_Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
        {"If_Modified_Since": "yesterday"},
        {"If_Modified_Since": ""},
        {"If_Modified_Since": "Thu, 01 Jan 1970 00:00:00"},
    ],
)
def test_other_validators_bring_the_document(server: SampleServer, tagged: StoryFeed, headers: dict[str, str]) -> None:
    assert get(server.url(tagged), **headers).status == 200


def test_what_arrives_later_is_served_once_its_time_has_come(
    server: SampleServer, tagged: StoryFeed, clock: MovedClock, started: datetime
) -> None:
    first = get(server.url(tagged))
    clock.now = started + timedelta(minutes=2)
    second = get(server.url(tagged), If_None_Match=first.headers["etag"])
    assert second.status == 200
    before, after = (feedparser.parse(reply.body).entries for reply in (first, second))
    assert len(after) == len(before) + 1
    assert "décroché en deux minutes" in after[0].description


def test_leaving_ends_the_thread_and_closes_the_port(timeline: Timeline, clock: MovedClock) -> None:
    with SampleServer(timeline, clock) as running:
        address = running.address
        assert any(one.name == "sample-server" for one in threading.enumerate())
    assert not any(one.name == "sample-server" for one in threading.enumerate())
    with pytest.raises(ConnectionRefusedError):
        get(f"{address}/")


def test_two_servers_run_side_by_side(timeline: Timeline, clock: MovedClock) -> None:
    with SampleServer(timeline, clock) as one, SampleServer(timeline, clock) as other:
        assert one.address != other.address


def test_an_error_in_the_block_is_not_swallowed(timeline: Timeline, clock: MovedClock) -> None:
    with pytest.raises(KeyError), SampleServer(timeline, clock):
        raise KeyError("mine")
    assert not any(one.name == "sample-server" for one in threading.enumerate())
