"""The names a post is known by. Two posts that share one are the same thing, or belong to one conversation."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

from listeners.heard import HeardAuthor, HeardPost
from listeners.hearing.canonical import canonical
from storage.records.mentions import PostKind

_GLOBAL_GUID = re.compile(r"^(https?://|at://|tag:|yt:|t[1-6]_|urn:)")
_NO_LETTERS = re.compile(r"[\W_]+")
_PUBLISHER_SUFFIX = re.compile(r"\s+[-–—|]\s+[^-–—|]{2,60}$")
_SHORTEST_TEXT_TWIN = 40
_SHORTEST_TITLE_TWIN = 25


@dataclass(frozen=True, slots=True)
class PostKeys:
    """What a post is called, as 64-bit keys.

    Attributes:
        own: names of this very post: its canonical URL, its network id, its guid in this source.
        twin: its author's words (or an article's title), which make it the same only when also near in time.
        words: its plain words alone, whoever wrote them; None for a short text.
        thread: names of the conversation it says it belongs to.
        reply: names of what it answers.
    """

    own: tuple[int, ...]
    twin: int | None
    words: int | None
    thread: tuple[int, ...]
    reply: tuple[int, ...]


def key(kind: str, name: str) -> int:
    """Return 64 bits of BLAKE2b over a kind and a name, as SQLite's signed integer.

    Among three million keys the chance that any two meet is about two in ten million.
    """
    return int.from_bytes(blake2b(f"{kind}\0{name}".encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def guid_key(guid: str, network: str, source: int | None) -> int:
    """Return the key of an id: everywhere for a URL or URI, within its network, or within its source on the web."""
    if _GLOBAL_GUID.match(guid):
        return key("guid", guid)
    return key("guid", f"{source}\0{guid}" if network == "web" else f"{network}\0{guid}")


def reference_keys(reference: str, network: str, source: int | None) -> tuple[int, ...]:
    """Return the keys under which a post named by id or URL may be known to who names it."""
    if reference.startswith(("http://", "https://")):
        return (key("url", canonical(reference)), key("guid", reference))
    return (guid_key(reference, network, source),)


def keys_of(post: HeardPost, source: int | None, author: str | None, *, url_is_name: bool = True) -> PostKeys:
    """Return all names of a post.

    Args:
        post: as heard.
        source: the source's id; on the web, a guid that is not unique by itself counts within it alone.
        author: the author's identity key as ``author_key`` gives it, None when nobody is named.
        url_is_name: False where several posts of a feed share one address, which then names none of them.
    """
    own = []
    is_thread_page = post.kind is PostKind.COMMENT and post.url == post.conversation
    if post.url and url_is_name and not is_thread_page:
        own.append(key("url", canonical(post.url)))
    own.append(guid_key(post.guid, post.network, source))
    if post.guid.startswith(("http://", "https://")) and post.guid != post.url:
        own.append(key("url", canonical(post.guid)))
    thread: list[int] = []
    if post.conversation:
        thread.append(key("thread", f"{post.network}\0{_thread_name(post.conversation)}"))
        thread.extend(reference_keys(post.conversation, post.network, source))
    reply = reference_keys(post.in_reply_to, post.network, source) if post.in_reply_to else ()
    said = plain(post.text) if len(post.text) >= _SHORTEST_TEXT_TWIN else None
    return PostKeys(
        own=tuple(dict.fromkeys(own)),
        twin=_twin(post, author, said),
        words=key("words", said) if said is not None else None,
        thread=tuple(dict.fromkeys(thread)),
        reply=reply,
    )


def _thread_name(conversation: str) -> str:
    return canonical(conversation) if conversation.startswith(("http://", "https://")) else conversation


def _twin(post: HeardPost, author: str | None, said: str | None) -> int | None:
    if author is not None and said is not None:
        return key("text", f"{author}\0{said}")
    if post.kind is PostKind.ARTICLE and len(post.title) >= _SHORTEST_TITLE_TWIN:
        return key("title", plain(_PUBLISHER_SUFFIX.sub("", post.title)))
    return None


def plain(text: str) -> str:
    """Return a text's letters and digits alone, at most 2,000 characters of it.

    Case, accents, punctuation and spacing do not count: decomposed, an accent is no letter.
    """
    folded = text[:2_000].casefold()
    return _NO_LETTERS.sub("", folded if folded.isascii() else unicodedata.normalize("NFKD", folded))


def author_key(author: HeardAuthor | None, url: str | None) -> str | None:
    """Return the lasting key of an account within its network, or None when nobody is named.

    The network's own id first, then the handle, then the author's page, then the name on this host.
    """
    if author is None:
        return None
    if author.stable_id:
        return author.stable_id
    if author.handle:
        return author.handle.casefold()
    if author.url:
        return canonical(author.url)
    if author.name:
        host = (url or "").partition("://")[2].partition("/")[0].casefold()
        return f"{host}/{author.name.casefold()}"
    return None
