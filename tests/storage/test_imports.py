from __future__ import annotations

import csv
from pathlib import Path

import pytest

from storage.errors import NotFoundError
from storage.exports.rejected import export_rejected
from storage.import_records import add_carried, add_rejected, carried_by, count_run
from storage.imports import begin_run, end_run, import_run, import_runs, is_run, rejected_rows
from storage.opening import writing
from storage.records.imports import NewRun, RejectedRow, RunCounts, RunState
from storage.records.words import words
from tests.storage.house import HOUR, NOON, House


def begun(home: House, file: str = "export.csv") -> tuple[int, str]:
    return begin_run(home.db, NewRun(file, "brandwatch", account="x:elan"), NOON)


def test_a_run_says_what_it_is_and_how_it_ended(home: House) -> None:
    run, uid = begun(home)
    assert import_run(home.db, uid).state is RunState.RUNNING

    with writing(home.db):
        count_run(home.db, run, RunCounts(10, 4, 3, 3))
    end_run(home.db, run, RunState.DONE, NOON + HOUR)

    found = import_run(home.db, uid)
    assert (found.file, found.preset, found.account, found.territory) == ("export.csv", "brandwatch", "x:elan", None)
    assert (found.state, found.started_at, found.ended_at) == (RunState.DONE, NOON, NOON + HOUR)
    assert found.counts == RunCounts(10, 4, 3, 3)


def test_the_last_one_comes_first(home: House) -> None:
    for name in ("one", "two", "three"):
        begun(home, name)

    assert [run.file for run in import_runs(home.db, limit=2)] == ["three", "two"]


def test_an_id_that_is_no_import_s(home: House) -> None:
    assert not is_run(home.db, "018f")
    with pytest.raises(NotFoundError):
        import_run(home.db, "018f")


def test_what_was_carried_in_many_batches_is_kept_in_few_stretches(home: House) -> None:
    run, _ = begun(home)
    with writing(home.db):
        add_carried(home.db, run, [3, 4, 10, 11, 12], first_new=10)
        add_carried(home.db, run, [13, 14, 3, 11], first_new=13)

    end_run(home.db, run, RunState.DONE, NOON)

    assert carried_by(home.db, run, new=True) == [(10, 14)]
    assert carried_by(home.db, run, new=False) == [(3, 4)]
    assert carried_by(home.db, run) == [(3, 4), (10, 14)]


def test_rejected_rows_are_kept_and_written_without_live_formulas(home: House, tmp_path: Path) -> None:
    run, uid = begun(home)
    bad = words("Import", "The date in “{field}” cannot be read.").given(field="published")
    with writing(home.db):
        add_rejected(home.db, run, [RejectedRow("", 7, bad), RejectedRow("=1+1|x", 8, bad)])

    assert [(row.part, row.row) for row in rejected_rows(home.db, uid)] == [("", 7), ("=1+1|x", 8)]
    assert export_rejected(home.db, uid, tmp_path / "out.csv", say=lambda said: said.source) == 2
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == ["part", "row", "reason"]
    assert lines[1] == ["", "7", bad.source]
    assert lines[2][0] == "'=1+1|x"


def test_a_french_spreadsheet_opens_them(home: House, tmp_path: Path) -> None:
    _, uid = begun(home)

    export_rejected(home.db, uid, tmp_path / "out.csv", say=str, semicolons=True)

    assert (tmp_path / "out.csv").read_bytes() == b'\xef\xbb\xbf"part";"row";"reason"\r\n'
