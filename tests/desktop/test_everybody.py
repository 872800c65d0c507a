"""For everybody: each control has a name, each command a key or a line in the palette, no text is cut at 200 %."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QSplitterHandle, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.labels import ElidedLabel, Label
from desktop.shortcuts import SHORTCUTS, Command, PageName
from tests.desktop.story import lived_in

_INNER = (QScrollBar, QSplitterHandle, QTabBar)
OPENING = (
    Command.PALETTE,
    Command.SHEET,
    Command.PASTE,
    Command.ADD_SOURCE,
    Command.SOURCE_GUIDE,
    Command.IMPORTS,
    Command.HISTORY,
    Command.LEAVE,
    Command.BELL,
    Command.SNIPPETS,
)
"""What opens a panel."""
ELSEWHERE = {
    Command.STOP_IMPORT: "only while an import goes on",
    Command.GO_ONLINE: "only offline",
    Command.DISTURB_AGAIN: "only while nothing is told",
    Command.SAVE_VIEW: "only while the list is narrowed",
}


def reachable(root: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets that Tab reaches, Qt's own inner ones left out."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or isinstance(widget, _INNER):
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.objectName().startswith("qt_"):
            parent = widget.parentWidget()
            inner = isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
            if not inner and widget.focusProxy() is None:
                yield widget


def nameless(root: QWidget) -> list[str]:
    return [f"{type(one).__name__} in {type(one.parentWidget()).__name__}" for one in reachable(root) if not named(one)]


def named(widget: QWidget) -> bool:
    """Say whether a screen reader can name it, or what it is the inner part of (the field of a time, of a table)."""
    above = widget.parentWidget()
    inside = above is not None and type(above).__module__.startswith("PySide6") and bool(above.accessibleName())
    return bool(widget.accessibleName()) or inside


def cut(root: QWidget) -> list[str]:
    """Return the labels that have less room than their text takes."""
    found = []
    for label in root.findChildren(Label):
        if isinstance(label, ElidedLabel) or not label.text() or label.visibleRegion().isEmpty():
            continue
        wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        is_low = wanted > label.height() + 2
        is_narrow = not label.wordWrap() and label.sizeHint().width() > label.width() + 2
        if is_low or is_narrow:
            found.append(f"{label.text()[:60]!r} {label.size()} wants {wanted} high, {label.sizeHint().width()} wide")
    return found


def test_everything_that_tab_reaches_has_a_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(1700, 1000)
        lived.open(qtbot)
        for page in PageName:
            lived.window.show_page(page)
            lived.settle(qtbot)
            assert nameless(lived.window) == [], page


def test_everything_on_every_panel_has_a_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        for command in OPENING:
            lived.house.conduct.do(command)
            lived.settle(qtbot, 2)
            assert lived.window.has_panel(), command
            assert nameless(lived.window) == [], command
            lived.window.close_panels()


def test_every_command_can_be_had_with_a_key_or_from_the_palette(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.settle(qtbot)
        had: set[Command] = set()
        for page in PageName:
            lived.window.show_page(page)
            lived.settle(qtbot)
            had |= set(lived.house.conduct.commands())
        missing = {line.command for line in SHORTCUTS} - had - set(ELSEWHERE)
        assert missing == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_is_cut_at_200_percent(qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    with lived_in(qapp, tmp_path, language) as lived:
        lived.window.resize(1280, 800)
        lived.open(qtbot)
        lived.window.tools.theme.set_scale(2.0)
        for page in PageName:
            lived.window.show_page(page)
            lived.settle(qtbot)
            assert cut(lived.window) == [], page


def test_no_text_is_cut_on_a_panel_at_200_percent(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, "fr") as lived:
        lived.window.resize(1280, 800)
        lived.open(qtbot)
        lived.window.tools.theme.set_scale(2.0)
        for command in OPENING:
            lived.house.conduct.do(command)
            lived.settle(qtbot, 2)
            assert cut(lived.window) == [], command
            lived.window.close_panels()
