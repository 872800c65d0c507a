"""Every part follows the theme while it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme.contrast import contrast
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import DARK, LIGHT, Role
from desktop.theme.type import Typeface
from desktop.wording import Wording
from tests.desktop.parts.every_part import PARTS
from tests.desktop.parts.painting import colours, picture

TEXT = "Battery smell while charging"

ROLES = (Role.SURFACE, Role.RAIL, Role.HOVER, Role.SELECTED, Role.BORDER, Role.ACCENT, Role.MUTED)

A_FEW = 12
"""Pixels that may have a light colour by chance, at the soft edges of letters."""


@pytest.fixture
def installed(undressed: QApplication, typeface: Typeface) -> Theme:
    theme = Theme(undressed, Scheme.LIGHT, 1.0, typeface)
    theme.install()
    return theme


@pytest.mark.parametrize("part", sorted(PARTS))
def test_no_light_is_left_in_the_dark(installed: Theme, wording: Wording, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](installed, wording, TEXT)
    before = colours(picture(widget, 500, 260))
    installed.set_scheme(Scheme.DARK)
    after = colours(picture(widget, 500, 260))
    assert before != after
    if part in ("composer", "label", "ledger", "list", "thread"):
        assert after[DARK.text] > A_FEW
    assert {role for role in ROLES if after[LIGHT.colour(role)] > A_FEW} == set()


@pytest.mark.parametrize("part", sorted(set(PARTS) - {"list", "toast"}))
def test_it_grows_with_the_text(installed: Theme, wording: Wording, qtbot: QtBot, part: str) -> None:
    widget = PARTS[part](installed, wording, TEXT)
    widget.show()
    before = widget.sizeHint()
    installed.set_scale(2.0)
    QApplication.processEvents()
    after = widget.sizeHint()
    assert after.height() > before.height() * 1.5
    assert after.width() >= before.width()


@pytest.mark.parametrize(
    ("front", "behind"), [(Role.FAINT, Role.HOVER), (Role.MUTED, Role.RAISED), (Role.TEXT, Role.RAIL)]
)
def test_pairs_that_only_the_parts_use_can_be_read(front: Role, behind: Role) -> None:
    for tokens in (LIGHT, DARK):
        assert contrast(tokens.colour(front), tokens.colour(behind)) >= 4.5
