from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime

import pytest
import xlsxwriter

from listeners.importing.forms.part import UnreadableError
from listeners.importing.forms.sheet_size import refuse_large_sheets
from tests.listeners.importing.forms.opened import cells, parts_of, refusal, rows, table, zipped

Workbook = xlsxwriter.Workbook


def workbook(fill: Callable[[Workbook], object]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as opened:
        fill(opened)
    return file.getvalue()


def one_sheet(opened: Workbook) -> None:
    sheet = opened.add_worksheet("Metrics")
    sheet.write(0, 0, "What these numbers mean")
    sheet.write_row(1, 0, ["Date", "Text", "Likes", "Share"])
    date = opened.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    sheet.write_datetime(2, 0, datetime.fromisoformat("2026-07-14T09:05"), date)
    sheet.write_string(2, 1, '=HYPERLINK("http://x.example")')
    sheet.write(2, 2, 1234)
    sheet.write(2, 3, 0.5)
    sheet.write_formula(4, 1, "=1+1", None, 2)


def test_a_sheet_is_a_table() -> None:
    part = table(workbook(one_sheet))

    assert (part.name, part.columns) == ("", ("date", "text", "likes", "share"))
    assert [row.number for row in rows(part)] == [3, 5]
    assert cells(part)[0] == {
        "date": "2026-07-14 09:05:00",
        "text": '=HYPERLINK("http://x.example")',
        "likes": "1234",
        "share": "0.5",
    }
    assert cells(part)[1]["text"] == "2"


def test_each_sheet_that_holds_something_is_a_part() -> None:
    def fill(opened: Workbook) -> None:
        one_sheet(opened)
        opened.add_worksheet("Empty")
        opened.add_worksheet("Posts").write_row(3, 2, ["Post title", "Url"])

    assert [part.name for part in parts_of(workbook(fill))] == ["Metrics", "Posts"]


def test_two_cells_at_far_corners_are_refused_before_room_is_made() -> None:
    def fill(opened: Workbook) -> None:
        sheet = opened.add_worksheet()
        sheet.write(0, 0, "a")
        sheet.write(1_048_575, 16_383, "b")

    assert refusal(workbook(fill)).startswith("This workbook is too large to be read safely")


def test_cells_that_do_not_say_where_they_are_count_too() -> None:
    wide = b"<row>" + b"<c><v>1</v></c>" * 3_000 + b"</row>"
    sheet = b"<worksheet><sheetData>" + wide + b"<row><c><v>1</v></c></row>" * 3_000 + b"</sheetData></worksheet>"

    assert refusal(zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": sheet})).startswith(
        "This workbook is too large to be read safely"
    )


HIDDEN = {
    "in single quotes": ("<row>", "<c r='{cell}'>"),
    "behind a blank": ("<row>", '<c r = "{cell}">'),
    "in small letters": ("<row>", '<c r="{small}">'),
    "with noughts before": ("<row>", '<c r="{letters}000000000{row}">'),
    "behind a long attribute": ("<row>", '<c x="' + "y" * 400 + '" r="{cell}">'),
    "behind a bracket": ("<row>", '<c x=">" r="{cell}">'),
    "before two megabytes": ("<row>", '<c r="{cell}" x="' + "y" * 2_500_000 + '">'),
    "by its row alone": ("<row x='" + "y" * 400 + "' r = '{row}'>", '<c r="{letters}1">'),
    "in the row alone": ("<row r='{row}'>", "<c>"),
}


@pytest.mark.parametrize("path", ["xl/worksheets/sheet1.xml", "xl/ws/s.bin"])
@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
def test_a_far_cell_is_found_however_it_is_written(hidden: tuple[str, str], path: str) -> None:
    place = {"cell": "XFD9999999", "small": "xfd9999999", "letters": "XFD", "row": "9999999"}
    row, cell = (text.format(**place) for text in hidden)
    sheet = f"<worksheet><sheetData><row>{'<c/>' * 9}</row>{row}{cell}<v>1</v></c></row></sheetData></worksheet>"
    data = zipped({"xl/workbook.xml": b"<workbook/>", path: sheet.encode()})

    assert refusal(data).startswith("This workbook is too large to be read safely")


def test_a_picture_and_a_long_text_hide_nothing() -> None:
    long = b"x" * 3_000_000
    members = {"xl/workbook.xml": b"<workbook/>", "xl/media/x.bin": bytes(3_000_000), "t.xml": b"<t>" + long}

    refuse_large_sheets(io.BytesIO(zipped(members)))


def test_a_bomb_in_a_workbook_is_refused() -> None:
    members = {"xl/workbook.xml": b"<workbook/>", "xl/media/x.bin": b"\0" * 3_000_000}

    with pytest.raises(UnreadableError):
        refuse_large_sheets(io.BytesIO(zipped(members)), most_bytes=2_999_999)
    refuse_large_sheets(io.BytesIO(zipped(members)))


@pytest.mark.parametrize("compression", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_workbook_of_another_compression_that_is_damaged_is_refused(compression: int) -> None:
    data = bytearray(zipped({"xl/workbook.xml": b"<workbook/>" * 500}, compression))
    at = data.index(b"xl/workbook.xml") + 15
    data[at + 9 : at + 14] = b"\xff" * 5

    assert refusal(bytes(data)) == "This workbook is damaged: download it again."


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_a_damaged_workbook_is_refused(keep: float) -> None:
    whole = workbook(one_sheet)

    assert "damaged" in refusal(whole[: int(len(whole) * keep)])
    assert "damaged" in refusal(zipped({"xl/workbook.xml": b"<nothing"}))


def test_a_file_that_only_looks_like_an_old_workbook_is_refused() -> None:
    assert "damaged" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 2_000)
