"""Sources and their healths for tests of the schedule."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from storage.records.sources import ErrorKind, Source, SourceError, SourceHealth, SourceKind
from storage.records.words import Words

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def source(
    number: int = 1,
    location: str = "https://h.example/feed",
    *,
    every: timedelta | None = None,
    paused: bool = False,
    kind: SourceKind = SourceKind.FEED,
) -> Source:
    return Source(number, kind, location, "", None, every, False, paused, NOW - timedelta(days=9))


def every_so_often(gap: timedelta, *, until: datetime = NOW, count: int = 32) -> tuple[int, ...]:
    """Return the moments of posts that came with the same gap between them, the last one at ``until``."""
    return tuple(int((until - number * gap).timestamp()) for number in range(count))


def failed(kind: ErrorKind = ErrorKind.NETWORK) -> SourceError:
    return SourceError(kind, Words("Sources", "{host} failed"))


moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
spans = st.timedeltas(timedelta(0), timedelta(days=400))
errors = st.sampled_from([failed(kind) for kind in ErrorKind])
healths = st.builds(
    SourceHealth,
    source=st.just(1),
    polled_at=st.none() | moments,
    failures=st.integers(0, 5000),
    error=st.none() | errors,
    retry_at=st.none() | moments,
    due_at=st.none() | moments,
    min_interval=st.none() | spans,
    fresh_for=st.none() | spans,
    moments=st.lists(st.integers(0, 4 * 10**9), max_size=32).map(tuple),
)
