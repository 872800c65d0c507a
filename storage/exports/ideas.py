"""The ideas as a table: those to be done, then those done."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from storage.exports import csv_file, markdown_file
from storage.exports.formats import Format
from storage.exports.register import enter
from storage.exports.sheets import Name
from storage.exports.table import Cell, Form, local
from storage.exports.whole_file import whole_file
from storage.ideas import ideas
from storage.records.ideas import Idea
from storage.territories import all_territories

FORMATS = (Format.CSV, Format.MARKDOWN)
"""What ideas can be written as."""

COLUMNS = (
    Name("kept_at", "Notée le", "Kept"),
    Name("text", "Idée", "Idea"),
    Name("topic", "Sujet", "Topic"),
    Name("territory", "Territoire", "Territory"),
    Name("mention_text", "Mention", "Mention"),
    Name("mention_url", "Adresse de la mention", "Mention address"),
    Name("done_at", "Faite le", "Done"),
    Name("mention_id", "N° de mention", "Mention no."),
    Name("idea_id", "N° de l’idée", "Idea no."),
)
_OUTSIDE = Name("default", "", "")
"""What is outside every territory is called as the command line calls it beside keys, and not at all for people."""


def export_ideas(db: sqlite3.Connection, format_: Format, out: Path, *, now: datetime, form: Form) -> int:
    """Write all ideas and return how many; what was heard stays text: no live formula, no link.

    Args:
        db: a connection that may write: the export is entered in the register.
        format_: one of ``FORMATS``.
        out: where to; what stood there is replaced once the new file is whole.
        now: the moment of the export, for the register.
        form: keys or column names, and the zone of moments.

    Raises:
        ExportError: the file could not be written; what stood there still does.
        KeyError: another format.
    """
    names = {territory.id: territory.name for territory in all_territories(db)}
    rows = [_cells(idea, names.get(idea.territory or 0, _OUTSIDE.under(form.headers)), form) for idea in ideas(db)]
    write = {Format.CSV: csv_file.write_table, Format.MARKDOWN: markdown_file.write_table}[format_]
    with whole_file(out) as part:
        count = write([column.under(form.headers) for column in COLUMNS], rows, part, form)
    enter(db, what="ideas", format_name=format_.value, path=str(out.absolute()), rows=count, now=now)
    return count


def _cells(idea: Idea, territory: str, form: Form) -> tuple[Cell, ...]:
    return (
        local(idea.kept_at, form),
        idea.text,
        idea.topic,
        territory,
        idea.excerpt,
        idea.url,
        local(idea.done_at, form) if idea.done_at is not None else None,
        idea.mention,
        idea.id,
    )
