"""What a file is made of, whatever its name: tables, JSON documents, JSON lines, mails.

A file is one part, a workbook one a sheet, a ZIP archive one a member; a member that cannot be read is a lost part. A
part is looked at (``first`` and the like are read already, for recognising) and may then be read through, from its
beginning, as often as wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from listeners.importing.rows import Rejected
from storage.records.words import Words

LOOKED_AT = 20
"""Rows, records, lines or mails of a part that are read before anybody knows what it is."""


class UnreadableError(Exception):
    """A file, or a part of it, that cannot be read as anything; the words say what it is and what to do."""

    def __init__(self, sentence: Words) -> None:
        super().__init__(sentence.source)
        self.words = sentence


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table.

    Attributes:
        number: as a spreadsheet shows it, from 1, rows above the header counted.
        cells: text by folded column name (``TablePart.columns``), not stripped, not cleaned; a row that is too
            short lacks the last ones, what stands right of the header is dropped.
    """

    number: int
    cells: Mapping[str, str]

    def cell(self, *columns: str) -> str:
        """Return the first cell of these columns that is not blank, stripped; "" when all are."""
        cells = self.cells
        for column in columns:
            if (found := cells.get(column)) and (found := found.strip()):  # most cells of a wide table are empty
                return found
        return ""


@dataclass(frozen=True, slots=True)
class TablePart:
    """Delimited text or a sheet of a workbook.

    Attributes:
        name: the sheet's or the archive member's name, "" for a file of one part. Nothing may depend on it.
        headings: the header as written, its cells cleaned; () for a table without header.
        columns: the headings folded (``folded``), a repeated one with its count ("date", "date 2"); the columns'
            numbers ("1", "2") for a table without header.
        first: the first rows.
        rows: reads all rows, lazily, ``Rejected`` in the place of one that cannot be read. It, and what the other
            parts are read with, raises UnreadableError or OSError only.
    """

    name: str
    headings: tuple[str, ...]
    columns: tuple[str, ...]
    first: tuple[TableRow, ...]
    rows: Callable[[], Iterator[TableRow | Rejected]]

    def holds(self, *columns: str) -> bool:
        """Tell whether all these folded columns are there."""
        return all(column in self.columns for column in columns)


@dataclass(frozen=True, slots=True)
class Record:
    """One element of a JSON list, or a whole JSON document, decoded; at most 64 levels deep.

    Attributes:
        number: its place in the list, from 1. value: of the plain JSON types.
    """

    number: int
    value: object


@dataclass(frozen=True, slots=True)
class JsonPart:
    """One JSON document; a JavaScript assignment (``window.YTD.tweets.part0 = [...]``) is the document it assigns.

    Attributes:
        assigned: what it is assigned to ("window.YTD.tweets.part0"), "" for plain JSON.
        keys: of an object at the root; empty for a list.
        first: the first elements of a list at the root, decoded; or the root object's values that are no list and
            no object, as one dictionary.
        records: reads the elements of the list under a key of the root object (or, for "", of the list at the root;
            the root object itself is a list of one), lazily;
            ``Rejected`` in the place of an element that is nested too deeply.
    """

    name: str
    assigned: str
    keys: frozenset[str]
    first: tuple[object, ...]
    records: Callable[[str], Iterator[Record | Rejected]]


@dataclass(frozen=True, slots=True)
class LinesPart:
    """JSON lines (NDJSON): one object a line.

    Attributes:
        first: the first lines that are not blank; None for one that is too long.
        lines: reads (number from 1, line without its end, None for one that is too long), lazily.
    """

    name: str
    first: tuple[bytes | None, ...]
    lines: Callable[[], Iterator[tuple[int, bytes | None]]]


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail, decoded: encodings, quoted-printable and parts are undone; nothing is cleaned.

    Attributes:
        number: its place in the mailbox, from 1.
        headers: by lower-case name, decoded and unfolded; the first of each name.
        text, html: the first body of each sort, "" where there is none.
    """

    number: int
    headers: Mapping[str, str]
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class MailPart:
    """A mail (``.eml``), or a mailbox of them (``.mbox``).

    Attributes:
        first: the first mails. mails: reads all, lazily; ``Rejected`` in the place of one that is too large.
    """

    name: str
    first: tuple[Mail, ...]
    mails: Callable[[], Iterator[Mail | Rejected]]


@dataclass(frozen=True, slots=True)
class LostPart:
    """A member of an archive that should hold data and cannot be read: what stood in it, nobody knows.

    Attributes:
        words: why.
    """

    name: str
    words: Words


Part = TablePart | JsonPart | LinesPart | MailPart | LostPart
"""What a preset is shown; none knows a lost part."""


def folded(heading: str) -> str:
    """Return a column's name as it is compared: lower case, one blank between words, no marks around it."""
    return " ".join(heading.replace("_", " ").casefold().split()).strip("\ufeff\"' :*")
