"""The mail of a Google alert: one article a link."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from listeners.heard import HeardPost
from listeners.hearing.wrappers import unwrapped
from listeners.importing.forms.part import Mail
from listeners.importing.line import LineRead
from listeners.importing.posts import post_of
from listeners.importing.rows import RowError
from listeners.parsing.addresses import host_of, web_address
from listeners.parsing.cleaning import clean_html
from listeners.parsing.networks.google_alerts import alert_language
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind
from storage.records.words import words

_MOST = 500
"""Articles of one mail; a weekly digest of many alerts has some eighty."""

_SENDER = "googlealerts-noreply@google.com"
_GOOGLE = re.compile(r"(?:^|\.)google(?:\.[a-z]{2,3}){1,2}$")
_REDIRECT = re.compile(r"https?://(?:www\.)?google\.[a-z.]{2,6}/url\?")
_LINK_LINE = re.compile(r"<(https?://[^>\s]{1,4000})>")
_BANNER = re.compile(r"=== .{1,300} ===", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Result:
    """One article as a mail tells it: the title as HTML, the snippet as text."""

    link: str
    title: str
    snippet: str


def is_google_alert(mail: Mail) -> bool:
    """Tell by who sent it, or, for one that was sent on, by its articles behind Google's redirect."""
    if _SENDER in mail.headers.get("from", "").lower():
        return True
    return 'itemtype="http://schema.org/Article"' in mail.html and bool(_REDIRECT.search(mail.html))


def articles_in(mail: Mail) -> Iterator[HeardPost]:
    """Yield the articles of a mail, each once; nobody can be answered there.

    Raises:
        RowError: there are none.
    """
    known: set[str] = set()
    for result in list(_of_html(mail.html) or _of_text(mail.text))[:_MOST]:
        address = web_address(unwrapped(result.link))
        if address is None or address in known or _GOOGLE.search(host_of(address)):
            continue
        known.add(address)
        line = LineRead(
            id=address,
            url=address,
            network="google_alerts",
            title=one_line(result.title),
            text=result.snippet,
            language=alert_language(result.link),
            published=mail.headers.get("date"),
        )
        yield post_of(line, kind=PostKind.ARTICLE)
    if not known:
        raise RowError(words("Import", "This mail holds no article."))


def _of_html(html: str) -> list[_Result]:
    """Return the results as Google marks them for programs: address, name and description of an article."""
    if "schema.org/Article" not in html:
        return []
    articles = LexborHTMLParser(html).css('[itemtype="http://schema.org/Article"]')
    return [found for article in articles[:_MOST] if (found := _marked(article))]


def _marked(article: LexborNode) -> _Result | None:
    link = article.css_first('a[itemprop="url"]')
    name = article.css_first('[itemprop="name"]')
    snippet = article.css_first('[itemprop="description"]')
    href = link.attributes.get("href") if link is not None else None
    if not href or name is None:
        return None
    return _Result(href, name.html or "", clean_html(snippet.html or "").text if snippet is not None else "")


def _of_text(text: str) -> list[_Result]:
    """Return the results of the plain part: title, publisher, snippet, then the link in angle brackets."""
    found = []
    end = 0
    for link in _LINK_LINE.finditer(text):
        lines = [line.strip() for line in _BANNER.sub("", text[end : link.start()]).splitlines()]
        end = link.end()
        lines = [line for line in lines if line and not line.startswith("- - -")]
        if lines and _REDIRECT.match(link[1]):
            found.append(_Result(link[1], escape(lines[0]), " ".join(lines[2:] or lines[1:])))
    return found
