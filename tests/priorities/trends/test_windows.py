from __future__ import annotations

import math
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.trends.facts import TermPost
from priorities.trends.windows import CERTAINTY, WINDOWS, TermWindows
from tests.priorities.trends.scenes import MONDAY, burst, quiet

HOUR = timedelta(hours=1)


def fed(*posts: TermPost) -> TermWindows:
    windows = TermWindows()
    for post in sorted(posts, key=lambda post: post.published):
        windows.add(post)
    return windows


def test_time_does_not_run_back() -> None:
    windows = fed(*burst("velo", MONDAY, 1))
    with pytest.raises(ValueError, match="run back"):
        windows.move_to(MONDAY - HOUR)


def test_quiet_days_have_no_bursts() -> None:
    windows = TermWindows()
    for post in quiet(9):
        windows.add(post)
        if post.published.day > 6:
            assert list(windows.bursts()) == []


def test_three_people_with_a_new_word_are_a_burst_and_two_are_not() -> None:
    start = MONDAY + timedelta(days=9)
    assert list(fed(*quiet(9), *burst("orage", start, 2)).bursts()) == []
    (found,) = fed(*quiet(9), *burst("orage", start, 3)).bursts()
    assert (found.key, found.people, found.heard_before) == ("orage", 3, 0)
    assert found.people > 10 * found.expected


def test_one_account_shouting_is_no_burst() -> None:
    shouts = [TermPost(10_000 + i, 5, MONDAY + timedelta(days=9, minutes=i), "orage") for i in range(50)]
    assert list(fed(*quiet(9), *shouts).bursts()) == []


def test_what_everybody_says_every_day_surprises_less() -> None:
    start = MONDAY + timedelta(days=9)
    new = max(burst.surprise for burst in fed(*quiet(9), *burst("orage", start, 6)).bursts())
    usual = [burst.surprise for burst in fed(*quiet(9), *burst("navette", start, 6)).bursts()]
    assert new > max(usual, default=0)


def test_the_window_that_surprises_most_is_told() -> None:
    start = MONDAY + timedelta(days=9)
    (fast,) = fed(*quiet(9), *burst("orage", start, 5, minutes=5)).bursts()
    (slow,) = fed(*quiet(9), *burst("orage", start, 5, minutes=140)).bursts()
    assert fast.window == WINDOWS[0]
    assert slow.window == WINDOWS[-1]


def test_what_was_heard_moves_into_the_past_and_is_forgotten() -> None:
    start = MONDAY + timedelta(days=9)
    windows = fed(*burst("orage", start, 4))
    windows.move_to(start + timedelta(hours=13))
    assert windows.uses("orage") == ()
    again = start + timedelta(days=2)
    for post in burst("orage", again, 3, first=20_000):
        windows.add(post)
    assert [found.heard_before for found in windows.bursts(certainty=-9)] == [4]
    later = again + timedelta(days=9)
    for post in burst("orage", later, 3, first=30_000):
        windows.add(post)
    assert [found.heard_before for found in windows.bursts()] == [0]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 20_000), st.integers(1, 6), st.sampled_from(("a1b velo", "orage", "velo"))),
        max_size=40,
    )
)
def test_bursts_keep_to_their_window_and_their_people(heard: list[tuple[int, int, str]]) -> None:
    posts = [
        TermPost(number, person, MONDAY + timedelta(minutes=minutes), text)
        for number, (minutes, person, text) in enumerate(heard)
    ]
    windows = fed(*posts)
    last = max((post.published for post in posts), default=MONDAY)
    for found in windows.bursts(certainty=-50):
        assert found.people == len({use.post.person for use in found.uses}) >= 3
        assert all(last - found.window < use.post.published <= last for use in found.uses)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 15 * 24 * 60), st.integers(1, 9), st.sampled_from(("a1b velo", "orage", "velo vert"))),
        max_size=40,
        unique_by=lambda heard: heard[0],
    ).flatmap(lambda heard: st.tuples(st.just(heard), st.permutations(heard)))
)
def test_what_is_heard_late_ends_where_it_would_have_been(
    heard: tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]],
) -> None:
    """In whatever order a fortnight is heard, the windows hold the same at its end."""
    ends = []
    for order in heard:
        windows = TermWindows()
        for minutes, person, text in order:
            windows.add(TermPost(minutes, person, MONDAY + timedelta(minutes=minutes), text))
        windows.move_to(MONDAY + timedelta(days=16))
        ends.append((windows.uses("velo"), windows.uses("orage"), sorted(windows.bursts(-50), key=lambda one: one.key)))
    assert ends[0] == ends[1]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 9 * 24 * 60), st.integers(1, 9), st.sampled_from(("a1b velo", "orage", "velo vert"))),
        max_size=60,
    ),
    st.sampled_from((-3.0, 0.0, CERTAINTY, 1.5)),
)
def test_no_burst_is_passed_by(heard: list[tuple[int, int, str]], certainty: float) -> None:
    """Those told are all that reach the bar among all that several people said."""
    start = MONDAY + timedelta(days=9, hours=-9)
    usual = [TermPost(1_000 + day, day % 4, MONDAY + timedelta(days=day), "navette velo orage") for day in range(8)]
    posts = [TermPost(key, who, MONDAY + timedelta(minutes=at), text) for key, (at, who, text) in enumerate(heard)]
    late = [TermPost(500 + key, who, start + timedelta(minutes=at % 500), t) for key, (at, who, t) in enumerate(heard)]
    windows = fed(*usual, *posts, *late)

    everything = {one.key: one for one in windows.bursts(certainty=-50)}
    several = [key for key in ("a1b", "a1b velo", "velo", "orage", "vert", "velo vert", "navette", "navette velo",
               "velo orage") if len({use.post.person for use in windows.uses(key)}) >= 3]  # fmt: skip
    bar = certainty + 2 * math.log10(max(len(several), 1))

    told = {one.key: one for one in windows.bursts(certainty)}
    assert told == {key: one for key, one in everything.items() if one.surprise >= bar}
