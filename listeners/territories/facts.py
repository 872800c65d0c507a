"""What a query looks at in a post, folded once so that many queries can look at it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from listeners.heard import HeardPost
from listeners.territories.folding import folded, spaced_words
from storage.records.mentions import Mention

_TAG = re.compile(r"(?<![\w&/])[#＃](\w+)")
_HANDLE = re.compile(r"(?<![\w/.])@([\w.-]*\w(?:@[\w.-]*\w)?)")


@dataclass(frozen=True, slots=True)
class PostFacts:
    """The facts of one post that a query can ask for, all folded.

    Attributes:
        words: title, text and hashtags as words between single spaces.
        tags: without ``#``. handles: without ``@``; one with a host stands there without it too.
        author: handle (with and without host) and name as words between single spaces.
        author_handles: the author's handle, with and without its host.
        place: host and path of its URL ("example.org/a/b"), or "".
    """

    words: str
    tags: frozenset[str]
    handles: frozenset[str]
    author: str
    author_handles: frozenset[str]
    language: str
    place: str
    network: str


def facts_of_heard(post: HeardPost) -> PostFacts:
    """Return the facts of a post as heard; its language as the source gave it."""
    author = post.author
    return _facts(
        texts=(post.title, post.text),
        hashtags=post.hashtags,
        mentions=post.mentions,
        handle=(author.handle if author else None) or "",
        name=(author.name if author else None) or "",
        language=post.language,
        url=post.url,
        network=post.network,
    )


def facts_of_mention(mention: Mention) -> PostFacts:
    """Return the facts of a mention as stored: to preview a changed query, or apply it to what is kept."""
    author = mention.author
    return _facts(
        texts=(mention.title, mention.text),
        hashtags=mention.hashtags,
        mentions=mention.handles,
        handle=author.handle if author else "",
        name=author.name if author else "",
        language=mention.language,
        url=mention.url,
        network=mention.network,
    )


def place_of(url: str) -> str:
    """Return host and path of a URL, folded, without ``www.`` and the last slash; "" when it has no host."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return folded(host + parts.path).rstrip("/") if host else ""


def _facts(
    *,
    texts: tuple[str, str],
    hashtags: tuple[str, ...],
    mentions: tuple[str, ...],
    handle: str,
    name: str,
    language: str | None,
    url: str | None,
    network: str,
) -> PostFacts:
    text = "\n".join(texts)
    tags = {folded(tag).lstrip("#") for tag in hashtags}
    if "#" in text or "＃" in text:
        tags.update(folded(tag) for tag in _TAG.findall(text))
    handles = _with_local_parts(mentions)
    if "@" in text:
        handles |= _with_local_parts(_HANDLE.findall(text))
    return PostFacts(
        words=spaced_words(f"{text}\n{' '.join(hashtags)}" if hashtags else text),
        tags=frozenset(tags),
        handles=handles,
        author=spaced_words(f"{handle} {name}"),
        author_handles=_with_local_parts((handle,)) if handle else frozenset(),
        language=folded(language or "").replace("_", "-"),
        place=place_of(url) if url else "",
        network=folded(network),
    )


def _with_local_parts(handles: Iterable[str]) -> frozenset[str]:
    whole = [folded(handle).lstrip("@") for handle in handles]
    return frozenset(whole).union(handle.partition("@")[0] for handle in whole)
