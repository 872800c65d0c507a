"""Where rows of a file go: posts to the ear, lists to the people, what we published to the log."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from listeners.heard import HeardPost
from listeners.hearing.ear import Ear
from listeners.hearing.hearing import Heard
from listeners.importing.rows import ImportedFollow, ImportedPublication, ImportedRow, Rejected, RowResult
from storage.follows import Direction, add_follows, drop_unlisted
from storage.import_records import add_acts, add_carried, add_listed, add_rejected, add_unlisted
from storage.mentions import next_mention_id
from storage.opening import writing
from storage.publications import Publication, add_publications
from storage.records.imports import RejectedRow
from storage.records.sources import Source
from storage.records.territories import Account
from storage.records.words import words
from storage.voices import our_accounts
from storage.whose import is_our_account

_FORGOTTEN = words("Import", "This person was forgotten: nothing of hers is kept.")

_BY_ID = frozenset({"x", "bluesky"})
"""Networks whose lists name accounts by an id that outlives a handle; on Mastodon the address is what lasts."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one batch.

    Attributes:
        rows: of them. kept: that were new. rejected: that were not taken.
        heard: what became of the posts among them.
        unknown_keys: facts of them that nobody knows.
    """

    rows: int
    kept: int
    rejected: tuple[Rejected, ...]
    heard: Heard
    unknown_keys: int = 0


@dataclass(frozen=True, slots=True)
class Receiver:
    """Stores the rows of one import, batch by batch, each in one transaction.

    Attributes:
        source: the file's or the feed's, None for a file imported once.
        now: the time of hearing, aware UTC, the same for all batches.
        territory: where its mentions belong whatever they say, for a file imported once.
        account: of ours, as the person told it; stands where a list or a publication names none.
        run: what the import is remembered as (``begin_run``), None for what a source carries.
        whole: the lists (direction, network, account) of which the file names everybody, as met so far.
    """

    db: sqlite3.Connection
    ear: Ear
    now: datetime
    source: Source | None = None
    territory: int | None = None
    account: Account | None = None
    run: int | None = None
    whole: set[tuple[str, str, str]] = field(default_factory=set)

    def receive(self, batch: Sequence[RowResult]) -> Received:
        """Store one batch.

        Raises:
            StorageError: nothing of it is stored then.
        """
        understood = [row for row in batch if isinstance(row, ImportedRow)]
        rejected = [row for row in batch if isinstance(row, Rejected)]
        with writing(self.db):
            posts = self._not_forgotten(understood, rejected)
            first_new = next_mention_id(self.db) if self.run is not None else 0
            heard = self.ear.hear(posts, source=self.source, now=self.now, territory=self.territory)
            if self.run is not None:
                add_carried(self.db, self.run, heard.mentions, first_new)
            follows = [row for row in batch if isinstance(row, ImportedFollow)]
            listed = self._list(follows, rejected) if follows else 0
            publications = [row for row in batch if isinstance(row, ImportedPublication)]
            logged = self._log(publications) if publications else 0
            if self.run is not None:
                add_rejected(self.db, self.run, [RejectedRow(one.part, one.row, one.words) for one in rejected])
        rows = len(batch) + sum(one.rows - 1 for one in rejected)
        unknown = sum(row.unknown_keys for row in understood)
        return Received(rows, heard.new + listed + logged, tuple(rejected), heard, unknown)

    def _not_forgotten(self, rows: Sequence[ImportedRow], rejected: list[Rejected]) -> list[HeardPost]:
        """Return the posts to be heard, and reject those of people who were forgotten."""
        gone = self.ear.forgotten_among([(row.post.author, row.post.network, row.post.url) for row in rows])
        rejected += [Rejected(rows[place].row, _FORGOTTEN, faulty=False) for place in sorted(gone)]
        return [row.post for place, row in enumerate(rows) if place not in gone]

    def unlist(self) -> int:
        """Take off the whole lists whom this import did not name; return how many that were.

        To be called after the last batch of a file that was read to its end without a fault. Only a run does it: it
        can be undone, and in a watched folder an older file may be read after a newer one.

        Raises:
            StorageError: nobody was taken off then.
        """
        if self.run is None:
            return 0
        dropped = 0
        with writing(self.db):
            for direction, network, account in self.whole:
                gone = drop_unlisted(self.db, Direction(direction), network, account, now=self.now)
                add_unlisted(self.db, self.run, (direction, network, account.removeprefix("@")), gone)
                dropped += len(gone)
        return dropped

    def _list(self, follows: Sequence[ImportedFollow], rejected: list[Rejected]) -> int:
        """Put accounts on the lists of followers and followed; reject those of whom it is unknown whose they are."""
        lists: defaultdict[tuple[str, str, str], dict[str, str]] = defaultdict(dict)
        anybodys = {(follow.network, follow.account) for follow in follows if follow.anybodys and follow.account}
        foreign = {key for key in anybodys if not self._is_ours(*key)}
        gone = self.ear.forgotten_among([(follow.other, follow.network, None) for follow in follows])
        told = {network: self._told(network) for network in {follow.network for follow in follows}}
        for place, follow in enumerate(follows):
            account = follow.account or told[follow.network]
            name = _lasting_name(follow)
            if (follow.network, account) in foreign:
                said = words("Import", "This list is of {account}, which is no account of yours.")
                rejected.append(Rejected(follow.row, said.given(account=account or "")))
            elif place in gone:
                rejected.append(Rejected(follow.row, _FORGOTTEN, faulty=False))
            elif account and name:
                key = (follow.direction.value, follow.network, account)
                lists[key][name] = follow.other.handle or name
                if follow.whole:
                    self.whole.add(key)
            elif name:
                said = words("Import", "Whose list this is, the file does not say: tell your account on {network}.")
                rejected.append(Rejected(follow.row, said.given(network=follow.network)))
            else:
                rejected.append(Rejected(follow.row, words("Import", "This row names no account.")))
        return sum(self._add(key, others) for key, others in lists.items())

    def _add(self, key: tuple[str, str, str], others: dict[str, str]) -> int:
        """Put accounts, by lasting name and handle, on one list; return how many were not on it."""
        direction, network, account = key
        handles = {name: handle for name, handle in others.items() if handle != name}
        added = add_follows(self.db, Direction(direction), network, account, others, now=self.now, handles=handles)
        if self.run is not None:
            add_listed(self.db, self.run, (direction, network, account.removeprefix("@")), added)
        return len(added)

    def _is_ours(self, network: str, account: str) -> bool:
        """Tell whether an account is the one that was told, or of a voice: by its handle, or by an id heard with it."""
        if self.account is not None and (self.account.network, self.account.handle) == (network, account):
            return True
        return (network, account.casefold()) in our_accounts(self.db) or is_our_account(self.db, network, account)

    def _log(self, publications: Iterable[ImportedPublication]) -> int:
        acts = add_publications(
            self.db,
            [
                Publication(one.network, one.published, one.text, one.url, one.account or self._told(one.network) or "")
                for one in publications
            ],
        )
        if self.run is not None:
            add_acts(self.db, self.run, acts)
        return len(acts)

    def _told(self, network: str) -> str | None:
        """Return whose a row is that does not say so: the account that was told, else the only one of ours there."""
        if self.account is not None and self.account.network == network:
            return self.account.handle
        ours = [handle for where, handle in our_accounts(self.db) if where == network]
        return ours[0] if len(ours) == 1 else None


def _lasting_name(follow: ImportedFollow) -> str | None:
    """Return what an account stands on a list by: an id where handles change hands, else the handle."""
    handle, stable_id = follow.other.handle, follow.other.stable_id
    return stable_id or handle if follow.network in _BY_ID else handle or stable_id
