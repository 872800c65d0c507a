"""A query cut into its signs, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from listeners.territories.mistakes import Fix, QueryError
from storage.records.words import words

LONGEST_QUERY = 4000

_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_BARE = re.compile(r"[^\s()\"“”«»„]+")
_OPERATORS = frozenset({"AND", "OR", "NOT"})
_NEAR = re.compile(r"NEAR(?:/([0-9]{1,9}))?")


class Sign(StrEnum):
    """What a token is."""

    OPEN = "("
    CLOSE = ")"
    AND = "AND"
    OR = "OR"
    NOT = "NOT"
    NEAR = "NEAR"
    BARE = "bare"
    PHRASE = "phrase"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One sign of a query.

    Attributes:
        at: index of its first character. end: index behind its last.
        text: the word or phrase itself, without quotes; of NEAR, the number behind it, or "".
        field: lower-case name before the colon ("from"), or "".
    """

    sign: Sign
    at: int
    end: int
    text: str = ""
    field: str = ""


def tokens(query: str) -> Iterator[Token]:
    """Yield the signs of a query, and END last.

    Raises:
        QueryError: a quotation mark is alone, a field has no value, or the query is too long.
    """
    if len(query) > LONGEST_QUERY:
        raise QueryError(LONGEST_QUERY, words("Query", "A query holds %n characters at most.", None, LONGEST_QUERY))
    at = 0
    while at < len(query):
        letter = query[at]
        if letter.isspace():
            at += 1
        elif letter in "()":
            yield Token(Sign(letter), at, at + 1)
            at += 1
        elif letter == "-" and at + 1 < len(query) and not (query[at + 1].isspace() or query[at + 1] in "-)"):
            yield Token(Sign.NOT, at, at + 1)
            at += 1
        else:
            token = _word(query, at)
            at = token.end
            yield token
    yield Token(Sign.END, len(query), len(query))


def _word(query: str, at: int) -> Token:
    """Read a word, a phrase, or a field with its value."""
    start = at
    field = ""
    if found := _FIELD.match(query, at):
        field = found.group(1).lower()
        at = found.end()
    if at < len(query) and query[at] in _QUOTES:
        closing = _QUOTES[query[at]]
        end = query.find(closing, at + 1)
        if end < 0:
            said = words("Query", "The quotation mark that opens here is not closed.")
            raise QueryError(at, said, Fix(len(query), len(query), closing))
        return Token(Sign.PHRASE, start, end + 1, query[at + 1 : end], field)
    bare = _BARE.match(query, at)
    if bare is None:
        raise _nothing(query, start, at, field)
    text = bare.group()
    if not field and text in _OPERATORS:
        return Token(Sign(text), start, bare.end())
    if not field and (near := _NEAR.fullmatch(text)):
        return Token(Sign.NEAR, start, bare.end(), near.group(1) or "")
    return Token(Sign.BARE, start, bare.end(), text, field)


def _nothing(query: str, start: int, at: int, field: str) -> QueryError:
    if not field:
        said = words("Query", "A closing quotation mark stands here, but none opens before it.")
        return QueryError(at, said, Fix(at, at + 1, ""))
    said = words("Query", "Something is missing after “{field}:”.").given(field=field)
    rest = query[at:]
    spaces = len(rest) - len(rest.lstrip())
    # A space slipped in before the value; or there is no value at all.
    fix = Fix(at, at + spaces, "") if spaces and rest.strip() else Fix(start, at, "")
    return QueryError(at, said, fix)
