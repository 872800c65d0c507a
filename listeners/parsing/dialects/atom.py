"""Atom 1.0 and 0.3, well-formed: elements in, document out."""

from __future__ import annotations

from lxml import etree

from listeners.parsing.addresses import joined
from listeners.parsing.dialects.modules import ORIGINAL, first_date, first_text, media_facts, reply_facts
from listeners.parsing.dialects.rss import min_interval
from listeners.parsing.document import Category, Dialect, FeedDocument, FeedEntry
from listeners.parsing.elements import BASE, LANG, Children, marked, number, short_name, text_of

_HTML_TYPES = ("", "text/html", "application/xhtml+xml")
_COUNT = "{http://purl.org/syndication/thread/1.0}count"
_PUBLISHED = ("atom:published", "atom:issued", "atom:created", "dc:date", "atom:updated", "atom:modified", "pubDate")
_UPDATED = ("atom:updated", "atom:modified", "dcterms:modified")


def read_atom(root: etree._Element, url: str) -> FeedDocument:
    """Return the document below an Atom ``feed`` root (or a lone ``entry``)."""
    head = _AtomChildren(root)
    base = joined(url, root.get(BASE) or "") or url
    link = head.link("alternate")
    self_link = head.link("self")
    author = _person(head.first("atom:author"))
    lone = short_name(str(root.tag)).endswith("entry")
    entries = [root] if lone else head.all("atom:entry")
    return FeedDocument(
        dialect=Dialect.ATOM,
        url=url,
        title=head.text("atom:title"),
        link=joined(base, link),
        self_link=joined(base, self_link),
        next_link=joined(base, head.link("next") or head.link("prev-archive")),
        feed_id=head.text("atom:id"),
        description=head.text("atom:subtitle", "atom:tagline"),
        generator=_generator(head.first("atom:generator")),
        language=root.get(LANG) or head.text("dc:language"),
        min_interval=min_interval(None, head.text("sy:updatePeriod"), head.number("sy:updateFrequency")),
        categories=_categories(head),
        entries=tuple(_read_entry(entry, base, author) for entry in entries),
    )


class _AtomChildren(Children):
    """Children of an Atom element, and its links."""

    __slots__ = ()

    def link(self, rel: str) -> str:
        """Return the address of a relation, of an HTML page first; "" without."""
        other = ""
        for element in self.all("atom:link"):
            if (element.get("rel") or "alternate").rpartition("/")[2] == rel:
                href = (element.get("href") or "").strip()
                if (element.get("type") or "").lower() in _HTML_TYPES:
                    return href
                other = other or href
        return other

    def replies_count(self) -> int | None:
        """Return the number of replies, told by an element of its own or on the link to them."""
        found = self.number("thr:total", "slash:comments")
        if found is None:
            links = (element for element in self.all("atom:link") if element.get("rel") == "replies")
            found = next((count for link in links if (count := number(link.get(_COUNT))) is not None), None)
        return found


def _generator(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return f"{text_of(element)} {element.get('uri') or element.get('url') or ''}".strip()


def _person(element: etree._Element | None) -> tuple[str, str]:
    if element is None:
        return "", ""
    facts = _AtomChildren(element)
    return facts.text("atom:name") or ("" if len(element) else text_of(element)), facts.text("atom:uri", "atom:url")


def _read_entry(entry: etree._Element, base: str, feed_author: tuple[str, str]) -> FeedEntry:
    facts = _AtomChildren(entry)
    base = joined(base, entry.get(BASE) or "") or base
    link = facts.text(ORIGINAL) or facts.link("alternate") or _address_id(facts)
    link = joined(base, link)
    name, uri = _person(facts.first("atom:author"))
    if not name and not uri:
        name, uri = facts.text("dc:creator") or feed_author[0], feed_author[1]
    content = facts.first("atom:content")
    source = facts.first("atom:source")
    reply_ref, reply_href = reply_facts(facts)
    media = media_facts(facts)
    return FeedEntry(
        guid=facts.text("atom:id"),
        link=link,
        title=marked(facts.first("atom:title", "media:title")),
        author_name=name,
        author_uri=joined(base, uri),
        channel_id=facts.text("yt:channelId"),
        video_id=facts.text("yt:videoId"),
        summary=first_text(facts, ("atom:summary",)),
        content=marked(content),
        media_text=media.text,
        published=first_date(facts, _PUBLISHED),
        updated=first_date(facts, _UPDATED),
        categories=_categories(facts),
        reply_ref=reply_ref,
        reply_href=reply_href,
        comments_url=facts.link("replies"),
        comments_count=facts.replies_count(),
        views=media.views,
        likes=media.likes,
        rank=number(facts.text("re:rank")),
        source_title=_AtomChildren(source).text("atom:title") if source is not None else "",
        source_url=_AtomChildren(source).link("alternate") if source is not None else "",
        thumbnail=media.thumbnail,
        language=entry.get(LANG) or facts.text("dc:language"),
        media_language=media.language,
        base=_content_base(content, link or base),
    )


def _address_id(facts: Children) -> str:
    guid = facts.text("atom:id")
    return guid if guid.startswith(("http://", "https://")) else ""


def _content_base(content: etree._Element | None, base: str) -> str:
    return (joined(base, content.get(BASE) or "") if content is not None else "") or base


def _categories(facts: Children) -> tuple[Category, ...]:
    found = [
        Category(
            (element.get("term") or text_of(element)).strip(), element.get("label") or "", element.get("scheme") or ""
        )
        for element in facts.all("atom:category")
    ]
    found += [Category(text_of(element)) for element in facts.all("dc:subject")]
    return tuple(category for category in found if category.term)
