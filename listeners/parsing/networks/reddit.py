"""Reddit: subreddits, searches and the comments of a post, in Atom and in the older RSS."""

from __future__ import annotations

import re
from html import unescape

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, web_address
from listeners.parsing.cleaning import Body, clean_html, safe_link
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, category_tags, heard, title_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind

_ID = re.compile(r"t[1-6]_\w+")
_THREAD = re.compile(r"/comments/(?:t3_)?(\w+)")
_COMMENT_TITLE = re.compile(r"/?u/\S+ on (.*)", re.DOTALL)
_USER_PAGE = re.compile(r"/u(?:ser)?/([\w-]+)")
_SUBMITTED = re.compile(r"submitted by\b(?=(?:&#32;|\s)*<a\b).*$", re.DOTALL)
_LINK = re.compile(r'<a href="([^"]+)">\s*\[link\]')
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|div|a|br|ul|ol|li|em|strong|blockquote|!--)\b")
_MEDIA_HOSTS = ("v.redd.it", "i.redd.it", "preview.redd.it")


def _recognises(document: FeedDocument) -> bool:
    first = document.entries[0].guid if document.entries else ""
    hosts = {host_of(document.link), host_of(document.self_link), host_of(document.url)}
    return bool(_ID.fullmatch(first)) or not hosts.isdisjoint({"reddit.com", "old.reddit.com"})


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost | None:
    if entry.guid.startswith("t5_"):
        return None  # a search mixes communities among the posts; nobody wrote one to anybody
    comment = entry.guid.startswith("t1_")
    title = title_of(entry.title)
    match = _COMMENT_TITLE.fullmatch(title) if comment else None
    return heard(
        entry,
        "reddit",
        PostKind.COMMENT if comment else PostKind.POST,
        author=_author(entry),
        title=match[1] if match else title,
        body=_body(entry),
        # Which comment a comment answers is not given, so in_reply_to stays empty; the thread is known.
        conversation=_thread(entry, document),
        tags=[tag for tag in category_tags(entry) if "." not in tag],
    )


def _author(entry: FeedEntry) -> HeardAuthor | None:
    raw = one_line(entry.author_name, limit=200)
    handle = raw.removeprefix("/").removeprefix("u/").strip()
    if not handle:
        # The old RSS names the author in the "submitted by" line only.
        submitted = _SUBMITTED.search(entry.body.value)
        page = _USER_PAGE.search(submitted[0]) if submitted else None
        handle = page[1] if page else ""
    if not handle or handle == "[deleted]":
        return None
    page_url = web_address(entry.author_uri) or f"https://www.reddit.com/user/{handle}"
    return HeardAuthor(handle=handle, name=handle, url=page_url)


def _body(entry: FeedEntry) -> Body:
    raw = entry.body.value
    if _ESCAPED_TAG.search(raw) and "<" not in raw:
        raw = unescape(raw)
    submitted = _SUBMITTED.search(raw)
    if not submitted:
        return clean_html(raw, entry.base)
    body = clean_html(raw[: submitted.start()], entry.base)
    link = _LINK.search(submitted[0])
    address = web_address(unescape(link[1])) if link else None
    if body.text or not address or "/comments/" in address or host_of(address) in _MEDIA_HOSTS:
        return body
    return clean_html(safe_link(address, address))


def _thread(entry: FeedEntry, document: FeedDocument) -> str:
    if entry.guid.startswith("t3_"):
        return entry.guid
    for address in (entry.link, entry.guid, document.link, document.self_link, document.feed_id, document.url):
        if match := _THREAD.search(address):
            return f"t3_{match[1]}"
    posts = [other.guid for other in document.entries if other.guid.startswith("t3_")]
    return posts[0] if len(posts) == 1 else ""


def _hears(document: FeedDocument) -> str:
    return "own_posts" if re.search(r"/user/[\w-]+", document.self_link or document.url) else "mentions"


NETWORK = Network("reddit", _recognises, _read, _hears)
