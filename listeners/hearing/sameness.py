"""Whether a post that shares a name, or its words, with a mention is that mention."""

from __future__ import annotations

from datetime import timedelta

from listeners.hearing.canonical import canonical
from listeners.hearing.keys import SHORTEST_TWIN, plain
from listeners.hearing.nearness import nearly_same
from listeners.hearing.prepared import PreparedPost
from storage.mentions import StoredMention
from storage.records.mentions import PostKind

TWIN_WITHIN = timedelta(days=3)
"""How far apart the same words of one person may be published and still be one post that two places carry."""

AT_ONCE = timedelta(minutes=10)
"""The same for answers, of which a support team gives the very same to several people, and for two posts at one
place of a network: there somebody took hers back and wrote it again without the slip."""


def looked_for(prepared: PreparedPost) -> timedelta:
    """Return how far round a post nearly the same words are looked for: a network's own posts are looked up at once."""
    post = prepared.post
    return AT_ONCE if post.url and post.network != "web" else TWIN_WITHIN


def confirmed(prepared: PreparedPost, known: StoredMention, *, address_of_another_feed: bool) -> bool:
    """Tell whether a post that has only its address, or only its id, in common with a mention is it.

    Feeds use both again: a status page links every report to itself, a script counts its ids anew. The same moment
    or the same words prove it; across feeds an address that leads to one page does too.
    """
    if address_of_another_feed and prepared.post.url and _is_deep(canonical(prepared.post.url)):
        return True
    return _same_moment(prepared, known) or alike(prepared, known)


def alike(prepared: PreparedPost, known: StoredMention) -> bool:
    """Tell whether both say the same, by their texts where both have one, else by their titles.

    What says nothing at all contradicts nothing: an emptied post is the one it was.
    """
    post = prepared.post
    if not (post.title or post.text) or not (known.title or known.text):
        return True
    if (post.title, post.text) == (known.title, known.text):
        return True
    if post.text and known.text:
        return plain(post.text) == plain(known.text) or nearly_same(post.text, known.text)
    return bool(post.title) and plain(post.title) == plain(known.title)


def carried_elsewhere(prepared: PreparedPost, known: StoredMention, author: int | None) -> bool:
    """Tell whether a post with the words of a mention may be that mention, carried by another source.

    Somebody who says the same at two addresses of one network's place says it twice, unless at once, and so does
    who answers two people in the same words. An article with the same headline is the same one unless two authors
    stand behind it.
    """
    post = prepared.post
    apart = abs(known.published - prepared.published)
    if apart > TWIN_WITHIN:
        return False
    if post.kind is PostKind.ARTICLE:
        return _same_article(prepared, known, author)
    one_place = bool(post.url and known.url) and _host(post.url) == _host(known.url)
    answered = {reference for reference in (post.in_reply_to, known.in_reply_to) if reference}
    is_answer = bool(answered or prepared.by_us)
    if is_answer and (one_place or len(answered) > 1):
        return False
    return apart <= AT_ONCE if is_answer or (one_place and post.network != "web") else True


def long_enough(text: str) -> bool:
    """Tell whether a text is so long that nobody says nearly the same again by chance."""
    return len(text) >= SHORTEST_TWIN


def _same_article(prepared: PreparedPost, known: StoredMention, author: int | None) -> bool:
    """Tell whether two articles with one headline are one; in Google News the author is the publisher."""
    if "google_news" in (prepared.post.network, known.network):
        return True
    return author is None or known.author is None or author == known.author


def _same_moment(prepared: PreparedPost, known: StoredMention) -> bool:
    """Tell whether both were published at the same moment; a day without its hour is none."""
    told = prepared.post.published
    return told is not None and told == known.published and (told.hour, told.minute, told.second) != (0, 0, 0)


def _host(url: str | None) -> str | None:
    return canonical(url).partition("/")[0].partition("?")[0] if url else None


def _is_deep(address: str) -> bool:
    """Tell whether a canonical address leads to one thing, not to a home page or a section."""
    path = address.partition("/")[2]
    return "/" in path or "-" in path or any(character.isdigit() for character in path)
