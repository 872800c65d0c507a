"""What is read of a program: with its children, and not failing on one that has just ended."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from bench.processes import can_measure, cpu_seconds, memory_mb, tree

pytestmark = pytest.mark.skipif(not can_measure(), reason="this system does not tell shared memory by process")

WORK = "import sys; kept = bytearray(40_000_000); sum(range(3_000_000)); print('ready', flush=True); sys.stdin.read()"
PARENT = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WORK!r}])"


def test_what_a_child_holds_and_uses_counts_for_who_started_it() -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert parent.stdin is not None
        parent.stdout.readline()

        assert len(tree(parent.pid)) == 2
        assert memory_mb(parent.pid) > 40
        assert cpu_seconds(parent.pid) > 0
        parent.stdin.close()


def test_what_has_ended_holds_nothing() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    assert memory_mb(ended.pid) == 0
    assert cpu_seconds(ended.pid) == 0


def test_this_very_process_is_the_root_of_its_tree() -> None:
    assert tree(os.getpid())[0] == os.getpid()
