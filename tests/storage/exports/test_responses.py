"""The same rows in every format, read back by somebody else's reader."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from storage.exports.formats import Format
from storage.exports.neutral import read_back
from storage.exports.register import entries
from storage.exports.responses import export_responses
from storage.exports.table import KEYS, Form, Headers, headers_of
from storage.exports.whole_file import ExportError
from storage.journal import log_gesture
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.log_choice import LogChoice
from storage.records.words import Words
from storage.response_log import response_log
from tests.storage.house import HOUR, NOON, House, reason

PARIS = ZoneInfo("Europe/Paris")
TEXTS = [
    "Bonjour",
    '=HYPERLINK("http://x";"clic")',
    "a;=1+1",
    "ligne 1\r\nligne 2\n- point",
    "| barre | et `code` et ![image](http://x)",
    '  @lea, merci; "ça" marche\t=1',
    "œuf 🥚 _x0041_",
    "'=déjà",
]


def say(said: Words) -> str:
    return said.source


def fill(home: House) -> None:
    for number, text in enumerate(TEXTS):
        mention = home.mention(text, at=NOON - HOUR)
        log_gesture(
            home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text=text), NOON + number * HOUR
        )


def export(home: House, format_: Format, out: Path, headers: Headers = Headers.KEYS, **more: bool) -> int:
    return export_responses(home.db, format_, out, say=say, now=NOON, form=Form(headers, PARIS), **more)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "journal des réponses"


@pytest.mark.parametrize(
    ("headers", "delimiter", "encoding"),
    [(Headers.KEYS, ",", "utf-8"), (Headers.ENGLISH, ",", "utf-8"), (Headers.FRENCH, ";", "utf-8-sig")],
)
def test_csv_reads_back_whole(home: House, out: Path, headers: Headers, delimiter: str, encoding: str) -> None:
    fill(home)

    assert export(home, Format.CSV, out, headers) == len(TEXTS)

    assert out.read_bytes().startswith(b"\xef\xbb\xbf") is (headers is Headers.FRENCH)
    with out.open(encoding=encoding, newline="") as file:
        first, *rows = csv.reader(file, delimiter=delimiter)
    assert tuple(first) == headers_of(headers)
    column = KEYS.index("response_text")
    assert [read_back(row[column]) for row in rows] == TEXTS[::-1]
    assert {len(row) for row in rows} == {len(KEYS)}


@pytest.mark.parametrize("headers", list(Headers))
def test_xlsx_holds_texts_numbers_and_dates_and_no_formula(home: House, out: Path, headers: Headers) -> None:
    fill(home)
    export(home, Format.XLSX, out, headers)

    first, *rows = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()

    assert tuple(first) == headers_of(headers)
    told = [dict(zip(KEYS, row, strict=True)) for row in rows]
    assert [row["response_text"].replace("\r\n", "\n") for row in told] == [
        t.replace("\r\n", "\n") for t in TEXTS[::-1]
    ]
    assert told[0]["waited_minutes"] == (len(TEXTS)) * 60
    if headers is Headers.KEYS:
        assert (told[-1]["at"], told[-1]["undone"]) == ("2026-11-20T12:00:00Z", False)
    else:
        assert told[-1]["at"] == datetime(2026, 11, 20, 13)  # noqa: DTZ001 - a workbook's dates have no zone


def test_a_text_too_long_for_a_cell_is_cut_with_a_sign(home: House, out: Path) -> None:
    log_gesture(home.db, GestureToLog(GestureKind.PUBLISH, Why.INFORM, text="é" * 40_000), NOON)
    export(home, Format.XLSX, out)

    row = CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python()[1]
    assert row[KEYS.index("response_text")] == "é" * 32_766 + "…"


def test_json_and_ndjson_are_the_same_objects(home: House, out: Path) -> None:
    fill(home)
    export(home, Format.JSON, out)
    document = json.loads(out.read_text(encoding="utf-8"))
    export(home, Format.NDJSON, out)
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]

    assert document == lines
    assert [row["response_text"] for row in lines] == TEXTS[::-1]
    assert {tuple(row) for row in lines} == {KEYS}
    assert (lines[-1]["at"], lines[-1]["undone"], lines[-1]["reasons"]) == ("2026-11-20T12:00:00Z", False, [])


@pytest.mark.parametrize("format_", list(Format))
def test_an_empty_log_is_a_readable_file(home: House, out: Path, format_: Format) -> None:
    assert export(home, format_, out) == 0

    if format_ is Format.JSON:
        assert json.loads(out.read_bytes()) == []
    elif format_ is Format.XLSX:
        assert CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python() == [list(KEYS)]
    else:
        assert len(out.read_text(encoding="utf-8").splitlines()) == {"csv": 1, "md": 2, "ndjson": 0}[format_]


def test_markdown_keeps_its_columns_and_shows_no_picture(home: House, out: Path) -> None:
    fill(home)
    export(home, Format.MARKDOWN, out, Headers.FRENCH)

    rows = out.read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(TEXTS) + 2
    bars = {row.replace("\\\\", "").replace("\\|", "").count("|") for row in rows}
    assert bars == {len(KEYS) + 1}
    assert "![" not in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("format_", list(Format))
def test_without_names_no_file_names_her(home: House, out: Path, format_: Format) -> None:
    fill(home)
    export(home, format_, out, without_names=True)

    if format_ is Format.XLSX:
        content = str(CalamineWorkbook.from_path(str(out)).get_sheet_by_index(0).to_python())
    else:
        content = out.read_text(encoding="utf-8")
    assert "lea" not in content.casefold()


def test_each_export_is_entered_in_the_register(home: House, out: Path) -> None:
    fill(home)
    export(home, Format.CSV, out)

    (entry,) = entries(home.db)
    assert (entry.at, entry.what, entry.format, entry.path, entry.rows) == (
        NOON,
        "responses",
        "csv",
        str(out),
        len(TEXTS),
    )


def test_a_refused_place_is_named_and_nothing_is_left(home: House, tmp_path: Path) -> None:
    fill(home)
    for place in (tmp_path / "nowhere" / "file.csv", tmp_path):
        with pytest.raises(ExportError) as refused:
            export(home, Format.XLSX, place)
        assert refused.value.words.args["path"] == str(place)

    assert entries(home.db) == []
    assert [path.name for path in tmp_path.parent.iterdir() if path.name.endswith(".part")] == []


@pytest.mark.parametrize("format_", list(Format))
def test_an_export_that_breaks_off_leaves_what_was_there(home: House, out: Path, format_: Format) -> None:
    mention = home.mention()
    rank = ConversationRank(1, None, ListName.TO_ANSWER, 10, (reason(),), mention, None)
    save_ranks(home.db, [rank])
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention), NOON)
    out.write_text("before")

    def breaks(said: Words) -> str:
        raise RuntimeError(said.source)

    with pytest.raises(RuntimeError):
        export_responses(home.db, format_, out, say=breaks, now=NOON)

    assert out.read_text() == "before"
    assert sorted(path.name for path in out.parent.iterdir()) == ["data", out.name]
    assert entries(home.db) == []


def test_the_choice_of_rows_is_the_log_s(home: House, out: Path) -> None:
    fill(home)
    chosen = LogChoice(since=NOON + HOUR, until=NOON + 3 * HOUR)
    count = export_responses(home.db, Format.NDJSON, out, say=say, now=NOON, choice=chosen)

    assert count == len([*response_log(home.db, chosen)]) == 2
