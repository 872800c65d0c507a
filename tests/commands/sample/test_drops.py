from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from commands.sample.drops import write_drops
from commands.sample.timeline import Timeline

KNOWN = {
    "id", "url", "network", "author", "title", "text", "html", "language", "published", "in_reply_to",
    "conversation", "hashtags", "mentions", "counts", "to_us", "by_us",
}  # fmt: skip
KNOWN_OF_AUTHOR = {
    "id", "handle", "name", "url", "bio", "location", "followers", "following", "posts", "likes_given", "verified",
    "created",
}  # fmt: skip


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_line_is_an_interchange_line(timeline: Timeline, tmp_path: Path, started: datetime) -> None:
    written = write_drops(timeline, tmp_path, started)
    assert {path.relative_to(tmp_path).as_posix() for path in written} == {drop.file for drop in timeline.story.drops}
    for path in written:
        read = lines(path)
        assert len(read) >= 7
        for line in read:
            assert set(line) <= KNOWN
            assert {"id", "url", "network", "author", "text", "published"} <= set(line)
            author = line["author"]
            assert isinstance(author, dict)
            assert set(author) <= KNOWN_OF_AUTHOR
            assert {"id", "handle", "name"} <= set(author)
            published = datetime.fromisoformat(str(line["published"]))
            assert started - timedelta(days=9) < published <= started
        assert len({str(line["id"]) for line in read}) == len(read)
        assert [str(line["published"]) for line in read] == sorted(str(line["published"]) for line in read)


def test_the_inbox_holds_what_was_said_to_us_and_by_us(timeline: Timeline, tmp_path: Path, started: datetime) -> None:
    write_drops(timeline, tmp_path, started)
    inbox = lines(tmp_path / "inbox" / "bluesky-notifications.ndjson")
    assert all(line.get("to_us") or line.get("by_us") for line in inbox)
    ours = {line["id"] for line in inbox if line.get("by_us")}
    assert any(line.get("in_reply_to") in ours for line in inbox)
    with_facts = [
        line["author"] for line in inbox if isinstance(line["author"], dict) and "followers" in line["author"]
    ]
    assert len(with_facts) >= 8


def test_one_drop_grows_at_its_end_and_the_other_keeps_still(
    timeline: Timeline, tmp_path: Path, started: datetime
) -> None:
    write_drops(timeline, tmp_path, started)
    live = tmp_path / "live" / "mastodon-mentions.ndjson"
    before = live.read_text(encoding="utf-8")
    assert write_drops(timeline, tmp_path, started + timedelta(seconds=20)) == ()
    assert write_drops(timeline, tmp_path, started + timedelta(minutes=3)) == (live,)
    after = live.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert len(after.splitlines()) == len(before.splitlines()) + 2
    assert write_drops(timeline, tmp_path, started + timedelta(hours=1)) == (live,)


def test_no_half_written_file_is_left(timeline: Timeline, tmp_path: Path, started: datetime) -> None:
    write_drops(timeline, tmp_path, started)
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".ndjson"}


def test_a_mastodon_mention_is_shown_short_and_told_whole(
    timeline: Timeline, tmp_path: Path, started: datetime
) -> None:
    write_drops(timeline, tmp_path, started)
    line = next(
        one for one in lines(tmp_path / "live" / "mastodon-mentions.ndjson") if "Batch 2609" in str(one["text"])
    )
    assert str(line["text"]).startswith("@farandelle Batch 2609")
    assert line["mentions"] == ["farandelle@mastodon.example"]


def test_a_folder_that_cannot_be_written_is_said(timeline: Timeline, tmp_path: Path, started: datetime) -> None:
    (tmp_path / "inbox").write_text("a file stands here")
    with pytest.raises(OSError, match="inbox"):
        write_drops(timeline, tmp_path, started)
