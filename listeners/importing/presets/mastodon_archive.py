"""A Mastodon account's archive: its outbox, all of it our own posts; who wrote to us is not in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

import msgspec

from listeners.heard import HeardPost
from listeners.importing.forms.part import JsonPart, Part, Record
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.posts import post_of
from listeners.importing.presets.looking import peeked, text_at, value_at
from listeners.importing.presets.mastodon_statuses import NETWORK, tagged
from listeners.importing.presets.ownership import is_told
from listeners.importing.presets.passed_over import PassedOver
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.rows import ImportedRow, RowResult
from listeners.parsing.addresses import host_of
from listeners.parsing.networks.mastodon import account_in, account_page
from storage.records.mentions import PostKind
from storage.records.words import words

_SAID = ("Note", "Question", "Article")
_NOTE_KEYS = frozenset({"attributedTo", "content"})
_ACTOR_KEYS = frozenset({"preferredUsername", "inbox", "outbox"})


class TagRead(msgspec.Struct, frozen=True):
    """A hashtag or a mention of a note, as written in it."""

    type: str = ""
    name: str = ""


class NoteRead(msgspec.Struct, frozen=True, rename="camel"):
    """A post as ActivityPub has it; ``content_map`` has its text by language."""

    id: str
    type: str
    attributed_to: str
    content: str | None = None
    content_map: dict[str, str] | None = None
    summary: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    in_reply_to: str | None = None
    conversation: str | None = None
    tag: tuple[TagRead, ...] = ()


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose archive it is, as ``actor.json`` beside the outbox says; all empty where that is missing."""

    actor: str = ""
    handle: str = ""
    name: str = ""
    page: str = ""


def _recognises(part: Part) -> int:
    """Tell an ordered collection of activities, a note, or the actor that says whose archive it is."""
    if not isinstance(part, JsonPart) or not part.first:
        return 0
    kind = text_at(part.first[0], "type")
    if kind == "OrderedCollection" and "orderedItems" in part.keys:
        items = peeked(part, "orderedItems")
        return 2 if not items or any(text_at(item, "type") and text_at(item, "actor") for item in items) else 0
    if part.keys >= _ACTOR_KEYS:
        return 3
    return 3 if kind in _SAID and part.keys >= _NOTE_KEYS else 0


def _read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield the posts of an outbox as ours; boosts are passed over and told as one row."""
    if not isinstance(part, JsonPart) or part.keys >= _ACTOR_KEYS:
        return
    passed = PassedOver()
    owner = _owner(siblings)
    is_outbox = "orderedItems" in part.keys

    def read(record: Record) -> RowResult | None:
        activity = record.value
        if is_outbox and text_at(activity, "type") not in ("Create", "Update"):
            passed.note(record.number)
            return None
        post = _post(shaped(value_at(activity, "object") if is_outbox else activity, NoteRead), owner)
        return ImportedRow(record.number, replace(post, by_us=is_outbox or is_told(told, NETWORK, post.author)))

    yield from row_by_row(part.records("orderedItems" if is_outbox else ""), read)
    yield from passed.told()


def _owner(siblings: Sequence[Part]) -> Owner:
    for part in siblings:
        if isinstance(part, JsonPart) and part.keys >= _ACTOR_KEYS:
            for actor in part.first:
                keys = ("id", "preferredUsername", "name", "url")
                return Owner(*(text_at(actor, key) for key in keys))
    return Owner()


def _post(note: NoteRead, owner: Owner) -> HeardPost:
    """Return a note as a post; raises ``RowError`` where it holds no text or is named by no address."""
    language, content = _said(note)
    url = note.url or note.id
    line = LineRead(
        id=note.id,
        url=url,
        network=NETWORK,
        author=_author(note, url, owner),
        text="",
        html=(f"<p>{escape(note.summary)}</p>" if note.summary else "") + content,
        language=language,
        published=note.published,
        in_reply_to=note.in_reply_to,
        conversation=note.conversation,
    )
    post = post_of(line, kind=PostKind.COMMENT if note.in_reply_to else PostKind.POST)
    here = f"@{host_of(url)}"
    names = [tag.name.removesuffix(here) for tag in note.tag if tag.type == "Mention"]
    return tagged(post, content, [tag.name for tag in note.tag if tag.type == "Hashtag"], names)


def _said(note: NoteRead) -> tuple[str | None, str]:
    """Return language and text; a text of several languages says none."""
    by_language = note.content_map or {}
    language = next(iter(by_language)) if len(by_language) == 1 else None
    return language, note.content or next(iter(by_language.values()), "")


def _author(note: NoteRead, url: str, owner: Owner) -> AuthorRead:
    """Return who wrote it: the actor's address may hold a number instead of the name, which the post's page has."""
    is_owner = bool(owner.handle) and note.attributed_to == owner.actor
    handle = owner.handle if is_owner else account_in(url) or account_in(note.attributed_to)
    page = account_page(owner.page or url if is_owner else url, handle) if handle else note.attributed_to
    return AuthorRead(id=page, handle=handle, name=owner.name if is_owner else None, url=page)


MASTODON_ARCHIVE = Preset("mastodon_archive", words("Import", "Mastodon archive (outbox)"), _recognises, _read)
"""The outbox of an archive, or one note alone."""
