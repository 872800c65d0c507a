"""What a body is, judged by its bytes, and a sentence for each thing that is no feed."""

from __future__ import annotations

import codecs
import re
from html import unescape

from listeners.parsing.addresses import joined
from listeners.parsing.failures import ParseFailure
from storage.records.sources import ErrorKind
from storage.records.words import words

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0", "utf-16-le"),
    (b"\0<\0?", "utf-16-be"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),  # "<?xm" in EBCDIC, in which a document type could hide
)
_HEAD = 4096
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(rb"<!DOCTYPE\s[^\[>]{0,2000}(\[[^\]]{0,2000}\]\s*)?>", re.IGNORECASE)
_ROOT = re.compile(rb"<([A-Za-z_][\w.:-]*)")
_FEED_TAG = re.compile(rb"<(?:[\w.-]+:)?(?:rss|RDF|feed)[\s>]")
_PAGE_ROOTS = (b"html", b"head", b"body", b"title", b"meta", b"script", b"div", b"p")
_LINK = re.compile(r"<link\b[^<>]{1,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-z]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_PAGE_HEAD = 200_000
_PROLOG = 20_000
"""Bytes in which the root must begin; regular expressions over them may be quadratic."""


def prepared(body: bytes) -> bytes:
    """Return the body in an encoding whose markup is ASCII, blank-trimmed, its document type dropped.

    Raises:
        ParseFailure: EMPTY, or BROKEN when it defines entities.
    """
    for mark, encoding in _WIDE:
        if body.startswith(mark):
            body = _DECLARATION.sub("", body.decode(encoding, "replace").lstrip("\ufeff")).encode()
            break
    body = body.lstrip()
    if not body.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise ParseFailure(
            ErrorKind.EMPTY,
            words(
                "Sources", "The answer was empty. Open the address in a browser to see whether the feed still exists."
            ),
        )
    head_end = _end_of_prolog(body)
    if _defines_entities(body[:head_end]):
        raise ParseFailure(
            ErrorKind.BROKEN,
            words(
                "Sources",
                "This document defines entities of its own, a way of attacking readers, so it was not read."
                " Ask its publisher for a feed without them.",
            ),
        )
    return _DOCTYPE.sub(b"", body[:head_end], count=1).lstrip() + body[head_end:]


def _defines_entities(prolog: bytes) -> bool:
    lowered = prolog.lower()
    doctype = lowered.find(b"<!doctype")
    return doctype >= 0 and lowered.find(b"<!entity", doctype) >= 0


def _end_of_prolog(body: bytes) -> int:
    """Return where the root element begins (a document type can only stand before it)."""
    root = _ROOT.search(_blanked_comments(body))
    return root.start() if root else min(len(body), _PROLOG)


def _root_name(body: bytes) -> bytes:
    root = _ROOT.match(body, _end_of_prolog(body)) if body.removeprefix(b"\xef\xbb\xbf").startswith(b"<") else None
    return root[1] if root else b""


def _blanked_comments(body: bytes) -> bytes:
    """Return the head with comments blanked, so that a tag in one is not taken for the root; lengths stay."""
    head = body[:_PROLOG]
    return re.sub(rb"<!--.*?-->", lambda match: b" " * len(match[0]), head, flags=re.DOTALL)


def is_json(body: bytes) -> bool:
    """Tell whether the body begins like a JSON object or array."""
    return body.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def is_page(body: bytes) -> bool:
    """Tell whether the body is an HTML page without a feed inside."""
    return _root_name(body).lower() in _PAGE_ROOTS and not _FEED_TAG.search(body)


def names_a_feed(body: bytes) -> bool:
    """Tell whether a tag of a feed's root stands anywhere."""
    return bool(_FEED_TAG.search(body))


def no_feed(body: bytes, url: str) -> ParseFailure:
    """Return the failure that says what the body is instead of a feed, and what to do."""
    if _root_name(body).lower() in _PAGE_ROOTS:
        return _page(body, url)
    if is_json(body):
        sentence = words(
            "Sources", "This is JSON data, but not a JSON Feed. Check that the address is that of the feed."
        )
    elif b"\0" in body[:_HEAD] or body[:4] in (b"%PDF", b"\x89PNG", b"PK\x03\x04", b"GIF8", b"\xff\xd8\xff\xe0"):
        sentence = words("Sources", "This is a picture, a document or an archive, not a feed. Check the address.")
    elif b"<opml" in body[:_HEAD].lower():
        sentence = words(
            "Sources", "This is a list of subscriptions (OPML), not a feed. Import it as a list of sources."
        )
    elif root := _root_name(body):
        name = root.decode("ascii", "replace")[:60]
        sentence = words(
            "Sources", "This is an XML document (<{root}>), but not a feed. Check that the address is that of the feed."
        ).given(root=name)
    else:
        sentence = words("Sources", "This is plain text, not a feed. Check the address.")
    return ParseFailure(ErrorKind.NOT_A_FEED, sentence)


def broken() -> ParseFailure:
    """Return the failure of a feed in which nothing can be read."""
    return ParseFailure(
        ErrorKind.BROKEN,
        words(
            "Sources",
            "This feed is damaged and nothing in it can be read. If the next tries fail too, tell its publisher.",
        ),
    )


def feeds_of_page(body: bytes, url: str) -> tuple[str, ...]:
    """Return the addresses of the feeds an HTML page links to, in its order, http(s) only."""
    page = body[:_PAGE_HEAD].decode("utf-8", "replace")
    found = []
    for tag in _LINK.findall(page):
        facts = {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag)}
        if "alternate" in facts.get("rel", "").lower().split() and facts.get("type", "").lower().strip() in _FEED_TYPES:
            address = joined(url, facts.get("href", "").strip())
            if address.startswith(("http://", "https://")) and address not in found:
                found.append(address)
    return tuple(found)


def _page(body: bytes, url: str) -> ParseFailure:
    found = feeds_of_page(body, url)
    if found:
        sentence = words(
            "Sources", "This is a web page, not a feed. The page names its feed: add {feeds} instead."
        ).given(feeds=", ".join(found[:3]))
    else:
        sentence = words(
            "Sources", "This is a web page, not a feed. Look on it for an RSS or Atom address, and add that instead."
        )
    return ParseFailure(ErrorKind.NOT_A_FEED, sentence)
