"""Which sources are shown, and in which order. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from desktop.sources.records import SourceLine, Standing, network_of
from storage.records.words import Words, words


class Show(StrEnum):
    """The filters above the table."""

    ALL = "all"
    FAILING = "failing"
    GONE = "gone"
    SILENT = "silent"
    DEAF = "deaf"
    WATCHED = "watched"
    PAUSED = "paused"


SHOWN: dict[Show, Words] = {
    Show.ALL: words("Sources", "All"),
    Show.FAILING: words("Sources", "Failing"),
    Show.GONE: words("Sources", "Gone"),
    Show.SILENT: words("Sources", "Silent"),
    Show.DEAF: words("Sources", "No mentions"),
    Show.WATCHED: words("Sources", "Never acted on"),
    Show.PAUSED: words("Sources", "Paused"),
}

_FITS: dict[Show, Callable[[SourceLine], bool]] = {
    Show.ALL: lambda _line: True,
    Show.FAILING: lambda line: line.standing is Standing.FAILING,
    Show.GONE: lambda line: line.standing is Standing.GONE,
    Show.SILENT: lambda line: line.standing is Standing.SILENT,
    Show.DEAF: lambda line: line.told.hears in ("own_posts", "nothing"),
    Show.WATCHED: lambda line: line.only_watched,
    Show.PAUSED: lambda line: line.source.paused,
}


class Order(StrEnum):
    """The orders the table can stand in."""

    ATTENTION = "attention"
    TITLE = "title"
    NETWORK = "network"
    TERRITORY = "territory"
    NEWEST = "newest"
    MONTH = "month"
    NEXT = "next"


ORDERS: dict[Order, Words] = {
    Order.ATTENTION: words("Sources", "Most pressing first"),
    Order.TITLE: words("Sources", "By name"),
    Order.NETWORK: words("Sources", "By network"),
    Order.TERRITORY: words("Sources", "By territory"),
    Order.NEWEST: words("Sources", "Newest mention first"),
    Order.MONTH: words("Sources", "Most mentions first"),
    Order.NEXT: words("Sources", "Next try first"),
}

_NEVER, _LATER = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)
_PRESSING = {standing: number for number, standing in enumerate(Standing)}
_Key = tuple[str | int | float, ...]
_KEYS: dict[Order, Callable[[SourceLine], _Key]] = {
    Order.ATTENTION: lambda line: (_PRESSING[line.standing],),
    Order.TITLE: lambda _line: (),
    Order.NETWORK: lambda line: (_network(line),),
    Order.TERRITORY: lambda line: (not line.territory, line.territory.casefold()),
    Order.NEWEST: lambda line: (-(line.health.new_at or _NEVER).timestamp(),),
    Order.MONTH: lambda line: (-sum(line.per_day),),
    Order.NEXT: lambda line: ((line.health.retry_at or line.health.due_at or _LATER).timestamp(),),
}


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is shown.

    Attributes:
        network: of this one only, "" for all. text: what title, address or territory must hold.
    """

    show: Show = Show.ALL
    network: str = ""
    text: str = ""
    order: Order = Order.ATTENTION

    def arranged(self, lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
        """Return the lines that pass, in order; those that are alike by name."""
        text = self.text.strip().casefold()
        kept = [line for line in lines if self._passes(line, text)]
        key = _KEYS[self.order]
        return tuple(sorted(kept, key=lambda line: (key(line), line.title.casefold(), line.source.id)))

    def _passes(self, line: SourceLine, text: str) -> bool:
        if not _FITS[self.show](line) or (self.network and _network(line) != self.network):
            return False
        return not text or any(text in place.casefold() for place in (line.title, line.address, line.territory))


def counts(lines: Sequence[SourceLine]) -> dict[Show, int]:
    """Return how many lines each filter would show."""
    return {show: sum(fits(line) for line in lines) for show, fits in _FITS.items()}


def _network(line: SourceLine) -> str:
    said = network_of(line)
    return said if isinstance(said, str) else said.source
