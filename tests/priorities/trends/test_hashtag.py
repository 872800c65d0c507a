"""What a hashtag is worth: its pace, its regulars, what ours brought, and where else to go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from priorities.trends.hashtag import FIRST_PAGE, HashtagCheck, Verdict, check_hashtag
from resources.catalogue import read_catalogue
from storage.records.hashtags import TaggedPost

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LONG_AGO = NOW - 90 * DAY
IDS = count(1)


def post(person: int, ago: timedelta, *tags: str, by_us: bool = False, answers: int = 0) -> TaggedPost:
    return TaggedPost(next(IDS), person, NOW - ago, tags, by_us, answers)


def crowd(tag: str, every: timedelta, people: int = 50) -> list[TaggedPost]:
    """A week of posts at an even pace, by so many people in turn, none of whom comes back on another day."""
    posts = int(7 * DAY / every)
    return [post(1_000 + (n * 7 // posts) * people + n % people, n * every, tag) for n in range(posts)]


def village(tag: str, people: int = 11, first: int = 1) -> list[TaggedPost]:
    """People who use a hashtag each on four days of the month."""
    return [post(first + p, (1 + 6 * visit + p / 20) * DAY, tag) for p in range(people) for visit in range(4)]


def check(tag: str, posts: list[TaggedPost], know_us: frozenset[int] = frozenset()) -> HashtagCheck:
    return check_hashtag(tag, posts, know_us=know_us, heard_since=LONG_AGO, now=NOW)


def test_where_a_post_sinks_within_minutes_there_is_no_chance() -> None:
    found = check("#innovation", crowd("innovation", timedelta(seconds=30)))

    assert found.verdict is Verdict.NO_CHANCE
    assert found.posts_per_hour == pytest.approx(120, rel=0.01)
    assert found.minutes_on_top == pytest.approx(FIRST_PAGE / 2, rel=0.01)
    assert found.regulars == 0
    assert read_catalogue("en").render(found.words) == (
        "No chance to surface: a post every 30 s, off the first page in 10 min"
    )


@pytest.mark.parametrize(
    ("every", "verdict"),
    [
        (timedelta(seconds=44), Verdict.NO_CHANCE),
        (timedelta(seconds=46), Verdict.CROWDED),
        (timedelta(seconds=179), Verdict.CROWDED),
        (timedelta(seconds=181), Verdict.QUIET),
    ],
)
def test_the_pace_decides(every: timedelta, verdict: Verdict) -> None:
    assert check("innovation", crowd("innovation", every)).verdict is verdict


def test_where_people_come_back_it_is_alive() -> None:
    found = check("velocargo", village("velocargo"), frozenset({1, 2, 3, 4, 400}))

    assert found.verdict is Verdict.ALIVE
    assert (found.regulars, found.know_you, found.distinct_people) == (11, 4, 11)
    assert "11 regulars" in read_catalogue("en").render(found.words)


@pytest.mark.parametrize("posts", [[], village("velocargo", people=2), [post(p, HOUR, "velocargo") for p in range(9)]])
def test_of_too_little_nothing_is_said(posts: list[TaggedPost]) -> None:
    found = check("velocargo", posts)

    assert found.verdict is Verdict.NOT_ENOUGH
    assert not found.enough_data


def test_one_person_shouting_is_no_regulars() -> None:
    shouting = [post(1, n * HOUR, "promo") for n in range(300)]

    assert check("promo", shouting).verdict is Verdict.NOT_ENOUGH


@pytest.mark.parametrize("asked", ["#Vélocargo", "velocargos", "VELOCARGO"])
def test_variants_are_one_hashtag_in_the_spelling_used_most(asked: str) -> None:
    found = check(asked, [*village("VeloCargo"), post(1, HOUR, "velocargos")])

    assert found.tag == "VeloCargo"
    assert found.verdict is Verdict.ALIVE


def test_an_unheard_hashtag_is_shown_as_asked() -> None:
    assert check("#Rien", []).tag == "Rien"


def test_what_ours_brought_is_counted_apart() -> None:
    ours = [post(0, n * DAY, "velocargo", by_us=True, answers=n % 3) for n in range(9)]

    found = check("velocargo", [*village("velocargo"), *ours])

    assert (found.your_uses, found.your_answers) == (9, 6)
    assert found.distinct_people == 11


def test_what_is_older_than_a_month_or_not_yet_does_not_count() -> None:
    old = [post(p, 31 * DAY, "velocargo") for p in range(50)]
    not_yet = [post(p, -HOUR, "velocargo") for p in range(50)]

    assert check("velocargo", [*old, *not_yet]).distinct_people == 0


def test_the_pace_is_not_thinned_by_days_in_which_nobody_listened() -> None:
    posts = [post(n, n * timedelta(minutes=1), "gala") for n in range(120)]

    found = check_hashtag("gala", posts, know_us=(), heard_since=NOW - 2 * HOUR, now=NOW)

    assert found.posts_per_hour == 60
    assert check("gala", posts).posts_per_hour < 1


def test_the_alternatives_are_where_the_same_people_are_at_home_those_who_know_us_first() -> None:
    people = village("velocargo", people=6)
    crowded = [*crowd("innovation", timedelta(seconds=20)), post(1, HOUR, "innovation")]
    bigger = [*village("mobilite", people=9), *village("quartier", people=5, first=50)]
    bridge = [post(50, HOUR, "innovation", "quartier")]

    found = check("innovation", [*people, *crowded, *bigger, *bridge], frozenset({50, 51, 52}))

    assert [one.tag for one in found.alternatives] == ["quartier", "mobilite", "velocargo"]
    assert [one.know_you for one in found.alternatives] == [3, 0, 0]


def test_what_nobody_of_it_uses_is_no_alternative() -> None:
    strangers = village("jardin", people=9, first=700)

    assert check("innovation", [*crowd("innovation", HOUR), *strangers]).alternatives == ()


def tagged() -> st.SearchStrategy[list[TaggedPost]]:
    def posts() -> Iterator[st.SearchStrategy[object]]:
        yield st.integers(1, 9)
        yield st.integers(0, 60 * 24 * 40).map(lambda minutes: timedelta(minutes=minutes))
        yield st.sampled_from(["a#", "velo", "Vélo", "pain", ""])

    return st.lists(st.tuples(*posts()).map(lambda drawn: post(*drawn)))  # type: ignore[arg-type]


@given(tagged())
def test_whatever_was_heard_the_figures_agree_with_each_other(posts: list[TaggedPost]) -> None:
    found = check("velo", posts)

    assert found.know_you <= found.regulars <= found.distinct_people
    assert found.your_answers <= found.your_uses
    assert found.posts_per_hour >= 0
    assert found.enough_data == (found.verdict is not Verdict.NOT_ENOUGH)
    assert found.tag not in {one.tag for one in found.alternatives}
