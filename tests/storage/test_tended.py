"""Stars, claims and notes: kept in the log alone, taken back like everything in it, found across merges."""

from __future__ import annotations

import pytest

from storage.conversations import merge_conversations
from storage.errors import NotFoundError
from storage.facts import conversation
from storage.journal import undo
from storage.opening import writing
from storage.ranks import mark_opened, queue, save_ranks
from storage.records.conversations import ConversationRank, ConversationState, ListName
from storage.records.tended import NOT_TENDED, Claim, Tended
from storage.states import refresh_states
from storage.tended import (
    MOST_NOTE_CHARACTERS,
    MOST_TAG_CHARACTERS,
    add_note,
    claim,
    mark_unread,
    notes,
    star,
    tag,
    tags_used,
    tended,
)
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, reason

KARIM = Claim("Karim", NOON + DAY)


def talk(home: House, text: str = "La box clignote") -> int:
    mention = home.mention(text, at=NOON - HOUR)
    made = home.conversation_of(mention)
    why = reason(mentions=[mention])
    save_ranks(home.db, [ConversationRank(made, None, ListName.TO_ANSWER, 20, (why,), mention, None)])
    return made


def test_a_star_is_put_on_taken_off_and_taken_back(home: House) -> None:
    one, other = talk(home), talk(home, "Une autre")
    act = star(home.db, (one, other), NOON)
    assert tended(home.db, (one, other)) == {one: Tended(starred=True), other: Tended(starred=True)}
    off = star(home.db, (one,), NOON + MINUTE, starred=False)
    assert tended(home.db, (one, other)) == {other: Tended(starred=True)}
    undo(home.db, off, NOON + MINUTE)
    undo(home.db, act, NOON + MINUTE)
    assert tended(home.db, (one, other)) == {}


def test_who_is_on_it(home: House) -> None:
    one = talk(home)
    claim(home.db, (one,), KARIM, NOON)
    assert tended(home.db, (one,))[one].claim == KARIM
    claim(home.db, (one,), None, NOON + MINUTE)
    assert tended(home.db, (one,)) == {}


def test_the_queue_tells_what_stands_beside(home: House) -> None:
    one, other = talk(home), talk(home, "Une autre")
    star(home.db, (one,), NOON)
    claim(home.db, (one,), KARIM, NOON)
    beside = {entry.conversation.id: entry.tended for entry in queue(home.db)}
    assert beside == {one: Tended(starred=True, claim=KARIM), other: NOT_TENDED}


def test_none_of_it_puts_away_or_opens(home: House) -> None:
    one = talk(home)
    star(home.db, (one,), NOON)
    claim(home.db, (one,), KARIM, NOON)
    add_note(home.db, one, "Appeler l'atelier", "Karim", NOON)
    assert refresh_states(home.db, (one,), NOON) == []
    assert conversation(home.db, one).state is ConversationState.OPEN


def test_notes_oldest_first_and_taken_away(home: House) -> None:
    one = talk(home)
    first = add_note(home.db, one, "Appeler l'atelier", "Karim", NOON)
    add_note(home.db, one, "x" * (MOST_NOTE_CHARACTERS + 1), "", NOON + MINUTE)
    kept = notes(home.db, one)
    assert [(note.text[:7], note.by, note.at) for note in kept] == [
        ("Appeler", "Karim", NOON),
        ("xxxxxxx", "", NOON + MINUTE),
    ]
    assert len(kept[1].text) == MOST_NOTE_CHARACTERS
    undo(home.db, first, NOON + HOUR)
    assert [note.by for note in notes(home.db, one)] == [""]
    with pytest.raises(NotFoundError):
        add_note(home.db, 4711, "", "", NOON)


def test_what_was_beside_a_merged_one_stands_beside_the_one_kept(home: House) -> None:
    kept, other = talk(home), talk(home, "La même")
    star(home.db, (other,), NOON)
    add_note(home.db, other, "À fusionner", "Karim", NOON)
    with writing(home.db):
        merge_conversations(home.db, kept, [other])
    assert tended(home.db, (kept,)) == {kept: Tended(starred=True)}
    assert [note.text for note in notes(home.db, kept)] == ["À fusionner"]


def test_unread_again(home: House) -> None:
    one = talk(home)
    mark_opened(home.db, one, NOON)
    assert [entry.unread for entry in queue(home.db)] == [False]
    mark_unread(home.db, (one,))
    assert [entry.unread for entry in queue(home.db)] == [True]


def test_tags_are_put_on_taken_off_and_taken_back_whatever_their_case(home: House) -> None:
    one, other = talk(home), talk(home, "Une autre")
    act = tag(home.db, (one, other), " #Salon  de Lyon ", NOON)
    tag(home.db, (one,), "urgent", NOON)
    assert tended(home.db, (one, other)) == {
        one: Tended(tags=("Salon de Lyon", "urgent")),
        other: Tended(tags=("Salon de Lyon",)),
    }
    assert tags_used(home.db) == ("Salon de Lyon", "urgent")
    off = tag(home.db, (one,), "salon de lyon", NOON, tagged=False)
    assert tended(home.db, (one,))[one].tags == ("urgent",)
    undo(home.db, off, NOON)
    assert tended(home.db, (one,))[one].tags == ("Salon de Lyon", "urgent")
    undo(home.db, act, NOON)
    assert tended(home.db, (one, other)) == {one: Tended(tags=("urgent",))}
    assert tags_used(home.db) == ("urgent",)


def test_a_tag_is_bounded_and_says_something(home: House) -> None:
    one = talk(home)
    tag(home.db, (one,), "a" * 500, NOON)
    assert tags_used(home.db) == ("a" * MOST_TAG_CHARACTERS,)
    with pytest.raises(ValueError, match="#"):
        tag(home.db, (one,), " # ", NOON)
