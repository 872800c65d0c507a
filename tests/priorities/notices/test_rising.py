"""When announced topics are told: at once, after a pause, or in the morning."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from priorities.notices.choices import NoticeChoices, QuietHours
from priorities.notices.deciding import APART, Verdict
from priorities.notices.rising import TopicNews, TopicsHeld, decide_topics
from storage.records.words import words

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
WHY = words("Reasons", "Not heard here in the days before")
VIADUCT, STORM = TopicNews("#viaduct", 3, WHY), TopicNews("storm", None, WHY)
ALWAYS = NoticeChoices(quiet=None)
NIGHT = NoticeChoices(quiet=QuietHours(time(19), time(8)))


def test_a_topic_is_told_at_once() -> None:
    decided = decide_topics([VIADUCT], ALWAYS, TopicsHeld(), None, NOON)

    assert (decided.verdict, decided.news, decided.held, decided.again_at) == (
        Verdict.NOTIFY,
        (VIADUCT,),
        TopicsHeld(),
        None,
    )


def test_nothing_announced_says_nothing() -> None:
    assert decide_topics([], ALWAYS, TopicsHeld(), None, NOON).verdict is Verdict.NOTHING


def test_soon_after_another_notice_it_waits_and_is_told_with_what_comes() -> None:
    last = NOON - timedelta(minutes=1)
    held = decide_topics([VIADUCT], ALWAYS, TopicsHeld(), last, NOON)
    assert (held.verdict, held.news, held.again_at) == (Verdict.HOLD, (), last + APART)

    told = decide_topics([STORM], ALWAYS, held.held, last, last + APART)

    assert (told.verdict, told.news) == (Verdict.NOTIFY, (VIADUCT, STORM))


def test_quiet_hours_hold_it_for_one_summary() -> None:
    night = NOON.replace(hour=23)
    held = decide_topics([VIADUCT], NIGHT, TopicsHeld(), None, night)
    assert held.verdict is Verdict.HOLD
    assert held.again_at == (night + timedelta(days=1)).replace(hour=8)

    told = decide_topics([], NIGHT, held.held, None, held.again_at)

    assert (told.verdict, told.news) == (Verdict.SUMMARY, (VIADUCT,))


def test_of_a_territory_left_out_nothing_is_said_even_when_it_waited() -> None:
    without = replace(ALWAYS, without_territories=(3,))

    assert decide_topics([VIADUCT], without, TopicsHeld(), None, NOON).news == ()
    assert decide_topics([STORM], without, TopicsHeld((VIADUCT,)), None, NOON).news == (STORM,)


def test_what_is_announced_again_is_told_once_as_it_is_now() -> None:
    again = replace(VIADUCT, words=words("Reasons", "You already spoke in it"))

    assert decide_topics([again], ALWAYS, TopicsHeld((VIADUCT,)), None, NOON).news == (again,)


def test_a_clock_set_back_holds_nothing() -> None:
    assert decide_topics([VIADUCT], ALWAYS, TopicsHeld(), NOON + APART, NOON).verdict is Verdict.NOTIFY
