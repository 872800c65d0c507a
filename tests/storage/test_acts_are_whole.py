"""What a person did is there whole or not at all, every kind of it: killed in the middle, or with a disk that is full.

A database in which that happened is compared with one in which the same acts were done undisturbed.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.backups import quick_check
from storage.errors import FullDiskError
from storage.opening import connect
from storage.records.journal import DecisionKind, GestureKind
from tests.storage import acts
from tests.storage.house import House, house

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@dataclass(frozen=True)
class Undisturbed:
    """How long the log is after each act, and what the tables hold by then; the first is before all of them."""

    lines: list[int]
    content: list[dict[str, list[str]]]
    kinds: set[str]

    def by(self, lines: int) -> dict[str, list[str]]:
        """Return what the tables hold when the log is so long."""
        return self.content[self.lines.index(lines)]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    with house(tmp_path_factory.mktemp("undisturbed")) as made:
        acts.prepared(made)
        lines, content = [acts.lines(made.db)], [acts.content(made.db)]
        for number in range(len(acts.ACTS)):
            acts.do(made.db, number)
            lines.append(acts.lines(made.db))
            content.append(acts.content(made.db))
        return Undisturbed(lines, content, acts.kinds(made.db))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "data") as made:
        acts.prepared(made)
        yield made


def started(path: Path, undisturbed: Undisturbed, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "tests.storage.acts", str(path), json.dumps(undisturbed.lines[1:]), *more],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_every_kind_of_act_is_tried(undisturbed: Undisturbed) -> None:
    assert undisturbed.kinds == {*GestureKind, *DecisionKind}
    assert len(set(undisturbed.lines)) == len(acts.ACTS) + 1


@POSIX
def test_killed_at_any_moment_each_act_is_there_whole_or_not_at_all(stage: House, undisturbed: Undisturbed) -> None:
    chance, acknowledged = random.Random(7), -1
    while acknowledged < len(acts.ACTS) - 1:
        process = started(stage.path, undisturbed)
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(chance.randrange(3, 9))]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read().splitlines(keepends=True)
        process.stdout.close()
        process.wait()
        acknowledged = max([acknowledged, *(int(line.split()[0]) for line in said if line.endswith(b"\n"))])

        with closing(connect(stage.path, durable=True)) as db:
            lines = acts.lines(db)
            assert quick_check(db) == ()
            assert lines in undisturbed.lines[acknowledged + 1 : acknowledged + 3]
            assert acts.content(db) == undisturbed.by(lines)


@POSIX
def test_a_disk_that_takes_nothing_refuses_each_act_whole_and_later_takes_it(
    stage: House, undisturbed: Undisturbed
) -> None:
    process = started(stage.path, undisturbed, "refused")
    said, _ = process.communicate(timeout=120)

    assert process.returncode == 0
    told = [line.split() for line in said.decode().splitlines()]
    assert [int(number) for number, _why in told] == [*range(len(acts.ACTS))]
    # A file that may not grow is "disk I/O error" to SQLite; only where the disk itself says so it is full.
    assert {why for _number, why in told} == {"StorageError"}
    assert acts.content(stage.db) == undisturbed.content[-1]


def test_no_page_left_refuses_an_act_whole_or_takes_it_whole(stage: House, undisturbed: Undisturbed) -> None:
    """SQLite's own limit: an act that finds room in the pages there are is taken, any other leaves nothing."""
    refused = 0
    for number in range(len(acts.ACTS)):
        full = int(stage.db.execute("PRAGMA page_count").fetchone()[0])
        stage.db.execute(f"PRAGMA max_page_count = {full}")
        try:
            acts.do(stage.db, number)
        except FullDiskError:
            refused += 1
            assert not stage.db.in_transaction
            assert acts.content(stage.db) == undisturbed.content[number]
            stage.db.execute("PRAGMA max_page_count = 1000000")
            acts.do(stage.db, number)
        assert acts.content(stage.db) == undisturbed.content[number + 1]
    assert refused > 3
