"""A tweet of an X archive as a post: what the archive escapes and shortens is put back."""

from __future__ import annotations

import re
from html import unescape

import msgspec

from listeners.heard import HeardPost
from listeners.importing.line import AuthorRead, Count, CountsRead, LineRead
from listeners.importing.posts import post_of
from listeners.importing.rows import RowError
from listeners.parsing.addresses import web_address
from listeners.parsing.networks.network import hashtags_in, mentions_in, unique
from storage.records.mentions import PostKind
from storage.records.words import words

NETWORK = "x"

_NUMBER = re.compile(r"\d{1,25}")
_RETWEET = re.compile(r"RT @\w{1,20}:")
_LEADING_MENTIONS = re.compile(r"^(?:@\w+\s+)+")
_NO_LANGUAGE = re.compile(r"und|zxx|art|q[a-z]{2}")
_OLD_CODES = {"in": "id", "iw": "he", "ji": "yi"}


class NamedRead(msgspec.Struct, frozen=True):
    """An account that a tweet mentions: the archive's only tie from a number to a handle."""

    screen_name: str = ""
    id_str: str = ""
    name: str = ""


class TagRead(msgspec.Struct, frozen=True):
    """A hashtag without ``#``."""

    text: str = ""


class LinkRead(msgspec.Struct, frozen=True):
    """A shortened link and where it leads."""

    url: str = ""
    expanded_url: str = ""


class EntitiesRead(msgspec.Struct, frozen=True):
    """What stands in the text."""

    user_mentions: tuple[NamedRead, ...] = ()
    hashtags: tuple[TagRead, ...] = ()
    urls: tuple[LinkRead, ...] = ()
    media: tuple[LinkRead, ...] = ()


class TweetRead(msgspec.Struct, frozen=True):
    """A tweet; its numbers are written as texts."""

    id_str: str
    full_text: str
    created_at: str | None = None
    lang: str | None = None
    in_reply_to_status_id_str: str | None = None
    in_reply_to_user_id_str: str | None = None
    in_reply_to_screen_name: str | None = None
    entities: EntitiesRead = EntitiesRead()
    favorite_count: Count | None = None
    retweet_count: Count | None = None


def named_in(tweet: TweetRead) -> dict[str, NamedRead]:
    """Return the accounts that a tweet names, by number."""
    answered = NamedRead(tweet.in_reply_to_screen_name or "", tweet.in_reply_to_user_id_str or "")
    found = (answered, *tweet.entities.user_mentions)
    return {each.id_str: each for each in found if _NUMBER.fullmatch(each.id_str) and each.screen_name}


def is_retweet(tweet: TweetRead) -> bool:
    """Tell whether it repeats somebody's tweet: the archive knows that by its first words alone."""
    return _RETWEET.match(tweet.full_text) is not None


class CoreRead(msgspec.Struct, frozen=True):
    """The whole text of a long tweet."""

    text: str = ""


class NoteRead(msgspec.Struct, frozen=True, rename="camel"):
    """A long tweet's whole text, which stands in a file of its own under a number of its own."""

    created_at: str
    core: CoreRead


def tweet_post(tweet: TweetRead, owner: AuthorRead, whole: str = "") -> HeardPost:
    """Return a tweet of the archive's owner as a post by us.

    Args:
        tweet: as the archive has it.
        owner: whose archive it is.
        whole: the text of a note of the same second; taken when the tweet's is the beginning of it.

    Raises:
        RowError: without a number or text.
    """
    if not _NUMBER.fullmatch(tweet.id_str):
        raise RowError(words("Import", "This row is no post."))
    text = _text(tweet)
    text = whole if _begins(text, whole) else text
    answered = tweet.in_reply_to_status_id_str or ""
    named = [each.screen_name for each in tweet.entities.user_mentions]
    line = LineRead(
        id=tweet.id_str,
        url=f"https://x.com/{owner.handle or 'i/web'}/status/{tweet.id_str}",
        network=NETWORK,
        author=owner,
        text=text,
        language=_language(tweet.lang or ""),
        published=tweet.created_at,
        in_reply_to=f"https://x.com/i/web/status/{answered}" if _NUMBER.fullmatch(answered) else None,
        hashtags=unique([tag.text for tag in tweet.entities.hashtags], hashtags_in(text)),
        mentions=unique(named, mentions_in(text)),
        counts=CountsRead(likes=tweet.favorite_count, shares=tweet.retweet_count),
        by_us=True,
    )
    return post_of(line, kind=PostKind.COMMENT if answered else PostKind.POST)


def _text(tweet: TweetRead) -> str:
    """Return the text with links in full and without those of its pictures; "&amp;" is an archive's "&"."""
    text = tweet.full_text
    for link in tweet.entities.urls:
        if link.url and web_address(link.expanded_url):
            text = text.replace(link.url, link.expanded_url)
    for picture in tweet.entities.media:
        text = text.replace(picture.url, "") if picture.url else text
    return unescape(text)


def _begins(text: str, whole: str) -> bool:
    """Tell whether a text is the cut off beginning of another one; mentions at its start are not in a note."""
    beginning = _LEADING_MENTIONS.sub("", text).rpartition("…")[0].strip()
    return bool(beginning) and _LEADING_MENTIONS.sub("", whole).startswith(beginning)


def _language(told: str) -> str | None:
    return None if _NO_LANGUAGE.fullmatch(told) else _OLD_CODES.get(told, told) or None
