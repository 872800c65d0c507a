"""The maps of communities, drawn from time to time by the listener."""

from __future__ import annotations

from collections.abc import Callable


def apply(execute: Callable[[str], object]) -> None:
    """Add the table of maps, one a territory."""
    execute(
        """CREATE TABLE community_maps (
            territory INTEGER PRIMARY KEY,       -- 0: everywhere
            document TEXT NOT NULL,              -- the whole CommunityMap record
            drawn_at INTEGER NOT NULL
        )"""
    )
