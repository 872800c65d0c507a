from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from listeners.log_file import kept_log, logs_folder
from tests.commands.desk import NOW, Desk, moment


def test_a_sound_folder_is_counted(busy_desk: Desk) -> None:
    document = busy_desk.json("check")

    assert document["sound"] is True
    assert (document["problems"], document["broken_links"], document["backups"]) == ([], 0, [])
    assert (document["mentions"], document["conversations"], document["people"], document["acts"]) == (4, 3, 4, 1)
    assert Path(document["path"]).parent == busy_desk.data
    assert {"version", "python", "platform", "sqlite", "schema", "libraries"} <= document.keys()


def test_todays_backup_is_made_once(busy_desk: Desk) -> None:
    for _ in range(2):
        (backup,) = busy_desk.json("check", "--backup", "--now", moment(NOW))["backups"]
        assert backup["day"] == "2026-11-22"
        assert Path(backup["path"]).stat().st_size == backup["bytes"]


def test_nothing_that_was_heard_is_in_it(busy_desk: Desk) -> None:
    said = busy_desk.run("check", "--json").out + busy_desk.run("check").out

    assert not [word for word in ("brake", "dana", "scandal", "river") if word in said.lower()]


def test_the_logs_are_named(busy_desk: Desk) -> None:
    assert busy_desk.json("check")["logs"] == []
    with kept_log(busy_desk.data, "listener"):
        pass

    (log,) = busy_desk.json("check")["logs"]
    assert Path(log) == logs_folder(busy_desk.data) / "listener.log"
    assert log in busy_desk.run("check").out


def test_damage_is_said_and_is_not_the_end(busy_desk: Desk) -> None:
    path = busy_desk.data / "causerie.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'mentions_by_author'").fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size + 8 : page * size] = b"\x55" * (size - 8)
    path.write_bytes(content)

    document = busy_desk.json("check")

    assert document["sound"] is False
    assert document["problems"]
    assert "restore a backup" in busy_desk.run("check").out


def test_a_newer_schema_is_refused_and_not_touched(busy_desk: Desk) -> None:
    path = busy_desk.data / "causerie.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    before = path.read_bytes()

    for command in (("check",), ("queue",), ("poll",), ("add", "hello")):
        sentence = busy_desk.fails(*command)
        assert "newer" in sentence
        assert "999" in sentence
    assert path.read_bytes() == before


def test_a_locked_database_is_said_and_nothing_is_lost(busy_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.opening.BUSY_TIMEOUT_SECONDS", 0.05)
    other = sqlite3.connect(busy_desk.data / "causerie.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        sentence = busy_desk.fails("add", "hello there")
        assert "in use by another program" in sentence
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert busy_desk.json("add", "hello there")
