"""Many conversations decided in one go: a line of the log for each, and one way back for all of them."""

from __future__ import annotations

import pytest

from storage.conversations import merge_conversations
from storage.deciding import conversation_now, decide_together, decided_together
from storage.errors import NotFoundError, NotUndoableError
from storage.facts import conversation
from storage.journal import acts, dismiss, last_undoable, undo
from storage.learning import lessons_since, taught
from storage.log_document import DecisionDocument
from storage.opening import writing
from storage.ranks import save_ranks, standing_in, wanted
from storage.records.conversations import ConversationRank, ConversationState, ListName
from storage.records.journal import DecisionKind
from tests.storage.house import DAY, HOUR, NOON, House, reason


def talks(home: House, count: int = 3) -> list[int]:
    """Make so many conversations, each with one mention."""
    mentions = [home.mention(f"Une panne, la {number}e", at=NOON - HOUR) for number in range(count)]
    return [home.conversation_of(mention) for mention in mentions]


def states(home: House, asked: list[int]) -> set[ConversationState]:
    return {conversation(home.db, one).state for one in asked}


def put_away(home: House, asked: list[int], document: DecisionDocument | None = None) -> str:
    return decide_together(home.db, DecisionKind.DISMISS, asked, document or DecisionDocument(), NOON)


def test_each_is_decided_and_one_undo_takes_all_back(home: House) -> None:
    three = talks(home)
    act = put_away(home, three)
    assert states(home, three) == {ConversationState.DISMISSED}
    assert [one.conversation for one in reversed(acts(home.db, limit=9))] == three
    assert wanted(home.db, 9) == sorted(three)

    undo(home.db, act, NOON + HOUR)
    assert states(home, three) == {ConversationState.OPEN}
    assert {one.undone for one in acts(home.db, limit=9) if one.kind == DecisionKind.DISMISS} == {True}
    assert last_undoable(home.db, NOON + HOUR) is None


def test_any_of_them_takes_all_back_and_only_once(home: House) -> None:
    three = talks(home)
    act = put_away(home, three)
    together = decided_together(home.db, act)
    assert len(together) == 3
    undo(home.db, together[0], NOON)
    assert states(home, three) == {ConversationState.OPEN}
    with pytest.raises(NotUndoableError):
        undo(home.db, act, NOON)


def test_two_goes_of_one_moment_are_two(home: House) -> None:
    four = talks(home, 4)
    first, second = put_away(home, four[:2]), put_away(home, four[2:])
    undo(home.db, first, NOON)
    assert states(home, four[:2]) == {ConversationState.OPEN}
    assert states(home, four[2:]) == {ConversationState.DISMISSED}
    assert len(decided_together(home.db, second)) == 2


def test_an_act_alone_stands_alone(home: House) -> None:
    one, other = talks(home, 2)
    first = dismiss(home.db, one, NOON)
    dismiss(home.db, other, NOON)
    assert decided_together(home.db, first) == [first]
    assert decided_together(home.db, "no such act") == []
    undo(home.db, first, NOON)
    assert states(home, [other]) == {ConversationState.DISMISSED}


def test_what_was_merged_is_decided_once_and_what_is_gone_is_passed_over(home: House) -> None:
    kept, other = talks(home, 2)
    with writing(home.db):
        merge_conversations(home.db, kept, [other])
    put_away(home, [kept, other, 4711])
    assert [one.conversation for one in acts(home.db, limit=9)] == [kept]
    assert (conversation_now(home.db, other), conversation_now(home.db, 4711)) == (kept, None)
    with pytest.raises(NotFoundError):
        put_away(home, [4711])


def test_nothing_is_learned_from_tidying(home: House) -> None:
    one, other = talks(home, 2)
    for talk in (one, other):
        mention = home.db.execute("SELECT id FROM mentions WHERE conversation = ?", (talk,)).fetchone()[0]
        why = reason(mentions=[mention])
        save_ranks(home.db, [ConversationRank(talk, None, ListName.BELOW, 5, (why,), mention, None)])
    assert set(standing_in(home.db, ListName.BELOW)) == {one, other}
    put_away(home, [one], DecisionDocument(tidied=True))
    assert lessons_since(home.db, 0) == (0, False)
    assert taught(home.db, None).decisions == ()
    assert standing_in(home.db, ListName.BELOW, 0) == (other,)
    put_away(home, [other])
    assert lessons_since(home.db, 0) == (1, False)
    assert len(taught(home.db, None).decisions) == 1


def test_asleep_until_they_write(home: House) -> None:
    (talk,) = talks(home, 1)
    document = DecisionDocument(or_when_they_write=True)
    decide_together(home.db, DecisionKind.SNOOZE, [talk], document, NOON)
    assert conversation(home.db, talk).state is ConversationState.SNOOZED
    assert conversation(home.db, talk).snoozed_until is None
    home.mention("Toujours rien ?", conversation=talk, at=NOON + DAY)
    assert states(home, [talk]) == {ConversationState.SNOOZED}  # nothing looked yet
    decide_together(home.db, DecisionKind.SNOOZE, [talk], DecisionDocument(until=NOON + 3 * DAY), NOON + 2 * DAY)
    assert conversation(home.db, talk).snoozed_until == NOON + 3 * DAY
