"""Which accounts are ours, decided in the log like all a person does, and taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import to_ms
from storage.log_document import VoiceDocument, document_to_json, voice_decision_from_json
from storage.machine import machine
from storage.opening import writing
from storage.records.journal import DecisionKind
from storage.records.territories import Account, Recognised
from storage.uids import new_uid
from storage.voices import add_accounts, add_voice, forget_accounts, voice_named


@dataclass(frozen=True, slots=True)
class VoiceDecision:
    """A decision in the log: the id of the voice, and the decision's own, for undo."""

    voice: int
    decision: str
    recognised: Recognised


def make_voice(
    db: sqlite3.Connection, *, name: str, accounts: Iterable[Account], territory: int | None = None, now: datetime
) -> VoiceDecision:
    """Make a voice with its accounts and log it. What they wrote becomes ours: see ``add_accounts``.

    Raises:
        DuplicateNameError: a voice of that name exists, or an account is another voice's.
    """
    with writing(db):
        made = add_voice(db, name=name, territory=territory)
        return _log(db, VoiceDocument(made, name, True, add_accounts(db, made, accounts)), now)


def claim_accounts(db: sqlite3.Connection, name: str, accounts: Iterable[Account], now: datetime) -> VoiceDecision:
    """Give a voice further accounts and log it. What they wrote becomes ours: see ``add_accounts``.

    Raises:
        DuplicateNameError: an account is another voice's.
        NotFoundError: no voice is called so.
    """
    with writing(db):
        voice = voice_named(db, name)
        return _log(db, VoiceDocument(voice.id, name, False, add_accounts(db, voice.id, accounts)), now)


def take_back_accounts(db: sqlite3.Connection, document: str) -> None:
    """Undo what a decision gave a voice; the undo itself is logged by others.

    What another account of ours makes ours or said to us stays so. A voice goes when the decision that made it does
    not stand, unless it has other accounts or somebody spoke with it.
    """
    decided = voice_decision_from_json(document)
    with writing(db):
        forget_accounts(db, decided.recognised.accounts, _ever_recognised(db, decided.recognised))
        db.execute(_REMOVE_UNMADE, {"voice": decided.voice, "made_here": decided.made})


_REMOVE_UNMADE = """
    DELETE FROM voices WHERE id = :voice
    AND (:made_here OR EXISTS (
        SELECT 1 FROM log AS l WHERE l.kind = 'voice' AND json_extract(l.document, '$.made') = 1
        AND json_extract(l.document, '$.voice') = :voice
        AND EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)))
    AND NOT EXISTS (SELECT 1 FROM voice_accounts WHERE voice = :voice)
    AND NOT EXISTS (SELECT 1 FROM log WHERE voice = :voice)
    AND NOT EXISTS (SELECT 1 FROM drafts WHERE voice = :voice)
"""


def _ever_recognised(db: sqlite3.Connection, found: Recognised) -> Recognised:
    for row in db.execute("SELECT document FROM log WHERE kind = ? ORDER BY seq", (DecisionKind.VOICE.value,)):
        found = found.and_then(voice_decision_from_json(row[0]).recognised)
    return found


def _log(db: sqlite3.Connection, document: VoiceDocument, now: datetime) -> VoiceDecision:
    act = new_uid()
    db.execute(
        "INSERT INTO log (id, at, kind, machine, document) VALUES (?, ?, ?, ?, ?)",
        (act, to_ms(now), DecisionKind.VOICE.value, machine(db), document_to_json(document)),
    )
    return VoiceDecision(document.voice, act, document.recognised)
