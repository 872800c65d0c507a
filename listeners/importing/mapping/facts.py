"""What a person says of a table that nobody knows: which column holds what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from storage.records.words import Words, words


class Fact(StrEnum):
    """What a column may hold; the values are what ``--mapping`` takes."""

    TEXT = "text"
    TITLE = "title"
    URL = "url"
    PUBLISHED = "published"
    TIME = "time"
    HANDLE = "handle"
    NAME = "name"
    AUTHOR_ID = "author_id"
    AUTHOR_URL = "author_url"
    NETWORK = "network"
    ID = "id"
    IN_REPLY_TO = "in_reply_to"
    CONVERSATION = "conversation"
    LANGUAGE = "language"
    HASHTAGS = "hashtags"
    MENTIONS = "mentions"
    REPLIES = "replies"
    LIKES = "likes"
    SHARES = "shares"
    VIEWS = "views"


class RowKind(StrEnum):
    """What the rows of a table are."""

    MENTIONS = "mentions"
    PUBLICATIONS = "publications"
    FOLLOWERS = "followers"
    FOLLOWING = "following"


@dataclass(frozen=True, slots=True)
class TableMapping:
    """How the columns of a table are read.

    Attributes:
        columns: a fact for each folded column that is read (``TablePart.columns``); the others are passed over.
        rows: what a row is.
        network: of all rows where no column and no address says so, or "".
        zone: the IANA name of the zone of times that carry none, "" for UTC.
        day_first: whether "03/04/2026" is the third of April; None to tell it from the rows.
        account: NETWORK:HANDLE of ours, whose export it is, or "".
        territory: where its mentions belong whatever they say, or None.
    """

    columns: Mapping[str, Fact] = field(default_factory=dict)
    rows: RowKind = RowKind.MENTIONS
    network: str = ""
    zone: str = ""
    day_first: bool | None = None
    account: str = ""
    territory: int | None = None

    def column_of(self, fact: Fact) -> str:
        """Return the column that holds a fact, "" for none."""
        return next((column for column, held in self.columns.items() if held is fact), "")

    def lacks(self) -> Words | None:
        """Return what has to be said before a row can be read, None when nothing is missing."""
        held = frozenset(self.columns.values())
        if self.rows in (RowKind.FOLLOWERS, RowKind.FOLLOWING):
            if held.isdisjoint((Fact.HANDLE, Fact.AUTHOR_ID, Fact.AUTHOR_URL)):
                return words("Import", "Say which column holds the handle.")
            return None if self.network else words("Import", "Say which network this list is from.")
        if held.isdisjoint((Fact.TEXT, Fact.TITLE)):
            return words("Import", "Say which column holds the text.")
        if self.rows is RowKind.PUBLICATIONS and Fact.PUBLISHED not in held:
            return words("Import", "Say which column holds the date.")
        return None


def fingerprint(columns: tuple[str, ...]) -> str:
    """Return what tables with the same set of folded columns have in common, whatever their order."""
    return blake2b("\n".join(sorted(columns)).encode("utf-8", "replace"), digest_size=16).hexdigest()
