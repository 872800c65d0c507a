"""RSS 2.0, 0.9x and 1.0 (RDF), well-formed: elements in, document out."""

from __future__ import annotations

from datetime import timedelta

from lxml import etree

from listeners.parsing.addresses import joined
from listeners.parsing.dialects.modules import ORIGINAL, first_date, first_text, media_facts, reply_facts
from listeners.parsing.document import NO_TEXT, Category, Dialect, FeedDocument, FeedEntry, MarkedText, Markup
from listeners.parsing.elements import BASE, LANG, Children, markup_of, short_name, text_of

_PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}
"""Hours of ``sy:updatePeriod``."""

_SUMMARIES = ("description", "atom:summary", "itunes:summary")
_CONTENTS = ("content:encoded", "atom:content", "xhtml:body")
_PUBLISHED = ("pubDate", "pubdate", "dc:date", "atom:published", "dcterms:created", "dcterms:issued")
_UPDATED = ("atom:updated", "dcterms:modified")
_LONGEST_INTERVAL = timedelta(days=7)


def read_rss(root: etree._Element, url: str) -> FeedDocument:
    """Return the document below an ``rss`` or ``rdf:RDF`` root; entries may stand in the channel or beside it."""
    dialect = Dialect.RDF if short_name(str(root.tag)) == "rdf:RDF" else Dialect.RSS
    channel = next((child for child in root if _named(child, "channel")), root)
    head = Children(channel)
    link = joined(url, head.text("link") or _atom_link(head, "alternate"))
    self_link = _atom_link(head, "self")
    base = joined(link or url, channel.get(BASE) or root.get(BASE) or "") or link or url
    items = [element for element in root.iter("{*}item") if _named(element, "item")]
    return FeedDocument(
        dialect=dialect,
        url=url,
        title=head.text("title", "dc:title"),
        link=link,
        self_link=joined(url, self_link),
        next_link=_atom_link(head, "next") or _atom_link(head, "prev-archive"),
        description=head.text("description"),
        generator=_generator(head),
        language=head.text("language", "dc:language") or channel.get(LANG) or root.get(LANG) or "",
        min_interval=min_interval(head.number("ttl"), head.text("sy:updatePeriod"), head.number("sy:updateFrequency")),
        categories=_categories(head),
        entries=tuple(_read_item(item, base) for item in items),
    )


def min_interval(ttl: int | None, period: str, frequency: int | None) -> timedelta | None:
    """Return how long a feed asks to be left alone: the longer of ``ttl`` (minutes) and ``sy:``, 7 days at most."""
    asked = [timedelta(minutes=min(ttl, 100_000))] if ttl else []
    if hours := _PERIODS.get(period.strip().lower()):
        asked.append(timedelta(hours=hours) / max(1, frequency or 1))
    return min(max(asked), _LONGEST_INTERVAL) if asked else None


def _named(element: etree._Element, name: str) -> bool:
    return short_name(element.tag) == name


def _generator(head: Children) -> str:
    agent = head.first("admin:generatorAgent")
    about = agent.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource", "") if agent is not None else ""
    return f"{head.text('generator')} {about}".strip()


def _read_item(item: etree._Element, base: str) -> FeedEntry:
    facts = Children(item)
    base = joined(base, item.get(BASE) or "") or base
    guid, link = _guid_and_link(facts, item)
    link = joined(base, link)
    author = facts.first("author", "atom:author")
    source = facts.first("source")
    reply_ref, reply_href = reply_facts(facts)
    media = media_facts(facts)
    return FeedEntry(
        guid=guid,
        link=link,
        title=_title(facts),
        author_name=facts.text("dc:creator") or _author(author) or facts.text("itunes:author"),
        author_uri=Children(author).text("atom:uri", "uri", "link") if author is not None and len(author) else "",
        summary=first_text(facts, _SUMMARIES, "html"),
        content=first_text(facts, _CONTENTS, "html"),
        published=first_date(facts, _PUBLISHED),
        updated=first_date(facts, _UPDATED),
        categories=_categories(facts),
        reply_ref=reply_ref,
        reply_href=reply_href,
        comments_url=facts.text("comments"),
        comments_count=facts.number("slash:comments", "thr:total"),
        source_title=text_of(source) if source is not None else "",
        source_url=(source.get("url") or "") if source is not None else "",
        language=facts.text("dc:language") or item.get(LANG) or "",
        base=link or base,
        media_text=media.text,
        views=media.views,
        likes=media.likes,
        thumbnail=media.thumbnail,
        media_language=media.language,
    )


def _title(facts: Children) -> MarkedText:
    for name in ("title", "dc:title", "media:title"):
        element = facts.first(name)
        if element is not None and (value := markup_of(element)).strip():
            return MarkedText(value, Markup.PLAIN if element.get("type") == "plain" else Markup.HTML)
    return NO_TEXT


def _guid_and_link(facts: Children, item: etree._Element) -> tuple[str, str]:
    element = facts.first("guid")
    guid = text_of(element) if element is not None else facts.text("atom:id")
    link = facts.text(ORIGINAL, "link") or _atom_link(facts, "alternate")
    about = item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", "")
    permanent = element is not None and (element.get("isPermaLink") or "true").lower() == "true"
    if not link and permanent and guid.startswith(("http://", "https://")):
        link = guid
    return guid or about, link or (about if about.startswith("http") else "")


def _atom_link(facts: Children, rel: str) -> str:
    for element in facts.all("atom:link"):
        if (element.get("rel") or "alternate") == rel:
            return element.get("href") or ""
    return ""


def _author(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return Children(element).text("atom:name", "name") if len(element) and _has_name(element) else text_of(element)


def _has_name(element: etree._Element) -> bool:
    return Children(element).first("atom:name", "name") is not None


def _categories(facts: Children) -> tuple[Category, ...]:
    found = [Category(text_of(element), scheme=element.get("domain") or "") for element in facts.all("category")]
    found += [Category(text_of(element)) for element in facts.all("dc:subject")]
    found += [
        Category(element.get("term") or "", element.get("label") or "", element.get("scheme") or "")
        for element in facts.all("atom:category")
    ]
    return tuple(category for category in found if category.term)
