"""How far the relations with people have come, read from what was heard and done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime

from listeners.ranking.terms import query_terms
from priorities.conversations.facts import PostFacts
from priorities.conversations.goodwill import goodwill
from priorities.conversations.reading import read
from priorities.conversations.substance import at_heart
from priorities.people.stage import HerWord, OurWord, Step, steps
from storage.activity import activities
from storage.answering import our_answers
from storage.records.journal import GestureKind
from storage.records.people import PersonPost
from storage.states import ANSWERING
from storage.territories import all_territories

SAID_TO_HER = ANSWERING - {GestureKind.HAND_OVER}
"""Gestures in which we speak with her ourselves."""
READ_BACK = 100
"""Of a person's mentions, the newest that are read for how far it has come."""


def relations(db: sqlite3.Connection, people: Iterable[int], until: datetime) -> dict[int, tuple[Step, ...]]:
    """Return the steps that the relation with each of these people has taken by a moment, by id.

    Reads the words of all that they wrote: for those a page shows, or for the members of groups, not for everybody.

    Args:
        db: any connection.
        people: their ids; those that are not stored are left out.
        until: the moment looked from, aware UTC.

    Raises:
        StorageError: the database cannot be read.
    """
    asked = [*people]
    terms = query_terms(all_territories(db))
    heard = our_answers(db, asked)
    found: dict[int, tuple[Step, ...]] = {}
    for one in activities(db, asked, posts=READ_BACK):
        hers = [_her_word(post, terms) for post in one.posts if post.published <= until]
        ours = [
            OurWord(act.at, act.conversation) for act in one.gestures if act.kind in SAID_TO_HER and act.at <= until
        ]
        ours += [OurWord(at, conversation) for at, conversation in heard.get(one.person, ()) if at <= until]
        found[one.person] = steps(hers, ours)
    return found


def _her_word(post: PersonPost, terms: Mapping[int, tuple[str, ...]]) -> HerWord:
    seen = read(PostFacts(post.mention, None, "", post.text, post.published))
    listened_for = [term for territory in post.territories for term in terms.get(territory, ())]
    about_us = post.to_us or any(at_heart(seen, listened_for))
    for_us = any(goodwill(seen, about_us=about_us))
    return HerWord(post.published, post.mention, post.conversation, post.to_us, for_us)
