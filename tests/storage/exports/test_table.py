from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from storage.exports.table import KEYS, Form, Headers, cells, headers_of, response_line, text_of
from storage.records.journal import GestureKind, How, LogRow, Outcome, Why
from storage.records.words import Words
from tests.storage.house import DAY, HOUR, NOON, reason

PARIS = ZoneInfo("Europe/Paris")

ROW = LogRow(
    at=NOON,
    territory="Forum",
    network="mastodon",
    topic="Léa demande, @karim aussi",
    gesture=GestureKind.THANK,
    why=Why.THANK,
    voice="Marque",
    person="Léa",
    handle="lea.m",
    group="",
    mention_text="Moi, LÉA, via @lea.m@piaille.fr : merci lea.m !",
    response_text="=Bonjour Léa",
    response_url=None,
    waited_minutes=75,
    waited_working_minutes=60,
    outcome=Outcome.NOT_HEARABLE,
    outcome_at=NOON + HOUR,
    how=How.ELSEWHERE,
    mention_url="https://piaille.fr/@lea.m/1",
    mention_published=NOON - DAY,
    heard_at=None,
    written_at=NOON,
    reasons=(reason("asks", 18, [1]), reason("busy", -10)),
    promise_due=None,
    promise_kept=None,
    undone=True,
    conversation_id=1,
    mention_id=2,
    gesture_id="0199",
)


def say(said: Words) -> str:
    return said.source.replace("{name}", "Léa")


def as_text(form: Form) -> dict[str, str]:
    return dict(zip(KEYS, (text_of(cell, form) for cell in cells(response_line(ROW, say), form)), strict=True))


def test_the_columns_are_those_of_the_log_in_their_order() -> None:
    assert tuple(field.name for field in fields(LogRow)) == KEYS
    assert ",".join(KEYS) == (
        "at,territory,network,topic,gesture,why,voice,person,handle,group,mention_text,response_text,response_url,"
        "waited_minutes,waited_working_minutes,outcome,outcome_at,how,mention_url,mention_published,heard_at,written_at,"
        "reasons,promise_due,promise_kept,undone,conversation_id,mention_id,gesture_id"
    )


@pytest.mark.parametrize("headers", list(Headers))
def test_every_column_has_its_own_name(headers: Headers) -> None:
    assert len(set(headers_of(headers))) == len(KEYS)


def test_keys_say_tokens_and_utc() -> None:
    told = as_text(Form())

    assert (told["at"], told["mention_published"]) == ("2026-11-20T12:00:00Z", "2026-11-19T12:00:00Z")
    assert (told["gesture"], told["why"], told["outcome"], told["how"]) == (
        "thank",
        "thank",
        "not hearable",
        "elsewhere",
    )
    assert (told["undone"], told["promise_kept"], told["heard_at"], told["waited_minutes"]) == ("true", "", "", "75")


def test_french_reads_as_french() -> None:
    told = as_text(Form(Headers.FRENCH, PARIS))

    assert told["at"] == "20/11/2026 13:00:00"
    assert (told["gesture"], told["why"], told["outcome"], told["how"], told["undone"]) == (
        "remerciement", "remercier", "hors d’écoute", "ailleurs", "oui",
    )  # fmt: skip


def test_english_reads_as_english() -> None:
    told = as_text(Form(Headers.ENGLISH, PARIS))

    assert (told["at"], told["undone"], told["outcome"]) == ("2026-11-20 13:00:00", "yes", "not hearable")


@pytest.mark.parametrize("gesture", list(GestureKind))
@pytest.mark.parametrize("headers", [Headers.FRENCH, Headers.ENGLISH])
def test_every_gesture_is_worded(gesture: GestureKind, headers: Headers) -> None:
    line = response_line(replace(ROW, gesture=gesture), say)

    assert "_" not in str(cells(line, Form(headers))[KEYS.index("gesture")])


@pytest.mark.parametrize("value", [*Why, *Outcome, *How], ids=str)
def test_every_other_token_is_worded_in_french(value: Why | Outcome | How) -> None:
    key = {Why: "why", Outcome: "outcome", How: "how"}[type(value)]
    line = response_line(replace(ROW, **{key: value}), say)

    assert cells(line, Form(Headers.FRENCH))[KEYS.index(key)]


def test_reasons_are_said_with_their_points_behind() -> None:
    assert as_text(Form())["reasons"] == "She asks a question, Léa. (+18)\nShe asks a question, Léa. (-10)"


def test_without_names_nobody_is_named() -> None:
    line = response_line(ROW, say, without_names=True)
    told = " ".join(text_of(cell, Form()) for cell in cells(line, Form()))

    assert "léa" not in told.casefold()
    assert "lea.m" not in told
    assert "karim" not in told
    assert line.mention_text == "Moi, …, via … : merci … !"
    assert line.response_text == "=Bonjour …"
    assert line.gesture_id == "0199"


def test_a_person_of_one_letter_does_not_empty_the_texts() -> None:
    line = response_line(replace(ROW, person="a", handle=""), say, without_names=True)

    assert line.response_text == "=Bonjour Léa"


def test_a_moment_of_another_zone_is_the_same_moment() -> None:
    line = response_line(replace(ROW, at=datetime(2026, 11, 20, 13, tzinfo=PARIS)), say)

    assert text_of(cells(line, Form())[0], Form()) == "2026-11-20T12:00:00Z"
    assert cells(line, Form(Headers.ENGLISH, UTC))[0] == NOON
