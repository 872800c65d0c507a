"""Google News searches: press articles, the publisher in ``source`` and at the end of every title."""

from __future__ import annotations

from urllib.parse import parse_qs

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import host_of, split, web_address
from listeners.parsing.cleaning import Body, clean_html
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, heard, language_of, title_of
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind


def _recognises(document: FeedDocument) -> bool:
    return host_of(document.link) == "news.google.com" or document.title.endswith(" - Google News")


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    publisher = one_line(entry.source_title)
    title = title_of(entry.title)
    title = title.removesuffix(f" - {publisher}") if publisher else title
    page = web_address(entry.source_url)
    author = HeardAuthor(stable_id=host_of(page) if page else None, name=publisher, url=page) if publisher else None
    query = parse_qs(split(document.link).query)
    return heard(
        entry,
        "google_news",
        PostKind.ARTICLE,
        author=author,
        title=title,
        body=_body(entry, title, publisher),
        language=language_of(*query.get("hl", []), *query.get("ceid", [""])[0].split(":")[1:], document.language),
    )


def _body(entry: FeedEntry, title: str, publisher: str) -> Body:
    """Return the description unless it only repeats title and publisher, as it mostly does."""
    body = clean_html(entry.body.value, entry.base)
    rest = body.text.replace(title, "").replace(publisher, "") if publisher else body.text.replace(title, "")
    return body if rest.strip(" -\n") and body.text not in title else Body("", "")


def _hears(document: FeedDocument) -> str:
    del document
    return "mentions"


NETWORK = Network("google_news", _recognises, _read, _hears)
