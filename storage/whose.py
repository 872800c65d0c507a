"""What is ours and what is to us, learned after it was stored: a feed carried it, then an export said so."""

from __future__ import annotations

import sqlite3


def tell_addressed(db: sqlite3.Connection, mention: int) -> bool:
    """Store that a mention speaks to us; tell whether that is news. One of ours never does. Inside ``writing``."""
    changed = db.execute("UPDATE mentions SET to_us = 1 WHERE id = ? AND to_us = 0 AND by_us = 0", (mention,))
    return changed.rowcount > 0


def tell_ours(db: sqlite3.Connection, mention: int) -> bool:
    """Store that a mention is by us, and so that its answers speak to us; tell whether it is news.

    Inside ``writing``.
    """
    if db.execute("UPDATE mentions SET by_us = 1, to_us = 0 WHERE id = ? AND by_us = 0", (mention,)).rowcount == 0:
        return False
    db.execute("UPDATE mentions SET to_us = 1 WHERE parent = ? AND by_us = 0", (mention,))
    return True


def is_our_account(db: sqlite3.Connection, network: str, account: str) -> bool:
    """Tell whether an account that was heard, by handle or stable id, is one of ours."""
    found = db.execute(
        """SELECT 1 FROM identities WHERE network = ?1 AND ours = 1
           AND (stable_id = ?2 COLLATE NOCASE OR handle = ?2 COLLATE NOCASE) LIMIT 1""",
        (network, account),
    )
    return found.fetchone() is not None
