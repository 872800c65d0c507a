"""The response log: every act toward a person as a row, with what came of it and what was put right since."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from storage.encoding import dump, from_ms, to_ms
from storage.errors import NotFoundError
from storage.log_document import (
    CorrectionDocument,
    GestureDocument,
    correction_from_json,
    document_to_json,
    gesture_from_json,
)
from storage.machine import machine
from storage.opening import reading, writing
from storage.records.journal import DecisionKind, GestureKind, LogRow, Outcome, RowCorrection
from storage.records.log_choice import EVERYTHING, LogChoice
from storage.records.own_words import SAME_ANSWER, HeardAnswer, heard_as
from storage.records.words import words
from storage.records.working_time import working_minutes
from storage.uids import new_uid

_FOREVER = 2**62
_DAY_MS = timedelta(days=1) // timedelta(milliseconds=1)
_SAME_MS = SAME_ANSWER // timedelta(milliseconds=1)


def response_log(
    db: sqlite3.Connection,
    choice: LogChoice = EVERYTHING,
    *,
    zone: tzinfo | None = None,
    now: datetime | None = None,
) -> Iterator[LogRow]:
    """Yield the gestures of the response log, newest first, those taken back too, with what came of each.

    What came of a gesture is read from what was heard since: she answered in the same conversation, or else wrote
    to us in another, or nothing that our sources could carry, or nothing. Where it stands is read so too, when our
    accounts were heard there. What a person put right stands instead.

    Args:
        db: any connection; it stays busy until the last row was taken.
        choice: which rows.
        zone: whose working hours count; None for this machine's.
        now: with it, a promise that is past due and was not come back to is told as not kept; without it, as open.

    Raises:
        StorageError: while rows are taken, when the file cannot be read.
    """
    since = -_FOREVER if choice.since is None else to_ms(choice.since)
    until = _FOREVER if choice.until is None else to_ms(choice.until)
    with reading(db):
        corrected = _corrections(db, since)
        rows = db.execute(
            _RESPONSES,
            {
                "since": since,
                "until": until,
                "territory": choice.territory,
                "promises": choice.promises,
                "same": _SAME_MS,
                "day": _DAY_MS,
            },
        )
        for row in rows:
            told = _put_right(_log_row(row, zone, now), corrected)
            if choice.keeps(told):
                yield told


def correct(db: sqlite3.Connection, gesture: str, correction: RowCorrection, now: datetime) -> str:
    """Log that a row of the response log is put right, and return the act's id; ``undo`` brings back what stood.

    Raises:
        NotFoundError: the log has no gesture of that id.
    """
    act = new_uid()
    with writing(db):
        added = db.execute(
            """INSERT INTO log (id, at, kind, machine, conversation, conversation_uid, person, person_uid, document)
               SELECT ?, ?, ?, ?, conversation, conversation_uid, person, person_uid, ? FROM log
               WHERE id = ? AND kind IN (SELECT value FROM json_each(?))""",
            (
                act,
                to_ms(now),
                DecisionKind.CORRECT.value,
                machine(db),
                document_to_json(CorrectionDocument(gesture, correction)),
                gesture,
                _KINDS,
            ),
        )
        if not added.rowcount:
            raise NotFoundError(words("Storage", "The log has no act {id}.").given(id=gesture))
    return act


@dataclass(frozen=True, slots=True)
class _Corrected:
    """All that was put right in one row, the last word on each; ``at`` is when the outcome was told."""

    correction: RowCorrection
    at: datetime | None


def _corrections(db: sqlite3.Connection, since: int) -> Mapping[str, _Corrected]:
    """Return what stands corrected, by gesture; a correction is never older than what it puts right."""
    nothing = _Corrected(RowCorrection(), None)
    found: dict[str, _Corrected] = {}
    for at, document in db.execute(_CORRECTIONS, (since,)):
        said = correction_from_json(document)
        found[said.gesture] = _added(found.get(said.gesture, nothing), said.correction, from_ms(at))
    return found


def _added(before: _Corrected, later: RowCorrection, at: datetime) -> _Corrected:
    known = before.correction
    both = RowCorrection(
        why=known.why if later.why is None else later.why,
        outcome=known.outcome if later.outcome is None else later.outcome,
        response_url=known.response_url if later.response_url is None else later.response_url,
    )
    return _Corrected(both, before.at if later.outcome is None else at)


def _put_right(row: LogRow, corrected: Mapping[str, _Corrected]) -> LogRow:
    found = corrected.get(row.gesture_id)
    if found is None:
        return row
    said = found.correction
    if said.why is not None:
        row = replace(row, why=said.why)
    if said.response_url is not None:
        row = replace(row, response_url=said.response_url or None)
    if said.outcome is not None and said.outcome is not row.outcome and not row.undone:
        row = replace(row, outcome=said.outcome, outcome_at=None if said.outcome is Outcome.NONE else found.at)
    return row


_KINDS = dump([kind.value for kind in GestureKind])
_CORRECTIONS = """
    SELECT l.at, l.document FROM log AS l WHERE l.at >= ? AND l.kind = 'correct' AND l.undoes IS NULL
    AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) ORDER BY l.seq
"""

_RESPONSES = """
    SELECT l.id, l.at, l.kind, coalesce(c.merged_into, l.conversation) AS conversation, l.mention, l.document,
        EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id) AS undone,
        (SELECT min(m.published) FROM mentions AS m JOIN identities AS i ON i.id = m.author
         WHERE m.conversation = coalesce(c.merged_into, l.conversation) AND m.published > l.at
         AND i.person = coalesce(p.merged_into, p.id)) AS answered_back_at,
        (SELECT min(m.published) FROM identities AS i CROSS JOIN mentions AS m ON m.author = i.id
         WHERE i.person = coalesce(p.merged_into, p.id) AND m.published > l.at AND m.to_us = 1
         AND m.conversation IS NOT coalesce(c.merged_into, l.conversation)) AS came_back_at,
        l.conversation IS NULL OR EXISTS (
            SELECT 1 FROM mentions AS m CROSS JOIN hearings AS h ON h.mention = m.id
            LEFT JOIN source_health AS s ON s.source = h.source
            WHERE m.conversation = coalesce(c.merged_into, l.conversation)
            AND coalesce(s.hears, 'unknown') IN ('mentions', 'unknown')) AS hearable,
        iif(json_extract(l.document, '$.response_url') IS NOT NULL OR l.kind = 'publish', NULL, (
            SELECT json_group_array(json_array(m.text, m.url, m.published)) FROM mentions AS m
            WHERE m.conversation = coalesce(c.merged_into, l.conversation) AND m.by_us = 1 AND m.url IS NOT NULL
            AND m.published BETWEEN l.at - :day AND l.at + :day)) AS ours,
        iif(json_extract(l.document, '$.promise_due') IS NULL, NULL, (
            SELECT min(at) FROM (
                SELECT min(a.at) AS at FROM log AS a WHERE a.seq > l.seq AND a.conversation IN (
                    SELECT coalesce(c.merged_into, l.conversation) UNION ALL
                    SELECT id FROM conversations WHERE merged_into = coalesce(c.merged_into, l.conversation))
                AND a.kind IN ('reply', 'thank', 'mention', 'tag', 'share', 'hand_over')
                AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = a.id)
                UNION ALL
                SELECT min(m.published) FROM mentions AS m
                WHERE m.conversation = coalesce(c.merged_into, l.conversation) AND m.by_us = 1
                AND m.published > l.at + :same))) AS again_at
    FROM log AS l LEFT JOIN conversations AS c ON c.id = l.conversation LEFT JOIN people AS p ON p.id = l.person
    WHERE l.at >= :since AND l.at < :until
    AND l.kind IN ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over', 'publish')
    AND (NOT :promises OR json_extract(l.document, '$.promise_due') IS NOT NULL)
    AND (:territory IS NULL OR coalesce(json_extract(l.document, '$.territory_id'), 0) = :territory)
    ORDER BY l.at DESC, l.seq DESC
"""


def _outcome(row: sqlite3.Row) -> tuple[Outcome, datetime | None]:
    if row["undone"]:
        return Outcome.NONE, None
    if row["answered_back_at"] is not None:
        return Outcome.ANSWERED_BACK, from_ms(row["answered_back_at"])
    if row["came_back_at"] is not None:
        return Outcome.CAME_BACK, from_ms(row["came_back_at"])
    return (Outcome.NONE if row["hearable"] else Outcome.NOT_HEARABLE), None


def _waited(document: GestureDocument, at: datetime, zone: tzinfo | None) -> tuple[int | None, int | None]:
    published = document.mention_published
    if published is None:
        return None, None
    return max(0, (at - published) // timedelta(minutes=1)), working_minutes(published, at, zone)


def _kept(due: datetime | None, again: int | None, now: datetime | None) -> bool | None:
    """Return whether a promise was kept by writing there again in time; None while it is open, or where none is."""
    if due is None:
        return None
    if again is not None:
        return from_ms(again) <= due
    return False if now is not None and due < now else None


def _heard_at(text: str, at: datetime, ours: str | None) -> str | None:
    """Return where an answer stands that was heard without its address having been pasted."""
    if ours is None or ours == "[]":
        return None
    heard = [HeardAnswer(said, url, from_ms(published)) for said, url, published in json.loads(ours)]
    found = heard_as(text, at, heard)
    return found.url if found is not None else None


def _log_row(row: sqlite3.Row, zone: tzinfo | None, now: datetime | None) -> LogRow:
    document = gesture_from_json(row["document"])
    at = from_ms(row["at"])
    waited, waited_working = _waited(document, at, zone)
    outcome, outcome_at = _outcome(row)
    return LogRow(
        at=at,
        territory=document.territory,
        network=document.network,
        topic=document.topic,
        gesture=GestureKind(row["kind"]),
        why=document.why,
        voice=document.voice,
        person=document.person,
        handle=document.handle,
        group=document.group,
        mention_text=document.mention_text,
        response_text=document.response_text,
        response_url=document.response_url or _heard_at(document.response_text, at, row["ours"]),
        waited_minutes=waited,
        waited_working_minutes=waited_working,
        outcome=outcome,
        outcome_at=outcome_at,
        how=document.how,
        mention_url=document.mention_url,
        mention_published=document.mention_published,
        heard_at=document.heard_at,
        written_at=document.written_at,
        reasons=document.reasons,
        promise_due=document.promise_due,
        promise_kept=None if row["undone"] else _kept(document.promise_due, row["again_at"], now),
        undone=bool(row["undone"]),
        conversation_id=row["conversation"],
        mention_id=row["mention"],
        gesture_id=row["id"],
    )
