"""Comments in an Instagram export: their own, or under their pictures; labels are in the account's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import blake2b

import msgspec

from listeners.importing.forms.part import Record
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.posts import post_of
from listeners.importing.presets.looking import value_at
from listeners.importing.presets.mojibake import repaired
from listeners.importing.presets.shapes import shaped
from listeners.importing.rows import ImportedRow
from listeners.parsing.networks.network import mentions_in, unique
from storage.records.mentions import PostKind

NETWORK = "instagram"
HANDLE = re.compile(r"[A-Za-z0-9._]{1,30}")

_SECONDS = 2**33
"""No moment of an export lies later (the year 2242)."""

_OWNER_LABELS = ("media owner", "propriétaire du contenu multimédia", "propriétaire du média", "medieneigentümer")


class FactRead(msgspec.Struct, frozen=True):
    """One fact of an entry, under a label in the account's language."""

    value: str | None = None
    timestamp: int | None = None


class MediaRead(msgspec.Struct, frozen=True):
    """A picture, by its place in the export."""

    uri: str | None = None


class CommentRead(msgspec.Struct, frozen=True):
    """A comment: its text, when, and whose picture it stands under."""

    string_map_data: dict[str, FactRead]
    title: str | None = None
    media_list_data: tuple[MediaRead, ...] | None = None


def is_comment(element: object) -> bool:
    """Tell an entry with two texts (what was said, under whose picture) and a moment."""
    facts = value_at(element, "string_map_data")
    if not isinstance(facts, dict):
        return False
    texts = [fact for fact in facts.values() if isinstance(value_at(fact, "value"), str)]
    times = [fact for fact in facts.values() if isinstance(value_at(fact, "timestamp"), int)]
    return len(texts) == 2 and bool(times)


def account_named(name: str) -> AuthorRead | None:
    """Return an account by its handle; what is none is a name."""
    if not HANDLE.fullmatch(name):
        return AuthorRead(name=name) if name else None
    return AuthorRead(handle=name, url=f"https://www.instagram.com/{name}/")


def comment_in(record: Record, owner: str) -> ImportedRow:
    """Return a comment; one that names nobody is the account's own, under somebody's picture.

    Raises:
        RowError: it is none, or says nothing.
    """
    read = shaped(record.value, CommentRead)
    said, media_owner = _said(read.string_map_data)
    text = repaired(said)
    written_by = repaired((read.title or "").strip())
    author = written_by or owner
    media = next((media.uri for media in read.media_list_data or () if media.uri), "")
    seconds = next((fact.timestamp for fact in read.string_map_data.values() if fact.timestamp), 0)
    digest = blake2b(f"{written_by}\0{media_owner}\0{seconds}\0{text}".encode("utf-8", "replace"), digest_size=16)
    line = LineRead(
        id=f"comment:{digest.hexdigest()}",
        network=NETWORK,
        author=account_named(author),
        text=text,
        conversation=f"{media_owner}/{media}" if media else None,
        mentions=unique([media_owner], mentions_in(text)),  # what is said under a picture is said to its owner
        to_us=bool(owner) and media_owner == owner != author,
        by_us=author == owner,
    )
    published = datetime.fromtimestamp(seconds, UTC) if 0 < seconds < _SECONDS else None
    return ImportedRow(record.number, post_of(line, published=published, kind=PostKind.COMMENT))


def _said(facts: Mapping[str, FactRead]) -> tuple[str, str]:
    """Return text and owner of the picture; labels are in the account's language, the owner is a handle."""
    texts = {repaired(label).casefold(): fact.value for label, fact in facts.items() if fact.value}
    owner = next((label for label in texts if label in _OWNER_LABELS), None)
    if owner is None and len(texts) > 1:
        *_, last = texts
        owner = last if HANDLE.fullmatch(texts[last]) else None
    said = next((text for label, text in texts.items() if label != owner), "")
    handle = texts[owner] if owner is not None else ""
    return said, handle if HANDLE.fullmatch(handle) else ""
