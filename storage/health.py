"""What listening learned about each source: validators, failures, due times, what was read already."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

import msgspec

from storage.encoding import dump, from_ms, from_ms_or_none, to_ms, to_ms_or_none, words_from_json, words_to_json
from storage.opening import reading, writing
from storage.records.sources import ErrorKind, SourceError, SourceHealth

DIGEST_BYTES = 8
"""Of each entry's digest this much is kept: a clash within one document of 10,000 entries is 1 in 10^11."""

RECENT = 32
"""Of so many of its last mentions a source's pace and delay are told."""

_FEWEST_WAITS = 3
_DAY_MS = 86_400_000

_ONE = """
    SELECT source, network, feed_title, etag, last_modified, polled_at, succeeded_at, new_at, failures, error_kind,
        error_words, retry_at, due_at, min_interval_seconds, fresh_seconds, moments, delay_seconds, moves_to,
        moves_since, older_page, hears, total
    FROM source_health WHERE source = ?
"""
_ALL = """
    SELECT source, network, feed_title, etag, last_modified, polled_at, succeeded_at, new_at, failures, error_kind,
        error_words, retry_at, due_at, min_interval_seconds, fresh_seconds, moments, delay_seconds, moves_to,
        moves_since, older_page, hears, total
    FROM source_health WHERE source IN (SELECT id FROM sources WHERE removed_at IS NULL)
"""
_moments: msgspec.json.Decoder[tuple[int, ...]] = msgspec.json.Decoder(tuple[int, ...])


def health(db: sqlite3.Connection, source_id: int) -> SourceHealth:
    """Return what is known about one source; a source never polled has the defaults."""
    with reading(db):
        row = db.execute(_ONE, (source_id,)).fetchone()
    return SourceHealth(source=source_id) if row is None else _health(row)


def all_health(db: sqlite3.Connection) -> dict[int, SourceHealth]:
    """Return what is known about every source that was not removed, by source id."""
    with reading(db):
        return {row[0]: _health(row) for row in db.execute(_ALL)}


def told_to_slow_down(db: sqlite3.Connection, since: datetime) -> dict[str, datetime]:
    """Return where a server lately said that it is asked too often, by the source's address, and when it was asked.

    Sources of the person's own network are left out: nobody slows down for them.
    """
    with reading(db):
        rows = db.execute(
            """SELECT sources.location, source_health.polled_at
               FROM source_health JOIN sources ON sources.id = source_health.source
               WHERE source_health.error_kind = ? AND source_health.polled_at > ? AND sources.removed_at IS NULL
                   AND NOT sources.allow_private ORDER BY source_health.polled_at""",
            (ErrorKind.TOO_MANY_REQUESTS.value, to_ms(since)),
        ).fetchall()
    return {location: from_ms(polled_at) for location, polled_at in rows}


def save_health(db: sqlite3.Connection, known: SourceHealth) -> None:
    """Write what a poll learned; what the source was seen to hold (digests, folder) is not touched."""
    error = known.error
    values = (
        known.source,
        known.network,
        known.feed_title,
        known.etag,
        known.last_modified,
        to_ms_or_none(known.polled_at),
        to_ms_or_none(known.succeeded_at),
        to_ms_or_none(known.new_at),
        known.failures,
        None if error is None else error.kind.value,
        None if error is None else words_to_json(error.words),
        to_ms_or_none(known.retry_at),
        to_ms_or_none(known.due_at),
        _seconds(known.min_interval),
        known.hears,
        known.total,
        dump(list(known.moments)),
        _seconds(known.delay),
        _seconds(known.fresh_for),
        known.moves_to,
        to_ms_or_none(known.moves_since),
        known.older_page,
    )
    with writing(db):
        db.execute(
            """INSERT INTO source_health (source, network, feed_title, etag, last_modified, polled_at, succeeded_at,
                   new_at, failures, error_kind, error_words, retry_at, due_at, min_interval_seconds, hears, total,
                   moments, delay_seconds, fresh_seconds, moves_to, moves_since, older_page)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (source) DO UPDATE SET network = excluded.network, feed_title = excluded.feed_title,
                   etag = excluded.etag, last_modified = excluded.last_modified, polled_at = excluded.polled_at,
                   succeeded_at = excluded.succeeded_at, new_at = excluded.new_at, failures = excluded.failures,
                   error_kind = excluded.error_kind, error_words = excluded.error_words,
                   retry_at = excluded.retry_at, due_at = excluded.due_at,
                   min_interval_seconds = excluded.min_interval_seconds, hears = excluded.hears,
                   total = excluded.total, moments = excluded.moments, delay_seconds = excluded.delay_seconds,
                   fresh_seconds = excluded.fresh_seconds, moves_to = excluded.moves_to,
                   moves_since = excluded.moves_since, older_page = excluded.older_page""",
            values,
        )


def known_digests(db: sqlite3.Connection, source_id: int) -> frozenset[bytes]:
    """Return the digests of the source's last document: an entry with one of them needs no reading."""
    with reading(db):
        row = db.execute("SELECT digests FROM source_entries WHERE source = ?", (source_id,)).fetchone()
    if row is None:
        return frozenset()
    held: bytes = row[0]
    return frozenset(held[at : at + DIGEST_BYTES] for at in range(0, len(held), DIGEST_BYTES))


def save_digests(db: sqlite3.Connection, source_id: int, digests: tuple[bytes, ...]) -> None:
    """Replace the digests of the source's last document.

    Raises:
        ValueError: a digest is not ``DIGEST_BYTES`` long.
    """
    if any(len(digest) != DIGEST_BYTES for digest in digests):
        raise ValueError(f"a digest has {DIGEST_BYTES} bytes")
    with writing(db):
        db.execute(
            """INSERT INTO source_entries (source, digests) VALUES (?, ?)
               ON CONFLICT (source) DO UPDATE SET digests = excluded.digests""",
            (source_id, b"".join(digests)),
        )


def folder_seen(db: sqlite3.Connection, source_id: int) -> dict[str, tuple[int, int]]:
    """Return what was read of a watched folder: file name -> (size in bytes, mtime in nanoseconds)."""
    with reading(db):
        row = db.execute("SELECT seen FROM source_health WHERE source = ?", (source_id,)).fetchone()
    if row is None:
        return {}
    return {str(name): (int(size), int(mtime)) for name, (size, mtime) in json.loads(row[0]).items()}


def save_folder_seen(db: sqlite3.Connection, source_id: int, seen: Mapping[str, tuple[int, int]]) -> None:
    """Replace what was read of a watched folder."""
    with writing(db):
        db.execute(
            """INSERT INTO source_health (source, seen) VALUES (?, ?)
               ON CONFLICT (source) DO UPDATE SET seen = excluded.seen""",
            (source_id, dump({name: [size, mtime] for name, (size, mtime) in seen.items()})),
        )


def heard_per_day_of_all(db: sqlite3.Connection, days: int, now: datetime) -> dict[int, tuple[int, ...]]:
    """Return how many mentions were published on each of the last days, oldest first, by source.

    A day is 24 hours back from ``now``, not a calendar day, so that the last number is never a half one. Sources that
    carried nothing in these days are left out. One walk over all mentions of those days: not for the window's thread.
    """
    end = to_ms(now)
    counts: dict[int, list[int]] = {}
    with reading(db):
        rows = db.execute(
            """SELECT hearings.source, (:end - mentions.published) / :day AS back, count(*)
               FROM mentions JOIN hearings ON hearings.mention = mentions.id
               WHERE mentions.published <= :end AND mentions.published > :start
               GROUP BY hearings.source, back""",
            {"end": end, "day": _DAY_MS, "start": end - days * _DAY_MS},
        )
        for source, back, count in rows:
            counts.setdefault(source, [0] * days)[days - 1 - back] = count
    return {source: tuple(of_source) for source, of_source in counts.items()}


@dataclass(frozen=True, slots=True)
class Recent:
    """The pace of a source's last mentions: the fields of the same names in ``SourceHealth``."""

    moments: tuple[int, ...]
    delay: timedelta | None


def recent(db: sqlite3.Connection, source_id: int, since: datetime) -> Recent:
    """Return when the last mentions of a source were published, and how long after that they were heard.

    Args:
        db: the listener's connection.
        source_id: the source.
        since: when it was added: what it held by then could not be heard sooner and says nothing of the delay.
    """
    start = to_ms(since)
    with reading(db):
        rows = db.execute(
            """SELECT mentions.published, hearings.heard_at
               FROM hearings JOIN mentions ON mentions.id = hearings.mention
               WHERE hearings.source = ? ORDER BY hearings.mention DESC LIMIT ?""",
            (source_id, RECENT),
        ).fetchall()
    # Where a source gives no date, the hearing's own time stands for it, to the millisecond.
    waits = [heard_at - published for published, heard_at in rows if start <= published < heard_at]
    return Recent(
        tuple(published // 1000 for published, _ in rows),
        timedelta(seconds=int(median(waits)) // 1000) if len(waits) >= _FEWEST_WAITS else None,
    )


def _seconds(span: timedelta | None) -> int | None:
    return None if span is None else int(span.total_seconds())


def _span(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


def _health(row: sqlite3.Row) -> SourceHealth:
    """Return the record of one row of ``_ONE`` or ``_ALL``: unpacked, for each poll begins with it."""
    (
        source, network, feed_title, etag, last_modified, polled_at, succeeded_at, new_at, failures, error_kind,
        error_words, retry_at, due_at, min_interval, fresh_for, moments, delay, moves_to, moves_since, older_page,
        hears, total,
    ) = row  # fmt: skip
    return SourceHealth(
        source=source,
        etag=etag,
        last_modified=last_modified,
        polled_at=from_ms_or_none(polled_at),
        succeeded_at=from_ms_or_none(succeeded_at),
        new_at=from_ms_or_none(new_at),
        failures=failures,
        error=None if error_kind is None else SourceError(ErrorKind(error_kind), words_from_json(error_words)),
        retry_at=from_ms_or_none(retry_at),
        due_at=from_ms_or_none(due_at),
        min_interval=_span(min_interval),
        fresh_for=_span(fresh_for),
        moments=_moments.decode(moments),
        delay=_span(delay),
        moves_to=moves_to,
        moves_since=from_ms_or_none(moves_since),
        older_page=older_page,
        hears=hears,
        total=total,
        feed_title=feed_title,
        network=network,
    )
