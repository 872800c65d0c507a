"""CPU seconds of a poll cycle, against reader and newsboat on the same feeds, in turn."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from statistics import median

from bench.feeds import SERVER, Feeds, free_port, served
from bench.figures import Figure, compared
from bench.peers import PollCycle, newsboat, poll_with_newsboat, poll_with_reader
from bench.running import Causerie

GOALS = {"first": 0.20, "one_new": 0.08, "unchanged": 0.12}
"""Ratios to reader that must hold."""

NEWSBOAT_FIRST = 0.85
SMALL_RUNS = 5
"""A poll with nothing new is a small difference of two starts: the median of so many of each, in turn."""
SAID = {"first": "first poll", "one_new": "one new entry in each", "unchanged": "nothing new"}


def measure(rounds: int, count: int, entries: int) -> list[Figure]:
    """Return the ratios of CPU seconds; none, with a sentence on why, where the server of feeds is not there."""
    if not SERVER.is_file():
        print(f"poll: not measured, {SERVER} is not here")
        return []
    port, program = free_port(), newsboat()
    ours, readers, boats = [], [], []
    with tempfile.TemporaryDirectory() as name:
        subscribed = subscribe(Path(name, "data"), Feeds(port, count, entries))
        for number in range(rounds):
            print(f"poll: round {number + 1} of {rounds}", flush=True)
            with served(port, count, entries) as feeds:
                ours.append(poll_with_causerie(subscribed, feeds))
            with served(port, count, entries) as feeds:
                readers.append(poll_with_reader(feeds))
            if program:
                with served(port, count, entries) as feeds:
                    boats.append(poll_with_newsboat(program, feeds))
    if not program:
        print("poll: newsboat is not installed, not measured against it")
    return figures(ours, readers, boats, f"{count} feeds x {entries}")


def figures(ours: list[PollCycle], readers: list[PollCycle], boats: list[PollCycle], size: str) -> list[Figure]:
    """Return the lines of the table; *boats* may be empty, the others are of equal length."""
    lines = []
    for step, goal in GOALS.items():
        mine = [getattr(cycle, step) for cycle in ours]
        what = f"poll {size}, {SAID[step]}, CPU s"
        lines.append(compared(f"{what} / reader", mine, [getattr(cycle, step) for cycle in readers], goal))
        if boats:
            limit = NEWSBOAT_FIRST if step == "first" else None
            lines.append(compared(f"{what} / newsboat", mine, [getattr(cycle, step) for cycle in boats], limit))
    return lines


def subscribe(data: Path, feeds: Feeds) -> Path:
    """Add every feed as a source, which fetches nothing, and return the data folder: each round starts on a copy."""
    print(f"poll: adding {feeds.count} sources", flush=True)
    for url in feeds.urls:
        Causerie(data).run("source", "add", url)
    return data


def poll_with_causerie(subscribed: Path, feeds: Feeds) -> PollCycle:
    """Measure ours through its command line; a poll with nothing due is subtracted, for start-up is not polling."""
    everything = ("poll", "--all", "--allow-private")
    with tempfile.TemporaryDirectory() as name:
        causerie = Causerie(Path(name, "data"))
        shutil.copytree(subscribed, causerie.data)
        first = causerie.counted({"polled": feeds.count, "failed": 0}, *everything)
        causerie.counted({"unchanged": feeds.count}, *everything)
        feeds.add_one_entry_each()
        one_new = causerie.counted({"polled": feeds.count, "new": feeds.count}, *everything)
        idle, unchanged = [], []
        for _ in range(SMALL_RUNS):
            idle.append(causerie.counted({"polled": 0, "unchanged": 0, "failed": 0}, "poll").cpu)
            unchanged.append(causerie.counted({"unchanged": feeds.count, "new": 0}, *everything).cpu)
    start = median(idle)
    return PollCycle(first.cpu - start, one_new.cpu - start, median(unchanged) - start)
