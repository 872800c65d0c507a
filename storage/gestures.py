"""A gesture about to be logged: what it answers is gathered and copied, so that the log stands alone."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime

from storage.errors import NotFoundError
from storage.facts import mention
from storage.log_document import GestureDocument
from storage.noted import noted
from storage.packed_reasons import unpacked
from storage.records.journal import GestureToLog
from storage.records.words import words


@dataclass(frozen=True, slots=True)
class GatheredGesture:
    """A gesture with the ids that its line in the log carries, and its document."""

    conversation: int | None
    conversation_uid: str | None
    person: int | None
    person_uid: str | None
    document: GestureDocument


def gather(db: sqlite3.Connection, gesture: GestureToLog, now: datetime) -> GatheredGesture:
    """Return what the log keeps of a gesture made at ``now``. Reads only.

    Raises:
        NotFoundError: its mention, person or voice is not stored.
    """
    gathered = GatheredGesture(
        conversation=None,
        conversation_uid=None,
        person=None,
        person_uid=None,
        document=GestureDocument(
            why=gesture.why,
            how=gesture.how,
            written_at=gesture.written_at or now,
            response_text=gesture.text,
            response_url=gesture.response_url,
            promise_due=gesture.promise_due,
            together=gesture.together,
        ),
    )
    gathered = _with_voice(db, gathered, gesture.voice)
    toward = gesture.person
    if gesture.mention is not None:
        gathered, author = _with_mention(db, gathered, gesture.mention)
        toward = author if toward is None else toward
    return _with_person(db, gathered, toward)


def _with_voice(db: sqlite3.Connection, gathered: GatheredGesture, voice: int | None) -> GatheredGesture:
    if voice is None:
        return gathered
    row = db.execute(
        """SELECT voices.name, territories.id, coalesce(territories.name, '')
           FROM voices LEFT JOIN territories ON territories.id = voices.territory WHERE voices.id = ?""",
        (voice,),
    ).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no voice {id}.").given(id=voice))
    name, territory_id, territory = row
    document = replace(gathered.document, voice=name, territory_id=territory_id, territory=territory)
    return replace(gathered, document=document)


def _with_mention(
    db: sqlite3.Connection, gathered: GatheredGesture, mention_id: int
) -> tuple[GatheredGesture, int | None]:
    """Copy the mention, its conversation and why it stood where it stood; return its author's person too."""
    answered = mention(db, mention_id)
    row = db.execute(
        """SELECT conversations.uid, conversations.title, ranks.reasons, ranks.mention, territories.id, territories.name
           FROM conversations
           LEFT JOIN ranks ON ranks.conversation = conversations.id AND ranks.best = 1
           LEFT JOIN territories ON territories.id = coalesce(nullif(ranks.territory, 0), (
               SELECT min(territory) FROM mention_territories WHERE mention = ?))
           WHERE conversations.id = ?""",
        (mention_id, answered.conversation),
    ).fetchone()
    uid, topic, reasons, ranked, territory_id, territory = row
    document = replace(
        gathered.document,
        network=answered.network,
        topic=topic,
        mention_text=answered.text or answered.title,
        mention_url=answered.url,
        mention_published=answered.published,
        heard_at=answered.heard_at,
        reasons=() if reasons is None else unpacked(db, [(reasons, ranked)])[0],
        handle=answered.author.handle if answered.author else "",
    )
    if territory_id is not None:
        document = replace(document, territory_id=territory_id, territory=territory)
    held = replace(gathered, conversation=answered.conversation, conversation_uid=uid, document=document)
    return held, answered.author.person if answered.author else None


def _with_person(db: sqlite3.Connection, gathered: GatheredGesture, person: int | None) -> GatheredGesture:
    if person is None:
        return gathered
    row = db.execute("SELECT uid, name FROM people WHERE id = ?", (person,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no person {id}.").given(id=person))
    uid, name = row
    groups = ", ".join(noted(db, (person,))[person].groups)
    document = replace(gathered.document, person=name, group=groups)
    account = db.execute(
        "SELECT network, handle FROM identities WHERE person = ? ORDER BY network <> ?, handle <> ?, id LIMIT 1",
        (person, document.network, document.handle),
    ).fetchone()
    if account is not None:
        document = replace(document, network=document.network or account[0], handle=account[1])
    return replace(gathered, person=person, person_uid=uid, document=document)
