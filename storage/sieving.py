"""A coarse look for mentions that may fit a query, newest first, a bounded piece of the past at a time."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from storage.encoding import dump
from storage.facts import mentions
from storage.opening import reading
from storage.records.mentions import Mention
from storage.search import NEWEST, WORD, matching

LOOKED_AT = 150
"""Mentions that one look hands over at most: to look at each closely costs about 40 microseconds."""
_SIFTED = 2_000
"""Mentions with the words wanted that one look sifts by its other conditions."""
_STRETCH = 10_000
"""Ids that one look goes through where no word is wanted."""
_PREFIX = 4
"""The longest beginning of a word that the index has at hand; of a longer one this much is asked for."""
_WILD = re.compile(r"([\\%_])")


class Column(StrEnum):
    """What a piece of text is looked for in."""

    URL = "url"
    HASHTAGS = "hashtags"
    HANDLES = "handles"
    TEXT = "title || ' ' || text"


@dataclass(frozen=True, slots=True)
class Sieve:
    r"""What a mention must have; all of it.

    Attributes:
        match: words for the full-text index, made by ``all_words`` and ``any_match``; "" for any.
        network: its name; "" for any.
        language: what its language tag begins with; "" for any.
        contains: patterns of LIKE, with "\" before a sign that means itself, each with where it is looked for.
    """

    match: str = ""
    network: str = ""
    language: str = ""
    contains: tuple[tuple[Column, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """What one look found.

    Attributes:
        mentions: those that may fit, newest first.
        before: id before which the next look goes on; None where the past ends.
    """

    mentions: tuple[Mention, ...]
    before: int | None


def all_words(texts: Iterable[str], *, begins: bool = False) -> str:
    """Return what asks the index for every word of some texts; with ``begins`` the last is the beginning of one."""
    found = [word for text in texts for word in WORD.findall(text)]
    quoted = [f'"{word}"' for word in found]
    if found and begins:
        quoted[-1] = f'"{found[-1][:_PREFIX]}"*' if len(found[-1]) > 1 else ""
    return " ".join(filter(None, quoted))


def any_match(matches: Sequence[str]) -> str:
    """Return what asks the index for one of these; "" as soon as one of them is."""
    if not all(matches):
        return ""
    different = list(dict.fromkeys(matches))
    return different[0] if len(different) == 1 else " OR ".join(f"({one})" for one in different)


def both_match(left: str, right: str) -> str:
    """Return what asks the index for both of these; "" stands for anything."""
    return f"({left}) AND ({right})" if left and right else left or right


def like(text: str) -> str:
    """Return a text as LIKE finds it, whatever signs are in it."""
    return _WILD.sub(r"\\\1", text)


def look(db: sqlite3.Connection, sieve: Sieve, before: int | None = None) -> Look:
    """Return the mentions that a sieve lets through among the next ones to be looked at.

    One look costs a few milliseconds however much is stored; many looks may find nothing.

    Args:
        db: any connection.
        sieve: what is wanted.
        before: where the look before stopped; None for the newest.
    """
    top = NEWEST if before is None else before
    with reading(db):
        ids, reached = _by_words(db, sieve, top) if sieve.match else _by_stretch(db, sieve, top)
        return Look(tuple(mentions(db, ids)), reached)


def _by_words(db: sqlite3.Connection, sieve: Sieve, top: int) -> tuple[list[int], int | None]:
    conditions, values = _conditions(sieve)
    most = _SIFTED if conditions else LOOKED_AT
    keys = matching(db, sieve.match, top, most)
    reached = keys[-1] if len(keys) == most else None
    if not conditions or not keys:
        return keys, reached
    among = f"id IN (SELECT value FROM json_each(?)){conditions}"  # noqa: S608 - our own names
    return _cut(_sifted(db, among, [dump([*keys]), *values]), reached)


def _by_stretch(db: sqlite3.Connection, sieve: Sieve, top: int) -> tuple[list[int], int | None]:
    newest = db.execute("SELECT max(id) FROM mentions WHERE id < ?", (top,)).fetchone()[0]
    if newest is None:
        return [], None
    conditions, values = _conditions(sieve)
    # Without a condition every mention is let through: there is no point in reading further than can be looked at.
    bottom = newest - (_STRETCH if conditions else LOOKED_AT)
    found = _sifted(db, f"id BETWEEN ? AND ?{conditions}", [bottom + 1, newest, *values])
    return _cut(found, bottom + 1 if bottom > 0 else None)


def _cut(found: list[int], reached: int | None) -> tuple[list[int], int | None]:
    """Return as many as may be looked at, and where to go on."""
    return (found, reached) if len(found) <= LOOKED_AT else (found[:LOOKED_AT], found[LOOKED_AT - 1])


def _sifted(db: sqlite3.Connection, conditions: str, values: list[str | int]) -> list[int]:
    rows = db.execute(
        f"SELECT id FROM mentions WHERE {conditions} ORDER BY id DESC LIMIT ?",  # noqa: S608 - our own names
        (*values, LOOKED_AT + 1),
    )
    return [row[0] for row in rows]


def _conditions(sieve: Sieve) -> tuple[str, list[str]]:
    said: list[tuple[str, str]] = [(f"{column} LIKE ? ESCAPE '\\'", f"%{text}%") for column, text in sieve.contains]
    if sieve.network:
        said.append(("network = ?", sieve.network))
    if sieve.language:
        said.append(("language LIKE ? ESCAPE '\\'", f"{like(sieve.language)}%"))
    return "".join(f" AND {condition}" for condition, _value in said), [value for _condition, value in said]
