"""A post as heard with all that can be found out about it without the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from listeners.heard import HeardPost
from listeners.hearing.canonical import canonical
from listeners.hearing.keys import Naming, PostKeys, address_of, author_key, keys_of
from listeners.hearing.language import Languages
from listeners.hearing.ours import OurAccounts
from storage.identities import IdentityFacts

_SAYING = 200
"""Characters of a text without title by which two posts of one feed are told apart."""


@dataclass(frozen=True, slots=True)
class PreparedPost:
    """One post on its way into the database.

    Attributes:
        author: the account as it will be stored, or None when nobody is named.
        published: UTC, never in the future: a feed that says so was heard now.
        place: where its conversation can be opened: the thread's page, else its own.
    """

    post: HeardPost
    keys: PostKeys
    author: IdentityFacts | None
    published: datetime
    place: str | None
    language: str | None
    by_us: bool
    to_us: bool


def prepare(
    posts: Sequence[HeardPost],
    *,
    source: int | None,
    feed_link: str | None,
    ours: OurAccounts,
    languages: Languages,
    now: datetime,
) -> list[PreparedPost]:
    """Return posts ready to be stored, oldest first, so that what is answered comes before its answers.

    Args:
        posts: of one source, in any order.
        source: the source's id, None for what was pasted.
        feed_link: the feed's own page: an address that names none of its posts.
        ours: our accounts.
        languages: tells the language where the source does not.
        now: the time of hearing, aware UTC.
    """
    home = canonical(feed_link) if feed_link else None
    addresses = [canonical(at) if (at := address_of(post)) else "" for post in posts]
    sayings = [post.title or post.text[:_SAYING] for post in posts]
    several_at = Counter(address for address, _ in set(zip(addresses, sayings, strict=True)))
    # An id given to two things shows in two sayings at two addresses; an edit has the address, a moved post its words.
    by_saying = Counter(guid for guid, _ in {(post.guid, said) for post, said in zip(posts, sayings, strict=True)})
    by_address = Counter(guid for guid, _ in {(post.guid, at) for post, at in zip(posts, addresses, strict=True)})
    ready = []
    for post, address in zip(posts, addresses, strict=True):
        alone = bool(address) and address != home and several_at[address] < 2
        again = by_saying[post.guid] > 1 and by_address[post.guid] > 1
        naming = Naming(address=alone, guid=not again and (alone or post.guid != post.url))
        ready.append(_one(post, source, ours, languages, now, naming=naming))
    return sorted(ready, key=lambda prepared: prepared.published)


def _one(
    post: HeardPost, source: int | None, ours: OurAccounts, languages: Languages, now: datetime, *, naming: Naming
) -> PreparedPost:
    by_us = post.by_us or ours.wrote(post.author, post.network)
    author = author_key(post.author, post.url)
    return PreparedPost(
        post=post,
        keys=keys_of(post, source, author and f"{post.network}\0{author}", naming),
        author=_identity(post, author, ours=by_us) if author else None,
        published=min(post.published or now, now),
        place=_place(post),
        language=post.language.lower()[:2] if post.language else languages.of(post.text) or languages.of(post.title),
        by_us=by_us,
        to_us=not by_us and (post.to_us or ours.addressed(post)),
    )


def _place(post: HeardPost) -> str | None:
    thread = post.conversation or ""
    return thread if thread.startswith(("http://", "https://")) else post.url


def _identity(post: HeardPost, key: str, *, ours: bool) -> IdentityFacts | None:
    author = post.author
    if author is None:
        return None
    return IdentityFacts(
        network=post.network,
        stable_id=key,
        handle=author.handle or "",
        name=author.name or author.handle or "",
        url=author.url,
        bio=author.bio,
        location=author.location,
        followers=author.followers,
        following=author.following,
        posts=author.posts,
        likes_given=author.likes_given,
        verified=author.verified,
        created=author.created,
        ours=ours,
    )
