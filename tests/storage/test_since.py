from __future__ import annotations

from storage.journal import log_gesture
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.since import Came
from storage.since import came_since
from storage.states import refresh_states
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, reason


def ranked(home: House, mention: int, in_list: ListName) -> int:
    made = home.conversation_of(mention)
    save_ranks(home.db, [ConversationRank(made, None, in_list, 20, (reason(mentions=[mention]),), mention, None)])
    return made


def test_nothing_came(home: House) -> None:
    home.mention(at=NOON - DAY)

    assert came_since(home.db, NOON - HOUR, NOON) == Came()


def test_what_others_wrote_is_counted_by_conversation_and_ours_is_not(home: House) -> None:
    waiting = ranked(home, home.mention("Une question ?", at=NOON - 2 * HOUR), ListName.TO_ANSWER)
    home.mention("Et aussi ?", conversation=waiting, at=NOON - 30 * MINUTE)
    home.mention("Encore", conversation=waiting, at=NOON - 20 * MINUTE)
    ranked(home, home.mention("Une annonce", at=NOON - 10 * MINUTE), ListName.GOOD_TO_KNOW)
    home.mention("De nous", handle="nous", by_us=True, at=NOON - 10 * MINUTE)
    home.mention("Plus tard", at=NOON + HOUR)

    assert came_since(home.db, NOON - HOUR, NOON) == Came(conversations=2, to_answer=1)


def test_answers_to_ours_and_promises_that_are_due(home: House) -> None:
    asked = home.mention("Ma box ?", at=NOON - 3 * DAY)
    promise = GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Demain", promise_due=NOON - MINUTE)
    log_gesture(home.db, promise, NOON - 2 * DAY)
    heard = home.mention("Bonjour", at=NOON - DAY)
    there = home.conversation_of(heard)
    home.mention("Bonjour à vous", conversation=there, handle="nous", by_us=True, at=NOON - 23 * HOUR)
    home.mention("Merci", conversation=home.conversation_of(asked), at=NOON - 20 * MINUTE)
    home.mention("Et bien", conversation=there, at=NOON - 10 * MINUTE)
    refresh_states(home.db, [home.conversation_of(asked), there], NOON)

    assert came_since(home.db, NOON - HOUR, NOON) == Came(conversations=2, answers=2, promises=1)
