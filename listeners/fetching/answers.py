"""What is asked of a URL, within which limits, and how that can end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from storage.records.sources import SourceError


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one request may take.

    Attributes:
        deadline: for all hops and the whole body; waiting for a free slot does not count.
        body: bytes of the body once expanded.
        redirects: how many are followed.
    """

    deadline: timedelta = timedelta(seconds=30)
    body: int = 20_000_000
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """One URL to ask for.

    Attributes:
        etag, last_modified: validators of the last answer, byte for byte as they came, or None.
        allow_private: the origin of this URL, and no other, may be at a private or loopback address.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer with a body.

    Attributes:
        body: expanded bytes, nothing decoded.
        content_type: the header as sent, empty when there is none; a hint, not the truth.
        url_final: where the body came from, after redirects, without user and password.
        permanent_url: where permanent redirects (301, 308) lead, or None; not written before it proved lasting.
        etag, last_modified: validators to store, byte for byte; None where none can be sent back as it came.
        max_age: how long the server calls this answer fresh (``Cache-Control``, ``Expires``), or None.
    """

    body: bytes
    content_type: str
    url_final: str
    permanent_url: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    max_age: timedelta | None = None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that nothing changed since the validators that were sent.

    Attributes:
        url_final, permanent_url, max_age: as in ``Fetched``.
        etag, last_modified: what the answer carries, else what was sent: the validators to keep.
    """

    url_final: str
    permanent_url: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    max_age: timedelta | None = None


@dataclass(frozen=True, slots=True)
class FetchFailure:
    """No usable answer.

    Attributes:
        error: the kind and the sentence; secrets of the URL are not in it.
        retry_at: not before, as the server asked (``Retry-After``) or its pace demands; UTC, or None.
        http_status: the last status heard, None when no answer came.
        asked: whether the host was asked at all; not where its pace demands to wait.
        reached: whether the host itself was there to refuse, break off or answer, so that the machine is online.
    """

    error: SourceError
    retry_at: datetime | None = None
    http_status: int | None = None
    asked: bool = True
    reached: bool = True


Answer = Fetched | NotModified | FetchFailure
"""How asking for a URL ends; it never raises for what a server does."""


class Asks(Protocol):
    """Whoever can be asked for a URL: the fetcher, or what stands in for it."""

    async def fetch(self, request: FetchRequest) -> Answer:
        """Ask for one URL; what a server does ends in the answer, never in an exception."""
