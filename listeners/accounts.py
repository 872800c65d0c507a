"""Accounts of ours as a person writes them: NETWORK:HANDLE."""

from __future__ import annotations

from storage.records.territories import Account
from storage.records.words import Words, words


class NoAccountError(Exception):
    """What was written names no account; the words say how one is written."""

    def __init__(self, sentence: Words) -> None:
        super().__init__(sentence.source)
        self.words = sentence


def account_in(text: str) -> Account:
    """Read an account of ours: its network in small letters, its handle or stable id without ``@``.

    Raises:
        NoAccountError: it is not written so.
    """
    network, _, handle = text.partition(":")
    if not (network.strip() and handle.strip("@ ")):
        said = words("Commands", "{text} is not an account: write NETWORK:HANDLE, for instance mastodon:@support.")
        raise NoAccountError(said.given(text=text))
    return Account(network.strip().lower(), handle.strip().lstrip("@"))
