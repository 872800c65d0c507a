"""The sheet of a person: read, noted, merged, taken apart, forgotten; by keyboard, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.parts.labels import Label
from desktop.people.page import PeoplePage
from desktop.people.person_card import PersonCard
from desktop.people.person_sheet import PersonSheet
from desktop.people.reciprocity import promise_words
from desktop.shortcuts import PageName
from desktop.wording import Wording
from listeners.ranking.people_lists import PeopleList
from storage.forgotten import FILE_NAME
from storage.journal import log_gesture
from storage.merging import merges_of
from storage.noted import note_down, noted
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import Noted
from storage.response_log import response_log
from tests.desktop.story import Lived, lived_in
from tests.storage.house import DAY, NOON


@pytest.fixture
def lived(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Lived]:
    with lived_in(qapp, tmp_path) as there:
        db = there.story.home.db
        db.execute("UPDATE identities SET bio = 'Journaliste à Lyon' WHERE handle = 'dana'")
        there.open(qtbot)
        there.window.show_page(PageName.PEOPLE)
        there.settle(qtbot)
        yield there


def opened(lived: Lived, qtbot: QtBot, name: str = "Dana Kowalski") -> PersonSheet:
    page = lived.window.page
    assert isinstance(page, PeoplePage)
    page.show_list(PeopleList.EVERYONE)
    lived.settle(qtbot)
    card = next(c for c in page.cards if isinstance(c, PersonCard) and c.rank.person.name == name)
    card._more.click()
    lived.settle(qtbot)
    assert lived.window.person.isVisible()
    return lived.window.person


def dana(lived: Lived) -> int:
    return int(lived.story.home.db.execute("SELECT person FROM identities WHERE handle = 'dana'").fetchone()[0])


def said(sheet: PersonSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(Label) if label.isVisible()]


def test_it_says_who_she_is_and_what_passed(lived: Lived, qtbot: QtBot) -> None:
    sheet = opened(lived, qtbot)

    told = said(sheet)
    assert "Dana Kowalski" in told
    assert "Answered back" in told
    assert any("Helix" in text for text in told)
    assert sheet.form.groups.hasFocus()
    assert not sheet.save.isEnabled()


def test_groups_tags_and_note_are_kept_and_taken_back(lived: Lived, qtbot: QtBot) -> None:
    sheet = opened(lived, qtbot)
    (pill,) = sheet.form.pills
    assert pill.text() == "Suggested by her own words: Press"

    pill.click()
    assert sheet.form.groups.text() == "Press"
    assert sheet.form.pills == ()
    sheet.form.tags.setText("lyon, vélo")
    sheet.form.note.edit.setPlainText("Met at the fair.")
    qtbot.keyClick(sheet.form.tags, Qt.Key.Key_Return)
    lived.settle(qtbot)

    db, person = lived.story.home.db, dana(lived)
    assert noted(db, [person])[person] == Noted(("Press",), ("lyon", "vélo"), "Met at the fair.")
    assert not sheet.save.isEnabled()
    assert lived.window.toast.isVisible()
    sheet.close_overlay()
    lived.press(qtbot, "Ctrl+Z")
    assert noted(db, [person])[person] == Noted()


def test_nothing_is_written_where_nothing_is_different(lived: Lived, qtbot: QtBot) -> None:
    sheet = opened(lived, qtbot)
    sheet.form.groups.setText(" , ")
    sheet.form.changed.emit()
    assert not sheet.save.isEnabled()

    sheet.form.finished.emit()
    lived.settle(qtbot)
    assert lived.story.home.count("log WHERE kind = 'person'") == 0


def test_two_are_merged_and_taken_apart(lived: Lived, qtbot: QtBot) -> None:
    db, person = lived.story.home.db, dana(lived)
    db.execute("UPDATE identities SET handle = 'dana_kowalski' WHERE handle = 'dana'")
    lived.story.home.identity("dana_kowalski", network="bluesky", name="D. K.")
    sheet = opened(lived, qtbot)
    (button,) = sheet.same.buttons
    assert button.text() == "Same person"

    button.click()
    lived.settle(qtbot)
    assert len(merges_of(db, person)) == 1
    (button,) = sheet.same.buttons
    assert button.text() == "Take apart"

    button.click()
    lived.settle(qtbot)
    assert merges_of(db, person) == ()
    assert [one.text() for one in sheet.same.buttons] == ["Same person"]


def test_forgetting_says_what_goes_asks_once_and_cannot_be_undone(lived: Lived, qtbot: QtBot) -> None:
    home = lived.story.home
    sheet = opened(lived, qtbot)

    sheet.forget.click()
    lived.settle(qtbot)
    assert sheet.forgetting.keep.hasFocus()
    assert "It cannot be undone." in sheet.forgetting.told()
    sheet.forgetting.keep.click()
    assert not sheet.forgetting.isVisible()
    assert home.count("identities WHERE handle = 'dana'") == 1

    sheet.forget.click()
    lived.settle(qtbot)
    sheet.forgetting.forget.click()
    lived.settle(qtbot)

    assert home.count("identities WHERE handle = 'dana'") == 0
    assert home.path.with_name(FILE_NAME).exists()
    assert not sheet.isVisible()
    page = lived.window.page
    names = [card.rank.person.name for card in page.cards if isinstance(card, PersonCard)]  # type: ignore[attr-defined]
    assert names
    assert "Dana Kowalski" not in names
    assert "Dana Kowalski is forgotten." in [label.text() for label in lived.window.toast.findChildren(Label)]


def test_what_is_typed_is_kept_while_others_change_her(lived: Lived, qtbot: QtBot) -> None:
    sheet = opened(lived, qtbot)
    sheet.form.tags.setText("being typed")

    lived.window.tools.acts.people_changed.emit()
    lived.settle(qtbot)

    assert sheet.form.tags.text() == "being typed"


@pytest.mark.parametrize(
    ("kept", "due", "sentence"),
    [(True, -1, "kept"), (None, 2, ": due"), (False, -2, ": was due")],
)
def test_a_promise_says_how_it_stands(
    lived: Lived, wording: Wording, *, kept: bool | None, due: int, sentence: str
) -> None:
    home = lived.story.home
    reply = GestureToLog(
        GestureKind.REPLY, Why.HELP, person=dana(lived), text="On revient vers vous", promise_due=NOON + due * DAY
    )
    log_gesture(home.db, reply, NOON - timedelta(days=5))
    row = next(response_log(home.db))
    changed = type(row)(**{name: getattr(row, name) for name in row.__slots__} | {"promise_kept": kept})

    told = wording.say(promise_words(changed, NOON))
    assert told.startswith("“On revient vers vous”")
    assert sentence in told


def test_the_inspector_leads_to_it(lived: Lived, qtbot: QtBot) -> None:
    note_down(lived.story.home.db, dana(lived), Noted(("Customers",)), NOON)
    lived.window.inspector.ask(dana(lived), frozenset())
    lived.settle(qtbot)

    lived.window.inspector.more.click()
    lived.settle(qtbot)
    assert lived.window.person.form.groups.text() == "Customers"


def test_a_conversation_that_is_open_shows_nothing_of_whoever_is_forgotten(lived: Lived, qtbot: QtBot) -> None:
    home = lived.story.home
    row = home.db.execute(
        """SELECT m.conversation, m.text FROM mentions AS m JOIN identities AS i ON i.id = m.author
           WHERE i.handle = 'dana' ORDER BY m.id LIMIT 1"""
    ).fetchone()
    lived.house.conduct.show_conversation(row[0])
    lived.settle(qtbot)
    assert row[1][:20] in "\n".join(mark.text for mark in lived.answer.shown.thread)  # type: ignore[union-attr]

    sheet = lived.window.person
    sheet.show_person(dana(lived))
    lived.settle(qtbot)
    sheet.forget.click()
    lived.settle(qtbot)
    sheet.forgetting.forget.click()
    lived.settle(qtbot)

    shown = lived.answer.shown
    assert shown is None or row[1][:20] not in "\n".join(mark.text for mark in shown.thread)
