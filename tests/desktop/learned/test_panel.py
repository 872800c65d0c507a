"""The panel of what was learned: lines, changes that are shown before they are made, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.learned.panel import LearnedPanel
from desktop.parts.buttons import Button
from desktop.shortcuts import Command
from listeners.ranking.learning import relearn
from storage.journal import dismiss, log_gesture
from storage.learning import taught, train
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from tests.desktop.story import Lived, lived_in
from tests.storage.house import NOON, House


def refunds(home: House) -> None:
    """Answer questions about refunds, dismiss those about contests."""
    for number in range(12):
        for word, answers in (("refund", True), ("contest", False)):
            asked = home.mention(f"How do I get my {word} of {number}?", handle=f"{word}{number}", to_us=True)
            thread = home.conversation_of(asked)
            save_ranks(home.db, [ConversationRank(thread, None, ListName.TO_ANSWER, 15, (), asked, None)])
            if answers:
                reply = GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Like this.")
                log_gesture(home.db, reply, NOON)
            else:
                dismiss(home.db, thread, NOON)
    relearn(home.db)


@pytest.fixture
def lived(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Lived]:
    with lived_in(qapp, tmp_path) as there:
        refunds(there.story.home)
        train(there.story.home.db, None, "thanks", more=False, now=NOON)
        there.open(qtbot)
        yield there


def opened(lived: Lived, qtbot: QtBot) -> LearnedPanel:
    lived.window.learned.show_panel(None)
    lived.settle(qtbot)
    assert lived.window.learned.isVisible()
    return lived.window.learned


def lines(panel: LearnedPanel) -> list[str]:
    assert panel.here is not None
    return [panel._wording.say(line.said) for line in panel.here.lines]


def press(panel: LearnedPanel, hint: str) -> None:
    next(one for one in panel.area.findChildren(Button) if one.accessibleName().startswith(hint)).click()


def test_each_line_says_what_one_does_in_words(lived: Lived, qtbot: QtBot) -> None:
    panel = opened(lived, qtbot)

    said = lines(panel)
    assert said[0] == "You asked for less of this: Thanks"
    assert "You usually answer: refund" in said
    assert "You usually leave: contest" in said
    assert not panel.agree.isVisible()


def test_a_habit_is_left_out_after_what_would_move_is_shown_and_comes_back(lived: Lived, qtbot: QtBot) -> None:
    panel = opened(lived, qtbot)
    db = lived.story.home.db

    press(panel, "Leave out: You usually answer: refund")
    lived.settle(qtbot)
    assert "place" in panel.preview()
    assert taught(db, None).left_out == ()
    panel.cancel.click()
    assert panel.preview() == ""

    press(panel, "Leave out: You usually answer: refund")
    lived.settle(qtbot)
    panel.agree.click()
    lived.settle(qtbot)
    assert len(taught(db, None).left_out) == 1
    assert "You usually answer: refund" not in lines(panel)
    assert any(line.startswith("You do not want this learned") for line in lines(panel))

    press(panel, "Take back: You do not want this learned")
    lived.settle(qtbot)
    panel.agree.click()
    lived.settle(qtbot)
    assert taught(db, None).left_out == ()
    assert "You usually answer: refund" in lines(panel)


def test_all_of_it_is_begun_afresh_and_undone(lived: Lived, qtbot: QtBot) -> None:
    panel = opened(lived, qtbot)
    before = lines(panel)

    panel.afresh.click()
    lived.settle(qtbot)
    panel.agree.click()
    lived.settle(qtbot)
    assert lines(panel) == []
    assert not panel.afresh.isEnabled()

    panel.close_overlay()
    lived.press(qtbot, "Ctrl+Z")
    assert lines(opened(lived, qtbot)) == before


def test_it_is_copied_as_text(lived: Lived, qtbot: QtBot) -> None:
    panel = opened(lived, qtbot)

    panel.copy.click()
    (text,) = lived.ways.copied
    assert "You usually answer: refund" in text
    assert text.startswith("Learned from 24 decisions")


def test_another_territory_has_lines_of_its_own_and_the_palette_leads_here(lived: Lived, qtbot: QtBot) -> None:
    lived.house.conduct.do(Command.LEARNED)
    lived.settle(qtbot)
    panel = lived.window.learned
    assert panel.here is not None
    other = next(one for one in panel.here.places if one.name is not None)

    panel.place.choose(str(other.territory))
    panel.place.chosen.emit(str(other.territory))
    lived.settle(qtbot)

    assert panel.here.place == other
    assert lines(panel) == []
