from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from listeners.importing.mapping.facts import Fact, TableMapping
from listeners.importing.mapping.memory import remember
from storage.records.sources import ErrorKind, PollStatus
from tests.listeners.polling.rounds import Post, at_post, counts, rendered, rss
from tests.storage.house import NOON

Story = Callable[[Post, Path], Awaitable[None]]


def play(folder: Path, story: Story, *, once: bool = True) -> None:
    async def run() -> None:
        drop = folder / "drop"
        drop.mkdir()
        async with at_post(folder, once=once) as post:
            await story(post, drop)

    asyncio.run(run())


def lines(*guids: str) -> bytes:
    return b"".join(json.dumps({"id": guid, "text": f"About {guid}"}).encode() + b"\n" for guid in guids)


def touch(path: Path, content: bytes, *, at: int = 1_700_000_000) -> None:
    """Write a file as it was left at a moment (seconds since 1970), long before the test's present."""
    path.write_bytes(content)
    os.utime(path, (at, at))


def test_a_file_is_read_when_it_changed_and_only_then(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        path = drop / "export.ndjson"
        touch(path, lines("a", "b"))
        source = post.add(path)
        results = [await post.poll(source), await post.poll(source)]
        touch(path, lines("a", "b", "c"), at=1_700_000_100)
        results += [await post.poll(source), await post.poll(source)]

        assert counts(results) == [
            ("polled", 2, 0, 0),
            ("unchanged", 0, 0, 0),
            ("polled", 1, 0, 0),
            ("unchanged", 0, 0, 0),
        ]
        assert post.health(source).network == "interchange"

    play(tmp_path, story)


def test_a_feed_saved_as_a_file_is_read(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        touch(drop / "saved.xml", rss("a"))
        source = post.add(drop / "saved.xml")

        assert counts([await post.poll(source), await post.poll(source)]) == [
            ("polled", 1, 0, 0),
            ("unchanged", 0, 0, 0),
        ]

    play(tmp_path, story)


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 900, b"dear diary", b"<html></html>", b'{"text": 1}'])
def test_what_is_neither_stays_a_failure_until_it_changes(tmp_path: Path, content: bytes) -> None:
    async def story(post: Post, drop: Path) -> None:
        path = drop / "export.ndjson"
        touch(path, content)
        source = post.add(path)
        for failures in (1, 2):
            result = await post.poll(source)
            assert result.status is PollStatus.FAILED
            assert result.error is not None
            assert result.error.kind is ErrorKind.FILE
            assert str(path) in rendered(result)
            assert post.health(source).failures == failures
        touch(path, lines("a"), at=1_700_000_100)

        assert (await post.poll(source)).new == 1
        assert post.health(source).error is None

    play(tmp_path, story)


def test_a_file_of_likes_alone_is_no_failure(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        likes = [{"type": "favourite", "account": {"acct": "lea", "url": "https://elan.example/@lea"}}] * 3
        touch(drop / "notifications.json", json.dumps(likes).encode())
        source = post.add(drop / "notifications.json")

        assert counts([await post.poll(source)]) == [("polled", 0, 0, 0)]
        assert post.health(source).error is None

    play(tmp_path, story)


def test_a_file_that_went_away_is_said_and_comes_back(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        path = drop / "export.ndjson"
        touch(path, lines("a"))
        source = post.add(path)
        await post.poll(source)
        path.rename(drop / "elsewhere")
        gone = await post.poll(source)
        (drop / "elsewhere").rename(path)
        back = await post.poll(source)

        assert gone.status is PollStatus.FAILED
        assert str(path) in rendered(gone)
        assert back.status is PollStatus.UNCHANGED
        assert post.health(source).error is None
        assert post.texts() == ["About a"]

    play(tmp_path, story)


def test_a_folder_gives_what_is_new_and_changed(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        source = post.add(drop)
        touch(drop / "monday.ndjson", lines("a", "b"))
        results = [await post.poll(source), await post.poll(source)]
        touch(drop / "tuesday.ndjson", lines("b", "c"))
        touch(drop / "notes.txt", b"nothing of ours")
        results.append(await post.poll(source))
        touch(drop / "monday.ndjson", lines("a", "b", "d"), at=1_700_000_100)
        (drop / "tuesday.ndjson").unlink()
        results += [await post.poll(source), await post.poll(source)]

        assert counts(results) == [
            ("polled", 2, 0, 0),
            ("unchanged", 0, 0, 0),
            ("polled", 1, 0, 0),
            ("polled", 1, 0, 0),
            ("unchanged", 0, 0, 0),
        ]
        assert post.texts() == [f"About {guid}" for guid in "abcd"]

    play(tmp_path, story)


def test_a_file_half_written_is_read_whole_later(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        source = post.add(drop)
        whole = lines("a", "b", "c")
        touch(drop / "now.ndjson", whole[: len(whole) // 2])
        half = await post.poll(source)
        touch(drop / "now.ndjson", whole, at=1_700_000_100)

        assert counts([half, await post.poll(source)]) == [("polled", 1, 0, 0), ("polled", 2, 0, 0)]

    play(tmp_path, story)


def test_on_schedule_a_file_that_may_still_be_written_waits_for_the_next_look(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        source = post.add(drop)
        # Its time lies in the future of the test's clock: somebody is writing to it at this very moment.
        touch(drop / "now.ndjson", lines("a"), at=int(post.clock().timestamp()) + 86_400)

        assert counts([await post.poll(source), await post.poll(source)]) == [
            ("unchanged", 0, 0, 0),
            ("polled", 1, 0, 0),
        ]

    play(tmp_path, story, once=False)


def test_one_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        source = post.add(drop)
        touch(drop / "1.ndjson", lines("a"))
        touch(drop / "2.bin", os.urandom(5000))
        touch(drop / "4.ndjson", lines("c"))
        locked = drop / "3.ndjson"
        touch(locked, lines("b"))
        opened = Path.open

        def refuse(path: Path, *arguments: object, **more: object) -> object:
            if path == locked:
                raise PermissionError(13, "Permission denied")
            return opened(path, *arguments, **more)  # type: ignore[call-overload]

        with pytest.MonkeyPatch.context() as patch:  # the tests may run as root, whom no permission stops
            patch.setattr(Path, "open", refuse)
            first = await post.poll(source)
        later = await post.poll(source)

        assert counts([first, later]) == [("polled", 2, 0, 0), ("polled", 1, 0, 0)]
        assert sorted(post.texts()) == ["About a", "About b", "About c"]

    play(tmp_path, story)


def test_a_folder_of_strangers_stays_a_failure(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        source = post.add(drop)
        touch(drop / "holiday.jpg", os.urandom(5000))
        for _ in range(2):
            result = await post.poll(source)
            assert result.status is PollStatus.FAILED
            assert "holiday.jpg" in rendered(result)
        touch(drop / "export.ndjson", lines("a"))
        assert (await post.poll(source)).new == 1
        assert (await post.poll(source)).status is PollStatus.UNCHANGED

    play(tmp_path, story)


def test_what_was_not_read_beside_exports_is_said_and_is_no_failure(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        touch(drop / "export.ndjson", lines("a"))
        touch(drop / "table.csv", TABLE)
        touch(drop / "holiday.jpg", os.urandom(5000))
        source = post.add(drop)
        results = [await post.poll(source), await post.poll(source)]

        assert counts(results) == [("polled", 1, 0, 0), ("unchanged", 0, 0, 0)]
        for result in results:
            assert "holiday.jpg, table.csv" in rendered(result)
        health = post.health(source)
        assert (health.failures, health.error, health.succeeded_at) == (0, results[1].error, post.clock())
        for name in ("table.csv", "holiday.jpg"):
            (drop / name).unlink()
        assert (await post.poll(source)).error is None
        assert post.health(source).error is None

    play(tmp_path, story)


def test_an_empty_folder_is_no_failure_and_one_that_went_away_is(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        source = post.add(drop)
        assert (await post.poll(source)).status is PollStatus.UNCHANGED
        drop.rmdir()

        result = await post.poll(source)

        assert result.error is not None
        assert result.error.kind is ErrorKind.FILE
        assert str(drop) in rendered(result)

    play(tmp_path, story)


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        touch(tmp_path / "private.ndjson", lines("secret"))
        (drop / "link.ndjson").symlink_to(tmp_path / "private.ndjson")
        source = post.add(drop)

        assert (await post.poll(source)).status is PollStatus.UNCHANGED
        assert post.texts() == []

    play(tmp_path, story)


TABLE = "Wer;Sagte;Wann\n@anna;Wann kommen die Bänke?;28/09/2026\nbo;Hallo zusammen;29/09/2026\n".encode()
MAPPING = TableMapping({"wer": Fact.HANDLE, "sagte": Fact.TEXT, "wann": Fact.PUBLISHED})
COLUMNS = ("wann", "wer", "sagte")


def test_a_table_that_nobody_knows_says_what_to_do_and_is_read_once_it_was_mapped(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        touch(drop / "table.csv", TABLE)
        file, folder = post.add(drop / "table.csv"), post.add(drop)
        for source in (file, folder):
            failed = await post.poll(source)
            assert failed.status is PollStatus.FAILED
            assert "say what its columns hold" in rendered(failed)

        remember(post.engine.db, COLUMNS, MAPPING, NOON)

        assert counts([await post.poll(file), await post.poll(folder)]) == [
            ("polled", 2, 0, 0),
            ("polled", 0, 0, 2),
        ]

    play(tmp_path, story)


def test_exports_of_vendors_take_part_in_a_watched_folder(tmp_path: Path) -> None:
    async def story(post: Post, drop: Path) -> None:
        reddit = "id,permalink,date,ip,subreddit,gildings,link,parent,body\n"
        reddit += "c1,https://www.reddit.com/r/t/comments/p1/t/c1/,2023-01-15 12:34:56 UTC,10.0.0.1,t,0,,,Hello there\n"
        touch(drop / "comments.csv", reddit.encode())
        touch(drop / "lines.ndjson", lines("a"))
        touch(drop / "holiday.jpg", b"\xff\xd8\xff" + b"\x00\x01" * 400)
        source = post.add(drop)

        assert counts([await post.poll(source), await post.poll(source)]) == [
            ("polled", 2, 0, 0),
            ("unchanged", 0, 0, 0),
        ]
        assert sorted(post.texts()) == ["About a", "Hello there"]

    play(tmp_path, story)
