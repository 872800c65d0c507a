"""The Friday file: a week of answering against the week before, what is still open, what people ask for."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from storage.exports import friday_columns as names
from storage.exports.formats import Format
from storage.exports.friday_rows import Friday, asking_rows, hole_rows, log_cells, open_rows, promise_rows
from storage.exports.friday_summary import Week, summary_rows
from storage.exports.register import enter
from storage.exports.sheets import Name, Sheet, SheetColumn, write_sheets
from storage.exports.table import KEYS, Form, Headers, headers_of
from storage.exports.whole_file import whole_file
from storage.exports.xlsx_file import WIDTHS
from storage.log_figures import figures
from storage.ranks import queue, queue_counts
from storage.records.journal import LogRow
from storage.records.log_choice import LogChoice
from storage.response_log import response_log
from storage.states import ANSWERING
from storage.watched import watched_and_acted

MOST_OPEN = 1_000
"""Lines of the sheet of what is still open, the most pressing; the summary counts them all."""


def export_friday(
    db: sqlite3.Connection, sheets: Sequence[Sheet], out: Path, form: Form, format_: Format, *, now: datetime
) -> int:
    """Write the sheets of ``friday_sheets`` and return how many rows they have; the register has an entry of it.

    Args:
        db: a connection that may write.
        sheets: made in the same form.
        out: where to; what stood there is replaced once the new file is whole.
        form: as ``form_of`` makes it for the format.
        format_: one of ``storage.exports.sheets.FORMATS``.
        now: the moment of the export, for the register.

    Raises:
        ExportError: the file could not be written; what stood there still does.
    """
    with whole_file(out) as part:
        rows = write_sheets(sheets, part, form, format_)
    enter(db, what="friday", format_name=format_.value, path=str(out.absolute()), rows=rows, now=now)
    return rows


def friday_sheets(db: sqlite3.Connection, friday: Friday, now: datetime) -> tuple[Sheet, ...]:
    """Return the five sheets: summary, answered, still open, what people ask for, promises.

    What is still open is so at ``now``, whatever the week.

    Raises:
        StorageError: the database could not be read.
    """
    log, before = (_log(db, friday, back, now) for back in (0, 1))
    waiting = queue(db, territory=friday.territory, limit=MOST_OPEN)
    asks, asks_before = (asking_rows(db, friday, back) for back in (0, 1))
    weeks = (_compared(db, friday, 0, log, len(asks)), _compared(db, friday, 1, before, len(asks_before)))
    still_open = queue_counts(db, friday.territory).to_answer
    since, until = friday.week(0)
    summary = summary_rows(friday.form, since=since, until=until, weeks=weeks, still_open=still_open)
    return (
        Sheet(names.SUMMARY, names.SUMMARY_COLUMNS, (*summary, *hole_rows(db, friday))),
        Sheet(names.ANSWERED, _log_columns(), tuple(log_cells(row, friday) for row in log if _answers(row))),
        Sheet(names.STILL_OPEN, names.OPEN_COLUMNS, open_rows(db, waiting, friday, now)),
        Sheet(names.ASKED_FOR, names.ASKED_COLUMNS, asks),
        Sheet(names.PROMISES, names.PROMISE_COLUMNS, promise_rows(db, friday, now)),
    )


def _log(db: sqlite3.Connection, friday: Friday, back: int, now: datetime) -> list[LogRow]:
    since, until = friday.week(back)
    return [*response_log(db, LogChoice(since, until, friday.territory), zone=friday.form.zone, now=now)]


def _compared(db: sqlite3.Connection, friday: Friday, back: int, log: list[LogRow], asks: int) -> Week:
    return Week(figures(log), watched_and_acted(db, *friday.week(back), friday.territory).watched, asks)


def _answers(row: LogRow) -> bool:
    return not row.undone and row.gesture in ANSWERING


def _log_columns() -> tuple[SheetColumn, ...]:
    told = zip(KEYS, headers_of(Headers.FRENCH), headers_of(Headers.ENGLISH), WIDTHS, strict=True)
    return tuple(SheetColumn(Name(key, french, english), width) for key, french, english, width in told)
