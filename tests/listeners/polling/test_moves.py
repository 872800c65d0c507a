from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from storage.moves import moves_by_source, undo_move
from storage.records.sources import Source
from storage.sources import source as read_source
from tests.listeners.fetching.loopback import NOW, answer, redirect
from tests.listeners.polling.rounds import Post, at_post, feed, rss

DAY = 86_400


def play(folder: Path, story: Callable[[Post], Awaitable[None]]) -> None:
    async def run() -> None:
        async with at_post(folder) as post:
            await story(post)

    asyncio.run(run())


def led_to(post: Post, path: str, status: str = "301 Moved") -> None:
    post.server.answers |= {"/feed": redirect(path, status), path: feed(rss("a"), ETag='"1"')}


def now(post: Post, source: Source) -> Source:
    return read_source(post.engine.db, source.id)


async def after(post: Post, source: Source, days: float) -> None:
    post.clock.pass_by(days * DAY)
    await post.poll(now(post, source))


def test_a_lasting_move_is_written_after_seven_days_and_can_be_taken_back(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        led_to(post, "/new")
        source = post.add("/feed")
        for days in (0, 3, 3.9):
            await after(post, source, days)
            assert now(post, source).location == source.location
            assert post.health(source).moves_to == post.server.url("/new")
        await after(post, source, 0.2)

        assert now(post, source).location == post.server.url("/new")
        assert now(post, source).allow_private, "it is still the same place"
        assert post.health(source).moves_to is None
        await after(post, source, 0.1)
        assert post.server.heard[-2].path == "/new", "the new address is asked at once"

        undo_move(post.engine.db, source.id, post.clock())
        for days in (0, 8, 8):
            await after(post, source, days)
        assert now(post, source) == source
        assert post.health(source).moves_to is None
        assert moves_by_source(post.engine.db) == {}

    play(tmp_path, story)


def test_the_seven_days_begin_anew_when_the_target_changes_or_the_move_is_taken_back(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        led_to(post, "/new")
        source = post.add("/feed")
        await post.poll(source)
        led_to(post, "/newer")
        await after(post, source, 5)
        await after(post, source, 5)
        assert post.health(source).moves_to == post.server.url("/newer")
        assert now(post, source).location == source.location

        post.server.answers["/feed"] = feed(rss("a"))
        await after(post, source, 1)
        assert post.health(source).moves_to is None
        led_to(post, "/newer")
        await after(post, source, 1)
        await after(post, source, 5)
        assert now(post, source).location == source.location

    play(tmp_path, story)


def test_only_what_is_a_feed_proves_a_move(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        led_to(post, "/new")
        source = post.add("/feed")
        post.server.answers["/new"] = answer(body=b"<html><title>Log in</title></html>", Content_Type="text/html")
        await post.poll(source)
        await after(post, source, 9)
        assert post.health(source).moves_to is None

        led_to(post, "/feed2", "302 For now")
        await after(post, source, 9)
        assert post.health(source).moves_to is None

    play(tmp_path, story)


def test_a_failure_in_between_is_no_break(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        led_to(post, "/new")
        source = post.add("/feed")
        await post.poll(source)
        post.server.answers["/new"] = answer("500 Oops")
        await after(post, source, 3)
        led_to(post, "/new")
        await after(post, source, 4)

        assert now(post, source).location == post.server.url("/new")

    play(tmp_path, story)


def test_it_is_not_written_where_another_source_listens(tmp_path: Path) -> None:
    async def story(post: Post) -> None:
        led_to(post, "/new")
        source = post.add("/feed")
        post.add("/new")
        await post.poll(source)
        await after(post, source, 9)

        assert now(post, source).location == source.location
        assert post.health(source).moves_to == post.server.url("/new")
        assert post.health(source).moves_since is not None
        assert post.health(source).moves_since < NOW.replace(day=30)

    play(tmp_path, story)
