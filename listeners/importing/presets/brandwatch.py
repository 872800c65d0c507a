"""Brandwatch, the mentions of a query: over a hundred columns, of which each export has its own set.

The columns of X were called "Twitter ..." and are mostly "X ..." now; both are read. What the vendor thinks of people
(gender, interests, professions, impact) and its own workflow (assignment, status, priority) is not taken over.
"""

from __future__ import annotations

import re

from listeners.heard import HeardPost
from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, CountsRead, LineRead
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import (
    RowReader,
    author_cells,
    count_cells,
    listed,
    table_post,
    table_preset,
    told_by,
)
from listeners.importing.rows import ImportedRow, RowError
from listeners.importing.values.languages import language_told
from listeners.importing.values.moments import Calendar, calendar_of, moment_of
from listeners.importing.values.networks import network_of
from storage.records.mentions import PostKind
from storage.records.words import words

_PREFIXES = {"x": ("x", "twitter")}
"""What the columns of a network start with, where that is not its name alone."""

_HANDLES = frozenset({"x", "instagram", "reddit", "bluesky", "mastodon", "threads", "tiktok"})
"""Networks where "Author" is the handle; elsewhere it is a name."""

_SHARES = frozenset({"share", "retweet", "repost"})
_ANSWERS = frozenset({"reply", "comment"})
_ARTICLES = frozenset({"news", "blog", "magazine", "newspaper", "print", "broadcast", "tv", "radio", "podcast"})
_FULL_NAME = re.compile(r"(\S+) \((.+)\)")


def _reader(part: TablePart, told: Told) -> RowReader:
    calendar = calendar_of([row.cell("date") for row in part.first], told.zone)

    def read(row: TableRow) -> ImportedRow:
        entry = row.cell("thread entry type").lower()
        if entry in _SHARES or row.cell("x repost of", "x retweet of", "twitter retweet of"):
            raise RowError(words("Import", "This row is a share of another message, not a message of its own."))
        return ImportedRow(row.number, _post(row, calendar, answers=entry in _ANSWERS))

    return read


def _post(row: TableRow, calendar: Calendar, *, answers: bool) -> HeardPost:
    network = network_of(row.cell("page type"), row.cell("content source name", "content source")) or ""
    sort = row.cell("page type", "content source").lower()
    resource = row.cell("resource id")
    line = LineRead(
        id=f"urn:brandwatch:{resource}" if resource else None,
        url=row.cell("url", "original url"),
        network=network,
        author=_author(row, network),
        title=row.cell("title"),
        text=row.cell("full text", "snippet"),
        language=language_told(row.cell("language")),
        in_reply_to=_parent(row, network),
        conversation=row.cell("thread url", "root post id") or _thread(row),
        hashtags=listed(row.cell("hashtags")),
        mentions=_handles(row, network, answers=answers),
        counts=_counts(row, network),
    )
    kind = PostKind.COMMENT if answers else PostKind.ARTICLE if sort in _ARTICLES else None
    return table_post(line, published=moment_of(row.cell("date"), calendar), kind=kind)


def _thread(row: TableRow) -> str:
    thread = row.cell("thread id")
    return thread if thread.strip("0") else ""


def _parent(row: TableRow, network: str) -> str | None:
    """Return what a message answers: a status' address on X, a post's id on Reddit, Facebook and LinkedIn."""
    if network == "x":
        answered = row.cell("x reply to", "twitter reply to")
        return answered if answered.startswith("http") else None
    return row.cell("parent post id") or None


def _handles(row: TableRow, network: str, *, answers: bool) -> tuple[str, ...]:
    """Return who is mentioned; who is answered is addressed too, though the text need not name her."""
    mentioned = listed(row.cell("mentioned authors"))
    answered = row.cell("thread author")
    if answers and answered and network in _HANDLES and answered.lower() != row.cell("author").lower():
        return (answered, *mentioned)
    return mentioned


def _author(row: TableRow, network: str) -> AuthorRead:
    written, full = row.cell("author"), row.cell("full name")
    named = _FULL_NAME.fullmatch(full)
    return author_cells(
        stable_id=_own(row, network, "author id"),
        handle=written if network in _HANDLES else "",
        name=named[2] if named and named[1].lower() == written.lower() else full or written,
        followers=_own(row, network, "followers"),
        following=_own(row, network, "following"),
        posts=_own(row, network, "posts", "tweets"),
        verified=_own(row, network, "verified"),
    )


def _counts(row: TableRow, network: str) -> CountsRead:
    """Return the network's own counts; the newest exports have "Likes", "Comments" and "Shares" for all of them."""
    return count_cells(
        replies=_own(row, network, "reply count", "replies", "comments") or row.cell("comments"),
        likes=_own(row, network, "likes", "score") or row.cell("likes"),
        shares=_own(row, network, "retweets", "reposts", "shares") or row.cell("shares"),
        views=_own(row, network, "video views", "views"),
    )


def _own(row: TableRow, network: str, *names: str) -> str:
    prefixes = _PREFIXES.get(network, (network,))
    return row.cell(*(f"{prefix} {name}" for prefix in prefixes for name in names))


BRANDWATCH = table_preset(
    "brandwatch",
    words("Import", "Brandwatch mentions"),
    told_by(
        ("full text", "snippet"),
        ("query name", "query id"),
        ("page type", "content source", "content source name"),
        besides=(
            "resource id",
            "thread id",
            "thread entry type",
            "thread author",
            "mentioned authors",
            "category details",
            "account type",
            "domain",
        ),
    ),
    _reader,
)
