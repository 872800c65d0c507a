from __future__ import annotations

from datetime import UTC, timedelta

from storage.journal import log_gesture, undo
from storage.pace import LEAST_ANSWERS, LOOKS_BACK, usual_waits
from storage.ranks import save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House


def answer(home: House, minutes: int, *, place: int | None = None, ago: timedelta = timedelta(0)) -> str:
    """Answer a mention so many minutes after it was published."""
    asked = home.mention("a question", at=NOON - ago - minutes * MINUTE, territories=[place] if place else [])
    rank = ConversationRank(home.conversation_of(asked), place, ListName.TO_ANSWER, 20, (), asked, None)
    save_ranks(home.db, [rank])
    return log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Yes."), NOON - ago)


def test_the_median_of_what_we_took_is_our_habit(home: House) -> None:
    for minutes in (10, 20, 30, 60, 175):
        answer(home, minutes)

    assert usual_waits(home.db, NOON, UTC) == {None: 30}


def test_a_few_answers_make_no_habit_and_one_taken_back_counts_no_longer(home: House) -> None:
    acts = [answer(home, 20) for _ in range(LEAST_ANSWERS)]
    assert usual_waits(home.db, NOON, UTC) == {None: 20}

    undo(home.db, acts[0], NOON + HOUR)

    assert usual_waits(home.db, NOON, UTC) == {}


def test_nights_and_weekends_are_nobodys_waiting(home: House) -> None:
    for _ in range(LEAST_ANSWERS):
        answer(home, 24 * 60)

    assert usual_waits(home.db, NOON, UTC) == {None: 540}


def test_each_territory_has_its_habit(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    for _ in range(LEAST_ANSWERS):
        answer(home, 15, place=forum)
        answer(home, 90)

    assert usual_waits(home.db, NOON, UTC) == {forum: 15, None: 90}


def test_only_lately_counts_and_answers_at_once_are_no_habit(home: House) -> None:
    for _ in range(LEAST_ANSWERS):
        answer(home, 30, ago=LOOKS_BACK + DAY)
    assert usual_waits(home.db, NOON, UTC) == {}

    for _ in range(LEAST_ANSWERS):
        answer(home, 0)
    assert usual_waits(home.db, NOON, UTC) == {}
