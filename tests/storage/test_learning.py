"""What learning reads of the log, and that undoing an act undoes what it taught."""

from __future__ import annotations

import pytest

from storage.journal import dismiss, log_gesture, snooze, undo
from storage.learning import (
    Taught,
    begin_afresh,
    last_line,
    learned,
    learned_upto,
    lessons_since,
    move_floor,
    save_learned,
    taught,
    train,
    want_open,
)
from storage.ranks import done_wanted, save_ranks, wanted
from storage.records.conversations import ConversationRank, ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.learning import Correction, LearnedWeights, LearnedWord
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, NOON, House, reason


def ranked(home: House, text: str, *, place: int | None = None, handle: str = "lea", points: int = 20) -> int:
    """Store a mention whose conversation stands in the queue; return the mention."""
    key = home.mention(text, handle=handle, title="About bikes", territories=[place] if place else [])
    reasons = (reason("asks_question", points, [key]), reason("learned_words", 5, [key]))
    rank = ConversationRank(home.conversation_of(key), place, ListName.TO_ANSWER, points + 5, reasons, key, None)
    save_ranks(home.db, [rank])
    return key


def test_decisions_are_read_with_what_was_seen_and_without_what_was_learned(home: House) -> None:
    asked, left, put_off = (ranked(home, text, handle=text) for text in ("asked", "left", "put off"))
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=asked, text="Yes."), NOON)
    dismiss(home.db, home.conversation_of(left), NOON + HOUR)
    snooze(home.db, home.conversation_of(put_off), NOON + DAY, NOON + 2 * HOUR)

    decisions = taught(home.db, None).decisions

    assert [(one.answered, one.points, one.reasons, one.text) for one in decisions] == [
        (1.0, 20, ("asks_question",), "About bikes\nasked"),
        (0.0, 20, ("asks_question",), "About bikes\nleft"),
        (0.75, 20, ("asks_question",), "About bikes\nput off"),
    ]
    assert [one.person for one in decisions] == [home.person(name) for name in ("asked", "left", "put off")]
    assert [one.at for one in decisions] == [NOON, NOON + HOUR, NOON + 2 * HOUR]


def test_what_is_undone_teaches_nothing(home: House) -> None:
    left = ranked(home, "left")
    act = dismiss(home.db, home.conversation_of(left), NOON)
    correction = train(home.db, None, "asks_question", more=False, now=NOON)

    undo(home.db, act, NOON + HOUR)
    undo(home.db, correction, NOON + HOUR)

    assert taught(home.db, None) == Taught()


def test_corrections_come_in_order_with_their_acts(home: House) -> None:
    less = train(home.db, None, "asks_question", more=False, now=NOON)
    more = train(home.db, None, "thanks", more=True, now=NOON)

    assert taught(home.db, None).corrections == (
        Correction("asks_question", more=False, act=less),
        Correction("thanks", more=True, act=more),
    )


def test_each_territory_is_taught_alone(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    there, outside = ranked(home, "there", place=forum), ranked(home, "outside", handle="karim")
    for key in (there, outside):
        dismiss(home.db, home.conversation_of(key), NOON)
    train(home.db, forum, "thanks", more=False, now=NOON)

    assert [one.text for one in taught(home.db, forum).decisions] == ["About bikes\nthere"]
    assert [one.text for one in taught(home.db, None).decisions] == ["About bikes\noutside"]
    assert len(taught(home.db, forum).corrections) == 1
    assert taught(home.db, None).corrections == ()


def test_beginning_afresh_forgets_what_was_before_and_can_be_undone(home: House) -> None:
    dismiss(home.db, home.conversation_of(ranked(home, "before")), NOON)
    train(home.db, None, "thanks", more=False, now=NOON)
    move_floor(home.db, None, 9, NOON)
    before = taught(home.db, None)
    afresh = begin_afresh(home.db, None, NOON + HOUR)
    dismiss(home.db, home.conversation_of(ranked(home, "after", handle="karim")), NOON + HOUR)

    after = taught(home.db, None)

    assert [one.text for one in after.decisions] == ["About bikes\nafter"]
    assert (after.corrections, after.floor_shift) == ((), None)

    undo(home.db, afresh, NOON + 2 * HOUR)

    again = taught(home.db, None)
    assert [one.text for one in again.decisions] == ["About bikes\nbefore", "About bikes\nafter"]
    assert (again.corrections, again.floor_shift) == (before.corrections, 9)


def test_the_floor_lies_where_it_was_moved_last(home: House) -> None:
    move_floor(home.db, None, 9, NOON)
    last = move_floor(home.db, None, -4, NOON)

    assert taught(home.db, None).floor_shift == -4

    undo(home.db, last, NOON + HOUR)

    assert taught(home.db, None).floor_shift == 9


def test_lessons_are_counted_since_a_line_of_the_log(home: House) -> None:
    first = ranked(home, "first")
    dismiss(home.db, home.conversation_of(first), NOON)
    at = last_line(home.db)
    assert lessons_since(home.db, 0) == (1, False)
    assert lessons_since(home.db, at) == (0, False)

    act = dismiss(home.db, home.conversation_of(ranked(home, "second", handle="karim")), NOON)
    assert lessons_since(home.db, at) == (1, False)

    undo(home.db, act, NOON)
    assert lessons_since(home.db, at) == (1, True)


@pytest.mark.parametrize("territory", [None, 1])
def test_weights_are_kept_whole(home: House, territory: int | None) -> None:
    add_territory(home.db, name="Forum", now=NOON)
    weights = LearnedWeights(
        reasons={"thanks": -0.5},
        people={3: 1.5},
        words={"refun": LearnedWord("refund", 0.75, 4)},
        factors={"asks_question": 0.5},
        floor_shift=-3,
        decisions=40,
    )
    save_learned(home.db, {territory: weights}, 17)

    assert learned(home.db) == {territory: weights}
    assert learned_upto(home.db) == 17

    save_learned(home.db, {}, 18)

    assert learned(home.db) == {}
    assert learned_upto(home.db) == 0


def test_only_what_is_open_there_is_ranked_anew(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    open_there = home.conversation_of(ranked(home, "open", place=forum))
    put_away = home.conversation_of(ranked(home, "away", place=forum, handle="karim"))
    ranked(home, "elsewhere", handle="zoe")
    dismiss(home.db, put_away, NOON)
    done_wanted(home.db, wanted(home.db, 99))

    want_open(home.db, [forum])

    assert wanted(home.db, 99) == [open_there]
