"""What RSS and Atom share: the extension elements of Media RSS, YouTube, Atom threading and ranking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from listeners.parsing.dates import parse_date
from listeners.parsing.document import NO_TEXT, MarkedText, Markup
from listeners.parsing.elements import Children, descendants, marked, number, text_of

ORIGINAL = "feedburner:origLink"
"""Where the thing itself stands: the other links of such a feed lead through a redirect that counts readers."""


@dataclass(slots=True)
class MediaFacts:
    """What ``media:`` elements tell of an entry."""

    text: str = ""
    views: int | None = None
    likes: int | None = None
    thumbnail: str = ""
    language: str = ""


NO_MEDIA = MediaFacts()


def media_facts(facts: Children) -> MediaFacts:
    """Return what the media elements of an entry say, grouped or not."""
    elements = [*facts.all("media:group"), *facts.all("media:community"), *facts.all("media:content")]
    lone = [*facts.all("media:description"), *facts.all("media:thumbnail")]
    if not elements and not lone:
        return NO_MEDIA
    found = MediaFacts()
    for element in elements:
        _note(found, f"media:{etree.QName(element).localname}", element)
        for name, below in descendants(element):
            _note(found, name, below)
    for element in lone:
        _note(found, f"media:{etree.QName(element).localname}", element)
    return found


def _note(found: MediaFacts, name: str, element: etree._Element) -> None:
    if name == "media:description":
        found.text = found.text or text_of(element)
    elif name == "media:statistics":
        found.views = number(element.get("views"))
    elif name == "media:starRating":
        found.likes = number(element.get("count"))
    elif name == "media:thumbnail":
        found.thumbnail = found.thumbnail or element.get("url") or ""
    elif name == "media:content":
        found.language = found.language or element.get("lang") or ""


def first_text(facts: Children, names: tuple[str, ...], told: str = "") -> MarkedText:
    """Return the first of these elements that holds anything, as marked text; ``told`` is its type where fixed."""
    for name in names:
        element = facts.first(name)
        if element is not None:
            found = marked(element, told)
            if found.value.strip():
                return MarkedText(found.value, Markup.HTML) if told else found
    return NO_TEXT


def first_date(facts: Children, names: tuple[str, ...]) -> datetime | None:
    """Return the first of these elements that can be read as a date."""
    for name in names:
        if (value := facts.text(name)) and (found := parse_date(value)):
            return found
    return None


def reply_facts(facts: Children) -> tuple[str, str]:
    """Return (ref, href) of ``thr:in-reply-to``, "" where absent."""
    element = facts.first("thr:in-reply-to")
    if element is None:
        return "", ""
    return (element.get("ref") or "").strip(), (element.get("href") or "").strip()
