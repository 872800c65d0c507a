"""Reddit: communities, their comments, one discussion, a search, an account, and the private inbox."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, in_query, place_of
from listeners.discovery.sentences import (
    COMMUNITY,
    FEED,
    INBOX,
    NO_COMMENTS,
    NO_MENTIONS,
    NO_OTHER_PAGE,
    NO_POSTS,
    ONLY_THESE_WORDS,
    OWN_AND_REPLIES,
    SEARCH,
    SEARCHED,
    THREAD,
)
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

_ADVICE = words(
    "Hearing",
    "Your private inbox feed carries the answers to you and who mentions you: copy its address from"
    " reddit.com/prefs/feeds.",
)
_NAME = words("FeedKind", "Reddit community: posts")
SUBREDDIT = FeedKind("reddit", _NAME, "mentions", COMMUNITY, NO_COMMENTS, _ADVICE)
COMMENTS = FeedKind(
    "reddit",
    words("FeedKind", "Reddit community: comments"),
    "mentions",
    words("Hearing", "Every new comment in this community, whoever wrote it."),
    NO_POSTS,
    _ADVICE,
)
DISCUSSION = FeedKind("reddit", words("FeedKind", "Reddit discussion"), "mentions", THREAD, NO_OTHER_PAGE)
SEARCH_FEED = FeedKind("reddit", words("FeedKind", "Reddit search"), "mentions", SEARCHED, NO_COMMENTS, _ADVICE)
USER = FeedKind("reddit", words("FeedKind", "Reddit account"), "own_posts", OWN_AND_REPLIES, NO_MENTIONS, _ADVICE)
PRIVATE = FeedKind("reddit", words("FeedKind", "Reddit inbox"), "mentions", INBOX)

_SUB = re.compile(r"/r/(\w+)(?:/(?:new|hot|top|rising))?")
_THREAD = re.compile(r"(?:/r/\w+|/user/\w+)?/comments/(\w+)(?:/.*)?")
_USER = re.compile(r"/(?:u|user)/([\w-]+)(?:/(?:submitted|comments|overview))?")
_BY_PATH = (
    (re.compile(r"/message/.*"), PRIVATE),
    (re.compile(r"(?:/r/\w+)?/search"), SEARCH_FEED),
    (re.compile(r"/r/\w+/comments"), COMMENTS),
    (_THREAD, DISCUSSION),
    (_USER, USER),
)
_FEED = re.compile(r"(?:/?\.rss)$")
_HOSTS = frozenset({"reddit.com", "old.reddit.com", "new.reddit.com", "np.reddit.com", "m.reddit.com"})
_SITE = "https://www.reddit.com"


def _kind_of(place: Place) -> FeedKind | None:
    path = _FEED.sub("", place.path)
    if place.host not in _HOSTS or path == place.path:
        return None
    return next((kind for pattern, kind in _BY_PATH if pattern.fullmatch(path)), SUBREDDIT)


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if place.host not in _HOSTS or place.path.endswith(".rss"):
        return
    if place.path.endswith("/search") and place.query.get("q"):
        yield Candidate(_search(place.query["q"]), SEARCH_FEED)
    elif re.fullmatch(r"/r/\w+/comments", place.path):
        yield Candidate(f"{_SITE}{place.path}.rss", COMMENTS)
    elif thread := _THREAD.fullmatch(place.path):
        yield Candidate(f"{_SITE}/comments/{thread[1]}.rss", DISCUSSION)
    elif community := _SUB.fullmatch(place.path):
        yield Candidate(f"{_SITE}/r/{community[1]}/new.rss", SUBREDDIT)
        yield Candidate(f"{_SITE}/r/{community[1]}/comments.rss", COMMENTS)
    elif user := _USER.fullmatch(place.path):
        yield Candidate(f"{_SITE}/user/{user[1]}.rss", USER)


def _better(place: Place) -> Iterator[Candidate]:
    community = re.fullmatch(r"/r/(\w+)(?:/(?:new|hot|top|rising))?/?\.rss", place.path)
    if community and place.host in _HOSTS:
        yield Candidate(f"{_SITE}/r/{community[1]}/comments.rss", COMMENTS)


def _search(wanted: str) -> str:
    return f"{_SITE}/search.rss?q={in_query(wanted)}&sort=new"


def _community_feed(name: str) -> str | None:
    name = name.strip().removeprefix("https://www.reddit.com").strip("/").removeprefix("r/")
    return f"{_SITE}/r/{name}/new.rss" if re.fullmatch(r"\w{2,30}", name) else None


def _search_feed(wanted: str) -> str | None:
    return _search(wanted.strip()) if wanted.strip() else None


def _private_feed(address: str) -> str | None:
    place = place_of(address)
    return place.url if place is not None and _kind_of(place) is PRIVATE else None


_WORDS = FeedKind(
    "reddit", SEARCH_FEED.called, SEARCH_FEED.hears, SEARCH_FEED.can, ONLY_THESE_WORDS, SEARCH_FEED.advice
)
_COMMUNITY = words("Guide", "Community")
WAYS = Ways(
    "reddit",
    _kind_of,
    _feeds_of,
    _better,
    (
        Recipe("reddit-search", words("Guide", "A Reddit search"), _WORDS, (Field(SEARCH, "causerie"),), _search_feed),
        Recipe(
            "reddit-community",
            words("Guide", "A Reddit community"),
            SUBREDDIT,
            (Field(_COMMUNITY, "r/cycling"),),
            _community_feed,
        ),
        Recipe(
            "reddit-inbox",
            words("Guide", "Your Reddit inbox"),
            PRIVATE,
            (Field(FEED, "https://www.reddit.com/message/inbox/.rss?feed=…&user=…"),),
            _private_feed,
            words(
                "Guide",
                "Signed in on Reddit, open reddit.com/prefs/feeds and copy the RSS address of your whole inbox."
                " Whoever has this address reads your inbox: Causerie never shows it whole.",
            ),
        ),
    ),
    sure=True,
)
