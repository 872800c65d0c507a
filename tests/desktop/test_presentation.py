"""While the screen is shared no stored text, name or title stands in any widget that can be seen or read out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.importing.going import Going
from desktop.notices.topics import TopicNotices
from desktop.overlay import Overlay
from desktop.rail import Listening
from desktop.shortcuts import Command, PageName
from listeners.messages import TrendAnnounced
from storage.records.words import words
from tests.desktop.notices.test_notifier import hear, listening
from tests.desktop.story import Lived, lived_in


def stored(lived: Lived) -> set[str]:
    """Return every text, title and name of the story, and the beginnings of the long ones."""
    found: set[str] = set()
    for question in (
        "SELECT text FROM mentions",
        "SELECT title FROM mentions",
        "SELECT name FROM identities",
        "SELECT handle FROM identities",
        "SELECT title FROM sources",
        "SELECT title FROM conversations",
        "SELECT name FROM voices",
        "SELECT name FROM territories WHERE name <> 'default'",
        "SELECT topic FROM trends",
    ):
        found |= {row[0][:24] for row in lived.story.home.db.execute(question) if row[0] and len(row[0]) > 3}
    assert len(found) > 20
    return found


def said_by(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield widget.toolTip()
    if isinstance(widget, (QLabel, QAbstractButton, QLineEdit)):
        yield widget.text()
    if isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()


def seen(lived: Lived) -> list[str]:
    """Return all that visible widgets say, on the screen or to a screen reader."""
    shown = [one for one in lived.window.findChildren(QWidget) if one.isVisible()]
    assert not [one for one in shown if type(one).__name__ in ("CardList", "ThreadPane", "Inspector", "LineArea")]
    return [text for one in shown for text in said_by(one) if text]


def leaks(lived: Lived) -> list[str]:
    everything = "\n".join(seen(lived))
    return sorted(one for one in stored(lived) if one in everything)


def test_nothing_stored_is_seen_on_any_page(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(1700, 900)
        lived.open(qtbot)
        for page in PageName:
            lived.window.show_page(page)
            lived.settle(qtbot)
            lived.press(qtbot, "F8")
            assert lived.window.cover.isVisible(), page
            assert leaks(lived) == [], page
            lived.press(qtbot, "F8")
            assert not lived.window.cover.isVisible()
            assert lived.window.page.isVisible()


def test_without_it_the_same_walk_finds_texts(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        said = "\n".join(text for one in lived.window.findChildren(QWidget) for text in said_by(one))
        assert "Dana Kowalski" in said


def test_what_could_show_a_text_waits_and_keys_do_nothing_to_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        before = lived.answer.shown
        lived.house.conduct.do(Command.BELL)
        lived.settle(qtbot)
        lived.window.present(presenting=True)
        assert not lived.window.has_panel()
        for keys in ("J", "R", "E", "Ctrl+K", "Ctrl+F", "G, P", "Ctrl+H", "Ctrl+N"):
            lived.press(qtbot, keys)
        lived.window.rail.bell_asked.emit()
        lived.window.mapping.open(lived.window.mapping)
        assert leaks(lived) == []
        assert lived.answer.shown is before
        lived.press(qtbot, "F1")
        assert lived.window.sheet.isVisible()
        assert leaks(lived) == []
        lived.press(qtbot, "Esc")
        lived.window.cover.back.click()
        # What was open is open again, and what asked to be shown is shown now.
        assert lived.window.bell.isVisible()


def test_notices_say_how_much_and_never_what(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        _notifier, said = listening(lived)
        lived.press(qtbot, "F8")
        link = lived.house.link
        link.trend_announced.emit(
            TrendAnnounced(None, "#helixx2", words("Reasons", "Not heard here in the days before"))
        )
        lived.settle(qtbot)
        assert said == ["1 topic is rising"]
        lived.house.notifier.show = lived.house.notifier._say
        lived.house.notifier.standing = type(lived.house.notifier.standing)()
        hear(lived, qtbot, 2)
        assert lived.window.toast.accessibleName() == "2 new conversations to answer."
        assert leaks(lived) == []
        assert lived.window.findChild(TopicNotices) is not None


def test_what_was_to_be_said_is_said_when_it_ends(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "F8")
        lived.house.conduct.tell(words("Territories", "{name} is changed.").given(name="France"))
        lived.window.rail.show_listening(Listening(importing=Going(1, "Dana Kowalski.csv", 1, 2)), lived.now())
        assert leaks(lived) == []
        assert not lived.window.toast.isVisible()
        lived.press(qtbot, "F8")
        assert lived.window.toast.accessibleName() == "France is changed."


def test_every_panel_of_the_window_is_held_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert set(lived.window.findChildren(Overlay)) == set(lived.window.panels)
        lived.window.present(presenting=True)
        assert [panel for panel in lived.window.panels if not panel.held_back] == [lived.window.sheet]
