from __future__ import annotations

from datetime import datetime

import pytest

from storage.conversations import count_again
from storage.errors import DuplicateNameError, NotFoundError
from storage.facts import conversation, mentions
from storage.journal import acts, log_gesture, undo
from storage.ranks import wanted
from storage.records.conversations import ConversationState
from storage.records.journal import DecisionKind, GestureKind, GestureToLog, Why
from storage.records.territories import Account
from storage.states import refresh_states
from storage.voice_decisions import claim_accounts, make_voice
from storage.voices import add_voice, all_voices, our_accounts
from tests.storage.house import HOUR, MINUTE, NOON, House

OURS = Account("mastodon", "@Marque")


def told(home: House) -> list[tuple[bool, bool]]:
    """Return by_us and to_us of every mention."""
    return [(one.by_us, one.to_us) for one in mentions(home.db, range(1, home.count("mentions") + 1))]


@pytest.fixture
def thread(home: House) -> int:
    """A question that our account answered before it was ours, thanked for, and three neighbours."""
    asked = home.mention("Ma box clignote", at=NOON - HOUR)
    where = home.conversation_of(asked)
    ours = home.mention("Redémarrez-la", handle="marque", conversation=where, at=NOON - 30 * MINUTE, to_us=True)
    home.mention("Merci !", conversation=where, parent=ours, at=NOON - 50 * MINUTE)
    home.mention("@Marque ?", handles=["MARQUE"], to_us=True)
    home.mention("@marque !", handles=["marque"])
    count_again(home.db, (where,))
    return where


def state(home: House, key: int, now: datetime = NOON) -> ConversationState:
    refresh_states(home.db, (key,), now)
    return conversation(home.db, key).state


def test_what_was_written_becomes_ours_and_taking_that_back_leaves_no_trace(home: House, thread: int) -> None:
    before = told(home)
    assert state(home, thread) is ConversationState.OPEN

    made = make_voice(home.db, name="Marque", accounts=[OURS], now=NOON)

    assert told(home) == [(False, False), (True, False), (False, True), (False, True), (False, True)]
    assert state(home, thread) is ConversationState.ANSWERED
    home.db.execute("DELETE FROM ranks_wanted")
    undo(home.db, made.decision, NOON)

    assert told(home) == before
    assert state(home, thread) is ConversationState.OPEN
    assert (all_voices(home.db), our_accounts(home.db)) == ([], frozenset())
    assert home.count("identities WHERE ours = 1") == 0
    assert thread in wanted(home.db, 9)
    assert [act.kind for act in acts(home.db, limit=9)] == ["undo", DecisionKind.VOICE]


def test_further_accounts_are_taken_back_alone(home: House) -> None:
    make_voice(home.db, name="Marque", accounts=[OURS], now=NOON)
    more = claim_accounts(home.db, "Marque", [Account("reddit", "marque"), Account("mastodon", "marque")], NOON)

    assert our_accounts(home.db) == {("mastodon", "marque"), ("reddit", "marque")}
    undo(home.db, more.decision, NOON)
    assert our_accounts(home.db) == {("mastodon", "marque")}


def test_a_voice_that_spoke_stays_without_the_account(home: House) -> None:
    made = make_voice(home.db, name="Marque", accounts=[OURS], now=NOON)
    asked = home.mention("Ma box clignote")
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, voice=made.voice, mention=asked, text="Oui"), NOON)

    undo(home.db, made.decision, NOON)

    assert [(voice.name, voice.accounts) for voice in all_voices(home.db)] == [("Marque", ())]


def test_a_refusal_leaves_nothing(home: House) -> None:
    add_voice(home.db, name="Karim", accounts=[OURS])

    with pytest.raises(DuplicateNameError):
        make_voice(home.db, name="Marque", accounts=[Account("reddit", "x"), OURS], now=NOON)
    with pytest.raises(NotFoundError):
        claim_accounts(home.db, "Marque", [OURS], NOON)
    assert [voice.name for voice in all_voices(home.db)] == ["Karim"]
    assert acts(home.db, limit=9) == []


SECOND = Account("mastodon", "second")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_what_another_account_of_ours_makes_to_us_stays_so_until_that_is_taken_back_too(
    home: House, order: tuple[int, int]
) -> None:
    home.mention("@marque @second !", handles=["marque", "second"])
    made = make_voice(home.db, name="Marque", accounts=[OURS], now=NOON)
    more = claim_accounts(home.db, "Marque", [SECOND], NOON + MINUTE)
    decisions = (made.decision, more.decision)

    undo(home.db, decisions[order[0]], NOON + HOUR)
    assert told(home) == [(False, True)]
    assert [len(voice.accounts) for voice in all_voices(home.db)] == [1]

    undo(home.db, decisions[order[1]], NOON + HOUR)
    assert told(home) == [(False, False)]
    assert all_voices(home.db) == []


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_identity_that_two_accounts_name_is_ours_until_both_are_taken_back(
    home: House, thread: int, order: tuple[int, int]
) -> None:
    before = told(home)
    made = make_voice(home.db, name="Marque", accounts=[OURS], now=NOON)
    more = claim_accounts(home.db, "Marque", [Account("mastodon", "id:marque")], NOON + MINUTE)
    decisions = (made.decision, more.decision)

    undo(home.db, decisions[order[0]], NOON + HOUR)
    assert told(home)[1:3] == [(True, False), (False, True)]
    assert state(home, thread) is ConversationState.ANSWERED

    undo(home.db, decisions[order[1]], NOON + HOUR)
    assert told(home) == before
    assert home.count("identities WHERE ours = 1") == 0
    assert state(home, thread) is ConversationState.OPEN


def test_an_account_taken_back_and_given_again_can_be_taken_back_again(home: House, thread: int) -> None:
    before = told(home)
    undo(home.db, make_voice(home.db, name="Marque", accounts=[OURS], now=NOON).decision, NOON)
    again = make_voice(home.db, name="Karim", accounts=[SECOND, OURS], now=NOON)

    assert told(home)[1] == (True, False)
    undo(home.db, again.decision, NOON + HOUR)
    assert told(home) == before
    assert thread in wanted(home.db, 9)


def test_a_voice_that_was_not_made_by_a_decision_stays(home: House) -> None:
    add_voice(home.db, name="Karim")
    given = claim_accounts(home.db, "Karim", [SECOND], NOON)

    undo(home.db, given.decision, NOON)
    assert [(voice.name, voice.accounts) for voice in all_voices(home.db)] == [("Karim", ())]
