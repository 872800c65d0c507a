"""What was acknowledged is there, whatever happens to the process; and two may write at once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.backups import quick_check
from storage.opening import connect, prepare
from storage.states import refresh_states
from tests.storage.house import House

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 24
MENTIONS = 5


def start(path: Path) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "tests.storage.gestures_process", str(path), str(MENTIONS)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    return process


def acknowledged_before_kill(process: subprocess.Popen[bytes], after: int) -> list[str]:
    """Kill the process once it acknowledged so many gestures, in the middle of the next; return all it did."""
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(after)]
    process.send_signal(signal.SIGKILL)
    said += process.stdout.read().splitlines(keepends=True)
    process.stdout.close()
    process.wait()
    return [line.decode().strip() for line in said if line.endswith(b"\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_whatever_was_acknowledged_survives_being_killed(home: House) -> None:
    for _ in range(MENTIONS):
        home.mention()
    chance = random.Random(7)
    acknowledged: list[str] = []

    for _round in range(ROUNDS):
        acknowledged += acknowledged_before_kill(start(home.path), chance.randrange(1, 12))

    assert prepare(home.path.parent) == home.path
    with closing(connect(home.path, durable=True)) as db:
        assert quick_check(db) == ()
        logged = [row[0] for row in db.execute("SELECT id FROM log ORDER BY seq")]
        assert set(acknowledged) <= set(logged)
        # At most the one that was being written each time is there without having been acknowledged.
        assert len(logged) - len(acknowledged) <= ROUNDS
        # A gesture is whole: the state that follows from it was written with it.
        assert refresh_states(db, range(1, MENTIONS + 1), datetime.now(UTC)) == []
        assert db.execute("SELECT count(*) FROM conversations WHERE state = 'answered'").fetchone()[0] == MENTIONS


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_two_processes_write_at_once(home: House) -> None:
    for _ in range(MENTIONS):
        home.mention()
    first, second = start(home.path), start(home.path)

    acknowledged = acknowledged_before_kill(first, 20) + acknowledged_before_kill(second, 20)

    logged = {row[0] for row in home.db.execute("SELECT id FROM log")}
    assert len(acknowledged) >= 40
    assert set(acknowledged) <= logged
    assert home.db.execute("SELECT count(DISTINCT machine) FROM log").fetchone()[0] == 1
