"""Accounts as the command line names them: NETWORK:HANDLE."""

from __future__ import annotations

from commands.session import Session
from storage.records.territories import Account
from storage.records.words import words


def account_of(session: Session, text: str) -> Account:
    """Read an account of ours, its handle or stable id without ``@``.

    Raises:
        CannotError: it is not written so.
    """
    network, _, handle = text.partition(":")
    if not (network and handle.strip("@ ")):
        said = words("Commands", "{text} is not an account: write NETWORK:HANDLE, for instance mastodon:@support.")
        raise session.cannot(said.given(text=text))
    return Account(network.strip().lower(), handle.strip().lstrip("@"))
