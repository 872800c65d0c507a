"""The names a post is known by. Two posts that share one are the same thing, or belong to one conversation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

from listeners.heard import HeardAuthor, HeardPost
from listeners.hearing.canonical import canonical
from listeners.hearing.unaccented import letters_of
from storage.records.mentions import PostKind

_GLOBAL_GUID = re.compile(r"^(https?://|at://|tag:|yt:|t[1-6]_|urn:)")
_PUBLISHER_SUFFIX = re.compile(r"\s+[-–—|]\s+([^-–—|]{2,60})$")
SHORTEST_TWIN = 40
"""Characters under which the same words are a coincidence."""

_SHORTEST_TITLE_TWIN = 25


@dataclass(frozen=True, slots=True)
class PostKeys:
    """What a post is called, as 64-bit keys.

    Attributes:
        own: all names of this very post: its address and its ids, each once.
        address: its canonical URL; None without, or where several posts share it.
        ids: its network id, its guid in this source (a guid that is an address also as an address).
        sure: True when the ids are its network's own: sharing one is proof. On the web an id or an address may be
            used again for something else, and needs a second sign.
        twins: its author's words, an article's headline at its publisher: the same only when also near in time.
        words: its plain words alone, whoever wrote them; None for a short text.
        thread: names of the conversation it says it belongs to.
        reply: names of what it answers.
    """

    own: tuple[int, ...]
    address: int | None
    ids: tuple[int, ...]
    sure: bool
    twins: tuple[int, ...]
    words: int | None
    thread: tuple[int, ...]
    reply: tuple[int, ...]


def key(kind: str, name: str) -> int:
    """Return 64 bits of BLAKE2b over a kind and a name, as SQLite's signed integer.

    Among three million keys the chance that any two meet is about two in ten million.
    """
    return int.from_bytes(blake2b(f"{kind}\0{name}".encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def is_global(guid: str) -> bool:
    """Tell whether an id names the same thing wherever it stands: an address, a URI, Reddit's typed ids."""
    return _GLOBAL_GUID.match(guid) is not None


def guid_key(guid: str, network: str, source: int | None) -> int:
    """Return the key of an id: everywhere for a URL or URI, within its network, or within its source on the web."""
    if is_global(guid):
        return key("guid", guid)
    return key("guid", f"{source}\0{guid}" if network == "web" else f"{network}\0{guid}")


def reference_keys(reference: str, network: str, source: int | None) -> tuple[int, ...]:
    """Return the keys under which a post named by id or URL may be known to who names it."""
    if reference.startswith(("http://", "https://")):
        return (key("url", canonical(reference)), key("guid", reference))
    return (guid_key(reference, network, source),)


@dataclass(frozen=True, slots=True)
class Naming:
    """Which names of a post are names of it alone, as the other posts of its feed show."""

    address: bool = True
    guid: bool = True


def keys_of(post: HeardPost, source: int | None, author: str | None, naming: Naming = Naming()) -> PostKeys:
    """Return all names of a post.

    Args:
        post: as heard.
        source: the source's id; on the web, a guid that is not unique by itself counts within it alone.
        author: the author's identity key as ``author_key`` gives it, None when nobody is named.
        naming: which of its names other posts of the feed have too.
    """
    is_thread_page = post.kind is PostKind.COMMENT and post.url == post.conversation
    address = key("url", canonical(post.url)) if post.url and naming.address and not is_thread_page else None
    thread: list[int] = []
    if post.conversation:
        thread.append(key("thread", f"{post.network}\0{_thread_name(post.conversation)}"))
        thread.extend(reference_keys(post.conversation, post.network, source))
    reply = reference_keys(post.in_reply_to, post.network, source) if post.in_reply_to else ()
    said = plain(post.text) if len(post.text) >= SHORTEST_TWIN else None
    ids = _ids(post, source) if naming.guid else ()
    if not ids and address is None:
        ids = (content_key(post, source),)
    return PostKeys(
        own=ids if address is None else (address, *(one for one in ids if one != address)),
        address=address,
        ids=ids,
        sure=post.network != "web" and naming.guid,
        twins=_twins(post, author, said),
        words=key("words", said) if said is not None else None,
        thread=tuple(dict.fromkeys(thread)),
        reply=reply,
    )


def address_of(post: HeardPost) -> str | None:
    """Return where a post stands: its URL, else its guid where that is one."""
    return post.url or (post.guid if post.guid.startswith(("http://", "https://")) else None)


def _ids(post: HeardPost, source: int | None) -> tuple[int, ...]:
    """Return the keys of a guid; none for one that was made from the address, which is a name already."""
    own = guid_key(post.guid, post.network, source)
    if post.guid == post.url or not post.guid.startswith(("http://", "https://")):
        return (own,)
    return (own, key("url", canonical(post.guid)))


def content_key(post: HeardPost, source: int | None) -> int:
    """Return the name of a post whose address and guid others have too: what it says, and when."""
    return key("content", f"{source}\0{post.title}\0{post.text}\0{post.published}")


def _thread_name(conversation: str) -> str:
    return canonical(conversation) if conversation.startswith(("http://", "https://")) else conversation


def _twins(post: HeardPost, author: str | None, said: str | None) -> tuple[int, ...]:
    twins = () if author is None or said is None else (key("text", f"{author}\0{said}"),)
    if post.kind is not PostKind.ARTICLE or len(post.title) < _SHORTEST_TITLE_TWIN:
        return twins
    title = plain(without_publisher(post.title, post.url))
    twins = (*twins, key("title", f"{_publisher(post)}\0{title}"))
    # A search engine's list may not tell who published it; an article that names its author is no such list's.
    return twins if post.author is not None else (*twins, key("title", title))


def _publisher(post: HeardPost) -> str:
    """Return the site that published an article: what Google News names, else where it stands."""
    host = (post.author and post.author.stable_id) if post.network == "google_news" else None
    host = host or (canonical(post.url).partition("/")[0] if post.url else "")
    labels = host.rsplit(".", maxsplit=3)
    suffix_of_two = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3  # co.uk, com.au
    return ".".join(labels[-3:] if suffix_of_two else labels[-2:])


def without_publisher(title: str, url: str | None) -> str:
    """Return a headline without " - Publisher" at its end, as search engines write it.

    What stands there is a publisher when its first letter is a capital and no digit is in it ("- part 2" is none),
    or when the address says the same ("| 20 Minutes" at 20minutes.fr).
    """
    match = _PUBLISHER_SUFFIX.search(title)
    if match is None:
        return title
    named = match[1].strip()
    host = (url or "").partition("://")[2].partition("/")[0]
    is_name = named[0].isupper() and not any(character.isdigit() for character in named)
    return title[: match.start()] if is_name or plain(named) in plain(host) else title


def plain(text: str) -> str:
    """Return a text's letters and digits alone, at most 2,000 characters of it.

    Case, accents, punctuation and spacing do not count: decomposed, an accent is no letter.
    """
    return letters_of(text[:2_000])


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
