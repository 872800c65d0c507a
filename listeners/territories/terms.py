"""The parts a query is made of; each can look at the facts of a post."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from listeners.territories.facts import PostFacts


class Term(Protocol):
    """One part of a query."""

    def holds(self, facts: PostFacts) -> bool:
        """Tell whether the post has what this part asks for."""

    def shown(self) -> tuple[str, ...]:
        """Return what to highlight in a post because of this part, as the person wrote it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A word, the beginning of a word, or a phrase.

    Attributes:
        needle: folded, with a space at each end that is the end of a word.
        written: as the person wrote it, without quotes or star.
        begins: it is the beginning of a word, written with a star.
    """

    needle: str
    written: str
    begins: bool = False

    def holds(self, facts: PostFacts) -> bool:
        """Look in title, text and hashtags."""
        return self.needle in facts.words

    def shown(self) -> tuple[str, ...]:
        """Return the word or the phrase; the beginning of a word with its star."""
        return (f"{self.written}*",) if self.begins else (self.written.rstrip("*"),)


@dataclass(frozen=True, slots=True)
class Tag:
    """A hashtag, folded, without ``#``."""

    tag: str
    written: str

    def holds(self, facts: PostFacts) -> bool:
        """Look among the hashtags only, never among the words."""
        return self.tag in facts.tags

    def shown(self) -> tuple[str, ...]:
        """Return the hashtag with its sign."""
        return (f"#{self.written}",)


@dataclass(frozen=True, slots=True)
class Handle:
    """An account that is mentioned, folded, without ``@``; without a host it stands for that name on any."""

    handle: str
    written: str

    def holds(self, facts: PostFacts) -> bool:
        """Look among the accounts mentioned; the author is asked for by ``from:``."""
        return self.handle in facts.handles

    def shown(self) -> tuple[str, ...]:
        """Return the handle with its sign."""
        return (f"@{self.written}",)


@dataclass(frozen=True, slots=True)
class From:
    """Who wrote it: a handle exactly, or words of handle and name in their order; ``written`` as the person did."""

    handle: str
    needle: str
    written: str

    def holds(self, facts: PostFacts) -> bool:
        """Look at the author."""
        return self.handle in facts.author_handles or self.needle in facts.author

    def shown(self) -> tuple[str, ...]:
        """Return nothing: the author is not in the text."""
        return ()


@dataclass(frozen=True, slots=True)
class Language:
    """The language it is in: ``fr`` takes ``fr-CA`` too; a post of unknown language is in none."""

    tag: str

    def holds(self, facts: PostFacts) -> bool:
        """Compare the language tag, or its first part."""
        return facts.language == self.tag or facts.language.startswith(f"{self.tag}-")

    def shown(self) -> tuple[str, ...]:
        """Return nothing: it is not in the text."""
        return ()


@dataclass(frozen=True, slots=True)
class Site:
    """Where it stands: a host with all below it, and a path where one was given."""

    host: str
    path: str

    def holds(self, facts: PostFacts) -> bool:
        """Compare whole labels of the host and whole parts of the path."""
        host, _, path = facts.place.partition("/")
        at_host = host == self.host or host.endswith(f".{self.host}")
        return at_host and (not self.path or path == self.path or path.startswith(f"{self.path}/"))

    def shown(self) -> tuple[str, ...]:
        """Return nothing: it is not in the text."""
        return ()


@dataclass(frozen=True, slots=True)
class Network:
    """The network it was heard on."""

    name: str

    def holds(self, facts: PostFacts) -> bool:
        """Compare the network's name."""
        return facts.network == self.name

    def shown(self) -> tuple[str, ...]:
        """Return nothing: it is not in the text."""
        return ()


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    term: Term

    def holds(self, facts: PostFacts) -> bool:
        """Turn the answer of the term around."""
        return not self.term.holds(facts)

    def shown(self) -> tuple[str, ...]:
        """Return nothing: what is unwanted is not highlighted."""
        return ()


@dataclass(frozen=True, slots=True)
class AllOf:
    """Everything of these; nothing at all asks for nothing, and holds."""

    terms: tuple[Term, ...]

    def holds(self, facts: PostFacts) -> bool:
        """Stop at the first that does not hold."""
        for term in self.terms:  # noqa: SIM110  a generator costs as much as the terms
            if not term.holds(facts):
                return False
        return True

    def shown(self) -> tuple[str, ...]:
        """Return what each of them shows."""
        return tuple(word for term in self.terms for word in term.shown())


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    terms: tuple[Term, ...]

    def holds(self, facts: PostFacts) -> bool:
        """Stop at the first that holds."""
        for term in self.terms:  # noqa: SIM110  a generator costs as much as the terms
            if term.holds(facts):
                return True
        return False

    def shown(self) -> tuple[str, ...]:
        """Return what each of them shows."""
        return tuple(word for term in self.terms for word in term.shown())
