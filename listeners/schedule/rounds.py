"""Which sources are asked in this round, and in which order."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import TypeVar
from urllib.parse import urlsplit

from listeners.schedule.cadence import FLOOR, is_planned
from storage.records.sources import Source, SourceHealth, SourceKind

_Item = TypeVar("_Item")


def due_now(
    sources: Iterable[Source], healths: Mapping[int, SourceHealth], now: datetime, *, everything: bool = False
) -> tuple[Source, ...]:
    """Return the sources to ask now, each once, in an order that is fair to hosts and to sources.

    Hosts take turns, and who begins changes from round to round. After a long sleep this is one round like any
    other: being due for ten hours counts as being due.

    Args:
        sources: all there are.
        healths: by source id; a source without one was never asked.
        now: the present moment, aware UTC; it also decides who begins.
        everything: ask those that are not due too (the person wants it now), gone ones included. What is paused
            is left alone, and a server's own "not before" is kept.
    """
    chosen = [source for source in sources if _is_due(source, healths.get(source.id), now, everything=everything)]
    by_host: dict[str, list[Source]] = {}
    for source in chosen:
        by_host.setdefault(host_of(source), []).append(source)
    turn = zlib.crc32(now.isoformat().encode())
    lanes = [_rotated(lane, turn) for lane in _rotated(list(by_host.values()), turn)]
    return tuple(source for row in zip_longest(*lanes) for source in row if source is not None)


def host_of(source: Source) -> str:
    """Return the host that is asked for a source; one empty name for all files and folders."""
    if source.kind is not SourceKind.FEED:
        return ""
    try:
        return urlsplit(source.location).hostname or ""
    except ValueError:
        return ""


def _is_due(source: Source, health: SourceHealth | None, now: datetime, *, everything: bool) -> bool:
    if source.paused or source.kind is SourceKind.PASTED:
        return False
    if health is None:
        return True
    if health.retry_at is not None and health.retry_at > now:
        return False
    if everything:
        return True
    if not is_planned(source, health):
        return False
    rested = health.polled_at is None or not now - FLOOR < health.polled_at <= now
    return rested and (health.due_at is None or health.due_at <= now)


def _rotated(items: Sequence[_Item], turn: int) -> list[_Item]:
    start = turn % len(items) if items else 0
    return [*items[start:], *items[:start]]
