"""What goes over the pipe between the parser pool and its workers: length-prefixed msgpack."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

import msgspec

from listeners.heard import HeardFeed
from listeners.parsing.failures import ParseFailure
from listeners.parsing.jobs import ParseJob
from storage.records.sources import ErrorKind
from storage.records.words import Words

PREFIX_BYTES = 4
"""Length of a frame's length, big-endian."""

LONGEST_FRAME = 512 * 1024 * 1024
"""Bytes; a longer one is taken for garbage on the pipe."""


@dataclass(frozen=True, slots=True)
class SentFailure:
    """A failure as sent: its sentence in parts, because its arguments are plain here (text and numbers)."""

    kind: ErrorKind
    context: str
    source: str
    args: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Reply:
    """A worker's answer to one job: exactly one of the two."""

    feed: HeardFeed | None = None
    failure: SentFailure | None = None


_ENCODER = msgspec.msgpack.Encoder()
_JOBS = msgspec.msgpack.Decoder(ParseJob)
_REPLIES = msgspec.msgpack.Decoder(Reply)


def framed(message: ParseJob | Reply) -> bytes:
    """Return a message with its length before it."""
    body = _ENCODER.encode(message)
    return len(body).to_bytes(PREFIX_BYTES, "big") + body


def job_from(body: bytes) -> ParseJob:
    """Return the job in a frame; raises msgspec.MsgspecError when it is none."""
    return _JOBS.decode(body)


def reply_from(body: bytes) -> Reply:
    """Return the reply in a frame; raises msgspec.MsgspecError when it is none."""
    return _REPLIES.decode(body)


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next frame's body, blocking; None at the end of the stream or in the middle of a frame."""
    prefix = stream.read(PREFIX_BYTES)
    if len(prefix) < PREFIX_BYTES:
        return None
    length = int.from_bytes(prefix, "big")
    body = stream.read(length)
    return body if len(body) == length else None


def sent(failure: ParseFailure) -> SentFailure:
    """Return a failure for the pipe; an argument that is neither text nor number goes as text."""
    args = {name: value if isinstance(value, (str, int)) else str(value) for name, value in failure.words.args.items()}
    return SentFailure(failure.kind, failure.words.context, failure.words.source, args)


def received(failure: SentFailure) -> ParseFailure:
    """Return the failure that was sent."""
    return ParseFailure(failure.kind, Words(failure.context, failure.source).given(**failure.args))
