"""What the delegate paints where, in one row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.parts.card import Card
from desktop.parts.card_delegate import CardDelegate
from desktop.parts.card_model import CardModel
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import LIGHT, Tone
from desktop.theme.type import Typeface
from tests.desktop.parts.cards import DANA
from tests.desktop.parts.painting import colours

State = QStyle.StateFlag
PLAIN = replace(DANA, unread=False, chip="", level=0, fact="", terms=())


def row(theme: Theme, card: Card, state: QStyle.StateFlag = State.State_Enabled) -> QImage:
    """Return one row of 412 x 116 pixels at 100 % over the surface."""
    image = QImage(theme.px(412), theme.px(116), QImage.Format.Format_RGB32)
    image.fill(theme.tokens.surface)
    model = CardModel([card])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, image.width(), image.height())
    option.state = state
    painter = QPainter(image)
    CardDelegate(theme).paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def part(image: QImage, left: int, top: int, width: int, height: int) -> QImage:
    return image.copy(left, top, width, height)


def test_the_dot_of_an_unread_card_overlaps_the_avatar_at_its_upper_right(theme: Theme, qtbot: QtBot) -> None:
    corner = (42, 12, 12, 12)
    assert colours(part(row(theme, DANA), *corner))[LIGHT.accent] > 40
    assert colours(part(row(theme, replace(DANA, unread=False)), *corner))[LIGHT.accent] == 0


def test_the_age_stands_at_the_right_and_the_source_after_the_name(theme: Theme, qtbot: QtBot) -> None:
    image = row(theme, PLAIN)
    assert set(colours(part(image, 350, 13, 42, 20))) != {LIGHT.surface}
    assert set(colours(part(row(theme, replace(PLAIN, age="")), 350, 13, 42, 20))) == {LIGHT.surface}
    without = row(theme, replace(PLAIN, source=""))
    assert colours(part(image, 64, 13, 280, 20))[LIGHT.faint] > 0
    assert colours(part(without, 64, 13, 280, 20))[LIGHT.faint] == 0


@pytest.mark.parametrize("tone", list(Tone))
def test_the_chip_stands_under_the_text_in_its_tone(theme: Theme, qtbot: QtBot, tone: Tone) -> None:
    image = row(theme, replace(PLAIN, chip="Question", tone=tone))
    assert colours(part(image, 64, 82, 80, 20))[LIGHT.colour(tone.background)] > 500
    assert colours(part(image, 64, 82, 80, 20))[LIGHT.colour(tone.foreground)] > 5


def test_who_is_on_it_stands_in_a_ring_left_of_the_bars(theme: Theme, qtbot: QtBot) -> None:
    ring = (346, 80, 26, 26)
    assert colours(part(row(theme, replace(PLAIN, assignee="ML")), *ring))[LIGHT.control] > 3
    assert colours(part(row(theme, PLAIN), *ring))[LIGHT.control] == 0


def test_a_line_parts_the_rows_but_not_the_selected_one(theme: Theme, qtbot: QtBot) -> None:
    bottom = (0, 114, 412, 2)
    assert colours(part(row(theme, PLAIN), *bottom))[LIGHT.border] > 300
    for state in (State.State_Selected, State.State_MouseOver):
        assert colours(part(row(theme, PLAIN, State.State_Enabled | state), *bottom))[LIGHT.border] == 0


def test_selected_hovered_and_focused_rows_differ(theme: Theme, qtbot: QtBot) -> None:
    selected = colours(row(theme, PLAIN, State.State_Selected))
    hovered = colours(row(theme, PLAIN, State.State_MouseOver))
    focused = colours(row(theme, PLAIN, State.State_Selected | State.State_HasFocus))
    assert selected[LIGHT.selected] > 30_000
    assert hovered[LIGHT.hover] > 30_000
    assert focused[LIGHT.accent] > 800
    assert selected[LIGHT.accent] == 0


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("body", ["One line.", DANA.body * 5, "日本のユーザーはどうすればいいですか" * 9, "🚲" * 200])
def test_text_stays_inside_its_row(qapp: QApplication, typeface: Typeface, scale: float, body: str) -> None:
    theme = Theme(qapp, Scheme.LIGHT, scale, typeface)
    image = row(theme, replace(DANA, body=body, assignee="ML"))
    right, foot = theme.px(412 - 16), theme.px(116 - 12)
    beyond = [part(image, right, 0, image.width() - right, foot), part(image, 0, foot, image.width(), theme.px(8))]
    assert [set(colours(piece)) for piece in beyond] == [{LIGHT.surface}, {LIGHT.surface}]


def test_a_row_leaves_the_painter_as_it_was(theme: Theme, qtbot: QtBot) -> None:
    image = QImage(412, 116, QImage.Format.Format_RGB32)
    model = CardModel([DANA])
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 412, 116)
    painter = QPainter(image)
    before = painter.pen(), painter.brush(), painter.font(), painter.renderHints()
    CardDelegate(theme).paint(painter, option, model.index(0, 0))
    assert (painter.pen(), painter.brush(), painter.font(), painter.renderHints()) == before
    painter.end()


def test_a_row_asks_for_its_height_at_the_scale(theme: Theme, qtbot: QtBot) -> None:
    index = CardModel([DANA]).index(0, 0)
    assert CardDelegate(theme).sizeHint(QStyleOptionViewItem(), index).height() == 116
    theme.set_scale(2.0)
    assert CardDelegate(theme).sizeHint(QStyleOptionViewItem(), index).height() == 232
