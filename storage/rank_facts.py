"""What ranking reads, for many conversations at once: a question for each kind of fact, not one for each mention."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from storage.encoding import dump, from_ms, from_ms_or_none
from storage.opening import reading
from storage.records.mentions import PostKind

_KINDS = {kind.value: kind for kind in PostKind}
_tuple_of_texts: msgspec.json.Decoder[tuple[str, ...]] = msgspec.json.Decoder(tuple[str, ...])


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """What we have been to each other with a person: gestures of ours toward her, and how often she wrote to us.

    ``group`` names the groups of stakeholders she is in, empty for none.
    """

    person: int
    name: str
    answered: int
    wrote_to_us: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class MentionToRank:
    """What ranking reads of a mention; ``text`` is its beginning, and nobody reads its html."""

    id: int
    person: int | None
    author_name: str
    kind: PostKind
    network: str
    title: str
    text: str
    language: str | None
    published: datetime
    parent: int | None
    replies: int | None
    likes: int | None
    shares: int | None
    hashtags: tuple[str, ...]
    handles: tuple[str, ...]
    to_us: bool
    by_us: bool


# Of an article only the beginning: nobody waits for an answer in it, and it says there what it is.
_MENTIONS = """
    SELECT m.conversation, m.id, i.person, coalesce(nullif(i.name, ''), i.handle, ''), m.kind, m.network, m.title,
        substr(m.text, 1, iif(m.kind = 'article', 600, 3000)), m.language, m.published,
        m.parent, m.replies, m.likes, m.shares, m.hashtags, m.handles, m.to_us, m.by_us
    FROM mentions AS m LEFT JOIN identities AS i ON i.id = m.author
    WHERE m.conversation IN (SELECT value FROM json_each(?))
    ORDER BY m.conversation, m.published, m.id
"""


@dataclass(frozen=True, slots=True)
class ConversationToRank:
    """A conversation with all that its rank is made from.

    Attributes:
        mentions: oldest first.
        copies: mention -> how many other accounts said the very same.
        territories: where it was heard; empty outside every territory.
        answered_at: the last gesture of ours logged in it.
        promise_due: by when that one promised something, unless we wrote there since.
    """

    id: int
    mentions: tuple[MentionToRank, ...]
    copies: dict[int, int]
    territories: tuple[int, ...]
    answered_at: datetime | None
    promise_due: datetime | None = None


def conversations_to_rank(db: sqlite3.Connection, ids: Iterable[int]) -> list[ConversationToRank]:
    """Return the conversations of these ids that have mentions, in no particular order."""
    asked = dump([*sorted(ids)])
    with reading(db):
        mentions: dict[int, list[MentionToRank]] = {}
        for row in db.execute(_MENTIONS, (asked,)):
            mentions.setdefault(row[0], []).append(_mention(row))
        copies = _copies(db, asked)
        territories = _territories(db, asked)
        ours = {
            row[0]: (from_ms_or_none(row[1]), from_ms_or_none(row[2]))
            for row in db.execute(
                """SELECT id, answered_at, iif(state = 'snoozed', NULL, snoozed_until) FROM conversations
                   WHERE id IN (SELECT value FROM json_each(?))""",
                (asked,),
            )
        }
    return [
        ConversationToRank(
            id=conversation,
            mentions=tuple(heard),
            copies={m.id: copies[m.id] for m in heard if m.id in copies},
            territories=tuple(sorted(territories.get(conversation, ()))),
            answered_at=ours[conversation][0],
            promise_due=ours[conversation][1],
        )
        for conversation, heard in mentions.items()
    ]


def _mention(row: sqlite3.Row) -> MentionToRank:
    (
        _conversation, key, person, name, kind, network, title, text, language, published, parent, replies, likes,
        shares, hashtags, handles, to_us, by_us,
    ) = row  # fmt: skip
    return MentionToRank(
        id=key,
        person=person,
        author_name=name,
        kind=_KINDS[kind],
        network=network,
        title=title,
        text=text,
        language=language,
        published=from_ms(published),
        parent=parent,
        replies=replies,
        likes=likes,
        shares=shares,
        hashtags=() if hashtags == "[]" else _tuple_of_texts.decode(hashtags),
        handles=() if handles == "[]" else _tuple_of_texts.decode(handles),
        to_us=bool(to_us),
        by_us=bool(by_us),
    )


def placed(db: sqlite3.Connection, ids: Iterable[int]) -> frozenset[int]:
    """Return those of the conversations that stand in a list already."""
    asked = dump([*ids])
    with reading(db):
        rows = db.execute(
            "SELECT DISTINCT conversation FROM ranks WHERE conversation IN (SELECT value FROM json_each(?))", (asked,)
        ).fetchall()
    return frozenset(row[0] for row in rows)


def _copies(db: sqlite3.Connection, asked: str) -> dict[int, int]:
    rows = db.execute(
        """
        SELECT one.id, count(DISTINCT other.author)
        FROM mentions one JOIN mentions other ON other.words_key = one.words_key AND other.author IS NOT one.author
        WHERE one.conversation IN (SELECT value FROM json_each(?)) AND one.words_key IS NOT NULL
        GROUP BY one.id
        """,
        (asked,),
    )
    return dict(tuple(row) for row in rows)


def _territories(db: sqlite3.Connection, asked: str) -> dict[int, set[int]]:
    """Return the territories of each conversation that has any."""
    found: dict[int, set[int]] = {}
    for conversation, territory in db.execute(
        """
        SELECT DISTINCT m.conversation, mt.territory
        FROM mentions m JOIN mention_territories mt ON mt.mention = m.id
        WHERE m.conversation IN (SELECT value FROM json_each(?))
        """,
        (asked,),
    ):
        found.setdefault(conversation, set()).add(territory)
    return found


def histories(db: sqlite3.Connection, people: Iterable[int]) -> dict[int, PersonHistory]:
    """Return the histories of these people, by id."""
    asked = dump([*sorted(people)])
    with reading(db):
        rows = db.execute(
            """
            SELECT p.id, p.name,
                (SELECT count(*) FROM log l
                    WHERE l.person IN (SELECT id FROM people s WHERE s.id = p.id OR s.merged_into = p.id) AND l.kind IN
                    ('reply', 'thank', 'follow', 'follow_back', 'mention', 'tag', 'share', 'hand_over')
                    AND NOT EXISTS (SELECT 1 FROM log u WHERE u.undoes = l.id)),
                (SELECT count(*) FROM mentions m JOIN identities i ON i.id = m.author
                    WHERE i.person = p.id AND m.to_us = 1),
                (SELECT group_concat(name, ', ') FROM person_labels WHERE person = p.id AND kind = 'group')
            FROM people p WHERE p.id IN (SELECT value FROM json_each(?))
            """,
            (asked,),
        ).fetchall()
    return {key: PersonHistory(key, name, answered, wrote, group or "") for key, name, answered, wrote, group in rows}
