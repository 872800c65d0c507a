"""An Instagram account's export: followers, following and comments, as a ZIP or as single files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from listeners.importing.forms.part import JsonPart, Part, Record
from listeners.importing.posts import author_of
from listeners.importing.presets.instagram_comments import HANDLE, NETWORK, account_named, comment_in, is_comment
from listeners.importing.presets.looking import peeked, text_at, value_at
from listeners.importing.presets.mojibake import repaired
from listeners.importing.presets.ownership import told_handle
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.rows import ImportedFollow, RowError, RowResult
from listeners.parsing.addresses import split
from storage.follows import Direction
from storage.records.words import words

_RELATIONS = {
    "relationships_followers": Direction.FOLLOWERS,
    "relationships_following": Direction.FOLLOWING,
}
_ROOT = ""
_OWNER_KEY = "profile_user"
_COMMENT_KEY = re.compile(r"comments_\w+")
_USER_LABELS = ("username", "nom d’utilisateur", "nom d'utilisateur", "benutzername", "nombre de usuario")


class LinkRead(msgspec.Struct, frozen=True):
    """An account in a list; newer lists have the handle in the entry's title alone."""

    href: str | None = None
    value: str | None = None


class EntryRead(msgspec.Struct, frozen=True):
    """An entry of a list of accounts."""

    string_list_data: tuple[LinkRead, ...]
    title: str | None = None


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
    if any(is_comment(element) for element in peeked(part, key)):
        return row_by_row(part.records(key), lambda record: comment_in(record, owner))
    direction = _RELATIONS.get(key, Direction.FOLLOWERS)
    return row_by_row(part.records(key), lambda record: _follow(record, direction, owner))


def _list_of(part: JsonPart) -> str | None:
    """Return the key of the list that is read, "" for the root; None where nothing is."""
    named = [key for key in part.keys if key in _RELATIONS or _COMMENT_KEY.fullmatch(key)]
    for key in named or [_ROOT]:
        for element in peeked(part, key) if key or not part.keys else ():
            if not _COMMENT_KEY.fullmatch(key) and _lists_accounts(element):
                return key
            if is_comment(element):
                return key
    return None


def _lists_accounts(element: object) -> bool:
    """Tell an entry with accounts from one of liked posts, which looks alike but for where its link leads."""
    links = value_at(element, "string_list_data")
    return isinstance(links, list) and not any("/" in _page_name(text_at(link, "href")) for link in links)


def _page_name(href: str) -> str:
    """Return the path of an address on Instagram; of a profile's it is the handle."""
    return split(href).path.removeprefix("/_u").strip("/")


def _owner(siblings: Sequence[Part]) -> str:
    """Return the handle of the export's account, which ``personal_information.json`` tells beside what is not read."""
    parts = (part for part in siblings if isinstance(part, JsonPart) and _OWNER_KEY in part.keys)
    for element in (element for part in parts for element in peeked(part, _OWNER_KEY)):
        facts = value_at(element, "string_map_data")
        for label in facts if isinstance(facts, dict) else ():
            handle = text_at(facts, label, "value")
            if repaired(label).casefold() in _USER_LABELS and HANDLE.fullmatch(handle):
                return handle
    return ""


def _follow(record: Record, direction: Direction, owner: str) -> RowResult:
    entry = shaped(record.value, EntryRead)
    link = entry.string_list_data[0] if entry.string_list_data else LinkRead()
    path = _page_name(link.href or "")
    names = () if "/" in path else (link.value, entry.title, path)
    found = next((name for name in names if name and HANDLE.fullmatch(name)), "")
    other = author_of(account_named(found))
    if other is None:
        raise RowError(words("Import", "This row names no account."))
    return ImportedFollow(record.number, direction, NETWORK, other, owner or None)


INSTAGRAM = Preset("instagram_export", words("Import", "Instagram export"), _recognises, _read)
"""Lists of accounts and of comments, at the root or under the one key of the document."""
