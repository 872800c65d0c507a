from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.trends.facts import TermPost
from priorities.trends.rising import rising, rising_in
from priorities.trends.windows import TermWindows
from storage.records.reasons import total
from tests.priorities.trends.scenes import MONDAY, burst, quiet
from tests.priorities.wording import assert_can_be_said

START = MONDAY + timedelta(days=9)


def test_nothing_heard_nothing_rises() -> None:
    assert rising([], START, 4) == ()


def test_a_topic_is_told_with_its_people_and_its_proof() -> None:
    posts = burst("La grêle tombe", START, 6)
    heard = [replace(post, source_title=("Forum", "Mastodon")[post.mention % 2]) for post in posts]
    now = START + timedelta(hours=1)
    (trend,) = rising([*quiet(9), *heard], now, 4)
    assert trend.topic in trend.terms
    assert trend.territory == 4
    assert trend.people == 6
    assert trend.mentions == tuple(post.mention for post in reversed(heard))
    assert trend.first_heard == START
    assert trend.example in trend.mentions
    assert len(trend.hourly) == 24
    assert sum(trend.hourly) == 6
    assert trend.sources == (("Forum", 3), ("Mastodon", 3))
    assert trend.window_hours_left is not None
    assert trend.times_usual > 1
    names = [reason.name for reason in trend.reasons]
    assert_can_be_said(trend.reasons)
    assert set(names) == {"more_people", "new_here", "several_sources", "first_voice"}
    first = trend.reasons[names.index("first_voice")]
    assert first.words.args == {"name": "P0"}
    assert first.mentions == (posts[0].mention,)


def test_the_variant_most_people_write_is_shown() -> None:
    tags = [replace(post, hashtags=("Grêle",)) for post in burst("", START, 4)]
    words = burst("grele", START + timedelta(minutes=1), 2, first=20_000)
    (trend,) = rising([*quiet(9), *tags, *words], START + timedelta(hours=1), None)
    assert (trend.topic, trend.kind, trend.people) == ("#Grêle", "hashtag", 6)


def test_a_shared_link_rises() -> None:
    shared = [replace(post, links=(f"https://example.org/a?from={post.mention}",)) for post in burst("", START, 4)]
    (trend,) = rising([*quiet(9), *shared], START + timedelta(hours=1), None)
    assert (trend.topic, trend.kind) == ("example.org/a", "link")


def test_the_territorys_own_words_are_no_news() -> None:
    posts = [*quiet(9), *burst("festival", START, 6)]
    assert rising(posts, START + timedelta(hours=1), None, ("Festivals",)) == ()
    assert len(rising(posts, START + timedelta(hours=1), None)) == 1


def test_what_is_published_later_is_not_heard_yet() -> None:
    posts = [*quiet(9), *burst("orage", START, 6)]
    assert rising(posts, START + timedelta(minutes=15), None) == ()


def test_a_burst_that_is_over_is_said_to_sink() -> None:
    posts = [*quiet(9), *burst("orage", START, 12, minutes=1)]
    (trend,) = rising(posts, START + timedelta(hours=8), None)
    assert "sinking" in {reason.name for reason in trend.reasons}
    assert trend.window_hours_left is not None
    assert trend.window_hours_left < 1


def test_a_replay_step_by_step_says_the_same() -> None:
    posts = sorted([*quiet(9), *burst("orage", START, 6)], key=lambda post: post.published)
    windows, fed = TermWindows(), 0
    for step in range(1, 12):
        now = START + timedelta(minutes=10 * step)
        while fed < len(posts) and posts[fed].published <= now:
            windows.add(posts[fed])
            fed += 1
        windows.move_to(now)
        assert rising_in(windows, now, 2) == rising(posts, now, 2)


def test_an_everyday_number_of_people_is_said_in_whole_people() -> None:
    busy = [*quiet(9, per_day=400), *burst("navette", START, 40, minutes=1)]
    trend = next(trend for trend in rising(busy, START + timedelta(minutes=45), None) if "navette" in trend.terms)
    said = next(reason for reason in trend.reasons if reason.name == "more_people").words
    assert said.source == "%n people in {time}, usually {expected}"
    assert isinstance(said.args["expected"], int)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 900), st.integers(1, 9), st.text(max_size=30)), max_size=30))
def test_points_are_the_sum_and_every_proof_was_heard(heard: list[tuple[int, int, str]]) -> None:
    posts = [
        TermPost(number, person, START + timedelta(minutes=minutes), f"{text} orage")
        for number, (minutes, person, text) in enumerate(heard)
    ]
    for trend in rising(posts, START + timedelta(hours=15), None):
        assert trend.points == total(trend.reasons)
        assert {mention for reason in trend.reasons for mention in reason.mentions} <= set(range(len(posts)))
        assert trend.people >= 3
