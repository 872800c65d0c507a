"""What a program and all that it started hold in memory and have used of the processor, as Linux counts."""

from __future__ import annotations

import os
from pathlib import Path

PROC = Path("/proc")


def can_measure() -> bool:
    """Tell whether this system counts the share of a process in memory that several use."""
    return (PROC / "self" / "smaps_rollup").is_file()


def tree(root: int) -> list[int]:
    """Return a process and all its descendants that run now."""
    parents = {
        int(entry.name): parent for entry in PROC.iterdir() if entry.name.isdigit() if (parent := _parent(entry))
    }
    found = [root]
    for process in found:
        found.extend(child for child, parent in parents.items() if parent == process)
    return found


def memory_mb(root: int) -> float:
    """Return the proportional set size of a process and its descendants, in MB: what is shared is counted once."""
    return sum(map(_pss_kb, tree(root))) / 1_000


def cpu_seconds(root: int) -> float:
    """Return user and system seconds of a process and its descendants, those that ended and were waited for too."""
    return sum(map(_cpu_ticks, tree(root))) / os.sysconf("SC_CLK_TCK")


def _pss_kb(process: int) -> int:
    lines = _read(PROC / str(process) / "smaps_rollup").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _cpu_ticks(process: int) -> int:
    fields = _fields(PROC / str(process))
    return sum(map(int, fields[11:15])) if fields else 0


def _parent(entry: Path) -> int | None:
    fields = _fields(entry)
    return int(fields[1]) if fields else None


def _fields(entry: Path) -> list[str]:
    """Return what stands behind the program's name in ``stat``: its state, its parent, ...; nothing when it ended."""
    return _read(entry / "stat").rpartition(")")[2].split()


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:  # it ended while we looked
        return ""
