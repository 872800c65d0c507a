"""What we published, as statistics of our own posts say: gestures ``publish`` in the log, each once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import to_ms
from storage.log_document import DecisionDocument, GestureDocument, document_to_json
from storage.machine import machine
from storage.opening import writing
from storage.records.journal import DecisionKind, GestureKind, How, Why
from storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class Publication:
    """A post of ours toward no one in particular; ``account`` is the handle or stable id it was published as."""

    network: str
    published: datetime
    text: str
    url: str | None
    account: str


def add_publications(db: sqlite3.Connection, publications: Sequence[Publication]) -> list[str]:
    """Log what was published and not logged yet; return the ids of the new gestures.

    The same thing is told by its address, or else by network, moment and words. The voice is the one that the account
    belongs to. Why is "inform": statistics say nothing of it.
    """
    with writing(db):
        known = _known(db)
        added = []
        for one in publications:
            names = _names(one.network, to_ms(one.published), one.text, one.url)
            if known.isdisjoint(names):
                added.append(_log(db, one))
            known.update(names)
    return added


def take_back(db: sqlite3.Connection, acts: Sequence[str], now: datetime) -> None:
    """Append the inverse of each gesture that still stands, whenever it was published."""
    nothing = document_to_json(DecisionDocument())
    with writing(db):
        for act in acts:
            db.execute(
                """INSERT INTO log (id, at, kind, machine, voice, undoes, document)
                   SELECT ?, ?, ?, ?, voice, id, ? FROM log AS done WHERE id = ?
                   AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = done.id)""",
                (new_uid(), to_ms(now), DecisionKind.UNDO.value, machine(db), nothing, act),
            )


def _known(db: sqlite3.Connection) -> set[tuple[str, ...]]:
    rows = db.execute(
        """SELECT json_extract(document, '$.network') AS network, at, json_extract(document, '$.response_text') AS text,
               json_extract(document, '$.response_url') AS url
           FROM log WHERE kind = ? AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = log.id)""",
        (GestureKind.PUBLISH.value,),
    )
    return {name for row in rows for name in _names(row["network"] or "", row["at"], row["text"] or "", row["url"])}


def _names(network: str, at: int, text: str, url: str | None) -> list[tuple[str, ...]]:
    """Return what a publication is known by: its address where it has one, since some exports cut the text."""
    return [(network, url)] if url else [(network, str(at), text)]


def _log(db: sqlite3.Connection, one: Publication) -> str:
    voice = db.execute(
        """SELECT voices.id, voices.name, territories.id AS territory, coalesce(territories.name, '') AS place
           FROM voice_accounts JOIN voices ON voices.id = voice_accounts.voice
           LEFT JOIN territories ON territories.id = voices.territory
           WHERE voice_accounts.network = ? AND voice_accounts.handle = ?""",
        (one.network, one.account),
    ).fetchone()
    document = GestureDocument(
        why=Why.INFORM,
        how=How.POSTED,
        written_at=one.published,
        voice=voice["name"] if voice else "",
        territory=voice["place"] if voice else "",
        territory_id=voice["territory"] if voice else None,
        network=one.network,
        handle=one.account,
        response_text=one.text,
        response_url=one.url,
    )
    act = new_uid()
    db.execute(
        "INSERT INTO log (id, at, kind, machine, voice, document) VALUES (?, ?, ?, ?, ?, ?)",
        (
            act,
            to_ms(one.published),
            GestureKind.PUBLISH.value,
            machine(db),
            voice["id"] if voice else None,
            document_to_json(document),
        ),
    )
    return act
