"""What the cards of a page show, fetched for all its lines at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from storage.encoding import dump
from storage.facts import conversation_from_row, mention_from_row
from storage.opening import reading
from storage.packed_reasons import unpacked
from storage.records.conversations import ListName, QueueEntry
from storage.records.tended import NOT_TENDED
from storage.tended import tended

Line = tuple[int, int, int, int]
"""A place in a list: its points, its conversation's last moment and id, its territory (0: outside all of them)."""

_LISTS = {one.value: one for one in ListName}

_ENTRIES = """
    SELECT r.list, r.reasons, r.mention, r.unread,
        coalesce(nullif(s.title, ''), nullif(h.feed_title, ''), s.location, ''),
        c.id, c.uid, c.title, c.network, c.url, c.first_at, c.last_at, c.mentions, c.people, c.state, c.snoozed_until,
        w.*
    FROM json_each(?) AS line
    CROSS JOIN ranks AS r ON r.conversation = line.value ->> 0 AND r.territory = line.value ->> 1
    CROSS JOIN conversations AS c ON c.id = r.conversation
    CROSS JOIN whole_mentions AS w ON w.id = r.mention
    CROSS JOIN mentions AS m ON m.id = r.mention
    LEFT JOIN sources AS s ON s.id = m.source
    LEFT JOIN source_health AS h ON h.source = m.source
"""
_CONVERSATION, _MENTION = 5, 16
"""Where the columns of the two begin."""


def entries(db: sqlite3.Connection, lines: Sequence[Line], first_rank: int) -> list[QueueEntry]:
    """Return the entries of lines that are in a list, in their order; three questions, however long the page.

    Args:
        db: any connection.
        lines: of one list, each conversation once.
        first_rank: the rank of the first.
    """
    asked = dump([[conversation, territory] for _points, _last_at, conversation, territory in lines])
    with reading(db):
        rows = {row[_CONVERSATION]: tuple(row) for row in db.execute(_ENTRIES, (asked,))}
        beside = tended(db, rows)
        ordered = [rows[conversation] for _points, _last_at, conversation, _territory in lines]
        reasons_of = unpacked(db, [(row[1], row[2]) for row in ordered])
    return [
        QueueEntry(
            rank=rank,
            conversation=conversation_from_row(row[_CONVERSATION:_MENTION]),
            territory=territory or None,
            list=_LISTS[row[0]],
            points=points,
            reasons=reasons,
            mention=mention_from_row(row[_MENTION:]),
            source=row[4],
            unread=bool(row[3]),
            tended=beside.get(key, NOT_TENDED),
        )
        for rank, ((points, _last_at, key, territory), row, reasons) in enumerate(
            zip(lines, ordered, reasons_of, strict=True), start=first_rank
        )
    ]
