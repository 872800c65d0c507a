"""The page Territories: listed, made, changed, removed, undone, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.session import SessionFile
from desktop.shortcuts import Command, PageName
from desktop.territories.page import TerritoriesPage
from listeners.messages import QueryApplied, SourcesChanged
from storage.journal import log_gesture
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.territories import Account
from storage.sources import change_source
from storage.territories import add_territory, all_territories
from storage.voices import all_voices
from tests.desktop.story import Lived, lived_in
from tests.storage.house import HOUR, NOON


def shown(lived: Lived, qtbot: QtBot) -> TerritoriesPage:
    lived.open(qtbot)
    lived.window.show_page(PageName.TERRITORIES)
    lived.settle(qtbot)
    page = lived.window.page
    assert isinstance(page, TerritoriesPage)
    return page


def names(page: TerritoriesPage) -> list[str]:
    return [row.line.territory.name for row in page.list_pane.rows]


def tried(lived: Lived, qtbot: QtBot, page: TerritoriesPage) -> str:
    qtbot.waitUntil(lambda: not page.editor.query._timer.isActive())
    lived.settle(qtbot)
    return page.editor.query._sum.text()


def test_each_says_what_it_keeps_and_what_was_done(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        home = lived.story.home
        helix = add_territory(home.db, name="Helix", query="helix", why="to help", now=NOON)
        change_source(home.db, 1, territory=helix)
        asked = home.mention("Helix?", at=NOON - HOUR, territories=[helix])
        log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Yes"), NOON - HOUR)
        page = shown(lived, qtbot)

        assert names(page) == ["France", "Helix"]
        said = [row.accessibleName() for row in page.list_pane.rows]
        assert said[0] == "France. This week: 0 watched, 0 acted. No act yet"
        assert said[1] == "Helix. to help. This week: 1 watched, 1 acted. Last act 1 h ago"
        assert "of the week are in no territory" in page.list_pane._outside.text()
        page.list_pane.rows[1].click()
        assert page.editor.around._sources.text() == "Mastodon #helix"
        assert page.editor.around.coverage.text().splitlines() == [
            "Discourse: Hears nothing about you. 1 source",
            "Mastodon: Hears hashtags only. 1 source",
            "Reddit: Hears mentions. 1 source",
        ]
        page.list_pane.rows[0].click()
        assert "Mastodon" not in page.editor.around.coverage.text()
        page.list_pane.rows[1].click()
        assert page.editor.around._voices.text() == "Helix Support: @support · Mastodon\nKarim: @karim · Mastodon"


def test_a_source_without_a_title_shows_no_secret(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        source = lived.story.home.source("https://lea:hunter2@a.example/feed?token=hunter2")
        change_source(lived.story.home.db, source, territory=1)
        page = shown(lived, qtbot)
        page.list_pane.rows[0].click()
        assert page.editor.around._sources.text() == "https://***@a.example/feed?token=***"


def test_a_new_one_is_tried_made_and_undone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.list_pane.add.click()
        editor = page.editor
        assert editor.name.hasFocus()
        assert not editor.save.isEnabled()
        editor.name.setText("Batteries")
        editor.query.box.setPlainText("battery OR pack")
        assert "would come" in tried(lived, qtbot, page)
        assert editor.query._examples.text().startswith("+ ")
        lived.press(qtbot, "Ctrl+S")

        made = all_territories(lived.story.home.db)[-1]
        assert (made.name, made.query) == ("Batteries", "battery OR pack")
        assert names(page) == ["France", "Batteries"]
        assert page.list_pane.current == made.id
        assert SourcesChanged() in lived.sent
        assert lived.window.rail._territories[-1].name == "Batteries"
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert names(page) == ["France"]


def test_a_mistake_is_shown_at_its_place_with_a_way_out(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        query = page.editor.query
        query.box.setPlainText("battery form:dana")
        (mark,) = query.box.extraSelections()
        assert mark.cursor.selectedText() == "form:dana"  # type: ignore[attr-defined]
        assert query._wrong.text().startswith("At character 9: “form:” is not known.")
        assert not page.editor.save.isEnabled()
        query.repair.click()
        assert query.text() == "battery from:dana"
        assert query.box.extraSelections() == []
        assert query.repair.isHidden()
        assert page.editor.save.isEnabled()


def test_a_change_is_saved_applied_and_undone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        editor = page.editor
        editor.why.setPlainText("to help")
        editor.tone.setPlainText("Tu")
        editor.language._choose("fr")
        editor.query.box.setPlainText("recall")
        editor.save.click()
        lived.settle(qtbot)

        (france,) = all_territories(lived.story.home.db)
        assert (france.why, france.tone, france.language, france.query) == ("to help", "Tu", "fr", "recall")
        assert not editor.save.isEnabled()
        lived.house.link.query_applied.emit(QueryApplied(france.id, 40, 80))
        assert editor._progress.text().endswith("50 %")
        lived.house.link.query_applied.emit(QueryApplied(france.id, 80, 80))
        lived.settle(qtbot)
        assert editor._progress.isHidden()
        lived.press(qtbot, "Ctrl+Z")
        (france,) = all_territories(lived.story.home.db)
        assert (france.why, france.query) == ("", "")
        assert editor.query.text() == ""


def test_one_is_removed_and_brought_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        lived.house.conduct.choose_territory(1)
        page.editor.remove.click()
        lived.settle(qtbot)
        assert names(page) == []
        assert page._stack.currentWidget() is page.empty
        assert lived.house.conduct.territory is None
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert names(page) == ["France"]


def test_a_name_that_is_taken_or_empty_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.begin_new()
        for name, said in (("", "name of its own"), ("default", "name of its own"), ("France", "exists already")):
            page.editor.name.setText(name)
            page.editor.ask_to_save()
            lived.settle(qtbot)
            assert said in page.editor._message.text()
        assert len(all_territories(lived.story.home.db)) == 1


def test_what_was_not_saved_is_still_there_when_one_comes_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        add_territory(lived.story.home.db, name="Autre", now=NOON)
        page = shown(lived, qtbot)
        page.editor.why.setPlainText("not saved")
        lived.press(qtbot, "J") if page.list_pane.rows[0].hasFocus() else page.list_pane.step(1)
        assert page.editor.name.text() == "Autre"
        assert page.editor.why.toPlainText() == ""
        page.list_pane.step(-1)
        assert page.editor.why.toPlainText() == "not saved"
        page.editor.revert.click()
        assert not page.editor.is_changed


def test_a_new_one_begun_while_another_is_saved_stays_a_new_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.editor.why.setPlainText("to help")
        page.editor.ask_to_save()
        page.begin_new()
        page.editor.name.setText("Batteries")
        lived.settle(qtbot)
        assert page.editor.name.text() == "Batteries"
        page.editor.ask_to_save()
        lived.settle(qtbot)
        stored = [(one.name, one.why) for one in all_territories(lived.story.home.db)]
        assert stored == [("France", "to help"), ("Batteries", "")]


def test_a_new_one_is_made_once_however_often_one_presses(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.begin_new()
        page.editor.name.setText("Batteries")
        page.editor.ask_to_save()
        page.editor.ask_to_save()
        lived.settle(qtbot)
        assert page.editor._message.isHidden()
        assert names(page) == ["France", "Batteries"]
        page.begin_new()
        page.editor.name.setText("Packs")
        page.editor.ask_to_save()
        lived.settle(qtbot)
        assert names(page)[2] == "Packs"


def test_a_new_one_begun_while_another_is_removed_stays_on_the_screen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        add_territory(lived.story.home.db, name="Autre", now=NOON)
        page = shown(lived, qtbot)
        page.editor.remove.click()
        page.list_pane.step(1)
        assert page.editor.name.text() == "Autre"
        page.editor.why.setPlainText("typed")
        lived.settle(qtbot)
        assert names(page) == ["Autre"]
        assert (page.editor.name.text(), page.editor.why.toPlainText()) == ("Autre", "typed")
        page.editor.ask_to_save()
        lived.settle(qtbot)
        assert [one.why for one in all_territories(lived.story.home.db)] == ["typed"]


def test_a_name_that_is_taken_is_said_where_another_is_shown_by_then(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.begin_new()
        page.editor.name.setText("France")
        page.editor.ask_to_save()
        page.show_territory(1)
        lived.settle(qtbot)
        assert page.editor._message.isHidden()
        assert "exists already" in lived.window.toast.accessibleName()
        page.begin_new()
        assert page.editor.name.text() == "France"


def test_what_was_put_back_does_not_return(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        add_territory(lived.story.home.db, name="Autre", now=NOON)
        page = shown(lived, qtbot)
        page.editor.why.setPlainText("not saved")
        lived.window.show_page(PageName.ANSWER)
        lived.window.show_page(PageName.TERRITORIES)
        lived.settle(qtbot)
        assert page.editor.why.toPlainText() == "not saved"
        page.editor.revert.click()
        page.list_pane.step(1)
        page.list_pane.step(-1)
        assert page.editor.why.toPlainText() == ""


def test_spaces_at_the_ends_are_no_change(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.editor.why.setPlainText("to help ")
        page.editor.ask_to_save()
        lived.settle(qtbot)
        assert all_territories(lived.story.home.db)[0].why == "to help"
        assert not page.editor.save.isEnabled()
        assert page.editor.revert.isHidden()


def test_what_is_typed_stays_when_the_list_is_read_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        page.editor.query.box.setPlainText("typing (")
        page.refresh()
        lived.settle(qtbot)
        assert page.editor.query.text() == "typing ("


def test_the_keyboard_reaches_everything(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        add_territory(lived.story.home.db, name="Autre", now=NOON)
        page = shown(lived, qtbot)
        assert page.list_pane.rows[0].hasFocus()
        lived.press(qtbot, "J")
        assert page.list_pane.rows[1].hasFocus()
        lived.press(qtbot, "F6")
        assert page.editor.name.hasFocus()
        lived.press(qtbot, "Tab")
        lived.press(qtbot, "Tab")
        assert page.editor.query.box.hasFocus()
        lived.press(qtbot, "Escape")
        assert page.list_pane.rows[1].hasFocus()
        lived.house.conduct.do(Command.ADD_TERRITORY)
        assert page.editor.name.hasFocus()


def test_in_a_narrow_window_list_and_editor_take_turns(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(860, 700)
        page = shown(lived, qtbot)
        assert page.list_pane.isVisible()
        assert not page.editor.isVisible()
        qtbot.mouseClick(page.list_pane.rows[0], Qt.MouseButton.LeftButton)
        assert page.editor.isVisible()
        assert not page.list_pane.isVisible()
        page.editor._back.click()
        assert page.list_pane.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_french_it_fits_its_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, scale: float) -> None:
    with lived_in(qapp, tmp_path, "fr") as lived:
        lived.window.resize(1280, 800)
        lived.window.tools.theme.set_scale(scale)
        page = shown(lived, qtbot)
        page.editor.query.box.setPlainText("recall form:dana")
        lived.settle(qtbot)
        assert page.editor._area.horizontalScrollBar().maximum() == 0
        assert lived.window.width() == 1280
        lived.window.tools.theme.set_scale(1.0)


def test_an_account_of_ours_is_added_and_undone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        form, db = page.editor.around.form, lived.story.home.db
        form.add.click()
        assert "which network" in form._message.text()
        form.network.setText("Mastodon")
        form.handle.setText("@marek")
        form.add.click()
        lived.settle(qtbot)
        assert Account("mastodon", "marek") in all_voices(db)[0].accounts
        assert "@marek · Mastodon" in page.editor.around._voices.text()
        assert form.handle.text() == ""
        assert (
            db.execute("SELECT by_us FROM mentions WHERE id = ?", (lived.story.mentions["marek"],)).fetchone()[0] == 1
        )
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert (
            db.execute("SELECT by_us FROM mentions WHERE id = ?", (lived.story.mentions["marek"],)).fetchone()[0] == 0
        )
        assert "marek" not in page.editor.around._voices.text()


def test_a_new_voice_speaks_where_it_was_made(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        form = page.editor.around.form
        assert form.name.isHidden()
        form.voice._choose("new")
        assert not form.name.isHidden()
        for field, text in ((form.name, "Luc"), (form.network, "bluesky"), (form.handle, "karim")):
            field.setText(text)
        form.add.click()
        lived.settle(qtbot)
        assert [(one.name, one.territory) for one in all_voices(lived.story.home.db)][-1] == ("Luc", 1)
        form.voice._choose("2")
        form.network.setText("bluesky")
        form.handle.setText("karim")
        form.add.click()
        lived.settle(qtbot)
        assert form._message.text() == "The account karim on bluesky is Luc's already."


def test_what_was_not_saved_stands_there_again_after_the_window_was_closed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        helix = add_territory(lived.story.home.db, name="Helix", query="helix", now=NOON)
        page = shown(lived, qtbot)
        page.list_pane.rows[1].click()
        page.editor.why.setPlainText("not saved")
        page.list_pane.rows[0].click()
        page.begin_new()
        page.editor.name.setText("Lyon")
        lived.window.quit()
    with lived_in(qapp, tmp_path, told=False) as lived:
        page = shown(lived, qtbot)
        assert (page.editor.name.text(), page.editor.is_changed) == ("Lyon", True)
        page.show_territory(helix)
        assert (page.editor.why.toPlainText(), page.editor.is_changed) == ("not saved", True)
        page.editor.ask_to_save()
        lived.settle(qtbot)
        page.begin_new()
        page.editor.name.setText("")
        lived.window.quit()
        assert SessionFile.read(tmp_path).now.territories == ()
