"""What is done to sources, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.sources import changing
from storage.journal import undo
from storage.records.sources import Source
from storage.source_decisions import SourcesDecided
from storage.sources import all_sources
from storage.territories import add_territory
from tests.storage.house import NOON, House, house


def listened(home: House) -> list[Source]:
    return all_sources(home.db)


@pytest.mark.parametrize(
    "change",
    [
        lambda home, keys: changing.pause(home.db, keys, NOON, paused=True),
        lambda home, keys: changing.move(home.db, keys, add_territory(home.db, name="Lyon", now=NOON), NOON),
        lambda home, keys: changing.set_pace(home.db, keys, timedelta(hours=1), NOON),
        lambda home, keys: changing.allow_private(home.db, keys, NOON, allowed=True),
        lambda home, keys: changing.remove(home.db, keys, NOON),
    ],
    ids=["pause", "move", "pace", "private", "remove"],
)
def test_several_at_once_and_back(tmp_path: Path, change: Callable[[House, list[int]], SourcesDecided]) -> None:
    with house(tmp_path) as home:
        keys = [home.source(f"https://a.example/{number}") for number in range(3)]
        before = listened(home)
        changed = change(home, keys[:2])
        after = listened(home)
        assert after != before
        assert after[-1] == before[-1]
        undo(home.db, changed.decision or "", NOON)
        assert listened(home) == before


def test_resuming_gives_each_its_own_state_back(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        keys = [home.source("https://a.example/1"), home.source("https://a.example/2")]
        changing.pause(home.db, keys[:1], NOON, paused=True)
        changed = changing.pause(home.db, keys, NOON, paused=False)
        assert [one.paused for one in listened(home)] == [False, False]
        undo(home.db, changed.decision or "", NOON)
        assert [one.paused for one in listened(home)] == [True, False]


@pytest.mark.parametrize("instead", [True, False])
def test_an_offered_feed_is_listened_to_like_the_source_it_was_offered_for(tmp_path: Path, instead: bool) -> None:
    with house(tmp_path) as home:
        key = home.source("https://a.example/")
        place = add_territory(home.db, name="Lyon", now=NOON)
        changing.move(home.db, [key], place, NOON)
        changing.set_pace(home.db, [key], timedelta(hours=6), NOON)
        before = listened(home)
        changed = changing.listen_also(home.db, key, "https://a.example/feed", NOON, instead=instead)
        new = listened(home)[-1]
        assert (new.location, new.territory, new.every) == ("https://a.example/feed", place, timedelta(hours=6))
        assert len(listened(home)) == (1 if instead else 2)
        undo(home.db, changed.decision or "", NOON)
        assert listened(home) == before


def test_an_offered_feed_that_is_known_is_left_alone(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        page, feed = home.source("https://a.example/"), home.source("https://a.example/feed")
        changed = changing.listen_also(home.db, page, "https://a.example/feed", NOON, instead=True)
        assert changed.added == ()
        assert [one.id for one in listened(home)] == [feed]
