"""The other feed readers that a poll is measured against: lemon24/reader and newsboat."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from bench.feeds import Feeds
from bench.running import run

READER = ["reader==3.*", "sgmllib3k"]
"""Its feedparser asks for sgmllib, which neither brings along."""
DRIVER = Path(__file__).with_name("reader_driver.py")


@dataclass(frozen=True, slots=True)
class PollCycle:
    """CPU seconds of one cycle: first poll, one new entry in each feed, nothing new."""

    first: float
    one_new: float
    unchanged: float


def reader_python() -> Path:
    """Return the interpreter of an environment that holds ``reader``, made on first use in the user's cache."""
    folder = Path(platformdirs.user_cache_dir("causerie-bench")) / "reader"
    python = folder / "bin" / "python"
    ready = folder / "ready"
    if not ready.is_file() or ready.read_text(encoding="utf-8") != " ".join(READER):
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *READER], check=True)
        ready.write_text(" ".join(READER), encoding="utf-8")
    return python


def poll_with_reader(feeds: Feeds) -> PollCycle:
    """Measure ``reader``: its driver counts CPU seconds around each update, start-up left out."""
    with tempfile.TemporaryDirectory() as folder:
        answer = run([reader_python(), DRIVER, feeds.address, str(feeds.count), Path(folder, "reader.sqlite")])
    return PollCycle(**json.loads(answer.output))


def newsboat() -> Path | None:
    """Return where newsboat is installed, None where it is not."""
    found = shutil.which("newsboat")
    return Path(found) if found else None


def poll_with_newsboat(program: Path, feeds: Feeds) -> PollCycle:
    """Measure newsboat, one process a poll. It stores no validators on its very first: nothing new is its fourth."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "urls").write_text("\n".join(feeds.urls), encoding="utf-8")
        (folder / "config").write_text("reload-threads 4\n", encoding="utf-8")
        files: list[str | Path] = ["-u", folder / "urls", "-C", folder / "config", "-c", folder / "cache.db"]
        command: list[str | Path] = [program, *files, "-x", "reload"]
        first = run(command, {"HOME": name}).cpu
        run(command, {"HOME": name})
        feeds.add_one_entry_each()
        one_new = run(command, {"HOME": name}).cpu
        return PollCycle(first, one_new, run(command, {"HOME": name}).cpu)
