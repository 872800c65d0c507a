from __future__ import annotations

import codecs
import csv
import io
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.importing.forms.part import TableRow
from listeners.importing.rows import Rejected
from tests.listeners.importing.forms.opened import cells, refusal, rows, table

ROWS = [
    ["Anna", "Où est la tôle ?", "https://h.example/1"],
    ["Bo", "À demain ; merci, vraiment", "https://h.example/2"],
]


def written(rows: list[list[str]], separator: str = ",", header: str = "Author,Full Text,Url") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([header.split(","), *rows])
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_any_separator_in_any_encoding(separator: str, encoding: str) -> None:
    part = table(written(ROWS, separator).encode(encoding))

    assert part.headings == ("Author", "Full Text", "Url")
    assert part.columns == ("author", "full text", "url")
    assert [list(row.values()) for row in cells(part)] == ROWS


def test_a_text_of_another_alphabet_without_a_mark_is_guessed() -> None:
    text = "Где можно купить железную скамейку? Спасибо большое за ответ, очень ждём.;Анна\n" * 20

    part = table(("Текст;Автор\n" + text).encode("cp1251"))

    assert part.columns == ("текст", "автор")
    assert cells(part)[0]["автор"] == "Анна"


def test_bytes_that_are_not_of_the_encoding_cost_no_row() -> None:
    part = table(b"author,text\n" + "Zoé,Été\n".encode() * 30_000 + "Zoé,Été\n".encode("cp1252"))

    assert cells(part)[-1] == cells(part)[0] == {"author": "Zoé", "text": "Été"}


def test_the_header_is_found_below_a_preamble_and_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    part = table(b'Report:,Weekly\nBrand:\nFrom:,2026-01-01\nTo:\nLabel\nAuthor,Full Text,Url\n\nanna,"a\nb",u\n')

    assert part.headings == ("Author", "Full Text", "Url")
    assert rows(part) == [TableRow(8, {"author": "anna", "full text": "a\nb", "url": "u"})]


def test_a_line_of_prose_above_the_header_is_none() -> None:
    part = table(b"Aggregated engagement metrics for your posts\nDate,Clicks,Likes\n01/02/2026,3,4\n")

    assert part.columns == ("date", "clicks", "likes")


def test_ragged_rows_keep_what_they_have() -> None:
    part = table(b"a,b,c\n1\n1,2,3,4\n,,\n1,2,3\n")

    assert cells(part) == [{"a": "1"}, {"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "2", "c": "3"}]


def test_columns_of_one_name_are_told_apart() -> None:
    assert table(b"Date,date, DATE ,,x\n1,2,3,4,5\n").columns == ("date", "date 2", "date 3", "4", "x")


def test_a_table_without_a_header_is_read_from_its_first_row() -> None:
    part = table(b"friends,anna@social.example\nfriends,bo@social.example\n")

    assert (part.headings, part.columns) == ((), ("1", "2"))
    assert [row.number for row in rows(part)] == [1, 2]


def test_one_column_has_a_header_only_when_what_follows_is_of_another_kind() -> None:
    assert table(b"Account address\nanna@social.example\nbo@social.example\n").headings == ("Account address",)
    assert table(b"anna@social.example\nbo@social.example\n").headings == ()


def test_a_separator_that_the_file_names_is_believed() -> None:
    part = table(b"sep=;\nauthor;text\nanna;a,b\nbo;c,d\n")

    assert cells(part) == [{"author": "anna", "text": "a,b"}, {"author": "bo", "text": "c,d"}]


def test_commas_in_the_text_do_not_make_it_a_comma_file() -> None:
    part = table(("auteur;texte;url\n" + "anna;oui, non, peut-être;u\nbo;a, b;u\n" * 5).encode())

    assert part.columns == ("auteur", "texte", "url")


def test_old_line_ends_are_line_ends() -> None:
    assert cells(table(b"a,b\r1,2\r3,4\r")) == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_a_cell_without_end_costs_its_row_not_the_file() -> None:
    part = table(b'author,text\nanna,"never closed ' + b"x" * 1_200_000 + b"\nbo,fine\n")

    found = list(part.rows())

    assert [type(row) for row in found][:1] == [Rejected]
    assert found[0].number if isinstance(found[0], TableRow) else found[0].row == 2
    assert isinstance(found[-1], TableRow)
    assert found[-1].cells == {"author": "bo", "text": "fine"}


def test_zero_bytes_are_cells_like_others() -> None:
    assert cells(table(b"author,text\nan\x00na,hello\nbo,wor\x00ld\n"))[0] == {"author": "an\x00na", "text": "hello"}


@pytest.mark.parametrize(
    "page", [b"<!DOCTYPE html><html>", b"\xef\xbb\xbf\n <HTML lang=fr>", b"<!-- x --><html>", b"<head><title>"]
)
def test_a_web_page_is_refused_whatever_it_is_called(page: bytes) -> None:
    assert refusal(page + b"<p>a,b\nc,d") == (
        "This is a web page, not an export: it was perhaps saved while you were signed out."
    )


@pytest.mark.parametrize("data", [b"", b"\n\n", codecs.BOM_UTF8, b",,,\n,,\n", b"\x00\x01\x00\x00\x02\x00\x00" * 99])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    assert refusal(data) == "There is no text in this file."


def test_memory_does_not_grow_with_the_rows() -> None:
    data = io.BytesIO(b"author,text\n" + b"anna,a text of some length\n" * 60_000)
    part = table(data.getvalue())
    tracemalloc.start()
    try:
        count = sum(1 for _ in part.rows())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert count == 60_000
    assert peak < 5_000_000


CELL = st.text(st.characters(codec="cp1252", exclude_characters="\r\x00\ufeff", exclude_categories=["Cc"]), max_size=12)


@given(
    st.lists(st.tuples(CELL, CELL, CELL).filter(any), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
@settings(max_examples=60)
def test_what_is_written_is_read_again(content: list[tuple[str, str, str]], separator: str, encoding: str) -> None:
    text = written([["Anna", "text", "u"], *map(list, content)] * 2, separator)

    part = table(text.encode(encoding))

    if part.columns == ("author", "full text", "url"):  # a cell may hold more separators than the file
        assert [tuple(row.values()) for row in cells(part)][1 : len(content) + 1] == content
    else:
        assert any(other in text for other in ",;\t|" if other != separator)
