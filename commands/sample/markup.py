"""Small pieces of XML and HTML, everything escaped: what the shapes are built of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

_MENTION = re.compile(
    r"(?<![\w@/.])@(?P<name>\w+)@(?P<host>[\w-]+(?:\.[\w-]+)+)|(?<![\w@/.])@(?P<domain>[\w-]+(?:\.[\w-]+)+)"
)
_WORD = re.compile(r"https?://\S+|(?<!\w)#\w+")


def element(name: str, *inner: str, **attributes: str) -> str:
    """Return an element around ``inner``, which is markup already. Attributes are escaped here.

    An attribute whose name Python keeps for itself is written with an underscore behind (``type_``),
    one with a colon with two inside (``xml__lang``).
    """
    written = "".join(f' {key.rstrip("_").replace("__", ":")}="{escape(value)}"' for key, value in attributes.items())
    content = "".join(inner)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def text_element(name: str, text: str, **attributes: str) -> str:
    """Return an element around a plain text, escaped once."""
    return element(name, escape(text, quote=False), **attributes)


def cdata(markup: str) -> str:
    """Return markup as a CDATA section; an end mark inside is split over two."""
    return f"<![CDATA[{markup.replace(']]>', ']]]]><![CDATA[>')}]]>"


def document(root: str) -> str:
    """Return an XML document around its root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'


def mail_time(moment: datetime) -> str:
    """Return a time as RSS writes it."""
    return format_datetime(moment.astimezone(UTC))


def web_time(moment: datetime) -> str:
    """Return a time as Atom writes it, UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def paragraphs(text: str, tags_at: str | None = None) -> str:
    """Return a plain text as HTML: blank lines part paragraphs, addresses are links.

    Args:
        text: the plain text.
        tags_at: where the page of a tag stands; hashtags are links to it. None leaves them as text.
    """
    parts = (part for part in re.split(r"\n\s*\n", text.strip()) if part)
    return "".join(f"<p>{_linked(part, tags_at)}</p>" for part in parts)


def hashtags(text: str) -> tuple[str, ...]:
    """Return the hashtags of a text without their sign, once each, in order."""
    return tuple(dict.fromkeys(word[1:] for word in _WORD.findall(text) if word.startswith("#")))


def mentions(text: str) -> tuple[str, ...]:
    """Return the handles a text addresses, with their host and without the sign, once each, in order."""
    return tuple(dict.fromkeys(match[0][1:] for match in _MENTION.finditer(text)))


def short_mentions(text: str) -> str:
    """Return a text as a federated network shows it: ``@name@host`` as ``@name``."""
    return _MENTION.sub(lambda match: f"@{match['name'] or match['domain']}", text)


def linked_mentions(html: str) -> str:
    """Return HTML in which ``@name@host`` links to that account and shows ``@name``, as Mastodon writes it."""

    def link(match: re.Match[str]) -> str:
        if match["name"] is None:
            return match[0]
        page = f"https://{match['host']}/@{match['name']}"
        return f'<span class="h-card"><a href="{page}" class="u-url mention">@<span>{match["name"]}</span></a></span>'

    return _MENTION.sub(link, html)


def first_words(text: str, length: int = 80) -> str:
    """Return the beginning of a text on one line, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + "…"


def joined(parts: Iterable[str]) -> str:
    """Return elements one below the other, as servers write them."""
    return "\n".join(part for part in parts if part)


def _linked(part: str, tags_at: str | None) -> str:
    pieces = []
    end = 0
    for match in _WORD.finditer(part):
        pieces += [_lines(part[end : match.start()]), _link(match[0], tags_at)]
        end = match.end()
    return "".join([*pieces, _lines(part[end:])])


def _link(word: str, tags_at: str | None) -> str:
    shown = escape(word, quote=False)
    if not word.startswith("#"):
        return f'<a href="{escape(word)}" rel="nofollow">{shown}</a>'
    if tags_at is None:
        return shown
    return f'<a href="{escape(tags_at + word[1:])}" class="mention hashtag" rel="tag">{shown}</a>'


def _lines(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br />")
