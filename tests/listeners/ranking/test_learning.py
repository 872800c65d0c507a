"""From acts to other ranks: learned after enough of them, at once from what is said, and undone with them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from listeners.ranking.conversations import refresh_ranks
from listeners.ranking.learned_moves import moves_with
from listeners.ranking.learning import EVERY, relearn
from priorities.conversations.learning.habits import habits, without
from storage.journal import dismiss, log_gesture, undo
from storage.learning import begin_afresh, learned, leave_out, move_floor, taught, train
from storage.ranks import place, want
from storage.records.conversations import ListName, QueueEntry
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.learning import LeftOut
from tests.storage.house import HOUR, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "data") as made:
        yield made


def refresh(home: House) -> None:
    deque(refresh_ranks(home.db, {}, NOON), maxlen=0)


def ask(home: House, text: str, who: str) -> int:
    key = home.mention(text, handle=who, to_us=True, at=NOON - HOUR)
    want(home.db, [home.conversation_of(key)])
    return key


def standing(home: House, mention: int) -> QueueEntry:
    found = place(home.db, home.conversation_of(mention))
    assert found is not None
    return found


def refunds(home: House, times: int) -> None:
    """Answer questions about refunds, dismiss those about contests; all else is equal."""
    asked = [ask(home, f"How do I get my refund for order {n}?", f"buyer{n}") for n in range(times)]
    played = [ask(home, f"How do I win the contest of level {n}?", f"player{n}") for n in range(times)]
    refresh(home)
    for mention in asked:
        log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Like this."), NOON)
    for mention in played:
        dismiss(home.db, home.conversation_of(mention), NOON)


def test_after_enough_acts_what_she_answers_rises_and_says_why(home: House) -> None:
    refunds(home, 12)
    refund, contest = ask(home, "Where is my refund?", "new1"), ask(home, "Where is my contest?", "new2")
    refresh(home)
    before = standing(home, refund).points
    assert before == standing(home, contest).points

    assert relearn(home.db)
    refresh(home)

    after = standing(home, refund)
    assert after.points > before > standing(home, contest).points
    assert "learned_words" in [one.name for one in after.reasons]
    assert after.points == sum(one.points for one in after.reasons)


def test_it_is_not_learned_anew_after_each_act(home: House) -> None:
    refunds(home, 12)
    relearn(home.db)

    assert not relearn(home.db)
    for n in range(EVERY - 1):
        dismiss(home.db, home.conversation_of(ask(home, f"contest {n}", f"again{n}")), NOON)
        assert not relearn(home.db)
    dismiss(home.db, home.conversation_of(ask(home, "contest", "last")), NOON)
    assert relearn(home.db)


def test_less_of_a_reason_counts_at_once_and_its_undo_too(home: House) -> None:
    asked = ask(home, "Where is my bike?", "lea")
    refresh(home)
    before = standing(home, asked).points
    act = train(home.db, None, "asks_question", more=False, now=NOON)

    assert relearn(home.db)
    refresh(home)
    lowered = standing(home, asked)
    assert lowered.points < before
    assert "learned_asks_question" in [one.name for one in lowered.reasons]

    undo(home.db, act, NOON)
    assert relearn(home.db)
    refresh(home)
    assert standing(home, asked).points == before


def test_a_floor_moved_by_hand_takes_conversations_out_of_the_queue_and_back(home: House) -> None:
    asked = ask(home, "Where is my bike?", "lea")
    refresh(home)
    assert standing(home, asked).list is ListName.TO_ANSWER

    act = move_floor(home.db, None, 60, NOON)
    relearn(home.db)
    refresh(home)
    assert standing(home, asked).list is ListName.BELOW

    undo(home.db, act, NOON)
    relearn(home.db)
    refresh(home)
    assert standing(home, asked).list is ListName.TO_ANSWER


def test_what_was_learned_is_drawn_from_the_log_alone(home: House) -> None:
    refunds(home, 12)
    relearn(home.db)
    before = learned(home.db)
    home.db.execute("DELETE FROM learned")

    relearn(home.db)

    assert learned(home.db) == before
    assert before[None].words["refun"].weight > 0


def test_waiting_longer_than_we_usually_take_counts(home: House) -> None:
    """A working day is our habit, three are waited: whole days are as many working hours in every zone."""
    tuesday = NOON - timedelta(days=3)
    for n in range(5):
        asked = home.mention(f"a question {n}?", handle=f"quick{n}", to_us=True, at=tuesday - timedelta(days=1))
        log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Yes."), tuesday)
    waits = home.mention("Where is my bike?", handle="lea", to_us=True, at=tuesday)
    want(home.db, [home.conversation_of(waits)])

    refresh(home)

    assert "past_habit" in [one.name for one in standing(home, waits).reasons]


def test_a_habit_that_is_left_out_no_longer_counts_and_is_learned_again_when_that_is_undone(home: House) -> None:
    refunds(home, 12)
    relearn(home.db)
    asked = ask(home, "Where is my refund?", "new1")
    refresh(home)
    (line,) = [one for one in standing(home, asked).reasons if one.name == "learned_words"]
    habit = next(one for one in habits(learned(home.db)[None]) if one.shown.startswith("refund"))
    before = learned(home.db)[None]
    moved = moves_with(home.db, None, before, without(before, {habit.key}))

    act = leave_out(home.db, None, habit.key, NOON)
    assert relearn(home.db)
    refresh(home)

    after = [one for one in standing(home, asked).reasons if one.name == "learned_words"]
    assert sum(one.points for one in after) < line.points
    assert taught(home.db, None).left_out == (LeftOut(habit.key, act),)
    told = {move.conversation: move.points for move in moved.moves}
    assert all(standing_of(home, conversation) == points for conversation, points in told.items())

    undo(home.db, act, NOON)
    relearn(home.db)
    assert habit.key in {one.key for one in habits(learned(home.db)[None])}


def standing_of(home: House, conversation: int) -> int:
    found = place(home.db, conversation)
    assert found is not None
    return found.points


def test_beginning_afresh_forgets_what_was_left_out(home: House) -> None:
    leave_out(home.db, None, "word:refund", NOON)
    begin_afresh(home.db, None, NOON)

    assert taught(home.db, None).left_out == ()
