"""The account that the person named with an export: whose lists these are, and which posts are its own."""

from __future__ import annotations

from listeners.heard import HeardAuthor
from listeners.hearing.ours import OurAccounts
from listeners.importing.presets.preset import Told


def told_handle(told: Told, network: str) -> str:
    """Return the handle (or stable id) of the account told, "" when none of this network is."""
    return told.account.handle if told.account is not None and told.account.network == network else ""


def is_told(told: Told, network: str, author: HeardAuthor | None) -> bool:
    """Tell whether an author is the account told: by handle, with or without its host, or by stable id."""
    handle = told_handle(told, network).casefold().removeprefix("@")
    return bool(handle) and OurAccounts(frozenset({(network, handle)})).wrote(author, network)
