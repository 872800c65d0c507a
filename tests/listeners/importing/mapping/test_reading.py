from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from listeners.importing.forms.opening import open_parts
from listeners.importing.forms.part import TablePart
from listeners.importing.mapping.facts import Fact, RowKind, TableMapping
from listeners.importing.mapping.reading import mapped, preview
from listeners.importing.presets.preset import Told
from listeners.importing.rows import ImportedFollow, ImportedPublication, ImportedRow, Rejected, RowResult
from storage.follows import Direction
from storage.records.mentions import Counts

TABLE = """Who;Said;Where;When;Hearts
@anna;Bonjour #bancs @elan;https://x.com/anna/status/12;03/04/2026 10:00;1 234
bo;Salut;https://h.example/2;28/09/2026;
cy;Hello;https://h.example/3;soon;2
di;;;28/09/2026;2
"""
COLUMNS = {
    "who": Fact.HANDLE,
    "said": Fact.TEXT,
    "where": Fact.URL,
    "when": Fact.PUBLISHED,
    "hearts": Fact.LIKES,
}


def part(text: str = TABLE) -> TablePart:
    (found,) = open_parts(io.BytesIO(text.encode()))
    assert isinstance(found, TablePart)
    return found


def read(mapping: TableMapping, text: str = TABLE) -> list[RowResult]:
    table = part(text)
    return list(mapped(mapping).read(table, (table,), Told()))


def test_rows_are_read_as_the_person_said() -> None:
    found = read(TableMapping(COLUMNS, zone="Europe/Paris"))

    assert [type(row) for row in found] == [ImportedRow, ImportedRow, Rejected, Rejected]
    first = found[0]
    assert isinstance(first, ImportedRow)
    assert first.row == 2
    assert (first.post.guid, first.post.network, first.post.url) == ("12", "x", "https://x.com/anna/status/12")
    assert first.post.author is not None
    assert first.post.author.handle == "anna"
    assert (first.post.text, first.post.hashtags, first.post.mentions) == (
        "Bonjour #bancs @elan",
        ("bancs",),
        ("elan",),
    )
    assert first.post.published == datetime(2026, 4, 3, 8, tzinfo=UTC)
    assert first.post.counts == Counts(likes=1234)


@pytest.mark.parametrize(("day_first", "month"), [(None, 4), (True, 4), (False, 3)])
def test_the_order_of_day_and_month_can_be_said(day_first: bool | None, month: int) -> None:
    (first,) = read(TableMapping(COLUMNS, day_first=day_first), "\n".join(TABLE.splitlines()[:2]))

    assert isinstance(first, ImportedRow)
    assert first.post.published is not None
    assert first.post.published.month == month


def test_a_network_stands_for_rows_that_name_none() -> None:
    found = read(TableMapping(COLUMNS, network="facebook"))

    assert [row.post.network for row in found if isinstance(row, ImportedRow)] == ["x", "facebook"]


def test_rows_may_be_what_we_published() -> None:
    found = read(TableMapping(COLUMNS, rows=RowKind.PUBLICATIONS, account="x:elan"))

    first = found[0]
    assert isinstance(first, ImportedPublication)
    assert (first.network, first.account, first.published) == ("x", "anna", datetime(2026, 4, 3, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    ("rows", "direction"), [(RowKind.FOLLOWERS, Direction.FOLLOWERS), (RowKind.FOLLOWING, Direction.FOLLOWING)]
)
def test_rows_may_be_people(rows: RowKind, direction: Direction) -> None:
    mapping = TableMapping({"who": Fact.HANDLE}, rows=rows, network="x", account="x:@elan")

    found = read(mapping)

    assert [row.other.handle for row in found if isinstance(row, ImportedFollow)] == ["anna", "bo", "cy", "di"]
    assert all(isinstance(row, ImportedFollow) and (row.direction, row.account) == (direction, "elan") for row in found)


def test_a_mapping_knows_the_tables_that_have_its_columns() -> None:
    mapping = TableMapping(COLUMNS)

    assert mapped(mapping).recognises(part())
    assert not mapped(mapping).recognises(part("Who,Said\na,b\n"))
    assert not mapped(TableMapping()).recognises(part())


def test_a_preview_shows_the_first_rows_only() -> None:
    shown = preview(part("Who,Said\n" + "anna,hello there\n" * 100), TableMapping({"said": Fact.TEXT}), Told())

    assert len(shown) == 20


@pytest.mark.parametrize(
    ("mapping", "lacks"),
    [
        (TableMapping({"a": Fact.URL}), "Say which column holds the text."),
        (TableMapping({"a": Fact.TITLE}), None),
        (TableMapping({"a": Fact.TEXT}, rows=RowKind.PUBLICATIONS), "Say which column holds the date."),
        (TableMapping({"a": Fact.TEXT}, rows=RowKind.FOLLOWERS), "Say which column holds the handle."),
        (TableMapping({"a": Fact.HANDLE}, rows=RowKind.FOLLOWERS), "Say which network this list is from."),
        (TableMapping({"a": Fact.HANDLE}, rows=RowKind.FOLLOWERS, network="x"), None),
    ],
)
def test_what_a_mapping_lacks_is_said(mapping: TableMapping, lacks: str | None) -> None:
    said = mapping.lacks()

    assert (said.source if said else None) == lacks
