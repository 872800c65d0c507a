"""What a network is to the parser, and the building of a post that all networks share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import web_address
from listeners.parsing.cleaning import Body, clean_html, clean_plain
from listeners.parsing.document import FeedDocument, FeedEntry, MarkedText, Markup
from listeners.parsing.plain_text import one_line
from storage.records.mentions import Counts, PostKind


@dataclass(frozen=True, slots=True)
class Network:
    """One network's ways, as functions of a document.

    Attributes:
        recognises: tells by content (and address) whether the document is this network's.
        read: an entry as a post, None when it is none (a subreddit among search results).
        hears: what can arrive from such a feed, see ``HeardFeed.hears``.
    """

    name: str
    recognises: Callable[[FeedDocument], bool]
    read: Callable[[FeedEntry, FeedDocument], HeardPost | None]
    hears: Callable[[FeedDocument], str]


NO_COUNTS = Counts()

_HASHTAG = re.compile(r"#(?<![\w&/#]#)(\w*[^\W\d_]\w*)")
_MENTION = re.compile(r"@(?<![\w@/.]@)([A-Za-z0-9_](?:[\w.-]*\w)?(?:@[\w-]+(?:\.[\w-]+)+)?)")
_ADDRESS = re.compile(r"<?[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_LONGEST_KEY = 2_000
"""Characters of an id."""

_MOST = 50
"""Hashtags or mentions kept of one post."""


def body_of(text: MarkedText, base: str = "") -> Body:
    """Return a marked text cleaned."""
    if text.markup is Markup.PLAIN:
        return clean_plain(text.value)
    return clean_html(text.value, base)


def title_of(text: MarkedText) -> str:
    """Return a marked title as one plain line."""
    return one_line(text.value, markup=text.markup is not Markup.PLAIN)


def guid_of(entry: FeedEntry) -> str:
    """Return the entry's id, else its link, else one made from its content; never empty."""
    if found := one_line(entry.guid or entry.link, markup=False, limit=_LONGEST_KEY):
        return found
    content = f"{entry.title.value}\n{entry.body.value}\n{entry.published}"
    return "content:" + blake2b(content.encode("utf-8", "replace"), digest_size=16).hexdigest()


def person_name(raw: str) -> str:
    """Return a name as one plain line of at most 200 characters without e-mail addresses ("x@y.org (Lea)" is "Lea")."""
    name = one_line(raw, limit=200)
    if "@" in name:
        name = _ADDRESS.sub("", name).strip(" <>,;")
    return name[1:-1].strip() if name.startswith("(") and name.endswith(")") else name


def named_author(entry: FeedEntry) -> HeardAuthor | None:
    """Return the author by name and page, None when the entry names none."""
    name = person_name(entry.author_name)
    return HeardAuthor(name=name, url=web_address(entry.author_uri)) if name else None


def language_of(*told: str) -> str | None:
    """Return the first language told, as two or three small letters ("en-US" is "en"), None without."""
    for tag in told:
        if match := _LANGUAGE.match(tag.strip()):
            return match[0].lower()
    return None


def hashtags_in(text: str) -> tuple[str, ...]:
    """Return the hashtags of a text, as written, without ``#``, each once."""
    return unique(_HASHTAG.findall(text)) if "#" in text else ()


def mentions_in(text: str) -> tuple[str, ...]:
    """Return the handles a text mentions, without ``@``, each once."""
    return unique(_MENTION.findall(text)) if "@" in text else ()


def unique(*groups: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Return all of the groups in order, one of each spelling regardless of case, at most 50."""
    found: dict[str, str] = {}
    for group in groups:
        for word in group:
            if word:
                found.setdefault(word.lower(), word)
    return tuple(found.values())[:_MOST]


def category_tags(entry: FeedEntry) -> list[str]:
    """Return the entry's categories as plain lines."""
    return [one_line(category.term.lstrip("#"), limit=100) for category in entry.categories]


def _key(told: str | None) -> str | None:
    return one_line(told, markup=False, limit=_LONGEST_KEY) or None if told else None


def _at_a_page(author: HeardAuthor | None) -> HeardAuthor | None:
    """Return the author with a page that is an address, also where one was made of a name that holds anything."""
    if author is None or author.url is None:
        return author
    page = web_address(author.url)
    return author if page == author.url else replace(author, url=page)


def heard(
    entry: FeedEntry,
    network: str,
    kind: PostKind,
    *,
    author: HeardAuthor | None,
    body: Body,
    title: str | None = None,
    url: str | None = None,
    language: str | None = None,
    updated: datetime | None = None,
    in_reply_to: str | None = None,
    conversation: str | None = None,
    tags: list[str] | tuple[str, ...] = (),
    mentions: tuple[str, ...] | None = None,
    counts: Counts = NO_COUNTS,
    to_us: bool = False,
) -> HeardPost:
    """Build a post from what a network found; what is left out is read from the entry in the plain way.

    ``tags`` come before the hashtags of the text, ``mentions`` replaces those of the text.
    """
    title = title_of(entry.title) if title is None else title
    return HeardPost(
        guid=guid_of(entry),
        url=url or web_address(entry.link),
        network=network,
        kind=kind,
        author=_at_a_page(author),
        title=title,
        text=body.text,
        html=body.html,
        language=language,
        published=entry.published or entry.updated,
        updated=updated,
        in_reply_to=_key(in_reply_to),
        conversation=_key(conversation),
        hashtags=unique(tags, hashtags_in(title), hashtags_in(body.text)),
        mentions=mentions_in(body.text) if mentions is None else mentions,
        counts=counts,
        to_us=to_us,
    )
