"""One post read once: which families of words stand in it, and its shape. All text reasons start from here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from priorities.conversations.facts import PostFacts
from priorities.conversations.lexicon.compiled import begins_as_question, fold, lexicon_for, words_of
from priorities.conversations.lexicon.families import ENGLISH_UNITS, FRENCH_UNITS, Family
from storage.records.reasons import Reason
from storage.records.words import Words

READ_CHARACTERS = 3000
"""How much of a post is read: what matters is said in the beginning, and a pasted book must not cost a second."""

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NAMED = re.compile(r"[@#][\w.@-]+")
_HANDLE_FIRST = re.compile(r"\s*[.\"“]?(@\w[\w.@-]*)")
_LASTS = re.compile(rf"\b\d+\s?\+?\s?(?:{'|'.join((*FRENCH_UNITS, *ENGLISH_UNITS))})(?![a-z])")
_DIGIT = re.compile(r"\d")
_MONEY = re.compile(r"[$€£]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]*\s?(?:[$€£]|euros?\b|dollars?\b|bucks\b|usd\b|eur\b)")
_NUMBER = re.compile(r"\d{2,}|\b\d{1,2}[h:/]\d{2}\b")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_START = re.compile(r"[.!?…\n]\s")


@dataclass(frozen=True, slots=True)
class Kind:
    """What all reasons of one name share: the sentence, and the short word for a chip."""

    name: str
    sentence: Words
    label: Words


@dataclass(frozen=True, slots=True)
class ReadPost:
    """A post with what its words and its shape tell.

    Attributes:
        text: title and text as read, at most READ_CHARACTERS; evidence is cut from it unchanged.
        found: per family, the distinct phrases as they stand in the text, in its order.
        words: how many words it has, without links, handles and hashtags.
        asks_at: place of the first question mark after a word, or -1.
        lasts, money, number: a length of time, a sum and a number as they stand in the text, or "".
        links: how many links it has.
        handle_first: the account it addresses with its first word, as it stands in the text, or "".
        cut_short: it ends in an ellipsis before its link or its end, as automatic posts do.
    """

    facts: PostFacts
    text: str
    found: dict[Family, tuple[str, ...]]
    words: int
    asks_at: int
    lasts: str
    money: str
    number: str
    links: int
    handle_first: str
    cut_short: bool

    def has(self, *families: Family) -> bool:
        """Tell whether a phrase of any of these families stands in the post."""
        return not self.found.keys().isdisjoint(families)

    def evidence(self, family: Family) -> tuple[str, ...]:
        """Return the phrases of the family as they stand in the text, at most four."""
        found = self.found.get(family)
        return found[:4] if found else ()

    def reason(self, kind: Kind, points: int, evidence: tuple[str, ...] = (), counted: int | None = None) -> Reason:
        """Return a reason that this post proves; the first piece of evidence is put where the sentence says {words}.

        ``counted`` is the count of a sentence that has one.
        """
        sentence = kind.sentence
        if evidence:
            sentence = sentence.given(words=evidence[0])
        said = sentence if counted is None else Words(sentence.context, sentence.source, counted, sentence.args)
        return Reason(kind.name, points, said, kind.label, (self.facts.mention,), evidence)


def read(post: PostFacts) -> ReadPost:
    """Read one post. Takes time in proportion to READ_CHARACTERS at most, whatever the text is."""
    text = (f"{post.title}\n{post.text}" if post.title else post.text)[:READ_CHARACTERS]
    plain, links = _without_links(text)
    heard = words_of(plain)
    found = lexicon_for(post.language).found(heard, text)
    if Family.QUESTION not in found and begins_as_question(heard):
        found[Family.QUESTION] = (text[heard.start(0) : heard.ends[1]],)
    figures = _figures(plain, text, found)
    return ReadPost(
        facts=post,
        text=text,
        found=found,
        words=len(heard.words),
        asks_at=_question_mark(plain) if "?" in plain else -1,
        lasts=figures.lasts,
        money=figures.money,
        number=figures.number,
        links=links,
        handle_first=handle.group(1) if "@" in text and (handle := _HANDLE_FIRST.match(text)) else "",
        cut_short=_is_cut_short(plain, links),
    )


def _without_links(text: str) -> tuple[str, int]:
    """Return the text of the same length with links and handles blanked, and how many links there were."""
    plain, links = text, 0
    if "://" in text or "ww." in text or "WW." in text:
        plain, links = _LINK.subn(_blank, plain)
    if "@" in plain or "#" in plain:
        plain = _NAMED.sub(_blank_handle, plain)
    return plain, links


@dataclass(frozen=True, slots=True)
class _Figures:
    """A length of time, a sum and a number as they stand in the text, or ""."""

    lasts: str = ""
    money: str = ""
    number: str = ""


_NO_FIGURES = _Figures()


def _figures(plain: str, text: str, found: dict[Family, tuple[str, ...]]) -> _Figures:
    """Look for figures where there can be any: most posts hold no digit. "Two weeks" are words like others."""
    lasts = found[Family.TIME][0] if Family.TIME in found else ""
    if not _DIGIT.search(plain):
        return _Figures(lasts) if lasts else _NO_FIGURES
    folded = fold(plain)
    lasts = _first(_LASTS, folded, text) or lasts
    return _Figures(lasts, _first(_MONEY, folded, text), _first(_NUMBER, folded, text))


def _is_cut_short(plain: str, links: int) -> bool:
    if "…" not in plain and (not links or "..." not in plain):
        return False
    return plain.rstrip(" |\n-").endswith(("…", "...")) and (links > 0 or plain.rstrip().endswith("…"))


def sentence_at(text: str, place: int, limit: int = 90) -> str:
    """Return the sentence that ends at this place, cut at its start to the limit, exactly as it stands."""
    start = max(0, place - limit)
    for match in _SENTENCE_START.finditer(text, start, max(start, place - 1)):
        start = match.end()
    if start and start == place - limit and " " in text[start:place]:
        start = text.index(" ", start) + 1
    return text[start : place + 1].strip()


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _blank_handle(match: re.Match[str]) -> str:
    """Take handles out; of a hashtag only the sign, for its word still tells what the post is about."""
    found = match.group()
    return " " * len(found) if found[0] == "@" else f" {found[1:]}"


def _question_mark(plain: str) -> int:
    """Return the place of the first question mark that follows a letter, or -1."""
    letter = _LETTER.search(plain)
    return plain.find("?", letter.start()) if letter else -1


def _first(pattern: re.Pattern[str], plain: str, text: str) -> str:
    match = pattern.search(plain)
    return text[match.start() : match.end()].strip() if match else ""
