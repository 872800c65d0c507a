"""WordPress: posts and comments, RSS and Atom; its Atom comments feed is the best threaded of all."""

from __future__ import annotations

import re

from listeners.heard import HeardPost
from listeners.parsing.addresses import web_address, without_fragment
from listeners.parsing.document import FeedDocument, FeedEntry, MarkedText
from listeners.parsing.networks.network import (
    Network,
    body_of,
    category_tags,
    heard,
    language_of,
    named_author,
    title_of,
)
from listeners.parsing.plain_text import one_line
from storage.records.mentions import Counts, PostKind

_GENERATOR = re.compile(r"wordpress\.(?:org|com)|^wordpress\b", re.IGNORECASE)
_COMMENT = re.compile(r"#comment-\d+$")
_POST_GUID = re.compile(r"[?&]p=\d+$")
_FIRST_LINE = re.compile(
    r"\s*(?:<p>)?[^<>]{1,60}<a href=[\"']([^\"']+#comment-\d+)[\"'][^>]*>[^<]*</a>\.?\s*(?:</p>|<br ?/?>|\n)"
)
_COMMENTS_OF = re.compile(r"(?:Comments (?:on|for)|Commentaires (?:sur|pour))\b", re.IGNORECASE)
_COMMENTS_ON_POST = re.compile(r"(?:Comments on|Commentaires sur)\s*:?\s*(.*)", re.DOTALL | re.IGNORECASE)
_COMMENT_BY = re.compile(r"(?:Comment on|Commentaires? sur) (.+) (?:by|par) (.+)", re.DOTALL | re.IGNORECASE)
_COMMENT_PAGE = re.compile(r"/comment-page-\d+(?=/?$)")

DEFAULT_CATEGORIES = ("uncategorized", "non classé", "sans catégorie")
"""What a blog calls a post that nobody put anywhere, in small letters."""


def _recognises(document: FeedDocument) -> bool:
    first = document.entries[0].guid if document.entries else ""
    return bool(_GENERATOR.search(document.generator) or _POST_GUID.search(first) or _COMMENT.search(first))


def page_of(address: str) -> str:
    """Return the page of the post that a comment's address is on, whichever page of comments shows it."""
    return _COMMENT_PAGE.sub("", without_fragment(address))


def _is_comment(entry: FeedEntry) -> bool:
    return bool(_COMMENT.search(entry.link) or _COMMENT.search(entry.guid) or entry.reply_ref)


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    return _comment(entry, document) if _is_comment(entry) else _post(entry, document)


def _post(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    return heard(
        entry,
        "wordpress",
        PostKind.ARTICLE,
        author=named_author(entry),
        body=body_of(entry.body, entry.base),
        language=language_of(entry.language, document.language),
        updated=entry.updated,
        conversation=web_address(without_fragment(entry.link)),
        tags=[tag for tag in category_tags(entry) if tag.lower() not in DEFAULT_CATEGORIES],
        counts=Counts(replies=entry.comments_count),
    )


def _comment(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    page = page_of(entry.link)
    raw, parent = _without_reply_line(entry, page)
    return heard(
        entry,
        "wordpress",
        PostKind.COMMENT,
        author=named_author(entry),
        title=_title(entry, document),
        body=body_of(raw, entry.base),
        language=language_of(entry.language, document.language),
        updated=entry.updated,
        in_reply_to=entry.reply_ref or entry.reply_href or parent,
        conversation=web_address(page),
    )


def _without_reply_line(entry: FeedEntry, page: str) -> tuple[MarkedText, str]:
    """Return the comment without the line WordPress puts before replies, and the parent that line links to.

    In RSS it is the only trace of the parent: "In reply to <a href=…#comment-2>Lea</a>.", in the blog's language.
    """
    body = entry.body
    match = _FIRST_LINE.match(body.value)
    if not match or not match[1].startswith(page):
        return body, ""
    return MarkedText(body.value[match.end() :], body.markup), match[1]


def _title(entry: FeedEntry, document: FeedDocument) -> str:
    """Return the title of what is commented on, "" when only the commenter is named."""
    if match := _COMMENT_BY.fullmatch(title_of(entry.title)):
        return match[1]
    # The feed of one post names the post; that of the whole blog ("Comments for ...") names the blog.
    match = _COMMENTS_ON_POST.fullmatch(one_line(document.title))
    return match[1] if match else ""


def _hears(document: FeedDocument) -> str:
    comments = any(_is_comment(entry) for entry in document.entries[:1]) or "/comments/feed" in document.url
    return "mentions" if comments or _COMMENTS_OF.match(one_line(document.title)) else "own_posts"


NETWORK = Network("wordpress", _recognises, _read, _hears)
