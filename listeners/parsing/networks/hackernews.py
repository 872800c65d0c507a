"""Hacker News, by hnrss (queries, comments) and by its own front page feed."""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, web_address
from listeners.parsing.cleaning import Body, clean_html, safe_link
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.elements import number
from listeners.parsing.networks.network import Network, heard, title_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import Counts, PostKind

_ITEM = re.compile(r"news\.ycombinator\.com/item\?id=(\d+)")
_POINTS = re.compile(r"<p>\s*Points:\s*([\d,]+)\s*</p>")
_COMMENTS = re.compile(r"<p>\s*#\s*Comments:\s*([\d,]+)\s*</p>")
_FACTS = re.compile(
    r"(?:<hr ?/?>\s*)?<p>\s*(?:Article URL|Comments URL|Points|# Comments):.{0,2000}?</p>\s*", re.DOTALL
)
_BARE_LINK = re.compile(r'<a href="[^"]*">Comments</a>')
_COMMENT_TITLE = re.compile(r"(?:New )?comment by \S+ in \"?(.+?)\"?", re.IGNORECASE | re.DOTALL)


def _recognises(document: FeedDocument) -> bool:
    if "hnrss" in document.generator.lower() or host_of(document.link) == "news.ycombinator.com":
        return True
    return any(_ITEM.search(entry.comments_url) for entry in document.entries[:1])


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    del document
    own = _item(entry.guid) or _item(entry.link)
    title = title_of(entry.title)
    comment = _COMMENT_TITLE.fullmatch(title)
    story = _item(entry.comments_url) or ("" if comment else own)
    raw = entry.body.value
    return heard(
        entry,
        "hackernews",
        PostKind.COMMENT if comment else PostKind.POST,
        author=_author(entry),
        title=comment[1] if comment else title,
        body=_body(entry, raw),
        # One answers on the item's page; the article it points to stays as a link in the body.
        url=_page(own or story),
        conversation=None if comment and story == own else story or None,
        counts=Counts(replies=_number(_COMMENTS, raw), likes=_number(_POINTS, raw)),
    )


def _item(address: str) -> str:
    match = _ITEM.search(address)
    return match[1] if match else ""


def _page(item: str) -> str | None:
    return f"https://news.ycombinator.com/item?id={item}" if item else None


def _number(pattern: re.Pattern[str], raw: str) -> int | None:
    match = pattern.search(raw)
    return number(match[1]) if match else None


def _author(entry: FeedEntry) -> HeardAuthor | None:
    handle = one_line(entry.author_name, limit=200)
    if not handle:
        return None
    return HeardAuthor(handle=handle, name=handle, url=f"https://news.ycombinator.com/user?id={handle}")


def _body(entry: FeedEntry, raw: str) -> Body:
    rest = _BARE_LINK.sub("", _FACTS.sub("", raw))
    article = web_address(entry.link)
    linked = safe_link(article, article) if article and not _ITEM.search(article) else ""
    return clean_html(rest + linked, entry.base)


def _hears(document: FeedDocument) -> str:
    del document
    return "mentions"


NETWORK = Network("hackernews", _recognises, _read, _hears)
