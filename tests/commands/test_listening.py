"""``causerie poll`` and ``listen``: one round, its document, and one at a time in a folder."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from storage.locking import exclusive
from tests.commands.desk import Desk, line, write_lines
from tests.end_to_end.shelf import shelf
from tests.listeners.polling.rounds import rss

KEYS = {"polled", "unchanged", "failed", "new", "updated", "duplicates", "seconds", "sources"}
SOURCE_KEYS = {"id", "url", "status", "kind_of_error", "message", "retry_at", "new"}


def test_a_round_is_counted_by_sources_and_by_posts(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "feed.xml").write_bytes(rss("a", "b"))
    (tmp_path / "site" / "page.xml").write_text("<!doctype html><html><body>Hello</body></html>")
    export = write_lines(tmp_path / "export.ndjson", [line("1", "when do you open?")])
    with shelf(tmp_path / "site") as root:
        for place in (f"{root}feed.xml", f"{root}page.xml", f"{root}gone.xml", export):
            desk.json("source", "add", place, "--allow-private")
        first = desk.json("poll")
        again = desk.json("poll", "--all")

    assert first.keys() == KEYS
    assert all(one.keys() == SOURCE_KEYS for one in first["sources"])
    assert (first["polled"], first["unchanged"], first["failed"]) == (2, 0, 2)
    assert (first["new"], first["updated"], first["duplicates"]) == (3, 0, 0)
    assert sum(one["new"] for one in first["sources"]) == 3
    failed = {one["id"]: one for one in first["sources"] if one["status"] == "failed"}
    assert [failed[key]["kind_of_error"] for key in sorted(failed)] == ["not_a_feed", "http"]
    assert all(one["message"] and one["retry_at"] for one in failed.values())
    assert (again["new"], again["unchanged"], again["failed"]) == (0, 2, 2)


def test_what_a_poll_brought_is_ranked_for_who_looks_and_for_who_acts(desk: Desk, tmp_path: Path) -> None:
    lines = [line("1", "when do you open?"), line("2", "where is my order?", by="karim")]
    desk.json("source", "add", write_lines(tmp_path / "export.ndjson", lines))
    desk.json("poll")

    desk.json("respond", 1, "--text", "At nine.", "--why", "inform")
    desk.json("export", "responses", "--format", "json", "--out", str(tmp_path / "log.json"))
    (row,) = json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))
    assert row["reasons"]
    assert [one["mention"]["text"] for one in desk.json("queue")] == ["where is my order?"]


def test_what_is_not_due_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    desk.json("source", "add", write_lines(tmp_path / "export.ndjson", [line("1", "when do you open?")]))

    assert desk.json("poll")["polled"] == 1
    assert desk.json("poll")["sources"] == []
    assert len(desk.json("poll", "--all")["sources"]) == 1


def test_private_addresses_are_allowed_for_one_run_or_for_one_source(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss("a"))
    with shelf(tmp_path) as root:
        desk.json("source", "add", f"{root}feed.xml")
        (refused,) = desk.json("poll", "--all")["sources"]
        (allowed,) = desk.json("poll", "--all", "--allow-private")["sources"]
        (refused_again,) = desk.json("poll", "--all")["sources"]

    assert refused["kind_of_error"] == refused_again["kind_of_error"] == "address"
    assert allowed["status"] == "polled"


def test_two_do_not_poll_one_folder_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commands.listening.LONGEST_WAIT_SECONDS", 0.15)
    desk.json("territory", "list")
    with exclusive(desk.data, "listener", wait=False):
        assert str(desk.data) in desk.fails("poll")
        assert desk.json("queue") == []

    assert desk.json("poll")["sources"] == []


def test_a_poll_says_what_is_new_without_json(desk: Desk, tmp_path: Path) -> None:
    desk.json("source", "add", write_lines(tmp_path / "export.ndjson", [line("1", "when do you open?")]))
    desk.json("source", "add", write_lines(tmp_path / "other.ndjson", []))

    said = desk.run("poll")

    assert said.out.splitlines()[0] == "1 new mention"
    assert "other.ndjson" in said.out


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_listening_without_a_window_goes_on_until_it_is_stopped(tmp_path: Path) -> None:
    listening = [sys.executable, "-P", "-c", "from commands.main import main; main()", "listen"]
    environment = {**os.environ, "CAUSERIE_DATA": str(tmp_path), "CAUSERIE_LANGUAGE": "en"}
    with subprocess.Popen(listening, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        try:
            assert b"Ready" in process.stderr.readline(), "an empty standard input is not the end of it"
            assert str(tmp_path) in Desk(tmp_path).fails("listen")
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=20) == 0
        finally:
            process.kill()


def test_the_bundled_sample_fills_all_three_lists_without_a_window(desk: Desk) -> None:
    document = desk.json("demo", "--headless")

    assert document.keys() == {"queue", "trends", "people"}
    assert all(document.values())
    for one in (*document["queue"], *document["trends"], *document["people"]):
        assert one["points"] == sum(reason["points"] for reason in one["reasons"])
    assert not desk.data.exists()
