"""A Bluesky record as a post: ids and handles as its feeds give them, links and mentions from the text's facets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.line import AuthorRead, CountsRead, LineRead
from listeners.importing.posts import author_of, post_of
from listeners.importing.presets.bluesky_shapes import AccountRead, FacetRead, PostRead, RecordRead
from listeners.importing.rows import RowError
from listeners.parsing.addresses import web_address
from listeners.parsing.dates import parse_date
from listeners.parsing.networks.network import hashtags_in, mentions_in, unique
from storage.records.mentions import PostKind
from storage.records.words import words

NETWORK = "bluesky"
POST = "app.bsky.feed.post"

_URI = re.compile(r"at://(did:[a-z]+:[\w.:%-]{1,200})/([\w.-]{1,200})/([\w.~:-]{1,200})")
_DID = re.compile(r"did:[a-z]+:[\w.:%-]{1,200}")
_HANDLE = re.compile(r"@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_MOST_FACETS = 200


@dataclass(frozen=True, slots=True)
class RecordAddress:
    """An ``at://`` address: the repository's owner, the collection, the record's key."""

    did: str
    collection: str
    key: str


def record_address(uri: str) -> RecordAddress | None:
    """Return the parts of an ``at://`` address, None for anything else."""
    match = _URI.fullmatch(uri)
    return RecordAddress(*match.groups()) if match else None


def account_of(account: AccountRead) -> HeardAuthor:
    """Return an account as the feeds know it; raises ``RowError`` where its lasting id is none."""
    found = author_of(_line_of(account))
    if found is None:
        raise RowError(words("Import", "This row names no account."))
    return found


def _line_of(account: AccountRead) -> AuthorRead:
    if not _DID.fullmatch(account.did):
        raise RowError(words("Import", "This row names no account."))
    handle = "" if account.handle == "handle.invalid" else account.handle.removeprefix("@")
    return AuthorRead(
        id=account.did,
        handle=handle,
        name=account.display_name,
        url=f"https://bsky.app/profile/{handle or account.did}",
        bio=escape(account.description or ""),
        followers=account.followers_count,
        following=account.follows_count,
        posts=account.posts_count,
        created=account.created_at,
    )


def view_post(view: PostRead) -> HeardPost:
    """Return a post as the API shows it."""
    counts = CountsRead(replies=view.reply_count, likes=view.like_count, shares=view.repost_count)
    return record_post(view.uri, view.record, view.author, counts=counts, indexed=view.indexed_at)


def record_post(
    uri: str,
    record: RecordRead,
    account: AccountRead | None = None,
    *,
    counts: CountsRead | None = None,
    indexed: str | None = None,
    to_us: bool = False,
) -> HeardPost:
    """Return a post record; one without text says what its pictures are described with.

    Args:
        uri: the record's ``at://`` address.
        record: what the author's repository holds.
        account: None for the owner of the repository, of whom only the id is known then.
        counts: as the API shows them.
        indexed: when the network saw it, for a record without a date that can be read.
        to_us: it was told to us as answering or naming us.

    Raises:
        RowError: it is no post, or holds no text.
    """
    place = record_address(uri)
    if place is None or place.collection != POST:
        raise RowError(words("Import", "This row is no post."))
    author = _line_of(account or AccountRead(did=place.did))
    facets = (record.facets or ())[:_MOST_FACETS]
    line = LineRead(
        id=uri,
        url=f"https://bsky.app/profile/{author.handle or place.did}/post/{place.key}",
        network=NETWORK,
        author=author,
        text=record.text or _described(record),
        html=_linked(record.text, facets),
        language=next(iter(record.langs or ()), None),
        in_reply_to=_reference(record.reply.parent.uri) if record.reply else None,
        conversation=_reference(record.reply.root.uri) if record.reply else uri,
        hashtags=unique(_tags(record, facets), hashtags_in(record.text)),
        mentions=unique(_mentioned(record.text, facets), mentions_in(record.text)),
        counts=counts,
        to_us=to_us,
    )
    published = parse_date(record.created_at or "") or parse_date(indexed or "")
    return post_of(line, published=published, kind=PostKind.COMMENT if record.reply else PostKind.POST)


def _described(record: RecordRead) -> str:
    return "\n".join(image.alt for image in record.embed.images) if record.embed else ""


def _reference(uri: str) -> str | None:
    return uri if record_address(uri) else None


def _tags(record: RecordRead, facets: tuple[FacetRead, ...]) -> list[str]:
    told = [feature.tag for facet in facets for feature in facet.features if feature.tag]
    return [*told, *(record.tags or ())]


def _mentioned(text: str, facets: tuple[FacetRead, ...]) -> list[str]:
    """Return who is mentioned: the handle as it stands in the text; the lasting id where other words stand there."""
    raw = text.encode("utf-8", "replace")
    found: list[str] = []
    for facet in facets:
        written = _HANDLE.fullmatch(_stretch(raw, facet))
        ids = [feature.did for feature in facet.features if feature.did and _DID.fullmatch(feature.did)]
        found.extend([written[1]] if written and ids else ids)
    return found


def _linked(text: str, facets: tuple[FacetRead, ...]) -> str:
    """Return the text as HTML with its links, whose addresses stand in the facets alone; to be cleaned."""
    raw = text.encode("utf-8", "replace")
    pieces = []
    end = 0
    for facet in sorted(facets, key=lambda each: each.index.byte_start):
        link = next((found for feature in facet.features if (found := web_address(feature.uri or ""))), None)
        start = facet.index.byte_start
        if link is None or start < end or facet.index.byte_end <= start:
            continue
        pieces.append(escape(raw[end:start].decode("utf-8", "replace")))
        pieces.append(f'<a href="{escape(link)}">{escape(_stretch(raw, facet))}</a>')
        end = facet.index.byte_end
    pieces.append(escape(raw[end:].decode("utf-8", "replace")))
    return "".join(pieces).replace("\n", "<br>") if len(pieces) > 1 else ""


def _stretch(raw: bytes, facet: FacetRead) -> str:
    start, end = max(0, facet.index.byte_start), max(0, facet.index.byte_end)
    return raw[start:end].decode("utf-8", "replace")
