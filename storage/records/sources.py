"""Where Causerie listens, and how that goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from storage.records.words import Words


class SourceKind(StrEnum):
    """What a source is."""

    FEED = "feed"
    FILE = "file"
    FOLDER = "folder"
    PASTED = "pasted"


class ErrorKind(StrEnum):
    """What can be wrong with a source."""

    NETWORK = "network"
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    ADDRESS = "address"
    REDIRECT = "redirect"
    HTTP = "http"
    GONE = "gone"
    AUTHORISATION = "authorisation"
    TOO_MANY_REQUESTS = "too_many_requests"
    TOO_LARGE = "too_large"
    NOT_A_FEED = "not_a_feed"
    EMPTY = "empty"
    BROKEN = "broken"
    PARSER = "parser"
    FILE = "file"
    STORAGE = "storage"


class PollStatus(StrEnum):
    """How one poll of one source ended."""

    POLLED = "polled"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SourceError:
    """What is wrong with a source: the kind, and one sentence that says what, where and what to do."""

    kind: ErrorKind
    words: Words


@dataclass(frozen=True, slots=True)
class Source:
    """What the person chose.

    Attributes:
        location: the URL, or the absolute path of the file or folder.
        title: the person's, or the feed's own once heard.
        every: the cadence the person asked for; None lets Causerie choose.
        allow_private: a private or loopback address may be dialled for it.
    """

    id: int
    kind: SourceKind
    location: str
    title: str
    territory: int | None
    every: timedelta | None
    allow_private: bool
    paused: bool
    added_at: datetime


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the person chose of a source and may change; the fields are those of ``Source``."""

    title: str
    territory: int | None
    every: timedelta | None
    allow_private: bool
    paused: bool


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source before and after something was done to it; None where it was not, or is no more, listened to."""

    source: int
    before: SourceState | None
    after: SourceState | None


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """What listening learned about a source; all times UTC, None for never.

    Attributes:
        etag, last_modified: validators, byte for byte as the server sent them.
        failures: failed polls in a row.
        error: the last failure, None after a success.
        retry_at: not before, as the server (Retry-After) or back-off says.
        due_at: when the schedule polls it next.
        hears: what can arrive from it: "mentions" of us by others, "tags", "own_posts", "nothing" or "unknown".
        min_interval: how often the feed asks to be read at most.
        fresh_for: how long the server called its last answer fresh (its cache headers).
        moments: when its last mentions were published, in whole seconds since 1970, in no particular order.
        delay: median time between publication and hearing, of what was published since the source was added.
        moves_to, moves_since: where its server says that it moved for good, and since when it says so without a
            break; written to the source once it proved lasting (see ``listeners/polling/moves.py``).
        older_page: where the mentions missing in its newest hole are asked for next.
        total: mentions it carried, ever.
        feed_title: what the feed calls itself, empty before it was heard.
        network: the network recognised in it, "web" otherwise.
    """

    source: int
    etag: str | None = None
    last_modified: str | None = None
    polled_at: datetime | None = None
    succeeded_at: datetime | None = None
    new_at: datetime | None = None
    failures: int = 0
    error: SourceError | None = None
    retry_at: datetime | None = None
    due_at: datetime | None = None
    min_interval: timedelta | None = None
    fresh_for: timedelta | None = None
    moments: tuple[int, ...] = ()
    delay: timedelta | None = None
    moves_to: str | None = None
    moves_since: datetime | None = None
    older_page: str | None = None
    hears: str = "unknown"
    total: int = 0
    feed_title: str = ""
    network: str = "web"

    @property
    def gone(self) -> bool:
        """Whether its server said that it is gone for good (410): it is asked no more, unless by hand."""
        return self.error is not None and self.error.kind is ErrorKind.GONE


@dataclass(frozen=True, slots=True)
class Hole:
    """Mentions of a source that may be missing: published after the one moment and before the other, aware UTC."""

    id: int
    source: int
    after: datetime
    before: datetime
    found_at: datetime


@dataclass(frozen=True, slots=True)
class Move:
    """An address that was changed because the source's server had moved it for good.

    Attributes:
        was, became: the addresses before and after, whole: they may hold secrets.
        undone_at: when the person took it back; that address is not taken up again then. None while it holds.
    """

    id: int
    source: int
    was: str
    became: str
    at: datetime
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PollResult:
    """How one poll of one source ended, as data.

    Attributes:
        new: mentions first heard now, from this source.
        updated: mentions whose text or counts changed.
        duplicates: posts that another source had carried first.
        offline: the machine was offline, not the source: nothing was written down.
    """

    source: int
    url: str
    status: PollStatus
    new: int = 0
    updated: int = 0
    duplicates: int = 0
    error: SourceError | None = None
    retry_at: datetime | None = None
    offline: bool = False
