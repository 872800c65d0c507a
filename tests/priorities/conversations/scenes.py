"""Conversations to rank, told in a line."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from priorities.conversations.facts import ConversationFacts, PersonFacts, PostFacts
from priorities.conversations.rank import rank_conversation
from storage.records.conversations import ConversationRank
from storage.records.mentions import PostKind
from storage.records.reasons import Reason

NOON = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def said(
    text: str,
    *,
    mention: int = 1,
    person: int | None = 1,
    at: datetime = NOON,
    language: str | None = None,
    **more: object,
) -> PostFacts:
    """Return a post somebody wrote at noon; ``more`` goes to PostFacts."""
    return PostFacts(mention, person, "Lea", text, at, language=language, **more)  # type: ignore[arg-type]


def facts(
    *posts: PostFacts,
    now: datetime | None = None,
    people: Mapping[int, PersonFacts] | None = None,
    terms: tuple[str, ...] = (),
    answered_at: datetime | None = None,
) -> ConversationFacts:
    """Return a conversation of these posts, ranked a minute after the last of them unless told otherwise."""
    moment = now or max(post.published for post in posts) + timedelta(minutes=1)
    return ConversationFacts(7, 3, posts, people or {}, moment, terms, answered_at)


def ranked(*posts: PostFacts, **more: object) -> ConversationRank:
    """Rank these posts as one conversation; ``more`` goes to ``facts``."""
    return rank_conversation(facts(*posts, **more))  # type: ignore[arg-type]


def points_of(text: str, **more: object) -> int:
    """Return the points of one post alone; ``more`` goes to ``said``."""
    return ranked(said(text, **more)).points  # type: ignore[arg-type]


def reason(rank: ConversationRank, name: str) -> Reason | None:
    """Return the reason of that name, None when it is not there."""
    return next((found for found in rank.reasons if found.name == name), None)


def names(text: str, **more: object) -> set[str]:
    """Return the names of the reasons of one post alone."""
    return {found.name for found in ranked(said(text, **more)).reasons}  # type: ignore[arg-type]


ARTICLE = PostKind.ARTICLE
