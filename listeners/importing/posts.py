"""The one door from what a file says to a post as heard: presets and mappings put their facts as an interchange line.

Everything is cleaned here, and only here: a preset passes texts on as they stand in the file.
"""

from __future__ import annotations

import re
from datetime import datetime

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.line import AuthorRead, CountsRead, Id, LineRead
from listeners.importing.rows import RowError
from listeners.parsing.addresses import web_address
from listeners.parsing.characters import normal
from listeners.parsing.cleaning import clean_html, clean_plain
from listeners.parsing.dates import parse_date
from listeners.parsing.networks.network import hashtags_in, language_of, mentions_in, person_name
from listeners.parsing.plain_text import one_line
from storage.records.mentions import Counts, PostKind
from storage.records.words import words

_LONGEST_ID = 2_000
_NETWORK = re.compile(r"[a-z0-9_]{1,40}")
_READ_ONLY = frozenset({"google_alerts", "google_news"})
_NO_COUNTS = Counts()
_NOBODY = HeardAuthor()


def post_of(line: LineRead, *, published: datetime | None = None, kind: PostKind | None = None) -> HeardPost:
    """Return a line as a post, cleaned; the texts of the line may hold anything.

    Args:
        line: the facts, as they stand in the file. Hashtags and handles that are None are read from the text.
        published: the moment where the preset has read it already, aware UTC; else the line's own text is read.
        kind: what it is where the preset knows; else a reply is a comment, a headline of a web page an article.

    Raises:
        RowError: no id and no web address, no text, an id that is too long, a date that is none.
    """
    url = web_address(line.url) if line.url else None
    guid = id_of(line.heard_as) or id_of(line.id) or url
    if guid is None:
        raise RowError(words("Import", "This row has neither an id nor a web address."))
    title = one_line(line.title, markup=False) if line.title else ""
    html, text = _body(line, url or "", title)
    network = network_name(line.network)
    in_reply_to = id_of(line.in_reply_to)
    return HeardPost(
        guid=guid,
        url=url,
        network=network,
        kind=kind or _kind(network, title, in_reply_to),
        author=author_of(line.author),
        title=title,
        text=text,
        html=html,
        language=language_of(line.language) if line.language else None,
        published=published or moment_of("published", line.published),
        in_reply_to=in_reply_to,
        conversation=id_of(line.conversation),
        hashtags=hashtags_in(text) if line.hashtags is None else _names(line.hashtags, "#"),
        mentions=mentions_in(text) if line.mentions is None else _names(line.mentions, "@"),
        counts=_counts(line.counts),
        to_us=bool(line.to_us),
        by_us=bool(line.by_us),
    )


def author_of(author: AuthorRead | None) -> HeardAuthor | None:
    """Return an author cleaned, None when nothing is said of her; mail addresses are dropped.

    Raises:
        RowError: an id that is too long, a date that is none.
    """
    if author is None:
        return None
    stable_id = id_of(author.id)
    if stable_id is not None and stable_id.lower().startswith("mailto:"):
        stable_id = None
    found = HeardAuthor(
        stable_id=stable_id,
        handle=(one_line(author.handle, markup=False).removeprefix("@") or None) if author.handle else None,
        name=(person_name(author.name) or None) if author.name else None,
        url=web_address(author.url) if author.url else None,
        bio=clean_html(author.bio).text or None if author.bio else None,
        location=(one_line(author.location, markup=False) or None) if author.location else None,
        followers=author.followers,
        following=author.following,
        posts=author.posts,
        likes_given=author.likes_given,
        verified=author.verified,
        created=moment_of("author.created", author.created) if author.created else None,
    )
    return None if found == _NOBODY else found


def id_of(value: Id | None) -> str | None:
    """Return an id as text, on one line; None when nothing is left of it.

    Raises:
        RowError: longer than 2,000 characters.
    """
    if value is None:
        return None
    plain = isinstance(value, str) and value.isascii() and value.isprintable()
    found = (str(value) if plain else normal(str(value)).replace("\n", "")).strip()
    if len(found) > _LONGEST_ID:
        raise RowError(words("Import", "An id in this row is longer than 2,000 characters."))
    return found or None


def network_name(name: str | None) -> str:
    """Return a network's name as it is stored, "web" for one that can be no name."""
    found = (name or "web").strip().lower()
    return found if _NETWORK.fullmatch(found) else "web"


def moment_of(field: str, value: str | None) -> datetime | None:
    """Read a date; one that is a date but cannot be right (before 1990) is passed over, not held against the row.

    Raises:
        RowError: it is no date at all.
    """
    if value is None or not value.strip():
        return None
    found = parse_date(value)
    if found is None and not _is_iso(value.strip()):
        raise RowError(words("Import", "The date in “{field}” cannot be read.").given(field=field))
    return found


def _body(line: LineRead, base: str, title: str) -> tuple[str, str]:
    """Return html and text, cleaned; the text of the html where the row's own is blank."""
    if line.text is None:
        raise RowError(words("Import", "This row has no text."))
    text = clean_plain(line.text).text
    html = ""
    if line.html:
        body = clean_html(line.html, base)
        html, text = body.html, text or body.text
    if not (text or title):
        raise RowError(words("Import", "This row has no text."))
    return html, text


def _kind(network: str, title: str, in_reply_to: str | None) -> PostKind:
    """Lines do not say what sort of thing they hold; what answers something is a comment, a headline an article."""
    if in_reply_to is not None:
        return PostKind.COMMENT
    headline = network in _READ_ONLY or (network in ("web", "wordpress") and title)
    return PostKind.ARTICLE if headline else PostKind.POST


def _counts(counts: CountsRead | None) -> Counts:
    return Counts(counts.replies, counts.likes, counts.shares, counts.views) if counts else _NO_COUNTS


def _names(names: tuple[str, ...], sign: str) -> tuple[str, ...]:
    found = (one_line(name, markup=False).removeprefix(sign) for name in names)
    return tuple(dict.fromkeys(name for name in found if name))


def _is_iso(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True
