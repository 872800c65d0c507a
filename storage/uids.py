"""Globally unique, time-ordered ids for what must be told apart on every machine."""

from __future__ import annotations


def new_uid() -> str:
    """Return a new UUIDv7 (RFC 9562) as text: later ones sort after earlier ones of the same machine."""
    from uuid_utils import uuid7  # noqa: PLC0415 - a process that only reads never loads it

    return str(uuid7())
