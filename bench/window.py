"""The window: time from process start to the first painted cards, and late heartbeats while feeds are polled."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.feeds import SERVER, free_port, served
from bench.figures import Figure, alone, compared
from bench.filling import filled, subscribe
from bench.running import RunError

START_LIMIT_S = 60.0
BEATING_S = 15.0
LATE_GOAL = 0.01
"""Share of late beats that polling may add to those of an idle window."""


def measure_start(rounds: int, mentions: int) -> list[Figure]:
    """Return the window's start with this many mentions stored, beside that of a bare Qt table in the same run."""
    ours, floors = [], []
    with tempfile.TemporaryDirectory() as name:
        print(f"window: filling a database with {mentions:,} mentions", flush=True)
        data = filled(Path(name, "data"), mentions)
        for number in range(rounds):
            print(f"window: start {number + 1} of {rounds}", flush=True)
            ours.append(_painted_after("bench.window_driver", str(data), "0"))
            floors.append(_painted_after("bench.window_floor"))
    what = f"start to first painted queue, {mentions:,} mentions, s / bare Qt table"
    return [compared(what, ours, floors, None)]


def measure_heartbeats(rounds: int, count: int, entries: int) -> list[Figure]:
    """Return the share of late heartbeats while feeds are polled for the first time, minus idle in the same run."""
    if not SERVER.is_file():
        print(f"heartbeats: not measured, {SERVER} is not here")
        return []
    port = free_port()
    added = []
    for number in range(rounds):
        print(f"window: heartbeats {number + 1} of {rounds}", flush=True)
        with tempfile.TemporaryDirectory() as name, served(port, count, entries) as feeds:
            data = filled(Path(name, "data"), 1_000)
            subscribe(data, feeds)
            shares = _shares(_driven("bench.window_driver", str(data), str(BEATING_S), "--listen"))
            added.append(shares["busy"] - shares["idle"])
    return [alone(f"late heartbeats while {count} feeds x {entries} are polled, minus idle, share", added, LATE_GOAL)]


def _command(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def _painted_after(module: str, *arguments: str) -> float:
    started = time.perf_counter()
    with subprocess.Popen(_command(module, *arguments), stdout=subprocess.PIPE, env=_environment()) as child:
        line = child.stdout.readline() if child.stdout is not None else b""
        seconds = time.perf_counter() - started
        child.wait(START_LIMIT_S)
    if line.strip() != b"painted":
        raise RunError(f"{module} never painted")
    return seconds


def _driven(module: str, *arguments: str) -> str:
    ended = subprocess.run(
        _command(module, *arguments), stdout=subprocess.PIPE, env=_environment(), timeout=START_LIMIT_S * 2, check=False
    )
    if ended.returncode:
        raise RunError(f"{module} ended with {ended.returncode}")
    return ended.stdout.decode()


def _shares(output: str) -> dict[str, float]:
    lines = [line.split() for line in output.splitlines()]
    return {line[0]: float(line[1]) for line in lines if len(line) == 3}
