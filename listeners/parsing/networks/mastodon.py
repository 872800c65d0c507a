"""Mastodon and servers alike: an account's posts and a hashtag's; the author stands in the link alone."""

from __future__ import annotations

import re
from html import unescape

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, split
from listeners.parsing.cleaning import clean_html
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks import web
from listeners.parsing.networks.network import Network, category_tags, heard, mentions_in, unique
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind

_STATUS = re.compile(r"https?://[^/]+/(?:@|users/)([\w.-]+)(?:@[\w.-]+)?/(?:posts/|statuses/)?\w+/?")
_ACCOUNT = re.compile(r"https?://[^/]+/(?:@|users/)([\w.-]+)/?")
_TAG_PAGE = re.compile(r"/tags/")
_MENTION = re.compile(r"<a\b([^<>]{0,500}\bclass=[\"'][^\"']{0,100}\bmention\b[^<>]{0,500})>")
_HREF = re.compile(r"href=[\"'](https?://[^\"']+)[\"']")
_FULL_NAME = re.compile(r"\s*\(@[\w.-]+@[\w.-]+\)$")


def _recognises(document: FeedDocument) -> bool:
    if document.generator.startswith(("Mastodon", "Takahē", "GoToSocial", "Pleroma", "Akkoma")):
        return True
    return any(re.search(r"/@[\w.-]+/(?:posts/)?\d{6,}/?$", entry.link) for entry in document.entries[:1])


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    status = _STATUS.fullmatch(entry.link)
    if not status:
        return web.read_as(entry, document, "mastodon", PostKind.POST)
    body = clean_html(entry.body.value, entry.base)
    return heard(
        entry,
        "mastodon",
        PostKind.POST,
        author=_author(entry, document, status[1]),
        title="",  # a post has none; older servers repeat its first words there
        body=body,
        tags=category_tags(entry),
        mentions=mentions_of(entry.body.value, body.text, host_of(entry.link)),
    )


def _author(entry: FeedEntry, document: FeedDocument, handle: str) -> HeardAuthor:
    """Return who wrote it; on a hashtag's feed people of other servers link to those, and keep the host."""
    page = account_page(entry.link, handle)
    here = host_of(document.link) or host_of(entry.link)
    owner = _ACCOUNT.fullmatch(document.link)
    own_feed = owner and owner[1].lower() == handle.lower() and host_of(entry.link) == here
    name = _FULL_NAME.sub("", one_line(document.title)) if own_feed else ""
    full = handle if host_of(entry.link) == here else f"{handle}@{host_of(entry.link)}"
    return HeardAuthor(stable_id=page, handle=full, name=name or None, url=page)


def account_page(address: str, handle: str) -> str:
    """Return the page of an account on the server that an address is of: it is the account's lasting key."""
    place = split(address)
    return f"{place.scheme}://{place.netloc.lower()}/@{handle}"


def account_in(address: str) -> str | None:
    """Return the local name of the account whose page, actor or post an address is; None for anything else."""
    match = _ACCOUNT.fullmatch(address) or _STATUS.fullmatch(address)
    return match[1] if match else None


def mentions_of(raw: str, text: str, here: str) -> tuple[str, ...]:
    """Return who is mentioned, with the host where it is another server than the author's.

    Args:
        raw: the post's HTML, whose links tell the host.
        text: the same cleaned, for who is named without a link.
        here: the author's host.
    """
    return _merged(_linked_mentions(raw, here), mentions_in(text))


def _linked_mentions(raw: str, here: str) -> list[str]:
    """Return who is mentioned by link, with the host where it is another server than the author's."""
    found = []
    for attributes in _MENTION.findall(raw):
        href = _HREF.search(attributes)
        account = _ACCOUNT.fullmatch(unescape(href[1])) if href and "hashtag" not in attributes else None
        if href and account:
            host = host_of(href[1])
            found.append(account[1] if host == here else f"{account[1]}@{host}")
    return found


def _merged(linked: list[str], written: tuple[str, ...]) -> tuple[str, ...]:
    """Return both, without the short form in the text of what is known with its host from a link."""
    known = {handle.partition("@")[0].lower() for handle in linked}
    return unique(linked, [handle for handle in written if handle.partition("@")[0].lower() not in known])


def _hears(document: FeedDocument) -> str:
    return "tags" if _TAG_PAGE.search(document.link) or _TAG_PAGE.search(document.url) else "own_posts"


NETWORK = Network("mastodon", _recognises, _read, _hears)
