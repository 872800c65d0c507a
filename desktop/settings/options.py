"""What can be left out of notices, by the names a person knows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.settings.kinds import Thing
from listeners.fetching.masking import masked
from storage.health import all_health
from storage.packed_reasons import reason_labels
from storage.people import people
from storage.records.words import Words
from storage.sources import all_sources
from storage.territories import all_territories


@dataclass(frozen=True, slots=True)
class Options:
    """What there is of each, by its number or name, in the order offered; people only those left out."""

    named: Mapping[Thing, Mapping[int | str, str | Words]] = field(default_factory=dict)

    def of(self, thing: Thing) -> Mapping[int | str, str | Words]:
        """Return what there is of a thing."""
        return self.named.get(thing, {})


def read_options(db: sqlite3.Connection, people_left_out: Sequence[int]) -> Options:
    """Read what can be left out."""
    known = all_health(db)
    titles = [
        one.title or (known[one.id].feed_title if one.id in known else "") or masked(one.location)
        for one in all_sources(db)
    ]
    return Options(
        {
            Thing.TERRITORY: {one.id: one.name for one in all_territories(db)},
            Thing.SOURCE: {title: title for title in sorted(set(titles), key=str.casefold)},
            Thing.PERSON: {one.id: one.name for one in people(db, people_left_out)},
            Thing.REASON: {name: label for name, label in reason_labels(db).items()},  # noqa: C416 - widens the type
        }
    )
