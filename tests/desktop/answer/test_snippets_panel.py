"""Snippets in the whole window: written, begun with, filled in, taken away and had back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.snippets_panel import SnippetsPanel
from desktop.parts.buttons import Button
from desktop.parts.labels import Label
from storage.journal import log_gesture
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.snippets import add_snippet, all_snippets
from tests.desktop.story import HOUR, NOON, Lived, lived_in


def button(panel: SnippetsPanel, name: str) -> Button:
    return next(one for one in panel.findChildren(Button) if one.accessibleName() == name and not one.isHidden())


def said(lived: Lived) -> list[str]:
    return [note.text for note in lived.answer.composing.shell.notes.notes()]


def test_the_first_one_is_written_at_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        panel = lived.window.snippets
        lived.press(qtbot, "Ctrl+J")
        assert panel.name.hasFocus()
        panel.main.click()
        assert panel.isVisible()
        panel.name.setText("Hours")
        panel.body.edit.setPlainText("Hello {first_name}, we open at [..].")
        panel.main.click()
        lived.settle(qtbot)
        assert [(one.name, one.text) for one in all_snippets(lived.story.home.db)] == [
            ("Hours", "Hello {first_name}, we open at [..].")
        ]
        button(panel, "Hours").click()
        assert panel.isHidden()
        assert lived.answer.composing.text == "Hello Dana, we open at [..]."
        assert said(lived) == ["Fill in [..] before it goes out"]


def test_what_cannot_be_written_stays_in_its_form(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        panel = lived.window.snippets
        lived.press(qtbot, "Ctrl+J")
        panel.name.setText("Hours")
        panel.body.edit.setPlainText("We open at nine.")
        lived.house.desk.ask(lambda db: db.execute("PRAGMA query_only = ON"), lambda _: None)
        panel.main.click()
        lived.settle(qtbot)
        assert panel.name.isVisible()
        assert panel.body.edit.toPlainText() == "We open at nine."
        lived.house.desk.ask(lambda db: db.execute("PRAGMA query_only = OFF"), lambda _: None)
        panel.main.click()
        panel.main.click()
        lived.settle(qtbot)
        assert [one.text for one in all_snippets(lived.story.home.db)] == ["We open at nine."]
        assert not panel.name.isVisible()


def test_it_is_put_where_the_cursor_is(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        add_snippet(lived.story.home.db, "Sign", "{voice} for {handle}", NOON)
        lived.open(qtbot)
        text = lived.answer.composing.shell.text
        text.setPlainText("Yes. ")
        text.moveCursor(text.textCursor().MoveOperation.End)
        lived.press(qtbot, "Ctrl+J")
        lived.press(qtbot, "Space")
        assert lived.answer.composing.text == "Yes. Helix Support for @dana"
        lived.press(qtbot, "Ctrl+Z")


def test_one_is_changed_removed_and_had_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        for name in ("Hours", "Thanks"):
            add_snippet(lived.story.home.db, name, f"{name}.", NOON)
        lived.open(qtbot)
        panel = lived.window.snippets
        lived.press(qtbot, "Ctrl+J")
        button(panel, "Change “Hours”").click()
        panel.name.setText("Opening")
        panel.main.click()
        lived.settle(qtbot)
        assert [one.name for one in panel.snippets] == ["Opening", "Thanks"]
        assert panel.undo.isHidden()
        button(panel, "Remove “Opening”").click()
        lived.settle(qtbot)
        assert [one.name for one in panel.snippets] == ["Thanks"]
        assert panel.undo.text() == "Bring “Opening” back"
        panel.undo.click()
        lived.settle(qtbot)
        assert [one.name for one in panel.snippets] == ["Opening", "Thanks"]
        panel.cancel.click()
        assert panel.isHidden()


def test_one_sent_unchanged_before_is_pointed_out(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db = lived.story.home.db
        add_snippet(db, "Hours", "Hello {first_name}, we open at nine.", NOON)
        before = GestureToLog(GestureKind.REPLY, Why.HELP, text="Hello Luc, we open at nine.")
        log_gesture(db, before, NOON - timedelta(days=2))
        lived.open(qtbot)
        text = lived.answer.composing.shell.text
        text.setPlainText("Hello Dana, we open at nine.")
        assert said(lived) == ["“Hours” went out unchanged before: add a word of your own"]
        text.setPlainText("Hello Dana, we open at nine. Bring the charger too.")
        assert said(lived) == []


def test_the_fourth_alike_says_how_long_to_wait(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        for minutes in (9, 4, 2):
            gesture = GestureToLog(GestureKind.REPLY, Why.HELP, text="We look into it today.")
            log_gesture(lived.story.home.db, gesture, NOON - timedelta(minutes=minutes))
        lived.open(qtbot)
        lived.answer.composing.shell.text.setPlainText("We look into it today.")
        until = (NOON + timedelta(minutes=1)).astimezone().strftime("%H:%M")
        assert said(lived) == [f"4th alike in 9 min (“We look into it today.”): vary it or wait until {until}"]


def test_what_worked_there_for_something_like_it_is_shown_and_not_put_in(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        home = lived.story.home
        home.identity("ana", name="Ana Kova")
        asked = home.mention("Is my charger recalled, it smells of burning?", handle="ana", at=NOON - 3 * HOUR)
        gesture = GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Please unplug it first.")
        log_gesture(home.db, gesture, NOON - 2 * HOUR)
        panel = lived.window.snippets
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+J")
        assert panel.examples == ()
        panel.close_overlay()
        home.mention("It worked!", handle="ana", conversation=home.conversation_of(asked), at=NOON - HOUR)
        lived.press(qtbot, "Ctrl+J")
        assert [row.response_text for row in panel.examples] == ["Please unplug it first."]
        shown = [label.text() for label in panel.findChildren(Label) if label.isVisible()]
        assert "“Please unplug it first.” To Ana Kova, 2 h ago" in shown
        assert lived.answer.composing.text == ""
