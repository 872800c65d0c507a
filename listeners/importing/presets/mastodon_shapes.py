"""The shapes of the JSON of Mastodon's API, which many servers speak; only what is used is named."""

from __future__ import annotations

import msgspec

from listeners.importing.line import Count


class AccountRead(msgspec.Struct, frozen=True):
    """An account; ``acct`` carries the host for one of another server (Takahē: always)."""

    acct: str
    url: str
    id: str = ""
    username: str = ""
    display_name: str | None = None
    note: str | None = None
    created_at: str | None = None
    followers_count: Count | None = None
    following_count: Count | None = None
    statuses_count: Count | None = None


class MentionRead(msgspec.Struct, frozen=True):
    """Who is named in a status."""

    id: str = ""
    url: str = ""


class TagRead(msgspec.Struct, frozen=True):
    """A hashtag, without ``#``."""

    name: str = ""


class MediaRead(msgspec.Struct, frozen=True):
    """A picture or sound under a status."""

    description: str | None = None


class StatusRead(msgspec.Struct, frozen=True):
    """A status. Its ids are the asked server's own; ``uri`` names it everywhere."""

    id: str
    uri: str
    account: AccountRead
    content: str = ""
    url: str | None = None
    spoiler_text: str | None = None
    created_at: str | None = None
    language: str | None = None
    in_reply_to_id: str | None = None
    in_reply_to_account_id: str | None = None
    reblog: StatusRead | None = None
    mentions: tuple[MentionRead, ...] = ()
    tags: tuple[TagRead, ...] = ()
    media_attachments: tuple[MediaRead, ...] = ()
    replies_count: Count | None = None
    favourites_count: Count | None = None
    reblogs_count: Count | None = None


class NotificationRead(msgspec.Struct, frozen=True):
    """Something that happened to whoever asked, by whom, and the status it is about."""

    type: str
    account: AccountRead
    status: StatusRead | None = None
