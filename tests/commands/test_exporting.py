"""``causerie export friday``: the sheets of a week as a file, what it says of holes, and where it cannot be written."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.commands.desk import NOW, Desk, moment

SHEETS = ["Résumé", "Répondu", "Encore ouvert", "Ce qu’on nous demande", "Promesses"]


def test_a_workbook_unless_said_otherwise(busy_desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "vendredi.xlsx"

    document = busy_desk.json("export", "friday", "--headers", "fr", "--out", out, "--now", moment(NOW))

    assert document["path"] == str(out)
    assert document["rows"] > 0
    assert CalamineWorkbook.from_path(str(out)).sheet_names == SHEETS


def test_what_waits_then_is_still_open_and_what_was_answered_later_too(busy_desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "friday.json"
    first, *_rest = busy_desk.json("queue", "--now", moment(NOW))
    later = NOW + timedelta(hours=3)
    told = ("--text", "Bonjour", "--why", "help", "--now", moment(later))
    busy_desk.json("respond", first["mention"]["id"], *told)

    def sheets(*bounds: object) -> dict[str, list[dict[str, object]]]:
        busy_desk.json("export", "friday", "--format", "json", "--out", out, *bounds)
        found: dict[str, list[dict[str, object]]] = json.loads(out.read_bytes())
        return found

    before = sheets("--now", moment(NOW))
    assert first["conversation"] in [row["conversation_id"] for row in before["still_open"]]
    assert before["answered"] == []
    after = sheets("--now", moment(later + timedelta(minutes=1)))
    assert [row["conversation_id"] for row in after["answered"]] == [first["conversation"]]
    assert first["conversation"] not in [row["conversation_id"] for row in after["still_open"]]
    assert sheets("--now", moment(later), "--until", moment(NOW))["answered"] == []


@pytest.mark.parametrize("name", ["csv", "ndjson"])
def test_a_format_of_one_table_is_wrong_usage(busy_desk: Desk, tmp_path: Path, name: str) -> None:
    assert name in busy_desk.misused("export", "friday", "--format", name, "--out", tmp_path / "x")


def test_an_unknown_territory_writes_nothing(busy_desk: Desk, tmp_path: Path) -> None:
    assert "Nowhere" in busy_desk.fails("export", "friday", "--territory", "Nowhere", "--out", tmp_path / "x")
    assert not (tmp_path / "x").exists()
