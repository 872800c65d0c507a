"""The query language of a territory: what it listens for.

Words, "phrases", #tags and @handles; ``AND`` (understood between two words), ``OR``, ``NOT`` or ``-word``;
``NEAR`` or ``NEAR/3`` between words, phrases, or several of them in parentheses; parentheses; ``from:``, ``lang:``,
``site:``, ``network:``. A star ends the beginning of a word: ``usin*``. Case and accents do not count, words are whole
words. ``OR`` binds less than ``AND``, ``NEAR`` most; in small letters they are words like any other, since "or" is one
in French.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from listeners.territories.facts import PostFacts, place_of
from listeners.territories.folding import folded, is_unspaced, spaced_words
from listeners.territories.mistakes import Fix, QueryError
from listeners.territories.nearness import FURTHEST, WITHIN, Near
from listeners.territories.terms import AllOf, AnyOf, From, Handle, Language, Network, Not, Site, Tag, Term, Text
from listeners.territories.tokens import Sign, Token, tokens
from storage.records.words import words

DEEPEST = 50
FIELDS = ("from", "lang", "site", "network")
_OPERATORS = (Sign.AND, Sign.OR, Sign.NOT, Sign.NEAR)


@dataclass(frozen=True, slots=True)
class Query:
    """A query, understood. The same object serves any number of posts, from any thread."""

    term: Term
    text: str


def parse(text: str) -> Query:
    """Understand a query; an empty one takes everything. Raises ``QueryError``, which points at the place."""
    return Query(_Reader(tokens(text)).whole(), text)


def matches(query: Query, facts: PostFacts) -> bool:
    """Tell whether a post is what the query asks for."""
    return query.term.holds(facts)


def highlight_terms(query: Query) -> tuple[str, ...]:
    """Return the wanted words, phrases, ``#tags`` and ``@handles`` as written, each once, in the query's order.

    The beginning of a word keeps its star: ``usin*``.
    """
    return tuple(dict.fromkeys(query.term.shown()))


class _Reader:
    """Reads tokens by recursive descent: any of (all of (not (near (one))))."""

    def __init__(self, signs: Iterator[Token]) -> None:
        self._signs = signs
        self._here = next(signs)
        self._last = self._here

    def whole(self) -> Term:
        if self._is_at(Sign.END):
            return AllOf(())
        term = self._any_of(0)
        if not self._is_at(Sign.END):
            at = self._here.at
            said = words("Query", "A parenthesis closes here, but none opens before it.")
            raise QueryError(at, said, Fix(at, at + 1, ""))
        return term

    def _is_at(self, *signs: Sign) -> bool:
        return self._here.sign in signs

    def _step(self) -> Token:
        self._last = self._here
        self._here = next(self._signs)
        return self._last

    def _any_of(self, depth: int) -> Term:
        terms = [self._all_of(depth)]
        while self._is_at(Sign.OR):
            self._step()
            terms.append(self._all_of(depth))
        return terms[0] if len(terms) == 1 else AnyOf(tuple(terms))

    def _all_of(self, depth: int) -> Term:
        terms = [self._one(depth)]
        while not self._is_at(Sign.OR, Sign.CLOSE, Sign.END):
            if self._is_at(Sign.AND):
                self._step()
            terms.append(self._one(depth))
        return terms[0] if len(terms) == 1 else AllOf(tuple(terms))

    def _one(self, depth: int) -> Term:
        unwanted = False
        while self._is_at(Sign.NOT):
            self._step()
            unwanted = not unwanted
        term = self._near(depth)
        return Not(term) if unwanted else term

    def _near(self, depth: int) -> Term:
        left = self._operand(depth)
        found: list[Term] = []
        while self._is_at(Sign.NEAR):
            sign = self._step()
            right = self._operand(depth)
            found.append(Near(_choices(left, sign), _choices(right, sign), _within(sign)))
            left = right
        if not found:
            return left
        return found[0] if len(found) == 1 else AllOf(tuple(found))

    def _operand(self, depth: int) -> Term:
        return self._in_parentheses(depth) if self._is_at(Sign.OPEN) else self._leaf()

    def _in_parentheses(self, depth: int) -> Term:
        opening = self._step()
        if depth >= DEEPEST:
            raise QueryError(opening.at, words("Query", "Parentheses are nested too deeply here."))
        term = self._any_of(depth + 1)
        if not self._is_at(Sign.CLOSE):
            end = self._here.at
            said = words("Query", "The parenthesis that opens here is not closed.")
            raise QueryError(opening.at, said, Fix(end, end, ")"))
        self._step()
        return term

    def _leaf(self) -> Term:
        token = self._here
        if token.sign not in (Sign.BARE, Sign.PHRASE):
            raise QueryError(token.at, words("Query", "A word is missing here."), _without(self._last, token))
        self._step()
        return _field(token) if token.field else _text(token)


def _without(before: Token, here: Token) -> Fix | None:
    """Return what takes away the sign that wants a word where there is none."""
    if before.sign is Sign.OPEN and here.sign is Sign.CLOSE:
        return Fix(before.at, here.end, "")
    lonely = before if before.sign in _OPERATORS else here
    return Fix(lonely.at, lonely.end, "") if lonely.sign in _OPERATORS else None


def _choices(term: Term, near: Token) -> tuple[Text, ...]:
    """Return the words that may stand on one side of NEAR."""
    found = term.terms if isinstance(term, AnyOf) else (term,)
    texts = tuple(one for one in found if isinstance(one, Text))
    if len(texts) < len(found):
        said = words("Query", "NEAR stands between two words or phrases, or several of them with OR in parentheses.")
        raise QueryError(near.at, said, Fix(near.at, near.end, "AND"))
    return texts


def _within(near: Token) -> int:
    within = int(near.text or WITHIN)
    if within > FURTHEST:
        said = words("Query", "NEAR allows %n words between at most.", None, FURTHEST)
        raise QueryError(near.at, said, Fix(near.at, near.end, f"NEAR/{FURTHEST}"))
    return within


def _text(token: Token) -> Term:
    text = token.text
    if token.sign is Sign.BARE and text[0] in "#＃":
        return Tag(_word_of(token, text[1:]), text[1:])
    if token.sign is Sign.BARE and text[0] == "@":
        return Handle(folded(_filled(token, text[1:])), text[1:])
    starts = token.sign is Sign.BARE and text.endswith("*")
    written = text.removesuffix("*") if starts else text
    return Text(_needle(token, written, starts=starts), written, begins=starts)


def _field(token: Token) -> Term:
    value = _filled(token, token.text)
    match token.field:
        case "from":
            return From(folded(value).removeprefix("@"), _needle(token, value), value)
        case "lang":
            return Language(folded(value).replace("_", "-"))
        case "site":
            host, _, path = place_of(value if "://" in value else f"http://{value}").partition("/")
            return Site(_filled(token, host), path)
        case "network":
            return Network(folded(value))
    raise QueryError(
        token.at,
        words("Query", "“{field}:” is not known. There are from:, lang:, site: and network:.").given(field=token.field),
        _known_field(token),
    )


def _known_field(token: Token) -> Fix | None:
    """Return the field that was meant, where one is written nearly so."""
    meant = difflib.get_close_matches(token.field, FIELDS, n=1, cutoff=0.5)
    return Fix(token.at, token.at + len(token.field), meant[0]) if meant else None


def _needle(token: Token, text: str, *, starts: bool = False) -> str:
    spaced = spaced_words(text)
    if spaced == " ":
        raise _nothing_there(token)
    if is_unspaced(spaced):
        return spaced.strip()
    return spaced.rstrip() if starts else spaced


def _word_of(token: Token, text: str) -> str:
    word = spaced_words(text).strip()
    if not word or " " in word:
        said = words("Query", "A hashtag is one word of letters and digits.")
        raise QueryError(token.at, said, Fix(token.at, token.end, f"#{word.replace(' ', '')}" if word else ""))
    return word


def _filled(token: Token, text: str) -> str:
    if not text.strip():
        raise _nothing_there(token)
    return text.strip()


def _nothing_there(token: Token) -> QueryError:
    said = words("Query", "There is no letter or digit to look for here.")
    return QueryError(token.at, said, Fix(token.at, token.end, ""))
