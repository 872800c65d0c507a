"""The lists: which conversation stands where, read a page at a time from one index, and written after ranking."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime

from storage.encoding import dump, from_ms_or_none, to_ms, to_ms_or_none
from storage.entries import Line, entries
from storage.opening import reading, writing
from storage.packed_reasons import ReasonPacker, unpacked
from storage.records.conversations import (
    ConversationRank,
    ConversationState,
    ListName,
    QueueCounts,
    QueueEntry,
)

Position = tuple[int, datetime, int]
"""After which line a page begins: its points, its conversation's last moment, its conversation's id."""

_TOP = (2**62, 2**62, 2**62)
_NOWHERE = 0
_PRECEDENCE = {ListName.TO_ANSWER: 0, ListName.GOOD_TO_KNOW: 1, ListName.BELOW: 2}


def queue(
    db: sqlite3.Connection,
    *,
    list: ListName = ListName.TO_ANSWER,  # noqa: A002 - the word of the command line
    territory: int | None = None,
    state: ConversationState | None = ConversationState.OPEN,
    limit: int = 50,
    after: Position | None = None,
    first_rank: int = 1,
) -> list[QueueEntry]:
    """Return a page of a list, the first to answer first.

    Equal points are told apart by the later mention, then by the newer conversation. The page is found by a
    walk of one index, whatever the length of the list; what its cards show comes in three further questions.

    Args:
        db: any connection.
        list: which list.
        territory: only what was heard there; None for all, each conversation once, where it stands highest.
        state: only those in that state; None for every state.
        limit: lines at most.
        after: the last line of the page before, None for the first page.
        first_rank: the rank of the page's first line: 1 + the lines shown before.
    """
    top = _TOP if after is None else (after[0], to_ms(after[1]), after[2])
    states = tuple(ConversationState) if state is None else (state,)
    with reading(db):
        pages = [_page(db, list, one, territory, after=top, limit=limit) for one in states]
        lines = pages[0] if len(pages) == 1 else [*heapq.merge(*pages, reverse=True)][:limit]
        return entries(db, lines, first_rank)


def place(db: sqlite3.Connection, conversation: int) -> QueueEntry | None:
    """Return where a conversation stands highest, with its rank among those of its list and state.

    None when it was never ranked.
    """
    with reading(db):
        row = db.execute(
            "SELECT territory, list, state, points, last_at FROM ranks WHERE conversation = ? AND best = 1",
            (conversation,),
        ).fetchone()
        if row is None:
            return None
        above = db.execute(
            """SELECT count(*) FROM ranks WHERE best = 1 AND list = ? AND state = ?
               AND (points, last_at, conversation) > (?, ?, ?)""",
            (row["list"], row["state"], row["points"], row["last_at"], conversation),
        ).fetchone()[0]
        return entries(db, [(row["points"], row["last_at"], conversation, row["territory"])], above + 1)[0]


def arrived(
    db: sqlite3.Connection, among: Sequence[int], *, heard_since: datetime, published_since: datetime
) -> list[QueueEntry]:
    """Return which of these conversations wait, not yet read, for an answer to something that is new.

    New is what was heard and published since those moments (aware). In the order of the queue; their ranks count
    among themselves.
    """
    with reading(db):
        lines = db.execute(
            """SELECT ranks.points, ranks.last_at, ranks.conversation, ranks.territory
               FROM json_each(?) AS asked
               CROSS JOIN ranks ON ranks.conversation = asked.value
               JOIN mentions ON mentions.id = ranks.mention
               WHERE best = 1 AND unread = 1 AND list = ? AND state = ? AND heard_at >= ? AND published >= ?
               ORDER BY points DESC, ranks.last_at DESC, ranks.conversation DESC""",
            (
                dump([*{*among}]),
                ListName.TO_ANSWER.value,
                ConversationState.OPEN.value,
                to_ms(heard_since),
                to_ms(published_since),
            ),
        ).fetchall()
        return entries(db, [(row[0], row[1], row[2], row[3]) for row in lines], 1)


def standing_in(db: sqlite3.Connection, in_list: ListName, territory: int | None = None) -> tuple[int, ...]:
    """Return the open conversations of a list, the first one first; of one territory, or where they stand highest."""
    chosen, where = ("best = 1", ()) if territory is None else ("territory = ?", (territory,))
    with reading(db):
        rows = db.execute(
            f"""SELECT conversation FROM ranks WHERE {chosen} AND list = ? AND state = ?
                ORDER BY points DESC, last_at DESC, conversation DESC""",  # noqa: S608 - our own words
            (*where, in_list.value, ConversationState.OPEN.value),
        ).fetchall()
    return tuple(row[0] for row in rows)


def queue_counts(db: sqlite3.Connection, territory: int | None = None, *, today: datetime | None = None) -> QueueCounts:
    """Return how many conversations stand where, from indexes alone.

    Args:
        db: any connection.
        territory: only what was heard there; None for all.
        today: the first moment of the person's day, UTC; None counts nothing as answered today.
    """
    with reading(db):
        to_answer, unread = _count(db, ListName.TO_ANSWER, ConversationState.OPEN, territory)
        good, good_unread = _count(db, ListName.GOOD_TO_KNOW, ConversationState.OPEN, territory)
        snoozed = sum(_count(db, one, ConversationState.SNOOZED, territory)[0] for one in ListName)
        answered = 0 if today is None else _answered_since(db, today, territory)
    return QueueCounts(to_answer, unread, good, good_unread, snoozed, answered)


def mark_opened(db: sqlite3.Connection, conversation: int, now: datetime) -> None:
    """Note that the person looked at a conversation: it is no longer unread."""
    with writing(db):
        db.execute("UPDATE conversations SET opened_at = ? WHERE id = ?", (to_ms(now), conversation))
        db.execute("UPDATE ranks SET unread = 0 WHERE conversation = ? AND unread = 1", (conversation,))


def save_ranks(db: sqlite3.Connection, ranks: Sequence[ConversationRank]) -> None:
    """Replace the places of the conversations named, in every territory they have.

    The line shown when no territory is chosen is the one in the most pressing list (to answer before good to
    know before below), then the one with the most points, then the lowest territory. A conversation that is no
    longer stored is passed over.
    """
    best: dict[int, tuple[int, int, int]] = {}
    for rank in ranks:
        best[rank.conversation] = min(best.get(rank.conversation, _pressing(rank)), _pressing(rank))
    with writing(db):
        packer = ReasonPacker(db)
        db.executemany("DELETE FROM ranks WHERE conversation = ?", [(conversation,) for conversation in best])
        db.executemany(
            """INSERT INTO ranks (conversation, territory, best, list, state, unread, points, last_at, mention,
                   reasons, changes_at)
               SELECT id, ?, ?, ?, state, opened_at IS NULL OR opened_at < last_at, ?, last_at, ?, ?, ?
               FROM conversations WHERE id = ?""",
            [
                (
                    rank.territory or _NOWHERE,
                    _pressing(rank) == best[rank.conversation],
                    rank.list.value,
                    rank.points,
                    rank.mention,
                    packer.pack(rank.reasons, rank.mention),
                    to_ms_or_none(rank.changes_at),
                    rank.conversation,
                )
                for rank in ranks
            ],
        )


def ranks_of(db: sqlite3.Connection, conversation: int) -> list[ConversationRank]:
    """Return what ranking said last of a conversation, one for each territory, outside of all first."""
    with reading(db):
        rows = db.execute(
            """SELECT territory, list, points, reasons, mention, changes_at FROM ranks
               WHERE conversation = ? ORDER BY territory""",
            (conversation,),
        ).fetchall()
        reasons_of = unpacked(db, [(row[3], row[4]) for row in rows])
    return [
        ConversationRank(
            conversation,
            territory or None,
            ListName(in_list),
            points,
            reasons,
            mention,
            from_ms_or_none(changes_at),
        )
        for (territory, in_list, points, _packed, mention, changes_at), reasons in zip(rows, reasons_of, strict=True)
    ]


def want(db: sqlite3.Connection, wanted_conversations: Iterable[int]) -> None:
    """Ask for these conversations to be ranked anew; asking twice is asking once."""
    with writing(db):
        db.execute(
            """INSERT OR IGNORE INTO ranks_wanted
               SELECT id FROM conversations WHERE id IN (SELECT value FROM json_each(?))""",
            (dump([*wanted_conversations]),),
        )


def wanted(db: sqlite3.Connection, limit: int) -> list[int]:
    """Return conversations that wait to be ranked, at most ``limit``."""
    with reading(db):
        rows = db.execute("SELECT conversation FROM ranks_wanted ORDER BY conversation LIMIT ?", (limit,)).fetchall()
    return [row[0] for row in rows]


def done_wanted(db: sqlite3.Connection, ranked_conversations: Iterable[int]) -> None:
    """Note that these conversations were ranked; call it in the transaction that saves their ranks."""
    with writing(db):
        db.execute(
            "DELETE FROM ranks_wanted WHERE conversation IN (SELECT value FROM json_each(?))",
            (dump([*ranked_conversations]),),
        )


def due(db: sqlite3.Connection, now: datetime, limit: int) -> list[int]:
    """Return conversations whose points change with time and have changed by ``now``, the longest due first."""
    with reading(db):
        rows = db.execute(
            """SELECT conversation FROM ranks WHERE changes_at IS NOT NULL AND changes_at <= ?
               GROUP BY conversation ORDER BY min(changes_at), conversation LIMIT ?""",
            (to_ms(now), limit),
        ).fetchall()
    return [row[0] for row in rows]


def _pressing(rank: ConversationRank) -> tuple[int, int, int]:
    return (_PRECEDENCE[rank.list], -rank.points, rank.territory or _NOWHERE)


def _page(
    db: sqlite3.Connection,
    in_list: ListName,
    state: ConversationState,
    territory: int | None,
    *,
    after: tuple[int, int, int],
    limit: int,
) -> list[Line]:
    if territory is None:
        rows = db.execute(
            """SELECT points, last_at, conversation, territory FROM ranks
               WHERE best = 1 AND list = ? AND state = ? AND (points, last_at, conversation) < (?, ?, ?)
               ORDER BY points DESC, last_at DESC, conversation DESC LIMIT ?""",
            (in_list.value, state.value, *after, limit),
        )
    else:
        rows = db.execute(
            """SELECT points, last_at, conversation, territory FROM ranks
               WHERE territory = ? AND list = ? AND state = ? AND (points, last_at, conversation) < (?, ?, ?)
               ORDER BY points DESC, last_at DESC, conversation DESC LIMIT ?""",
            (territory, in_list.value, state.value, *after, limit),
        )
    return [(points, last_at, conversation, place_of) for points, last_at, conversation, place_of in rows]


def _count(
    db: sqlite3.Connection, in_list: ListName, state: ConversationState, territory: int | None
) -> tuple[int, int]:
    if territory is None:
        row = db.execute(
            "SELECT count(*), coalesce(sum(unread), 0) FROM ranks WHERE best = 1 AND list = ? AND state = ?",
            (in_list.value, state.value),
        ).fetchone()
    else:
        row = db.execute(
            "SELECT count(*), coalesce(sum(unread), 0) FROM ranks WHERE territory = ? AND list = ? AND state = ?",
            (territory, in_list.value, state.value),
        ).fetchone()
    return int(row[0]), int(row[1])


def _answered_since(db: sqlite3.Connection, since: datetime, territory: int | None) -> int:
    """Count conversations whose last gesture of ours came since then, still standing."""
    row = db.execute(
        """SELECT count(*) FROM conversations WHERE answered_at >= :since
           AND (:territory IS NULL
                OR EXISTS (SELECT 1 FROM ranks WHERE conversation = conversations.id AND territory = :territory))""",
        {"since": to_ms(since), "territory": territory},
    ).fetchone()
    return int(row[0])
