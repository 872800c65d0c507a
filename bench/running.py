"""Run a program and know what it cost: CPU seconds with all its children, and time on the clock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CAUSERIE = Path(sys.executable).with_name("causerie")


class RunError(Exception):
    """A measured program failed, or did not do what was to be measured: there is no figure."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run cost and said.

    Attributes:
        cpu: user and system seconds, of the program and of the children that it waited for.
        seconds: on the clock.
        output: its standard output.
        peak_mb: the most memory the program itself held at once, in MB.
    """

    cpu: float
    seconds: float
    output: str
    peak_mb: float = 0.0


def run(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end, in an empty directory of its own.

    Raises:
        RunError: it ended with another exit code than 0; its last words are in the message.
    """
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=name,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode != 0:
            last = err.read().decode(errors="replace")[-500:]
            raise RunError(f"{' '.join(map(str, command))} ended with {process.returncode}: {last}")
        # Linux counts in kB, macOS in bytes.
        peak_mb = usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)
        return Run(usage.ru_utime + usage.ru_stime, seconds, out.read().decode(), peak_mb)


@dataclass(frozen=True, slots=True)
class Causerie:
    """The installed command, on a data folder of its own."""

    data: Path

    def run(self, *arguments: str | Path) -> Run:
        """Run one command with ``--json``; the sentences in English, so that no locale changes the work."""
        # As installed: compiled once. Without that, what a poll imports later is compiled in every measured run.
        compiled = {"PYTHONDONTWRITEBYTECODE": ""}
        environment = {"CAUSERIE_DATA": str(self.data), "CAUSERIE_LANGUAGE": "en", **compiled}
        return run([CAUSERIE, *arguments, "--json"], environment)

    def counted(self, expected: Mapping[str, int], *arguments: str | Path) -> Run:
        """Run one command whose answer must hold these counts.

        Raises:
            RunError: it failed, or counted something else: then it did not do the work that was to be measured.
        """
        done = self.run(*arguments)
        answer = json.loads(done.output)
        counted = {name: answer.get(name) for name in expected}
        if counted != dict(expected):
            raise RunError(f"causerie {' '.join(map(str, arguments))}: {counted} instead of {dict(expected)}")
        return done
