"""Notifications of Mastodon's API, one by one or grouped (as of version 4.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from listeners.heard import HeardAuthor
from listeners.importing.forms.part import JsonPart, Record
from listeners.importing.presets.looking import peeked, text_at, value_at, values
from listeners.importing.presets.mastodon_shapes import NotificationRead
from listeners.importing.presets.mastodon_statuses import NETWORK, account_of, asked_server, status_post
from listeners.importing.presets.ownership import told_handle
from listeners.importing.presets.passed_over import PassedOver
from listeners.importing.presets.preset import Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.rows import ImportedFollow, ImportedRow, Rejected, RowError, RowResult
from listeners.parsing.addresses import host_of
from storage.follows import Direction
from storage.records.words import words

_GROUPS = "notification_groups"
_OURS = ("favourite", "reblog", "poll")
"""Notifications about a status of whoever asked."""

_TO_US = ("mention", "quote")
_SAID = (*_TO_US, "status", "update")
"""Notifications whose status somebody else wrote."""


def holds_notifications(part: JsonPart) -> bool:
    """Tell whether a document is a list of notifications, or of groups of them."""
    if part.keys:
        return {_GROUPS, "accounts"} <= part.keys
    return any(text_at(element, "type") and text_at(element, "account", "acct") for element in peeked(part))


def read_notifications(part: JsonPart, told: Told) -> Iterator[RowResult]:
    """Yield what was said to us as posts and new followers as follows; the rest is told as one row."""
    passed = PassedOver()
    found = list(_one_by_one(part))
    told_of = [record.value for record in found if isinstance(record, Record)]
    server = asked_server(value_at(value, "status") for value in told_of)
    account = told_handle(told, NETWORK) or _asked_by(told_of)

    def read(record: Record) -> RowResult | None:
        kind = text_at(record.value, "type")
        if kind not in (*_SAID, "follow"):
            passed.note(record.number)
            return None
        notification = shaped(record.value, NotificationRead)
        if kind == "follow":
            other = account_of(notification.account, server)
            return ImportedFollow(record.number, Direction.FOLLOWERS, NETWORK, _everywhere(other), account)
        if notification.status is None:
            raise RowError(words("Import", "This row has no text."))
        return ImportedRow(record.number, status_post(notification.status, server, to_us=kind in _TO_US))

    yield from row_by_row(found, read)
    yield from passed.told()


def _everywhere(other: HeardAuthor) -> HeardAuthor:
    """Return an account under the name that other servers know it by: in a list, a name alone could be anybody's."""
    if not other.handle or "@" in other.handle:
        return other
    return replace(other, handle=f"{other.handle}@{host_of(other.url or '')}")


def _one_by_one(part: JsonPart) -> Iterator[Record | Rejected]:
    """Yield notifications, those of a group with the accounts and the status that it names by their ids."""
    if not part.keys:
        yield from part.records("")
        return
    accounts = {text_at(account, "id"): account for account in values(part, "accounts")}
    statuses = {text_at(status, "id"): status for status in values(part, "statuses")}
    for record in part.records(_GROUPS):
        if isinstance(record, Rejected):
            yield record
            continue
        numbers = value_at(record.value, "sample_account_ids")
        status = statuses.get(text_at(record.value, "status_id"))
        for number in numbers if isinstance(numbers, list) else []:
            account = accounts.get(number) if isinstance(number, str) else None
            kind = text_at(record.value, "type")
            yield Record(record.number, {"type": kind, "account": account, "status": status})


def _asked_by(notifications: list[object]) -> str | None:
    """Return whose notifications these are: who wrote what was boosted, else whom all mentions name; None if unsure."""
    named: set[str] | None = None
    for notification in notifications:
        kind = text_at(notification, "type")
        if kind in _OURS and (found := text_at(notification, "status", "account", "acct")):
            return found
        mentions = value_at(notification, "status", "mentions")
        if kind == "mention" and isinstance(mentions, list):
            these = {text_at(mention, "acct") for mention in mentions} - {""}
            named = these if named is None else named & these
    return named.pop() if named and len(named) == 1 else None
