from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from priorities.trends.announcing import LAST_ROOM_POINTS, Announcer
from storage.records.trends import AnnouncedTopic, Trend

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
VIADUCT = Trend(
    topic="#viaduct",
    terms=("#viaduct", "jammed"),
    kind="hashtag",
    territory=None,
    points=40,
    reasons=(),
    times_usual=4.0,
    first_heard=NOON - HOUR,
    mentions=(3, 2, 1),
    people=3,
    window_hours_left=None,
    example=1,
    hourly=(0,) * 24,
)


def topic(*terms: str, points: int = 40) -> Trend:
    return replace(VIADUCT, topic=terms[0], terms=terms, points=points)


def names(trends: tuple[Trend, ...]) -> list[str]:
    return [one.topic for one in trends]


def test_a_topic_is_announced_once_while_it_rises() -> None:
    announcer = Announcer()

    assert names(announcer.news([VIADUCT], NOON)) == ["#viaduct"]
    assert [announcer.news([VIADUCT], NOON + n * HOUR) for n in range(1, 30)] == [()] * 29


@pytest.mark.parametrize("same", [("#Viaducts",), ("queue", "JAMMED"), ("viaduct", "bridge")])
def test_a_topic_under_other_words_is_the_same_while_it_shares_one(same: tuple[str, ...]) -> None:
    announcer = Announcer()
    announcer.news([VIADUCT], NOON)

    assert announcer.news([topic(*same)], NOON + HOUR) == ()


def test_a_topic_that_changes_its_words_step_by_step_stays_known() -> None:
    announcer = Announcer()
    announcer.news([topic("viaduct", "jammed")], NOON)
    announcer.news([topic("jammed", "bridge")], NOON + HOUR)

    assert announcer.news([topic("bridge", "repairs")], NOON + 2 * HOUR) == ()


def test_a_topic_is_news_again_after_half_a_day_of_silence() -> None:
    announcer = Announcer()
    announcer.news([VIADUCT], NOON)

    assert announcer.news([VIADUCT], NOON + 11 * HOUR) == ()
    assert names(announcer.news([VIADUCT], NOON + 23 * HOUR)) == ["#viaduct"]


def test_the_days_budget_takes_the_highest_first() -> None:
    announcer = Announcer(at_most_a_day=2)

    found = announcer.news([topic("low", points=30), topic("high", points=50), topic("middle", points=40)], NOON)

    assert names(found) == ["high", "middle"]


def test_the_more_of_the_budget_is_used_up_the_more_points_a_topic_needs() -> None:
    announcer = Announcer(at_most_a_day=3)
    announcer.news([topic("first", points=1)], NOON)

    assert announcer.news([topic("chatter", points=LAST_ROOM_POINTS // 3 - 1)], NOON) == ()
    assert names(announcer.news([topic("outage", points=LAST_ROOM_POINTS // 3)], NOON)) == ["outage"]


def test_what_found_the_budget_used_up_comes_when_there_is_room_if_it_still_rises() -> None:
    announcer = Announcer(at_most_a_day=1)
    announcer.news([topic("first")], NOON)

    assert announcer.news([topic("second")], NOON + 23 * HOUR) == ()
    assert names(announcer.news([topic("second")], NOON + 24 * HOUR)) == ["second"]


def test_a_topic_that_has_grown_a_lot_is_told_again_and_costs_no_budget() -> None:
    announcer = Announcer(at_most_a_day=1)
    announcer.news([VIADUCT], NOON)
    louder = replace(VIADUCT, points=80)
    grown = replace(VIADUCT, points=80, mentions=tuple(range(9)))

    assert announcer.news([louder], NOON + HOUR) == ()
    assert announcer.news([grown], NOON + HOUR) == (grown,)
    assert announcer.news([grown], NOON + 2 * HOUR) == ()


def test_without_a_budget_nothing_is_announced() -> None:
    assert Announcer(at_most_a_day=0).news([VIADUCT], NOON) == ()


def test_a_negative_budget_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        Announcer(at_most_a_day=-1)


def told(at: datetime, *terms: str, points: int = 40, mentions: int = 3) -> AnnouncedTopic:
    return AnnouncedTopic(at, None, terms[0], terms, points, mentions)


def test_what_a_process_before_told_is_not_told_again_and_has_cost_budget() -> None:
    announcer = Announcer(at_most_a_day=1)
    announcer.remember(told(NOON - HOUR, "#viaduct", "jammed"))

    assert announcer.news([VIADUCT, topic("other", points=90)], NOON) == ()
    assert names(announcer.news([topic("other")], NOON + 23 * HOUR)) == ["other"]


def test_another_budget_counts_from_now_on_with_what_was_announced() -> None:
    announcer = Announcer(at_most_a_day=5)
    announcer.news([VIADUCT], NOON)
    announcer.allow(1)

    assert announcer.news([topic("other", points=90)], NOON) == ()
    announcer.allow(2)
    assert names(announcer.news([topic("other", points=90)], NOON)) == ["other"]


def test_a_followed_topic_is_announced_whatever_the_budget_but_once() -> None:
    followed = replace(VIADUCT, followed=True)
    announcer = Announcer(at_most_a_day=0)

    assert announcer.news([followed, topic("other")], NOON) == (followed,)
    assert announcer.news([followed], NOON + HOUR) == ()
