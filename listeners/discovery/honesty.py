"""What a source can hear and cannot, in words, and the way that hears more."""

from __future__ import annotations

from dataclasses import dataclass

from listeners.discovery.registry import better_feeds, kind_at
from listeners.discovery.sentences import NO_MENTIONS, NO_OTHER_TAG, NOTHING_TO_ANSWER
from listeners.discovery.ways import Candidate
from storage.records.sources import Source, SourceHealth, SourceKind
from storage.records.words import Words

_CANNOT = {"own_posts": NO_MENTIONS, "tags": NO_OTHER_TAG, "nothing": NOTHING_TO_ANSWER}


@dataclass(frozen=True, slots=True)
class Honesty:
    """What is true of one source.

    Attributes:
        hears: what can arrive, see ``SourceHealth.hears``; by the address until the first poll has told.
        can, cannot: the same in a sentence each; None where nothing is known, or nothing is missing.
        advice: how to hear more where no address can be made for it.
        better: addresses that hear more, the best first.
    """

    hears: str
    can: Words | None = None
    cannot: Words | None = None
    advice: Words | None = None
    better: tuple[Candidate, ...] = ()


def honesty(source: Source, health: SourceHealth) -> Honesty:
    """Return what a source can and cannot hear: what was learned by listening goes before what its address says."""
    if source.kind is not SourceKind.FEED:
        return Honesty(health.hears)
    network = "" if health.polled_at is None else health.network
    kind = kind_at(source.location, network)
    hears = health.hears if health.hears != "unknown" or kind is None else kind.hears
    if kind is None or kind.hears != hears:
        return Honesty(hears, cannot=_CANNOT.get(hears), better=better_feeds(source.location, network))
    return Honesty(hears, kind.can, kind.cannot, kind.advice, better_feeds(source.location, network))
