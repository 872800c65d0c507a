"""Is there a person behind an account? Named signs, each small; none of them is how many follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from priorities.people.facts import AccountFacts
from storage.records.reasons import Reason
from storage.records.words import Words, words

SAYS_BOT = -16
VERIFIED = 26
TALKS = ((0.01, -6), (0.05, -3))
"""Below so many likes given per post, so many points."""
TALKS_WITH_OTHERS = 5
LIKES_OFTEN = 4
FEW_POSTS = 20
"""With fewer posts than this nothing is said about how she posts."""
FOLLOWS = ((3, -14), (10, -7))
"""Following fewer accounts than this, so many points."""
FOLLOWS_LIKE_A_PERSON = 5
FOLLOWS_BETWEEN = (30, 2000)
POSTS_A_DAY = ((50, -10), (20, -5))
AGE = ((timedelta(days=1825), 12), (timedelta(days=1460), 6), (timedelta(days=730), 0))
YOUNG = -5
HAS_PLACE = 3
SAME_WORDS, SAME_WORDS_SHARE = -8, 0.2
PROMOTES = ((0.9, -20), (0.5, -10))
"""From such a part of promotion in her posts on, so many points: whoever does nothing else is not proposed."""

_SAYS_BOT = re.compile(
    r"\b(?i:bots?|an? (?:ro)?bot|un robot|automated|automatis[ée]e?|automatic(?:ally)?|rss feed|flux rss)\b"
    r"|[_\d](?i:bot)\b|[a-z]Bot\b"
    r"|\b(?i:chat|news|info|weather|meteo|tweet|twitter|deals?|quotes?|photo|image|music|spam|auto)(?i:bots?)\b"
)
"""Words for it, and the endings of handles made for it; "Talbot" and "robotics" are left alone."""


def realness(account: AccountFacts, now: datetime) -> tuple[Reason, ...]:
    """Return the signs for and against a person behind the account, the heaviest first.

    Weights were set by hand on 790 labelled accounts. What a network does not tell gives no reason at all.

    Args:
        account: its public face.
        now: aware UTC; age and pace are reckoned to it.
    """
    signs = [*_what_it_says(account), *_how_it_lives_with_others(account), *_how_long_and_how_fast(account, now)]
    return tuple(sorted(signs, key=lambda reason: (-abs(reason.points), reason.name)))


def _what_it_says(account: AccountFacts) -> Iterator[Reason]:
    if match := _SAYS_BOT.search(f"{account.handle} {account.name} {account.bio}"):
        sentence = words("Reasons", "the account calls itself automatic: “{words}”").given(words=match.group())
        yield _sign("says_bot", SAYS_BOT, sentence, match.group())
    if account.verified:
        yield _sign("verified", VERIFIED, words("Reasons", "the network has verified who she is"))
    if account.location:
        yield _sign("has_place", HAS_PLACE, words("Reasons", "she says where she lives"), account.location)
    if account.text_variety is not None and account.text_variety < SAME_WORDS_SHARE:
        yield _sign("same_words", SAME_WORDS, words("Reasons", "the account says the same words over and over"))
    if account.promotional_share is not None and (points := _from(PROMOTES, account.promotional_share)):
        yield _sign("promotes", points, words("Reasons", "most of what the account says is promotion"))


def _how_it_lives_with_others(account: AccountFacts) -> Iterator[Reason]:
    following, likes, posts = account.following, account.likes_given, account.posts
    if following is not None:
        if points := _below(FOLLOWS, following):
            yield _sign("follows_nobody", points, words("Reasons", "it follows %n accounts", None, following))
        elif FOLLOWS_BETWEEN[0] <= following <= FOLLOWS_BETWEEN[1]:
            sentence = words("Reasons", "it follows as many as a person can read (%n)", None, following)
            yield _sign("follows_like_a_person", FOLLOWS_LIKE_A_PERSON, sentence)
    if likes is not None and posts is not None and posts >= FEW_POSTS:
        if points := _below(TALKS, likes / posts):
            yield _sign("broadcasts", points, words("Reasons", "it posts and hardly ever likes what others say"))
        else:
            yield _sign("talks", TALKS_WITH_OTHERS, words("Reasons", "she likes what others say"))
    if likes is not None and likes >= 100:
        yield _sign("likes_often", LIKES_OFTEN, words("Reasons", "she liked %n posts of others", None, likes))


def _how_long_and_how_fast(account: AccountFacts, now: datetime) -> Iterator[Reason]:
    if account.created is None:
        return
    age = now - account.created
    points = next((points for least, points in AGE if age >= least), YOUNG)
    if points:
        sentence = words("Reasons", "the account has existed for %n days", None, max(age.days, 0))
        yield _sign("long_there" if points > 0 else "young", points, sentence)
    pace = (account.posts or 0) / max(age.days, 1)
    if points := next((points for least, points in POSTS_A_DAY if pace > least), 0):
        yield _sign("posts_too_fast", points, words("Reasons", "it posts %n times a day", None, round(pace)))


def _sign(name: str, points: int, sentence: Words, evidence: str = "") -> Reason:
    label = words("Labels", "A person") if points > 0 else words("Labels", "Automatic")
    return Reason(name, points, sentence, label, (), (evidence,) if evidence else ())


def _below(steps: Sequence[tuple[float, int]], value: float) -> int:
    """Return the points of the first step the value stays below, else 0."""
    return next((points for under, points in steps if value < under), 0)


def _from(steps: Sequence[tuple[float, int]], value: float) -> int:
    """Return the points of the first step the value reaches, else 0."""
    return next((points for least, points in steps if value >= least), 0)
