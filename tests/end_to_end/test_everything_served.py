"""Every file of the reference material, feed or not, polled from one server: each works or says why not."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from storage.opening import connect, prepare
from storage.records.sources import SourceKind
from storage.sources import add_source
from tests.commands.desk import NOW, Desk
from tests.end_to_end.shelf import shelf
from tests.shared import SHARED, needs_shared

FOLDERS = ("formats/feeds", "samples", "corpora")
FEEDS = (
    "samples/isso/feed.atom", "samples/wordpress/rss2.xml", "samples/wordpress/rdf.xml", "samples/wordpress/atom.xml",
    "samples/mastodon-takahe/dana.rss", "samples/mediawiki/rc.atom", "corpora/reader/full.json",
    "corpora/feedjira/json_feed.json", "formats/feeds/google_alerts.atom", "formats/feeds/youtube_channel.atom",
    "formats/feeds/reddit_subreddit_top.atom", "samples/bluesky/profile.json", "samples/wordpress/rest-comments.json",
)  # fmt: skip
NOT_FEEDS = ("corpora/reader/sqlite_releases.html", "corpora/feedjira/LICENSE", "samples/wordpress/rss2.headers")


def files() -> list[str]:
    return sorted(
        path.relative_to(SHARED).as_posix()
        for folder in FOLDERS
        for path in (SHARED / folder).rglob("*")
        if path.is_file()
    )


@needs_shared
@pytest.mark.timeout(110)
def test_every_file_served_works_or_says_why_not(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with shelf(SHARED) as root:
        db = connect(prepare(tmp_path), durable=False)
        names = {add_source(db, kind=SourceKind.FEED, location=root + quote(name), now=NOW): name for name in files()}
        db.close()
        assert len(names) > 200
        said = desk.run("poll", "--all", "--allow-private", "--json")
    first = said.json

    assert said.err == ""
    ended = {names[one["id"]]: one for one in first["sources"]}
    assert ended.keys() == set(names.values())
    assert [name for name in FEEDS if ended[name]["status"] == "failed"] == []
    assert [name for name in NOT_FEEDS if ended[name]["status"] != "failed"] == []
    for name, one in ended.items():
        assert one["kind_of_error"] not in ("storage", "timeout", "network"), name
        if one["status"] == "failed":
            assert one["message"].startswith("127.0.0.1: "), name
            assert one["message"].endswith(".") or "instead: http://127.0.0.1" in one["message"], name
            assert "mistake" not in one["message"], name
    assert first["polled"] + first["unchanged"] + first["failed"] == len(names)
    assert first["new"] > 1000
    listed = desk.json("queue", "--limit", 1000)
    assert len(listed) > 20
    for one in listed:
        assert one["points"] == sum(reason["points"] for reason in one["reasons"])
    assert desk.json("check")["sound"] is True


@needs_shared
def test_what_was_heard_makes_the_round_trip(tmp_path: Path) -> None:
    one, two = Desk(tmp_path / "one"), Desk(tmp_path / "two")
    with shelf(SHARED) as root:
        for name in FEEDS:
            one.json("source", "add", root + name, "--allow-private")
        heard = one.json("poll")["new"]

    exported = one.json("export", "mentions", "--out", tmp_path / "all.ndjson")
    imported = two.json("import", tmp_path / "all.ndjson")

    assert exported["rows"] == heard
    assert imported["rejected"] == []
    assert (imported["kept"], imported["duplicates"]) == (heard, 0)
    assert one.json("import", tmp_path / "all.ndjson")["kept"] == 0
