"""Promises in our own answers, and when they are due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.conversations.promises import MOST_DAYS, promised, with_promise
from priorities.conversations.rank import PROMISE_DUE, rank_conversation
from storage.records.conversations import ListName
from storage.records.journal import GestureKind, GestureToLog, Why
from tests.priorities.conversations.scenes import NOON, facts, reason, said

PARIS = ZoneInfo("Europe/Paris")
WEDNESDAY = datetime(2026, 3, 4, 10, 0, tzinfo=PARIS)


def due(text: str, at: datetime = WEDNESDAY) -> datetime | None:
    found = promised(text, at.astimezone(UTC), PARIS)
    return found.due.astimezone(PARIS) if found is not None else None


def on(day: int, hour: int = 18, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("On revient vers vous demain.", on(5)),
        ("Bonjour Léa, je vous réponds demain matin !", on(5, 12)),
        ("Nous vous rappelons après-demain", on(6)),
        ("Nous reviendrons vers vous sous 48 h.", on(6, 10)),
        ("Je te tiens au courant d’ici vendredi.", on(6)),
        ("On vous envoie ça dans la journée, nous vous confirmons.", on(4)),
        ("Nous allons regarder et vous aurez la pièce dans deux semaines.", on(18)),
        ("Vous recevrez le bon d'ici la fin de la semaine.", on(6)),
        ("Nous vous répondrons la semaine prochaine.", on(13)),
        ("Je vous recontacte mercredi prochain.", on(11)),
        ("We'll get back to you by Friday.", on(6)),
        ("We will let you know tomorrow morning", on(5, 12)),
        ("I’ll look into it and reply within 24 hours.", on(5, 10)),
        ("You will hear from us within the hour.", on(4, 11)),
        ("We are going to ship it in three days.", on(7)),
        ("I'll keep you posted by the end of the week, and we will call you tomorrow.", on(5)),
        ("You'll have it next Wednesday.", on(11)),
        ("We will answer today.", on(4)),
    ],
)
def test_what_is_promised_has_its_day(text: str, when: datetime) -> None:
    assert due(text) == when


@pytest.mark.parametrize(
    "text",
    [
        "",
        "On revient vers vous.",
        "Merci, à demain !",
        "Vous venez demain ?",
        "Will you be there on Friday?",
        "Nous ne serons pas là demain.",
        "We will not be open tomorrow.",
        "We won't be open on Monday.",
        "The shop opened on Friday.",
        "La boutique a ouvert lundi.",
        "Nous avons reçu votre message sous 48 h.",
        "We will see you in 900 days.",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert due(text) is None


def test_late_in_the_evening_today_is_tomorrow() -> None:
    assert due("Nous vous répondrons ce soir.", on(4, 21)) == on(5)


def test_the_sentence_is_kept_as_it_is_written() -> None:
    found = promised("Merci Léa. On revient vers vous demain ! Belle journée.", WEDNESDAY, PARIS)
    assert found is not None
    assert found.said == "On revient vers vous demain !"


def test_a_gesture_takes_its_promise() -> None:
    plain = GestureToLog(GestureKind.REPLY, Why.HELP, text="Merci !")
    assert with_promise(plain, WEDNESDAY, PARIS) is plain
    promise = with_promise(GestureToLog(GestureKind.REPLY, Why.HELP, text="We'll answer tomorrow."), WEDNESDAY, PARIS)
    assert promise.promise_due == on(5)


@settings(max_examples=80)
@given(st.text(alphabet="nous vendredi demain will 0123 hours days .?!'’\n", max_size=120))
def test_any_text_is_due_in_the_future_or_never(text: str) -> None:
    found = promised(f"we will {text}", WEDNESDAY, PARIS)
    assert found is None or WEDNESDAY < found.due <= WEDNESDAY + timedelta(days=MOST_DAYS)


def test_a_promise_that_is_due_comes_back_above_what_nobody_promised() -> None:
    told = replace(
        facts(said("belle journée"), answered_at=NOON + timedelta(minutes=5), now=NOON + timedelta(hours=1)),
        promise_due=NOON + timedelta(days=1),
    )
    before = rank_conversation(told)
    assert (before.list, before.changes_at) == (ListName.BELOW, NOON + timedelta(days=1))
    assert reason(before, "promise_due") is None

    after = rank_conversation(replace(told, now=NOON + timedelta(days=1)))
    line = reason(after, "promise_due")
    assert (after.list, after.mention, after.changes_at) == (ListName.TO_ANSWER, 1, None)
    assert line is not None
    assert line.points == PROMISE_DUE
    assert reason(after, "already_answered") is None


def test_one_that_is_due_is_said_where_they_wrote_since_too() -> None:
    late = said("ok", mention=2, at=NOON + timedelta(hours=2))
    told = facts(said("Vous ouvrez dimanche ?"), late, answered_at=NOON + timedelta(hours=1))
    ahead = rank_conversation(replace(told, promise_due=NOON + timedelta(hours=3)))
    assert ahead.changes_at == NOON + timedelta(hours=3)
    rank = rank_conversation(replace(told, promise_due=NOON + timedelta(hours=2)))
    assert (rank.list, rank.mention) == (ListName.TO_ANSWER, 2)
    assert reason(rank, "promise_due") is not None
