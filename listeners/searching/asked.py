"""What is typed to search with, understood: the query language of the territories, as it is being typed.

Words are looked for in the text and in the author's name; the last one may be the beginning of one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from listeners.searching.sieves import SPELLED_APART, sieve_of
from listeners.territories.facts import PostFacts, facts_of_mention
from listeners.territories.query import parse
from listeners.territories.terms import AllOf, AnyOf, From, Tag, Term, Text
from listeners.territories.tokens import Sign, tokens
from storage.records.mentions import Mention
from storage.sieving import Sieve


@dataclass(frozen=True, slots=True)
class Asked:
    """A search, understood.

    Attributes:
        term: what has to hold. sieve: what lets through whatever may fulfil it.
        plain: the words alone, where nothing but words is asked for: the index answers that by itself; else "".
        shown: what to bring out in what is found.
    """

    term: Term
    sieve: Sieve
    plain: str
    shown: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self.term == AllOf(())

    def fits(self, mention: Mention) -> bool:
        """Say whether a mention is what is asked for."""
        facts = facts_of_mention(mention)
        # Who searches for a name means what she wrote, too; the index parts a handle at its underscores.
        names = facts.author.replace("_", " ")
        return self.term.holds(replace(facts, words=facts.words + names[1:]))


@dataclass(frozen=True, slots=True)
class TagBegins:
    """The beginning of a hashtag, while it is typed."""

    tag: str
    written: str

    def holds(self, facts: PostFacts) -> bool:
        """Look among the hashtags only."""
        return any(tag.startswith(self.tag) for tag in facts.tags)

    def shown(self) -> tuple[str, ...]:
        """Return the beginning with its sign and a star."""
        return (f"#{self.written}*",)


def understood(typed: str) -> Asked:
    """Understand a search. Raises ``QueryError``, which points at the place."""
    term = parse(typed).term
    if typed[-1:].isalnum():
        term = _begun(term)
    return Asked(term, sieve_of(term), _plain_words(term, typed), tuple(dict.fromkeys(term.shown())))


def words_alone(typed: str) -> str:
    """Return the words of a search without its filters and exclusions; "" where that is nothing else, or nothing."""
    signs = list(tokens(typed))
    if not {sign.sign for sign in signs} <= {Sign.BARE, Sign.PHRASE, Sign.NOT, Sign.AND, Sign.END}:
        return ""
    unwanted = {after.at for before, after in pairwise(signs) if before.sign is Sign.NOT}
    kept = [sign for sign in signs if sign.sign in (Sign.BARE, Sign.PHRASE) and sign.at not in unwanted]
    words = [typed[sign.at : sign.end] for sign in kept if not sign.field]
    return " ".join(words) if len(words) < len(signs) - 1 else ""


def _begun(term: Term) -> Term:
    """Return a term whose last part may go on: nothing was typed behind it yet."""
    match term:
        case AllOf(terms) if terms:
            return AllOf((*terms[:-1], _begun(terms[-1])))
        case AnyOf(terms):
            return AnyOf((*terms[:-1], _begun(terms[-1])))
        case Text() if len(term.needle.split()[-1]) > 1:
            return replace(term, needle=term.needle.rstrip(), begins=True)
        case From():
            return replace(term, needle=term.needle.rstrip())
        case Tag(tag, written):
            return TagBegins(tag, written)
    return term


def _plain_words(term: Term, typed: str) -> str:
    """Return what was typed, where each part of it is a word as the index knows them; else ""."""
    parts = term.terms if isinstance(term, AllOf) else (term,)
    words = [part.written for part in parts if isinstance(part, Text) and _is_plain(part)]
    as_typed = typed.split()
    return typed if words and len(words) == len(parts) and as_typed == words else ""


def _is_plain(text: Text) -> bool:
    word = text.needle.strip()
    return word.isascii() and not any(sign in word for sign in (" ", *SPELLED_APART))
