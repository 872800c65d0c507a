from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage import encoding
from storage.encoding import from_ms, from_ms_or_none, reasons_from_json, reasons_to_json, to_ms, to_ms_or_none
from storage.records.reasons import Reason
from storage.records.words import Words

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
plain = st.builds(
    Words,
    texts,
    texts,
    st.none() | st.integers(0, 10**6),
    st.dictionaries(texts, texts | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)),
)
nested = st.builds(Words, texts, texts, st.none(), st.dictionaries(texts, plain, max_size=2))
reasons = st.builds(
    Reason,
    name=texts,
    points=st.integers(-1000, 1000),
    words=plain | nested,
    label=plain,
    mentions=st.lists(st.integers(1, 2**53), max_size=3).map(tuple),
    evidence=st.lists(texts, max_size=3).map(tuple),
)


@settings(max_examples=50)
@given(given_reasons=st.lists(reasons, max_size=4).map(tuple))
def test_reasons_read_back_equal(given_reasons: tuple[Reason, ...]) -> None:
    assert reasons_from_json(reasons_to_json(given_reasons)) == given_reasons


@settings(max_examples=50)
@given(said=plain | nested)
def test_words_read_back_equal(said: Words) -> None:
    assert encoding.words_from_json(encoding.words_to_json(said)) == said


@settings(max_examples=50)
@given(moment=st.datetimes(timezones=st.just(UTC)))
def test_moments_read_back_to_the_millisecond(moment: datetime) -> None:
    again = from_ms(to_ms(moment))

    assert timedelta() <= moment - again < timedelta(milliseconds=1)
    assert again.tzinfo is UTC


def test_a_moment_is_the_same_in_every_zone() -> None:
    there = datetime(2026, 11, 20, 14, tzinfo=timezone(timedelta(hours=2)))

    assert to_ms(there) == to_ms(there.astimezone(UTC)) == 1_795_176_000_000


def test_none_stays_none() -> None:
    assert (to_ms_or_none(None), from_ms_or_none(None)) == (None, None)
    assert from_ms_or_none(to_ms_or_none(from_ms(5))) == from_ms(5)


@pytest.mark.parametrize("naive", [datetime(2026, 1, 1)])  # noqa: DTZ001 - this is the mistake
def test_a_moment_without_a_zone_is_a_mistake(naive: datetime) -> None:
    with pytest.raises(TypeError):
        to_ms(naive)
