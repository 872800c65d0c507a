"""Conversations as the hearing makes them: found by their names, made, merged, counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.encoding import dump, to_ms
from storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class NewConversation:
    """A conversation about to be made from its first mention heard; ``people`` is 0 when nobody is named."""

    title: str
    network: str
    url: str | None
    at: datetime
    people: int = 1


def find_conversations(db: sqlite3.Connection, keys: Iterable[int]) -> dict[int, int]:
    """Return the conversation of each key that is known."""
    question = "SELECT key, conversation FROM conversation_keys WHERE key IN (SELECT value FROM json_each(?))"
    return {key: conversation for key, conversation in db.execute(question, (dump([*keys]),))}  # noqa: C416 - rows


def find_mentions(db: sqlite3.Connection, keys: Iterable[int]) -> dict[int, int]:
    """Return the mention of each key that is known."""
    question = "SELECT key, mention FROM mention_keys WHERE key IN (SELECT value FROM json_each(?))"
    return {key: mention for key, mention in db.execute(question, (dump([*keys]),))}  # noqa: C416 - rows


def next_conversation_id(db: sqlite3.Connection) -> int:
    """Return the id the next conversation gets; stable only while the write lock is held."""
    return int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM conversations").fetchone()[0])


def add_conversations(db: sqlite3.Connection, new: Mapping[int, NewConversation]) -> None:
    """Make conversations of one mention each, under the ids given. To be called inside ``writing``."""
    db.executemany(
        "INSERT INTO conversations (id, uid, title, network, url, first_at, last_at, mentions, people) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1, ?7)",
        [(key, new_uid(), one.title, one.network, one.url, to_ms(one.at), one.people) for key, one in new.items()],
    )


def name_conversations(db: sqlite3.Connection, names: Mapping[int, int]) -> None:
    """Remember under which keys conversations are known; a key that is taken keeps its conversation."""
    db.executemany("INSERT OR IGNORE INTO conversation_keys (key, conversation) VALUES (?, ?)", names.items())


def merge_conversations(db: sqlite3.Connection, kept: int, others: Sequence[int]) -> None:
    """Make one conversation of several: everything heard moves to ``kept``, the log keeps its own lines.

    The others stay as empty rows that point at the kept one, so that what a person did in them is still found.
    Their state goes with what was done last: the caller derives it anew. To be called inside ``writing``.
    """
    for other in others:
        db.execute("UPDATE mentions SET conversation = ? WHERE conversation = ?", (kept, other))
        db.execute("UPDATE conversation_keys SET conversation = ? WHERE conversation = ?", (kept, other))
        db.execute("DELETE FROM ranks WHERE conversation = ?", (other,))
        db.execute("DELETE FROM ranks_wanted WHERE conversation = ?", (other,))
        db.execute("UPDATE OR IGNORE drafts SET conversation = ? WHERE conversation = ?", (kept, other))
        db.execute(
            "UPDATE conversations SET merged_into = ?1, mentions = 0, people = 0 WHERE id = ?2 OR merged_into = ?2",
            (kept, other),
        )


def count_again(db: sqlite3.Connection, conversations: Iterable[int]) -> None:
    """Bring the numbers a card shows (mentions, people, first and last) up to date. Inside ``writing``."""
    db.executemany(
        """
        UPDATE conversations SET (mentions, people, first_at, last_at) = (
            SELECT count(*), count(DISTINCT author),
                   coalesce(min(published), first_at), coalesce(max(published), last_at)
            FROM mentions WHERE conversation = conversations.id
        ) WHERE id = ?
        """,
        [(conversation,) for conversation in conversations],
    )


def territories_of(db: sqlite3.Connection, conversations: Iterable[int]) -> dict[int, frozenset[int]]:
    """Return the territories to which mentions of each conversation belong; empty where there is none."""
    found: dict[int, set[int]] = {conversation: set() for conversation in conversations}
    rows = db.execute(
        "SELECT DISTINCT m.conversation, mt.territory FROM mentions m JOIN mention_territories mt ON mt.mention = m.id "
        "WHERE m.conversation IN (SELECT value FROM json_each(?))",
        (dump([*found]),),
    )
    for conversation, territory in rows:
        found[conversation].add(territory)
    return {conversation: frozenset(territories) for conversation, territories in found.items()}


def unread_again(db: sqlite3.Connection, conversations: Iterable[int]) -> None:
    """Note that something new was heard in conversations the person had looked at. Inside ``writing``.

    By when it was heard, not by when it was published: a feed may bring yesterday's answer today.
    """
    db.executemany("UPDATE conversations SET opened_at = NULL WHERE id = ?", [(one,) for one in conversations])
