"""What panes show when there is nothing, something wrong, or something going on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.banner import Banner
from desktop.parts.bars import ShareBar
from desktop.parts.buttons import Button
from desktop.parts.chip import Chip
from desktop.parts.empty_state import EmptyState
from desktop.parts.icon_label import IconLabel
from desktop.parts.part import Rule
from desktop.parts.progress_card import ProgressCard
from desktop.parts.skeleton import Skeleton
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import LIGHT, Role, Tone
from tests.desktop.parts.painting import colours, picture


def visible_texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def buttons(widget: QWidget) -> list[Button]:
    return [button for button in widget.findChildren(Button) if button.isVisible()]


def test_an_empty_state_says_one_sentence_and_offers_two_things(theme: Theme, qtbot: QtBot) -> None:
    state = EmptyState(theme)
    state.show_state("circle-check-big", "All caught up", "23 answered today.", "See all", "Add a source")
    state.resize(400, 500)
    state.show()
    assert visible_texts(state) == ["All caught up", "23 answered today."]
    assert state.accessibleName() == "All caught up. 23 answered today."
    first, second = buttons(state)
    with qtbot.waitSignal(state.first_chosen):
        first.click()
    with qtbot.waitSignal(state.second_chosen):
        second.click()
    state.show_state("info", "Nothing found", "for “x”.", "Clear")
    assert [button.text() for button in buttons(state)] == ["Clear"]


@pytest.mark.parametrize("tone", [Tone.INFO, Tone.WARNING, Tone.NEGATIVE])
def test_a_banner_is_in_its_tone(theme: Theme, qtbot: QtBot, tone: Tone) -> None:
    banner = Banner(theme)
    banner.show_message(tone, "wifi-off", "No connection since 09:41.", "Retry")
    drawn = colours(picture(banner, 412, 48))
    assert drawn[LIGHT.colour(tone.background)] > 10_000
    assert drawn[LIGHT.colour(tone.foreground)] > 50
    assert banner.sentence() == banner.accessibleName() == "No connection since 09:41."


def test_a_banner_offers_one_thing_or_none(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    banner.show_message(Tone.WARNING, "wifi-off", "No connection.", "Retry")
    banner.show()
    with qtbot.waitSignal(banner.action_chosen):
        buttons(banner)[0].click()
    banner.show_message(Tone.WARNING, "wifi-off", "No connection.")
    assert buttons(banner) == []


def test_a_banner_of_one_line_pushes_nothing_down(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(banner)
    column.addStretch()
    window.resize(340, 400)
    window.show()
    sentence = "1 source is not answering: the server refuses this address (403): it may ask for an account."
    banner.show_message(Tone.NEGATIVE, "triangle-alert", sentence, "Show")
    QApplication.processEvents()
    wrapped = banner.height()
    banner.show_message(Tone.NEGATIVE, "triangle-alert", sentence, "Show", one_line=True)
    QApplication.processEvents()
    assert banner.height() < wrapped
    assert banner.sentence() == banner.accessibleName() == sentence
    shown = [text for text in visible_texts(banner) if text != "Show"]
    assert len(shown) == 1
    assert shown[0].endswith("…")


def test_progress_shows_how_far_it_is(theme: Theme, qtbot: QtBot) -> None:
    card = ProgressCard(theme)
    card.resize(192, 80)
    card.show()
    card.show_progress("Checking", "184 of 212", 184 / 212, "Last round 2 min ago")
    bar = card.findChild(ShareBar)
    assert bar is not None
    assert bar.share() == pytest.approx(0.868, abs=0.001)
    assert visible_texts(card) == ["Checking", "184 of 212", "Last round 2 min ago"]
    card.show_progress("Sources", "", None, "Last round 2 min ago")
    assert not bar.isVisible()
    assert visible_texts(card) == ["Sources", "Last round 2 min ago"]


def test_offline_takes_the_place_of_progress(theme: Theme, qtbot: QtBot) -> None:
    card = ProgressCard(theme)
    card.resize(192, 80)
    card.show()
    card.show_progress("Checking", "1 of 2", 0.5, "")
    card.show_offline("Offline", "Replies are kept here.")
    assert visible_texts(card) == ["Offline", "Replies are kept here."]
    icon = card.findChild(IconLabel)
    assert icon is not None
    assert icon.isVisible()
    assert card.accessibleName() == "Offline. Replies are kept here."


def test_a_skeleton_fills_its_pane_and_says_what_happens(theme: Theme, qtbot: QtBot) -> None:
    skeleton = Skeleton(theme, "Reading 48,210 mentions")
    assert skeleton.accessibleName() == "Reading 48,210 mentions"
    low, high = colours(picture(skeleton, 412, 116)), colours(picture(skeleton, 412, 464))
    assert high[LIGHT.border] > 3 * low[LIGHT.border] > 10_000


def test_a_chip_is_as_wide_as_its_word(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Question", Tone.INFO)
    assert (chip.text(), chip.sizeHint().height()) == ("Question", 20)
    wide = chip.sizeHint().width()
    chip.set_chip("A longer question", Tone.INFO)
    assert chip.sizeHint().width() > wide
    assert colours(picture(chip))[LIGHT.info_bg] > 500
    chip.set_chip("", Tone.INFO)
    assert chip.sizeHint().width() == 0
    assert colours(picture(chip, 40, 20))[LIGHT.info_bg] == 0


def test_rules_are_one_pixel_at_any_scale(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, Scheme.LIGHT, 2.0)
    assert Rule(theme).maximumHeight() == 1
    assert Rule(theme, upright=True).maximumWidth() == 1
    assert colours(picture(Rule(theme), 50, 1))[LIGHT.border] == 50


def test_an_icon_follows_its_role(theme: Theme, qtbot: QtBot) -> None:
    icon = IconLabel(theme, "info", Role.INFO, px=40)
    assert colours(picture(icon))[LIGHT.info] > 50
    icon.set_icon("check", Role.POSITIVE)
    assert colours(picture(icon))[LIGHT.positive] > 20
    assert icon.focusPolicy() == Qt.FocusPolicy.NoFocus
