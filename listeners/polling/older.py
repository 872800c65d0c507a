"""Where the older entries of a feed can be asked for: as it says itself (RFC 5005), else in its network's way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yarl import URL

from listeners.fetching.redirects import same_origin
from listeners.heard import HeardFeed, HeardPost

_FULLNAME = re.compile(r"\b(t[1-6]_[a-z0-9]{1,16})\b")
_DISCOURSE_POST = re.compile(r"-post-(\d{1,18})(?:-\d+)?$", re.ASCII)
_STATUS = re.compile(r"/(\d{6,24})/?$", re.ASCII)
_PAGE = re.compile(r"\d{1,6}", re.ASCII)


def older_page(asked: str, feed: HeardFeed) -> str | None:
    """Return the address of the page of older entries that follows a document; None where no way is known.

    The page stands where the document itself does: a feed cannot send us to another place. That a server passes
    over what it was asked for is seen by whoever reads the answer.

    Args:
        asked: where the document came from, whole: its query may hold what it may not be read without.
        feed: the document; only entries that were parsed are looked at.
    """
    here = URL(asked)
    if feed.next_page is not None:
        there = URL(feed.next_page)
        return str(there) if same_origin(here, there) and there != here else None
    asked_for = _in_the_way_of(feed, here)
    return str(here.update_query(asked_for)) if asked_for else None


def _in_the_way_of(feed: HeardFeed, here: URL) -> dict[str, str]:
    """Return what a network wants in the query of the page that follows; nothing where no way is known."""
    if feed.network == "wordpress":
        page = here.query.get("paged", "1")
        return {"paged": str(int(page) + 1 if _PAGE.fullmatch(page) else 2)}
    oldest = oldest_of([entry.post for entry in feed.entries])
    if oldest is None:
        return {}
    if feed.network == "reddit":
        return _named("after", _FULLNAME.search(oldest.guid))
    if feed.network == "discourse" and here.path.endswith("/posts.rss"):
        return _named("before", _DISCOURSE_POST.search(oldest.guid))
    if feed.network == "mastodon":
        return _named("max_id", _STATUS.search(oldest.url or oldest.guid))
    return {}


def _named(name: str, found: re.Match[str] | None) -> dict[str, str]:
    return {} if found is None else {name: found[1]}


def oldest_of(posts: Sequence[HeardPost]) -> HeardPost | None:
    """Return the post that was published first; None where none is dated."""
    dated = [(post.published, post) for post in posts if post.published is not None]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None
