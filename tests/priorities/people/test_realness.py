from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from priorities.people.candidates import NOT_A_PERSON
from priorities.people.facts import AccountFacts
from priorities.people.realness import realness
from storage.records.reasons import total
from tests.priorities.wording import assert_can_be_said

NOW = datetime(2026, 3, 4, tzinfo=UTC)
PERSON = AccountFacts("lea", "Léa", "potière", "Dax", 120, 300, 800, 2400, None, NOW - timedelta(days=2500), 0.7, 0.0)
BOT = AccountFacts("dealsbot", "Deals", "", "", 90_000, 1, 40_000, 0, None, NOW - timedelta(days=200), 0.1, 0.9)


def names(account: AccountFacts) -> dict[str, int]:
    return {sign.name: sign.points for sign in realness(account, NOW)}


def test_of_an_account_nothing_is_known_of_nothing_is_said() -> None:
    assert realness(AccountFacts(), NOW) == ()


def test_a_person_and_a_bot() -> None:
    assert total(realness(PERSON, NOW)) >= 20
    assert total(realness(BOT, NOW)) <= -50
    assert all(points > 0 for points in names(PERSON).values())
    assert all(points < 0 for points in names(BOT).values())


def test_followers_make_nobody_more_real() -> None:
    assert realness(replace(PERSON, followers=9_000_000), NOW) == realness(replace(PERSON, followers=0), NOW)


@pytest.mark.parametrize(
    "bio",
    [
        "I am a bot",
        "Weatherbot",
        "Bot by @ada",
        "mes_idees_bot",
        "CityBot",
        "compte automatisé",
        "RSS feed of the town",
    ],
)
def test_an_account_that_calls_itself_automatic(bio: str) -> None:
    assert "says_bot" in names(AccountFacts(bio=bio))


@pytest.mark.parametrize("bio", ["bottière", "botanist", "abbots road school", "robotics teacher", "Guy Talbot"])
def test_words_that_only_look_like_it(bio: str) -> None:
    assert "says_bot" not in names(AccountFacts(bio=bio))


@pytest.mark.parametrize(
    ("change", "name", "sign"),
    [
        ({"verified": True}, "verified", 1),
        ({"following": 2}, "follows_nobody", -1),
        ({"following": 9}, "follows_nobody", -1),
        ({"following": 30}, "follows_like_a_person", 1),
        ({"likes_given": 1}, "broadcasts", -1),
        ({"posts": 2500 * 60}, "posts_too_fast", -1),
        ({"created": NOW - timedelta(days=10), "posts": 3}, "young", -1),
        ({"text_variety": 0.1}, "same_words", -1),
        ({"promotional_share": 0.5}, "promotes", -1),
    ],
)
def test_each_sign_by_itself(change: dict[str, object], name: str, sign: int) -> None:
    points = names(replace(PERSON, **change))[name]  # type: ignore[arg-type]
    assert points * sign > 0
    assert_can_be_said(realness(replace(PERSON, **change), NOW))  # type: ignore[arg-type]


def test_few_posts_tell_nothing_about_how_she_posts() -> None:
    quiet = names(replace(PERSON, posts=19, likes_given=0))
    assert "broadcasts" not in quiet
    assert "talks" not in quiet


def test_an_account_from_the_future_is_young_and_breaks_nothing() -> None:
    assert names(AccountFacts(created=NOW + timedelta(days=3), posts=10))["young"] < 0


def test_who_does_nothing_but_promote_is_not_proposed_at_all() -> None:
    bare = AccountFacts(handle="x", promotional_share=1.0)
    assert total(realness(bare, NOW)) <= NOT_A_PERSON
    assert total(realness(replace(bare, promotional_share=0.6), NOW)) > NOT_A_PERSON
    assert realness(replace(bare, promotional_share=0.4), NOW) == ()
