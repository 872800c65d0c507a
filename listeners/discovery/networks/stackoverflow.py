"""Stack Overflow and its sister sites: a tag, a question, an account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from listeners.discovery.place import Place, in_query
from listeners.discovery.sentences import NO_ANSWERS, NO_MENTIONS, NO_OTHER_PAGE, OWN_POSTS
from listeners.discovery.ways import Candidate, FeedKind, Field, Recipe, Ways
from storage.records.words import words

TAG = FeedKind(
    "stackoverflow",
    words("FeedKind", "Questions with a tag"),
    "mentions",
    words("Hearing", "Every new question with this tag."),
    NO_ANSWERS,
)
QUESTION = FeedKind(
    "stackoverflow",
    words("FeedKind", "One question"),
    "mentions",
    words("Hearing", "This question and every answer to it."),
    NO_OTHER_PAGE,
)
USER = FeedKind("stackoverflow", words("FeedKind", "Account on Stack Overflow"), "own_posts", OWN_POSTS, NO_MENTIONS)

_HOSTS = re.compile(
    r"(?:\w+\.)?(?:stackoverflow|stackexchange|serverfault|superuser|askubuntu|mathoverflow)\.(?:com|net)"
)


def _kind_of(place: Place) -> FeedKind | None:
    if not _HOSTS.fullmatch(place.host) or place.segments[:1] != ("feeds",):
        return None
    return {"question": QUESTION, "user": USER}.get((*place.segments, "")[1], TAG)


def _feeds_of(place: Place) -> Iterator[Candidate]:
    if not _HOSTS.fullmatch(place.host):
        return
    if tag := re.fullmatch(r"/(?:questions/tagged|tags)/([\w.+#-]+)(?:/info)?", place.path):
        yield Candidate(place.at("/feeds/tag", tagnames=tag[1], sort="newest"), TAG)
    elif question := re.fullmatch(r"/(?:questions|q)/(\d+)(?:/.*)?", place.path):
        yield Candidate(place.at(f"/feeds/question/{question[1]}"), QUESTION)
    elif user := re.fullmatch(r"/users/(\d+)(?:/.*)?", place.path):
        yield Candidate(place.at(f"/feeds/user/{user[1]}"), USER)


def _tag_feed(tag: str) -> str | None:
    tag = tag.strip().strip("[]").lower()
    if not re.fullmatch(r"[\w.+#-]{1,40}", tag):
        return None
    return f"https://stackoverflow.com/feeds/tag?tagnames={in_query(tag)}&sort=newest"


WAYS = Ways(
    "stackoverflow",
    _kind_of,
    _feeds_of,
    recipes=(
        Recipe(
            "stackoverflow-tag",
            words("Guide", "A Stack Overflow tag"),
            TAG,
            (Field(words("Guide", "Tag"), "pyside6"),),
            _tag_feed,
        ),
    ),
    sure=True,
)
