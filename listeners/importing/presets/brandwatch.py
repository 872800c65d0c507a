"""Brandwatch, the mentions of a query: over a hundred columns, of which each export has its own set.

The columns of X were called "Twitter ..." and are mostly "X ..." now; both are read. What the vendor thinks of people
(gender, interests, professions, impact) and its own workflow (assignment, status, priority) is not taken over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from listeners.heard import HeardPost
from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.presets.cells import author_cells, count_cells, id_cell, listed, told_moment
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import table_post
from listeners.importing.rows import ImportedRow, RowError
from listeners.importing.values.languages import language_told
from listeners.importing.values.moments import Calendar, calendar_of
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


@dataclass(frozen=True, slots=True)
class _Own:
    """The columns that a table has about messages of one network; of each kind the first that is filled counts."""

    id: tuple[str, ...]
    followers: tuple[str, ...]
    following: tuple[str, ...]
    posts: tuple[str, ...]
    verified: tuple[str, ...]
    replies: tuple[str, ...]
    likes: tuple[str, ...]
    shares: tuple[str, ...]
    views: tuple[str, ...]


def _own_columns(part: TablePart, network: str) -> _Own:
    """Return a network's own columns; the newest exports have "Likes", "Comments" and "Shares" for all of them."""
    prefixes = _PREFIXES.get(network, (network,))

    def own(*names: str, plain: str = "") -> tuple[str, ...]:
        wanted = [*(f"{prefix} {name}" for prefix in prefixes for name in names), plain]
        return tuple(column for column in wanted if column in part.columns)

    return _Own(
        id=own("author id"),
        followers=own("followers"),
        following=own("following"),
        posts=own("posts", "tweets"),
        verified=own("verified"),
        replies=own("reply count", "replies", "comments", plain="comments"),
        likes=own("likes", "score", plain="likes"),
        shares=own("retweets", "reposts", "shares", plain="shares"),
        views=own("video views", "views"),
    )


def _reader(part: TablePart, told: Told) -> RowReader:
    calendar = calendar_of([row.cell("date") for row in part.first], told.zone)
    known: dict[str, _Own] = {}

    def read(row: TableRow) -> ImportedRow:
        entry = row.cell("thread entry type").lower()
        if entry in _SHARES or row.cell("x repost of", "x retweet of", "twitter retweet of"):
            raise RowError(words("Import", "This row is a share of another message, not a message of its own."))
        network = network_of(row.cell("page type"), row.cell("content source name", "content source")) or ""
        own = known.get(network) or known.setdefault(network, _own_columns(part, network))
        return ImportedRow(row.number, _post(row, network, own, calendar, answers=entry in _ANSWERS))

    return read


def _post(row: TableRow, network: str, own: _Own, calendar: Calendar, *, answers: bool) -> HeardPost:
    sort = row.cell("page type", "content source").lower()
    resource = id_cell(row.cell("resource id"))
    line = LineRead(
        id=f"urn:brandwatch:{resource}" if resource else None,
        url=row.cell("url", "original url"),
        network=network,
        author=_author(row, network, own),
        title=row.cell("title"),
        text=row.cell("full text", "snippet"),
        language=language_told(row.cell("language")),
        in_reply_to=_parent(row, network),
        conversation=row.cell("thread url", "root post id") or _thread(row),
        hashtags=listed(row.cell("hashtags")),
        mentions=_handles(row, network, answers=answers),
        counts=count_cells(
            replies=row.cell(*own.replies),
            likes=row.cell(*own.likes),
            shares=row.cell(*own.shares),
            views=row.cell(*own.views),
        ),
    )
    kind = PostKind.COMMENT if answers else PostKind.ARTICLE if sort in _ARTICLES else None
    return table_post(line, published=told_moment(row.cell("date"), calendar), kind=kind)


def _thread(row: TableRow) -> str:
    thread = id_cell(row.cell("thread id"))
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


def _author(row: TableRow, network: str, own: _Own) -> AuthorRead:
    written, full = row.cell("author"), row.cell("full name")
    named = _FULL_NAME.fullmatch(full)
    return author_cells(
        stable_id=row.cell(*own.id),
        handle=written if network in _HANDLES else "",
        name=named[2] if named and named[1].lower() == written.lower() else full or written,
        followers=row.cell(*own.followers),
        following=row.cell(*own.following),
        posts=row.cell(*own.posts),
        verified=row.cell(*own.verified),
    )


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
