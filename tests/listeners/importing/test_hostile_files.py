"""No bytes hang or break the importing: whatever a file holds is read, or refused with a sentence."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.files import UnknownTableError, recognise_file
from listeners.importing.forms.part import TablePart, UnreadableError
from listeners.importing.mapping.facts import Fact, TableMapping
from listeners.importing.mapping.guess import guess
from listeners.importing.mapping.reading import mapped, preview
from listeners.importing.presets.preset import Told
from listeners.importing.rows import ImportedRow, Rejected, RowResult
from listeners.importing.runs import run_import
from storage.exports.neutral import neutral
from tests.listeners.hearing.posts import NOW, open_house
from tests.listeners.importing.forms.opened import zipped

TABLE = "Date;Author;Message\n28/09/2026;@anna;Où sont les bancs ?\n29/09/2026;bo;Là-bas\n"
LINES = '{"id": "a", "text": "hello", "author": {"handle": "anna"}}\n' * 3
SINCE = "Sat Feb 18 12:33:11 +0000 2023"
DOCUMENT = json.dumps([{"tweet": {"id_str": str(n), "full_text": "@a hello", "created_at": SINCE}} for n in range(3)])
MAIL = (
    "From: a@h.example\nSubject: [Blog] New comment on x\nDate: Tue, 14 Jul 2026 09:00:00 +0200\n\n"
    "Author: Anna (IP address: 203.0.113.9)\nComment:\nWhere are the benches?\n\n"
    "You can see all comments here:\nhttps://b.example/p/#comments\n\nPermalink: https://b.example/p/#comment-7\n"
)
FOLLOWERS = '{"relationships_following": [{"string_list_data": [{"value": "anna", "href": "", "timestamp": 2}]}]}'


def workbook() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as opened:
        sheet = opened.add_worksheet()
        sheet.write_row(0, 0, ["Date", "Author", "Message"])
        sheet.write_row(1, 0, ["28/09/2026", "@anna", "Où sont les bancs ?"])
    return file.getvalue()


SEEDS = [
    TABLE.encode(),
    TABLE.encode("utf-16"),
    LINES.encode(),
    DOCUMENT.encode(),
    b"window.YTD.tweets.part0 = " + DOCUMENT.encode(),
    FOLLOWERS.encode(),
    MAIL.encode(),
    b"From a@h.example Tue Jul 14 09:00:00 2026\n" + MAIL.encode() * 2,
    *(
        zipped({"t.csv": TABLE.encode(), "f.json": FOLLOWERS.encode()}, compression)
        for compression in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)
    ),
    workbook(),
]
ODD = [
    b"\0",
    b'"',
    b"\xff\xfe",
    b"{",
    b"[" * 40,
    b"<html>",
    b"\r",
    b"NaN",
    b"\\ud800",
    b";",
    b"9" * 400,
    b"1e999",
    b"\n\n",
    b"\x1a",
]


def read_whole(data: bytes) -> list[RowResult]:
    """Read all that some preset knows of a file, and show what nobody knows as the wizard would."""
    try:
        found = recognise_file(io.BytesIO(data))
    except UnknownTableError as error:
        return list(preview(error.part, guess(error.part), Told()))
    except UnreadableError:
        return []
    rows: list[RowResult] = []
    for one in found:
        try:
            rows += one.preset.read(one.part, tuple(each.part for each in found), Told())
        except UnreadableError:
            continue
    return rows


@given(st.binary(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_bytes(data: bytes) -> None:
    read_whole(data)


@given(st.sampled_from(SEEDS), st.integers(0, 2**32))
@settings(max_examples=150, deadline=None)
def test_damaged_files(seed: bytes, number: int) -> None:
    chance = random.Random(number)
    data = bytearray(seed)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        change = chance.randrange(4)
        if change == 0:
            data[at:at] = chance.choice(ODD)
        elif change == 1:
            del data[at : at + chance.randint(1, 30)]
        elif change == 2:
            data[at:at] = data[at : at + 30] * chance.randint(1, 20)
        else:
            del data[at:]
    for row in read_whole(bytes(data)):
        assert row.row >= 0


@pytest.mark.parametrize("seed", SEEDS, ids=range(len(SEEDS)))
def test_the_seeds_are_read_when_they_are_whole(seed: bytes) -> None:
    rows = read_whole(seed)

    assert rows
    assert not any(isinstance(row, Rejected) for row in rows)


def written_csv(separator: str) -> Callable[[list[str]], bytes]:
    def write(texts: list[str]) -> bytes:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL)
        writer.writerows([["Id", "Text"], *([str(n), neutral(text)] for n, text in enumerate(texts))])
        return out.getvalue().encode("utf-8-sig")

    return write


def written_xlsx(texts: list[str]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as opened:
        sheet = opened.add_worksheet()
        for number, cells in enumerate([("Id", "Text"), *((str(n), text) for n, text in enumerate(texts))]):
            for column, cell in enumerate(cells):
                sheet.write_string(number, column, cell)
    return file.getvalue()


FORMULAS = ["=1+1", '=HYPERLINK("http://x.example","y")', "@SUM(A1)", "-2+3", "+1|cmd", "＝1", "fine; =1 | @x"]


@pytest.mark.parametrize("write", [written_csv(","), written_csv(";"), written_csv("\t"), written_xlsx])
def test_cells_that_look_like_formulas_stay_text(write: Callable[[list[str]], bytes]) -> None:
    reader = mapped(TableMapping({"id": Fact.ID, "text": Fact.TEXT}))
    (found,) = recognise_file(io.BytesIO(write(FORMULAS)), reader)
    rows = list(reader.read(found.part, (found.part,), Told()))

    texts = [row.post.text for row in rows if isinstance(row, ImportedRow)]
    assert texts in (FORMULAS, [neutral(text) for text in FORMULAS])


def test_a_cell_of_a_million_letters_is_cut_not_kept() -> None:
    data = b"Id,Text\n1," + b"x" * 999_000 + b"\n2,short\n"
    reader = mapped(TableMapping({"id": Fact.ID, "text": Fact.TEXT}))
    (found,) = recognise_file(io.BytesIO(data), reader)

    first, second = reader.read(found.part, (found.part,), Told())

    assert isinstance(first, ImportedRow)
    assert isinstance(second, ImportedRow)
    assert len(first.post.text) <= 100_000
    assert second.post.text == "short"


def test_what_was_heard_before_a_broken_row_stays_and_the_rest_follows(tmp_path: Path) -> None:
    def lines() -> Iterator[str]:
        for number in range(1_000):
            yield f'{{"id": "urn:{number}", "text": "row {number}"}}\n'
            yield '{"id": NaN}\n' if number % 2 else '{"id": "x", "text": "\\ud800"}\n'

    file = io.BytesIO("".join(lines()).encode())
    house = open_house(tmp_path)
    with closing(house.db):
        *_, last = run_import(house.db, house.ear, recognise_file(file), file, name="lines", now=NOW)

        assert (last.so_far.rows, last.so_far.kept, last.so_far.refused) == (2_000, 1_000, 1_000)
        assert all(isinstance(row, Rejected) for row in last.so_far.rejected)


def test_a_table_of_thousands_of_columns_is_read_by_its_first_ones() -> None:
    header = ",".join(f"column {chr(97 + n % 26)}{n}" for n in range(5_000))
    with pytest.raises(UnknownTableError) as unknown:
        recognise_file(io.BytesIO(f"{header}\n{','.join('x' * 5_000)}\n".encode()))

    assert isinstance(unknown.value.part, TablePart)
    assert len(unknown.value.part.columns) == 2_000
