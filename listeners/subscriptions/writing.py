"""The sources as a list of subscriptions (OPML 2.0) that any reader takes."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from lxml import etree

from listeners.fetching.masking import has_secret, masked, masked_text
from storage.health import all_health
from storage.records.sources import Source, SourceKind
from storage.sources import all_sources
from storage.territories import all_territories

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class OpmlDocument:
    """A written list.

    Attributes:
        feeds: how many sources it holds.
        hidden: of them, those whose secret was replaced by ``***``.
        left_out: files and folders of this machine: they are no feeds.
    """

    body: bytes
    feeds: int
    hidden: int
    left_out: int


def opml_of(db: sqlite3.Connection, *, secrets: bool, now: datetime) -> OpmlDocument:
    """Return all feeds that are listened to as a list, each by the person's name for it or by its own."""
    sources, health = all_sources(db), all_health(db)
    titles = {one.id: one.title or (health[one.id].feed_title if one.id in health else "") for one in sources}
    places = {one.id: one.name for one in all_territories(db)}
    return write_opml(sources, titles, places, secrets=secrets, now=now)


def write_opml(
    sources: Sequence[Source], titles: Mapping[int, str], places: Mapping[int, str], *, secrets: bool, now: datetime
) -> OpmlDocument:
    """Return the feeds as OPML, those of a territory in a folder of its name.

    Args:
        sources: what to write, in this order.
        titles: the name of each by its id.
        places: the names of the territories by id.
        secrets: write addresses whole; else with ``***`` in the place of what looks like a secret.
        now: for ``dateCreated``; aware UTC.
    """
    feeds = [one for one in sources if one.kind is SourceKind.FEED]
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = "Causerie"
    etree.SubElement(head, "dateCreated").text = format_datetime(now, usegmt=True)
    body = etree.SubElement(root, "body")
    folders: dict[str, etree._Element] = {}
    for one in feeds:
        place = places.get(one.territory or 0)
        folder = body
        if place is not None:
            if place not in folders:
                folders[place] = etree.SubElement(body, "outline", text=_writable(place))
            folder = folders[place]
        _write_feed(folder, one, titles.get(one.id, ""), secrets=secrets)
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    hidden = 0 if secrets else sum(has_secret(one.location) for one in feeds)
    return OpmlDocument(written, len(feeds), hidden, len(sources) - len(feeds))


def _write_feed(folder: etree._Element, one: Source, title: str, *, secrets: bool) -> None:
    location = one.location if secrets else masked(one.location)
    # An address stands in for a missing title, and a feed may be titled by its own: neither shows a secret.
    name = _writable(masked_text(title or location))
    etree.SubElement(folder, "outline", type="rss", text=name, title=name, xmlUrl=_writable(location))


def _writable(text: str) -> str:
    """Return the text without the characters that no XML may hold."""
    return _FORBIDDEN.sub("", text)
