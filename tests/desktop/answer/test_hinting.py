"""The marks and notes of the composer, in the whole window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.page import AnswerPage
from desktop.parts.counter import Counter
from desktop.theme.tokens import Tone
from storage.response_log import response_log
from storage.territories import add_territory
from tests.desktop.story import HOUR, NOON, Lived, lived_in

GUIDE = "address: tu - neighbours here say tu (Léa)"


def with_a_guide(lived: Lived) -> AnswerPage:
    """Let Dana's conversation stand in a territory that says tu."""
    db = lived.story.home.db
    place = add_territory(db, name="Voisins", now=NOON, tone=GUIDE)
    db.execute("UPDATE ranks SET territory = ? WHERE conversation = ?", (place, lived.story.dana))
    return lived.answer


def marked(page: AnswerPage) -> list[str]:
    return [one.cursor.selectedText() for one in page.composing.shell.text.extraSelections()]


def notes(page: AnswerPage) -> list[str]:
    return [note.text for note in page.composing.shell.notes.notes()]


def test_what_goes_against_the_guide_is_marked_as_one_types(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = with_a_guide(lived)
        lived.open(qtbot)
        page.reply()
        text = page.composing.shell.text
        text.insertPlainText("\U0001f6b2 ")
        qtbot.keyClicks(text, "vous et ton chat")
        assert marked(page) == ["vous"]
        assert notes(page) == ["“vous” here; this territory says tu: neighbours here say tu (Léa)"]
        assert page.composing.text == "\U0001f6b2 vous et ton chat"
        lived.press(qtbot, "Ctrl+Return")
        assert lived.ways.copied == ["\U0001f6b2 vous et ton chat"]


def test_another_conversation_has_its_own_guide(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = with_a_guide(lived)
        lived.open(qtbot)
        page.composing.shell.text.setPlainText("vous")
        lived.press(qtbot, "J")
        page.composing.shell.text.setPlainText("vous")
        assert (marked(page), notes(page)) == ([], [])
        lived.press(qtbot, "K")
        assert marked(page) == ["vous"]
        assert page.composing.shell.notes.isVisible()


def test_a_blank_holds_the_answer_back_and_is_selected(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        page = lived.answer
        page.composing.shell.text.setPlainText("\U0001f6b2 Hello {first_name}!")
        lived.press(qtbot, "Ctrl+Return")
        page.composing.shell.secondary.click()
        lived.settle(qtbot)
        assert (lived.ways.copied, lived.ways.opened, page.composing.is_opened) == ([], [], False)
        assert notes(page) == ["Fill in {first_name} before it goes out"]
        assert page.composing.shell.text.textCursor().selectedText() == "{first_name}"
        qtbot.keyClicks(page.composing.shell.text, "Dana")
        lived.press(qtbot, "Ctrl+Return")
        assert lived.ways.copied == ["\U0001f6b2 Hello Dana!"]


def test_the_counter_counts_as_the_network_does(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        shell = lived.answer.composing.shell
        counter = shell.findChild(Counter)
        assert counter is not None
        shell.text.setPlainText("https://example.org/" + "a" * 200)
        assert counter.text() == "23 / 500"
        lived.press(qtbot, "J")
        assert counter.text() == "0 / 10000"


def test_a_promise_is_told_while_it_is_written_and_logged(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        page = lived.answer
        page.composing.shell.text.setPlainText("We will get back to you within 48 hours.")
        (note,) = page.composing.shell.notes.notes()
        assert note.text.startswith("A promise: this conversation comes back on ")
        assert note.tone is Tone.INFO
        page.composing.send()
        page.composing.send()
        lived.settle(qtbot)
        row = next(response_log(lived.story.home.db))
        assert row.promise_due == NOON + 48 * HOUR


def test_a_long_answer_is_looked_at_in_a_pause_and_before_it_goes_out(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        page = lived.answer
        page.composing.shell.text.setPlainText("word " * 2_000 + "{thing}")
        assert notes(page) == []
        qtbot.waitUntil(lambda: notes(page) == ["Fill in {thing} before it goes out"])
        page.composing.shell.text.setPlainText("word " * 2_000 + "[..]")
        lived.press(qtbot, "Ctrl+Return")
        assert notes(page) == ["Fill in [..] before it goes out"]
        assert (lived.ways.copied, page.composing.is_opened) == ([], False)
