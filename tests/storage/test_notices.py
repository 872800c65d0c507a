"""The bell: what was told and what is held survive a restart; nothing is kept of what is no longer stored."""

from __future__ import annotations

from storage.facts import mentions
from storage.journal import dismiss, log_gesture, snooze
from storage.notices import (
    MOST_KEPT,
    held_notices,
    keep_notices,
    new_notices,
    notices,
    promises_due,
    saw_notices,
    told_mentions,
)
from storage.ranks import mark_opened, save_ranks
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.notices import Held
from storage.records.trends import AnnouncedTopic
from storage.removal import remove_mentions
from storage.topics import save_announced
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, reason


def asked(home: House, text: str) -> int:
    """Return a mention that waits for an answer."""
    key = home.mention(text, at=NOON - HOUR)
    rank = ConversationRank(
        home.conversation_of(key), None, ListName.TO_ANSWER, 10, (reason(mentions=[key]),), key, None
    )
    save_ranks(home.db, [rank])
    return key


def test_what_is_held_is_told_later_and_then_held_no_more(home: House) -> None:
    first, second = asked(home, "First?"), asked(home, "Second?")
    keep_notices(home.db, held=[first, second], told=[], now=NOON)
    talk = home.conversation_of(first)
    assert held_notices(home.db)[0] == Held(talk, first, mentions(home.db, [first])[0].heard_at)
    assert notices(home.db, 9) == ()
    keep_notices(home.db, held=[], told=[first], now=NOON + MINUTE)
    assert held_notices(home.db) == ()
    assert told_mentions(home.db) == (first,)
    (told,) = notices(home.db, 9)
    assert (told.at, told.conversation, told.text, told.is_new) == (NOON + MINUTE, talk, "First?", True)


def test_what_was_told_stays_told_when_it_is_held_again_by_mistake(home: House) -> None:
    first = asked(home, "First?")
    keep_notices(home.db, held=[], told=[first], now=NOON)
    keep_notices(home.db, held=[first], told=[], now=NOON + MINUTE)
    assert (held_notices(home.db), told_mentions(home.db)) == ((), (first,))


def test_new_is_what_was_told_since_one_looked_and_nobody_opened(home: House) -> None:
    first, second = asked(home, "First?"), asked(home, "Second?")
    keep_notices(home.db, held=[], told=[first], now=NOON)
    saw_notices(home.db, NOON + MINUTE)
    assert new_notices(home.db) == 0
    keep_notices(home.db, held=[], told=[second], now=NOON + HOUR)
    assert new_notices(home.db) == 1
    assert [one.is_new for one in notices(home.db, 9)] == [True, False]
    mark_opened(home.db, home.conversation_of(second), NOON + HOUR)
    assert new_notices(home.db) == 0


def test_topics_stand_among_the_conversations_by_their_time(home: House) -> None:
    first = asked(home, "First?")
    keep_notices(home.db, held=[], told=[first], now=NOON)
    save_announced(home.db, [AnnouncedTopic(NOON + MINUTE, None, "#helix", ("#helix",), 30, 3)], NOON - DAY)
    assert [one.topic for one in notices(home.db, 9)] == ["#helix", ""]
    assert [one.topic for one in notices(home.db, 1)] == ["#helix"]


def test_a_mention_that_is_removed_takes_its_notice_with_it(home: House) -> None:
    first, second = asked(home, "First?"), asked(home, "Second?")
    keep_notices(home.db, held=[second], told=[first, 4711], now=NOON)
    remove_mentions(home.db, [first, second])
    assert (notices(home.db, 9), held_notices(home.db), told_mentions(home.db)) == ((), (), ())


def test_only_the_last_are_kept(home: House) -> None:
    keys = [home.mention(f"Word {number}") for number in range(MOST_KEPT + 3)]
    keep_notices(home.db, held=[], told=keys[:5], now=NOON)
    keep_notices(home.db, held=[], told=keys[5:], now=NOON + MINUTE)
    assert told_mentions(home.db) == tuple(keys[3:])


def test_promises_are_due_by_the_end_of_their_day_until_they_are_kept(home: House) -> None:
    first, put_off = asked(home, "First?"), asked(home, "Second?")
    promise = GestureToLog(GestureKind.REPLY, Why.HELP, mention=first, text="Tomorrow.", promise_due=NOON + HOUR)
    log_gesture(home.db, promise, NOON)
    snooze(home.db, home.conversation_of(put_off), NOON + HOUR, NOON)
    assert promises_due(home.db, NOON) == 0
    assert promises_due(home.db, NOON + DAY) == 1
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=first, text="Here it is."), NOON + MINUTE)
    assert promises_due(home.db, NOON + DAY) == 0
    dismiss(home.db, home.conversation_of(put_off), NOON)
    assert promises_due(home.db, NOON + DAY) == 0
