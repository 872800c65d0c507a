"""The database thread: order, results on the window's thread, superseded questions, failures, the end."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from storage.errors import StorageError
from storage.opening import connect, prepare, writing
from storage.records.words import Words


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return prepare(tmp_path)


@pytest.fixture
def desk(path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(path)
    yield desk
    assert desk.close()


def put(name: str, value: str) -> object:
    def act(db: sqlite3.Connection) -> str:
        with writing(db):
            db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))
        return value

    return act


def read(name: str) -> object:
    def question(db: sqlite3.Connection) -> str | None:
        row = db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    return question


def test_the_answer_comes_on_the_window_thread(desk: Desk, qtbot: QtBot) -> None:
    threads: list[int] = []
    asked: list[int] = []
    desk.ask(lambda _db: asked.append(threading.get_ident()), lambda _: threads.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]
    assert asked != threads


def test_an_act_is_committed_before_it_is_acknowledged(desk: Desk, path: Path, qtbot: QtBot) -> None:
    seen: list[str] = []

    def look(_: str) -> None:
        other = connect(path, durable=False, read_only=True)
        seen.append(other.execute("SELECT value FROM facts WHERE name = 'a'").fetchone()[0])
        other.close()

    desk.ask(put("a", "1"), look)
    qtbot.waitUntil(lambda: seen == ["1"])


def test_questions_are_answered_in_their_order(desk: Desk, qtbot: QtBot) -> None:
    answers: list[str | None] = []
    for value in ("1", "2", "3"):
        desk.ask(put("a", value), lambda _: None)
        desk.ask(read("a"), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 3)
    assert answers == ["1", "2", "3"]


def test_a_superseded_question_is_dropped(desk: Desk, qtbot: QtBot) -> None:
    answers: list[str] = []
    gate = threading.Event()
    desk.ask(lambda _db: gate.wait(10), lambda _: None)
    desk.ask(lambda _db: "old", answers.append, latest="search")
    desk.ask(lambda _db: "new", answers.append, latest="search")
    desk.ask(lambda _db: "other", answers.append, latest="thread")
    gate.set()
    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == ["new", "other"]


def test_an_answer_under_way_is_dropped_when_another_question_came(desk: Desk, qtbot: QtBot) -> None:
    answers: list[str] = []
    begun, gate = threading.Event(), threading.Event()

    def slow(_db: sqlite3.Connection) -> str:
        begun.set()
        gate.wait(10)
        return "old"

    desk.ask(slow, answers.append, latest="search")
    assert begun.wait(10)
    desk.ask(lambda _db: "new", answers.append, latest="search")
    gate.set()
    qtbot.waitUntil(lambda: "new" in answers)
    assert answers == ["new"]


def test_a_storage_error_is_told_in_its_words(desk: Desk, qtbot: QtBot) -> None:
    said: list[Words] = []

    def refuse(_db: sqlite3.Connection) -> None:
        raise StorageError(Words("Storage", "No room"))

    desk.ask(refuse, lambda _: pytest.fail("not done"), said.append)
    qtbot.waitUntil(lambda: said == [Words("Storage", "No room")])
    with qtbot.waitSignal(desk.failed) as caught:
        desk.ask(refuse, lambda _: pytest.fail("not done"))
    assert caught.args == [Words("Storage", "No room")]


def test_an_error_of_sqlite_becomes_words_too(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.failed) as caught:
        desk.ask(lambda db: db.execute("SELECT * FROM nowhere").fetchall(), lambda _: pytest.fail("not done"))
    assert isinstance(caught.args[0], Words)


def test_a_fault_of_ours_goes_to_the_crash_path_and_the_thread_lives(desk: Desk, qtbot: QtBot) -> None:
    answers: list[int] = []
    with qtbot.captureExceptions() as caught:
        desk.ask(lambda _db: 1 // 0, lambda _: pytest.fail("not done"))
        desk.ask(lambda _db: 7, answers.append)
        qtbot.waitUntil(lambda: answers == [7])
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(tmp_path / "none" / "causerie.sqlite")
    with qtbot.waitSignal(desk.failed) as caught:
        desk.ask(read("a"), lambda _: pytest.fail("not done"))
    assert caught.args[0].context == "Storage"
    assert desk.close()


def test_closing_finishes_what_was_asked(path: Path, qtbot: QtBot) -> None:
    desk = Desk(path)
    for n in range(20):
        desk.ask(put("n", str(n)), lambda _: pytest.fail("nobody listens any more"))
    assert desk.close()
    desk.ask(put("n", "late"), lambda _: pytest.fail("closed"))
    other = connect(path, durable=False)
    assert other.execute("SELECT value FROM facts WHERE name = 'n'").fetchone()[0] == "19"
    other.close()
