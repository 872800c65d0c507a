"""The shape of an interchange line: one mention as a JSON object, its keys in the documented order.

``storage.exports.interchange`` writes it. Reading is wider than writing: all keys but ``text`` may be absent, and ids
may be numbers, since other programs write such lines too.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
"""A public count; the limit is the largest whole number that every JSON reader keeps exact."""

Id = str | int


class AuthorRead(msgspec.Struct, frozen=True):
    """Who wrote it; ``created`` is a date not yet read."""

    id: Id | None = None
    handle: str | None = None
    name: str | None = None
    url: str | None = None
    bio: str | None = None
    location: str | None = None
    followers: Count | None = None
    following: Count | None = None
    posts: Count | None = None
    likes_given: Count | None = None
    verified: bool | None = None
    created: str | None = None


class CountsRead(msgspec.Struct, frozen=True):
    """Public counts of the post."""

    replies: Count | None = None
    likes: Count | None = None
    shares: Count | None = None
    views: Count | None = None


class LineRead(msgspec.Struct, frozen=True):
    """One line; ``published`` is a date not yet read, ``heard_as`` stands before ``id`` where it is given."""

    id: Id | None = None
    heard_as: str | None = None
    url: str | None = None
    network: str | None = None
    author: AuthorRead | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    language: str | None = None
    published: str | None = None
    in_reply_to: Id | None = None
    conversation: Id | None = None
    hashtags: tuple[str, ...] | None = None
    mentions: tuple[str, ...] | None = None
    counts: CountsRead | None = None
    to_us: bool | None = None
    by_us: bool | None = None


class AuthorWritten(AuthorRead, frozen=True, forbid_unknown_fields=True):
    """An author of whom nothing is told that is not known here."""


class CountsWritten(CountsRead, frozen=True, forbid_unknown_fields=True):
    """Counts, likewise."""


class LineWritten(LineRead, frozen=True, forbid_unknown_fields=True):
    """A line as Causerie writes it: no key that is not known. Nearly all are, and are read in one go."""

    author: AuthorWritten | None = None
    counts: CountsWritten | None = None


LINE_KEYS = frozenset(LineRead.__struct_fields__) | {"edited_at"}
"""``edited_at`` is said by an export and read by nobody: what was said before stays where it was heard."""

AUTHOR_KEYS = frozenset(AuthorRead.__struct_fields__)
COUNTS_KEYS = frozenset(CountsRead.__struct_fields__)
