"""The terms of a mention: words, pairs of words, hashtags and links, with their variants brought to one key."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from priorities.trends.facts import TermPost
from priorities.trends.stopwords import STOP_WORDS

READ_CHARACTERS = 1000
"""How much of a text is read for terms; a topic stands at the beginning or is not the topic."""
MOST_TERMS = 120
LEAST_LETTERS = 3
MOST_LETTERS = 40

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_TOKEN = re.compile(r"[#@]?\w+", re.UNICODE)
_PLAIN = str.maketrans("àâäáãçéèêëíìîïñóòôöõúùûüýÿ", "aaaaaceeeeiiiinooooouuuuyy")


class TermKind(StrEnum):
    """What sort of term it is, as ``Trend.kind`` names it."""

    WORD = "word"
    PHRASE = "phrase"
    HASHTAG = "hashtag"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Term:
    """One term as it stands in one mention.

    Attributes:
        key: what its variants share: folded, without accents and plural; a hashtag's is that of the word.
        shown: the term as written, without ``#``.
    """

    key: str
    shown: str
    kind: TermKind


def terms_of(post: TermPost, ignored: Collection[str] = ()) -> dict[str, Term]:
    """Return the distinct terms of a mention by key, at most MOST_TERMS.

    Args:
        post: the mention.
        ignored: keys that are no news here (the territory's own words), as ``key_of`` gives them.
    """
    found: dict[str, Term] = {}
    for term in _all_terms(post):
        known = found.get(term.key)
        if (known is None or term.kind is TermKind.HASHTAG) and term.key not in ignored:
            found[term.key] = term
        if len(found) >= MOST_TERMS:
            break
    return found


def key_of(word: str) -> str:
    """Return what all variants of a word share: lower case, no accents, no plural ending, no ``#``."""
    plain = word.lower().lstrip("#").translate(_PLAIN)
    return plain[:-1] if len(plain) > 4 and plain[-1] in "sx" and not plain.endswith("ss") else plain


def link_key(url: str) -> str:
    """Return host and path of a link, without ``www.``, query and final slash; empty when there is no host."""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")


def _all_terms(post: TermPost) -> Iterator[Term]:
    for link in post.links:
        key = link_key(link)
        if key:
            yield Term(key, key, TermKind.LINK)
    for tag in post.hashtags:
        if LEAST_LETTERS <= len(tag) <= MOST_LETTERS:
            yield Term(key_of(tag), tag.lstrip("#"), TermKind.HASHTAG)
    yield from _words_and_phrases(_LINK.sub(" ", post.text[:READ_CHARACTERS]))


def _words_and_phrases(text: str) -> Iterator[Term]:
    """Yield each word that may be a topic, and each pair of neighbours of which neither is a stop word."""
    before: tuple[str, str] | None = None
    for token in _TOKEN.findall(text):
        if token[0] == "@":
            before = None
            continue
        word = token.lstrip("#")
        key = key_of(word)
        number = word.isdigit()
        if not number and not _may_be_a_topic(word, key):
            before = None
            continue
        if before is not None and before[0] != key:
            yield Term(f"{before[0]} {key}", f"{before[1]} {word}", TermKind.PHRASE)
        if not number:
            yield Term(key, word, TermKind.HASHTAG if token[0] == "#" else TermKind.WORD)
        before = None if number else (key, word)


def _may_be_a_topic(word: str, key: str) -> bool:
    return LEAST_LETTERS <= len(word) <= MOST_LETTERS and key not in STOP_WORDS and word.lower() not in STOP_WORDS
