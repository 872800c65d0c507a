"""Lemmy: communities and people, and the inbox, which carries replies and mentions (its address is a secret)."""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, split, web_address
from listeners.parsing.cleaning import Body, clean_html, safe_link
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.elements import number
from listeners.parsing.networks.network import Network, heard, language_of, title_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import Counts, PostKind

_SUBMITTED = re.compile(
    r"\s*submitted by <a [^<>]*>[^<>]*</a>(?: to <a [^<>]*>[^<>]*</a>)?\s*<br ?/?>\s*"
    r"(-?\d+) points? \| <a [^<>]*>(\d+) comments?</a>"
)
_INBOX_AUTHOR = re.compile(r'\s*/?u/(\S+?)\s*<a href="([^"]+)">')
_INBOX_TITLE = re.compile(r"(?:Reply|Mention|Private message) from .+", re.DOTALL)
_POST = re.compile(r"(https?://[^/]+/post/\d+)")
_ACTOR = re.compile(r"https?://[^/]+/u/[^/?#]+")


def _recognises(document: FeedDocument) -> bool:
    entry = document.entries[0] if document.entries else FeedEntry()
    return bool(_SUBMITTED.match(entry.summary.value) or _INBOX_AUTHOR.match(entry.author_name))


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    inbox = _INBOX_AUTHOR.match(entry.author_name)
    return _from_inbox(entry, document, inbox) if inbox else _post(entry, document)


def _post(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    raw = entry.summary.value
    facts = _SUBMITTED.match(raw)
    page = web_address(entry.comments_url) or web_address(entry.guid) or web_address(entry.link)
    return heard(
        entry,
        "lemmy",
        PostKind.POST,
        author=_author(entry.author_name.strip(), document),
        body=_body(entry, raw[facts.end() :] if facts else raw, page),
        url=page,
        language=language_of(entry.language),
        conversation=_thread(entry) or page,
        counts=_counts(facts),
    )


def _from_inbox(entry: FeedEntry, document: FeedDocument, author: re.Match[str]) -> HeardPost:
    title = title_of(entry.title)
    return heard(
        entry,
        "lemmy",
        PostKind.COMMENT,
        author=_author(author[2], document) or HeardAuthor(handle=author[1], name=author[1]),
        title="" if _INBOX_TITLE.fullmatch(title) else title,
        body=clean_html(entry.body.value, entry.base),
        conversation=_thread(entry),
        to_us=True,  # the owner's inbox holds nothing else
    )


def _counts(facts: re.Match[str] | None) -> Counts:
    """Return the counts, which stand nowhere but in the description's HTML; a negative score is no count of likes."""
    return Counts(replies=number(facts[2]), likes=number(facts[1])) if facts else Counts()


def _author(actor: str, document: FeedDocument) -> HeardAuthor | None:
    """Return who wrote it: the name is the actor's address, and a person of another server keeps its host."""
    if not _ACTOR.fullmatch(actor):
        return None
    name = one_line(actor.rstrip("/").rpartition("/")[2], limit=200)
    host = host_of(actor)
    here = host_of(document.link) or host_of(document.self_link) or host_of(document.url)
    return HeardAuthor(stable_id=actor, handle=name if host == here else f"{name}@{host}", name=name, url=actor)


def _body(entry: FeedEntry, raw: str, page: str | None) -> Body:
    body = clean_html(raw, entry.base)
    link = web_address(entry.link)
    if body.text or not link or link == page or split(link).path.startswith("/post/"):
        return body
    return clean_html(safe_link(link, link))


def _thread(entry: FeedEntry) -> str:
    for address in (entry.comments_url, entry.link, entry.guid):
        if match := _POST.match(address):
            return match[1]
    return ""


def _hears(document: FeedDocument) -> str:
    addresses = f"{document.url} {document.link}"
    return "own_posts" if "/feeds/u/" in addresses or re.search(r"/u/[^/]+$", document.link) else "mentions"


NETWORK = Network("lemmy", _recognises, _read, _hears)
