"""When a conversation may come back."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from desktop.answer.reminders import on_the_morning_of, reminders

PARIS = ZoneInfo("Europe/Paris")


def said(now: datetime) -> list[tuple[str, str]]:
    return [(choice.said.source, f"{choice.at:%a %d %H:%M}") for choice in reminders(now)]


def test_on_a_wednesday_morning() -> None:
    assert said(datetime(2026, 11, 18, 10, 30, tzinfo=PARIS)) == [
        ("In 1 hour", "Wed 18 11:30"),
        ("This evening, 18:00", "Wed 18 18:00"),
        ("Tomorrow, 9:00", "Thu 19 09:00"),
        ("Monday, 9:00", "Mon 23 09:00"),
    ]


def test_late_in_the_day_there_is_no_evening_left() -> None:
    sources = [source for source, _at in said(datetime(2026, 11, 18, 17, 0, tzinfo=PARIS))]
    assert "This evening, 18:00" not in sources


def test_on_a_sunday_monday_is_tomorrow_and_said_once() -> None:
    assert [source for source, _at in said(datetime(2026, 11, 22, 10, 0, tzinfo=PARIS))][-1] == "Tomorrow, 9:00"


def test_on_a_monday_monday_is_the_next() -> None:
    assert said(datetime(2026, 11, 23, 8, 0, tzinfo=PARIS))[-1] == ("Monday, 9:00", "Mon 30 09:00")


def test_nine_is_nine_after_the_clocks_changed() -> None:
    at = on_the_morning_of(datetime(2026, 10, 24, 12, 0, tzinfo=PARIS), 1)
    assert (at.hour, at.utcoffset()) == (9, timedelta(hours=1))


@given(st.integers(1_767_225_600, 1_893_456_000))
def test_every_choice_lies_ahead_and_they_rise(seconds: int) -> None:
    aware = datetime.fromtimestamp(seconds, PARIS)
    moments = [choice.at.timestamp() for choice in reminders(aware)]
    assert all(moment > aware.timestamp() for moment in moments)
    assert len(set(moments)) == len(moments) or aware.hour == 8
