"""The terms of a mention: words, pairs of words, hashtags and links, with their variants brought to one key."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import urlsplit

from priorities.trends.facts import TermPost
from priorities.trends.stopwords import STOP_WORDS

READ_CHARACTERS = 1000
"""How much of a text is read for terms; a topic stands at the beginning or is not the topic."""
MOST_TERMS = 120
MOST_LINKS, MOST_TAGS = 10, 30
LEAST_LETTERS = 3
MOST_LETTERS = 40
KNOWN_WORDS = 20_000
"""Words whose key is kept at hand: most of what is said is said in them."""

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
    for link in post.links[:MOST_LINKS]:
        key = link_key(link)
        if key:
            found[key] = Term(key, key, TermKind.LINK)
    for tag in post.hashtags[:MOST_TAGS]:
        if LEAST_LETTERS <= len(tag) <= MOST_LETTERS:
            key = key_of(tag)
            found[key] = Term(key, tag.lstrip("#"), TermKind.HASHTAG)
    text = post.text[:READ_CHARACTERS]
    _add_words_and_phrases(_LINK.sub(" ", text) if "http" in text or "www." in text else text, found)
    for key in found.keys() & ignored if ignored else ():
        del found[key]
    return found


def key_of(word: str) -> str:
    """Return what all variants of a word share: lower case, no accents, no plural ending, no ``#``."""
    bare = plain(word).lstrip("#")
    return bare[:-1] if len(bare) > 4 and bare[-1] in "sx" and not bare.endswith("ss") else bare


def plain(text: str) -> str:
    """Return a text in lower case and without the accents of French, of Spanish and of German."""
    return text.lower().translate(_PLAIN)


def topic_key(term: str) -> str:
    """Return what all variants of a shown term share: the keys of its words."""
    return " ".join(key_of(word) for word in term.split())


def link_key(url: str) -> str:
    """Return host and path of a link, without ``www.``, query and final slash; empty when there is no host."""
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")


def _add_words_and_phrases(text: str, found: dict[str, Term]) -> None:
    """Add each word that may be a topic, and each pair of neighbours of which neither is a stop word."""
    key_before, before = "", ""
    for token in _TOKEN.findall(text):
        key = _topic_key(token)
        if key_before and key and key != key_before:
            pair = f"{key_before} {key}"
            if pair not in found:
                found[pair] = Term(pair, f"{before} {token.lstrip('#')}", TermKind.PHRASE)
        if not key or key.isdigit():
            key_before = ""
            continue
        if token[0] == "#":
            found[key] = Term(key, token[1:], TermKind.HASHTAG)
        elif key not in found:
            found[key] = Term(key, token, TermKind.WORD)
        key_before, before = key, token.lstrip("#")
        if len(found) >= MOST_TERMS - 1:  # the next word may bring a pair too
            return


@lru_cache(maxsize=KNOWN_WORDS)
def _topic_key(token: str) -> str:
    """Return the key of a word that may be a topic or a number that may follow one, else an empty text."""
    word = token.lstrip("#")
    if token[0] == "@" or len(word) > MOST_LETTERS:
        return ""
    if word.isdigit():
        return word
    key = key_of(word)
    if len(word) < LEAST_LETTERS or key in STOP_WORDS or word.lower() in STOP_WORDS:
        return ""
    return key
