"""The byte ranges of a document's entries: those already known are cut out before anything is parsed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

_ROOT = re.compile(rb"<(?:([A-Za-z_][\w.-]*):)?(rss|RDF|feed)[\s>]")
_LOOK_FOR_ROOT = 20_000
"""Bytes of the head in which the root must begin."""


def digest_of(piece: bytes) -> bytes:
    """Return the 8 bytes by which an entry is known again: any change of its bytes makes it unknown."""
    return blake2b(piece, digest_size=8).digest()


@dataclass(frozen=True, slots=True)
class Slices:
    """Where the entries of one document lie.

    Attributes:
        ranges: (start, end) of each entry, in order. digests: of each, same order.
    """

    body: bytes
    ranges: tuple[tuple[int, int], ...]
    digests: tuple[bytes, ...]

    def unknown(self, known: frozenset[bytes]) -> tuple[int, ...]:
        """Return the positions of the entries not known yet, a repeated one once."""
        seen = set(known)
        positions = []
        for position, digest in enumerate(self.digests):
            if digest not in seen:
                seen.add(digest)
                positions.append(position)
        return tuple(positions)

    def keeping(self, positions: tuple[int, ...]) -> bytes:
        """Return the document with these entries only; what stands between entries is kept."""
        if len(positions) == len(self.ranges):
            return self.body
        kept = frozenset(positions)
        pieces = []
        at = 0
        for position, (start, end) in enumerate(self.ranges):
            pieces.append(self.body[at : end if position in kept else start])
            at = end
        pieces.append(self.body[at:])
        return b"".join(pieces)


def slice_entries(body: bytes) -> Slices | None:
    """Return where the entries lie, or None when none can be told apart by their tags.

    Only bytes are looked at: a tag inside CDATA misleads it, which shows when the parsed entries are counted.
    """
    root = _ROOT.search(body, 0, _LOOK_FOR_ROOT)
    if not root:
        return None
    prefix = root[1] + b":" if root[1] and root[2] == b"feed" else b""
    name = prefix + (b"entry" if root[2] == b"feed" else b"item")
    opening = re.compile(rb"<" + re.escape(name) + rb"[\s>]")
    closing = b"</" + name + b">"
    ranges: list[tuple[int, int]] = []
    at = root.end()
    while match := opening.search(body, at):
        end = body.find(closing, match.end())
        if end < 0:
            break
        at = end + len(closing)
        ranges.append((match.start(), at))
    if not ranges:
        return None
    return Slices(body, tuple(ranges), tuple(digest_of(body[start:end]) for start, end in ranges))
