"""The window whole: names for every control, layouts, language, theme, text size, panes, palette, panels."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.answer.page import AnswerPage
from desktop.kept import Kept
from desktop.parts.labels import ElidedLabel, Label
from desktop.scroll_page import ScrollPage
from desktop.settings.definitions import Language
from desktop.shortcuts import Command, PageName
from desktop.table_page import TablePage
from desktop.theme.theme import Scheme
from desktop.theme.tokens import Role
from listeners.messages import PastedMention, PollNow
from resources.catalogue import Catalogue
from storage.journal import acts, log_gesture, undo
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.sources import change_source
from storage.territories import add_territory
from tests.desktop.story import NOON, Lived, lived_in

_SILENT = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)


def nameless(lived: Lived) -> list[str]:
    """Return the controls that a screen reader could not name."""
    found = []
    for kind in _SILENT:
        for widget in lived.window.findChildren(kind):
            if widget.objectName().startswith("qt_") or type(widget).__name__ in ("QTableCornerButton", "TableHead"):
                continue
            if widget.isVisible() and not widget.accessibleName():
                found.append(f"{type(widget).__name__} {widget.toolTip()}")
    return found


def test_every_control_on_every_page_has_a_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        for page in PageName:
            lived.window.show_page(page)
            lived.settle(qtbot)
            assert nameless(lived) == [], page


def test_every_control_on_every_panel_has_a_name(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        for command in (Command.PALETTE, Command.PASTE, Command.ADD_SOURCE, Command.IMPORTS, Command.SHEET):
            lived.house.conduct.do(command)
            assert lived.window.has_panel()
            assert nameless(lived) == [], command
            lived.press(qtbot, "Esc")
            assert not lived.window.has_panel()


@pytest.mark.parametrize("keys", ["G, K", "G, R", "G, P", "G, L", "G, S"])
def test_g_and_a_letter_goes_to_a_page_and_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path, keys: str) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, keys)
        assert lived.window.page is not lived.answer
        lived.press(qtbot, "G, A")
        assert lived.window.page is lived.answer


@pytest.mark.parametrize("widths", [(1280, 216, 412), (1000, 60, 340), (1700, 216, 460)])
def test_the_panes_have_the_widths_of_their_layout(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, widths: tuple[int, int, int]
) -> None:
    width, rail, listed = widths
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(width, 800)
        lived.open(qtbot)
        assert lived.window.rail.width() == rail
        assert lived.answer.list_pane.width() == listed
        assert lived.window.inspector.isVisible() == (width >= 1600)
        assert lived.window.minimumSizeHint().width() <= width


def test_a_narrow_window_shows_one_pane_at_a_time(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(820, 700)
        lived.open(qtbot)
        assert (lived.answer.list_pane.isVisible(), lived.answer.thread_pane.isVisible()) == (True, False)
        lived.press(qtbot, "Return")
        assert (lived.answer.list_pane.isVisible(), lived.answer.thread_pane.isVisible()) == (False, True)
        lived.press(qtbot, "Esc")
        lived.press(qtbot, "Esc")
        assert (lived.answer.list_pane.isVisible(), lived.answer.thread_pane.isVisible()) == (True, False)


def test_nothing_is_wider_than_the_window_at_200_percent(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.window.tools.theme.set_scale(2.0)
        for page in PageName:
            lived.window.show_page(page)
            lived.settle(qtbot, 1)
            assert lived.window.minimumSizeHint().width() <= 1280, page


def test_another_language_rewords_what_is_on_the_screen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    shouting = Catalogue(
        "fr",
        {
            ("Rail", "To answer"): ("À répondre",),
            ("Labels", "Problem"): ("Problème",),
            ("Thread", "No answer needed"): ("Rien à répondre",),
            ("Composer", "Copy and open"): ("Copier et ouvrir",),
            ("Journal", "When"): ("Quand",),
        },
    )
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.window.tools.wording.speak(shouting)
        lived.settle(qtbot)
        assert lived.window.rail.first_item.accessibleName().startswith("À répondre")
        assert lived.answer.list_pane.list.accessibleName() == "À répondre"
        assert lived.answer.listing.model.cards()[1].chip == "Problème"
        assert lived.answer.composing.shell.primary.text() == "Copier et ouvrir"
        assert lived.window.panes.rail == 232
        lived.window.show_page(PageName.JOURNAL)
        model = lived.window.page.model  # type: ignore[attr-defined]
        assert model.headerData(0, lived.answer.sides.orientation()) == "Quand"
        lived.press(qtbot, "G, R")
        assert lived.window.page is lived.answer


def test_light_and_dark_change_every_label(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        theme = lived.window.tools.theme
        for scheme in (Scheme.DARK, Scheme.LIGHT):
            theme.set_scheme(scheme)
            for page in PageName:
                lived.window.show_page(page)
            ours = [label for label in lived.window.findChildren(Label) if label.isVisible()]
            inks = {label.palette().windowText().color().name() for label in ours}
            allowed = {QColor(theme.tokens.colour(role)).name() for role in Role}
            assert inks <= allowed


def test_the_keys_for_text_size_are_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+=")
        lived.press(qtbot, "Ctrl+=")
        assert lived.window.tools.theme.scale == 1.2
        assert Kept.in_folder(tmp_path).settings.reading.settings.text_size == 120
        lived.press(qtbot, "Ctrl+0")
        assert lived.window.tools.theme.scale == 1.0


def test_light_and_language_are_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.window.rail.scheme_asked.emit()
        lived.window.rail.language_asked.emit()
        lived.settle(qtbot)
        kept = Kept.in_folder(tmp_path).settings.reading.settings
        assert (kept.scheme, kept.language) == (Scheme.DARK, Language.FRENCH)
        assert lived.window.tools.wording.language == "fr"


def test_f6_goes_through_the_panes_in_order(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(1700, 900)
        lived.open(qtbot)
        seen = []
        for _ in range(5):
            lived.press(qtbot, "F6")
            focused = QApplication.focusWidget()
            assert focused is not None
            seen.append(focused)
        assert seen[0] is lived.answer.thread_pane.focus_target()
        assert seen[1] is lived.answer.composing.shell.text
        assert lived.window.inspector.isAncestorOf(seen[2])
        assert seen[3] is lived.window.rail.first_item
        assert seen[4] is lived.answer.list_pane.list


def test_the_inspector_tells_who_wrote(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert not lived.window.inspector.isVisible()
        lived.press(qtbot, "I")
        assert lived.window.inspector.isVisible()
        told = [label.text() for label in lived.window.inspector.findChildren(Label) if label.isVisible()]
        assert "Dana Kowalski" in told
        assert "#helixx2" in told
        assert any("you never answered" in line for line in told)
        lived.press(qtbot, "I")
        assert not lived.window.inspector.isVisible()


def test_the_details_are_those_of_the_page_shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.resize(1700, 900)
        lived.open(qtbot)

        def named() -> list[str]:
            found = lived.window.inspector.findChildren(ElidedLabel)
            return [label.whole_text() for label in found if label.isVisible()]

        assert "Dana Kowalski" in named()
        lived.press(qtbot, "G, K")
        assert "Cyclable Weekly" in named()
        lived.press(qtbot, "G, A")
        assert "Dana Kowalski" in named()
        lived.press(qtbot, "G, K")
        assert "Cyclable Weekly" in named()


def test_what_the_palette_finds_moves_nothing_under_the_hand(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.conduct.do(Command.PALETTE)
        panel = lived.window.palette_panel
        panel.field.setText("re")
        qtbot.keyClick(panel.field, Qt.Key.Key_Down)
        before = panel.model.line(panel.list.currentIndex().row())
        known = panel.model.rowCount()
        lived.settle(qtbot)
        assert panel.model.rowCount() > known
        assert panel.list.currentIndex().row() == 1
        assert panel.model.line(1) == before


def test_the_palette_finds_commands_pages_and_what_was_heard(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+K")
        panel = lived.window.palette_panel
        qtmodeltester.check(panel.model)
        qtbot.keyClicks(panel.field, "response")
        assert panel.model.line(0) is not None
        assert panel.model.line(0).page is PageName.JOURNAL  # type: ignore[union-attr]
        panel.field.setText("refund")
        lived.settle(qtbot)
        heard = panel.model.line(0)
        assert heard is not None
        assert heard.conversation == lived.story.home.conversation_of(lived.story.mentions["wrench"])
        lived.press(qtbot, "Return")
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == heard.conversation
        assert not panel.isVisible()


def test_a_pasted_mention_is_sent_with_its_guesses(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+N")
        panel = lived.window.paste
        panel.text.setPlainText("https://mastodon.social/@lea/1234")
        assert (panel.network.text(), panel.author.text()) == ("mastodon", "lea@mastodon.social")
        panel.time.setText("yesterday")
        panel.keep.click()
        assert panel.isVisible()
        panel.time.setText("")
        panel.keep.click()
        assert not panel.isVisible()
        pasted = lived.sent[-1]
        assert pasted == PastedMention(1, "https://mastodon.social/@lea/1234", "mastodon", "lea@mastodon.social")


def test_check_all_now(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+R")
        assert PollNow() in lived.sent


def test_nothing_to_undo_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+Z")
        assert lived.window.toast.accessibleName() == "There is nothing to undo."


def test_a_territory_is_chosen_everywhere_and_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        db = lived.story.home.db
        territory = db.execute("SELECT id FROM territories WHERE name = 'France'").fetchone()[0]
        change_source(db, 1, territory=add_territory(db, name="Elsewhere", now=NOON))
        log_gesture(
            db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=lived.story.mentions["luc"], text="Oui"), NOON
        )
        undo(db, acts(db, limit=1)[0].id, NOON)
        lived.window.rail.territory_chosen.emit(territory)
        lived.settle(qtbot)
        assert lived.cards() == []
        shown = {}
        for name in (PageName.GOOD_TO_KNOW, PageName.RISING, PageName.PEOPLE, PageName.JOURNAL, PageName.SOURCES):
            lived.window.show_page(name)
            lived.settle(qtbot)
            page = lived.window.page
            if isinstance(page, AnswerPage):
                shown[name] = page.listing.model.rowCount()
            elif isinstance(page, ScrollPage):
                shown[name] = len(page.cards)
            elif isinstance(page, TablePage):
                shown[name] = page.model.rowCount()
        assert shown == {**dict.fromkeys(shown, 0), PageName.SOURCES: 2}
        lived.window.show_page(PageName.ANSWER)
        assert Kept.in_folder(tmp_path).session.now.territory == territory
        lived.window.rail.territory_chosen.emit(None)
        lived.settle(qtbot)
        assert len(lived.cards()) == 7


def test_keys_do_nothing_under_a_panel(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "F1")
        lived.press(qtbot, "E")
        assert len(lived.cards()) == 7
        lived.house.conduct.do(Command.BACK)
        assert not lived.window.has_panel()


def test_a_language_event_reaches_a_page_that_is_hidden(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        page = lived.window.pages[PageName.SOURCES]
        lived.window.tools.wording.speak(Catalogue("fr", {("Sources", "Remove"): ("Retirer",)}))
        QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
        assert "Retirer" in [button.text() for button in page.findChildren(QAbstractButton)]


def test_page_and_conversation_are_there_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "J")
        lived.press(qtbot, "J")
        shown = lived.answer.shown
        assert shown is not None
        lived.window.close()
        restored = Kept.in_folder(tmp_path).session.now
        assert (restored.page, restored.conversation, restored.maximised) == ("answer", shown.conversation.id, False)
        lived.answer.list_pane.choose_first()
        lived.house.conduct.take_up()
        lived.answer.refresh()
        lived.settle(qtbot)
        assert lived.answer.list_pane.current() == shown.conversation.id
        lived.window.show()
        lived.window.show_page(PageName.PEOPLE)
        lived.window.close()
        lived.window.show_page(PageName.ANSWER)
        lived.house.conduct.take_up()
        assert lived.window.page.name is PageName.PEOPLE


def test_a_minimised_start_shows_nothing_where_the_tray_has_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.window.stays = lambda: True
        lived.house.start(minimised=True)
        assert not lived.window.isVisible()
        lived.window.stays = lambda: False
        lived.house.start(minimised=True)
        assert lived.window.isMinimized()


def test_after_sleep_what_stands_on_the_screen_is_read_anew(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        looked: list[object] = []
        lived.house.following.looked.connect(looked.append)
        lived.now.passes(timedelta(minutes=1))
        lived.house.following._minute_passed()
        lived.settle(qtbot)
        assert looked == []
        lived.now.passes(timedelta(hours=8))
        lived.house.following._minute_passed()
        lived.settle(qtbot)
        assert len(looked) == 1
