"""The page of all settings: what is chosen counts at once and stands in the file."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QTimeEdit
from pytestqt.qtbot import QtBot

from desktop.parts.choice_button import ChoiceButton
from desktop.parts.pill import Pill
from desktop.parts.toggle import Toggle
from desktop.settings.definitions import Language, Settings
from desktop.settings.file import FILE_NAME
from desktop.settings.kinds import Day
from desktop.settings.left_out import LeftOut
from desktop.settings.page import SettingsPage
from desktop.settings.row import SettingRow
from desktop.shortcuts import PageName
from desktop.theme.theme import Scheme
from storage.records.words import Words
from tests.desktop.story import NOON, Lived, lived_in


def page_of(lived: Lived) -> SettingsPage:
    page = lived.window.pages[PageName.SETTINGS]
    assert isinstance(page, SettingsPage)
    return page


def opened(lived: Lived, qtbot: QtBot) -> SettingsPage:
    lived.open(qtbot)
    lived.press(qtbot, "Ctrl+,")
    assert lived.window.page is page_of(lived)
    return page_of(lived)


def row(lived: Lived, name: str) -> SettingRow:
    return page_of(lived).rows[name]


def written(folder: Path) -> dict[str, dict[str, object]]:
    return tomllib.loads((folder / FILE_NAME).read_text("utf-8"))


def test_what_is_chosen_counts_at_once_and_is_written(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        row(lived, "text_size").control.findChild(ChoiceButton).chosen.emit("150")
        row(lived, "scheme").control.findChild(ChoiceButton).chosen.emit("dark")
        lived.settle(qtbot)
        theme = lived.window.tools.theme
        assert (theme.scale, theme.scheme) == (1.5, Scheme.DARK)
        assert written(tmp_path)["appearance"]["text_size"] == 150
        assert not row(lived, "text_size").back.isHidden()
        row(lived, "text_size").back.click()
        lived.settle(qtbot)
        assert theme.scale == 1.0
        assert written(tmp_path)["appearance"]["text_size"] == 100
        assert row(lived, "text_size").back.isHidden()


def test_another_language_is_spoken_without_a_restart(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = opened(lived, qtbot)
        row(lived, "language").control.findChild(ChoiceButton).chosen.emit("fr")
        assert lived.window.tools.wording.language == "fr"
        assert page.sections["appearance"].title.text() == "Apparence"
        assert row(lived, "text_size").control.findChild(ChoiceButton).accessibleName() == "Taille du texte: 100 %"
        lived.settle(qtbot)
        assert lived.house.preferences.now.language is Language.FRENCH


def test_reduced_motion_stops_the_cursor_and_lets_it_blink_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    usual = qapp.cursorFlashTime()
    assert usual > 0
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        toggle = row(lived, "reduced_motion").control.findChild(Toggle)
        toggle.click()
        assert qapp.cursorFlashTime() == 0
        assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
        toggle.click()
        assert qapp.cursorFlashTime() == usual


def test_quiet_hours_reach_who_decides(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        row(lived, "quiet_from").control.findChild(QTimeEdit).setTime(time(20, 30))
        pills = row(lived, "quiet_days").control.findChildren(Pill)
        pills[Day.SUNDAY.value].click()
        quiet = lived.house.notifier.choices.quiet
        assert quiet is not None
        assert (quiet.begins, quiet.days) == (time(20, 30), (0, 1, 2, 3, 4, 5))
        row(lived, "quiet").control.findChild(Toggle).click()
        assert lived.house.notifier.choices.quiet is None
        lived.settle(qtbot)
        assert written(tmp_path)["notices"]["quiet_from"] == "20:30"


def test_a_time_is_not_turned_by_scrolling_past_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = opened(lived, qtbot)
        page.search.setFocus()
        edit = row(lived, "quiet_from").control.findChild(QTimeEdit)
        here = QPointF(edit.rect().center())
        wheel = QWheelEvent(
            here, edit.mapToGlobal(here), -edit.rect().center(), -edit.rect().center() * 8, Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(edit, wheel)
        assert lived.house.preferences.now == Settings()


def test_do_not_disturb_is_chosen_by_how_far_it_is(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        button = row(lived, "do_not_disturb_until").control.findChild(ChoiceButton)
        button.chosen.emit("hour")
        assert lived.house.preferences.now.do_not_disturb_until == NOON + timedelta(hours=1)
        lived.settle(qtbot)
        lived.now.passes(timedelta(hours=2))
        page_of(lived).refresh()
        assert button.text() == "not set"
        button.chosen.emit("morning")
        until = lived.house.preferences.now.do_not_disturb_until
        assert until is not None
        assert (until.hour, until.date()) == (8, (NOON.astimezone() + timedelta(days=1)).date())


def test_what_is_told_of_is_chosen_by_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        offered = {
            name: [one.text() for one in row(lived, name).findChild(LeftOut).more.menu_of_choices().actions()]
            for name in ("without_territories", "without_sources", "without_reasons", "without_people")
        }
        assert "France" in offered["without_territories"]
        assert offered["without_sources"] == ["Forum", "Mastodon #helix", "r/ebikes"]
        assert "Question" in offered["without_reasons"]
        assert offered["without_people"] == []
        left_out = row(lived, "without_sources").control.findChild(LeftOut)
        left_out.more.chosen.emit("r/ebikes")
        assert lived.house.notifier.choices.without_sources == ("r/ebikes",)
        again = {one.accessibleName(): one for one in left_out.findChildren(QAbstractButton)}
        again["Tell me of r/ebikes again"].click()
        assert lived.house.notifier.choices.without_sources == ()


def test_a_person_left_out_is_shown_by_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        who = lived.story.home.person("luc", network="bluesky")
        preferences = lived.house.preferences
        preferences.choose(replace(preferences.now, without_people=(who, 999)))
        lived.press(qtbot, "Ctrl+,")
        hints = [one.accessibleName() for one in row(lived, "without_people").findChildren(QAbstractButton)]
        assert "Tell me of Luc Tremblay again" in hints
        assert "Tell me of 999 again" in hints


def test_the_field_finds_a_setting_by_its_words_or_its_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = opened(lived, qtbot)
        lived.press(qtbot, "Ctrl+L")
        assert page.search.hasFocus()

        def shown() -> list[str]:
            return [name for name, one in page.rows.items() if one.isVisible()]

        qtbot.keyClicks(page.search, "CALM")
        assert shown() == []
        assert page.empty.isVisible()
        page.search.setText("quiet held")
        assert shown() == ["quiet"]
        page.search.setText("text_size")
        assert shown() == ["text_size"]
        assert page.sections["notices"].isHidden()
        lived.press(qtbot, "Esc")
        assert len(shown()) == len(page.rows)


def test_what_is_not_understood_in_the_file_is_said_above(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("[appearance]\ntext_sise = 150\n", "utf-8")
    with lived_in(qapp, tmp_path) as lived:
        page = opened(lived, qtbot)
        assert lived.window.toast.accessibleName() == "1 line of settings.toml is not understood: see Preferences."
        assert page.banner.isVisible()
        assert page.banner.sentence() == "text_sise is no setting. Did you mean text_size?"
        (tmp_path / FILE_NAME).write_text("[appearance]\ntext_size = 150\n", "utf-8")
        page.banner.action_chosen.emit()
        lived.settle(qtbot)
        assert page.banner.isHidden()
        assert lived.window.tools.theme.scale == 1.5


def test_a_file_that_cannot_be_written_is_said_and_the_choice_holds(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        (tmp_path / f"{FILE_NAME}.new").mkdir()
        said: list[Words] = []
        lived.house.preferences.failed.connect(said.append)
        row(lived, "text_size").control.findChild(ChoiceButton).chosen.emit("130")
        lived.settle(qtbot)
        assert lived.window.tools.theme.scale == 1.3
        assert len(said) == 1


def test_two_choices_in_a_row_are_both_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        preferences = lived.house.preferences
        preferences.choose(replace(preferences.now, text_size=120))
        preferences.choose(replace(preferences.now, quiet=False))
        lived.settle(qtbot)
        assert (preferences.now.text_size, preferences.now.quiet) == (120, False)
        found = written(tmp_path)
        assert (found["appearance"]["text_size"], found["notices"]["quiet"]) == (120, False)


def test_what_was_edited_meanwhile_counts_when_one_comes_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        (tmp_path / FILE_NAME).write_text("[appearance]\ntext_size = 150\n", "utf-8")
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        lived.settle(qtbot)
        assert lived.window.tools.theme.scale == 1.5
