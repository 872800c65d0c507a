from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.encoding import to_ms
from storage.health import (
    RECENT,
    all_health,
    folder_seen,
    health,
    heard_per_day_of_all,
    known_digests,
    recent,
    save_digests,
    save_folder_seen,
    save_health,
    told_to_slow_down,
)
from storage.records.sources import ErrorKind, SourceError, SourceHealth
from storage.records.words import words
from storage.sources import change_source, remove_source
from tests.storage.house import DAY, HOUR, NOON, House


def whole(source: int) -> SourceHealth:
    """Health with a value in every field."""
    said = words("Sources", "{host} answers {status}.").given(host="example.org", status=503)
    return SourceHealth(
        source=source,
        etag='W/"\xe9"',
        last_modified="Fri, 20 Nov 2026 12:00:00 GMT",
        polled_at=NOON,
        succeeded_at=NOON - HOUR,
        new_at=NOON - DAY,
        failures=3,
        error=SourceError(ErrorKind.HTTP, said),
        retry_at=NOON + HOUR,
        due_at=NOON + DAY,
        min_interval=timedelta(hours=1),
        fresh_for=timedelta(minutes=5),
        moments=(1_790_000_000, 1_789_990_000),
        delay=timedelta(minutes=47),
        moves_to="https://example.org/new",
        moves_since=NOON - DAY,
        older_page="https://example.org/feed?paged=3",
        hears="mentions",
        total=412,
        feed_title="Le forum",
        network="discourse",
    )


def test_what_was_learned_reads_back_whole(home: House) -> None:
    source = home.source()
    save_health(home.db, whole(source))

    assert health(home.db, source) == whole(source)
    assert all_health(home.db) == {source: whole(source)}


def test_a_source_never_polled_has_the_defaults(home: House) -> None:
    source = home.source()

    assert health(home.db, source) == SourceHealth(source)
    assert health(home.db, 99) == SourceHealth(99)


def test_a_success_takes_the_error_away(home: House) -> None:
    source = home.source()
    save_health(home.db, whole(source))
    save_health(home.db, SourceHealth(source, polled_at=NOON))

    assert health(home.db, source).error is None


def test_a_removed_source_is_not_listed(home: House) -> None:
    source = home.source()
    remove_source(home.db, source, NOON)

    assert all_health(home.db) == {}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(digests=st.lists(st.binary(min_size=8, max_size=8), max_size=30))
def test_digests_read_back(home: House, digests: list[bytes]) -> None:
    source = next(iter(all_health(home.db)), 0) or home.source()
    save_digests(home.db, source, tuple(digests))

    assert known_digests(home.db, source) == frozenset(digests)


def test_a_digest_of_another_length_is_refused(home: House) -> None:
    with pytest.raises(ValueError, match="8 bytes"):
        save_digests(home.db, home.source(), (b"short",))


def test_a_source_never_read_has_no_digests(home: House) -> None:
    assert known_digests(home.db, home.source()) == frozenset()


def test_a_folder_remembers_what_was_read_and_health_leaves_it(home: House) -> None:
    source = home.source()
    save_folder_seen(home.db, source, {"été.csv": (12, 1_790_000_000_123_456_789)})
    save_health(home.db, whole(source))

    assert folder_seen(home.db, source) == {"été.csv": (12, 1_790_000_000_123_456_789)}
    assert folder_seen(home.db, 99) == {}


def test_mentions_are_counted_by_days_back_from_now(home: House) -> None:
    source, other = home.source(), home.source("https://example.org/other")
    for ago in (HOUR, 2 * HOUR, DAY + HOUR, 3 * DAY):
        home.mention(at=NOON - ago, source=source)
    home.mention(at=NOON - HOUR, source=other)
    home.mention(at=NOON + HOUR, source=source)

    assert heard_per_day_of_all(home.db, 3, NOON) == {source: (0, 1, 2), other: (0, 0, 1)}


def test_a_day_ends_with_its_last_moment(home: House) -> None:
    source = home.source()
    home.mention(at=NOON, source=source)
    home.mention(at=NOON - 2 * DAY, source=source)

    assert heard_per_day_of_all(home.db, 2, NOON) == {source: (0, 1)}


def test_the_delay_is_that_of_what_could_be_heard_at_once(home: House) -> None:
    source, added = home.source(), NOON - DAY

    def heard(published_ago: timedelta, waited: timedelta) -> None:
        mention = home.mention(at=NOON - published_ago)
        home.db.execute(
            "INSERT INTO hearings VALUES (?, ?, ?)", (source, mention, to_ms(NOON - published_ago + waited))
        )

    heard(9 * DAY, 9 * DAY)  # written long before the source was added
    heard(HOUR, timedelta(0))  # without a date: the time of hearing stands for it
    for minutes in (10, 90, 47):
        assert recent(home.db, source, added).delay is None
        heard(HOUR * minutes / 10, timedelta(minutes=minutes))

    assert recent(home.db, source, added).delay == timedelta(minutes=47)


def test_only_the_last_mentions_make_the_pace(home: House) -> None:
    source = home.source()
    for hours in range(40, 0, -1):
        home.mention(at=NOON - hours * HOUR, source=source)

    moments = recent(home.db, source, NOON).moments

    assert sorted(moments) == [int((NOON - hours * HOUR).timestamp()) for hours in range(RECENT, 0, -1)]
    assert recent(home.db, home.source("https://example.org/2"), NOON).moments == ()


def test_gone_is_what_its_server_said(home: House) -> None:
    said = words("Sources", "{host} is gone.")

    assert SourceHealth(1, error=SourceError(ErrorKind.GONE, said)).gone
    assert not SourceHealth(1, error=SourceError(ErrorKind.HTTP, said)).gone
    assert not SourceHealth(1).gone


def test_who_lately_asked_for_less_is_remembered(home: House) -> None:
    lately, long_ago, other, own, removed = (home.source(f"https://h{n}.example/feed") for n in range(5))
    change_source(home.db, own, allow_private=True)
    remove_source(home.db, removed, NOON)
    for source in (lately, long_ago, other, own, removed):
        kind = ErrorKind.HTTP if source == other else ErrorKind.TOO_MANY_REQUESTS
        polled_at = NOON - (2 * HOUR if source == long_ago else HOUR / 2)
        save_health(home.db, SourceHealth(source, polled_at=polled_at, error=SourceError(kind, words("Sources", "no"))))

    assert told_to_slow_down(home.db, NOON - HOUR) == {"https://h0.example/feed": NOON - HOUR / 2}
