"""What the cells of a row say as a post of somebody, or as something that we published."""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2b

import msgspec

from listeners.heard import HeardPost
from listeners.importing.forms.part import TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.places import Place, place_of
from listeners.importing.posts import post_of
from listeners.importing.rows import ImportedPublication, RowError
from listeners.parsing.addresses import web_address
from listeners.parsing.cleaning import clean_plain
from listeners.parsing.networks.network import hashtags_in, mentions_in, unique
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind
from storage.records.words import words

_UNTITLED = frozenset({"x", "mastodon", "bluesky", "instagram", "facebook", "threads", "tiktok"})
"""Networks whose messages have no title: a vendor repeats the first words there."""


def table_post(
    line: LineRead,
    *,
    published: datetime | None,
    kind: PostKind | None = None,
    thread_url: str = "",
) -> HeardPost:
    """Return a row's facts as a post, cleaned, with what its address tells besides.

    ``line.heard_as`` is the network's own name of the message, where a column tells it; else that is read from the
    address and goes before the vendor's (``line.id``), so that two vendors' exports of one message are one. Hashtags
    and handles of the line are added to those of the text. A message without an address of its own stands at
    ``thread_url``.

    Raises:
        RowError: it has no text, or an id that is too long.
    """
    address = web_address(line.url or "")
    place = place_of(address) if address else Place("web")
    network = line.network or place.network
    if place.network != network:
        place = Place(network)
    text, title = line.text or "", line.title or ""
    if network in _UNTITLED and text:
        title = ""
    thread = web_address(thread_url) if address is None else None
    completed = msgspec.structs.replace(
        line,
        id=place.guid or line.id or address or _content_id(network, title, text, published),
        url=address or thread,
        network=network,
        author=_completed(line.author, place),
        title=title,
        text=text,
        in_reply_to=_name_of(line.in_reply_to),
        conversation=thread or place.conversation or _thread_of(line.conversation),
        hashtags=_all_hashtags(line.hashtags, title, text),
        mentions=unique(_bare(line.mentions, "@"), mentions_in(text)) if line.mentions else None,
    )
    return post_of(completed, published=published, kind=PostKind.COMMENT if thread else kind)


def publication(
    row: TableRow, network: str, *, published: datetime | None, text: str, url: str = "", account: str = ""
) -> ImportedPublication:
    """Return what we published, from the cells of a row of statistics.

    Raises:
        RowError: it is a total of several, or does not say when it was published.
    """
    address, said = web_address(url), clean_plain(text).text
    if not (said or address):
        raise RowError(words("Import", "This row is a total, not a post."))
    if published is None:
        raise RowError(words("Import", "This row does not say when the post was published."))
    name = one_line(account, markup=False, limit=200).lstrip("@")
    return ImportedPublication(row.number, network, published, said, address, name or None)


def _name_of(told: str | int | None) -> str | None:
    """Return what a message is called that a cell names by id or address."""
    address = web_address(str(told)) if told else None
    if address is None:
        return str(told) if told else None
    return place_of(address).guid or address


def _thread_of(told: str | int | None) -> str | None:
    address = web_address(str(told)) if told else None
    return (place_of(address).conversation if address else None) or _name_of(told)


def _content_id(network: str, title: str, text: str, published: datetime | None) -> str:
    content = f"{network}\n{title}\n{text}\n{published}"
    return "urn:causerie:row:" + blake2b(content.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _completed(author: AuthorRead | None, place: Place) -> AuthorRead | None:
    """Complete an author from the address of what she wrote; a federated one gets her page as lasting key."""
    found = author or AuthorRead()
    handle = found.handle or place.handle
    if not handle:
        return author
    if place.host:
        user, _, host = handle.partition("@")
        host = host or place.host
        page = f"https://{host}/@{user}"
        found = msgspec.structs.replace(found, id=found.id or page, url=found.url or page)
        handle = f"{user}@{host}"
    return msgspec.structs.replace(found, handle=handle, name=found.name or handle.partition("@")[0])


def _all_hashtags(told: tuple[str, ...] | None, title: str, text: str) -> tuple[str, ...] | None:
    """Return what is told beside what stands in title and text; None where that of the text is all."""
    if not told and "#" not in title:
        return None
    return unique(_bare(told or (), "#"), hashtags_in(title), hashtags_in(text))


def _bare(names: tuple[str, ...], sign: str) -> list[str]:
    return [name.strip().lstrip(sign) for name in names]
