"""The words a person added: a plain text file in the data folder, one word a line, to be read and edited by hand."""

from __future__ import annotations

import logging
from pathlib import Path

FILE_NAME = "my-words.txt"
_MOST_BYTES = 1_000_000
_log = logging.getLogger(__name__)


def own_words(path: Path) -> frozenset[str]:
    """Return the words of the file, folded. A missing or unreadable one has none, the latter said in the log."""
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8-sig", "replace")
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        _log.warning("%s is not readable: %s", path, error)
        return frozenset()
    return frozenset(line.strip().replace("'", "’").casefold() for line in text.splitlines() if line.strip())


def add_word(path: Path, word: str) -> None:
    """Write a word under the others, on a line of its own. Raises OSError."""
    before = path.read_bytes() if path.exists() else b""
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{word}\n" if before and not before.endswith(b"\n") else f"{word}\n")
