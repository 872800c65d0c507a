"""What the parser is asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParseJob:
    """One body to read.

    Attributes:
        url: where it was fetched from, after redirects; relative links are resolved against it.
        content_type: the header as sent, only its charset is looked at; "" without.
        known: digests of entries that need no reading.
    """

    url: str
    content_type: str
    body: bytes
    known: frozenset[bytes] = frozenset()
