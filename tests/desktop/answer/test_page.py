"""The way of one answer, by keyboard, on a real database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.answer.filters import FromNetwork
from desktop.answer.page import AnswerPage
from desktop.answer.queue_model import LINE_KEY
from desktop.answer.terms import query_terms
from desktop.parts.marked_text import MarkedText
from desktop.parts.pill import Pill
from desktop.shortcuts import Command, PageName
from desktop.theme.tokens import Role
from listeners.messages import ConversationsChanged, RanksChanged
from storage.drafts import draft
from storage.facts import conversation
from storage.journal import acts
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ConversationState, ListName
from storage.records.journal import DecisionKind, GestureKind, How, Why
from storage.response_log import response_log
from storage.territories import add_territory
from tests.desktop.story import MINUTE, NOON, PROBLEM, Lived, lived_in, reason
from tests.storage.house import house


def brought_out(lived: Lived) -> set[str]:
    """Return what stands out in the thread: the accented stretches of its messages."""
    accent, found = lived.window.tools.theme.colour(Role.ACCENT), set()
    for text in lived.answer.thread_pane.findChildren(MarkedText):
        block = text.document().begin()
        while block.isValid():
            for part in block.textFormats():
                if part.format.foreground().color() == accent:
                    found.add(block.text()[part.start : part.start + part.length])
            block = block.next()
    return found


QUEUE = ["Dana Kowalski", "Torque Wrench", "Luc Tremblay", "鈴木 花", "Priya Raman", "-", "Bike Deals"]


def test_the_queue_ends_with_a_line_and_shows_its_first(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert lived.cards() == QUEUE
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.title == "Battery smell while charging"
        assert lived.answer.listing.model.cards()[5].name == "Below this, nothing waits for an answer"


def test_j_and_k_go_through_the_queue_over_the_line(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        for _ in range(5):
            lived.press(qtbot, "J")
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.below
        lived.press(qtbot, "K")
        assert lived.answer.shown.conversation.id == lived.story.priya


def test_answering_by_keyboard(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "R")
        qtbot.keyClicks(QApplication.focusWidget(), "Yes: HX2-0419 is recalled.")
        lived.press(qtbot, "Ctrl+Return")
        assert lived.ways.copied == ["Yes: HX2-0419 is recalled."]
        assert lived.ways.opened == [f"https://example.org/@dana/{lived.story.mentions['dana']}"]
        assert lived.answer.composing.shell.primary.text() == "It's posted"
        lived.now.passes(2 * MINUTE)
        lived.press(qtbot, "Ctrl+Return")
        row = next(response_log(lived.story.home.db))
        assert (row.gesture, row.why, row.how, row.voice) == (
            GestureKind.REPLY, Why.HELP, How.POSTED, "Helix Support",
        )  # fmt: skip
        assert (row.response_text, row.at) == ("Yes: HX2-0419 is recalled.", NOON + 2 * MINUTE)
        assert row.written_at == NOON
        assert lived.cards() == QUEUE[1:]
        assert lived.answer.list_pane.current() == lived.story.home.conversation_of(lived.story.mentions["wrench"])
        assert ConversationsChanged((lived.story.dana,)) in lived.sent
        assert lived.window.toast.isVisible()


def test_undo_brings_the_conversation_and_its_text_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.composing.shell.text.setPlainText("Yes.")
        lived.answer.composing.send()
        lived.answer.composing.send()
        lived.settle(qtbot)
        assert "Dana Kowalski" not in lived.cards()
        lived.press(qtbot, "Ctrl+Z")
        assert lived.cards() == QUEUE
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.dana
        assert lived.answer.composing.text == "Yes."
        assert [row.undone for row in response_log(lived.story.home.db)] == [True]


def test_no_answer_needed_and_its_toast(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "J")
        lived.press(qtbot, "E")
        assert lived.cards() == [QUEUE[0], *QUEUE[2:]]
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.luc
        assert acts(lived.story.home.db, limit=1)[0].kind == DecisionKind.DISMISS
        lived.window.toast.undo_asked.emit()
        lived.settle(qtbot)
        assert lived.cards() == QUEUE


def test_remind_me_tomorrow(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        menu = lived.answer.thread_pane.head.reminder_menu()
        chosen = next(action for action in menu.actions() if action.text() == "Tomorrow, 9:00")
        chosen.trigger()
        lived.settle(qtbot)
        put_off = conversation(lived.story.home.db, lived.story.dana)
        assert put_off.state is ConversationState.SNOOZED
        assert put_off.snoozed_until is not None
        local = put_off.snoozed_until.astimezone()
        assert (local.hour, local.date()) == (9, (NOON.astimezone() + timedelta(days=1)).date())
        assert lived.cards() == QUEUE[1:]
        menu.deleteLater()


def test_answered_elsewhere(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "D")
        row = next(response_log(lived.story.home.db))
        assert (row.how, row.person) == (How.ELSEWHERE, "Dana Kowalski")
        assert lived.cards() == QUEUE[1:]


def test_the_last_one_put_away_leaves_the_one_above(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        for _ in range(4):
            lived.press(qtbot, "J")
        lived.press(qtbot, "E")
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.hana


def test_a_draft_is_there_after_a_restart(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "R")
        qtbot.keyClicks(QApplication.focusWidget(), "half an ans")
        qtbot.waitUntil(lambda: draft(lived.story.home.db, lived.story.dana) is not None)
        qtbot.keyClicks(QApplication.focusWidget(), "wer")
        path = lived.story.home.path.parent
        conversation_id = lived.story.dana
    with lived_in(qapp, path, told=False) as again:
        again.open(qtbot)
        assert again.answer.shown is not None
        assert again.answer.shown.conversation.id == conversation_id
        assert again.answer.composing.text == "half an answer"


def arrive(lived: Lived, qtbot: QtBot) -> int:
    """Let a pressing conversation be heard; return its id."""
    story = lived.story
    story.mentions["new"] = story.home.mention("My charger smokes!", handle="zoe", at=NOON - MINUTE)
    story.rank("new", 80, reason("has_problem", 80, "It smokes", PROBLEM, story.mentions["new"]))
    thread = story.home.conversation_of(story.mentions["new"])
    lived.house.link.ranks_changed.emit(RanksChanged((thread,), (thread,)))
    lived.settle(qtbot)
    return thread


def test_before_the_list_is_touched_what_arrives_is_put_in_its_place(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        thread = arrive(lived, qtbot)
        assert lived.cards() == ["Zoe", *QUEUE]
        assert not lived.answer.list_pane.pill.isVisible()
        assert lived.answer.list_pane.current() == thread
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == thread


def test_the_first_ones_of_an_empty_database_are_shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        thread = arrive(lived, qtbot)
        assert lived.cards() == ["Zoe", "-"]
        assert lived.answer.list_pane.current() == thread
        assert lived.answer.list_pane.list.hasFocus()


@pytest.mark.parametrize("hand", ["key", "click", "scroll", "write", "reason"])
def test_any_touch_makes_what_arrives_wait(qapp: QApplication, qtbot: QtBot, tmp_path: Path, hand: str) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        pane = lived.answer.list_pane
        if hand == "key":
            lived.press(qtbot, "Down")
        elif hand == "click":
            qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
        elif hand == "scroll":
            turn = QWheelEvent(
                QPointF(60, 40), QPointF(60, 40), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(pane.list.viewport(), turn)
        elif hand == "write":
            lived.press(qtbot, "R")
        else:
            lived.answer.thread_pane.ledger.opened.emit(True)
        current = pane.current()
        arrive(lived, qtbot)
        assert lived.cards() == QUEUE
        assert (pane.pill.isVisible(), pane.current()) == (True, current)


def test_what_arrives_waits_behind_the_pill(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        story = lived.story
        lived.press(qtbot, "J")
        lived.press(qtbot, "K")
        arrive(lived, qtbot)
        pill = lived.answer.list_pane.pill
        assert lived.cards() == QUEUE
        assert (pill.isVisible(), pill.text()) == (True, "1 new")
        lived.press(qtbot, "V")
        assert lived.cards() == ["Zoe", *QUEUE]
        assert not pill.isVisible()
        assert lived.answer.list_pane.current() == story.dana


def test_a_change_of_what_is_shown_moves_nothing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        story = lived.story
        story.home.mention("Me too", handle="zoe", conversation=story.priya, at=NOON)
        story.rank("priya", 90, reason("growing", 90, "It grows", PROBLEM, story.mentions["priya"]))
        lived.house.link.ranks_changed.emit(RanksChanged((story.priya,)))
        lived.settle(qtbot)
        assert lived.cards() == QUEUE
        assert lived.answer.listing.model.cards()[4].fact == "1 reply · 2 people"
        assert not lived.answer.list_pane.pill.isVisible()


def test_a_new_answer_in_the_thread_on_the_screen_is_shown(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.composing.shell.text.setPlainText("being written")
        lived.story.home.mention("And now?", handle="dana", conversation=lived.story.dana, at=NOON)
        lived.house.link.ranks_changed.emit(RanksChanged((lived.story.dana,)))
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert [mention.text for mention in lived.answer.shown.thread][-1] == "And now?"
        assert lived.answer.composing.text == "being written"


def test_a_conversation_on_the_screen_is_read_after_a_moment(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        model = lived.answer.listing.model
        assert model.cards()[0].unread
        qtbot.waitUntil(lambda: not model.cards()[0].unread)
        assert model.cards()[1].unread


def test_chips_and_filter_keep_some_and_escape_brings_all_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "Ctrl+L")
        qtbot.keyClicks(QApplication.focusWidget(), "montreal")
        assert [name for name in lived.cards() if name != "-"] == ["Luc Tremblay"]
        lived.press(qtbot, "Esc")
        assert lived.cards() == QUEUE
        qtbot.keyClicks(lived.answer.list_pane.filter, "zzz")
        assert "-" in lived.cards() or not lived.cards()
        lived.answer.list_pane.clear_filters()
        assert lived.cards() == QUEUE


def test_letters_typed_in_a_field_are_no_commands(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "R")
        qtbot.keyClicks(QApplication.focusWidget(), "je demande /?gr")
        lived.settle(qtbot)
        assert lived.cards() == QUEUE
        assert lived.answer.composing.text == "je demande /?gr"
        assert lived.window.page is lived.answer


def test_the_original_is_opened_only_when_asked(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert lived.ways.opened == []
        lived.press(qtbot, "O")
        assert lived.ways.opened == [f"https://example.org/@dana/{lived.story.mentions['dana']}"]


def test_that_nothing_opened_an_address_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.ways.opens = False
        lived.open(qtbot)
        lived.press(qtbot, "O")
        assert lived.window.toast.accessibleName().startswith("Nothing on this machine opened https://")


def test_an_address_that_is_no_web_address_is_never_opened(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.story.home.db.execute("UPDATE mentions SET url = 'file:///etc/passwd'")
        lived.open(qtbot)
        lived.press(qtbot, "O")
        lived.answer.composing.shell.text.setPlainText("Hello")
        lived.answer.composing.send()
        assert lived.ways.opened == []
        assert lived.ways.copied == ["Hello"]


def test_evidence_is_brought_out(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        ledger = lived.answer.thread_pane.ledger
        ledger.set_open(True)
        assert ledger.lines()[0].text() == "She asks something: “How do I know…”"
        assert len(ledger.lines()) == 5
        assert brought_out(lived) == set()
        ledger.lines()[1].click()
        assert brought_out(lived) == {"smells of burning"}
        ledger.lines()[0].click()
        assert brought_out(lived) == {"How do I know"}
        ledger.lines()[0].click()
        assert brought_out(lived) == set()
        ledger.lines()[1].click()
        lived.press(qtbot, "Esc")
        assert brought_out(lived) == set()


def test_what_the_territory_looks_for_is_bold_where_it_was_heard(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        story = lived.story
        place = add_territory(story.home.db, name="Helix", query='Helix OR "this the recall" -refund', now=NOON)
        mention, because = story.mentions["dana first"], reason("to_us", 90, "x", PROBLEM, story.mentions["dana"], "is")
        save_ranks(
            story.home.db, [ConversationRank(story.dana, place, ListName.TO_ANSWER, 90, (because,), mention, None)]
        )
        lived.open(qtbot)
        assert lived.answer.listing.model.cards()[0].terms == ("Helix", "this the recall")
        assert brought_out(lived) == {"Helix", "this the recall"}
        ledger = lived.answer.thread_pane.ledger
        ledger.set_open(True)
        ledger.lines()[0].click()
        assert brought_out(lived) == {"is"}


def test_a_query_that_is_not_understood_brings_nothing_out(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        good = add_territory(home.db, name="Good", query="vélo", now=NOON)
        bad = add_territory(home.db, name="Bad", query="vélo", now=NOON)
        home.db.execute("UPDATE territories SET query = '(vélo' WHERE id = ?", (bad,))
        terms = query_terms(home.db)
        assert (terms.of(good), terms.of(bad), terms.of(None)) == (("vélo",), (), ())


def test_good_to_know_has_chips_for_reading(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "G, K")
        page = lived.window.page
        assert isinstance(page, AnswerPage)
        chips = [pill for pill in page.list_pane.findChildren(Pill) if pill.isCheckable() and pill.isVisible()]
        assert [" ".join(pill.text().split()) for pill in chips] == ["Unread 1", "Web 1"]
        chips[1].click()
        assert page.listing.sieve.filters == {FromNetwork("web")}
        assert page.listing.model.rowCount() == 1
        page.list_pane.clear_filters()
        assert not chips[1].isChecked()


def test_good_to_know_is_read_and_put_away(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.press(qtbot, "G, K")
        page = lived.window.page
        assert page.name is PageName.GOOD_TO_KNOW
        assert Command.REPLY not in page.commands()
        lived.press(qtbot, "E")
        assert conversation(lived.story.home.db, lived.story.news).state is ConversationState.DISMISSED


def test_the_model_is_a_right_one(qapp: QApplication, qtbot: QtBot, tmp_path: Path, qtmodeltester: ModelTester) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        qtmodeltester.check(lived.answer.listing.model)
        lived.answer.listing.take_out([lived.story.luc])
        qtmodeltester.check(lived.answer.listing.model)
        assert lived.answer.listing.model.row_of(LINE_KEY) == 4
        assert lived.answer.listing.lists == (ListName.TO_ANSWER, ListName.BELOW)


def test_first_run_offers_a_source(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        lived.open(qtbot)
        empty = lived.answer.list_pane.findChild(type(lived.answer.list_pane._empty))
        assert empty is not None
        assert empty.accessibleName().startswith("Start listening")
        empty.first_chosen.emit()
        assert lived.window.add_panel.isVisible()
