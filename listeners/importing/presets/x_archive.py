"""An X archive: its own tweets, followers and following, as the ZIP or as single files of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime

import msgspec

from listeners.importing.forms.part import JsonPart, Part, Record
from listeners.importing.line import AuthorRead
from listeners.importing.posts import author_of
from listeners.importing.presets.looking import value_at, values
from listeners.importing.presets.ownership import told_handle
from listeners.importing.presets.passed_over import PassedOver
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.presets.x_tweets import (
    NETWORK,
    NamedRead,
    NoteRead,
    TweetRead,
    is_retweet,
    named_in,
    tweet_post,
)
from listeners.importing.rows import ImportedFollow, ImportedRow, RowError, RowResult
from listeners.parsing.dates import parse_date
from storage.follows import Direction
from storage.records.words import words

_DIRECTIONS = {"follower": Direction.FOLLOWERS, "following": Direction.FOLLOWING}
_TELLING = {
    "tweet": {"id_str", "full_text"},
    "follower": {"accountId"},
    "following": {"accountId"},
    "account": {"accountId", "username"},
    "noteTweet": {"core", "createdAt"},
}
"""What an element of each list is wrapped in, and what it holds."""

_LISTED = re.compile(r"window\.YTD\.(follower|following)\.part\d{1,4}")
"""What a list is assigned to: it is one still when no element of it can be read, or when there is none."""


class OtherRead(msgspec.Struct, frozen=True, rename="camel"):
    """An account in a list of followers or following: a number is all there is."""

    account_id: str


class OwnerRead(msgspec.Struct, frozen=True, rename="camel"):
    """Whose archive it is; the mail address beside it is not read."""

    account_id: str = ""
    username: str = ""
    account_display_name: str = ""


def _recognises(part: Part) -> int:
    """Tell by what the elements are wrapped in; ``account.js`` is read for whose archive it is."""
    kind = _kind_of(part)
    return 1 + len(_TELLING[kind]) if kind else 0


def _kind_of(part: Part) -> str | None:
    """Return what a part's elements are wrapped in; what was deleted is not asked for."""
    if not isinstance(part, JsonPart) or part.keys or "deleted" in part.assigned:
        return None
    for element in part.first:
        for kind, telling in _TELLING.items():
            inner = value_at(element, kind)
            if isinstance(inner, dict) and telling <= inner.keys():
                return kind
        if part.assigned and isinstance(element, dict) and _TELLING["tweet"] <= element.keys():
            return "tweet"
    listed = _LISTED.fullmatch(part.assigned)
    return listed[1] if listed else None


def _tweet_in(element: object) -> object:
    """Return the tweet of an element; archives until 2019 did not wrap it."""
    return value_at(element, "tweet") or element


def _read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield tweets as ours, or follows with the handles that tweets beside them tell."""
    kind = _kind_of(part)
    if not isinstance(part, JsonPart) or kind is None:
        return iter(())
    owner = _owner(siblings, told)
    if kind == "tweet":
        return _tweets(part, owner, _notes(siblings))
    return _follows(part, kind, owner, siblings) if kind in _DIRECTIONS else iter(())


def _owner(siblings: Sequence[Part], told: Told) -> AuthorRead:
    """Return whose archive it is: as the archive says, else as the person said; empty when neither does."""
    for part in siblings:
        if _kind_of(part) == "account" and isinstance(part, JsonPart):
            for element in part.first:
                try:
                    found = shaped(value_at(element, "account"), OwnerRead)
                except RowError:
                    continue
                page = f"https://x.com/{found.username}" if found.username else None
                return AuthorRead(found.account_id, found.username, found.account_display_name, page)
    return AuthorRead(handle=told_handle(told, NETWORK) or None)


def _notes(siblings: Sequence[Part]) -> dict[datetime, str]:
    """Return the whole texts of long tweets by their second: the numbers of notes are not those of tweets."""
    found: dict[datetime, str] = {}
    for part in siblings:
        if _kind_of(part) != "noteTweet" or not isinstance(part, JsonPart):
            continue
        for element in values(part, ""):
            with suppress(RowError):
                note = shaped(value_at(element, "noteTweet"), NoteRead)
                if moment := parse_date(note.created_at):
                    found[moment.replace(microsecond=0)] = note.core.text
    return found


def _tweets(part: JsonPart, owner: AuthorRead, notes: Mapping[datetime, str]) -> Iterator[RowResult]:
    passed = PassedOver()

    def read(record: Record) -> RowResult | None:
        tweet = shaped(_tweet_in(record.value), TweetRead)
        if is_retweet(tweet):
            passed.note(record.number)
            return None
        moment = parse_date(tweet.created_at or "")
        return ImportedRow(record.number, tweet_post(tweet, owner, notes.get(moment, "") if moment else ""))

    yield from row_by_row(part.records(""), read)
    yield from passed.told()


def _follows(part: JsonPart, kind: str, owner: AuthorRead, siblings: Sequence[Part]) -> Iterator[RowResult]:
    named = _named(siblings)
    account = owner.handle or (str(owner.id) if owner.id else None)
    whole = any(_kind_of(sibling) == "account" for sibling in siblings)  # a single file may be one of several

    def read(record: Record) -> RowResult:
        number = shaped(value_at(record.value, kind), OtherRead).account_id
        known = named.get(number, NamedRead())
        other = author_of(AuthorRead(id=number, handle=known.screen_name, name=known.name))
        if other is None:
            raise RowError(words("Import", "This row names no account."))
        return ImportedFollow(record.number, _DIRECTIONS[kind], NETWORK, other, account, whole=whole)

    yield from row_by_row(part.records(""), read)


def _named(siblings: Sequence[Part]) -> dict[str, NamedRead]:
    """Return the accounts that the tweets of the archive name, by number."""
    found: dict[str, NamedRead] = {}
    for part in siblings:
        if _kind_of(part) != "tweet" or not isinstance(part, JsonPart):
            continue
        for element in values(part, ""):
            with suppress(RowError):
                found |= named_in(shaped(_tweet_in(element), TweetRead))
    return found


X_ARCHIVE = Preset("x_archive", words("Import", "X archive"), _recognises, _read)
"""The parts of an archive that tell who spoke and who follows whom; messages, likes and devices are not looked at."""
