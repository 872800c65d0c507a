"""Which accounts are ours, and what is addressed to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from listeners.heard import HeardAuthor, HeardPost


@dataclass(frozen=True, slots=True)
class OurAccounts:
    """The accounts of our voices: (network, handle or stable id, case folded)."""

    accounts: frozenset[tuple[str, str]] = frozenset()

    def wrote(self, author: HeardAuthor | None, network: str) -> bool:
        """Tell whether an account is one of ours, by handle, by handle without its host, or by stable id.

        Where a network gives neither (comments of a blog), the name shown is what the account was given with.
        """
        if author is None or not self.accounts:
            return False
        names = [author.handle, author.stable_id] if author.handle or author.stable_id else [author.name]
        return any((network, name.casefold()) in self.accounts for name in names if name) or self._named(
            network, (author.handle,) if author.handle else ()
        )

    def addressed(self, post: HeardPost) -> bool:
        """Tell whether a post names one of our accounts of its network."""
        return bool(self.accounts and post.mentions) and self._named(post.network, post.mentions)

    def _named(self, network: str, handles: Iterable[str]) -> bool:
        """Compare whole handles, then their local part with accounts that were given without a host."""
        for handle in handles:
            folded = handle.casefold().lstrip("@")
            if (network, folded) in self.accounts:
                return True
            local, _, host = folded.partition("@")
            if not host and any(n == network and a.partition("@")[0] == local for n, a in self.accounts):
                return True
        return False
