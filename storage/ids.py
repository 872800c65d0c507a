"""Globally unique, time-ordered ids for what must be told apart on every machine."""

from __future__ import annotations

from uuid_utils import uuid7


def time_ordered_id() -> str:
    """Return a new UUIDv7 (RFC 9562): later ones sort after earlier ones of the same machine."""
    return str(uuid7())
