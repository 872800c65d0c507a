"""The children of one XML element under short names, whatever prefixes and addresses the document chose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from listeners.parsing.document import MarkedText, Markup

_SPACES = {
    "http://purl.org/dc/elements/1.1": "dc",
    "http://purl.org/dc/terms": "dcterms",
    "http://purl.org/rss/1.0/modules/content": "content",
    "http://purl.org/rss/1.0/modules/slash": "slash",
    "http://purl.org/rss/1.0/modules/syndication": "sy",
    "http://webns.net/mvcb": "admin",
    "http://search.yahoo.com/mrss": "media",
    "http://www.youtube.com/xml/schemas/2015": "yt",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://purl.org/atompub/rank/1.0": "re",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/2005/atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/xml/1998/namespace": "xml",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://purl.org/rss/1.0": "",
    "http://my.netscape.com/rdf/simple/0.9": "",
    "http://channel.netscape.com/rdf/simple/0.9": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
}
"""Namespace addresses, lower case and without a last slash, as feeds get both wrong."""

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
BASE = "{http://www.w3.org/XML/1998/namespace}base"

_DECLARED_SPACE = re.compile(r'\sxmlns(?::[\w.-]+)?="[^"]*"')
_LONGEST_NAME = 200


def short_name(tag: str) -> str:
    """Return ``prefix:name`` for a tag of a known namespace, the bare name for RSS's own or none, else the tag."""
    return _short_name(tag) if len(tag) <= _LONGEST_NAME else tag


@lru_cache(maxsize=2048)
def _short_name(tag: str) -> str:
    if not tag.startswith("{"):
        return tag.lower() if tag.isascii() and tag.islower() is False and ":" not in tag else tag
    space, _, name = tag[1:].partition("}")
    prefix = _SPACES.get(space.lower().rstrip("/"))
    if prefix is None:
        return tag
    return f"{prefix}:{name}" if prefix else name


class Children:
    """The children of an element by short name, each name's in the order written."""

    __slots__ = ("_found",)

    def __init__(self, element: etree._Element) -> None:
        found: dict[str, list[etree._Element]] = {}
        for child in element:
            tag = child.tag
            if isinstance(tag, str):
                found.setdefault(short_name(tag), []).append(child)
        self._found = found

    def all(self, name: str) -> list[etree._Element]:
        """Return all children of that name."""
        return self._found.get(name, [])

    def first(self, *names: str) -> etree._Element | None:
        """Return the first child of the first name that has any."""
        for name in names:
            if name in self._found:
                return self._found[name][0]
        return None

    def text(self, *names: str) -> str:
        """Return the text of the first child with any text, trimmed, "" without."""
        for name in names:
            for child in self._found.get(name, ()):
                if value := text_of(child):
                    return value
        return ""

    def number(self, *names: str) -> int | None:
        """Return the whole number a child holds, None when absent, negative, or too long to be a count."""
        return number(self.text(*names))


def number(digits: str | None) -> int | None:
    """Return a count as written in a feed ("12", "1,234"), None for anything else."""
    bare = (digits or "").strip().replace(",", "")
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) <= 15 else None


def text_of(element: etree._Element) -> str:
    """Return all text in an element, trimmed."""
    text = (element.text or "") if not len(element) else "".join(str(part) for part in element.itertext())
    return text.strip()


def markup_of(element: etree._Element) -> str:
    """Return what stands in an element as HTML: its text, or its child elements written out without prefixes."""
    if not len(element):
        return element.text or ""
    return (element.text or "") + "".join(_written(child) for child in element)


def marked(element: etree._Element | None, told: str = "") -> MarkedText:
    """Return an element's content with its Atom ``type``, or with the type that is ``told``."""
    if element is None:
        return MarkedText()
    kind = (told or element.get("type") or "").strip().lower()
    if kind == "xhtml" or len(element):
        return MarkedText(markup_of(element), Markup.HTML)
    if kind in ("html", "text/html", "application/xhtml+xml"):
        return MarkedText(element.text or "", Markup.HTML)
    return MarkedText(element.text or "", Markup.PLAIN if kind in ("text", "text/plain") else Markup.UNTOLD)


def descendants(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield (short name, element) for everything below an element, in document order."""
    for below in element.iterdescendants():
        tag = below.tag
        if isinstance(tag, str):
            yield short_name(tag), below


def _written(element: etree._Element) -> str:
    for node in element.iter():
        if node.tag.startswith("{"):
            node.tag = etree.QName(node.tag).localname
    written = etree.tostring(element, method="html", encoding="unicode", with_tail=True)
    end = written.find(">")
    return _DECLARED_SPACE.sub("", written[:end]) + written[end:]
