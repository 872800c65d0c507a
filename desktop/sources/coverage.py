"""What can be heard of each network, by all sources together. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.sources.records import SourceLine, Standing, network_of
from storage.records.words import Words, words

_BEST_FIRST = ("mentions", "tags", "unknown", "own_posts", "nothing")


@dataclass(frozen=True, slots=True)
class Coverage:
    """One network's card.

    Attributes:
        network: its name as it is shown; ``key`` is the same in every language.
        hears: the most that arrives from a source that is at work: "mentions", "tags", "unknown" or "nothing".
        sources: how many there are. resting: how many of them are paused or gone.
        failing: how many did not answer last time.
    """

    key: str
    network: Words | str
    hears: str
    sources: int
    resting: int = 0
    failing: int = 0


def coverage(lines: Sequence[SourceLine]) -> tuple[Coverage, ...]:
    """Return the cards of the networks that are listened to: where nothing arrives first, then by name."""
    groups: dict[str, list[SourceLine]] = {}
    for line in lines:
        said = network_of(line)
        groups.setdefault(said if isinstance(said, str) else said.source, []).append(line)
    cards = [_card(key, found) for key, found in groups.items()]
    return tuple(sorted(cards, key=lambda card: (-_BEST_FIRST.index(card.hears), card.key.casefold())))


def _card(key: str, found: list[SourceLine]) -> Coverage:
    at_work = [line for line in found if line.standing not in (Standing.PAUSED, Standing.GONE)]
    best = min((line.told.hears for line in at_work), key=_BEST_FIRST.index, default="nothing")
    return Coverage(
        key=key,
        network=network_of(found[0]),
        hears="nothing" if best == "own_posts" else best,
        sources=len(found),
        resting=len(found) - len(at_work),
        failing=sum(line.standing is Standing.FAILING for line in at_work),
    )


def coverage_words(card: Coverage) -> Words:
    """Return what the card says under the network's name."""
    return {
        "mentions": words("Coverage", "Hears mentions"),
        "tags": words("Coverage", "Hears hashtags only"),
        "unknown": words("Coverage", "Not known yet"),
    }.get(card.hears, words("Coverage", "Hears nothing about you"))


def coverage_sentence(card: Coverage) -> Words:
    """Return the whole card as one sentence, for tooltip and screen reader."""
    said = words("Coverage", "{network}: {hears}. %n sources", None, card.sources)
    return said.given(network=card.network, hears=coverage_words(card))
