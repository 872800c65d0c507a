"""A status of Mastodon's API as a post: known by its address everywhere, answering what its server's ids point to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.line import AuthorRead, CountsRead, LineRead
from listeners.importing.posts import author_of, post_of
from listeners.importing.presets.looking import text_at
from listeners.importing.presets.mastodon_shapes import AccountRead, StatusRead
from listeners.importing.rows import RowError
from listeners.parsing.addresses import host_of, web_address
from listeners.parsing.networks.mastodon import account_in, account_page, mentions_of
from listeners.parsing.networks.network import unique
from listeners.parsing.plain_text import one_line
from storage.records.mentions import PostKind
from storage.records.words import words

NETWORK = "mastodon"


@dataclass(frozen=True, slots=True)
class AskedServer:
    """The server whose API answered: what its ids mean.

    Attributes:
        host: "" when no status of its own is among the answers.
        tail: what follows an account's page in the address of a status, ``{id}`` in it.
        known: id -> address of the statuses among the answers.
    """

    host: str = ""
    tail: str = "/{id}"
    known: Mapping[str, str] = field(default_factory=dict)


def asked_server(statuses: Iterable[object]) -> AskedServer:
    """Return what statuses (decoded, of any shape) tell about the server: its own have their id in their address."""
    known: dict[str, str] = {}
    host, tail = "", "/{id}"
    for status in statuses:
        number, uri, url = text_at(status, "id"), text_at(status, "uri"), text_at(status, "url")
        if not number or not uri:
            continue
        known[number] = uri
        page = text_at(status, "account", "url").rstrip("/")
        if not host and page and number in url and url.startswith(page):
            host, tail = host_of(url), url[len(page) :].replace(number, "{id}")
    return AskedServer(host, tail, known)


def account_of(account: AccountRead, server: AskedServer) -> HeardAuthor:
    """Return an account as the feeds know it; raises ``RowError`` where it has no page."""
    found = author_of(_line_of(account, server))
    if found is None:
        raise RowError(words("Import", "This row names no account."))
    return found


def _line_of(account: AccountRead, server: AskedServer) -> AuthorRead:
    url = web_address(account.url)
    if url is None:
        raise RowError(words("Import", "This row names no account."))
    name = account_in(url)
    page = account_page(url, name) if name else url
    local, _, host = account.acct.removeprefix("@").partition("@")
    is_local = not host or host_of(url) == server.host
    return AuthorRead(
        id=page,
        handle=local if is_local else f"{local}@{host}",
        name=account.display_name,
        url=page,
        bio=account.note,
        followers=account.followers_count,
        following=account.following_count,
        posts=account.statuses_count,
        created=account.created_at,
    )


def status_post(status: StatusRead, server: AskedServer, *, to_us: bool = False) -> HeardPost:
    """Return a status as a post; a boost is the post that was boosted.

    Raises:
        RowError: neither text nor a described picture, or no account.
    """
    if status.reblog is not None:
        return status_post(status.reblog, server)
    line = LineRead(
        id=status.uri,
        url=web_address(status.url or "") or status.uri,
        network=NETWORK,
        author=_line_of(status.account, server),
        text="",
        html=_content(status),
        language=status.language,
        published=status.created_at,
        in_reply_to=_parent(status, server),
        counts=CountsRead(status.replies_count, status.favourites_count, status.reblogs_count),
        to_us=to_us,
    )
    post = post_of(line, kind=PostKind.COMMENT if status.in_reply_to_id else PostKind.POST)
    tags = [tag.name for tag in status.tags]
    return tagged(post, status.content, tags)


def tagged(post: HeardPost, raw: str, tags: Sequence[str], mentions: Sequence[str] = ()) -> HeardPost:
    """Return a post with what its tags and the links of its raw HTML add to the hashtags and handles of its text.

    ``mentions`` are handles without ``@``, without the host where it is the author's own.
    """
    here = host_of(post.url or "")
    return replace(
        post,
        hashtags=unique(_names(tags, "#"), post.hashtags),
        mentions=unique(_names(mentions, "@"), mentions_of(raw, post.text, here)),
    )


def _content(status: StatusRead) -> str:
    """Return what is said: a content warning as a first paragraph; without text, what the pictures show."""
    warning = f"<p>{escape(status.spoiler_text)}</p>" if status.spoiler_text else ""
    if status.content.strip():
        return warning + status.content
    return warning + "".join(f"<p>{escape(media.description or '')}</p>" for media in status.media_attachments)


def _parent(status: StatusRead, server: AskedServer) -> str | None:
    """Return the address of what a status answers, of which the API gives the server's own id alone.

    It is among the answers, or its author is named in the status and is of this server, whose addresses all have
    one shape. Else a name that only statuses of the same server share.
    """
    number = status.in_reply_to_id
    if not number or not number.isalnum():
        return None
    if number in server.known:
        return server.known[number]
    pages = {mention.id: mention.url for mention in status.mentions} | {status.account.id: status.account.url}
    page = web_address(pages.get(status.in_reply_to_account_id or "-", ""))
    if page and server.host and host_of(page) == server.host:
        return page.rstrip("/") + server.tail.replace("{id}", number)
    return f"urn:mastodon:{server.host}:{number}"


def _names(names: Sequence[str], sign: str) -> list[str]:
    return [one_line(name, markup=False, limit=200).removeprefix(sign) for name in names]
