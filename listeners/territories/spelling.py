"""A query written out again: from its parts, or from a text with a mistake in it."""

from __future__ import annotations

from listeners.territories.mistakes import QueryError
from listeners.territories.nearness import Near
from listeners.territories.query import Query, parse
from listeners.territories.terms import AllOf, AnyOf, From, Handle, Language, Network, Not, Site, Tag, Term, Text
from listeners.territories.tokens import Sign, tokens

_QUOTES = (('"', '"'), ("“", "”"), ("«", "»"))
_FIELDS: dict[type[Term], str] = {From: "from", Language: "lang", Site: "site", Network: "network"}
_MOST_REPAIRS = 20


def spelled(query: Query) -> str:
    """Return a query in its shortest usual spelling; understood again, it asks for the same."""
    return spelled_term(query.term)


def spelled_term(term: Term, *, alone: bool = True) -> str:
    """Return the spelling of a part of a query; in parentheses where it needs them and is not ``alone``."""
    match term:
        case AllOf() | AnyOf():
            between = " OR " if isinstance(term, AnyOf) else " "
            inside = [spelled_term(one, alone=isinstance(term, AnyOf) and _is_plain_all(one)) for one in term.terms]
            whole = between.join(inside)
            return whole if alone else f"({whole})"
        case Not():
            inner = spelled_term(term.term, alone=False)
            return f"NOT ({inner})" if isinstance(term.term, Not) else f"NOT {inner}"
        case Near():
            return f"{_side(term.left)} NEAR/{term.within} {_side(term.right)}"
    return _leaf(term)


def repaired(text: str) -> str | None:
    """Return the text of a query with its mistakes put right one after the other; None where that cannot be guessed."""
    for _ in range(_MOST_REPAIRS):
        try:
            parse(text)
        except QueryError as error:
            if error.fix is None:
                return None
            text = error.fix.applied_to(text)
        else:
            return text
    return None


def _is_plain_all(term: Term) -> bool:
    """Tell whether a part of OR is words one after the other, which OR binds less than."""
    return isinstance(term, AllOf)


def _side(texts: tuple[Text, ...]) -> str:
    whole = " OR ".join(_leaf(text) for text in texts)
    return whole if len(texts) == 1 else f"({whole})"


def _leaf(term: Term) -> str:
    match term:
        case Text():
            return f"{term.written}*" if term.begins else _quoted_unless_bare(term.written)
        case Tag():
            return f"#{term.written}"
        case Handle():
            return f"@{term.written}"
        case From() | Language() | Site() | Network():
            return f"{_FIELDS[type(term)]}:{_value(term.written)}"
    raise TypeError(f"no spelling for {type(term).__name__}")


def _quoted_unless_bare(text: str) -> str:
    plain = text[:1] not in ("#", "＃", "@") and not text.endswith("*") and _reads_as(text, text, "")
    return text if plain else _quoted(text)


def _value(text: str) -> str:
    return text if _reads_as(f"from:{text}", text, "from") else _quoted(text)


def _reads_as(spelling: str, text: str, field: str) -> bool:
    """Tell whether a spelling is read as one word with this text."""
    try:
        first, *rest = tokens(spelling)
    except QueryError:
        return False
    return len(rest) == 1 and (first.sign, first.text, first.field) == (Sign.BARE, text, field)


def _quoted(text: str) -> str:
    """Return a text in quotes that do not close inside of it; whatever was read stood in such ones."""
    opening, closing = next(pair for pair in _QUOTES if pair[1] not in text)
    return f"{opening}{text}{closing}"
