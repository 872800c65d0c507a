"""Schema 4: what an edited mention said before.

``edited_at`` stands beside the text so that a thread tells the edited from the others without asking elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable

_STATEMENTS = (
    "ALTER TABLE mentions ADD COLUMN edited_at INTEGER",
    """
    CREATE TABLE wordings (
        mention INTEGER NOT NULL REFERENCES mentions(id) ON DELETE CASCADE,
        replaced_at INTEGER NOT NULL,            -- when another wording was heard
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (mention, replaced_at)
    ) WITHOUT ROWID
    """,
    "DROP VIEW whole_mentions",
    """
    CREATE VIEW whole_mentions AS
        SELECT m.id, m.heard_as, m.url, m.network, m.kind, m.author, i.person, i.network AS author_network,
               i.stable_id, i.handle, i.name, i.url AS author_url, i.ours, m.title, m.text, m.html, m.language,
               m.published, m.heard_at, m.in_reply_to, m.parent, m.conversation, m.hashtags, m.handles, m.replies,
               m.likes, m.shares, m.views, m.to_us, m.by_us, m.edited_at
        FROM mentions AS m LEFT JOIN identities AS i ON i.id = m.author
    """,
)


def apply(execute: Callable[[str], object]) -> None:
    """Make room for old wordings, in the transaction that is open."""
    for statement in _STATEMENTS:
        execute(statement)
