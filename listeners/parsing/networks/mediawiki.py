"""MediaWiki: recent changes and the history of a page; a change on a talk page is somebody speaking."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import parse_qs, quote

from listeners.heard import HeardAuthor, HeardPost
from listeners.parsing.addresses import split
from listeners.parsing.cleaning import Body, clean_html
from listeners.parsing.document import FeedDocument, FeedEntry
from listeners.parsing.networks.network import Network, heard, language_of, person_name, title_of
from storage.records.mentions import PostKind

_SUMMARY = re.compile(r"\s*<p>(.*?)</p>", re.DOTALL)
_ADDED = re.compile(r'data-marker="\+"[^>]*>(?:\+)?</td>\s*<td[^>]*>(.{0,5000}?)</td>', re.DOTALL)
_NEW_PAGE = re.compile(r"<p><b>[^<]*</b></p>\s*<div>(.*)</div>", re.DOTALL)
_LONGEST_CHANGE = 100_000
_TALK = re.compile(
    r"(?:^|[ _])(?:talk|discussion|diskussion|discusión|discussione|overleg)(?:[ _]\w+)?\s*:", re.IGNORECASE
)


def _recognises(document: FeedDocument) -> bool:
    return document.generator.startswith("MediaWiki")


def _read(entry: FeedEntry, document: FeedDocument) -> HeardPost:
    page = _page(entry, document)
    return heard(
        entry,
        "mediawiki",
        PostKind.POST if _TALK.search(page) else PostKind.ARTICLE,
        author=_author(entry),
        title=page,
        body=_body(entry),
        language=language_of(entry.language, document.language),
        conversation=_page_address(entry, page),
    )


def _page(entry: FeedEntry, document: FeedDocument) -> str:
    """Return the page's name: in the link; the title is that of the change in a history, of the page elsewhere."""
    named = parse_qs(split(entry.link).query).get("title", [""])[0]
    history = document.title.rpartition(" - ")[0] if "action=history" in document.feed_id + document.link else ""
    return (named or history or title_of(entry.title)).replace("_", " ")


def _page_address(entry: FeedEntry, page: str) -> str:
    place = split(entry.link)
    name = quote(page.replace(" ", "_"), safe=":/")
    return f"{place.scheme}://{place.netloc}/index.php?title={name}" if place.netloc and page else ""


def _author(entry: FeedEntry) -> HeardAuthor | None:
    """Return who made the change; an unregistered one is shown as an IP address, which is never kept."""
    name = person_name(entry.author_name)
    if not name or _is_ip(name):
        return None
    place = split(entry.link)
    user = quote(name.replace(" ", "_"), safe="")
    page = f"{place.scheme}://{place.netloc}/index.php?title=User:{user}" if place.netloc else None
    return HeardAuthor(handle=name, name=name, url=page)


def _is_ip(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _body(entry: FeedEntry) -> Body:
    """Return the editor's summary and the text added; the table that shows the difference is left away."""
    raw = entry.body.value[:_LONGEST_CHANGE]
    summary = _SUMMARY.match(raw)
    added = _ADDED.findall(raw) or _NEW_PAGE.findall(raw)
    pieces = [summary[1] if summary else "", *added] if summary or added else [raw]
    return clean_html("".join(f"<p>{piece}</p>" for piece in pieces if piece.strip()), entry.base)


def _hears(document: FeedDocument) -> str:
    del document
    return "mentions"


NETWORK = Network("mediawiki", _recognises, _read, _hears)
