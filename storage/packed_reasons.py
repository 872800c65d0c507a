"""The reasons of ranks as a column holds them: packed, because there is a rank for each of a million conversations.

What all reasons of one kind share (their name, sentence and label) is kept once, in ``reason_kinds``; a rank holds
its number. Eight reasons so take 200 bytes instead of 1,500, and a row of ``ranks`` stays within its page.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import msgspec

from storage.encoding import dump
from storage.opening import reading
from storage.records.reasons import Reason
from storage.records.words import Argument, Words

_Kind = tuple[str, str, str, str, str]
"""Name, context and source of the sentence, context and source of the label."""
_KINDS = "SELECT id, name, context, source, label_context, label FROM reason_kinds"
_KINDS_BY_ID = """SELECT id, name, context, source, label_context, label FROM reason_kinds
    WHERE id IN (SELECT value FROM json_each(?))"""


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """One reason: its kind's id, its points, and what is not as usual; what stands last may be left out.

    Attributes:
        mentions: None for the rank's own mention alone.
        args: None for the first piece of evidence, put where the sentence says {words}.
    """

    kind: int
    points: int
    evidence: tuple[str, ...] = ()
    mentions: tuple[int, ...] | None = None
    n: int | None = None
    args: dict[str, Argument] | None = None


_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[tuple[_Packed, ...]] = msgspec.json.Decoder(tuple[_Packed, ...])


class ReasonPacker:
    """Packs reasons in one transaction; a kind that is seen for the first time is written down."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Read the kinds there are. To be made and used inside ``writing``."""
        self._db = db
        self._ids: dict[_Kind, int] = {(row[1], row[2], row[3], row[4], row[5]): row[0] for row in db.execute(_KINDS)}

    def pack(self, reasons: Sequence[Reason], mention: int) -> str:
        """Return the reasons of a rank as its column holds them; ``mention`` is the rank's own.

        Raises:
            ValueError: a label with a count or values, which the column has no place for.
        """
        return _encoder.encode([self._packed(reason, (mention,)) for reason in reasons]).decode()

    def _packed(self, reason: Reason, own: tuple[int, ...]) -> list[object]:
        said, label = reason.words, reason.label
        if label.n is not None or label.args:
            raise ValueError(f"the label of {reason.name} is not a fixed word")
        name = (reason.name, said.context, said.source, label.context, label.source)
        packed: list[object] = [self._ids.get(name) or self._added(name), reason.points, reason.evidence]
        mentions = None if reason.mentions == own else reason.mentions
        args = None if said.args == _usual(reason.evidence) else said.args
        if args is not None:
            return [*packed, mentions, said.n, args]
        if said.n is not None:
            return [*packed, mentions, said.n]
        if mentions is not None:
            return [*packed, mentions]
        return packed if reason.evidence else packed[:2]

    def _added(self, name: _Kind) -> int:
        cursor = self._db.execute(
            "INSERT INTO reason_kinds (name, context, source, label_context, label) VALUES (?, ?, ?, ?, ?)", name
        )
        self._ids[name] = int(cursor.lastrowid or 0)
        return self._ids[name]


def unpacked(db: sqlite3.Connection, held: Sequence[tuple[str, int]]) -> list[tuple[Reason, ...]]:
    """Return the reasons of ranks, each given as its column and its own mention; in the same order.

    Raises:
        msgspec.DecodeError: a column is not what ``ReasonPacker`` wrote.
    """
    ranks = [(_decoder.decode(column), (mention,)) for column, mention in held]
    wanted = sorted({one.kind for packed, _ in ranks for one in packed})
    with reading(db):
        kinds = {
            row[0]: (row[1], Words(row[2], row[3]), Words(row[4], row[5]))
            for row in db.execute(_KINDS_BY_ID, (dump([*wanted]),))
        }
    return [tuple(_reason(one, kinds[one.kind], own) for one in packed) for packed, own in ranks]


def reason_labels(db: sqlite3.Connection) -> dict[str, Words]:
    """Return the label of every reason that was ever given to a conversation, by its name, in the order of names."""
    with reading(db):
        rows = db.execute("SELECT name, label_context, label FROM reason_kinds ORDER BY name, id").fetchall()
    return {row[0]: Words(row[1], row[2]) for row in rows}


def _reason(packed: _Packed, kind: tuple[str, Words, Words], own: tuple[int, ...]) -> Reason:
    name, said, label = kind
    evidence = packed.evidence
    mentions = own if packed.mentions is None else packed.mentions
    if evidence or packed.n is not None or packed.args is not None:
        args = _usual(evidence) if packed.args is None else packed.args
        said = Words(said.context, said.source, packed.n, args)
    return Reason(name, packed.points, said, label, mentions, evidence)


def _usual(evidence: tuple[str, ...]) -> dict[str, Argument]:
    return {"words": evidence[0]} if evidence else {}
