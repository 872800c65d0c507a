"""One post read once: which families of words stand in it, and its shape. All text reasons start from here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from priorities.conversations.facts import PostFacts
from priorities.conversations.lexicon.compiled import begins_as_question, fold, lexicon_for, words_of
from priorities.conversations.lexicon.families import Family
from storage.records.reasons import Reason
from storage.records.words import Words

READ_CHARACTERS = 3000
"""How much of a post is read: what matters is said in the beginning, and a pasted book must not cost a second."""

_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NAMED = re.compile(r"[@#][\w.@-]+")
_HANDLE_FIRST = re.compile(r"\s*[.\"“]?(@\w[\w.@-]*)")
_LASTS = re.compile(
    r"\b(?:\d+|un|une|deux|trois|quatre|cinq|six|dix|a|an|one|two|three|four|five|six|ten|several|plusieurs)\s?\+?\s?"
    r"(?:h|hr|hrs|j|jr|jrs|mn|min|mins|minutes?|heures?|hours?|jours?|days?|semaines?|weeks?|wks?|mois|months?|ans?|annees?|years?)"
    r"(?![a-z])"
)
_MONEY = re.compile(r"[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£]|euros?\b|dollars?\b|bucks\b|usd\b|eur\b)")
_NUMBER = re.compile(r"\d{2,}|\b\d{1,2}[h:/]\d{2}\b")
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_START = re.compile(r"[.!?…\n]\s")


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
        return self.found.get(family, ())[:4]

    def reason(
        self, name: str, points: int, sentence: Words, *, label: Words, evidence: tuple[str, ...] = ()
    ) -> Reason:
        """Return a reason that this post proves; the first piece of evidence is put where the sentence says {words}."""
        said = sentence.given(words=evidence[0]) if evidence else sentence
        return Reason(name, points, said, label, (self.facts.mention,), evidence)


def read(post: PostFacts) -> ReadPost:
    """Read one post. Takes time in proportion to READ_CHARACTERS at most, whatever the text is."""
    text = (f"{post.title}\n{post.text}" if post.title else post.text)[:READ_CHARACTERS]
    folded = fold(text)
    links = 0
    plain = folded
    if "http" in folded or "www." in folded:
        plain, links = _LINK.subn(_blank, plain)
    if "@" in plain or "#" in plain:
        plain = _NAMED.sub(_blank_handle, plain)
    spans = words_of(plain)
    found = lexicon_for(post.language).found(spans, text)
    if Family.QUESTION not in found and begins_as_question(spans):
        found[Family.QUESTION] = (text[spans[0][1] : spans[1][2]],)
    return ReadPost(
        facts=post,
        text=text,
        found=found,
        words=len(spans),
        asks_at=_question_mark(plain),
        lasts=_first(_LASTS, plain, text),
        money=_first(_MONEY, plain, text),
        number=_first(_NUMBER, plain, text),
        links=links,
        handle_first=handle.group(1) if (handle := _HANDLE_FIRST.match(text)) else "",
        cut_short=plain.rstrip(" |\n-").endswith(("…", "...")) and (links > 0 or plain.rstrip().endswith("…")),
    )


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
