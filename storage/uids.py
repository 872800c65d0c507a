"""Globally unique, time-ordered ids for what another machine may one day be told about."""

from __future__ import annotations


def new_uid() -> str:
    """Return a new UUIDv7 as text: later ones sort after earlier ones, also within one millisecond."""
    from uuid_utils import uuid7  # noqa: PLC0415 - a process that only reads never loads it

    return str(uuid7())
