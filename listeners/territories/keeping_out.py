"""“Not about us”: the changes of a query that would have kept a conversation out. Offered, never made unasked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from listeners.territories.facts import PostFacts, facts_of_mention
from listeners.territories.folding import folded
from listeners.territories.mistakes import QueryError
from listeners.territories.query import Query, highlight_terms, matches, parse
from listeners.territories.terms import AnyOf
from priorities.trends.stopwords import STOP_WORDS
from storage.facts import thread
from storage.ranks import ranks_of
from storage.records.mentions import Mention
from storage.records.territories import Territory
from storage.samples import mentions_within
from storage.territories import territory

LOOKED_AT = 1_000
"""Mentions of the territory that a change is tried on, the newest. With 2,000 all proposals together took 0.49 s on a
machine busy with other work."""
OFFERED = 8
_WORDS_TRIED = 40
_WORDS_OFFERED = 3
_SHORTEST_WORD = 4
_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A mention that belongs to the territory: its facts, and whether its conversation was answered."""

    facts: PostFacts
    answered: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change of a territory's query.

    Attributes:
        without: what it takes out, as written in a query: ``"jus d'orange"``, ``from:bot``, ``#concours``.
        query: the whole query with the change.
        removes: how many of the mentions looked at it would have kept out.
        of: how many were looked at.
        answered: how many of the removed stand in conversations that were answered: wrongly removed, then.
    """

    without: str
    query: str
    removes: int
    of: int
    answered: int


@dataclass(frozen=True, slots=True)
class TerritoryProposals:
    """What can be changed in one territory, the least harmful first; nothing where no such change is known."""

    territory: Territory
    proposals: tuple[Proposal, ...]


def proposals_for(db: sqlite3.Connection, conversation: int) -> tuple[TerritoryProposals, ...]:
    """Return, for each territory a conversation is in, what would have kept it out. Reads only.

    Raises:
        StorageError: the database cannot be read.
    """
    mentions = thread(db, conversation)
    found = []
    for rank in ranks_of(db, conversation):
        if rank.territory is None:
            continue
        place = territory(db, rank.territory)
        known = [
            Known(facts_of_mention(one.mention), one.answered)
            for one in mentions_within(db, place.id, LOOKED_AT)
            if one.mention.conversation != conversation
        ]
        found.append(TerritoryProposals(place, proposals(place, mentions, known)))
    return tuple(found)


def proposals(place: Territory, unwanted: Sequence[Mention], known: Sequence[Known]) -> tuple[Proposal, ...]:
    """Return the changes of a territory's query that keep out what somebody said is not about us.

    Args:
        place: the territory; a query that cannot be read has no proposals.
        unwanted: the conversation, oldest first; only what the query finds of it has to go.
        known: other mentions of the territory, to see what a change would do to them.
    """
    try:
        query = parse(place.query)
    except QueryError:
        return ()
    found = [one for one in unwanted if matches(query, facts_of_mention(one))]
    if not found:
        return ()
    facts = [facts_of_mention(one) for one in found]
    tried = [
        proposal
        for without in dict.fromkeys(_ways_out(place, query, found[0], facts[0]))
        if (proposal := _tried(query, without, facts, known)) is not None
    ]
    words = [
        proposal
        for word in _telling_words(query, facts[0])
        if (proposal := _tried(query, f"-{word}", facts, known)) is not None
    ]
    words.sort(key=lambda one: (one.answered, -one.removes))
    return tuple(sorted([*tried, *words[:_WORDS_OFFERED]], key=lambda one: one.answered)[:OFFERED])


def _tried(query: Query, without: str, unwanted: Iterable[PostFacts], known: Sequence[Known]) -> Proposal | None:
    """Return what a change would do; None when it does not keep the conversation out, or cannot be asked for.

    An author's name may have no letter, and the query be as long as queries are.
    """
    try:
        changed = parse(_with(query, without))
    except QueryError:
        return None
    if any(matches(changed, facts) for facts in unwanted):
        return None
    gone = [one for one in known if matches(query, one.facts) and not matches(changed, one.facts)]
    return Proposal(
        without.removeprefix("-"), changed.text, len(gone) + 1, len(known) + 1, sum(one.answered for one in gone)
    )


def _with(query: Query, without: str) -> str:
    text = query.text.strip()
    whole = f"({text})" if isinstance(query.term, AnyOf) else text
    return f"{whole} {without}".strip()


def _ways_out(place: Territory, query: Query, mention: Mention, facts: PostFacts) -> Iterator[str]:
    """Yield what to take out, the narrowest first: what stands around the words found, tags, who, where, language."""
    yield from (f'-"{phrase}"' for phrase in _phrases(query, facts))
    wanted = {term.lower() for term in highlight_terms(query)}
    yield from (f"-#{tag}" for tag in sorted(facts.tags) if f"#{tag}" not in wanted and tag.isalnum())
    if mention.author is not None and mention.author.handle:
        yield f"-from:{_value(mention.author.handle)}"
    if facts.place:
        yield f"-site:{_value(facts.place.partition('/')[0])}"
    if mention.language and place.language and not mention.language.startswith(place.language.lower()[:2]):
        yield f"-lang:{mention.language}"


def _value(text: str) -> str:
    return text if not set(text) & set(' ()"“”«»„') else '"' + text.replace('"', " ") + '"'


def _phrases(query: Query, facts: PostFacts) -> Iterator[str]:
    """Yield the words that stand before and after each word found, up to one that says something."""
    said = facts.words.split()
    for term in highlight_terms(query):
        wanted = folded(term.lstrip("#@")).split()
        if len(wanted) != 1:
            continue
        begins, word = wanted[0].endswith("*"), wanted[0].rstrip("*")
        at = next((n for n, one in enumerate(said) if one.startswith(word) and (begins or one == word)), None)
        if at is not None:
            # A hashtag stands in the text and behind it: twice the same word is no phrase.
            yield from (phrase for phrase in _around(said, at) if len(set(phrase.split())) > 1)


def _around(said: Sequence[str], at: int) -> Iterator[str]:
    before = next((n for n in range(at - 1, max(-1, at - _LONGEST_PHRASE), -1) if _says_something(said[n])), None)
    after = next((n for n in range(at + 1, min(len(said), at + _LONGEST_PHRASE)) if _says_something(said[n])), None)
    if before is not None:
        yield " ".join(said[before : at + 1])
    if after is not None:
        yield " ".join(said[at : after + 1])


def _telling_words(query: Query, facts: PostFacts) -> list[str]:
    """Return the longer words of a mention that the query does not look for."""
    wanted = " ".join(folded(term) for term in highlight_terms(query))
    words = [
        word
        for word in dict.fromkeys(facts.words.split())
        if len(word) >= _SHORTEST_WORD and word.isalpha() and _says_something(word) and word not in wanted
    ]
    return words[:_WORDS_TRIED]


def _says_something(word: str) -> bool:
    return len(word) > 1 and word not in STOP_WORDS
