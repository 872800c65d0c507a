"""A query cut into its signs, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from storage.records.words import Words, words

LONGEST_QUERY = 4000

_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_BARE = re.compile(r"[^\s()\"“”«»„]+")
_OPERATORS = frozenset({"AND", "OR", "NOT"})


class Sign(StrEnum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    BARE = "bare"
    PHRASE = "phrase"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One sign of a query.

    Attributes:
        at: index of its first character.
        text: the word or phrase itself, without quotes.
        field: lower-case name before the colon ("from"), or "".
    """

    sign: Sign
    at: int
    text: str = ""
    field: str = ""


class QueryError(ValueError):
    """A query that cannot be understood.

    Attributes:
        position: index of the character where it goes wrong; the query's length when something is missing there.
        words: the sentence to show.
    """

    def __init__(self, position: int, sentence: Words) -> None:
        super().__init__(sentence.source)
        self.position = position
        self.words = sentence


def tokens(query: str) -> Iterator[Token]:
    """Yield the signs of a query, and END last; raises ``QueryError``."""
    if len(query) > LONGEST_QUERY:
        raise QueryError(LONGEST_QUERY, words("Query", "A query holds %n characters at most.", None, LONGEST_QUERY))
    at = 0
    while at < len(query):
        letter = query[at]
        if letter.isspace():
            at += 1
        elif letter in "()":
            yield Token(Sign(letter), at)
            at += 1
        elif letter == "-" and at + 1 < len(query) and not (query[at + 1].isspace() or query[at + 1] in "-)"):
            yield Token(Sign.NOT, at)
            at += 1
        else:
            token, at = _word(query, at)
            yield token
    yield Token(Sign.END, len(query))


def _word(query: str, at: int) -> tuple[Token, int]:
    """Read a word, a phrase, or a field with its value."""
    start = at
    field = ""
    if found := _FIELD.match(query, at):
        field = found.group(1).lower()
        at = found.end()
    if at < len(query) and query[at] in _QUOTES:
        end = query.find(_QUOTES[query[at]], at + 1)
        if end < 0:
            raise QueryError(at, words("Query", "The quotation mark that opens here is not closed."))
        return Token(Sign.PHRASE, start, query[at + 1 : end], field), end + 1
    bare = _BARE.match(query, at)
    if bare is None:
        if field:
            raise QueryError(at, words("Query", "Something is missing after “{field}:”.").given(field=field))
        raise QueryError(at, words("Query", "A closing quotation mark stands here, but none opens before it."))
    text = bare.group()
    if not field and text in _OPERATORS:
        return Token(Sign(text), start), bare.end()
    return Token(Sign.BARE, start, text, field), bare.end()
