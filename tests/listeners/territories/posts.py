"""Posts for tests of queries."""

from __future__ import annotations

from listeners.heard import HeardAuthor, HeardPost
from listeners.territories.facts import PostFacts, facts_of_heard
from listeners.territories.query import matches, parse


def facts(
    text: str = "",
    *,
    title: str = "",
    handle: str | None = None,
    name: str | None = None,
    language: str | None = None,
    url: str | None = None,
    network: str = "web",
    hashtags: tuple[str, ...] = (),
    mentions: tuple[str, ...] = (),
) -> PostFacts:
    author = HeardAuthor(handle=handle, name=name) if handle or name else None
    post = HeardPost(
        guid="1",
        url=url,
        network=network,
        author=author,
        title=title,
        text=text,
        language=language,
        hashtags=hashtags,
        mentions=mentions,
    )
    return facts_of_heard(post)


def finds(query: str, text: str) -> bool:
    return matches(parse(query), facts(text))
