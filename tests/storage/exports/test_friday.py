"""The Friday file: its sheets, its figures against the week before, and that it names nobody where asked."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from priorities.conversations.asked_for import asked_for
from storage.exports.formats import Format
from storage.exports.friday import export_friday, friday_sheets
from storage.exports.friday_rows import Friday
from storage.exports.register import entries
from storage.exports.sheets import FORMATS, Sheet, form_of, write_sheets
from storage.exports.table import Cell, Form, Headers
from storage.holes import add_hole
from storage.journal import log_gesture, undo
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.words import Words
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, reason

WISH = "J'aimerais bien une =selle plus large"


def say(said: Words) -> str:
    return said.source


def fill(home: House) -> None:
    """Last week one answer; this week two, one undone, a post of ours, a wish, somebody who waits."""
    feed = home.source("https://example.org/fil", hears="mentions", title="Le fil")
    add_hole(home.db, feed, after=NOON - 2 * DAY, before=NOON - DAY, now=NOON)
    for number, days in enumerate((9, 3, 2)):
        mention = home.mention(f"Question {number} ?", at=NOON - days * DAY, source=feed, handle=f"qui{number}")
        gesture = GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="=1+1 @qui1")
        act = log_gesture(home.db, gesture, NOON - days * DAY + HOUR)
    undo(home.db, act, NOON - DAY)
    log_gesture(home.db, GestureToLog(GestureKind.PUBLISH, Why.INFORM, text="Bonjour à tous"), NOON - DAY)
    home.mention(WISH, at=NOON - DAY, handle="ida", source=feed)
    home.mention("Nous aimerions vous revoir", at=NOON - DAY, handle="marque", by_us=True)
    waits = home.mention("Et ma facture, @support ?", at=NOON - 2 * HOUR, handle="zoe")
    place = ConversationRank(
        home.conversation_of(waits), None, ListName.TO_ANSWER, 30, (reason(mentions=[waits]),), waits, None
    )
    save_ranks(home.db, [place])


def made(headers: Headers = Headers.KEYS, **more: object) -> Friday:
    return Friday(NOON + MINUTE, say, asked_for, Form(headers, UTC), **more)  # type: ignore[arg-type]


def sheets(home: House, friday: Friday) -> dict[str, Sheet]:
    return {sheet.name.key: sheet for sheet in friday_sheets(home.db, friday, NOON)}


def records(sheet: Sheet) -> list[dict[str, Cell]]:
    keys = [column.name.key for column in sheet.columns]
    return [dict(zip(keys, row, strict=True)) for row in sheet.rows]


def test_the_summary_stands_against_the_week_before(home: House) -> None:
    fill(home)
    told = {row["figure"]: row for row in records(sheets(home, made())["summary"])}

    assert list(told["answers"].values()) == ["answers", 1, 1, 0]
    assert list(told["watched"].values()) == ["watched", 4, 1, 3]
    assert list(told["posts"].values()) == ["posts", 1, 0, 1]
    assert list(told["asks"].values()) == ["asks", 1, 0, 1]
    assert list(told["open_now"].values()) == ["open_now", 1, None, None]
    assert told["from"]["this_week"] == told["until"]["week_before"] == NOON + MINUTE - 7 * DAY


def test_a_hole_in_hearing_is_said_with_its_source(home: House) -> None:
    fill(home)
    *_rest, hole = sheets(home, made())["summary"].rows

    assert hole == ("may_be_missing: Le fil", NOON - 2 * DAY, NOON - DAY, None)


def test_each_sheet_holds_what_it_says(home: House) -> None:
    fill(home)
    found = {key: records(sheet) for key, sheet in sheets(home, made()).items()}

    assert [row["handle"] for row in found["answered"]] == ["qui1"]
    assert [(row["handle"], row["points"]) for row in found["still_open"]] == [("zoe", 30)]
    assert [(row["handle"], row["asking"], row["words"]) for row in found["asked_for"]] == [
        ("ida", "wish", "J'aimerais bien")
    ]
    assert found["promises"] == []


def test_one_territory_and_what_is_outside_all_of_them(home: House) -> None:
    fill(home)
    forum = add_territory(home.db, name="Forum", now=NOON)
    home.mention("Il manque une béquille", at=NOON - DAY, handle="paul", territories=[forum])

    within, outside = (
        [row["handle"] for row in records(sheets(home, made(territory=place))["asked_for"])] for place in (forum, 0)
    )
    assert (within, outside) == (["paul"], ["ida"])
    assert sheets(home, made(territory=forum))["answered"].rows == ()
    assert len(sheets(home, made(territory=0))["answered"].rows) == 1


@pytest.mark.parametrize("headers", list(Headers))
def test_a_workbook_has_five_sheets_and_no_formula(home: House, tmp_path: Path, headers: Headers) -> None:
    fill(home)
    friday, out = made(headers), tmp_path / "vendredi.xlsx"

    told = friday_sheets(home.db, friday, NOON)
    rows = export_friday(home.db, told, out, friday.form, Format.XLSX, now=NOON)

    book = CalamineWorkbook.from_path(str(out))
    assert book.sheet_names == [sheet.name.under(headers) for sheet in told]
    assert sum(len(book.get_sheet_by_name(name).to_python()) - 1 for name in book.sheet_names) == rows
    asked = book.get_sheet_by_index(3).to_python()[1]
    assert WISH in asked
    if headers is not Headers.KEYS:
        assert datetime(2026, 11, 19, 12) in asked  # noqa: DTZ001 - a workbook's dates have no zone


def test_markdown_has_a_part_for_each_sheet(home: House, tmp_path: Path) -> None:
    fill(home)
    out = tmp_path / "vendredi.md"
    friday = made(Headers.FRENCH)
    export_friday(home.db, friday_sheets(home.db, friday, NOON), out, friday.form, Format.MARKDOWN, now=NOON)

    text = out.read_text("utf-8")
    parts = [line for line in text.splitlines() if line.startswith("## ")]
    assert parts == ["## Résumé", "## Répondu", "## Encore ouvert", "## Ce qu’on nous demande", "## Promesses"]
    assert "| souhait |" in text


def test_json_has_keys_in_every_language(home: House, tmp_path: Path) -> None:
    fill(home)
    out = tmp_path / "vendredi.json"
    form = form_of(Headers.FRENCH, Format.JSON, UTC)
    friday = Friday(NOON, say, asked_for, form)
    export_friday(home.db, friday_sheets(home.db, friday, NOON), out, form, Format.JSON, now=NOON)

    document = json.loads(out.read_bytes())
    assert list(document) == ["summary", "answered", "still_open", "asked_for", "promises"]
    assert document["asked_for"][0]["asking"] == "wish"
    assert document["asked_for"][0]["mention_published"] == "2026-11-19T12:00:00Z"


def test_without_names_no_sheet_names_anybody(home: House) -> None:
    fill(home)
    content = str([sheet.rows for sheet in friday_sheets(home.db, made(without_names=True), NOON)]).casefold()

    for name in ("qui1", "ida", "zoe", "@support"):
        assert name not in content


def test_it_is_entered_in_the_register(home: House, tmp_path: Path) -> None:
    fill(home)
    friday, out = made(), tmp_path / "vendredi.xlsx"
    rows = export_friday(home.db, friday_sheets(home.db, friday, NOON), out, friday.form, Format.XLSX, now=NOON)

    (entry,) = entries(home.db)
    assert (entry.what, entry.format, entry.path, entry.rows) == ("friday", "xlsx", str(out), rows)


@pytest.mark.parametrize("format_", [one for one in Format if one not in FORMATS])
def test_a_format_of_one_table_is_refused(tmp_path: Path, format_: Format) -> None:
    with pytest.raises(ValueError, match="one table"):
        write_sheets((), tmp_path / "x", Form(), format_)


def test_promises_are_open_or_broken_by_the_moment_of_the_export(home: House) -> None:
    for number, hours in enumerate((-1, 1)):
        mention = home.mention(at=NOON - DAY, handle=f"qui{number}")
        gesture = GestureToLog(
            GestureKind.REPLY, Why.HELP, mention=mention, text="Demain.", promise_due=NOON + hours * HOUR
        )
        log_gesture(home.db, gesture, NOON - 20 * HOUR)

    kept = {row["handle"]: row["promise_kept"] for row in records(sheets(home, made())["promises"])}

    assert kept.keys() == {"qui0", "qui1"}
    assert kept["qui0"] != kept["qui1"]
    assert kept["qui1"] is None


def test_the_summary_counts_all_that_waits_however_many_lines_there_are(
    home: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.exports.friday.MOST_OPEN", 2)
    talks = [home.mention(f"Question {number} ?") for number in range(3)]
    places = [ConversationRank(home.conversation_of(one), None, ListName.TO_ANSWER, 30, (), one, None) for one in talks]
    save_ranks(home.db, places)
    found = sheets(home, made())

    told = {row["figure"]: row for row in records(found["summary"])}
    assert told["open_now"]["this_week"] == 3
    assert len(found["still_open"].rows) == 2


def test_a_promise_is_told_alike_in_both_sheets(home: House) -> None:
    due = GestureToLog(
        GestureKind.REPLY, Why.HELP, mention=home.mention(at=NOON - 3 * DAY), text="Demain", promise_due=NOON - DAY
    )
    log_gesture(home.db, due, NOON - 2 * DAY)
    found = sheets(home, made())

    assert [row["promise_kept"] for row in records(found["answered"])] == [False]
    assert [row["promise_kept"] for row in records(found["promises"])] == [False]
