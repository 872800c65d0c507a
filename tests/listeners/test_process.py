from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from listeners.messages import (
    ConversationsChanged,
    Failed,
    GoOffline,
    ImportFile,
    JobDone,
    JobProgress,
    PastedMention,
    PollNow,
    RanksChanged,
    RoundProgress,
    SourcePolled,
    SourcesChanged,
    Stop,
)
from resources.catalogue import Catalogue
from storage.health import save_health
from storage.journal import log_gesture
from storage.opening import connect, prepare
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.sources import SourceHealth, SourceKind
from storage.sources import add_source
from tests.end_to_end.shelf import shelf
from tests.listeners.child import child, command_line
from tests.listeners.polling.rounds import rss

posix_only = pytest.mark.skipif(os.name != "posix", reason="signals and priorities are POSIX's")


_KILLS = 6


def now() -> datetime:
    return datetime.now(UTC)


def lines(path: Path, count: int, *, start: int = 0) -> Path:
    rows = ({"id": f"urn:row:{n}", "text": f"row {n}: when do you open?"} for n in range(start, start + count))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def listen_to(data: Path, location: str, *, every: timedelta | None = None, due: datetime | None = None) -> int:
    with closing(connect(prepare(data), durable=False)) as db:
        kind = SourceKind.FEED if "://" in location else SourceKind.FILE
        key = add_source(db, kind=kind, location=location, allow_private=True, every=every, now=now())
        if due is not None:
            save_health(db, SourceHealth(key, polled_at=due, due_at=due))
    return key


def mentions(data: Path) -> int:
    with closing(connect(prepare(data), durable=False, read_only=True)) as db:
        return int(db.execute("SELECT count(*) FROM mentions").fetchone()[0])


def is_sound(data: Path) -> bool:
    with closing(sqlite3.connect(data / "causerie.sqlite")) as db:
        found = [row[0] for row in db.execute("PRAGMA quick_check")]
        return found == ["ok"] and db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_it_is_ready_then_polls_what_is_asked_and_tells(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss("a", "b"))
    data = tmp_path / "data"
    with shelf(tmp_path) as root:
        later = now() + timedelta(hours=1)
        key = listen_to(data, f"{root}feed.xml", due=later)
        with child(data) as listener:
            listener.tell(PollNow((key,)))
            began = listener.until(RoundProgress)
            polled = listener.until(SourcePolled)
            over = listener.until(RoundProgress)
            ranked = listener.until(RanksChanged)
            listener.tell(Stop())
            assert listener.ends() == 0
            assert listener.complaints() == ""

    assert (began, over) == (RoundProgress(0, 1), RoundProgress(1, 1))
    assert polled == SourcePolled(key, "polled", 2)
    assert len(ranked.conversations) == len(ranked.new) == 2


def test_what_is_due_is_polled_on_schedule_and_what_a_command_adds_is_taken_up(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss("a"))
    data = tmp_path / "data"
    with shelf(tmp_path) as root:
        overdue = listen_to(data, f"{root}feed.xml", due=now() - timedelta(hours=9))
        with child(data) as listener:
            assert listener.until(SourcePolled).source == overdue
            added = listen_to(data, f"{root}missing.xml")
            listener.tell(ConversationsChanged(()))  # any look at the lists finds it: here, at once
            assert listener.until(SourcePolled) == SourcePolled(added, "failed", 0)


def test_offline_nothing_is_fetched_and_then_one_round_is(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss("a"))
    data = tmp_path / "data"
    with shelf(tmp_path) as root, child(data) as listener:
        listener.tell(GoOffline(True))
        key = listen_to(data, f"{root}feed.xml")
        listener.tell(SourcesChanged())
        listener.tell(PollNow())
        listener.tell(PastedMention(1, "when do you open?"))
        while not isinstance(event := listener.hear(), JobDone):
            assert not isinstance(event, SourcePolled)
        assert mentions(data) == 1
        listener.tell(GoOffline(False))
        assert listener.until(SourcePolled) == SourcePolled(key, "polled", 1)


def test_a_file_is_imported_and_a_mention_kept_with_their_job(tmp_path: Path) -> None:
    data = tmp_path / "data"
    path = lines(tmp_path / "lines.ndjson", 1200)
    with child(data) as listener:
        listener.tell(ImportFile(41, str(path)))
        progress = listener.until(JobProgress)
        done = listener.until(JobDone)
        assert done == JobDone(41, rows=1200, kept=1200, duplicates=0, rejected=0, run=done.run)
        assert done.run, "it can be undone"
        listener.tell(
            PastedMention(42, "Do you repair bells?", network="x", author="lou", published="2026-01-02T03:04")
        )
        pasted = listener.until(JobDone)

    assert (progress.job, progress.total) == (41, path.stat().st_size)
    assert 0 < progress.done <= progress.total
    assert (pasted.job, pasted.kept) == (42, 1)
    assert pasted.mention is not None
    assert pasted.conversation is not None
    assert mentions(data) == 1201


def test_a_job_that_cannot_be_done_says_so_and_the_next_one_is_done(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    hopeless: list[ImportFile | PastedMention] = [
        ImportFile(1, "/nowhere/at/all.ndjson"),
        ImportFile(2, "/"),
        ImportFile(3, "a\0b"),
        ImportFile(4, str(picture)),
        PastedMention(5, "  "),
        PastedMention(6, "hello", published="yesterday"),
        PastedMention(7, "hello", territory=999),
    ]
    with child(tmp_path) as listener:
        for command in hopeless:
            listener.tell(command)
            failed = listener.until(Failed)
            assert failed.job == command.job
            assert Catalogue("en").render(failed.words).endswith(".")
        listener.tell(PastedMention(8, "when do you open?"))
        assert listener.until(JobDone).job == 8


def test_what_is_no_command_is_passed_over(tmp_path: Path) -> None:
    with child(tmp_path) as listener:
        assert listener.process.stdin is not None
        listener.process.stdin.write(b"\xff\xfe\n{}\n[1]\n" + b'{"is":"Unheard","of":1}\n' + b"x" * 100_000 + b"\n")
        listener.tell(PastedMention(1, "when do you open?"))
        assert listener.until(JobDone).kept == 1


def test_it_ends_when_its_parent_goes(tmp_path: Path) -> None:
    with child(tmp_path) as listener:
        assert listener.process.stdin is not None
        listener.process.stdin.close()
        assert listener.ends() == 0


@posix_only
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_it_is_told_to_by_the_system(tmp_path: Path, number: signal.Signals) -> None:
    with child(tmp_path) as listener:
        listener.process.send_signal(number)
        assert listener.ends() == 0
        assert listener.complaints() == ""


@posix_only
def test_it_gives_way_to_the_window(tmp_path: Path) -> None:
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    with child(tmp_path) as listener:
        assert os.getpriority(os.PRIO_PROCESS, listener.process.pid) == min(mine + 10, 19)


def test_a_second_one_in_the_same_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with child(tmp_path) as first:
        with child(tmp_path, ready=False) as second:
            said = second.until(Failed)
            assert second.hear() is None
            assert second.ends() == 1
        first.tell(PastedMention(1, "when do you open?"))
        assert first.until(JobDone).kept == 1

    assert str(tmp_path) in Catalogue("en").render(said.words)
    with child(tmp_path):
        pass


def test_without_a_window_the_sentence_goes_to_standard_error(tmp_path: Path) -> None:
    (tmp_path / "causerie.sqlite").write_bytes(b"somebody's letters" * 100)
    begin = [one for one in command_line(tmp_path) if one != "--events"]
    with child(tmp_path, begin=begin, ready=False) as listener:
        assert listener.ends() == 1
        said = listener.complaints()

    assert said.count("\n") == 1
    assert "is not a Causerie database" in said


@posix_only
def test_a_full_disk_is_said_and_is_not_the_end(tmp_path: Path) -> None:
    data = tmp_path / "data"
    prepare(data)
    path = lines(tmp_path / "lines.ndjson", 4000)
    limit = (data / "causerie.sqlite").stat().st_size + 400_000
    bounded = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit})); "
        "from listeners.__main__ import main; sys.exit(main())"
    )
    begin = [sys.executable, "-P", "-c", bounded, "--data", str(data), "--events"]
    with child(data, begin=begin) as listener:
        listener.tell(ImportFile(1, str(path)))
        failed = listener.until(Failed)
        listener.tell(GoOffline(True))
        listener.tell(ImportFile(2, "/nowhere"))
        while listener.until(Failed).job != 2:
            pass
    stored = mentions(data)

    assert failed.job == 1
    assert str(data) in Catalogue("en").render(failed.words)
    assert stored % 500 == 0, "a batch is stored wholly or not at all"
    assert is_sound(data)
    with child(data) as listener:
        listener.tell(ImportFile(3, str(path)))
        assert listener.until(JobDone).kept == 4000 - stored


@posix_only
@pytest.mark.timeout(100)
def test_killed_at_any_moment_nothing_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    """The window logs acts while the listener stores; either says what it did, then dies whenever it dies."""
    chance = random.Random(20261122)
    data = tmp_path / "data"
    prepare(data)
    acknowledged: list[str] = []
    stored = 0
    for turn in range(_KILLS):
        path = lines(tmp_path / f"{turn}.ndjson", 1500, start=turn * 1500)
        with child(data) as listener:
            listener.tell(ImportFile(turn, str(path)))
            for _ in range(chance.randrange(4)):
                stored += 500 * isinstance(listener.hear(), JobProgress)
            if mentions(data):
                acknowledged.append(answer_something(data, chance))
            listener.process.kill()
        assert is_sound(data)
        assert mentions(data) >= stored, "a batch that was told of is gone"

    with closing(connect(prepare(data), durable=False, read_only=True)) as db:
        logged = {row[0] for row in db.execute("SELECT id FROM log")}
    assert set(acknowledged) <= logged
    assert len(acknowledged) > _KILLS // 2
    with child(data) as listener:
        for turn in range(_KILLS):
            listener.tell(ImportFile(turn, str(tmp_path / f"{turn}.ndjson")))
        done = [listener.until(JobDone) for _ in range(_KILLS)]
    assert all(one.kept + one.duplicates == 1500 for one in done)
    assert mentions(data) == 1500 * _KILLS


def answer_something(data: Path, chance: random.Random) -> str:
    with closing(connect(prepare(data), durable=True)) as db:
        mention = chance.randrange(1, mentions(data) + 1)
        return log_gesture(db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Monday"), now())
