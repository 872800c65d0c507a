"""Files imported in the window: dropped or chosen, mapped where nobody knows them, told, stopped, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.importing.flow import FIRST_JOB
from desktop.parts.buttons import Button
from desktop.shortcuts import Command, PageName
from desktop.sources.page import SourcesPage
from desktop.window import files_in
from listeners.importing.mapping.facts import Fact, RowKind
from listeners.importing.mapping.written import mapping_from_json
from listeners.messages import (
    CancelJob,
    ColumnSeen,
    Failed,
    ImportFile,
    ImportUndone,
    JobDone,
    JobProgress,
    MappingPreviewed,
    MappingWanted,
    PreviewMapping,
    RowSeen,
    UndoImport,
)
from storage.import_records import add_rejected, count_run
from storage.imports import begin_run, end_run
from storage.opening import writing
from storage.records.imports import NewRun, RejectedRow, RunCounts, RunState
from storage.records.words import words
from tests.desktop.story import NOON, Lived, lived_in

WANTED = MappingWanted(
    FIRST_JOB + 1,
    "/home/lea/export.csv",
    (
        ColumnSeen("who", "Who", ("@anna", "bo")),
        ColumnSeen("said", "Said", ("hello",)),
        ColumnSeen("other", "Other", ()),
    ),
    '{"columns": {"who": "handle", "said": "text"}}',
    (RowSeen(2, "anna", "hello", "x"), RowSeen(3, problem=words("Import", "This row has no text."))),
)


SOME = RunCounts(10, 8, 1, 1)


def made_run(lived: Lived, state: RunState = RunState.DONE, counts: RunCounts = SOME) -> str:
    db = lived.story.home.db
    run, uid = begin_run(db, NewRun("export.csv", "brandwatch"), NOON)
    with writing(db):
        count_run(db, run, counts)
        add_rejected(db, run, [RejectedRow("", 7, words("Import", "This row has no text."))])
    end_run(db, run, state, NOON)
    return uid


def files(lived: Lived) -> list[ImportFile]:
    return [one for one in lived.sent if isinstance(one, ImportFile)]


def toast(lived: Lived) -> str:
    return lived.window.toast.accessibleName()


def test_files_are_imported_one_after_the_other(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        importing, link = lived.house.importing, lived.house.link
        importing.begin([tmp_path / "a.csv", tmp_path / "b.csv"])
        (first,) = files(lived)
        assert (first.path, first.job > FIRST_JOB) == (str(tmp_path / "a.csv"), True)

        link.job_progress.emit(JobProgress(first.job, 40, 100))
        assert importing.under_way is not None
        assert (importing.under_way.name, importing.under_way.done) == ("a.csv", 40)

        link.job_done.emit(JobDone(first.job, 9, 5, 4, 0, run="018f"))
        assert toast(lived) == "9 rows read: 5 kept, 4 known already, 0 rejected."
        assert [Path(one.path).name for one in files(lived)] == ["a.csv", "b.csv"]
        link.failed.emit(Failed(words("Import", "This file is empty."), files(lived)[1].job))
        assert importing.under_way is None
        lived.settle(qtbot)


def test_the_toast_takes_a_whole_import_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.importing.begin([tmp_path / "a.csv"])
        lived.house.link.job_done.emit(JobDone(files(lived)[0].job, 9, 9, 0, 0, run="018f"))
        lived.window.toast.undo_asked.emit()
        assert [one.run for one in lived.sent if isinstance(one, UndoImport)] == ["018f"]
        lived.house.link.import_undone.emit(ImportUndone(1, "018f", 1))
        assert toast(lived) == "The import is undone: 1 mention removed."
        lived.settle(qtbot)


@pytest.mark.parametrize(
    ("counts", "ended"),
    [
        ((0, 0, 0, 0), ("There is nothing in this file to import.", False)),
        ((2, 0, 0, 2), ("2 rows read: 0 kept, 0 known already, 2 rejected.", False)),
        ((2, 0, 2, 0), ("2 rows read: 0 kept, 2 known already, 0 rejected.", True)),
        (
            (3, 1, 2, 0, 4),
            ("3 rows read: 1 kept, 2 known already, 0 rejected. 4 accounts are no longer on the list.", True),
        ),
    ],
)
def test_what_left_and_what_can_be_taken_back_is_told(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, counts: tuple[int, ...], ended: tuple[str, bool]
) -> None:
    rows, kept, known, rejected, *left = counts
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        told: list[tuple[object, object]] = []
        lived.house.importing.told.connect(lambda words, undo: told.append((words, undo)))
        lived.house.importing.begin([tmp_path / "a.csv"])
        done = JobDone(files(lived)[0].job, rows, kept, known, rejected, run="018f", unlisted=sum(left))
        lived.house.link.job_done.emit(done)
        assert [(toast(lived), undo is not None) for _, undo in told] == [ended]
        lived.settle(qtbot)


@pytest.mark.parametrize(
    ("counts", "undoable"), [(RunCounts(), False), (RunCounts(2, 0, 0, 2), False), (RunCounts(1, 0, 1, 0), True)]
)
def test_only_an_import_that_carried_something_can_be_undone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, counts: RunCounts, undoable: bool
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        made_run(lived, counts=counts)
        lived.open(qtbot)
        lived.window.imports.show_panel()
        lived.settle(qtbot)
        names = [button.accessibleName() for button in lived.window.imports.findChildren(Button)]
        assert ("Undo" in names) is undoable
        lines = [label.accessibleName() or label.text() for label in lived.window.imports.findChildren(QLabel)]
        assert any("nothing in this file" in one for one in lines) is (counts.rows == 0)


def test_that_a_list_is_whole_is_said_of_one_import_only(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.window.imports.show_panel()
        lived.settle(qtbot)
        assert "names everybody" in lived.window.imports.whole.accessibleName()
        lived.window.imports.whole.click()
        lived.house.importing.begin([Path(WANTED.path), tmp_path / "b.csv"])
        lived.house.link.mapping_wanted.emit(WANTED)
        lived.window.mapping.accept.click()
        lived.house.link.job_done.emit(JobDone(files(lived)[-1].job, 9, 5, 4, 0, run="018f"))
        lived.house.importing.begin([tmp_path / "c.csv"])
        lived.house.link.job_done.emit(JobDone(files(lived)[-1].job, 9, 5, 4, 0, run="018g"))
        assert [(Path(one.path).name, one.whole) for one in files(lived)] == [
            ("export.csv", True), ("export.csv", True), ("b.csv", True), ("c.csv", False),
        ]  # fmt: skip
        lived.settle(qtbot)


def test_an_import_can_be_stopped_while_it_goes(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert Command.STOP_IMPORT not in lived.house.conduct.commands()
        lived.house.importing.begin([tmp_path / "a.csv"])
        job = files(lived)[0].job
        lived.house.conduct.do(Command.STOP_IMPORT)
        lived.window.rail.stop_asked.emit()
        assert [one for one in lived.sent if isinstance(one, CancelJob)] == [CancelJob(job), CancelJob(job)]
        lived.house.link.job_done.emit(JobDone(job, 500, 500, 0, 0, run="018f", cancelled=True))
        assert toast(lived).startswith("Stopped after 500 rows")
        lived.house.importing.stop()
        assert len([one for one in lived.sent if isinstance(one, CancelJob)]) == 2
        lived.settle(qtbot)


def test_a_listener_that_goes_away_ends_the_import(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.importing.begin([tmp_path / "a.csv"])
        lived.house.link.running.emit(False)
        assert lived.house.importing.under_way is None


def test_what_waits_goes_on_when_the_listener_is_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        link = lived.house.link
        lived.house.importing.begin([tmp_path / "a.csv", tmp_path / "b.csv"])
        link.running.emit(False)
        assert toast(lived).startswith("The import of a.csv was interrupted")
        link.running.emit(True)
        assert [Path(one.path).name for one in files(lived)] == ["a.csv", "b.csv"]
        lived.settle(qtbot)


def test_what_waits_goes_on_when_a_mapping_is_given_up(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.importing.begin([Path(WANTED.path)])
        lived.house.link.mapping_wanted.emit(WANTED)
        lived.house.importing.begin([tmp_path / "b.csv"])
        assert len(files(lived)) == 1, "one mapping is asked for at a time"
        lived.window.mapping.close_overlay()
        assert [Path(one.path).name for one in files(lived)] == ["export.csv", "b.csv"]
        lived.settle(qtbot)


def test_rejected_rows_take_the_keyboard_from_nobody(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "R")
        lived.house.importing.begin([tmp_path / "a.csv", tmp_path / "b.csv"])
        lived.house.link.job_done.emit(JobDone(files(lived)[0].job, 9, 5, 0, 4, run="018f"))
        assert lived.window.imports.isHidden()
        assert "4 rejected" in toast(lived)
        lived.press(qtbot, "Esc")
        lived.house.link.job_done.emit(JobDone(files(lived)[1].job, 9, 5, 0, 4, run="018g"))
        assert lived.window.imports.isVisible()
        lived.settle(qtbot)


def test_files_dropped_on_the_window_are_imported(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a,b\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(tmp_path)), QUrl("https://h.example/a.csv")])
    assert files_in(data) == (file,)
    with lived_in(qapp, tmp_path / "house") as lived:
        lived.open(qtbot)
        drop = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        lived.window.dropEvent(drop)
        assert [one.path for one in files(lived)] == [str(file)]
        assert drop.isAccepted()


def test_a_table_that_is_new_is_mapped(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        panel, link = lived.window.mapping, lived.house.link
        lived.house.importing.begin([Path(WANTED.path)])
        link.mapping_wanted.emit(WANTED)
        lived.settle(qtbot)
        assert panel.isVisible()
        assert {name: button.current() for name, button in panel.columns.items()} == {
            "who": "handle", "said": "text", "other": "",
        }  # fmt: skip
        assert [row.row for row in panel.model.rows] == [2, 3]

        panel.columns["other"].choose("text")
        panel.columns["other"].chosen.emit("text")
        asked = [one for one in lived.sent if isinstance(one, PreviewMapping)][-1]
        assert mapping_from_json(asked.mapping).columns == {"who": Fact.HANDLE, "other": Fact.TEXT}
        link.mapping_previewed.emit(MappingPreviewed(asked.job - 1, ()))
        assert len(panel.model.rows) == 2  # an older preview comes late
        link.mapping_previewed.emit(
            MappingPreviewed(asked.job, (), words("Import", "Say which column holds the text."))
        )
        assert not panel.accept.isEnabled()
        link.mapping_previewed.emit(MappingPreviewed(asked.job, (RowSeen(2, "anna", "x"),)))
        assert panel.accept.isEnabled()

        panel.accept.click()
        sent = files(lived)[-1]
        assert (sent.path, mapping_from_json(sent.mapping).columns) == (
            WANTED.path, {"who": Fact.HANDLE, "other": Fact.TEXT},
        )  # fmt: skip
        assert not panel.isVisible()
        lived.settle(qtbot)


def test_what_is_chosen_beside_the_columns_is_in_the_mapping(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        panel = lived.window.mapping
        panel.show_table(WANTED, None)
        lived.settle(qtbot)
        panel.rows.choose(RowKind.FOLLOWERS.value)
        panel.network.choose("mastodon")
        panel.dates.choose("month")
        panel.account.setText("elan@social.example")

        mapping = panel.mapping()

        assert (mapping.rows, mapping.network, mapping.day_first) == (RowKind.FOLLOWERS, "mastodon", False)
        assert mapping.account == "mastodon:elan@social.example"
        panel.reword()
        assert panel.mapping() == mapping
        lived.press(qtbot, "Esc")
        assert not panel.isVisible()


def test_past_imports_are_listed_undone_and_their_rejected_rows_written(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path / "house") as lived:
        uid = made_run(lived)
        made_run(lived, RunState.UNDONE)
        lived.open(qtbot)
        page = lived.window.pages[PageName.SOURCES]
        assert isinstance(page, SourcesPage)
        page.imports_asked.emit()
        lived.settle(qtbot)
        panel = lived.window.imports
        assert [run.state for run in panel.runs] == [RunState.UNDONE, RunState.DONE]

        lived.house.importing._place = lambda _parent, _title: tmp_path / "out.csv"
        panel.rejected_asked.emit(uid)
        qtbot.waitUntil(lambda: toast(lived) == "1 rejected row is written to out.csv.")
        assert '"7","This row has no text."' in (tmp_path / "out.csv").read_text()

        panel.undo_asked.emit(uid)
        assert [one.run for one in lived.sent if isinstance(one, UndoImport)] == [uid]
        lived.settle(qtbot)


@pytest.mark.parametrize("chosen", [True, False])
def test_a_file_is_asked_for(qapp: QApplication, qtbot: QtBot, tmp_path: Path, chosen: bool) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.importing._ask = lambda _parent, _title: tmp_path / "a.csv" if chosen else None
        lived.window.imports.account.setText(" x:elan ")
        lived.house.conduct.do(Command.IMPORT_FILE)
        assert [one.account for one in files(lived)] == ["x:elan"] * int(chosen)
        lived.settle(qtbot)


def test_an_import_with_rejected_rows_shows_where_they_can_be_written(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.importing.begin([tmp_path / "a.csv"])
        lived.house.link.job_done.emit(JobDone(files(lived)[0].job, 9, 5, 0, 4, run="018f"))
        lived.settle(qtbot)
        assert lived.window.imports.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_wizard_fits_the_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(1280, 800)
        lived.open(qtbot)
        lived.window.tools.theme.set_scale(scale)
        lived.window.mapping.show_table(WANTED, None)
        lived.settle(qtbot)
        box = lived.window.mapping.box
        assert lived.window.rect().contains(box.geometry())
        assert box.rect().contains(lived.window.mapping.accept.geometry())
        assert not lived.window.mapping.table.geometry().intersects(lived.window.mapping.accept.geometry())
