"""What WordPress's REST interface answers: comments and posts, under the names that its feeds give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from listeners.heard import HeardPost
from listeners.importing.forms.part import JsonPart, Part, Record
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.posts import post_of
from listeners.importing.presets.looking import peeked, text_at, value_at
from listeners.importing.presets.ownership import is_told
from listeners.importing.presets.preset import Preset, Told, row_by_row
from listeners.importing.presets.shapes import shaped
from listeners.importing.presets.wordpress_shapes import ArticleRead, CommentRead
from listeners.importing.rows import ImportedRow, RowError, RowResult
from listeners.parsing.addresses import without_fragment
from listeners.parsing.networks.network import hashtags_in, unique
from listeners.parsing.networks.wordpress import DEFAULT_CATEGORIES, page_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind
from storage.records.words import words

NETWORK = "wordpress"

_SITE = re.compile(r"(https?://.{1,500}?)/(?:wp-json/|index\.php\?rest_route=|\?rest_route=)")
_ANSWER_KEYS = frozenset({"id", "link", "content"})
_UNSEEN = ("spam", "trash")
_NOBODY_THERE = ("pingback", "trackback")


def _recognises(part: Part) -> int:
    """Tell comments (``post``, ``parent``, ``author_name``) and posts (``guid``, ``title``) by what is rendered."""
    if not isinstance(part, JsonPart) or part.assigned:
        return 0
    return (
        3 if any(_is_comment(element) or _is_article(element) for element in peeked(part, having=_ANSWER_KEYS)) else 0
    )


def _is_comment(element: object) -> bool:
    return isinstance(value_at(element, "post"), int) and isinstance(value_at(element, "content", "rendered"), str)


def _is_article(element: object) -> bool:
    return bool(text_at(element, "link")) and isinstance(value_at(element, "title", "rendered"), str)


def _read(part: Part, siblings: Sequence[Part], told: Told) -> Iterator[RowResult]:
    """Yield comments and posts of one answer."""
    del siblings

    def read(record: Record) -> RowResult:
        if _is_comment(record.value):
            post = _comment(shaped(record.value, CommentRead))
        else:
            post = _article(shaped(record.value, ArticleRead))
        return ImportedRow(record.number, replace(post, by_us=True) if is_told(told, NETWORK, post.author) else post)

    return row_by_row(part.records(""), read) if isinstance(part, JsonPart) else iter(())


def _comment(read: CommentRead) -> HeardPost:
    """Return a comment under the id of the Atom feed: the site's address, then post and comment by number."""
    if read.status in _UNSEEN:
        raise RowError(words("Import", "This comment was put away as spam or deleted."))
    page = page_of(read.link)
    post = _numbered(read)
    parent = f"{post or page}#comment-{read.parent}" if read.parent else post
    line = LineRead(
        id=f"{post}#comment-{read.id}" if post is not None else read.link,
        url=read.link,
        network=NETWORK,
        author=AuthorRead(name=read.author_name, url=read.author_url),
        text="",
        html=read.content.rendered,
        published=_utc(read.date_gmt) or read.date,
        in_reply_to=parent,
        conversation=page,
    )
    return post_of(line, kind=PostKind.ARTICLE if read.type in _NOBODY_THERE else PostKind.COMMENT)


def _numbered(read: CommentRead) -> str | None:
    """Return the post of a comment as the feeds' ids name it ("https://blog.example/?p=4")."""
    for link in (*read.links.get("up", ()), *read.links.get("self", ())):
        if site := _SITE.match(link.href):
            return f"{site[1]}/?p={read.post}"
    return None


def _article(read: ArticleRead) -> HeardPost:
    if read.status in _UNSEEN:
        raise RowError(words("Import", "This post is in the bin of the blog."))
    author = next(iter(read.embedded.author), None)
    names = [one_line(term.name) for group in read.embedded.terms for term in group]
    line = LineRead(
        id=read.guid.rendered or read.link,
        url=read.link,
        network=NETWORK,
        author=AuthorRead(name=author.name) if author else None,
        title=one_line(read.title.rendered),
        text="",
        html=read.content.rendered or read.excerpt.rendered,
        published=_utc(read.date_gmt) or read.date,
        conversation=without_fragment(read.link),
    )
    post = post_of(line, kind=PostKind.ARTICLE)
    tags = [name for name in names if name.lower() not in DEFAULT_CATEGORIES]
    return replace(post, hashtags=unique(tags, hashtags_in(post.title), post.hashtags))


def _utc(told: str | None) -> str | None:
    """Return a moment that is in UTC without saying so; a draft has year 0."""
    return told + "Z" if told and not told.startswith("0000") and not told.endswith("Z") else None


WORDPRESS = Preset("wordpress_json", words("Import", "WordPress (JSON)"), _recognises, _read)
"""The comments and posts that ``/wp-json/wp/v2/`` answers."""
