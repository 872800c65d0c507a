"""Well-formed XML to a document, by lxml: no network, no external entity, none expanded."""

from __future__ import annotations

import re

from lxml import etree

from listeners.parsing.dialects.atom import read_atom
from listeners.parsing.dialects.rss import read_rss
from listeners.parsing.document import FeedDocument
from listeners.parsing.elements import short_name

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]*\sencoding\s*=", re.IGNORECASE)


def read_wellformed(body: bytes, content_type: str, url: str) -> FeedDocument | None:
    """Return the document, or None when it is not well-formed or its root is no feed's.

    The encoding is the declaration's, else the one of the content type, else UTF-8.
    """
    try:
        root = etree.fromstring(body, _parser(_encoding(body, content_type)))
    except (etree.XMLSyntaxError, LookupError, ValueError):
        return None
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None:
        return None
    name = short_name(root.tag)
    if name in ("rss", "rdf:RDF"):
        return read_rss(root, url)
    if name == "feed":
        _put_into_atom(root)
    if name in ("atom:feed", "feed", "atom:entry"):
        return read_atom(root, url)
    return None


def _put_into_atom(root: etree._Element) -> None:
    """Give a feed that names no namespace the one it means."""
    for element in root.iter():
        if not element.tag.startswith("{"):
            element.tag = f"{{http://www.w3.org/2005/Atom}}{element.tag}"


def _parser(encoding: str | None) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )


def _encoding(body: bytes, content_type: str) -> str | None:
    if body.startswith(b"\xef\xbb\xbf") or _DECLARED.match(body):
        return None
    match = _CHARSET.search(content_type)
    return match[1] if match else None
