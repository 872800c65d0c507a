"""An address taken apart, as the rules of the networks read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlencode

from listeners.parsing.addresses import split, web_address

_MOST_FACTS = 50


@dataclass(frozen=True, slots=True)
class Place:
    """A web address in its parts.

    Attributes:
        root: scheme, host and port, without a slash at the end; user and password stay with it.
        host: in lower case, without port and "www.".
        path: without a slash at its end, "" for the front page; percent signs decoded.
        query: the first value of each name.
    """

    url: str
    root: str
    host: str
    path: str
    query: Mapping[str, str]

    @property
    def segments(self) -> tuple[str, ...]:
        """The path in its steps."""
        return tuple(step for step in self.path.split("/") if step)

    def at(self, path: str, **query: str) -> str:
        """Return the address of another path on the same server."""
        facts = {name: value for name, value in query.items() if value}
        return f"{self.root}{quote(path, safe='/@:.,+~')}" + (f"?{urlencode(facts)}" if facts else "")


def place_of(url: str) -> Place | None:
    """Return an http(s) address in its parts, None for anything else; never raises."""
    whole = web_address(url)
    if whole is None:
        return None
    parts = split(whole)
    try:
        query = dict(reversed(parse_qsl(parts.query, max_num_fields=_MOST_FACTS)))
    except ValueError:
        query = {}
    return Place(
        url=whole,
        root=f"{parts.scheme}://{parts.netloc}",
        host=(parts.hostname or "").removeprefix("www."),
        path=re.sub("/{2,}", "/", unquote(parts.path)).rstrip("/"),
        query=query,
    )


def in_query(text: str) -> str:
    """Return a text as it stands in the query of an address."""
    return quote(text, safe="")
