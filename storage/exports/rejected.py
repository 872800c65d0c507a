"""The rows that an import did not take, as CSV: where each stands, and why it was not taken."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Callable
from pathlib import Path

from storage.exports.neutral import neutral
from storage.exports.whole_file import whole_file
from storage.imports import import_run, rejected_rows
from storage.records.words import Words


def export_rejected(
    db: sqlite3.Connection, run: str, out: Path, *, say: Callable[[Words], str], semicolons: bool = False
) -> int:
    """Write part, row and reason of each rejected row of a run, and return how many.

    Args:
        db: any connection.
        run: the run's globally unique id.
        out: the file; it is there whole or not at all.
        say: words in the language of the reasons.
        semicolons: with semicolons and a BOM, as a French spreadsheet opens it.

    Raises:
        NotFoundError: no run has that id. ExportError: the file cannot be written.
    """
    import_run(db, run)
    rows = rejected_rows(db, run)
    with whole_file(out) as part, part.open("w", encoding="utf-8-sig" if semicolons else "utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";" if semicolons else ",", quoting=csv.QUOTE_ALL)
        writer.writerow(["part", "row", "reason"])
        writer.writerows([neutral(row.part), row.row, neutral(say(row.words))] for row in rows)
    return len(rows)
