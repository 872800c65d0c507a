"""Set Causerie up in this checkout, then run it or its tests: ``python scripts/setup.py run`` (or ``test``, ``install``).

Standard library only: it runs under the system's Python, before anything is installed. ``make run`` and ``make test``
call it; on Windows and macOS it is the documented command. What is already in place is left alone, so that a second
run starts at once and needs no network.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parents[1]
USAGE = "usage: python scripts/setup.py install | run | test [pytest's own arguments]"


def main(arguments: list[str]) -> int:
    """Set up, then do what was asked; return the exit code (2 for wrong usage, 1 when the set-up could not)."""
    if sys.version_info < OLDEST:
        needed, found = (".".join(map(str, version[:2])) for version in (OLDEST, sys.version_info))
        return _refuse(f"Causerie needs Python {needed} or newer; this is {found}. Try: make PYTHON=python{needed} run")
    if not arguments or arguments[0] not in ("install", "run", "test"):
        return _refuse(USAGE, code=2)
    from environment import Environment  # noqa: PLC0415 - only now is the Python known to be new enough
    from system_packages import CannotSetUp, has_display, provide_qt_libraries  # noqa: PLC0415

    what, *rest = arguments
    environment = Environment(ROOT)
    try:
        installed = environment.install()
        provide_qt_libraries(environment.python, window=what == "run" and has_display(), fonts=installed)
    except CannotSetUp as problem:
        return _refuse(str(problem))
    if what == "install":
        return 0
    return _run(environment.python, rest) if what == "run" else _test(environment.python, rest)


def _run(python: Path, rest: list[str]) -> int:
    """Open the demonstration: the window, or the three lists as text where there is no display."""
    from system_packages import has_display  # noqa: PLC0415

    causerie = str(python.with_name("causerie.exe" if os.name == "nt" else "causerie"))
    if has_display():
        return _call([causerie, "demo", *rest])
    print("No display here: the three lists follow as text. With a display, the window opens.", file=sys.stderr)
    return _call([causerie, "demo", "--headless", *rest])


def _test(python: Path, rest: list[str]) -> int:
    """Run the tests, on two cores, with Qt drawing into memory unless QT_QPA_PLATFORM says otherwise."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return _call([str(python), "-m", "pytest", "-n", "2", *rest], environment)


def _call(command: list[str], environment: dict[str, str] | None = None) -> int:
    try:
        return subprocess.call(command, cwd=ROOT, env=environment)
    except KeyboardInterrupt:
        return 130


def _refuse(sentence: str, code: int = 1) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
