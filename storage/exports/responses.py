"""The response log as a file, in the format asked for, entered in the register."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from storage.exports import csv_file, json_file, markdown_file, ndjson_file, xlsx_file
from storage.exports.formats import Format
from storage.exports.register import enter
from storage.exports.table import Form, ResponseLine, Say, response_line
from storage.exports.whole_file import whole_file
from storage.records.log_choice import EVERYTHING, LogChoice
from storage.response_log import response_log

Write = Callable[[Iterable[ResponseLine], Path, Form], int]


_WRITERS: dict[Format, Write] = {
    Format.CSV: csv_file.write,
    Format.XLSX: xlsx_file.write,
    Format.JSON: json_file.write,
    Format.NDJSON: ndjson_file.write,
    Format.MARKDOWN: markdown_file.write,
}


def export_responses(
    db: sqlite3.Connection,
    format_: Format,
    out: Path,
    *,
    say: Say,
    now: datetime,
    form: Form | None = None,
    without_names: bool = False,
    choice: LogChoice = EVERYTHING,
) -> int:
    """Write the response log to a file, newest first, and return how many rows it has.

    Args:
        db: a connection that may write: the export is entered in the register.
        format_: what to write.
        out: where to; what stood there is replaced once the new file is whole.
        say: says the reasons in the language of the export.
        now: the moment of the export, for the register.
        form: keys or column names, and the zone of moments and of working hours; keys by default.
        without_names: leave out who the people are.
        choice: which rows.

    Raises:
        ExportError: the file could not be written; what stood there still does.
        StorageError: the log could not be read.
    """
    chosen = Form() if form is None else form
    rows = response_log(db, choice, zone=chosen.zone, now=now)
    with whole_file(out) as part:
        count = _WRITERS[format_]((response_line(row, say, without_names=without_names) for row in rows), part, chosen)
    enter(db, what="responses", format_name=format_.value, path=str(out.absolute()), rows=count, now=now)
    return count
