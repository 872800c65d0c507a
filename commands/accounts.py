"""Accounts as the command line names them: NETWORK:HANDLE."""

from __future__ import annotations

from commands.session import Session
from listeners.accounts import NoAccountError, account_in
from storage.records.territories import Account


def account_of(session: Session, text: str) -> Account:
    """Read an account of ours.

    Raises:
        CannotError: it is not written so.
    """
    try:
        return account_in(text)
    except NoAccountError as error:
        raise session.cannot(error.words) from error
