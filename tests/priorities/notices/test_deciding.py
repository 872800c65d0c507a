"""What is told when: nothing twice, nothing lost, nothing in quiet hours, one notice in five minutes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from priorities.notices.choices import NoticeChoices, QuietHours
from priorities.notices.deciding import APART, FRESH, MOST_REMEMBERED, News, Standing, Verdict, decide, silent_until

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)  # a Tuesday
EVENING = NOON.replace(hour=22)
MORNING = NOON.replace(hour=8) + timedelta(days=1)
USUAL = NoticeChoices()


def news(mention: int, conversation: int | None = None, published: datetime = NOON) -> News:
    return News(conversation or mention, mention, published, "Forum", 1, 7, "asks_question")


def test_what_comes_is_told_at_once() -> None:
    decided = decide([news(1)], USUAL, Standing(), NOON)
    assert (decided.verdict, decided.news, decided.again_at) == (Verdict.NOTIFY, (news(1),), None)


def test_the_same_mention_is_told_once_and_another_one_of_its_conversation_again() -> None:
    first = decide([news(1)], USUAL, Standing(), NOON)
    later = NOON + APART
    assert decide([news(1)], USUAL, first.standing, later).verdict is Verdict.NOTHING
    assert decide([news(2, 1)], USUAL, first.standing, later).news == (news(2, 1),)


def test_what_comes_within_five_minutes_is_told_together() -> None:
    first = decide([news(1)], USUAL, Standing(), NOON)
    soon = NOON + timedelta(minutes=1)
    held = decide([news(2)], USUAL, first.standing, soon)
    assert (held.verdict, held.again_at) == (Verdict.HOLD, NOON + APART)
    more = decide([news(3)], USUAL, held.standing, soon)
    told = decide([], USUAL, more.standing, NOON + APART)
    assert (told.verdict, told.news) == (Verdict.NOTIFY, (news(2), news(3)))


def test_quiet_hours_hold_until_the_morning_and_give_one_summary() -> None:
    held = decide([news(1), news(2)], USUAL, Standing(), EVENING)
    assert (held.verdict, held.again_at) == (Verdict.HOLD, MORNING)
    told = decide([], USUAL, held.standing, MORNING)
    assert (told.verdict, told.news) == (Verdict.SUMMARY, (news(1), news(2)))
    assert decide([], USUAL, told.standing, MORNING + APART).verdict is Verdict.NOTHING


def test_do_not_disturb_holds_as_quiet_hours_do_and_the_later_end_counts() -> None:
    choices = replace(USUAL, not_before=NOON + timedelta(hours=2))
    assert decide([news(1)], choices, Standing(), NOON).again_at == NOON + timedelta(hours=2)
    assert silent_until(replace(USUAL, not_before=EVENING + timedelta(hours=1)), EVENING) == MORNING
    assert silent_until(choices, NOON + timedelta(hours=2)) is None


@pytest.mark.parametrize(
    "choices",
    [
        NoticeChoices(without_territories=(1,)),
        NoticeChoices(without_sources=("Forum",)),
        NoticeChoices(without_people=(7,)),
        NoticeChoices(without_reasons=("asks_question",)),
        NoticeChoices(wanted=False),
    ],
)
def test_what_was_left_out_is_not_told_even_when_it_waited_already(choices: NoticeChoices) -> None:
    assert decide([news(1)], choices, Standing(), NOON).verdict is Verdict.NOTHING
    held = decide([news(1)], USUAL, Standing(), EVENING)
    assert decide([], choices, held.standing, MORNING).verdict is Verdict.NOTHING


def test_what_was_published_long_ago_is_no_news_but_what_waited_stays() -> None:
    old = news(1, published=NOON - FRESH - timedelta(seconds=1))
    assert decide([old], USUAL, Standing(), NOON).verdict is Verdict.NOTHING
    assert decide([], USUAL, Standing((old,), (1,), quiet=True), NOON).verdict is Verdict.SUMMARY


def test_a_clock_that_was_put_back_silences_nothing() -> None:
    assert decide([news(1)], USUAL, Standing(last=NOON + timedelta(days=1)), NOON).verdict is Verdict.NOTIFY


@pytest.mark.parametrize(
    ("quiet", "now", "until"),
    [
        (QuietHours(), NOON, None),
        (QuietHours(), NOON.replace(hour=19), MORNING),
        (QuietHours(), NOON.replace(hour=8), None),
        (QuietHours(), NOON.replace(hour=7, minute=59), NOON.replace(hour=8)),
        (QuietHours(days=(0,)), EVENING, None),
        (QuietHours(days=(0,)), NOON.replace(hour=3), NOON.replace(hour=8)),
        (QuietHours(time(12), time(14)), NOON, NOON.replace(hour=14)),
        (QuietHours(time(12), time(12)), NOON, None),
    ],
)
def test_quiet_hours_end_on_the_clock_of_the_person(quiet: QuietHours, now: datetime, until: datetime | None) -> None:
    assert quiet.until(now) == until


def test_what_is_remembered_is_bounded() -> None:
    many = [news(number) for number in range(MOST_REMEMBERED + 50)]
    assert len(decide(many, USUAL, Standing(), NOON).standing.told) == MOST_REMEMBERED


STEPS = st.lists(st.tuples(st.integers(0, 600), st.lists(st.integers(1, 40), max_size=3)), max_size=25)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_whatever_comes_nothing_is_told_twice_in_silence_or_too_often_and_nothing_is_lost(
    steps: list[tuple[int, list[int]]],
) -> None:
    now, standing = NOON, Standing()
    told: list[int] = []
    notices: list[datetime] = []
    came: set[int] = set()
    for minutes, mentions in steps:
        now += timedelta(minutes=minutes)
        came.update(mentions)
        decided = decide([news(one, published=now) for one in mentions], USUAL, standing, now)
        standing = decided.standing
        told += [one.mention for one in decided.news]
        assert bool(decided.news) == (decided.verdict in (Verdict.NOTIFY, Verdict.SUMMARY))
        assert (decided.again_at is None) == (not standing.waiting)
        assert decided.again_at is None or decided.again_at > now
        if decided.news:
            assert silent_until(USUAL, now) is None
            notices.append(now)
    assert len(told) == len(set(told))
    assert set(told) | {one.mention for one in standing.waiting} == came
    assert all(later - earlier >= APART for earlier, later in pairwise(notices))
