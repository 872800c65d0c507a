"""``causerie source``: where to listen, told and shown."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from storage.health import save_health
from storage.holes import add_hole
from storage.moves import move_source
from storage.opening import connect, prepare
from storage.records.sources import ErrorKind, SourceError, SourceHealth
from storage.records.words import words
from tests.commands.desk import NOW, Desk

LINE_KEYS = {
    "id", "kind", "url", "title", "territory", "every_seconds", "paused", "network", "hears", "last_success",
    "next_try", "kind_of_error", "message", "total", "cannot_hear", "better", "advice",
    "last_new", "delay_minutes", "holes", "gone", "moves_to", "moves_since", "moved_from",
}  # fmt: skip


def test_a_source_is_added_without_being_fetched(desk: Desk) -> None:
    added = desk.json("source", "add", "https://nowhere.invalid/feed", "--every", "2h", "--title", "Nowhere")

    assert added.keys() == {"id", "decision"}
    (listed,) = desk.json("source", "list")
    assert listed.keys() == LINE_KEYS
    assert listed["id"] == added["id"]
    assert (listed["kind"], listed["title"], listed["every_seconds"]) == ("feed", "Nowhere", 7200)
    assert (listed["last_success"], listed["kind_of_error"], listed["total"]) == (None, None, 0)


@pytest.mark.parametrize(("text", "seconds"), [("900s", 900), ("15m", 900), ("1 D", 86400), ("10s", 60), ("0m", 60)])
def test_a_cadence_is_never_under_a_minute(desk: Desk, text: str, seconds: int) -> None:
    desk.json("source", "add", "https://nowhere.invalid/feed", "--every", text)

    assert desk.json("source", "list")[0]["every_seconds"] == seconds


def test_a_source_belongs_to_a_territory_given_once(desk: Desk) -> None:
    desk.json("territory", "add", "Lyon", "--query", "lyon")
    desk.json("source", "add", "https://nowhere.invalid/a", "--territory", "Lyon")
    desk.json("source", "add", "https://nowhere.invalid/b", "--territory", "default")
    desk.json("source", "add", "https://nowhere.invalid/c")

    assert [one["territory"] for one in desk.json("source", "list")] == ["Lyon", "default", "default"]


def test_files_and_folders_are_kept_absolute(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drop").mkdir()
    (tmp_path / "lines.ndjson").write_text("")
    monkeypatch.chdir(tmp_path)

    for relative in ("drop", "lines.ndjson"):
        desk.json("source", "add", relative)

    listed = desk.json("source", "list")
    assert [(one["kind"], one["url"]) for one in listed] == [
        ("folder", str(tmp_path / "drop")),
        ("file", str(tmp_path / "lines.ndjson")),
    ]


@pytest.mark.parametrize(
    "location", ["", "  ", "ftp://a.example/x", "javascript:alert(1)", "nowhere.ndjson", "~nobody-at-all/x", "a" * 5000]
)
def test_what_is_neither_an_address_nor_there_is_refused(desk: Desk, location: str) -> None:
    said = desk.run("source", "add", location)

    assert said.code == 1
    assert said.err == f"{location} is neither a web address (http, https) nor a file or folder that exists.\n"
    assert not desk.data.exists()


def test_the_same_place_twice_is_refused_and_named(desk: Desk) -> None:
    identifier = desk.json("source", "add", "https://nowhere.invalid/feed")["id"]

    assert f"source {identifier}" in desk.fails("source", "add", "https://nowhere.invalid/feed")


def test_a_removed_source_is_gone_and_can_be_added_again(desk: Desk) -> None:
    identifier = desk.json("source", "add", "https://nowhere.invalid/feed")["id"]

    removed = desk.json("source", "remove", identifier)
    assert removed["removed"] == identifier
    assert desk.json("source", "list") == []
    assert desk.json("source", "add", "https://nowhere.invalid/feed")["id"] != identifier


def test_a_secret_in_an_address_is_never_printed(desk: Desk) -> None:
    address = "https://me:hunter2@127.0.0.1/feed?token=abcdef0123456789"
    desk.json("source", "add", address)

    listed = desk.run("source", "list", "--json").out + desk.run("source", "list").out
    listed += desk.run("poll", "--all", "--json").out

    assert "hunter2" not in listed
    assert "abcdef0123456789" not in listed


def test_what_may_be_missing_is_said_beside_the_source_and_by_exports_of_that_time(desk: Desk, tmp_path: Path) -> None:
    key = desk.json("source", "add", "https://nowhere.invalid/feed", "--title", "Le forum")["id"]
    with closing(connect(prepare(desk.data), durable=True)) as db:
        add_hole(db, key, after=NOW - timedelta(days=2), before=NOW - timedelta(days=1), now=NOW)
        save_health(db, SourceHealth(key, delay=timedelta(minutes=47), new_at=NOW))

    (listed,) = desk.json("source", "list")
    assert listed["holes"] == [{"after": "2026-11-20T12:00:00Z", "before": "2026-11-21T12:00:00Z"}]
    assert (listed["delay_minutes"], listed["last_new"]) == (47, "2026-11-22T12:00:00Z")
    assert "may be missing between" in desk.run("source", "list").out

    def told(*arguments: str) -> str:
        said = desk.run("export", *arguments, "--out", tmp_path / "out")
        assert said.code == 0, said.err
        return said.err

    assert "Le forum: Mentions may be missing between" in told("mentions")
    assert "Le forum" in told("responses", "--format", "csv")
    assert "Le forum" in told("responses", "--format", "csv", "--since", "2026-11-21", "--until", "2026-11-22")
    assert told("responses", "--format", "csv", "--since", "2026-11-21T12:00:00Z") == ""
    assert told("responses", "--format", "csv", "--until", "2026-11-20T12:00:00Z") == ""


def test_a_move_is_said_and_taken_back(desk: Desk) -> None:
    key = desk.json("source", "add", "https://old.invalid/feed?token=geheim")["id"]
    with closing(connect(prepare(desk.data), durable=True)) as db:
        save_health(db, SourceHealth(key, moves_to="https://new.invalid/feed", moves_since=NOW))
        assert desk.json("source", "list")[0]["moves_to"] == "https://new.invalid/feed"
        move_source(db, key, "https://new.invalid/feed", keep_private=False, now=NOW)

    moved = desk.json("source", "list")[0]
    assert (moved["url"], moved["moved_from"]) == ("https://new.invalid/feed", "https://old.invalid/feed?token=***")
    done = desk.json("source", "move-back", key)
    assert (done["source"], done["url"]) == (key, "https://old.invalid/feed?token=***")
    back = desk.json("source", "list")[0]
    assert (back["url"], back["moved_from"]) == ("https://old.invalid/feed?token=***", None)
    assert "was not moved" in desk.fails("source", "move-back", key)

    desk.json("undo", done["decision"])
    again = desk.json("source", "list")[0]
    assert (again["url"], again["moved_from"]) == ("https://new.invalid/feed", "https://old.invalid/feed?token=***")


def test_what_is_done_to_sources_is_taken_back_later(desk: Desk, tmp_path: Path) -> None:
    def locations() -> list[str]:
        return [one["url"] for one in desk.json("source", "list")]

    first = desk.json("source", "add", "https://a.invalid/feed")
    gone = desk.json("source", "remove", first["id"])
    assert locations() == []
    assert desk.json("source", "remove", first["id"])["decision"] is None
    desk.json("undo", gone["decision"])
    assert locations() == ["https://a.invalid/feed"]
    listed = tmp_path / "list.opml"
    listed.write_text('<opml><outline xmlUrl="https://b.invalid/"/><outline xmlUrl="https://a.invalid/feed"/></opml>')
    taken = desk.json("source", "import", listed)
    assert len(locations()) == 2
    desk.json("undo", taken["decision"])
    desk.json("undo", first["decision"])
    assert locations() == []


def test_what_is_gone_is_said_so(desk: Desk) -> None:
    key = desk.json("source", "add", "https://nowhere.invalid/feed")["id"]
    said = words("Sources", "{host} is gone.").given(host="nowhere.invalid")
    with closing(connect(prepare(desk.data), durable=True)) as db:
        save_health(db, SourceHealth(key, failures=1, error=SourceError(ErrorKind.GONE, said)))

    (listed,) = desk.json("source", "list")
    assert (listed["gone"], listed["next_try"], listed["kind_of_error"]) == (True, None, "gone")
