"""Everything that is heard comes through here: feeds, export files, pasted mentions."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from listeners.heard import HeardAuthor, HeardPost
from listeners.hearing.belonging import Belonging
from listeners.hearing.hearing import Heard, hear
from listeners.hearing.keys import author_key
from listeners.hearing.language import Languages
from listeners.hearing.ours import OurAccounts
from storage.applications import place_mentions
from storage.forgotten import AccountNames, Forgotten
from storage.records.sources import Source
from storage.territories import all_territories
from storage.voices import our_accounts

Wrote = tuple[HeardAuthor | None, str, str | None]
"""An account, its network, the address of what it wrote."""


class Ear:
    """Knows whose accounts are ours, what each territory listens for and who was forgotten; stores posts by it.

    Used by one thread, with the connection it was given.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._forgotten = Forgotten.beside(db)
        self.reload()

    def reload(self) -> None:
        """Read voices and territories again, after the person changed them."""
        territories = all_territories(self._db)
        self._ours = OurAccounts(our_accounts(self._db))
        self._languages = Languages([t.language for t in territories if t.language])
        self._belonging = Belonging(territories)

    def hear(
        self,
        posts: Sequence[HeardPost],
        *,
        source: Source | None,
        now: datetime,
        territory: int | None = None,
        feed_link: str | None = None,
    ) -> Heard:
        """Store posts and ask for the ranks of their conversations.

        Args:
            posts: as heard, cleaned.
            source: that carried them; None for what no source carries (pasted, imported once).
            now: the time of hearing, aware UTC.
            territory: where they belong whatever their words, for what no source carries.
            feed_link: the feed's own page.

        Raises:
            StorageError: nothing of the batch is stored then.
        """
        heard = hear(
            self._db,
            posts,
            source=source.id if source is not None else None,
            ours=self._ours,
            languages=self._languages,
            belongs=self._belonging.of_source(source.territory if source is not None else None, territory),
            forgotten=self._forgotten,
            now=now,
            feed_link=feed_link,
        )
        if territory is not None:
            place_mentions(self._db, territory, heard.mentions)
        return heard

    def forgotten_among(self, accounts: Sequence[Wrote]) -> frozenset[int]:
        """Return which of these accounts, by their places, were forgotten.

        Raises:
            StorageError: what is known of forgotten people cannot be read.
        """
        gone = self._forgotten.among(names for one in accounts if (names := _names_of(*one)) is not None)
        return (
            frozenset(place for place, one in enumerate(accounts) if _names_of(*one) in gone) if gone else frozenset()
        )


def _names_of(author: HeardAuthor | None, network: str, url: str | None) -> AccountNames | None:
    key = author_key(author, url)
    return AccountNames(network, key, author.handle or "") if author is not None and key is not None else None
