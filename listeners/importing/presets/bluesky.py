"""Bluesky's JSON: what its API answers (timelines, searches, threads, notifications, lists), a repository's records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from listeners.heard import HeardPost
from listeners.importing.forms.part import JsonPart, Part, Record
from listeners.importing.presets.bluesky_posts import NETWORK, POST, account_of, record_address, record_post, view_post
from listeners.importing.presets.bluesky_shapes import (
    AccountRead,
    FeedItemRead,
    NotificationRead,
    PostRead,
    RelationRead,
    StoredRecordRead,
)
from listeners.importing.presets.looking import peeked, text_at, value_at
from listeners.importing.presets.ownership import is_told, told_handle
from listeners.importing.presets.passed_over import PassedOver
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.rows import ImportedFollow, ImportedRow, Rejected, RowError, RowResult
from storage.follows import Direction
from storage.records.words import words

_FOLLOW = "app.bsky.graph.follow"
_TO_US = ("mention", "reply", "quote")
_POST_LISTS = ("feed", "posts")
_ACCOUNT_LISTS = {"followers": Direction.FOLLOWERS, "follows": Direction.FOLLOWING}
_PATHS = {
    "feed": ("post", "uri"),
    "posts": ("uri",),
    "notifications": ("uri",),
    "records": ("uri",),
    "followers": ("did",),
    "follows": ("did",),
    "profiles": ("did",),
}
"""Where an element of each list has its address or its account."""


def _recognises(part: Part) -> int:
    """Tell by the lists of the root object and by the addresses (``at://``, ``did:``) in them."""
    if not isinstance(part, JsonPart):
        return 0
    if "thread" in part.keys:
        return 2 if any(text_at(root, "thread", "post", "uri").startswith("at://") for root in peeked(part)) else 0
    if {"did", "handle"} <= part.keys:
        return 2
    listed = [key for key in _PATHS if key in part.keys]
    telling = (text_at(element, *_PATHS[key]) for key in listed for element in peeked(part, key))
    return 2 if any(found.startswith(("at://", "did:")) for found in telling) else 0


def _read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield posts and follows; likes and reposts are passed over and told as one row."""
    del siblings
    if not isinstance(part, JsonPart):
        return
    if "thread" in part.keys:
        yield from _thread(part, told)
    elif "notifications" in part.keys:
        yield from _notifications(part, told)
    elif "records" in part.keys:
        yield from _repository(part, told)
    elif {"did", "handle"} <= part.keys or "profiles" in part.keys:
        yield from _profiles(part)
    elif listed := next((key for key in _ACCOUNT_LISTS if key in part.keys), None):
        yield from _accounts(part, listed, _ACCOUNT_LISTS[listed])
    else:
        for key in _POST_LISTS:
            yield from _posts(part, key, told)


def _posts(part: JsonPart, key: str, told: Told) -> Iterator[RowResult]:
    def read(record: Record) -> RowResult:
        view = shaped(record.value, FeedItemRead).post if key == "feed" else shaped(record.value, PostRead)
        return ImportedRow(record.number, _marked(view_post(view), told))

    return row_by_row(part.records(key), read) if key in part.keys else iter(())


def _marked(post: HeardPost, told: Told) -> HeardPost:
    return replace(post, by_us=True) if is_told(told, NETWORK, post.author) else post


def _thread(part: JsonPart, told: Told) -> Iterator[RowResult]:
    def read(record: Record) -> RowResult:
        view = shaped(record.value, PostRead)
        return ImportedRow(record.number, _marked(view_post(view), told))

    for root in part.records(""):
        posts = [root] if isinstance(root, Rejected) else _unfolded(root.value)
        yield from row_by_row(posts, read)


def _unfolded(root: object) -> Iterator[Record]:
    """Yield the posts of a thread from its beginning, numbered; what was removed or blocked has none."""
    start = value_at(root, "thread")
    above: list[object] = []
    node = value_at(start, "parent")
    while isinstance(node, dict):
        above.append(node.get("post"))
        node = node.get("parent")
    below: list[object] = []
    waiting = [start]
    while waiting:
        node = waiting.pop()
        below.append(value_at(node, "post"))
        replies = value_at(node, "replies")
        waiting.extend(reversed(replies) if isinstance(replies, list) else [])
    posts = (post for post in (*reversed(above), *below) if post is not None)
    return (Record(number, post) for number, post in enumerate(posts, 1))


def _notifications(part: JsonPart, told: Told) -> Iterator[RowResult]:
    passed = PassedOver()
    account = told_handle(told, NETWORK) or _asked_by(part)

    def read(record: Record) -> RowResult | None:
        found = shaped(record.value, NotificationRead)
        if found.reason == "follow":
            return ImportedFollow(record.number, Direction.FOLLOWERS, NETWORK, account_of(found.author), account)
        if found.reason not in _TO_US:
            passed.note(record.number)
            return None
        post = record_post(found.uri, found.record, found.author, indexed=found.indexed_at, to_us=True)
        return ImportedRow(record.number, post)

    yield from row_by_row(part.records("notifications"), read)
    yield from passed.told()


def _asked_by(part: JsonPart) -> str | None:
    """Return whose notifications these are: what was liked is theirs, and so are the follows that stand beside."""
    for element in peeked(part, "notifications"):
        for uri in (text_at(element, "reasonSubject"), text_at(element, "author", "viewer", "following")):
            if place := record_address(uri):
                return place.did
    return None


def _repository(part: JsonPart, told: Told) -> Iterator[RowResult]:
    passed = PassedOver()

    def read(record: Record) -> RowResult | None:
        stored = shaped(record.value, StoredRecordRead)
        place = record_address(stored.uri)
        if stored.value.type == POST:
            return ImportedRow(record.number, _marked(record_post(stored.uri, stored.value), told))
        if stored.value.type != _FOLLOW or place is None:
            passed.note(record.number)
            return None
        other = account_of(AccountRead(did=str(stored.value.subject)))
        return ImportedFollow(record.number, Direction.FOLLOWING, NETWORK, other, place.did)

    yield from row_by_row(part.records("records"), read)
    yield from passed.told()


def _accounts(part: JsonPart, key: str, direction: Direction) -> Iterator[RowResult]:
    subject = next((value_at(root, "subject") for root in peeked(part)), None)
    account = text_at(subject, "handle") or text_at(subject, "did") or None

    def read(record: Record) -> RowResult:
        other = account_of(shaped(record.value, AccountRead))
        return ImportedFollow(record.number, direction, NETWORK, other, account, anybodys=True)

    return row_by_row(part.records(key), read)


def _profiles(part: JsonPart) -> Iterator[RowResult]:
    """Yield how whoever asked stands to each account: that is all a profile says of a relation."""
    for record in part.records("profiles" if "profiles" in part.keys else ""):
        if isinstance(record, Rejected):
            yield record
            continue
        try:
            yield from _relations(record)
        except RowError as error:
            yield Rejected(record.number, error.words)


def _relations(record: Record) -> Iterator[RowResult]:
    account = shaped(record.value, AccountRead)
    other = account_of(account)
    viewer = account.viewer or RelationRead()
    following = record_address(viewer.following or "")
    followed_by = record_address(viewer.followed_by or "")
    if following:
        yield ImportedFollow(record.number, Direction.FOLLOWING, NETWORK, other, following.did)
    if followed_by:
        yield ImportedFollow(record.number, Direction.FOLLOWERS, NETWORK, other, following.did if following else None)
    if not (following or followed_by):
        raise RowError(words("Import", "This profile follows nobody of yours, and you do not follow it."))


BLUESKY = Preset("bluesky_json", words("Import", "Bluesky (JSON)"), _recognises, _read)
"""What Bluesky's API answers, each answer as one document, and ``listRecords``."""
