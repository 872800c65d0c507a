"""The page Today: what is due, the heads of the lists, what was watched and done."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.shortcuts import PageName
from desktop.today.page import TodayPage
from desktop.today.today_card import TodayCard
from desktop.trends.page import RisingPage
from storage.journal import log_gesture, snooze
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.sources import source
from tests.desktop.story import HOUR, NOON, Lived, lived_in
from tests.storage.house import DAY

NO_ACT = "watched for a month without one act"


def shown(lived: Lived, qtbot: QtBot) -> TodayPage:
    lived.open(qtbot)
    lived.window.show_page(PageName.TODAY)
    page = lived.window.page
    assert isinstance(page, TodayPage)
    lived.settle(qtbot)
    return page


def press(card: TodayCard, place: int = 0) -> None:
    card.buttons[place].click()


def test_each_list_shows_its_head_and_opens(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        assert page.to_answer.texts()[1].startswith("Dana Kowalski, Question · Done. How do I know")
        assert page.rising.texts()[1:] == ("#helixx2, 61 people · about 3 h left",)
        assert page.people.texts()[1].startswith("Dana Kowalski, ")
        press(page.to_answer)
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.dana


def test_a_topic_is_brought_out_on_its_page(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        press(shown(lived, qtbot).rising)
        lived.settle(qtbot)
        rising = lived.window.page
        assert isinstance(rising, RisingPage)
        assert rising.cards[0].hasFocus()


def test_promises_and_reminders_of_today_stand_first(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db, story = lived.story.home.db, lived.story
        promise = GestureToLog(
            GestureKind.REPLY, Why.HELP, mention=story.mentions["luc"], text="Soon.", promise_due=NOON + 2 * HOUR
        )
        log_gesture(db, promise, NOON)
        snooze(db, story.priya, NOON + HOUR, NOON)
        snooze(db, story.hana, NOON + 3 * DAY, NOON)
        page = shown(lived, qtbot)
        told = page.due.texts()
        assert [line.split(",")[0] for line in told[1:]] == ["Reminder: Priya Raman", "Promised to Luc Tremblay"]

        lived.now.passes(timedelta(hours=3))
        page.refresh()
        lived.settle(qtbot)

        assert "Promised to Luc Tremblay, due since " in page.due.texts()[2]


def test_a_day_without_anything_due_says_so(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        assert shown(lived, qtbot).due.texts() == ("Due today", "No promise and no reminder for today.")


def test_watched_stands_against_acted_and_follows_what_is_done(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        assert page.watched.texts()[1] == "This week: 9 watched, 0 acted; 0 replies for 0 broadcasts"
        said = GestureToLog(GestureKind.REPLY, Why.HELP, mention=lived.story.mentions["luc"], text="Hello")
        log_gesture(lived.story.home.db, said, NOON - HOUR)
        page.refresh()
        lived.settle(qtbot)
        assert page.watched.texts()[1] == "This week: 9 watched, 1 acted; 1 reply for 0 broadcasts"


def test_a_source_watched_for_a_month_without_one_act_is_muted_and_heard_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db = lived.story.home.db
        db.execute("UPDATE sources SET added_at = added_at - ?", (40 * 86_400_000,))
        page = shown(lived, qtbot)
        (line,) = [said for said in page.watched.texts() if said.startswith("r/ebikes")]
        assert line.startswith(f"r/ebikes, {NO_ACT}")
        at = [said.split(",")[0] for said in page.watched.texts()[2:]].index("r/ebikes")
        press(page.watched, at)
        lived.settle(qtbot)
        key = next(row[0] for row in db.execute("SELECT id FROM sources WHERE title = 'r/ebikes'"))
        assert source(db, key).paused
        assert "r/ebikes" not in " ".join(page.watched.texts())

        lived.house.conduct._undo_told()
        lived.settle(qtbot)

        assert not source(db, key).paused


def test_the_keys_go_from_button_to_button(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot)
        lived.press(qtbot, "J")
        assert page.to_answer.buttons[0].hasFocus()
        lived.press(qtbot, "J")
        assert page.to_answer.buttons[1].hasFocus()
        lived.press(qtbot, "K")
        lived.press(qtbot, "Space")
        assert lived.window.page is lived.answer
