"""The window open all day: its memory at rest, what it uses while nobody touches it, and whether either grows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median

from bench.feeds import SERVER, Feeds, free_port, served
from bench.figures import Figure, alone, compared
from bench.filling import filled, subscribe
from bench.processes import can_measure, cpu_seconds, memory_mb
from bench.running import RunError

STORED = 10_000
RETIRED_S = 75.0
"""After a round: the parser's worker ends when it had nothing to do for a minute."""
SETTLED_S = 45.0
"""What RSS Guard is given after its start; nothing is subscribed in it."""
ROUNDS_OF_A_DAY = 32
"""Eight hours of a fifteen-minute schedule."""
MEMORY_GOAL, IDLE_GOAL, GROWTH_GOAL = 0.6, 0.005, 1.1
EVERY = timedelta(minutes=15)


def measure(count: int, entries: int, seconds: float) -> list[Figure]:
    """Return memory at rest, the share of a core over ``seconds`` of nobody, and how a day of rounds makes it grow."""
    if not can_measure():
        print("rest: not measured, this system does not tell what a process holds of shared memory")
        return []
    if not SERVER.is_file():
        print(f"rest: not measured, {SERVER} is not here")
        return []
    with tempfile.TemporaryDirectory() as name, served(free_port(), count, entries) as feeds:
        data = filled(Path(name, "data"), STORED)
        subscribe(data, feeds, every=EVERY)
        with _opened(data) as window:
            window.wait_for_round()
            time.sleep(RETIRED_S)
            resting = memory_mb(window.pid)
            print(f"rest: {resting:.1f} MB after the first round; {seconds:.0f} s of nobody", flush=True)
            share = _share_of_a_core(window.pid, seconds)
            grown = _day(window, feeds)
    return [
        _beside_rss_guard(resting),
        alone(f"share of a core over {seconds:.0f} s of nobody, {count} sources every 15 min", [share], IDLE_GOAL),
        alone(f"memory of the last of {ROUNDS_OF_A_DAY} rounds / the eighth", [grown], GROWTH_GOAL),
    ]


class _Window:
    def __init__(self, child: subprocess.Popen[str]) -> None:
        self._child = child
        self.pid = child.pid

    def poll(self) -> None:
        """Ask for a round of all sources, and wait until it has ended."""
        if self._child.stdin is None:
            raise RunError("the window cannot be told anything")
        self._child.stdin.write("poll\n")
        self._child.stdin.flush()
        self.wait_for_round()

    def wait_for_round(self) -> None:
        """Wait until a round has ended."""
        line = self._child.stdout.readline() if self._child.stdout is not None else ""
        if not line.startswith("polled"):
            raise RunError("the window ended before its round did")


@contextmanager
def _opened(data: Path) -> Iterator[_Window]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "bench.resting_driver", str(data)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True) as child:
        yield _Window(child)
        if child.stdin is not None:
            child.stdin.close()


def _share_of_a_core(process: int, seconds: float) -> float:
    before, started = cpu_seconds(process), time.monotonic()
    time.sleep(seconds)
    return (cpu_seconds(process) - before) / (time.monotonic() - started)


def _day(window: _Window, feeds: Feeds) -> float:
    """Return how much more is held after a day of rounds that each bring one entry of every feed."""
    held = []
    for number in range(1, ROUNDS_OF_A_DAY + 1):
        feeds.get(f"/_gen?g={number}")
        window.poll()
        held.append(memory_mb(window.pid))
        print(f"rest: round {number} of {ROUNDS_OF_A_DAY}, {held[-1]:.1f} MB", flush=True)
    return median(held[-3:]) / median(held[7:10])


def _beside_rss_guard(resting: float) -> Figure:
    peer = _rss_guard()
    if peer is None:
        return alone("memory at rest, MB", [resting], None)
    return compared("memory at rest, MB / RSS Guard with nothing in it", [resting], [peer], MEMORY_GOAL)


def _rss_guard() -> float | None:
    """Return what RSS Guard holds once it has opened, in MB; None where it is not installed."""
    program = shutil.which("rssguard")
    if program is None:
        print("rest: RSS Guard is not installed, memory is compared with nothing")
        return None
    with tempfile.TemporaryDirectory() as name:
        # Its browser refuses to be run as root, as in a container, without this.
        alone_there = {"HOME": name, "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **alone_there}
        command = [program, "--data", name, "--no-debug-output"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment) as child:
            time.sleep(SETTLED_S)
            held = memory_mb(child.pid) if child.poll() is None else None
            child.kill()
    return held
