"""The story of the demonstration as plain records: its people, what they wrote, and where it can be heard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class StoryError(ValueError):
    """The story's files contradict themselves: which file or key, and how, is the message."""


class Shape(StrEnum):
    """In which network's way a feed is written. GONE is the one that answers with a page instead."""

    MASTODON_USER = "mastodon-user"
    MASTODON_TAG = "mastodon-tag"
    BLUESKY = "bluesky"
    REDDIT = "reddit"
    YOUTUBE = "youtube"
    WORDPRESS_POSTS = "wordpress-posts"
    WORDPRESS_COMMENTS = "wordpress-comments"
    DISCOURSE = "discourse"
    GOOGLE_ALERTS = "google-alerts"
    GOOGLE_NEWS = "google-news"
    HACKERNEWS = "hackernews"
    LEMMY = "lemmy"
    ISSO = "isso"
    JSON_FEED = "json-feed"
    RSS = "rss"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Account:
    """One account on one network. ``handle`` is without ``@``; on Mastodon and Lemmy it carries its host."""

    network: str
    handle: str


@dataclass(frozen=True, slots=True)
class StoryPerson:
    """Somebody of the story (or a publication), under one key however many accounts she has.

    Attributes:
        group: name of the group of stakeholders she belongs to, "" for none.
        ours: she speaks on our side.
        followers, following, posts: public facts an export carries; None where the story does not say.
    """

    key: str
    name: str
    accounts: tuple[Account, ...]
    bio: str = ""
    location: str = ""
    site: str = ""
    group: str = ""
    ours: bool = False
    followers: int | None = None
    following: int | None = None
    posts: int | None = None

    def handle_on(self, network: str) -> str:
        """Return her handle on a network; her name where accounts have none (the web, comments of a blog)."""
        return next((account.handle for account in self.accounts if account.network == network), self.name)


@dataclass(frozen=True, slots=True)
class StoryPost:
    """One thing somebody wrote.

    Attributes:
        network: where it stands, whatever feeds carry it.
        feeds: keys of the feeds and drops that carry it; at least one.
        offset: when it was published, from the start of the demonstration; positive arrives while one watches.
        reply_to: the key of the post it answers, or None.
        link: its address where the network does not decide it. Of the first of a thread on Reddit, Discourse or Lemmy:
            the community's address. What a Hacker News story points at. None elsewhere.
        score, replies, views: public counts for the networks that show them.
        to_us: an export says it is addressed to one of our accounts.
    """

    key: str
    author: StoryPerson
    network: str
    feeds: tuple[str, ...]
    offset: timedelta
    text: str
    title: str = ""
    language: str = ""
    reply_to: str | None = None
    link: str | None = None
    score: int | None = None
    replies: int | None = None
    views: int | None = None
    to_us: bool = False


@dataclass(frozen=True, slots=True)
class StoryFeed:
    """A feed the loopback server offers.

    Attributes:
        path: where the server offers it, with its query: the network's host, then the path it has there.
        title: what the person calls it among her sources; ``name`` is what the feed says of itself.
        site: the page the feed belongs to.
        about: what the feed is of, in its network's terms: a tag, a subreddit, an account's handle, a search.
    """

    key: str
    shape: Shape
    path: str
    title: str
    name: str
    site: str
    territory: str
    language: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class StoryDrop:
    """An export that lies in a folder.

    Attributes:
        file: its path below the folder of drops.
        territory: None where its lines belong to more than one: the queries part them.
    """

    key: str
    file: str
    title: str
    territory: str | None


@dataclass(frozen=True, slots=True)
class StoryTerritory:
    """A place of speech of the story; ``query`` may be empty (all that its sources bring)."""

    key: str
    name: str
    language: str
    why: str
    query: str


@dataclass(frozen=True, slots=True)
class StoryVoice:
    """Who speaks on our side: the person of the story behind it, and the territory (None for all)."""

    name: str
    person: StoryPerson
    territory: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """All of it, checked: every key that is named exists."""

    territories: tuple[StoryTerritory, ...]
    voices: tuple[StoryVoice, ...]
    feeds: tuple[StoryFeed, ...]
    drops: tuple[StoryDrop, ...]
    people: tuple[StoryPerson, ...]
    posts: tuple[StoryPost, ...]
    following: tuple[Account, ...]
