"""Narrowing the list beyond its chips, and the views that are saved of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.answer.choices import ByPerson, InLanguage, InState, OfGroup, OlderThan, Tagged
from desktop.answer.filters import Filter, FromNetwork, OfPeople, Sieve
from desktop.answer.saved import Known, sieve_of, view_of
from desktop.shortcuts import Command
from storage.noted import note_down
from storage.records.conversations import ConversationState
from storage.records.people import Noted
from storage.records.views import View
from storage.tended import tag
from storage.views import all_views, save_view
from tests.desktop.story import Lived, lived_in
from tests.storage.house import HOUR, NOON


def named(menu: QMenu, *path: str) -> QAction:
    for name in path:
        action = next(one for one in menu.actions() if one.text() == name)
        under = action.menu()
        if isinstance(under, QMenu):
            menu = under
    return action


def opened(lived: Lived, qtbot: QtBot) -> None:
    lived.open(qtbot)
    lived.answer.narrowing.look()
    lived.settle(qtbot)


def shown(lived: Lived) -> list[str]:
    return [name for name in lived.cards() if name != "-"]


def test_what_is_chosen_is_written_as_a_view_and_read_again() -> None:
    people = frozenset({4})
    sieve = Sieve(
        frozenset(
            {
                Filter.PRESS, FromNetwork("reddit"), InState(ConversationState.SNOOZED), InLanguage("fr"),
                OlderThan(24, NOON), OfGroup("Presse", people), ByPerson(7, "Léa: B"), Tagged("salon"),
            }
        ),
        "vélo",
    )  # fmt: skip
    view = view_of(sieve, 3, "Tout")
    read = sieve_of(view, Known(groups={"Presse": people}), NOON)
    assert (view.name, view.territory, read) == ("Tout", 3, sieve)
    assert {one.people for one in read.filters if isinstance(one, OfGroup)} == {people}


def test_what_cannot_be_found_again_is_left_out_of_a_view() -> None:
    view = view_of(Sieve(frozenset({OfPeople("Island", frozenset({1})), Filter.PRESS})), None, "Press")
    assert view.choices == ("reason:press",)
    strange = View("a", "Later", ("colour:red", "reason:luck", "older:x", "state:lost", "reason:press"))
    assert sieve_of(strange, Known(), NOON) == Sieve(frozenset({Filter.PRESS}))


def test_a_list_is_narrowed_by_group_language_age_tag_and_person(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        home, story = lived.story.home, lived.story
        note_down(home.db, home.person("luc", network="bluesky"), Noted(groups=("Clients",)), NOON)
        tag(home.db, (story.dana, story.luc), "salon", NOON)
        home.db.execute("UPDATE mentions SET language = 'ja' WHERE id = ?", (story.mentions["hana"],))
        opened(lived, qtbot)
        menu = lived.answer.narrowing.menu
        for path, names in (
            (("Group", "Clients"), ["Luc Tremblay"]),
            (("Language", "日本語"), ["鈴木 花"]),
            (("Tag", "#salon"), ["Dana Kowalski", "Luc Tremblay"]),
            (("Age", "Older than 1 hour"), ["鈴木 花", "Bike Deals"]),
            (("Network", "Bluesky"), ["Luc Tremblay"]),
            (("Why first", "Thanks"), ["Priya Raman"]),
        ):
            named(menu(), *path).trigger()
            assert shown(lived) == names, path
            assert named(menu(), *path).isChecked()
            named(menu(), *path).trigger()
        assert lived.answer.listing.sieve.is_open


def test_another_state_is_shown_without_the_line(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        lived.press(qtbot, "E")
        named(lived.answer.narrowing.menu(), "State", "Put away").trigger()
        lived.settle(qtbot)
        assert lived.cards() == ["Dana Kowalski"]
        named(lived.answer.narrowing.menu(), "State", "Answered").trigger()
        lived.settle(qtbot)
        assert lived.cards() == []
        lived.press(qtbot, "Esc")
        assert "Dana Kowalski" not in lived.cards()
        assert "-" in lived.cards()


def test_a_view_is_saved_under_a_name_shown_renamed_removed_and_undone(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        opened(lived, qtbot)
        narrowing, db = lived.answer.narrowing, lived.story.home.db
        assert not named(narrowing.menu(), "Save as a view…").isEnabled()
        lived.answer.list_pane.toggle(Filter.THANKS)
        named(narrowing.menu(), "Save as a view…").trigger()
        narrowing.popup.field.setText("Merci")
        narrowing.popup.take.click()
        lived.settle(qtbot)
        assert [pill.text() for pill in narrowing.row.pills] == ["Merci 1"]
        assert narrowing.row.pills[0].isChecked()
        narrowing.row.pills[0].click()
        assert lived.answer.listing.sieve.is_open
        narrowing.row.pills[0].click()
        assert shown(lived) == ["Priya Raman"]
        named(narrowing.menu(), "Merci", "Rename…").trigger()
        narrowing.popup.field.setText("Les mercis")
        narrowing.popup.field.returnPressed.emit()
        lived.settle(qtbot)
        assert [view.name for view in all_views(db)] == ["Les mercis"]
        named(narrowing.menu(), "Les mercis", "Remove").trigger()
        lived.settle(qtbot)
        assert narrowing.row.isHidden()
        for _ in range(2):
            lived.house.conduct.do(Command.UNDO)
            lived.settle(qtbot)
        assert [pill.text() for pill in narrowing.row.pills] == ["Merci 1"]


def test_a_view_of_one_territory_takes_the_window_there(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        save_view(lived.story.home.db, View("", "France", ("reason:unread",), "", 1), NOON)
        opened(lived, qtbot)
        lived.answer.narrowing.row.pills[0].click()
        lived.settle(qtbot)
        assert lived.house.conduct.territory == 1
        assert lived.answer.listing.sieve == Sieve(frozenset({Filter.UNREAD}))


def test_the_age_of_a_view_counts_from_when_it_is_shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        save_view(lived.story.home.db, View("", "Old", ("older:1",)), NOON)
        opened(lived, qtbot)
        lived.now.passes(HOUR)
        lived.answer.narrowing.row.pills[0].click()
        assert len(shown(lived)) == len([name for name in lived.cards() if name != "-"]) > 2
        assert "Dana Kowalski" in shown(lived)
