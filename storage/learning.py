"""Learning's ground in the database: the person's decisions and corrections, and the weights drawn from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

import msgspec

from storage.encoding import from_ms, to_ms
from storage.log_document import TrainingDocument, document_to_json, gesture_from_json, training_from_json
from storage.machine import machine
from storage.opening import reading, writing
from storage.packed_reasons import unpacked
from storage.records.journal import DecisionKind
from storage.records.learning import Correction, Decision, LearnedWeights, LeftOut
from storage.records.reasons import Reason
from storage.states import ANSWERING
from storage.uids import new_uid

_NOWHERE = 0
_PUT_OFF = 0.75
"""A conversation put off is one she means to answer, with less certainty than one she did answer."""
_NOT_HERS = ("learned_", "already_answered", "promise_due")
"""How lines begin that say nothing of the conversation itself."""


@dataclass(frozen=True, slots=True)
class Taught:
    """All that was taught in a territory since the person last began afresh.

    Attributes:
        decisions: oldest first. corrections: in the order made.
        floor_shift: points by which she moved the floor by hand, None where she left it to learning.
        left_out: habits that she took out.
    """

    decisions: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    floor_shift: int | None = None
    left_out: tuple[LeftOut, ...] = ()


def train(db: sqlite3.Connection, territory: int | None, reason: str, *, more: bool, now: datetime) -> str:
    """Log that the person wants less of a reason, or more of it; return the act's id. ``undo`` takes it back."""
    return _log(db, TrainingDocument(territory=territory or _NOWHERE, reason=reason, more=more), now)


def reasons_seen(db: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of all reasons that any conversation ever stood where it stands for."""
    with reading(db):
        return tuple(name for (name,) in db.execute("SELECT DISTINCT name FROM reason_kinds ORDER BY name"))


def begin_afresh(db: sqlite3.Connection, territory: int | None, now: datetime) -> str:
    """Log that nothing done so far is to be learned from; return the act's id. ``undo`` brings all of it back."""
    return _log(db, TrainingDocument(territory=territory or _NOWHERE, afresh=True), now)


def move_floor(db: sqlite3.Connection, territory: int | None, shift: int, now: datetime) -> str:
    """Log that the floor of the queue lies so many points higher (or lower); return the act's id."""
    return _log(db, TrainingDocument(territory=territory or _NOWHERE, floor_shift=shift), now)


def leave_out(db: sqlite3.Connection, territory: int | None, habit: str, now: datetime) -> str:
    """Log that a habit (its key) is to be no habit any more; return the act's id. ``undo`` has it learned again."""
    return _log(db, TrainingDocument(territory=territory or _NOWHERE, left_out=habit), now)


def _log(db: sqlite3.Connection, document: TrainingDocument, now: datetime) -> str:
    act = new_uid()
    with writing(db):
        db.execute(
            "INSERT INTO log (id, at, kind, machine, document) VALUES (?, ?, ?, ?, ?)",
            (act, to_ms(now), DecisionKind.TRAIN.value, machine(db), document_to_json(document)),
        )
    return act


def taught(db: sqlite3.Connection, territory: int | None) -> Taught:
    """Return what was done and said in a territory (None: outside all of them) since she last began afresh."""
    place = territory or _NOWHERE
    with reading(db):
        since, shift = 0, None
        corrections: list[Correction] = []
        left_out: list[LeftOut] = []
        for seq, act, document in db.execute(_TRAINED, {"place": place}).fetchall():
            said = training_from_json(document)
            if said.afresh:
                since, corrections, left_out, shift = seq, [], [], None
            elif said.floor_shift is not None:
                shift = said.floor_shift
            elif said.left_out:
                left_out.append(LeftOut(said.left_out, act))
            elif said.reason:
                corrections.append(Correction(said.reason, said.more, act))
        rows = db.execute(_DECIDED, {"place": place, "since": since}).fetchall()
        reasons = unpacked(db, [(row["reasons"], row["ranked"]) for row in rows])
    decisions = tuple(_decision(row, shown) for row, shown in zip(rows, reasons, strict=True))
    return Taught(decisions, tuple(corrections), shift, tuple(left_out))


_STANDS = "undoes IS NULL AND NOT EXISTS (SELECT 1 FROM log AS later WHERE later.undoes = l.id)"

_TRAINED = f"""
    SELECT l.seq, l.id, l.document FROM log AS l
    WHERE l.kind = 'train' AND json_extract(l.document, '$.territory') = :place AND {_STANDS} ORDER BY l.seq
"""  # noqa: S608 - our own words

_DECIDED = f"""
    SELECT l.kind, l.at, l.document, r.mention AS ranked, r.reasons, m.title, m.text,
        coalesce(p.merged_into, p.id, (SELECT person FROM identities WHERE id = m.author)) AS person
    FROM log AS l LEFT JOIN people AS p ON p.id = l.person JOIN conversations AS c ON c.id = l.conversation
    JOIN ranks AS r ON r.conversation = coalesce(c.merged_into, c.id) AND r.territory = :place
    JOIN mentions AS m ON m.id = coalesce(l.mention, r.mention)
    WHERE l.seq > :since AND l.kind IN ('reply', 'thank', 'mention', 'tag', 'share', 'hand_over', 'dismiss', 'snooze')
    AND coalesce(json_extract(l.document, '$.tidied'), 0) = 0 AND {_STANDS} ORDER BY l.seq
"""  # noqa: S608 - our own words


def lessons_since(db: sqlite3.Connection, seq: int) -> tuple[int, bool]:
    """Return how many decisions stand in the log after a line of it, and whether anything was taught in words.

    What is taught in words (a correction, a new beginning, the floor), and any undo, is to be learned at once.
    """
    answering = ", ".join(f"'{kind.value}'" for kind in ANSWERING)
    with reading(db):
        row = db.execute(
            f"""SELECT coalesce(sum(kind IN ({answering}, 'dismiss', 'snooze')
                    AND coalesce(json_extract(document, '$.tidied'), 0) = 0), 0),
                    coalesce(max(kind IN ('train', 'undo')), 0) FROM log WHERE seq > ?""",  # noqa: S608
            (seq,),
        ).fetchone()
    return int(row[0]), bool(row[1])


def last_line(db: sqlite3.Connection) -> int:
    """Return the number of the log's last line, 0 for an empty one."""
    with reading(db):
        return int(db.execute("SELECT coalesce(max(seq), 0) FROM log").fetchone()[0])


def learned_upto(db: sqlite3.Connection) -> int:
    """Return up to which line of the log was learned in every territory that has weights; 0 when none has."""
    with reading(db):
        return int(db.execute("SELECT coalesce(min(seq), 0) FROM learned").fetchone()[0])


def learned(db: sqlite3.Connection) -> dict[int | None, LearnedWeights]:
    """Return the weights of each territory that has any; None stands for outside all of them."""
    with reading(db):
        rows = db.execute("SELECT territory, document FROM learned").fetchall()
    return {row[0] or None: _weights().decode(row[1]) for row in rows}


def save_learned(db: sqlite3.Connection, found: Mapping[int | None, LearnedWeights], seq: int) -> None:
    """Replace all weights, learned up to a line of the log; what is drawn from the log need not outlive it."""
    with writing(db):
        db.execute("DELETE FROM learned")
        db.executemany(
            "INSERT INTO learned (territory, document, seq) VALUES (?, ?, ?)",
            [
                (territory or _NOWHERE, msgspec.json.encode(weights).decode(), seq)
                for territory, weights in found.items()
            ],
        )


def want_open(db: sqlite3.Connection, territories: Iterable[int | None]) -> None:
    """Ask for the open conversations of these territories to be ranked anew."""
    with writing(db):
        db.executemany(
            """INSERT OR IGNORE INTO ranks_wanted SELECT conversation FROM ranks
               WHERE territory = ? AND list IN ('to-answer', 'below') AND state = 'open'""",
            [(territory or _NOWHERE,) for territory in territories],
        )


def _decision(row: sqlite3.Row, reasons: Sequence[Reason]) -> Decision:
    kind = row["kind"]
    answered = {DecisionKind.DISMISS.value: 0.0, DecisionKind.SNOOZE.value: _PUT_OFF}.get(kind, 1.0)
    if kind not in (DecisionKind.DISMISS, DecisionKind.SNOOZE):
        # The conversation stands elsewhere since: what she saw when she answered was copied into the log.
        reasons = gesture_from_json(row["document"]).reasons or reasons
    own = _own(reasons)
    return Decision(
        answered=answered,
        points=sum(reason.points for reason in own),
        reasons=tuple(reason.name for reason in own),
        person=row["person"],
        text=f"{row['title']}\n{row['text']}".strip(),
        at=from_ms(row["at"]),
    )


def _own(reasons: Iterable[Reason]) -> list[Reason]:
    return [reason for reason in reasons if not reason.name.startswith(_NOT_HERS)]


@cache
def _weights() -> msgspec.json.Decoder[LearnedWeights]:
    return msgspec.json.Decoder(LearnedWeights)
