"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
import sqlite3
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

GIBIBYTE = 2**30


def described() -> str:
    """Return the date, processor, memory, system and versions in a few lines of Markdown."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("causerie", "PySide6-Essentials", "feedparser"))
    return "\n".join(
        [
            f"- {datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.release()}",
            f"- {processor()}, {os.cpu_count()} cores, {memory() / GIBIBYTE:.1f} GiB",
            f"- CPython {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {packages}",
        ]
    )


def processor() -> str:
    """Return the processor's model, as Linux tells it, else as Python does."""
    information = Path("/proc/cpuinfo")
    if information.is_file():
        for line in information.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def memory() -> int:
    """Return the machine's memory in bytes, 0 where the system does not tell."""
    if "SC_PHYS_PAGES" not in getattr(os, "sysconf_names", {}):
        return 0
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
