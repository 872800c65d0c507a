"""What the set-up script can be asked for: install, run, test.

What is already in place is left alone, so that a second run starts at once and needs no network.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from scripts.environment import Environment
from scripts.system_packages import Machine, SetUpError

ROOT = Path(__file__).resolve().parents[1]
USAGE = "usage: python scripts/setup.py install | run | test [further arguments, passed on]"


def main(arguments: list[str]) -> int:
    """Set up, then do what was asked; return the exit code (2 for wrong usage, 1 when setting up failed)."""
    if not arguments or arguments[0] not in ("install", "run", "test"):
        print(USAGE, file=sys.stderr)
        return 2
    what, *rest = arguments
    machine = Machine.here()
    environment = Environment(ROOT, machine)
    try:
        installed = environment.install()
        window = what == "run" and machine.display
        machine.provide_qt_libraries(str(environment.python), window=window, fonts=installed)
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    if what == "install":
        return 0
    if what == "run":
        return _run(environment.python, machine, rest)
    return _test(environment.python, rest)


def _run(python: Path, machine: Machine, rest: list[str]) -> int:
    """Open the demonstration: the window, or the three lists as text where there is no display."""
    causerie = python.with_name("causerie.exe" if os.name == "nt" else "causerie")
    if machine.display:
        return _call([str(causerie), "demo", *rest])
    print("No display here: the three lists follow as text. With a display, the window opens.", file=sys.stderr)
    return _call([str(causerie), "demo", "--headless", *rest])


def _test(python: Path, rest: list[str]) -> int:
    """Run the tests, on two cores, with Qt drawing into memory unless QT_QPA_PLATFORM says otherwise."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return _call([str(python), "-m", "pytest", "-n", "2", *rest], environment)


def _call(command: list[str], environment: dict[str, str] | None = None) -> int:
    try:
        return subprocess.call(command, cwd=ROOT, env=environment)
    except KeyboardInterrupt:
        return 130
