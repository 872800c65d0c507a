"""What the program does and stumbles over, in files that are kept short; secrets are masked before they are written."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from listeners.fetching.masking import masked_text

LARGEST_FILE = 1_000_000
"""Bytes; then the file is put aside as ``.1``, and what was ``.1`` as ``.2``."""

KEPT_ASIDE = 2

_LOG = logging.getLogger(__name__)


def logs_folder(data: Path) -> Path:
    """Return where the log files of a data folder lie: ``listener.log`` and ``window.log``."""
    return data / "logs"


@contextmanager
def kept_log(data: Path, name: str) -> Iterator[None]:
    """Write what is logged, from INFO on, to a file of the data folder for the length of a block.

    Each process has a file of its own: two that turn the same file over would lose lines. A folder that cannot be
    written is no reason not to work: that is said on standard error, and nothing is kept.

    Args:
        data: the data folder.
        name: the file's, without its ending.
    """
    handler = _opened(logs_folder(data) / f"{name}.log")
    root = logging.getLogger()
    before = root.level
    levels = {other: other.level for other in root.handlers}
    for other, level in levels.items():
        other.setLevel(max(level, before))
    root.setLevel(min(before, logging.INFO))
    # It plans each poll anew, and says so in two lines each.
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    if handler is not None:
        root.addHandler(handler)
    try:
        yield
    finally:
        root.setLevel(before)
        for other, level in levels.items():
            other.setLevel(level)
        if handler is not None:
            root.removeHandler(handler)
            handler.close()


def _opened(path: Path) -> RotatingFileHandler | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LARGEST_FILE, backupCount=KEPT_ASIDE, encoding="utf-8")
    except OSError as error:
        _LOG.warning("no log is kept: %s", error)
        return None
    handler.setLevel(logging.INFO)
    handler.setFormatter(Masking("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return handler


class Masking(logging.Formatter):
    """Writes a record with every address in it masked, those in tracebacks and in others' error texts too."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one or more lines."""
        return masked_text(super().format(record))
