"""The mention as JSON: what Causerie prints, and the line that another Causerie imports."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from storage.exports.register import enter
from storage.exports.whole_file import whole_file
from storage.facts import mentions
from storage.opening import reading
from storage.people import identities
from storage.records.mentions import Mention
from storage.records.people import Identity

_PAGE = 1_000


class AuthorLine(msgspec.Struct, frozen=True):
    """Who wrote it; ``id`` is the network's lasting key of the account, null what the network does not tell."""

    id: str
    handle: str
    name: str
    url: str | None = None
    bio: str | None = None
    location: str | None = None
    followers: int | None = None
    following: int | None = None
    posts: int | None = None
    likes_given: int | None = None
    verified: bool | None = None
    created: datetime | None = None


class CountsLine(msgspec.Struct, frozen=True):
    """Public counts as last heard."""

    replies: int | None
    likes: int | None
    shares: int | None
    views: int | None


class MentionLine(msgspec.Struct, frozen=True):
    """One mention, its keys in the documented order.

    Attributes:
        id: our own, accepted by the other commands. heard_as: the id it was heard with.
        conversation: our id where it is printed; in an export its globally unique one, so that the exports of two
            machines can be imported together.
        mentions: the handles it names.
        edited_at: when another wording than the first was last heard; only where there was one.
    """

    id: int
    heard_as: str
    url: str | None
    network: str
    author: AuthorLine | None
    title: str
    text: str
    html: str
    language: str | None
    published: datetime
    in_reply_to: str | None
    conversation: int | str
    hashtags: tuple[str, ...]
    mentions: tuple[str, ...]
    counts: CountsLine
    to_us: bool
    by_us: bool
    edited_at: datetime | msgspec.UnsetType = msgspec.UNSET


def mention_line(
    mention: Mention, *, identity: Identity | None = None, conversation_uid: str | None = None
) -> MentionLine:
    """Return a mention as the object that is printed; moments become RFC 3339 in UTC when it is encoded.

    Args:
        mention: as stored.
        identity: its author's account whole; None leaves the account's own facts out.
        conversation_uid: stands in the place of our conversation id.
    """
    return MentionLine(
        id=mention.id,
        heard_as=mention.heard_as,
        url=mention.url,
        network=mention.network,
        author=_author(mention, identity),
        title=mention.title,
        text=mention.text,
        html=mention.html,
        language=mention.language,
        published=mention.published,
        in_reply_to=mention.in_reply_to,
        conversation=mention.conversation if conversation_uid is None else conversation_uid,
        hashtags=mention.hashtags,
        mentions=mention.handles,
        counts=CountsLine(mention.counts.replies, mention.counts.likes, mention.counts.shares, mention.counts.views),
        to_us=mention.to_us,
        by_us=mention.by_us,
        edited_at=msgspec.UNSET if mention.edited_at is None else mention.edited_at,
    )


def export_mentions(db: sqlite3.Connection, out: Path, *, now: datetime) -> int:
    """Write every mention as a line of JSON, in the order they were heard, and return how many.

    Memory is bounded by a page of mentions; what is heard meanwhile may or may not be in it.

    Raises:
        ExportError: the file could not be written; what stood there still does.
    """
    encoder = msgspec.json.Encoder()
    count = 0
    with whole_file(out) as part, part.open("wb") as file:
        for line in mention_lines(db):
            file.write(encoder.encode(line) + b"\n")
            count += 1
    enter(db, what="mentions", format_name="ndjson", path=str(out.absolute()), rows=count, now=now)
    return count


def mention_lines(db: sqlite3.Connection) -> Iterator[MentionLine]:
    """Yield every mention as it is exported, a page of them in memory at a time."""
    last = 0
    while True:
        with reading(db):
            rows = db.execute(
                """SELECT m.id, c.uid FROM mentions AS m JOIN conversations AS c ON c.id = m.conversation
                   WHERE m.id > ? ORDER BY m.id LIMIT ?""",
                (last, _PAGE),
            ).fetchall()
        if not rows:
            return
        uids = {row[0]: row[1] for row in rows}
        page = mentions(db, uids)
        accounts = identities(db, {one.author.identity for one in page if one.author is not None})
        for one in page:
            account = None if one.author is None else accounts.get(one.author.identity)
            yield mention_line(one, identity=account, conversation_uid=uids[one.id])
        last = rows[-1][0]


def _author(mention: Mention, identity: Identity | None) -> AuthorLine | None:
    author = mention.author
    if author is None:
        return None
    if identity is None:
        return AuthorLine(author.stable_id, author.handle, author.name, author.url)
    return AuthorLine(
        identity.stable_id,
        identity.handle,
        identity.name,
        identity.url,
        identity.bio,
        identity.location,
        identity.followers,
        identity.following,
        identity.posts,
        identity.likes_given,
        identity.verified,
        identity.created,
    )
