from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage.holes import holes_between
from storage.records.sources import Source
from tests.listeners.fetching.loopback import NOW, answer
from tests.listeners.polling.rounds import Post, at_post, counts, feed

HOUR = timedelta(hours=1)
SIZE = 4


def at(number: int) -> datetime:
    """Return when post number ``number`` was published: one an hour, the 100th an hour before NOW."""
    return NOW - (101 - number) * HOUR


def shows(newest: int, size: int = SIZE, *, names: str = "post", links: str = "") -> bytes:
    """Return what a feed of the last ``size`` posts shows when post number ``newest`` is the last."""
    items = "".join(
        f"<item><guid isPermaLink='false'>{names}-{n}</guid><link>https://site.example/{names}-{n}</link>"
        f"<title>About {n}</title><description>What there is to say about {names} {n}, at length.</description>"
        f"<pubDate>{at(n).strftime('%a, %d %b %Y %H:%M:%S')} GMT</pubDate></item>"
        for n in range(newest, newest - size, -1)
    )
    return (
        "<?xml version='1.0'?><rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>News</title>"
        f"<link>https://site.example/</link><generator>https://wordpress.org/?v=6.6</generator>{links}{items}"
        "</channel></rss>"
    ).encode()


def play(folder: Path, story: Callable[[Post], Awaitable[None]]) -> None:
    async def run() -> None:
        async with at_post(folder) as post:
            await story(post)

    asyncio.run(run())


def holes(post: Post) -> list[tuple[datetime, datetime]]:
    return [(hole.after, hole.before) for hole in holes_between(post.engine.db)]


async def left_and_back(post: Post, then: int, *, before: int = 80, size: int = SIZE, **facts: str) -> Source:
    """Poll a blog, stay away, and poll it again when it shows the posts up to number ``then``."""
    post.server.answers["/feed"] = feed(shows(before))
    source = post.add("/feed")
    await post.poll(source)
    post.server.answers["/feed"] = feed(shows(then, size, **facts), ETag='"1"')
    return source


def test_a_full_feed_of_which_nothing_is_known_leaves_a_hole(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        source = await left_and_back(post, 100)
        result = await post.poll(source)

        assert holes(post) == [(at(80), at(97))]
        assert counts([result]) == [("polled", 4, 0, 0)]
        assert [request.path for request in post.server.heard] == ["/feed", "/feed", "/feed?paged=2"]
        assert post.health(source).older_page is None, "a page that is not there is not asked for again"
        assert post.health(source).error is None

    play(tmp_path, story)


@pytest.mark.parametrize(
    "last",
    [
        shows(83),
        shows(80),
        shows(100, 1),
        shows(80, names="renamed"),
        shows(80, 0),
    ],
    ids=["one is known", "all is known", "not full", "named anew", "nothing"],
)
def test_no_hole_is_told_where_none_shows(tmp_path: Path, last: bytes) -> None:
    async def story(post: Post) -> None:
        source = await left_and_back(post, 80)
        post.server.answers["/feed"] = feed(last)
        await post.poll(source)

        assert holes(post) == []
        assert post.health(source).older_page is None

    play(tmp_path, story)


def test_the_first_time_nothing_is_missed(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        post.server.answers["/feed"] = feed(shows(100))
        await post.poll(post.add("/feed"))

        assert holes(post) == []

    play(tmp_path, story)


def test_pages_are_turned_back_until_known_ground_and_the_hole_is_closed(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        source = await left_and_back(post, 90)
        post.server.answers |= {f"/feed?paged={n}": feed(shows(90 - SIZE * (n - 1))) for n in range(2, 9)}
        result = await post.poll(source)

        assert holes(post) == []
        assert counts([result]) == [("polled", 10, 0, 0)]
        assert post.server.heard[-1].path == "/feed?paged=3"
        health = post.health(source)
        assert (health.older_page, health.total) == (None, 14)
        assert max(health.moments) == int(at(90).timestamp()), "what was found late is not what was published last"

    play(tmp_path, story)


def test_a_wide_hole_is_narrowed_five_pages_a_poll(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        source = await left_and_back(post, 100, before=60)
        post.server.answers |= {f"/feed?paged={n}": feed(shows(100 - SIZE * (n - 1))) for n in range(2, 20)}
        await post.poll(source)
        assert holes(post) == [(at(60), at(77))]
        assert post.health(source).older_page == post.server.url("/feed?paged=7")

        post.server.answers["/feed"] = answer("304 Not Modified")
        await post.poll(source)
        assert holes(post) == []
        assert len(post.titles()) == 44

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("said", "goes_on"),
    [
        (answer("404 Not Found"), False),
        (answer("503 Busy"), True),
        (answer("429 Slow"), True),
        (feed(b"<html>no</html>"), False),
        (feed(shows(100)), False),
        (feed(shows(100, 0)), False),
    ],
    ids=["not there", "trouble", "slow", "no feed", "the same page again", "empty"],
)
def test_a_page_that_does_not_go_back_leaves_the_hole(tmp_path: Path, said: bytes, goes_on: bool) -> None:
    async def story(post: Post) -> None:
        source = await left_and_back(post, 100)
        post.server.answers["/feed?paged=2"] = said
        result = await post.poll(source)

        assert result.error is None
        assert holes(post) == [(at(80), at(97))]
        assert (post.health(source).older_page is not None) is goes_on
        assert [request.path for request in post.server.heard].count("/feed?paged=2") == 1

    play(tmp_path, story)


def test_after_a_week_the_hole_is_let_be(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        source = await left_and_back(post, 100)
        post.server.answers["/feed?paged=2"] = answer("503 Busy")
        await post.poll(source)
        post.clock.pass_by(8 * 86_400)
        post.server.answers["/feed"] = answer("304 Not Modified")
        await post.poll(source)

        assert post.health(source).older_page is None
        assert len(holes(post)) == 1
        assert [request.path for request in post.server.heard].count("/feed?paged=2") == 1

    play(tmp_path, story)


def test_the_feed_s_own_archive_is_asked_but_no_other_place(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        archive = f"<atom:link rel='prev-archive' href='{post.server.url('/archive')}'/>"
        elsewhere = f"<atom:link rel='prev-archive' href='{post.server.url('/archive', host='localhost')}'/>"
        source = await left_and_back(post, 90, links=archive)
        post.server.answers["/archive"] = feed(shows(86, 10))
        await post.poll(source)
        assert holes(post) == []

        post.server.answers["/feed"] = feed(shows(100, links=elsewhere))
        await post.poll(source)
        assert holes(post) == [(at(90), at(97))]
        assert [request.path for request in post.server.heard].count("/archive") == 1

    play(tmp_path, story)
