"""What listening learned about each source: validators, failures, due times, what was read already."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta

from storage.encoding import dump, from_ms_or_none, to_ms, to_ms_or_none, words_from_json, words_to_json
from storage.opening import reading, writing
from storage.records.sources import ErrorKind, SourceError, SourceHealth

DIGEST_BYTES = 8
"""Of each entry's digest this much is kept: a clash within one document of 10,000 entries is 1 in 10^11."""

_DAY_MS = 86_400_000


def health(db: sqlite3.Connection, source_id: int) -> SourceHealth:
    """Return what is known about one source; a source never polled has the defaults."""
    with reading(db):
        row = db.execute("SELECT * FROM source_health WHERE source = ?", (source_id,)).fetchone()
    return SourceHealth(source=source_id) if row is None else _health(row)


def all_health(db: sqlite3.Connection) -> dict[int, SourceHealth]:
    """Return what is known about every source that was not removed, by source id."""
    with reading(db):
        rows = db.execute(
            """SELECT source_health.* FROM source_health JOIN sources ON sources.id = source_health.source
               WHERE sources.removed_at IS NULL"""
        ).fetchall()
        return {row["source"]: _health(row) for row in rows}


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
        _seconds(known.entry_gap),
        _seconds(known.min_interval),
        known.hears,
        known.total,
    )
    with writing(db):
        db.execute(
            """INSERT INTO source_health (source, network, feed_title, etag, last_modified, polled_at, succeeded_at,
                   new_at, failures, error_kind, error_words, retry_at, due_at, entry_gap_seconds,
                   min_interval_seconds, hears, total)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               ON CONFLICT (source) DO UPDATE SET network = excluded.network, feed_title = excluded.feed_title,
                   etag = excluded.etag, last_modified = excluded.last_modified, polled_at = excluded.polled_at,
                   succeeded_at = excluded.succeeded_at, new_at = excluded.new_at, failures = excluded.failures,
                   error_kind = excluded.error_kind, error_words = excluded.error_words,
                   retry_at = excluded.retry_at, due_at = excluded.due_at,
                   entry_gap_seconds = excluded.entry_gap_seconds,
                   min_interval_seconds = excluded.min_interval_seconds, hears = excluded.hears,
                   total = excluded.total""",
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


def heard_per_day(db: sqlite3.Connection, source_id: int, days: int, now: datetime) -> tuple[int, ...]:
    """Return how many mentions of a source were published on each of the last days, oldest first.

    A day is 24 hours back from ``now``, not a calendar day, so that the last number is never a half one.
    """
    end = to_ms(now)
    counts = [0] * days
    with reading(db):
        rows = db.execute(
            """SELECT (:end - mentions.published) / :day AS back, count(*)
               FROM hearings JOIN mentions ON mentions.id = hearings.mention
               WHERE hearings.source = :source AND mentions.published <= :end AND mentions.published > :start
               GROUP BY back""",
            {"end": end, "day": _DAY_MS, "source": source_id, "start": end - days * _DAY_MS},
        ).fetchall()
    for back, count in rows:
        counts[days - 1 - back] = count
    return tuple(counts)


def _seconds(span: timedelta | None) -> int | None:
    return None if span is None else int(span.total_seconds())


def _span(seconds: int | None) -> timedelta | None:
    return None if seconds is None else timedelta(seconds=seconds)


def _health(row: sqlite3.Row) -> SourceHealth:
    kind = row["error_kind"]
    return SourceHealth(
        source=row["source"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        polled_at=from_ms_or_none(row["polled_at"]),
        succeeded_at=from_ms_or_none(row["succeeded_at"]),
        new_at=from_ms_or_none(row["new_at"]),
        failures=row["failures"],
        error=None if kind is None else SourceError(ErrorKind(kind), words_from_json(row["error_words"])),
        retry_at=from_ms_or_none(row["retry_at"]),
        due_at=from_ms_or_none(row["due_at"]),
        entry_gap=_span(row["entry_gap_seconds"]),
        min_interval=_span(row["min_interval_seconds"]),
        hears=row["hears"],
        total=row["total"],
        feed_title=row["feed_title"],
        network=row["network"],
    )
