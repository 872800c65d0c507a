"""A list of subscriptions (OPML) read: its feeds with the folders they stand in, and what in it is no feed.

Such lists come from every reader ever written, and many are damaged: what can be read of them is. Only http(s)
addresses pass: readers were made to run commands by lists that held ``exec:`` (newsbeuter CVE-2017-14500).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from listeners.fetching.masking import MASK, masked, masked_text
from listeners.parsing.addresses import web_address
from listeners.parsing.dialects.mending import mended
from listeners.parsing.failures import ParseFailure
from listeners.parsing.plain_text import one_line
from listeners.parsing.sniffing import prepared
from listeners.subscriptions.wrapping import wrapped
from storage.records.sources import ErrorKind
from storage.records.words import Words, words

LARGEST_LIST = 10_000_000
"""Bytes of a list."""
MOST_OUTLINES = 20_000
_DEEPEST = 40
_LONGEST_TITLE = 200
_LISTS = ("link", "include", "source")


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed of a list.

    Attributes:
        location: http(s) address.
        title: the list's name for it, "" without.
        folders: names of the folders it stands in, the outermost first; then its categories.
    """

    location: str
    title: str
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefusedOutline:
    """A line of the list that is no feed, and why; ``text`` is its title or address, secrets masked."""

    text: str
    words: Words


@dataclass(frozen=True, slots=True)
class SubscriptionList:
    """What a list says, in its order.

    Attributes:
        title: the list's own, "" without.
        subscriptions: each address once; where it stands twice, the folders of both.
        repeated: addresses of lines that say again what an earlier one said.
    """

    title: str
    subscriptions: tuple[Subscription, ...]
    refused: tuple[RefusedOutline, ...]
    repeated: tuple[str, ...] = ()


def read_opml(body: bytes) -> SubscriptionList:
    """Return the subscriptions of a list; damaged ones as far as they go.

    Raises:
        ParseFailure: EMPTY, TOO_LARGE, BROKEN (it defines entities) or NOT_A_FEED (it is no such list).
    """
    if len(body) > LARGEST_LIST:
        said = words("Opml", "This list is larger than {most} MB: that is no list of subscriptions.")
        raise ParseFailure(ErrorKind.TOO_LARGE, said.given(most=LARGEST_LIST // 1_000_000))
    root = _tree(prepared(body))
    if root is None or not any(_is(element, "opml") for element in root.iter(etree.Element)):
        said = words("Opml", "This is no list of subscriptions (OPML). Export one from your reader, and import that.")
        raise ParseFailure(ErrorKind.NOT_A_FEED, said)
    found: dict[str, Subscription] = {}
    refused: list[RefusedOutline] = []
    repeated: list[str] = []
    for number, (outline, folders) in enumerate(_outlines(root)):
        if number >= MOST_OUTLINES:
            said = words("Opml", "The list goes on after {most} lines; the rest was not read. Split it.")
            refused.append(RefusedOutline("…", said.given(most=MOST_OUTLINES)))
            break
        read = _outline(outline, folders)
        if isinstance(read, RefusedOutline):
            refused.append(read)
        elif read is not None:
            known = found.setdefault(read.location, read)
            if known is not read:
                repeated.append(read.location)
                both = tuple(dict.fromkeys((*known.folders, *read.folders)))
                found[read.location] = Subscription(read.location, known.title or read.title, both)
    return SubscriptionList(_title_of_list(root), tuple(found.values()), tuple(refused), tuple(repeated))


def _tree(body: bytes) -> etree._Element | None:
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(wrapped(mended(body)), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _is(element: etree._Element, name: str) -> bool:
    """Tell whether that is its name, in whatever namespace: lists name the right one, a wrong one, or none."""
    return re.split("[}:]", element.tag)[-1].lower() == name


def _outlines(root: etree._Element) -> Iterator[tuple[etree._Element, tuple[str, ...]]]:
    """Give the outlines in the order of the document, each with the names of those it stands in."""
    waiting: list[tuple[etree._Element, tuple[str, ...]]] = [(root, ())]
    while waiting:
        element, folders = waiting.pop()
        inner = folders
        if _is(element, "outline"):
            yield element, folders
            name = _name(_facts(element))
            inner = (*folders, name) if name and len(folders) < _DEEPEST else folders
        waiting.extend((child, inner) for child in reversed(element))


def _outline(element: etree._Element, folders: tuple[str, ...]) -> Subscription | RefusedOutline | None:
    """Return the feed, why there is none, or None for a heading."""
    facts = _facts(element)
    name, address, page = _name(facts), facts.get("xmlurl", "").strip(), facts.get("htmlurl", "").strip()
    kind = facts.get("type", "").strip().lower()
    if kind in _LISTS and not address:
        address, kind = facts.get("url", "").strip(), "source"
    shown = masked_text(name) or masked(one_line(address or page, markup=False, limit=_LONGEST_TITLE))
    if kind == "source" and address:
        said = words("Opml", "This line names another list of subscriptions, not a feed: download it, and import it.")
        return RefusedOutline(shown, said)
    if address:
        return _subscription(address, name, (*folders, *_categories(facts.get("category", ""))), shown)
    if web_address(page):
        said = words("Opml", "This line names a page and no feed. Add {page} to look for its feed.")
        return RefusedOutline(shown, said.given(page=masked(page)))
    return None


def _subscription(address: str, name: str, folders: tuple[str, ...], shown: str) -> Subscription | RefusedOutline:
    location = web_address(_without_feed_scheme(address))
    if location is None:
        scheme = one_line(address.partition(":")[0], markup=False, limit=20) if ":" in address else ""
        said = words("Opml", "Only http and https addresses are listened to; this one begins with “{scheme}”.")
        return RefusedOutline(shown, said.given(scheme=scheme or one_line(address, markup=False, limit=20)))
    if MASK in location:
        said = words("Opml", "Its secret was hidden when the list was made: add this source with its whole address.")
        return RefusedOutline(shown, said)
    # Other readers, and we, write the address where a feed has no title: it is none, and may hold a secret.
    title = "" if web_address(name) else name
    return Subscription(location, title, tuple(dict.fromkeys(folder for folder in folders if folder)))


def _without_feed_scheme(address: str) -> str:
    """Return what a ``feed:`` address stands for ("feed://a" is "http://a", "feed:https://a" is "https://a")."""
    lowered = address.lower()
    if lowered.startswith(("feed:http://", "feed:https://")):
        return address[5:]
    return f"http://{address[7:]}" if lowered.startswith("feed://") else address


def _categories(raw: str) -> list[str]:
    """Return the names in ``category="tag,/folder/inner"``, the outermost first."""
    return [name for part in raw.split(",")[:20] for step in part.split("/") if (name := _line(step))]


def _facts(element: etree._Element) -> dict[str, str]:
    """Return the attributes by name in lower case: LiveJournal writes ``xmlURL``."""
    return {str(name).rpartition("}")[2].lower(): str(value) for name, value in element.attrib.items()}


def _name(facts: dict[str, str]) -> str:
    return _line(facts.get("text", "")) or _line(facts.get("title", ""))


def _line(raw: str) -> str:
    return one_line(raw, markup=False, limit=_LONGEST_TITLE)


def _title_of_list(root: etree._Element) -> str:
    return next((_line(one.text or "") for one in root.iter(etree.Element) if _is(one, "title")), "")
