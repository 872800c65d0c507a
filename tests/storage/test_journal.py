from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from storage.drafts import draft, save_draft
from storage.errors import NotFoundError, NotUndoableError
from storage.facts import conversation
from storage.import_records import add_acts
from storage.imports import begin_run
from storage.journal import act_of, acts, dismiss, last_undoable, log_gesture, log_together, not_now, snooze, undo
from storage.machine import machine
from storage.opening import writing
from storage.publications import Publication, add_publications
from storage.ranks import queue, save_ranks, wanted
from storage.records.conversations import ConversationRank, ConversationState, ListName
from storage.records.imports import NewRun
from storage.records.journal import (
    Draft,
    GestureKind,
    GestureToLog,
    How,
    LogRow,
    Outcome,
    Why,
)
from storage.records.log_choice import LogChoice
from storage.response_log import response_log
from storage.territories import add_territory, change_territory
from storage.voices import add_voice
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House, reason

PARIS = ZoneInfo("Europe/Paris")


def reply(mention: int | None, text: str = "Bonjour Léa, redémarrez-la.", **more: int) -> GestureToLog:
    return GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text=text, **more)


def responses(home: House) -> list[LogRow]:
    return [*response_log(home.db, zone=PARIS)]


def state(home: House, talk: int) -> ConversationState:
    return conversation(home.db, talk).state


def test_an_answer_is_logged_with_all_it_answers(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    voice = add_voice(home.db, name="Marque")
    source = home.source(hears="mentions")
    mention = home.mention("Ma box clignote", at=NOON - DAY, source=source)
    talk = home.conversation_of(mention)
    why = reason(mentions=[mention])
    save_ranks(home.db, [ConversationRank(talk, forum, ListName.TO_ANSWER, 10, (why,), mention, None)])

    written = replace(reply(mention, voice=voice), response_url="https://example.org/r", written_at=NOON - HOUR)
    gesture = log_gesture(home.db, written, NOON)

    assert responses(home) == [
        LogRow(
            at=NOON,
            territory="Forum",
            network="mastodon",
            topic="Ma box clignote",
            gesture=GestureKind.REPLY,
            why=Why.HELP,
            voice="Marque",
            person="Lea",
            handle="lea",
            group="",
            mention_text="Ma box clignote",
            response_text="Bonjour Léa, redémarrez-la.",
            response_url="https://example.org/r",
            waited_minutes=24 * 60,
            waited_working_minutes=9 * 60,
            outcome=Outcome.NONE,
            outcome_at=None,
            how=How.POSTED,
            mention_url=f"https://example.org/@lea/{mention}",
            mention_published=NOON - DAY,
            heard_at=NOON - DAY + MINUTE,
            written_at=NOON - HOUR,
            reasons=(why,),
            promise_due=None,
            promise_kept=None,
            undone=False,
            conversation_id=talk,
            mention_id=mention,
            gesture_id=gesture,
        )
    ]


def test_an_answer_closes_its_conversation_clears_its_draft_and_wants_its_rank(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    save_ranks(home.db, [ConversationRank(talk, None, ListName.TO_ANSWER, 1, (), mention, None)])
    save_draft(home.db, Draft(talk, mention, None, Why.HELP, "Bonj", NOON))

    log_gesture(home.db, reply(mention), NOON)

    assert state(home, talk) is ConversationState.ANSWERED
    assert draft(home.db, talk) is None
    assert wanted(home.db, 9) == [talk]
    assert queue(home.db) == []
    assert [one.conversation.id for one in queue(home.db, state=ConversationState.ANSWERED)] == [talk]


def test_the_row_stands_alone_when_what_it_answers_is_gone(home: House) -> None:
    mention = home.mention("Ma box clignote")
    log_gesture(home.db, reply(mention), NOON)
    for table in ("mentions_text", "mentions", "identities", "people", "ranks_wanted", "conversations"):
        home.db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names

    (row,) = responses(home)
    assert (row.mention_text, row.person, row.handle, row.topic) == ("Ma box clignote", "Lea", "lea", "Ma box clignote")


def test_a_gesture_toward_a_person_alone_touches_no_conversation(home: House) -> None:
    home.mention()
    log_gesture(home.db, GestureToLog(GestureKind.FOLLOW, Why.MEET, person=home.person()), NOON)

    (row,) = responses(home)
    assert (row.person, row.handle, row.network, row.topic) == ("Lea", "lea", "mastodon", "")
    assert (row.waited_minutes, row.waited_working_minutes, row.conversation_id) == (None, None, None)
    assert row.outcome is Outcome.NONE


def test_following_from_a_conversation_answers_nothing(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    save_draft(home.db, Draft(talk, mention, None, Why.HELP, "Bonj", NOON))

    log_gesture(home.db, GestureToLog(GestureKind.FOLLOW_BACK, Why.MEET, mention=mention), NOON)

    assert state(home, talk) is ConversationState.OPEN
    assert draft(home.db, talk) is not None


def test_a_broadcast_is_toward_no_one(home: House) -> None:
    log_gesture(home.db, GestureToLog(GestureKind.PUBLISH, Why.INFORM, text="Maintenance ce soir"), NOON)

    (row,) = responses(home)
    assert (row.person, row.response_text, row.outcome) == ("", "Maintenance ce soir", Outcome.NONE)


@pytest.mark.parametrize(
    "gesture", [reply(77), replace(reply(None), person=77), replace(reply(None), voice=77)], ids=str
)
def test_a_gesture_toward_what_is_not_stored_writes_nothing(home: House, gesture: GestureToLog) -> None:
    with pytest.raises(NotFoundError):
        log_gesture(home.db, gesture, NOON)
    assert home.count("log") == 0


def test_decisions_put_a_conversation_away(home: House) -> None:
    one, two = home.conversation(), home.conversation()
    dismiss(home.db, one, NOON)
    snooze(home.db, two, NOON + DAY, NOON)

    assert (state(home, one), state(home, two)) == (ConversationState.DISMISSED, ConversationState.SNOOZED)
    assert conversation(home.db, two).snoozed_until == NOON + DAY
    assert responses(home) == []
    with pytest.raises(NotFoundError):
        dismiss(home.db, 99, NOON)
    with pytest.raises(NotFoundError):
        not_now(home.db, 99, NOON)


def test_undo_brings_the_conversation_and_the_text_back(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    act = log_gesture(home.db, reply(mention), NOON)

    undo(home.db, act, NOON + HOUR)

    assert state(home, talk) is ConversationState.OPEN
    assert draft(home.db, talk) == Draft(
        talk, mention, None, Why.HELP, "Bonjour Léa, redémarrez-la.", saved_at=NOON + HOUR
    )
    assert responses(home)[0].undone
    assert home.count("log") == 2


def test_one_act_says_what_was_done_where_and_whether_it_still_stands(home: House) -> None:
    with pytest.raises(NotFoundError):
        act_of(home.db, "nothing")
    mention = home.mention("Is it open?", handle="lea")
    thread = home.conversation_of(mention)
    done = dismiss(home.db, thread, NOON)
    assert (act_of(home.db, done).conversation, act_of(home.db, done).undone) == (thread, False)
    undo(home.db, done, NOON)
    assert act_of(home.db, done).undone


def test_undo_of_a_later_decision_brings_the_earlier_one_back(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    log_gesture(home.db, reply(mention), NOON)
    undo(home.db, dismiss(home.db, talk, NOON + MINUTE), NOON + HOUR)

    assert state(home, talk) is ConversationState.ANSWERED
    assert conversation(home.db, talk).snoozed_until is None


def test_undo_leaves_a_newer_draft_alone(home: House) -> None:
    mention = home.mention()
    talk = home.conversation_of(mention)
    act = log_gesture(home.db, reply(mention), NOON)
    begun = Draft(talk, mention, None, Why.THANK, "Merci", NOON + MINUTE)
    save_draft(home.db, begun)

    undo(home.db, act, NOON + HOUR)

    assert draft(home.db, talk) == begun


def test_undo_works_when_its_conversation_is_gone(home: House) -> None:
    act = dismiss(home.db, home.conversation(), NOON)
    home.db.execute("DELETE FROM ranks_wanted")
    home.db.execute("DELETE FROM conversations")

    undo(home.db, act, NOON + HOUR)

    assert [one.undone for one in acts(home.db, limit=9)] == [False, True]


def test_undo_in_a_merged_conversation_reaches_the_kept_one(home: House) -> None:
    answered, kept = home.mention(), home.conversation()
    act = log_gesture(home.db, reply(answered), NOON)
    home.db.execute("UPDATE mentions SET conversation = ?", (kept,))
    home.db.execute("UPDATE conversations SET merged_into = ?1, mentions = 0 WHERE id <> ?1", (kept,))

    undo(home.db, act, NOON + HOUR)

    assert state(home, kept) is ConversationState.OPEN
    assert draft(home.db, kept) is not None
    assert responses(home)[0].conversation_id == kept


def test_undo_is_refused_twice_late_and_of_itself(home: House) -> None:
    talk = home.conversation()
    act = dismiss(home.db, talk, NOON)
    with pytest.raises(NotUndoableError) as late:
        undo(home.db, act, NOON + 31 * DAY)
    assert late.value.words.n == 30

    inverse = undo(home.db, act, NOON + 30 * DAY)
    with pytest.raises(NotUndoableError):
        undo(home.db, act, NOON + 30 * DAY)
    with pytest.raises(NotUndoableError):
        undo(home.db, inverse, NOON + 30 * DAY)
    with pytest.raises(NotFoundError):
        undo(home.db, "unheard", NOON)
    assert home.count("log") == 2


def test_the_last_act_is_offered_until_nothing_is_left(home: House) -> None:
    first = dismiss(home.db, home.conversation(), NOON)
    second = not_now(home.db, home.person(), NOON + MINUTE)

    offered = last_undoable(home.db, NOON + HOUR)
    assert offered is not None
    assert (offered.id, offered.kind, offered.person) == (second, "not_now", home.person())

    undo(home.db, second, NOON + HOUR)
    again = last_undoable(home.db, NOON + HOUR)
    assert again is not None
    assert again.id == first
    assert last_undoable(home.db, NOON + 31 * DAY) is None

    undo(home.db, first, NOON + HOUR)
    assert last_undoable(home.db, NOON + HOUR) is None


def test_the_history_is_paged_newest_first(home: House) -> None:
    talk = home.conversation()
    made = [dismiss(home.db, talk, NOON + number * MINUTE) for number in range(5)]
    taken_back = undo(home.db, made[1], NOON + HOUR)

    first = acts(home.db, limit=4)
    rest = acts(home.db, limit=4, before=first[-1].id)

    assert [one.id for one in first + rest] == [taken_back, *reversed(made)]
    assert [one.id for one in first + rest if one.undone] == [made[1]]
    assert (first[0].kind, first[0].undoes, first[0].conversation) == ("undo", made[1], talk)


def test_the_log_cannot_be_changed_nor_cut(home: House) -> None:
    dismiss(home.db, home.conversation(), NOON)

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        home.db.execute("UPDATE log SET at = 0")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        home.db.execute("DELETE FROM log")
    assert home.count("log") == 1


def test_every_line_names_the_machine(home: House) -> None:
    talk = home.conversation()
    undo(home.db, dismiss(home.db, talk, NOON), NOON)

    assert [row[0] for row in home.db.execute("SELECT machine FROM log")] == [machine(home.db)] * 2


class TestOutcome:
    """What came of a gesture, read from what was heard since."""

    def outcome(self, home: House) -> tuple[Outcome, datetime | None]:
        row = responses(home)[0]
        return row.outcome, row.outcome_at

    def answered(self, home: House, hears: str = "mentions") -> tuple[int, int]:
        source = home.source(hears=hears)
        mention = home.mention(source=source)
        log_gesture(home.db, reply(mention), NOON)
        return mention, home.conversation_of(mention)

    def test_she_answers_back(self, home: House) -> None:
        _mention, talk = self.answered(home, hears="own_posts")
        home.mention("avant", conversation=talk, at=NOON - MINUTE)
        home.mention("un autre", conversation=talk, handle="karim", at=NOON + MINUTE)
        home.mention("merci", conversation=talk, at=NOON + 2 * MINUTE)
        home.mention("encore", conversation=talk, at=NOON + DAY)

        assert self.outcome(home) == (Outcome.ANSWERED_BACK, NOON + 2 * MINUTE)

    def test_she_comes_back_elsewhere(self, home: House) -> None:
        self.answered(home)
        home.mention("hors sujet", at=NOON + HOUR)
        home.mention("une autre question", at=NOON + DAY, to_us=True)

        assert self.outcome(home) == (Outcome.CAME_BACK, NOON + DAY)

    def test_silence(self, home: House) -> None:
        self.answered(home)
        home.mention("question de Karim", handle="karim", at=NOON + DAY, to_us=True)

        assert self.outcome(home) == (Outcome.NONE, None)

    @pytest.mark.parametrize(
        ("hears", "expected"),
        [
            ("mentions", Outcome.NONE),
            ("unknown", Outcome.NONE),
            ("tags", Outcome.NOT_HEARABLE),
            ("own_posts", Outcome.NOT_HEARABLE),
            ("nothing", Outcome.NOT_HEARABLE),
        ],
    )
    def test_silence_of_a_deaf_source_is_no_answer(self, home: House, hears: str, expected: Outcome) -> None:
        self.answered(home, hears=hears)

        assert self.outcome(home) == (expected, None)

    def test_one_source_that_hears_is_enough(self, home: House) -> None:
        _mention, talk = self.answered(home, hears="tags")
        home.mention("repris", conversation=talk, handle="karim", source=home.source("https://b.example"))

        assert self.outcome(home) == (Outcome.NONE, None)

    def test_what_was_taken_back_draws_nothing(self, home: House) -> None:
        _mention, talk = self.answered(home)
        home.mention("merci", conversation=talk, at=NOON + MINUTE)
        undo(home.db, acts(home.db, limit=1)[0].id, NOON + HOUR)

        assert self.outcome(home) == (Outcome.NONE, None)


def test_the_log_is_chosen_by_moment_and_territory(home: House) -> None:
    forum = add_territory(home.db, name="Forum", now=NOON)
    inside, outside = home.mention(territories=[forum]), home.mention()
    for hours, mention in enumerate((inside, outside, inside)):
        log_gesture(home.db, reply(mention), NOON + hours * HOUR)
    change_territory(home.db, forum, name="Le forum")

    assert [row.at for row in response_log(home.db)] == [NOON + 2 * HOUR, NOON + HOUR, NOON]
    assert [row.at for row in response_log(home.db, LogChoice(since=NOON + HOUR, until=NOON + 2 * HOUR))] == [
        NOON + HOUR
    ]
    assert [row.territory for row in response_log(home.db, LogChoice(territory=forum))] == ["Forum", "Forum"]


def test_an_elsewhere_answer_counts_as_one(home: House) -> None:
    mention = home.mention()
    log_gesture(home.db, replace(reply(mention, text=""), how=How.ELSEWHERE), NOON)

    assert responses(home)[0].how is How.ELSEWHERE
    assert state(home, home.conversation_of(mention)) is ConversationState.ANSWERED


def test_what_an_import_logged_as_published_is_not_the_last_thing_she_did(home: House) -> None:
    answered = log_gesture(home.db, reply(home.mention()), NOON)
    run, _ = begin_run(home.db, NewRun("stats.csv", "mapping"), NOON)
    published = Publication("mastodon", NOON - 90 * DAY, "An old post", None, "us")
    with writing(home.db):
        add_acts(home.db, run, add_publications(home.db, [published]))

    last = last_undoable(home.db, NOON + MINUTE)
    assert last is not None
    assert last.id == answered


def test_what_she_published_herself_is(home: House) -> None:
    published = log_gesture(home.db, GestureToLog(GestureKind.PUBLISH, Why.INFORM, text="Bonjour"), NOON)

    last = last_undoable(home.db, NOON + MINUTE)
    assert last is not None
    assert last.id == published


def test_what_was_logged_together_is_taken_back_together(home: House) -> None:
    asked = [home.mention(f"Ma box {number} ?", handle=f"who{number}") for number in range(3)]
    gestures = [GestureToLog(GestureKind.REPLY, Why.HELP, how=How.ELSEWHERE, mention=one) for one in asked]
    last = log_together(home.db, gestures, NOON)
    where = [home.conversation_of(one) for one in asked]
    assert {conversation(home.db, one).state for one in where} == {ConversationState.ANSWERED}

    undo(home.db, last, NOON)

    assert {conversation(home.db, one).state for one in where} == {ConversationState.OPEN}
    alone = log_together(home.db, gestures[:1], NOON)
    undo(home.db, alone, NOON)
