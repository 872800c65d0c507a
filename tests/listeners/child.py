"""The listener as the window starts it: a real child, spoken to over its pipes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from listeners.messages import Command, Event, Ready, event_from_line, to_line

E = TypeVar("E")


@dataclass
class Child:
    """A running listener; reading an event waits for it, pytest's timeout is the limit."""

    process: subprocess.Popen[bytes]

    def tell(self, command: Command) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(to_line(command))
        self.process.stdin.flush()

    def hear(self) -> Event | None:
        """Return the next event, None when it said its last."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        return event_from_line(line) if line else None

    def until(self, kind: type[E]) -> E:
        """Return the next event of a kind, passing over the others."""
        while (event := self.hear()) is not None:
            if isinstance(event, kind):
                return event
        raise AssertionError(f"it ended without a {kind.__name__}: {self.complaints()}")

    def ends(self) -> int:
        """Wait for its end and return its exit code."""
        return self.process.wait(timeout=20)

    def complaints(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read().decode(errors="replace")


def command_line(data: Path) -> Sequence[str]:
    return [sys.executable, "-P", "-m", "listeners", "--data", str(data), "--events"]


@contextmanager
def child(data: Path, *, begin: Sequence[str] | None = None, ready: bool = True) -> Iterator[Child]:
    """Start a listener on a folder; it is gone at the end of the block, whatever happened in it."""
    process = subprocess.Popen(
        begin or command_line(data), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    started = Child(process)
    try:
        if ready:
            assert started.until(Ready).pid == process.pid
        yield started
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
