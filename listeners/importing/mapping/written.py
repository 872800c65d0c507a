"""Mappings as they are written: remembered ones, files for ``--mapping``, and pairs on the command line."""

from __future__ import annotations

from typing import Annotated

import msgspec

from listeners.importing.forms.part import folded
from listeners.importing.mapping.facts import Fact, RowKind, TableMapping
from storage.records.words import Words, words

_MOST = 2_000


class MappingDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """A mapping as JSON: its keys are documented in docs/command-line.md."""

    columns: dict[str, Fact]
    rows: RowKind = RowKind.MENTIONS
    network: str = ""
    zone: str = ""
    day_first: bool | None = None
    account: str = ""
    territory: Annotated[int, msgspec.Meta(ge=1)] | None = None


class NoMappingError(Exception):
    """What was written is no mapping; the words say what is wrong with it."""

    def __init__(self, sentence: Words) -> None:
        super().__init__(sentence.source)
        self.words = sentence


def mapping_from_json(text: str | bytes) -> TableMapping:
    """Read a mapping; columns may be written as in the file's header, in any case.

    Raises:
        NoMappingError: it is no JSON, or not of that shape.
    """
    try:
        document = msgspec.json.decode(text, type=MappingDocument)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NoMappingError(words("Import", "This is no mapping: {detail}.").given(detail=str(error)[:200])) from None
    columns = {folded(column) or column: fact for column, fact in document.columns.items()}
    return TableMapping(
        columns=dict(list(columns.items())[:_MOST]),
        rows=document.rows,
        network=document.network.strip().lower(),
        zone=document.zone,
        day_first=document.day_first,
        account=document.account,
        territory=document.territory,
    )


def mapping_to_json(mapping: TableMapping) -> str:
    """Return a mapping as ``mapping_from_json`` reads it."""
    document = MappingDocument(
        columns=dict(mapping.columns),
        rows=mapping.rows,
        network=mapping.network,
        zone=mapping.zone,
        day_first=mapping.day_first,
        account=mapping.account,
        territory=mapping.territory,
    )
    return msgspec.json.encode(document).decode()


def mapping_from_pairs(text: str) -> TableMapping:
    """Read ``Column=fact,Other column=fact``; a column whose name holds a comma has to be mapped by a file.

    Raises:
        NoMappingError: a part is no pair, or names no fact.
    """
    columns: dict[str, Fact] = {}
    for pair in filter(str.strip, text.split(",")):
        column, _, fact = pair.rpartition("=")
        if not column.strip():
            raise NoMappingError(words("Import", "“{pair}” is not written COLUMN=FACT.").given(pair=pair.strip()))
        try:
            columns[folded(column)] = Fact(fact.strip().lower())
        except ValueError:
            said = words("Import", "“{fact}” is no fact: they are {facts}.")
            raise NoMappingError(said.given(fact=fact.strip(), facts=", ".join(Fact))) from None
    return TableMapping(columns)


def mapping_to_pairs(mapping: TableMapping) -> str:
    """Return the columns of a mapping as ``mapping_from_pairs`` reads them; a name with a comma is left out."""
    return ",".join(f"{column}={fact.value}" for column, fact in mapping.columns.items() if "," not in column)
