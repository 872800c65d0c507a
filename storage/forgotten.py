"""Whom nobody is to hear again: keyed hashes of accounts, in a small file beside the database.

The file stays where it is when a copy of the database is put back, so that forgetting outlives every copy. Without
the key, which is its first line, a hash cannot be told from any other; with it, only whether a given account is meant.
"""

from __future__ import annotations

import os
import re
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from storage.errors import DamagedError, ReadOnlyError
from storage.records.words import words

FILE_NAME = "causerie.forgotten"

_KEY_BYTES, _DIGEST_BYTES = 32, 16
_KEY = re.compile(rf"[0-9a-f]{{{2 * _KEY_BYTES}}}")
_DIGEST = re.compile(rf"[0-9a-f]{{{2 * _DIGEST_BYTES}}}")
_WEB = "web"


@dataclass(frozen=True, slots=True)
class AccountNames:
    """What an account may be known by: its network, its stable id, its handle (empty for none)."""

    network: str
    stable_id: str
    handle: str = ""


class Forgotten:
    """The file of one data folder, read again whenever it changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._state: tuple[int, int, int] | None = None
        self._key = b""
        self._digests: frozenset[str] = frozenset()

    @classmethod
    def beside(cls, db: sqlite3.Connection) -> Forgotten:
        """Return what lies beside the database of a connection."""
        return cls(Path(str(db.execute("PRAGMA database_list").fetchone()[2])).absolute().with_name(FILE_NAME))

    def is_one(self, account: AccountNames) -> bool:
        """Tell whether an account was forgotten: by its id or its handle, whichever is heard.

        Raises:
            DamagedError: the file is there and cannot be understood.
        """
        return bool(self.among((account,)))

    def among(self, accounts: Iterable[AccountNames]) -> frozenset[AccountNames]:
        """Return those of the accounts that were forgotten; the file is looked at once for all of them.

        Raises:
            DamagedError: the file is there and cannot be understood.
        """
        self._look()
        if not self._digests:
            return frozenset()
        return frozenset(
            account
            for account in accounts
            if not self._digests.isdisjoint(_digest(self._key, name) for name in _names(account))
        )

    def mark(self) -> str:
        """Return what tells this state of the file from every other; empty when nobody was ever forgotten.

        Raises:
            DamagedError: the file is there and cannot be understood.
        """
        self._look()
        return _digest(self._key, "\n".join(sorted(self._digests))) if self._digests else ""

    def add(self, accounts: Iterable[AccountNames]) -> None:
        """Remember accounts as forgotten; when this returns it is on the disk.

        Raises:
            DamagedError: the file is there and cannot be understood.
            ReadOnlyError: the file cannot be written; what it held it still holds.
        """
        self._look()
        key = self._key or secrets.token_bytes(_KEY_BYTES)
        digests = self._digests | {_digest(key, name) for account in accounts for name in _names(account)}
        part = self._path.with_name(f".{self._path.name}.{os.getpid()}.part")
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
                file.write("\n".join([key.hex(), *sorted(digests)]) + "\n")
                file.flush()
                os.fsync(file.fileno())
            part.replace(self._path)
        except OSError as error:
            part.unlink(missing_ok=True)
            said = words("Forgetting", "{path} cannot be written: {detail}. Nobody was forgotten.")
            detail = error.strerror or str(error)
            raise ReadOnlyError(said.given(path=str(self._path), detail=detail)) from error

    def _look(self) -> None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            self._state, self._key, self._digests = None, b"", frozenset()
            return
        state = (found.st_mtime_ns, found.st_size, found.st_ino)
        if state == self._state:
            return
        key, *digests = self._path.read_text(encoding="ascii", errors="replace").split() or [""]
        if not _KEY.fullmatch(key) or not all(_DIGEST.fullmatch(one) for one in digests):
            said = words(
                "Forgetting", "{path} is damaged: put it back from a copy, or remove it to hear everybody again."
            )
            raise DamagedError(said.given(path=str(self._path)))
        self._state, self._key, self._digests = state, bytes.fromhex(key), frozenset(digests)


def _names(account: AccountNames) -> set[str]:
    """Return what to hash. On the web a handle is no account: anybody may call herself so on another site."""
    names = {account.stable_id} if account.network == _WEB else {account.stable_id, account.handle}
    return {f"{account.network}\0{name.removeprefix('@').casefold()}" for name in names if name}


def _digest(key: bytes, name: str) -> str:
    return blake2b(name.encode("utf-8", "replace"), key=key, digest_size=_DIGEST_BYTES).hexdigest()
