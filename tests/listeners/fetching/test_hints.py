from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listeners.fetching.hints import LONGEST_RETRY, SHORTEST_RETRY, fresh_for, retry_at, validator

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        (" 90 ", timedelta(seconds=90)),
        ("90.2", timedelta(seconds=91)),
        ("0", SHORTEST_RETRY),
        ("604801", LONGEST_RETRY),
        ("Sunday, 22-Nov-26 09:05:00 GMT", timedelta(minutes=5)),
        ("Sun Nov 22 09:05:00 2026", timedelta(minutes=5)),
        ("Sun, 22 Nov 2026 10:05:00 +0100", timedelta(minutes=5)),
        ("Mon, 22 Nov 2027 09:00:00 GMT", LONGEST_RETRY),
    ],
)
def test_both_forms_are_understood(value: str, wait: timedelta) -> None:
    assert retry_at(value, NOW) == NOW + wait


@pytest.mark.parametrize(
    "value", [None, "", "-5", "in a while", "١٢", "1e9", "Sun, 99 Nov 2026 09:00:00 GMT", "9" * 500]
)
def test_what_cannot_be_read_is_none(value: str | None) -> None:
    assert retry_at(value, NOW) is None


@given(
    st.one_of(
        st.text(max_size=40), st.integers().map(str), st.datetimes().map(lambda t: t.strftime("%a, %d %b %Y %T GMT"))
    )
)
@example("Mon, 01 Jan 0001 00:00:00 +2359")
@example("Fri, 31 Dec 9999 23:59:59 -2359")
@settings(max_examples=100)
def test_it_is_always_within_a_minute_and_a_week(value: str) -> None:
    moment = retry_at(value, NOW)

    assert moment is None or NOW + SHORTEST_RETRY <= moment <= NOW + LONGEST_RETRY


@pytest.mark.parametrize(
    ("headers", "span"),
    [
        ({}, None),
        ({"Cache-Control": "no-cache"}, None),
        ({"Cache-Control": "public, max-age=300"}, timedelta(minutes=5)),
        ({"Cache-Control": 'MAX-AGE="60"'}, timedelta(minutes=1)),
        ({"Cache-Control": "s-maxage=9"}, None),
        ({"Cache-Control": "max-age=999999999999"}, timedelta(days=7)),
        ({"Cache-Control": "max-age=-1"}, None),
        ({"Cache-Control": "max-age=0"}, None),
        ({"Cache-Control": "no-store, max-age=300"}, None),
        ({"Cache-Control": "max-age=300", "Age": "100"}, timedelta(seconds=200)),
        ({"Cache-Control": "max-age=300", "Age": "301"}, None),
        ({"Cache-Control": "max-age=300", "Age": "-9"}, timedelta(minutes=5)),
        ({"Cache-Control": "max-age=300", "Expires": "Sun, 22 Nov 2026 19:00:00 GMT"}, timedelta(minutes=5)),
        ({"Expires": "Sun, 22 Nov 2026 09:10:00 GMT"}, timedelta(minutes=10)),
        (
            {"Expires": "Sun, 22 Nov 2026 09:10:00 GMT", "Date": "Sun, 22 Nov 2026 09:08:00 GMT"},
            timedelta(minutes=2),
        ),
        ({"Expires": "0"}, None),
        ({"Expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, None),
    ],
)
def test_freshness_is_read_from_the_cache_headers(headers: dict[str, str], span: timedelta | None) -> None:
    assert fresh_for(headers, NOW) == span


@given(st.dictionaries(st.sampled_from(["Cache-Control", "Expires", "Date", "Age"]), st.text(max_size=30)))
@settings(max_examples=100)
def test_whatever_the_headers_say_freshness_is_a_week_at_most(headers: dict[str, str]) -> None:
    span = fresh_for(headers, NOW)

    assert span is None or timedelta(0) < span <= timedelta(days=7)


@pytest.mark.parametrize(
    ("value", "kept"),
    [('W/"x"', 'W/"x"'), ("unquoted é", "unquoted é"), ("", None), (None, None), ("\udce9", None), ("a\r\nb", None)],
)
def test_a_validator_is_kept_as_it_is_or_not_at_all(value: str | None, kept: str | None) -> None:
    assert validator(value) == kept
