"""Everything that can be used has a name, is large enough to hit, and is reached and used by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.ledger_line import LedgerLine
from desktop.parts.pill import Pill
from desktop.parts.rail_item import RailItem
from desktop.theme.theme import Theme
from desktop.wording import Wording
from tests.desktop.parts.every_part import PARTS

USED = (QAbstractButton, QLineEdit, QPlainTextEdit)
SMALLEST_HIT_PX = 30


def used_in(widget: QWidget) -> list[QWidget]:
    """Return the buttons and fields of a part that can be seen; Qt's own inside of a view is not ours."""
    widget.show()
    found = [widget, *widget.findChildren(QWidget)]
    return [
        one
        for one in found
        if isinstance(one, USED) and one.isVisible() and not isinstance(one.parentWidget(), QTableView)
    ]


@pytest.mark.parametrize("part", sorted(PARTS))
def test_everything_that_can_be_used_has_a_name(theme: Theme, wording: Wording, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](theme, wording, "Battery")
    widget.resize(600, 300)
    for one in used_in(widget):
        interface = QAccessible.queryAccessibleInterface(one)
        assert interface.text(QAccessible.Text.Name), f"{type(one).__name__} in {part}"


@pytest.mark.parametrize("part", sorted(PARTS))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_that_can_be_used_can_be_hit(
    theme: Theme, wording: Wording, qtbot: QtBot, part: str, scale: float
) -> None:
    theme.set_scale(scale)
    widget = PARTS[part](theme, wording, "Battery")
    for one in used_in(widget):
        if isinstance(one, QAbstractButton):
            assert one.sizeHint().height() >= SMALLEST_HIT_PX * scale, f"{type(one).__name__} in {part}"


@pytest.mark.parametrize("kind", [Button, Pill, RailItem, LedgerLine])
def test_a_button_of_any_kind_is_a_button_to_a_screen_reader_and_to_the_space_bar(
    theme: Theme, qtbot: QtBot, kind: type[QAbstractButton]
) -> None:
    made: dict[type[QAbstractButton], QAbstractButton] = {
        Button: Button(theme, "Done"),
        Pill: Pill(theme, "Unread"),
        RailItem: RailItem(theme, "inbox", "To answer"),
        LedgerLine: LedgerLine(theme, "because", "+3"),
    }
    button = made[kind]
    button.show()
    role = QAccessible.queryAccessibleInterface(button).role()
    assert role in (QAccessible.Role.Button, QAccessible.Role.CheckBox)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_what_cannot_be_used_now_looks_and_acts_so(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Copy and open")
    button.resize(button.sizeHint())
    usual = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != usual
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
