"""Bringing the places of conversations up to date: facts from the database, reasons from the priorities."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from priorities.conversations.facts import ConversationFacts, Pace, PersonFacts, PostFacts
from priorities.conversations.rank import rank_conversation
from storage.learning import learned
from storage.opening import writing
from storage.pace import usual_waits
from storage.rank_facts import (
    ConversationToRank,
    MentionToRank,
    PersonHistory,
    conversations_to_rank,
    histories,
    placed,
)
from storage.ranks import done_wanted, due, save_ranks, want, wanted
from storage.records.conversations import ConversationRank
from storage.records.learning import NOTHING_LEARNED, LearnedWeights
from storage.records.mentions import PostKind
from storage.states import refresh_states

_AT_ONCE = 200
"""Conversations ranked in one write transaction."""

Terms = Mapping[int, tuple[str, ...]]
"""The words each territory's query listens for."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What the log tells of us: what was learned, and how long we usually take; by territory, None: outside all."""

    learned: Mapping[int | None, LearnedWeights] = field(default_factory=dict)
    usual_waits: Mapping[int | None, int] = field(default_factory=dict)


NO_HABITS = Habits()
"""Of somebody who never answered anything here."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """What one batch of ranking did: the conversations ranked, and those of them that stood in no list before."""

    conversations: tuple[int, ...]
    new: tuple[int, ...]


def refresh_ranks(db: sqlite3.Connection, terms: Terms, now: datetime) -> Iterator[Ranked]:
    """Rank anew what was asked for and what time has changed, a batch in each step until nothing waits.

    Each batch is one short transaction, so that a person's act never waits long for the lock.

    Args:
        db: the listener's connection.
        terms: by territory id.
        now: the moment ranked for, aware UTC.
    """
    habits = Habits(learned(db), usual_waits(db, now))
    while True:
        with writing(db):
            asked = wanted(db, _AT_ONCE) or due(db, now, _AT_ONCE)
            if not asked:
                return
            known = placed(db, asked)
            refresh_states(db, asked, now)
            save_ranks(db, rank(db, asked, terms, now, habits))
            done_wanted(db, asked)
        yield Ranked(tuple(asked), tuple(one for one in asked if one not in known))


def rank_all_again(db: sqlite3.Connection) -> None:
    """Ask for every conversation to be ranked anew: another territory's words, another moment."""
    with writing(db):
        want(db, [row[0] for row in db.execute("SELECT id FROM conversations WHERE merged_into IS NULL")])


def rank(
    db: sqlite3.Connection,
    conversations: Iterable[int],
    terms: Terms,
    now: datetime,
    habits: Habits = NO_HABITS,
) -> list[ConversationRank]:
    """Return the ranks of conversations, one for each of their territories; None stands for outside all of them."""
    to_rank = conversations_to_rank(db, conversations)
    people = {m.person for c in to_rank for m in c.mentions if m.person is not None and not m.by_us}
    known = {person: _person(history) for person, history in histories(db, people).items()}
    ranks: list[ConversationRank] = []
    for conversation in to_rank:
        ranks.extend(rank_conversation(facts) for facts in _facts(conversation, known, terms, now, habits))
    return ranks


def _facts(
    conversation: ConversationToRank,
    people: Mapping[int, PersonFacts],
    terms: Terms,
    now: datetime,
    habits: Habits,
) -> Sequence[ConversationFacts]:
    titles: set[str] = set()
    posts = []
    for mention in conversation.mentions:
        # A forum's answers carry the topic's title: it was asked once, by who opened the topic.
        own_title = "" if mention.title in titles or mention.kind is PostKind.COMMENT else mention.title
        titles.add(mention.title)
        posts.append(_post(mention, own_title, conversation.copies.get(mention.id, 0)))
    present = {post.person: people[post.person] for post in posts if post.person is not None and post.person in people}
    places: tuple[int | None, ...] = conversation.territories or (None,)
    return [
        ConversationFacts(
            conversation=conversation.id,
            territory=territory,
            posts=tuple(posts),
            people=present,
            now=now,
            terms=terms.get(territory, ()) if territory is not None else (),
            answered_at=conversation.answered_at,
            promise_due=conversation.promise_due,
            learned=habits.learned.get(territory, NOTHING_LEARNED),
            pace=Pace(usual=habits.usual_waits.get(territory)),
        )
        for territory in places
    ]


def _post(mention: MentionToRank, title: str, copies: int) -> PostFacts:
    return PostFacts(
        mention=mention.id,
        person=mention.person,
        author_name=mention.author_name,
        text=mention.text,
        published=mention.published,
        title=title,
        language=mention.language,
        kind=mention.kind,
        network=mention.network,
        by_us=mention.by_us,
        to_us=mention.to_us,
        parent=mention.parent,
        replies=mention.replies,
        hashtags=mention.hashtags,
        handles=mention.handles,
        likes=mention.likes,
        shares=mention.shares,
        copies=copies,
    )


def _person(history: PersonHistory) -> PersonFacts:
    return PersonFacts(history.person, history.name, history.answered, history.wrote_to_us, group=history.group)
