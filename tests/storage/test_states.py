from __future__ import annotations

from datetime import datetime

import pytest

from storage.facts import conversation
from storage.journal import dismiss, log_gesture, snooze
from storage.log_document import DecisionDocument
from storage.rank_facts import conversations_to_rank
from storage.ranks import wanted
from storage.records.conversations import ConversationState
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.states import Heard, PresentState, StandingAct, present_state, refresh_states, wake_snoozed
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House

OPEN, ANSWERED, SNOOZED, DISMISSED = (
    ConversationState.OPEN,
    ConversationState.ANSWERED,
    ConversationState.SNOOZED,
    ConversationState.DISMISSED,
)


def put_off(at: datetime, until: datetime | None, *, wakes: bool = False) -> StandingAct:
    return StandingAct("snooze", at, DecisionDocument(until=until, or_when_they_write=wakes))


def muted(at: datetime) -> StandingAct:
    return StandingAct("dismiss", at, DecisionDocument(for_good=True))


def reply(at: datetime = NOON - HOUR) -> StandingAct:
    return StandingAct("reply", at)


@pytest.mark.parametrize(
    ("acts", "heard", "state"),
    [
        ([], Heard(NOON), OPEN),
        ([], Heard(last=NOON - HOUR, ours=NOON - MINUTE), ANSWERED),
        ([], Heard(last=NOON - MINUTE, ours=NOON - HOUR), OPEN),
        ([], Heard(ours=NOON - HOUR), OPEN),
        ([put_off(NOON - HOUR, NOON + HOUR)], Heard(last=NOON - HOUR, ours=NOON - MINUTE), SNOOZED),
        ([reply()], Heard(), ANSWERED),
        ([reply()], Heard(last=NOON - DAY), ANSWERED),
        ([reply()], Heard(last=NOON - MINUTE), OPEN),
        ([StandingAct("follow", NOON - HOUR)], Heard(), OPEN),
        ([StandingAct("publish", NOON - HOUR)], Heard(), OPEN),
        ([StandingAct("dismiss", NOON - HOUR)], Heard(last=NOON - MINUTE), DISMISSED),
        ([StandingAct("dismiss", NOON - HOUR)], Heard(NOON - MINUTE, NOON - MINUTE), OPEN),
        ([put_off(NOON - HOUR, NOON + HOUR)], Heard(NOON - MINUTE, NOON - MINUTE), SNOOZED),
        ([put_off(NOON - HOUR, NOON)], Heard(), OPEN),
        ([put_off(NOON - HOUR, NOON + HOUR, wakes=True)], Heard(NOON - 2 * HOUR), SNOOZED),
        ([put_off(NOON - HOUR, NOON + HOUR, wakes=True)], Heard(NOON - MINUTE), OPEN),
        ([put_off(NOON - DAY, None, wakes=True)], Heard(NOON - DAY), SNOOZED),
        ([put_off(NOON - DAY, None, wakes=True)], Heard(NOON - MINUTE), OPEN),
        ([muted(NOON - HOUR)], Heard(NOON - MINUTE, NOON - MINUTE), DISMISSED),
        ([reply(NOON - DAY), StandingAct("dismiss", NOON - HOUR)], Heard(), DISMISSED),
        ([StandingAct("dismiss", NOON - DAY), reply()], Heard(), ANSWERED),
        ([reply(), StandingAct("follow", NOON - MINUTE)], Heard(), ANSWERED),
        ([reply(NOON + HOUR)], Heard(), OPEN),
    ],
    ids=["nothing-done", "ours-heard-last", "spoken-after-ours", "only-ours", "asleep-though-ours",
         "answered", "spoken-before", "spoken-after", "followed", "published", "others-chat",
         "asked-again", "asleep", "awake", "nobody-wrote", "woken", "nobody-wrote-yet", "woken-by-them", "muted",
         "last-wins", "last-wins-too", "follow-changes-nothing", "not-yet-done"],
)  # fmt: skip
def test_the_last_act_decides(acts: list[StandingAct], heard: Heard, state: ConversationState) -> None:
    assert present_state(acts, heard, NOON).state is state


def test_an_answer_is_remembered_whatever_came_after() -> None:
    acts = [reply(NOON - DAY), reply(), put_off(NOON - MINUTE, NOON + HOUR)]

    assert present_state(acts, Heard(NOON), NOON) == PresentState(SNOOZED, NOON + HOUR, NOON - HOUR)
    assert present_state(acts, Heard(NOON), NOON + HOUR) == PresentState(OPEN, None, NOON - HOUR)


def test_what_somebody_else_says_opens_it_again_and_what_we_say_does_not(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention), NOON)
    home.mention("notre réponse", conversation=talk, handle="marque", by_us=True, at=NOON + MINUTE)

    assert refresh_states(home.db, [talk], NOON + HOUR) == []
    assert conversation(home.db, talk).state is ANSWERED

    home.mention("ça ne marche pas", conversation=talk, handle="karim", at=NOON + HOUR)
    assert refresh_states(home.db, [talk, 99], NOON + HOUR) == [talk]
    assert conversation(home.db, talk).state is OPEN


def test_what_was_done_counts_after_a_merge(home: House) -> None:
    one, other = home.mention(), home.mention("kept", at=NOON - DAY)
    merged, kept = home.conversation_of(one), home.conversation_of(other)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=one), NOON)
    home.db.execute("UPDATE mentions SET conversation = ? WHERE id = ?", (kept, one))
    home.db.execute("UPDATE conversations SET merged_into = ?, mentions = 0 WHERE id = ?", (kept, merged))

    assert refresh_states(home.db, [kept], NOON + HOUR) == [kept]
    assert conversation(home.db, kept).state is ANSWERED

    dismiss(home.db, merged, NOON + HOUR)
    assert conversation(home.db, kept).state is DISMISSED


def test_the_snoozed_wake_at_their_time(home: House) -> None:
    soon, late = home.conversation(), home.conversation()
    snooze(home.db, soon, NOON + HOUR, NOON)
    snooze(home.db, late, NOON + DAY, NOON)
    home.db.execute("DELETE FROM ranks_wanted")
    assert conversation(home.db, soon).snoozed_until == NOON + HOUR

    assert wake_snoozed(home.db, NOON + MINUTE) == []
    assert wake_snoozed(home.db, NOON + HOUR) == [soon]

    assert (conversation(home.db, soon).state, conversation(home.db, soon).snoozed_until) == (OPEN, None)
    assert conversation(home.db, late).state is SNOOZED
    assert wanted(home.db, 10) == [soon]


@pytest.mark.parametrize(
    ("heard", "at", "state", "until"),
    [
        (Heard(), NOON, ANSWERED, True),
        (Heard(), NOON + DAY, OPEN, True),
        (Heard(last=NOON - DAY, ours=NOON - HOUR + MINUTE), NOON + DAY, OPEN, True),
        (Heard(last=NOON - DAY, ours=NOON), NOON + DAY, ANSWERED, False),
        (Heard(last=NOON), NOON + HOUR, OPEN, True),
    ],
    ids=["ahead", "due", "only-the-promise-was-heard", "kept", "they-wrote-meanwhile"],
)
def test_a_promise_brings_a_conversation_back(
    heard: Heard, at: datetime, state: ConversationState, *, until: bool
) -> None:
    acts = [StandingAct("reply", NOON - HOUR, promised=NOON + DAY)]

    assert present_state(acts, heard, at) == PresentState(state, NOON + DAY if until else None, NOON - HOUR)


def test_a_later_answer_keeps_a_promise_and_putting_away_ends_it() -> None:
    promise = StandingAct("reply", NOON - DAY, promised=NOON)

    assert present_state([promise, reply()], Heard(), NOON).state is ANSWERED
    assert present_state([promise, StandingAct("dismiss", NOON - HOUR)], Heard(), NOON).state is DISMISSED


def test_a_promise_is_read_from_the_log(home: House) -> None:
    mention = home.mention(at=NOON - DAY)
    talk = home.conversation_of(mention)
    gesture = GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Demain.", promise_due=NOON + DAY)
    log_gesture(home.db, gesture, NOON)

    assert (conversation(home.db, talk).state, conversation(home.db, talk).snoozed_until) == (ANSWERED, NOON + DAY)
    assert conversations_to_rank(home.db, [talk])[0].promise_due == NOON + DAY
    assert refresh_states(home.db, [talk], NOON + DAY) == [talk]
    assert conversation(home.db, talk).state is OPEN
