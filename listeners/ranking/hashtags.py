"""The hashtag reality check on what is stored."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from priorities.trends.hashtag import LOOKS_BACK, HashtagCheck, check_hashtag
from storage.hashtags import first_heard_at, tagged_posts, who_knows_us


def check_stored(db: sqlite3.Connection, tag: str, territory: int | None, now: datetime) -> HashtagCheck:
    """Return the reality check of a hashtag from what was heard in the last month.

    Args:
        db: any connection; nothing is written.
        tag: with or without ``#``.
        territory: where it was heard, 0 for outside every territory, None for everywhere.
        now: the moment looked from, aware UTC.

    Raises:
        StorageError: the database cannot be read.
    """
    return check_hashtag(
        tag,
        tagged_posts(db, territory, now - LOOKS_BACK, now),
        know_us=who_knows_us(db),
        heard_since=first_heard_at(db),
        now=now,
    )
