"""Taking a person's handles and addresses out of what others said, and out of what was written to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce

from storage.forgotten import AccountNames

IN_HER_PLACE = "…"
_SHORTEST_IN_ADDRESS = 3
"""Letters of a handle that is looked for in addresses too: shorter ones are the names of too many pages."""


class Unnaming:
    """Finds some accounts in texts by handle and address, and puts ``…`` in their place.

    Names of people are left: others are called so too, and no rule tells them apart.
    """

    def __init__(self, accounts: Iterable[AccountNames], addresses: Iterable[str]) -> None:
        handles = {name for account in accounts for name in _handles(account)}
        self.handles = frozenset(handle.casefold() for handle in handles)
        self.marks = tuple(sorted({f"@{handle}" for handle in handles} | {f"/{h}" for h in handles if _is_long(h)}))
        """What a text has to hold for anything to be found in it."""
        found = [rf"(?i){re.escape(address.rstrip('/'))}(?![\w.-])[^\s\"'<>\\\\]*" for address in sorted(addresses)]
        longest_first = sorted(handles, key=lambda handle: (-len(handle), handle))
        found += [rf"(?i)(?<![\w@/])@{re.escape(h)}(?:@[\w.-]*\w)?(?![\w-])" for h in longest_first]
        found += [rf"(?i)(?<=/)@?{re.escape(h)}(?=[/?#\"'\s<>\\]|$)" for h in longest_first if _is_long(h)]
        self._patterns = [re.compile(pattern) for pattern in found]

    def text(self, said: str) -> str:
        """Return a text without them."""
        return reduce(lambda left, pattern: pattern.sub(_mark, left), self._patterns, said)


def _mark(found: re.Match[str]) -> str:
    return f"@{IN_HER_PLACE}" if found[0].startswith("@") else IN_HER_PLACE


def _is_long(handle: str) -> bool:
    return len(handle) >= _SHORTEST_IN_ADDRESS


def _handles(account: AccountNames) -> set[str]:
    """Return an account's handle, whole and without the server that stands in a federated one."""
    whole = account.handle.removeprefix("@").strip()
    return {whole, whole.partition("@")[0]} - {""}
