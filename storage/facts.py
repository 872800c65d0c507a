"""Whole mentions and conversations, read in bulk: what ranking, cards and exports are made from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

import msgspec

from storage.encoding import dump, from_ms, from_ms_or_none
from storage.errors import NotFoundError
from storage.opening import reading
from storage.records.conversations import Conversation, ConversationState
from storage.records.mentions import Author, Counts, Mention, PostKind
from storage.records.words import words

_STATES = {state.value: state for state in ConversationState}
_KINDS = {kind.value: kind for kind in PostKind}
_tuple_of_texts: msgspec.json.Decoder[tuple[str, ...]] = msgspec.json.Decoder(tuple[str, ...])


def mention(db: sqlite3.Connection, mention_id: int) -> Mention:
    """Return one mention.

    Raises:
        NotFoundError: no mention has that id.
    """
    with reading(db):
        row = db.execute("SELECT * FROM whole_mentions WHERE id = ?", (mention_id,)).fetchone()
    if row is None:
        raise NotFoundError(words("Storage", "There is no mention {id}.").given(id=mention_id))
    return mention_from_row(row)


def mentions(db: sqlite3.Connection, ids: Iterable[int]) -> list[Mention]:
    """Return the mentions of these ids in the order asked for; ids that are not stored are left out."""
    asked = list(ids)
    with reading(db):
        rows = db.execute(
            "SELECT * FROM whole_mentions WHERE id IN (SELECT value FROM json_each(?))", (dump([*asked]),)
        ).fetchall()
    found = {row["id"]: row for row in rows}
    return [mention_from_row(found[key]) for key in asked if key in found]


def thread(db: sqlite3.Connection, conversation_id: int) -> list[Mention]:
    """Return all mentions of a conversation, oldest first; none for an unknown conversation."""
    with reading(db):
        rows = db.execute(
            "SELECT * FROM whole_mentions WHERE conversation = ? ORDER BY published, id", (conversation_id,)
        ).fetchall()
    return [mention_from_row(row) for row in rows]


def conversation(db: sqlite3.Connection, conversation_id: int) -> Conversation:
    """Return one conversation.

    Raises:
        NotFoundError: no conversation has that id.
    """
    found = conversations(db, (conversation_id,))
    if not found:
        raise NotFoundError(words("Storage", "There is no conversation {id}.").given(id=conversation_id))
    return found[0]


def conversations(db: sqlite3.Connection, ids: Iterable[int]) -> list[Conversation]:
    """Return the conversations of these ids in the order asked for; ids that are not stored are left out."""
    asked = list(ids)
    with reading(db):
        rows = db.execute(
            """SELECT id, uid, title, network, url, first_at, last_at, mentions, people, state, snoozed_until
               FROM conversations WHERE id IN (SELECT value FROM json_each(?))""",
            (dump([*asked]),),
        ).fetchall()
    found = {row["id"]: row for row in rows}
    return [conversation_from_row(found[key]) for key in asked if key in found]


def source_titles(db: sqlite3.Connection, mention_ids: Iterable[int]) -> dict[int, str]:
    """Return, by mention id, the title of the source that carried it first: the person's, the feed's, or where it is.

    A mention that no source carried (pasted by hand) is not in the answer.
    """
    with reading(db):
        rows = db.execute(
            """SELECT mentions.id, coalesce(nullif(sources.title, ''), nullif(source_health.feed_title, ''),
                   sources.location)
               FROM mentions JOIN sources ON sources.id = mentions.source
               LEFT JOIN source_health ON source_health.source = sources.id
               WHERE mentions.id IN (SELECT value FROM json_each(?))""",
            (dump([*mention_ids]),),
        ).fetchall()
    return {key: title for key, title in rows}  # noqa: C416 - dict() of rows is not typed


def mention_from_row(row: sqlite3.Row | tuple[Any, ...]) -> Mention:
    """Return the mention of one row of ``whole_mentions``."""
    (
        key, heard_as, url, network, kind, author, person, author_network, stable_id, handle, name, author_url, ours,
        title, text, html, language, published, heard_at, in_reply_to, parent, conversation_id, hashtags, handles,
        replies, likes, shares, views, to_us, by_us, edited_at,
    ) = row  # fmt: skip
    return Mention(
        id=key,
        heard_as=heard_as,
        url=url,
        network=network,
        kind=_KINDS[kind],
        author=None
        if author is None
        else Author(author, person, author_network, stable_id, handle, name, author_url, bool(ours)),
        title=title,
        text=text,
        html=html,
        language=language,
        published=from_ms(published),
        heard_at=from_ms(heard_at),
        in_reply_to=in_reply_to,
        parent=parent,
        conversation=conversation_id,
        hashtags=_texts(hashtags),
        handles=_texts(handles),
        counts=Counts(replies, likes, shares, views),
        to_us=bool(to_us),
        by_us=bool(by_us),
        edited_at=from_ms_or_none(edited_at),
    )


def _texts(column: str) -> tuple[str, ...]:
    return () if column == "[]" else _tuple_of_texts.decode(column)


def conversation_from_row(row: sqlite3.Row | tuple[Any, ...]) -> Conversation:
    """Return the conversation of one row, its columns as ``conversations`` asks for them."""
    key, uid, title, network, url, first_at, last_at, count, people, state, snoozed_until = row
    return Conversation(
        id=key,
        uid=uid,
        title=title,
        network=network,
        url=url,
        first_at=from_ms(first_at),
        last_at=from_ms(last_at),
        mentions=count,
        people=people,
        state=_STATES[state],
        snoozed_until=from_ms_or_none(snoozed_until),
    )
