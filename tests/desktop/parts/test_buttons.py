"""Buttons: their names, sizes, looks and choices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.pill import Pill
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import LIGHT, Role
from tests.desktop.parts.painting import colours, picture

VOICES = (Choice("1", "@support"), Choice("2", "Karim & Léa"))


def test_a_word_is_its_name_and_an_icon_has_its_hint(theme: Theme, qtbot: QtBot) -> None:
    done = Button(theme, "Done", icon="check", hint="Done (E)")
    assert (done.accessibleName(), "Done (E)" in done.toolTip()) == ("Done", True)
    snooze = Button(theme, icon="clock", hint="Remind me (H)")
    assert (snooze.accessibleName(), snooze.text()) == ("Remind me (H)", "")


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("text", ["", "Done", "Marquer comme publié"])
def test_it_is_large_enough_to_hit_and_to_read(qapp: QApplication, qtbot: QtBot, scale: float, text: str) -> None:
    button = Button(Theme(qapp, Scheme.LIGHT, scale), text, icon="check")
    hint = button.sizeHint()
    assert hint.height() == round(32 * scale)
    assert hint.width() >= button.fontMetrics().horizontalAdvance(text) + round(16 * scale)
    assert button.minimumSizeHint().width() <= hint.width()


def test_looks_follow_the_weight(theme: Theme, qtbot: QtBot) -> None:
    looks = {weight: colours(picture(Button(theme, "Done", weight=weight))) for weight in Weight}
    assert looks[Weight.PRIMARY][LIGHT.accent] > 500
    assert looks[Weight.OUTLINE][LIGHT.control] > 50
    assert looks[Weight.GHOST][LIGHT.control] == 0
    assert looks[Weight.GHOST][LIGHT.muted] > 10
    button = Button(theme, "Done")
    button.set_ink(Role.NEGATIVE)
    assert colours(picture(button))[LIGHT.negative] > 10


def test_the_keyboard_is_ringed(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field, button = QLineEdit(), Button(theme, "Done", weight=Weight.OUTLINE)
    column.addWidget(field)
    column.addWidget(button)
    window.show()
    window.activateWindow()
    field.setFocus()
    assert colours(button.grab().toImage())[LIGHT.accent] == 0
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert colours(button.grab().toImage())[LIGHT.accent] > 100


def test_a_word_without_room_is_elided_inside(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Marquer comme publié", icon="check")
    image = picture(button, 70, 32)
    edges = [image.pixelColor(x, y).name() for x in (0, 1, 68, 69) for y in range(8, 24)]
    assert len(set(edges)) == 1, "nothing is painted at the edges"


def test_an_icon_can_be_changed_and_taken_away(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Send", icon="send")
    wide = button.sizeHint().width()
    button.set_icon_name("")
    assert button.sizeHint().width() == wide - 24
    button.set_weight(Weight.PRIMARY)
    assert colours(picture(button))[LIGHT.accent] > 500


def test_a_choice_is_shown_and_told_when_the_person_makes_it(theme: Theme, qtbot: QtBot) -> None:
    button = ChoiceButton(theme)
    button.set_choices(VOICES, "1", "Speaking as")
    assert (button.text(), button.current(), button.accessibleName()) == ("@support", "1", "Speaking as: @support")
    menu = button.menu_of_choices()
    first, second = menu.actions()
    assert (first.isChecked(), second.isChecked(), second.text()) == (True, False, "Karim && Léa")
    with qtbot.waitSignal(button.chosen) as told:
        second.trigger()
    assert (told.args, button.text()) == (["2"], "Karim & Léa")


def test_a_choice_made_by_the_page_is_not_told(theme: Theme, qtbot: QtBot) -> None:
    button = ChoiceButton(theme)
    button.set_choices(VOICES, "1")
    with qtbot.assertNotEmitted(button.chosen):
        button.choose("2")
        button.choose("nobody")
    assert (button.current(), button.text()) == ("", "")


def test_the_menu_opens_and_closes(theme: Theme, qtbot: QtBot) -> None:
    button = ChoiceButton(theme)
    button.set_choices(VOICES, "1")
    button.show()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    assert QApplication.activePopupWidget() is None


def test_a_filter_is_lit_when_it_is_on(theme: Theme, qtbot: QtBot) -> None:
    pill = Pill(theme, "Unread 9", checkable=True)
    assert colours(picture(pill))[LIGHT.selected] == 0
    pill.click()
    assert colours(picture(pill))[LIGHT.selected] > 300
    assert pill.accessibleName() == "Unread 9"
    assert pill.minimumSizeHint().height() == 30


def test_new_rows_are_announced_loudly(theme: Theme, qtbot: QtBot) -> None:
    pill = Pill(theme, "12 new", loud=True)
    assert colours(picture(pill))[LIGHT.accent] > 500
