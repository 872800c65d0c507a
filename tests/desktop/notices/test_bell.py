"""The bell: what was told is listed, survives a restart, and leads where it was said."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.notices.notifier import DISTURB_AFTER
from desktop.notices.telling import left_before
from desktop.notices.tray import Waiting, counted
from desktop.shortcuts import Command, PageName
from storage.journal import dismiss, log_gesture
from storage.notices import held_notices, new_notices
from storage.ranks import mark_opened
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.trends import AnnouncedTopic
from storage.topics import save_announced
from tests.desktop.notices.test_notifier import hear, listening
from tests.desktop.story import NOON, Lived, lived_in


def bell_text(lived: Lived) -> tuple[str, str]:
    return lived.window.rail._bell.text(), lived.window.rail._bell.accessibleName()


def test_what_was_told_is_listed_and_leads_to_its_conversation(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        listening(lived)
        assert bell_text(lived) == ("", "Notices (Ctrl+B)")
        asked = hear(lived, qtbot, 2)
        lived.settle(qtbot)
        assert bell_text(lived) == ("2", "2 new notices (Ctrl+B)")
        lived.press(qtbot, "Ctrl+B")
        bell = lived.window.bell
        assert [(one.text, one.is_new) for one in bell.notices] == [("Question 1?", True), ("Question 0?", True)]
        assert bell_text(lived)[0] == ""
        opened = [one for one in bell.findChildren(QAbstractButton) if one.accessibleName().casefold() == "open: asks1"]
        opened[0].click()
        lived.settle(qtbot)
        assert not lived.window.has_panel()
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == asked[1]


def test_a_topic_in_the_bell_leads_to_its_card(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        told = AnnouncedTopic(NOON, None, "#helixx2", ("#helixx2",), 30, 3)
        save_announced(lived.story.home.db, [told], NOON - timedelta(days=1))
        lived.house.conduct.do(Command.BELL)
        lived.settle(qtbot)
        lived.press(qtbot, "Space")
        assert lived.window.page.name is PageName.RISING


def test_what_was_held_when_the_window_closed_is_told_by_the_next(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        notifier, said = listening(lived)
        lived.house.conduct.do(Command.DO_NOT_DISTURB)
        asked = hear(lived, qtbot, 3)
        db = lived.story.home.db
        assert [one.conversation for one in held_notices(db)] == list(asked)
        # The next window knows them; what was read meanwhile waits no more.
        mark_opened(db, asked[0], lived.now())
        notifier.standing = type(notifier.standing)()
        notifier._since = lived.now() + timedelta(minutes=1)
        notifier.begin()
        lived.settle(qtbot)
        assert {one.conversation for one in notifier.standing.waiting} == set(asked[1:])
        lived.now.passes(DISTURB_AFTER)
        notifier._again.timeout.emit()
        lived.settle(qtbot)
        assert said == ["While it was quiet: 2 conversations to answer."]
        assert held_notices(db) == ()
        assert new_notices(db) == 2
        # And nothing is told a second time.
        notifier.standing = type(notifier.standing)()
        notifier.begin()
        lived.settle(qtbot)
        assert left_before(db).standing.waiting == ()
        assert len(said) == 1


def test_a_person_is_left_out_from_her_conversation_and_taken_in_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        who = lived.story.home.person("dana")
        lived.house.conduct.do(Command.NOT_TOLD_OF)
        assert lived.house.notifier.choices.without_people == (who,)
        assert Command.NOT_TOLD_OF not in lived.house.conduct.commands()
        lived.window.toast.undo_asked.emit()
        assert lived.house.notifier.choices.without_people == ()


def test_silence_until_tomorrow_can_be_ended(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.conduct.do(Command.DO_NOT_DISTURB_TODAY)
        until = lived.house.notifier.choices.not_before
        assert until is not None
        assert until.astimezone().hour == 8
        assert Command.DO_NOT_DISTURB not in lived.house.conduct.commands()
        lived.house.conduct.do(Command.DISTURB_AGAIN)
        assert lived.house.notifier.choices.not_before is None


def test_the_tray_counts_what_is_answerable_and_names_promises(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        tray, db = lived.house.tray, lived.story.home.db
        assert tray.told() == ("5 to answer",)
        dismiss(db, lived.story.luc, NOON)
        promise = GestureToLog(
            GestureKind.REPLY, Why.HELP, mention=lived.story.mentions["dana"], text="Today.",
            promise_due=NOON + timedelta(minutes=30),
        )  # fmt: skip
        log_gesture(db, promise, NOON)
        lived.house.following.look()
        lived.settle(qtbot)
        assert tray.told() == ("3 to answer", "1 promise due today")


def test_the_trays_menu_does_what_can_be_done_now(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        tray = lived.house.tray
        tray.fill()
        named = {action.text(): action for action in tray.menu.actions() if action.text()}
        assert list(named) == [
            "5 to answer", "Open Causerie", "Check all sources now", "The bell: what you were told of", "Work offline",
            "Do not disturb for an hour", "Do not disturb until tomorrow, 08:00",
            "Presentation mode: hide texts and names, or show them again", "Quit",
        ]  # fmt: skip
        named["Work offline"].trigger()
        tray.fill()
        assert "Go online" in [action.text() for action in tray.menu.actions()]
        lived.window.hide()
        named = {action.text(): action for action in tray.menu.actions()}
        named["Open Causerie"].trigger()
        assert lived.window.isVisible()


def test_closing_hides_where_the_tray_keeps_it_and_quitting_ends_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        ended: list[bool] = []
        lived.window.closing.connect(lambda: ended.append(True))
        lived.window.stays = lambda: True
        lived.window.close()
        assert (lived.window.isVisible(), ended) == (False, [])
        lived.window.show()
        lived.house.conduct.do(Command.QUIT)
        assert (lived.window.isVisible(), ended) == (False, [True])


def test_the_icon_is_drawn_with_its_count(qapp: QApplication) -> None:
    drawn = [counted(count).pixmap(64, 64).toImage() for count in (0, 1, 12, 99, 100, 1000)]
    assert all(one != other for number, one in enumerate(drawn[:5]) for other in drawn[:number])
    assert drawn[4] == drawn[5]
    assert Waiting() == Waiting(0, 0)
