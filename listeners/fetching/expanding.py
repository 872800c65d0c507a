"""A body read and expanded as it comes, with a cap on the expanded bytes: a small answer may not become a large one."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator
from typing import Protocol

_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_GZIP_MAGIC = b"\x1f\x8b"
_MOST_MEMBERS = 64
_PLAIN = frozenset({"", "identity"})
_GZIP = frozenset({"gzip", "x-gzip"})


class TooLargeError(Exception):
    """The expanded body passes the cap."""


class BrokenBodyError(Exception):
    """The body is not packed as its header says, or it ends too early."""


class UnknownCodingError(Exception):
    """The body is packed in a way that was not asked for, or in several at once."""


class Expander(Protocol):
    """Takes the chunks of a body; gives it whole at the end."""

    def take(self, chunk: bytes) -> None:
        """Add a chunk; raises ``TooLargeError`` or ``BrokenBodyError``."""

    def whole(self) -> bytes:
        """Return the expanded body; raises ``BrokenBodyError`` when its end is missing."""


async def read_body(chunks: AsyncIterator[bytes], coding: str, *, cap: int) -> bytes:
    """Return the expanded bytes of a body.

    Args:
        chunks: the body as it arrives.
        coding: the ``Content-Encoding`` header; one of gzip and deflate, or none.
        cap: how many expanded bytes are taken at most.

    Raises:
        TooLargeError: the cap was passed; nothing more was read.
        BrokenBodyError: it cannot be expanded.
        UnknownCodingError: another coding, or several.
    """
    expander = _expander(coding.strip().lower(), cap)
    async for chunk in chunks:
        expander.take(chunk)
    return expander.whole()


def _expander(coding: str, cap: int) -> Expander:
    if coding in _PLAIN:
        return Plain(cap)
    if coding in _GZIP or coding == "deflate":
        return Packed(cap, gzip=coding in _GZIP)
    raise UnknownCodingError(coding)


class Plain:
    """A body that is not packed."""

    def __init__(self, cap: int) -> None:
        self._cap = cap
        self._chunks: list[bytes] = []
        self._size = 0

    def take(self, chunk: bytes) -> None:
        """Keep the chunk unless the body grows past the cap."""
        self._size += len(chunk)
        if self._size > self._cap:
            raise TooLargeError
        self._chunks.append(chunk)

    def whole(self) -> bytes:
        """Return the chunks joined."""
        return b"".join(self._chunks)


class Packed:
    """A gzip or deflate body, expanded chunk by chunk and never further than one byte past the cap."""

    def __init__(self, cap: int, *, gzip: bool) -> None:
        self._out = Plain(cap)
        self._room = cap
        self._gzip = gzip
        self._waiting = b""
        self._inflater: zlib._Decompress | None = None
        self._members = 0
        self._between = True

    def take(self, chunk: bytes) -> None:
        """Expand the chunk; what follows the end of the packed data is passed over."""
        data = self._waiting + chunk
        self._waiting = b""
        try:
            while data:
                if self._between and not self._start_member(data):
                    return
                data = self._expand(data)
        except zlib.error as error:
            raise BrokenBodyError from error

    def whole(self) -> bytes:
        """Return what was expanded; an empty answer is empty whatever its header says."""
        if not self._between or (self._waiting and not self._members):
            raise BrokenBodyError
        return self._out.whole()

    def _start_member(self, data: bytes) -> bool:
        """Begin to expand a member; False when there is none to begin, or too little to tell."""
        if self._members and not (self._gzip and self._members < _MOST_MEMBERS and data[0] == _GZIP_MAGIC[0]):
            return False
        if len(data) < 2:
            self._waiting = data
            return False
        if self._members and not data.startswith(_GZIP_MAGIC):
            return False
        window = _GZIP_WINDOW if self._gzip else zlib.MAX_WBITS if _has_zlib_header(data) else -zlib.MAX_WBITS
        self._inflater = zlib.decompressobj(window)
        self._members += 1
        self._between = False
        return True

    def _expand(self, data: bytes) -> bytes:
        """Expand up to the cap; return what is left to expand."""
        inflater = self._inflater
        if inflater is None:
            return b""
        piece = inflater.decompress(data, self._room + 1)
        self._room -= len(piece)
        self._out.take(piece)
        self._between = inflater.eof
        return inflater.unused_data if inflater.eof else inflater.unconsumed_tail


def _has_zlib_header(data: bytes) -> bool:
    """RFC 1950 asks for a header; many servers send the bare RFC 1951 stream."""
    return data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
