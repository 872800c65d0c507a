"""Choosing rows of the response log, putting them right, and their figures."""

from __future__ import annotations

from datetime import UTC, date

import pytest

from storage.conversations import merge_conversations
from storage.errors import NotFoundError
from storage.journal import dismiss, log_gesture, undo
from storage.log_figures import acts_per_day, figures
from storage.opening import writing
from storage.records.journal import GestureKind, GestureToLog, LogRow, Outcome, RowCorrection, Why
from storage.records.log_choice import LogChoice
from storage.response_log import correct, response_log
from storage.voices import add_voice
from tests.storage.house import DAY, HOUR, MINUTE, NOON, House

THANKED = RowCorrection(outcome=Outcome.THANKED)


def answered(home: House, *, handle: str = "lea", at: int = 0, kind: GestureKind = GestureKind.REPLY) -> str:
    mention = home.mention(handle=handle, at=NOON - 30 * MINUTE, source=home.source(f"https://s/{handle}{at}"))
    return log_gesture(home.db, GestureToLog(kind, Why.HELP, mention=mention, text="Bonjour."), NOON + at * HOUR)


def only(home: House) -> LogRow:
    (row,) = response_log(home.db)
    return row


@pytest.mark.parametrize(
    ("choice", "handles"),
    [
        (LogChoice(), ["marc", "lea"]),
        (LogChoice(person="LÉ"), []),
        (LogChoice(person=" @LEA "), ["lea"]),
        (LogChoice(person="Marc"), ["marc"]),
        (LogChoice(gesture=GestureKind.THANK), ["marc"]),
        (LogChoice(why=Why.HELP), ["marc", "lea"]),
        (LogChoice(why=Why.MEET), []),
        (LogChoice(outcome=Outcome.NONE), ["marc", "lea"]),
        (LogChoice(outcome=Outcome.THANKED), []),
        (LogChoice(voice="Marque"), []),
        (LogChoice(since=NOON + HOUR), ["marc"]),
        (LogChoice(until=NOON + HOUR), ["lea"]),
    ],
)
def test_rows_are_chosen_by_what_stands_in_them(home: House, choice: LogChoice, handles: list[str]) -> None:
    answered(home)
    answered(home, handle="marc", at=1, kind=GestureKind.THANK)

    assert [row.handle for row in response_log(home.db, choice)] == handles


def test_a_voice_is_chosen_whole(home: House) -> None:
    for name in ("Marque", "Marque Sud"):
        voice = add_voice(home.db, name=name)
        log_gesture(home.db, GestureToLog(GestureKind.THANK, Why.THANK, voice=voice), NOON)

    assert [row.voice for row in response_log(home.db, LogChoice(voice="Marque"))] == ["Marque"]


def test_what_is_put_right_stands_and_is_chosen_by(home: House) -> None:
    gesture = answered(home)

    correct(home.db, gesture, RowCorrection(why=Why.INFORM, response_url="https://s/r"), NOON + HOUR)
    correct(home.db, gesture, THANKED, NOON + 2 * HOUR)

    row = only(home)
    assert (row.why, row.response_url) == (Why.INFORM, "https://s/r")
    assert (row.outcome, row.outcome_at) == (Outcome.THANKED, NOON + 2 * HOUR)
    assert [*response_log(home.db, LogChoice(outcome=Outcome.THANKED))] == [row]
    assert [*response_log(home.db, LogChoice(why=Why.HELP))] == []


def test_the_last_word_stands_and_an_address_can_be_taken_out(home: House) -> None:
    gesture = answered(home)
    for url in ("https://s/wrong", "https://s/right", ""):
        correct(home.db, gesture, RowCorrection(response_url=url), NOON + HOUR)
        assert only(home).response_url == (url or None)


def test_putting_right_is_undone_and_the_log_only_grows(home: House) -> None:
    gesture = answered(home)
    before, lines = only(home), home.count("log")

    act = correct(home.db, gesture, THANKED, NOON + HOUR)
    undo(home.db, act, NOON + 2 * HOUR)

    assert only(home) == before
    assert home.count("log") == lines + 2


def test_nothing_came_of_it_has_no_moment_and_what_was_taken_back_no_outcome(home: House) -> None:
    gesture = answered(home)
    correct(home.db, gesture, THANKED, NOON + HOUR)
    correct(home.db, gesture, RowCorrection(outcome=Outcome.NOT_HEARABLE), NOON + 2 * HOUR)
    assert only(home).outcome_at == NOON + 2 * HOUR
    correct(home.db, gesture, RowCorrection(outcome=Outcome.NONE), NOON + 3 * HOUR)
    assert (only(home).outcome, only(home).outcome_at) == (Outcome.NONE, None)

    correct(home.db, gesture, THANKED, NOON + 4 * HOUR)
    undo(home.db, gesture, NOON + 5 * HOUR)
    assert only(home).outcome is Outcome.NONE


def test_only_a_gesture_of_the_log_can_be_put_right(home: House) -> None:
    mention = home.mention()
    dismissed = dismiss(home.db, home.conversation_of(mention), NOON)

    for unknown in (dismissed, "nothing"):
        with pytest.raises(NotFoundError):
            correct(home.db, unknown, THANKED, NOON)
    assert home.count("log") == 1


def test_figures_count_people_waits_and_outcomes_but_nothing_undone(home: House) -> None:
    first = answered(home)
    answered(home, at=1)
    answered(home, handle="marc", at=2)
    undo(home.db, answered(home, handle="ida", at=3), NOON + 4 * HOUR)
    log_gesture(home.db, GestureToLog(GestureKind.FOLLOW, Why.MEET, person=home.person("marc")), NOON)
    log_gesture(home.db, GestureToLog(GestureKind.PUBLISH, Why.INFORM, text="Bonjour à tous"), NOON)
    correct(home.db, first, THANKED, NOON + HOUR)

    found = figures(response_log(home.db, zone=UTC))

    assert (found.acts, found.answers, found.posts, found.people) == (4, 3, 1, 2)
    assert found.working_wait == 90
    assert found.of(Outcome.THANKED) == 1
    assert found.of(Outcome.CAME_BACK) == 0
    assert found.whys == ((Why.HELP, 3), (Why.MEET, 1))


def test_figures_of_nothing() -> None:
    found = figures(())

    assert (found.acts, found.working_wait, found.outcomes) == (0, None, ())


def test_days_are_counted_whole_and_empty_ones_too(home: House) -> None:
    answered(home)
    answered(home, at=47)
    undo(home.db, answered(home, at=1), NOON + 2 * HOUR)
    rows = [*response_log(home.db)]

    assert acts_per_day(rows, date(2026, 11, 19), date(2026, 11, 22), UTC) == (0, 1, 0, 1)
    assert acts_per_day(rows, NOON.date(), (NOON + DAY).date(), UTC) == (1, 0)


def promise(home: House, *, due: int = 24) -> tuple[int, int]:
    """Promise something at noon, due so many hours later; return the mention and its conversation."""
    mention = home.mention(at=NOON - HOUR)
    text = GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Demain.", promise_due=NOON + due * HOUR)
    log_gesture(home.db, text, NOON)
    return mention, home.conversation_of(mention)


def kept(home: House, *, days: int = 2) -> bool | None:
    rows = list(response_log(home.db, now=NOON + days * DAY))
    assert rows[-1].promise_due == NOON + DAY
    return rows[-1].promise_kept


def test_a_promise_is_open_until_it_is_due_then_broken(home: House) -> None:
    promise(home)
    assert (kept(home, days=0), kept(home), only(home).promise_kept) == (None, False, None)


@pytest.mark.parametrize(("hours", "in_time"), [(3, True), (30, False)])
def test_it_is_kept_by_answering_there_again_in_time(home: House, hours: int, *, in_time: bool) -> None:
    mention, _talk = promise(home)
    again = log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention), NOON + hours * HOUR)
    assert kept(home) is in_time
    undo(home.db, again, NOON + hours * HOUR)
    assert kept(home) is False


def test_an_answer_that_is_only_heard_keeps_it_but_not_the_promise_heard_itself(home: House) -> None:
    _mention, talk = promise(home)
    home.mention("Demain.", conversation=talk, handle="marque", by_us=True, at=NOON + MINUTE)
    assert kept(home) is False
    home.mention("Voilà.", conversation=talk, handle="marque", by_us=True, at=NOON + 5 * HOUR)
    assert kept(home) is True


def test_one_taken_back_is_neither_kept_nor_broken(home: House) -> None:
    promise(home)
    undo(home.db, only(home).gesture_id, NOON + HOUR)
    assert kept(home) is None


def test_an_answer_heard_later_says_where_it_stands_and_makes_no_second_row(home: House) -> None:
    mention = home.mention(at=NOON - HOUR)
    talk = home.conversation_of(mention)
    text = "Bonjour Léa, redémarrez-la, puis dites-nous si la lumière est verte."
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text=text), NOON)
    home.mention("Tout autre chose.", conversation=talk, handle="marque", by_us=True, at=NOON - MINUTE)
    home.mention(text, conversation=talk, handle="karim", at=NOON)
    assert only(home).response_url is None

    heard = home.mention(f"@lea {text}", conversation=talk, handle="marque", by_us=True, at=NOON - 3 * HOUR)
    home.db.execute("UPDATE mentions SET url = 'https://s/heard' WHERE id = ?", (heard,))

    assert only(home).response_url == "https://s/heard"


def test_an_address_that_was_pasted_stands(home: House) -> None:
    mention = home.mention(at=NOON - HOUR)
    gesture = GestureToLog(GestureKind.REPLY, Why.HELP, mention=mention, text="Oui.", response_url="https://s/mine")
    log_gesture(home.db, gesture, NOON)
    heard = home.mention("Oui.", conversation=home.conversation_of(mention), handle="marque", by_us=True, at=NOON)
    home.db.execute("UPDATE mentions SET url = 'https://s/heard' WHERE id = ?", (heard,))

    assert only(home).response_url == "https://s/mine"


@pytest.mark.parametrize("promised_in_the_one_that_stays", [True, False])
@pytest.mark.parametrize("answered_before", [True, False])
def test_a_promise_is_kept_across_a_merge(
    home: House, *, promised_in_the_one_that_stays: bool, answered_before: bool
) -> None:
    mention, talk = promise(home)
    other = home.mention(handle="max", at=NOON - HOUR)
    talks = (talk, home.conversation_of(other))
    stays, goes = talks if promised_in_the_one_that_stays else reversed(talks)
    again = GestureToLog(GestureKind.REPLY, Why.HELP, mention=other, text="Voilà.")

    if answered_before:
        log_gesture(home.db, again, NOON + HOUR)
        assert kept(home) is False
    with writing(home.db):
        merge_conversations(home.db, stays, [goes])
    if not answered_before:
        log_gesture(home.db, again, NOON + HOUR)

    assert kept(home) is True
    assert mention


def test_only_promises_that_stand_can_be_asked_for(home: House) -> None:
    promise(home)
    log_gesture(home.db, GestureToLog(GestureKind.REPLY, Why.HELP, mention=home.mention()), NOON)
    assert [row.response_text for row in response_log(home.db, LogChoice(promises=True))] == ["Demain."]

    undo(home.db, next(response_log(home.db, LogChoice(promises=True))).gesture_id, NOON + HOUR)
    assert [*response_log(home.db, LogChoice(promises=True))] == []
