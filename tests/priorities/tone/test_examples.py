"""Which past answers that worked come nearest to what is asked now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from priorities.tone.examples import worked_nearest
from storage.records.journal import GestureKind, How, LogRow, Outcome, Why

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def row(
    asked: str, answer: str = "Oui.", *, outcome: Outcome = Outcome.THANKED, days: int = 0, undone: bool = False
) -> LogRow:
    at = NOON - timedelta(days=days)
    return LogRow(
        at=at, territory="", network="web", topic="", gesture=GestureKind.REPLY, why=Why.HELP, voice="", person="Léa",
        handle="lea", group="", mention_text=asked, response_text=answer, response_url=None, waited_minutes=None,
        waited_working_minutes=None, outcome=outcome, outcome_at=None, how=How.POSTED, mention_url=None,
        mention_published=None, heard_at=None, written_at=at, reasons=(), promise_due=None, promise_kept=None,
        undone=undone, conversation_id=None, mention_id=None, gesture_id="",
    )  # fmt: skip


def test_the_nearest_share_the_rarest_words() -> None:
    often = [row("La batterie clignote", str(number), days=number + 1) for number in range(2)]
    charger = row("Mon chargeur clignote", "Débranche-le.", days=9)
    hours = row("Vous ouvrez dimanche ?", "Oui !")

    found = worked_nearest("Le chargeur de ma batterie", [hours, *often, charger])

    assert [one.response_text for one in found] == ["Débranche-le.", "0", "1"]
    assert hours not in found
    assert worked_nearest("Bonjour, vous êtes là ?", [hours, *often]) == ()


def test_only_what_worked_counts() -> None:
    asked = "Mon chargeur clignote"
    rows = [
        row(asked, outcome=Outcome.NONE),
        row(asked, outcome=Outcome.NOT_HEARABLE),
        row(asked, ""),
        row(asked, undone=True),
    ]
    assert worked_nearest(asked, rows) == ()
    kept = [row(asked, outcome=one) for one in (Outcome.ANSWERED_BACK, Outcome.THANKED, Outcome.CAME_BACK)]
    assert set(worked_nearest(asked, kept)) == set(kept)


def test_three_at_most_and_of_equals_the_latest_first() -> None:
    rows = [row("Mon chargeur clignote", str(days), days=days) for days in (4, 1, 3, 2)]
    assert [one.response_text for one in worked_nearest("chargeur", rows)] == ["1", "2", "3"]
    assert worked_nearest("", rows) == worked_nearest("chargeur", []) == ()
