"""Measure, and print each figure beside its goal: ``python -m bench [PART...] [--rounds 5]``."""

from __future__ import annotations

import argparse
import sys

from bench import ingest, machine, poll, resting, scale, window
from bench.figures import Figure, table
from bench.running import RunError

PARTS = ("poll", "ingest", "scale", "window", "rest")


def main(arguments: list[str]) -> int:
    """Run the parts asked for; return 1 when a goal is missed or a part could not be measured."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measured runs against peers and floors.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"one or more of {', '.join(PARTS)}; default: all")
    parser.add_argument("--rounds", type=int, default=5, help="alternating rounds of each contestant")
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--entries", type=int, default=50, help="in each feed")
    parser.add_argument("--rows", type=int, default=50_000, help="mentions taken in")
    parser.add_argument("--scale", type=int, default=1_000_000, help="mentions imported, then worked among")
    parser.add_argument("--stored", type=int, default=1_000_000, help="mentions stored when the window starts")
    parser.add_argument("--idle", type=float, default=900.0, help="seconds in which nobody touches the window")
    asked = parser.parse_args(arguments)
    if not set(asked.parts) <= set(PARTS):
        parser.error(f"a part is one of {', '.join(PARTS)}")
    figures: list[Figure] = []
    complete = True
    for part in asked.parts or PARTS:
        try:
            figures += _measured(part, asked)
        except RunError as problem:
            print(f"{part}: not measured: {problem}", file=sys.stderr)
            complete = False
    print(f"\n{machine.described()}\n\n{table(figures)}")
    return 0 if complete and all(figure.holds is not False for figure in figures) else 1


def _measured(part: str, asked: argparse.Namespace) -> list[Figure]:
    if part == "poll":
        return poll.measure(asked.rounds, asked.feeds, asked.entries)
    if part == "ingest":
        return ingest.measure(asked.rounds, asked.rows)
    if part == "scale":
        return scale.measure(asked.scale)
    if part == "rest":
        return resting.measure(asked.feeds, asked.entries, asked.idle)
    started = window.measure_start(asked.rounds, asked.stored)
    return started + window.measure_heartbeats(asked.rounds, asked.feeds, asked.entries)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
