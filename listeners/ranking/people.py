"""Bringing the people worth a relationship up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from listeners.ranking.terms import query_terms
from priorities.conversations.facts import PostFacts
from priorities.conversations.lexicon.families import Family
from priorities.conversations.reading import read
from priorities.people.candidates import follow_back
from priorities.people.facts import AccountFacts, CandidateFacts
from storage.activity import activities, people_to_rank
from storage.answering import our_answers, our_hashtags, who_answers_whom
from storage.follows import follow_facts
from storage.people import people, save_person_ranks
from storage.records.people import FollowFacts, Identity, Person, PersonActivity, PersonPost, PersonRank, WroteToUs
from storage.territories import all_territories

LOOKS_BACK = timedelta(days=365)
_VARIETY_WORDS = 300
_PROMOTION_POSTS = 10
"""Of a person's posts, the newest that are read for promotion: it is done for all candidates at each refresh."""
MOST = 500
"""People looked at, those who wrote to us most first: the handful shown is five, a page of candidates fifty."""


@dataclass(frozen=True, slots=True)
class Circle:
    """What is the same for all candidates.

    Attributes:
        people: the candidates.
        terms: what the territories listen for, case folded: our own name is no topic we share with somebody.
        our_tags: hashtags of our accounts, case folded, without those.
        follows: who follows whom.
    """

    people: frozenset[int]
    terms: frozenset[str]
    our_tags: frozenset[str]
    follows: FollowFacts


def refresh_people(db: sqlite3.Connection, now: datetime) -> None:
    """Work out anew who is worth a relationship: those who write to us, minus those we follow.

    Args:
        db: the listener's connection.
        now: the moment looked from, aware UTC.

    Raises:
        StorageError: the database cannot be read or written.
    """
    circle = circle_of(db, people_to_rank(db, now - LOOKS_BACK, MOST))
    save_person_ranks(db, ranks_within(db, circle, circle.people, now))


def circle_of(db: sqlite3.Connection, candidates: Iterable[WroteToUs]) -> Circle:
    """Read what is the same for all candidates."""
    terms = listened_for(db)
    people = frozenset(one.person for one in candidates)
    return Circle(people, terms, our_hashtags(db) - terms, follow_facts(db))


def listened_for(db: sqlite3.Connection) -> frozenset[str]:
    """Return the terms of all territories, case folded."""
    said = query_terms(all_territories(db)).values()
    return frozenset(term.lstrip("#@").casefold() for terms in said for term in terms)


def ranks_within(db: sqlite3.Connection, circle: Circle, asked: Iterable[int], now: datetime) -> list[PersonRank]:
    """Return the ranks of those candidates who are worth a relationship, the strongest reasons first."""
    chosen = sorted(asked)
    known = {person.id: person for person in people(db, chosen)}
    active = [one for one in activities(db, chosen, follows=circle.follows) if one.person in known]
    facts = _Facts(db, circle, [one.person for one in active])
    candidates = {one.person: facts.of(one, known[one.person], now) for one in active}
    return [
        PersonRank(
            person=known[score.person],
            points=score.points,
            reasons=score.reasons,
            they_to_us=len(candidates[score.person].wrote_to_us),
            us_to_them=candidates[score.person].our_gestures,
        )
        for score in follow_back(candidates.values(), now)
    ]


class _Facts:
    """What is read once for all who are looked at."""

    def __init__(self, db: sqlite3.Connection, circle: Circle, asked: Sequence[int]) -> None:
        self._answers = our_answers(db, asked)
        self._our_tags = circle.our_tags
        self._acquainted = circle.people
        self._answered: dict[int, set[int]] = {}
        self._answered_by: dict[int, set[int]] = {}
        for who, whom in who_answers_whom(db, asked):
            self._answered.setdefault(who, set()).add(whom)
            self._answered_by.setdefault(whom, set()).add(who)

    def of(self, activity: PersonActivity, person: Person, now: datetime) -> CandidateFacts:
        """Return what ranking needs to know of one person at a moment."""
        to_us = sorted(
            (post for post in activity.posts if post.to_us and post.published <= now), key=lambda post: post.published
        )
        tags = {tag.casefold(): tag for post in activity.posts for tag in post.hashtags}
        answered = self._answered.get(activity.person, set())
        answered_by = self._answered_by.get(activity.person, set())
        put_off = activity.not_now_at
        return CandidateFacts(
            person=activity.person,
            name=activity.name,
            wrote_to_us=tuple(post.published for post in to_us),
            mentions=tuple(post.mention for post in to_us),
            answered_us=sum(post.answers for post in to_us),
            our_gestures=max(len(activity.gestures), len(self._answers.get(activity.person, ()))),
            shared_topics=tuple(sorted(tags[tag] for tag in tags.keys() & self._our_tags)),
            common_acquaintances=len((answered | answered_by) & self._acquainted - {activity.person}),
            addressed=len(answered) or None,
            answered_her=len(answered & answered_by) if answered else None,
            is_followed=activity.followed,
            follows_us=activity.follows_us or None,
            not_now_at=put_off,
            new_since_not_now=put_off is not None and any(post.published > put_off for post in to_us),
            account=_account(activity, person.identities),
        )


def _account(activity: PersonActivity, identities: tuple[Identity, ...]) -> AccountFacts:
    """Return the public face of the account that tells most."""
    if not identities:
        return AccountFacts()
    fullest = max(
        identities, key=lambda one: sum(v is not None for v in (one.bio, one.followers, one.posts, one.created))
    )
    # Of a long text more words are said again: variety is compared over the same length for everybody.
    words = [word.casefold() for post in activity.posts for word in post.text.split()][:_VARIETY_WORDS]
    return AccountFacts(
        handle=fullest.handle,
        name=fullest.name,
        bio=fullest.bio or "",
        location=fullest.location or "",
        followers=fullest.followers,
        following=fullest.following,
        posts=fullest.posts,
        likes_given=fullest.likes_given,
        verified=fullest.verified,
        created=fullest.created,
        text_variety=len(set(words)) / len(words) if words else None,
        promotional_share=_promotional_share(activity.posts[:_PROMOTION_POSTS]),
    )


def _promotional_share(posts: Sequence[PersonPost]) -> float | None:
    """Return the part of some posts that promote something or are made to swindle, None without any."""
    if not posts:
        return None
    seen = [read(PostFacts(post.mention, None, "", post.text, post.published)) for post in posts]
    return sum(one.has(Family.PROMOTION, Family.GIVEAWAY, Family.SWINDLE) for one in seen) / len(seen)
