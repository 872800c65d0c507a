"""An Instagram account's export: followers, following and comments, as a ZIP or as single files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import blake2b

import msgspec

from listeners.importing.forms.part import JsonPart, Part, Record
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.posts import author_of, post_of
from listeners.importing.presets.looking import peeked, text_at, value_at
from listeners.importing.presets.mojibake import repaired
from listeners.importing.presets.ownership import told_handle
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.rows import ImportedFollow, ImportedRow, RowError, RowResult
from listeners.parsing.addresses import split
from listeners.parsing.networks.network import mentions_in, unique
from storage.follows import Direction
from storage.records.mentions import PostKind
from storage.records.words import words

NETWORK = "instagram"

_RELATIONS = {
    "relationships_followers": Direction.FOLLOWERS,
    "relationships_following": Direction.FOLLOWING,
}
_ROOT = ""
_OWNER_KEY = "profile_user"
_HANDLE = re.compile(r"[A-Za-z0-9._]{1,30}")
_COMMENT_KEY = re.compile(r"comments_\w+")
_SECONDS = 2**33
"""No moment of an export lies later (the year 2242)."""

_USER_LABELS = ("username", "nom d’utilisateur", "nom d'utilisateur", "benutzername", "nombre de usuario")
_OWNER_LABELS = ("media owner", "propriétaire du contenu multimédia", "propriétaire du média", "medieneigentümer")


class LinkRead(msgspec.Struct, frozen=True):
    """An account in a list; newer lists have the handle in the entry's title alone."""

    href: str | None = None
    value: str | None = None


class EntryRead(msgspec.Struct, frozen=True):
    """An entry of a list of accounts."""

    string_list_data: tuple[LinkRead, ...]
    title: str | None = None


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


def _recognises(part: Part) -> int:
    """Tell followers, following and comments by their keys; a list at the root is one of followers."""
    if not isinstance(part, JsonPart) or part.assigned:
        return 0
    return 2 if _OWNER_KEY in part.keys or _list_of(part) is not None else 0


def _read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield follows or comments."""
    if not isinstance(part, JsonPart) or (key := _list_of(part)) is None:
        return iter(())
    owner = _owner(siblings) or told_handle(told, NETWORK)
    if any(value_at(element, "string_map_data") is not None for element in peeked(part, key)):
        return row_by_row(part.records(key), lambda record: _comment(record, owner))
    direction = _RELATIONS.get(key, Direction.FOLLOWERS)
    return row_by_row(part.records(key), lambda record: _follow(record, direction, owner))


def _list_of(part: JsonPart) -> str | None:
    """Return the key of the list that is read, "" for the root; None where nothing is."""
    named = [key for key in part.keys if key in _RELATIONS or _COMMENT_KEY.fullmatch(key)]
    for key in named or [_ROOT]:
        for element in peeked(part, key) if key or not part.keys else ():
            if isinstance(value_at(element, "string_list_data"), list):
                return key
            if isinstance(facts := value_at(element, "string_map_data"), dict) and _is_comment(facts):
                return key
    return None


def _is_comment(facts: dict[str, object]) -> bool:
    texts = [fact for fact in facts.values() if isinstance(value_at(fact, "value"), str)]
    times = [fact for fact in facts.values() if isinstance(value_at(fact, "timestamp"), int)]
    return len(texts) == 2 and bool(times)


def _owner(siblings: Sequence[Part]) -> str:
    """Return the handle of the export's account, which ``personal_information.json`` tells beside what is not read."""
    parts = (part for part in siblings if isinstance(part, JsonPart) and _OWNER_KEY in part.keys)
    for element in (element for part in parts for element in peeked(part, _OWNER_KEY)):
        facts = value_at(element, "string_map_data")
        for label in facts if isinstance(facts, dict) else ():
            handle = text_at(facts, label, "value")
            if repaired(label).casefold() in _USER_LABELS and _HANDLE.fullmatch(handle):
                return handle
    return ""


def _follow(record: Record, direction: Direction, owner: str) -> RowResult:
    entry = shaped(record.value, EntryRead)
    link = entry.string_list_data[0] if entry.string_list_data else LinkRead()
    path = split(link.href or "").path.removeprefix("/_u").strip("/")
    found = next((name for name in (link.value, entry.title, path) if name and _HANDLE.fullmatch(name)), "")
    other = author_of(_account(found))
    if other is None:
        raise RowError(words("Import", "This row names no account."))
    return ImportedFollow(record.number, direction, NETWORK, other, owner or None)


def _account(name: str) -> AuthorRead | None:
    if not _HANDLE.fullmatch(name):
        return AuthorRead(name=name) if name else None
    return AuthorRead(handle=name, url=f"https://www.instagram.com/{name}/")


def _comment(record: Record, owner: str) -> RowResult:
    """Return a comment; one that names nobody is the account's own, under somebody's picture."""
    read = shaped(record.value, CommentRead)
    said, media_owner = _said(read.string_map_data)
    text = repaired(said)
    written_by = repaired((read.title or "").strip())
    author = written_by or owner
    media = next((media.uri for media in read.media_list_data or () if media.uri), "")
    seconds = next((fact.timestamp for fact in read.string_map_data.values() if fact.timestamp), 0)
    digest = blake2b(f"{author}\0{media_owner}\0{seconds}\0{text}".encode("utf-8", "replace"), digest_size=16)
    line = LineRead(
        id=f"comment:{digest.hexdigest()}",
        network=NETWORK,
        author=_account(author),
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
        owner = last if _HANDLE.fullmatch(texts[last]) else None
    said = next((text for label, text in texts.items() if label != owner), "")
    handle = texts[owner] if owner is not None else ""
    return said, handle if _HANDLE.fullmatch(handle) else ""


INSTAGRAM = Preset("instagram_export", words("Import", "Instagram export"), _recognises, _read)
"""Lists of accounts and of comments, at the root or under the one key of the document."""
