"""What a preset is: it knows one export of one vendor by its content, and reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from typing import TypeVar

from listeners.importing.forms.part import Mail, Part, Record, TableRow
from listeners.importing.rows import Rejected, RowError, RowResult
from storage.records.territories import Account
from storage.records.words import Words


@dataclass(frozen=True, slots=True)
class Told:
    """What the person said about a file beside its content.

    Attributes:
        account: whose export it is (``--account mastodon:elan@social.example``), or None.
        zone: of the times that carry none; UTC where nobody said.
        whole: the lists in it name everybody, where the file itself cannot tell: who is not in them left.
    """

    account: Account | None = None
    zone: tzinfo = UTC
    whole: bool = False


Read = Callable[[Part, Sequence[Part], Told], Iterator[RowResult]]


@dataclass(frozen=True, slots=True)
class Preset:
    """One vendor's export, as functions of a part.

    Attributes:
        name: what ``--preset`` and ``--json`` say: lower case, words joined by "_"; never changed.
        title: what it is called on screen.
        recognises: returns how surely a part is one of this export: 0 not at all, else the number of telling columns or
            keys. Told by content alone, the set of columns or keys and the first rows; never by a name, an order or a
            language. Of several presets the surest reads the part. May not raise, whatever the part holds.
        read: yields what becomes of each row of a part that was recognised (or that ``--preset`` names: one of a wrong
            form yields nothing), lazily and in order. A row that cannot be taken is ``Rejected``, never an exception;
            UnreadableError and OSError, where nothing more of the part can be read, may leave it. The second argument
            holds all recognised parts of the same file, for what has to be looked up in another one.
    """

    name: str
    title: Words
    recognises: Callable[[Part], int]
    read: Read


_Row = TypeVar("_Row", TableRow, Record, Mail)


def row_by_row(rows: Iterable[_Row | Rejected], read: Callable[[_Row], RowResult | None]) -> Iterator[RowResult]:
    """Read rows one by one: a ``RowError`` rejects its row, None passes a row over that holds nothing to be told."""
    for row in rows:
        if isinstance(row, Rejected):
            yield row
            continue
        try:
            result = read(row)
        except RowError as error:
            yield Rejected(row.number, error.words)
        else:
            if result is not None:
                yield result
