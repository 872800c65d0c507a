"""What the tokens mean to Qt's own widgets."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.theme.contrast import contrast
from desktop.theme.palette import palette, style_sheet
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import DARK, LIGHT, Tokens
from desktop.theme.type import Typeface

PAIRS = [
    (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
    (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
    (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
    (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
    (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
    (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
    (QPalette.ColorRole.LinkVisited, QPalette.ColorRole.Base),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("group", [QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled])
@pytest.mark.parametrize(("front", "behind"), PAIRS)
def test_qt_s_own_widgets_can_be_read(
    qapp: QApplication,
    tokens: Tokens,
    group: QPalette.ColorGroup,
    front: QPalette.ColorRole,
    behind: QPalette.ColorRole,
) -> None:
    made = palette(tokens)
    assert contrast(made.color(group, front).name(), made.color(group, behind).name()) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_what_cannot_be_used_is_faint(qapp: QApplication, tokens: Tokens) -> None:
    made = palette(tokens)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name().upper() == tokens.faint


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_a_style_sheet_is_whole(scale: float) -> None:
    sheet = style_sheet(DARK, scale)
    assert sheet.count("{") == sheet.count("}") > 10
    assert not re.search(r"\bNone\b|\{\{", sheet)
    assert set(re.findall(r"#\w+", sheet)) <= {
        DARK.control,
        DARK.raised,
        DARK.text,
        DARK.border,
        DARK.selected,
        DARK.faint,
        DARK.window,
        DARK.accent,
    }


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_qt_s_own_widgets_follow(undressed: QApplication, typeface: Typeface, qtbot: QtBot, scale: float) -> None:
    theme = Theme(undressed, Scheme.DARK, scale, typeface)
    theme.install()
    label, field, menu = QLabel("text"), QLineEdit(), QMenu()
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.text
    assert label.font().pixelSize() == round(14 * scale)
    assert field.sizeHint().height() >= 30 * scale
    menu.addAction("Undo")
    assert menu.sizeHint().height() > 14 * scale
