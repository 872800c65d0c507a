"""The shapes of Bluesky's JSON, as its API gives them and as a repository holds them; only what is used is named."""

from __future__ import annotations

import msgspec

from listeners.importing.line import Count


class RelationRead(msgspec.Struct, frozen=True, rename="camel"):
    """How whoever asked stands to an account: at:// addresses of the follows; the first part of one is who follows."""

    following: str | None = None
    followed_by: str | None = None


class AccountRead(msgspec.Struct, frozen=True, rename="camel"):
    """An account, in any of the API's views of it."""

    did: str
    handle: str = ""
    display_name: str | None = None
    description: str | None = None
    created_at: str | None = None
    followers_count: Count | None = None
    follows_count: Count | None = None
    posts_count: Count | None = None
    viewer: RelationRead | None = None


class ReferenceRead(msgspec.Struct, frozen=True):
    """A reference to a record."""

    uri: str


class ReplyRead(msgspec.Struct, frozen=True):
    """What a post answers, and where its thread begins."""

    root: ReferenceRead
    parent: ReferenceRead


class SliceRead(msgspec.Struct, frozen=True, rename="camel"):
    """A stretch of a text, in bytes of UTF-8."""

    byte_start: int
    byte_end: int


class FeatureRead(msgspec.Struct, frozen=True):
    """What a stretch of a text is: a mention (did), a link (uri) or a hashtag (tag)."""

    did: str | None = None
    uri: str | None = None
    tag: str | None = None


class FacetRead(msgspec.Struct, frozen=True):
    """A stretch of a text that means something."""

    index: SliceRead
    features: tuple[FeatureRead, ...] = ()


class ImageRead(msgspec.Struct, frozen=True):
    """A picture of a post: its description."""

    alt: str = ""


class EmbedRead(msgspec.Struct, frozen=True):
    """What stands under a post's text."""

    images: tuple[ImageRead, ...] = ()


class RecordRead(msgspec.Struct, frozen=True, rename="camel"):
    """A record of a repository: a post, a follow, a like...; ``subject`` is what the last two are about."""

    type: str = msgspec.field(name="$type", default="")
    text: str = ""
    created_at: str | None = None
    langs: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None
    facets: tuple[FacetRead, ...] | None = None
    reply: ReplyRead | None = None
    subject: object = None
    embed: EmbedRead | None = None


class PostRead(msgspec.Struct, frozen=True, rename="camel"):
    """A post as the API shows it."""

    uri: str
    author: AccountRead
    record: RecordRead
    reply_count: Count | None = None
    repost_count: Count | None = None
    like_count: Count | None = None
    indexed_at: str | None = None


class FeedItemRead(msgspec.Struct, frozen=True):
    """A post on a timeline; who reposted it there is nobody's post."""

    post: PostRead


class NotificationRead(msgspec.Struct, frozen=True, rename="camel"):
    """Something that happened to whoever asked: by whom, and the record that did it."""

    uri: str
    author: AccountRead
    reason: str
    record: RecordRead
    reason_subject: str | None = None
    indexed_at: str | None = None


class StoredRecordRead(msgspec.Struct, frozen=True):
    """A record with its address, as a repository lists it."""

    uri: str
    value: RecordRead
