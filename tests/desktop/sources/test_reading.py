"""What the page reads, and how seldom it walks over a month."""

from __future__ import annotations

from pathlib import Path

from desktop.sources.reading import MONTH_READ_EVERY, read_sources
from desktop.sources.sieve import Show
from storage.sources import change_source
from storage.territories import add_territory
from tests.storage.house import DAY, HOUR, MINUTE, NOON, house


def test_a_month_is_read_seldom(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        source = home.source()
        first = read_sources(home.db, NOON, None, None)
        home.mention(source=source, at=NOON - HOUR)
        soon = read_sources(home.db, NOON + MINUTE, None, first.brought)
        later = read_sources(home.db, NOON + MONTH_READ_EVERY, None, soon.brought)
        assert [sum(found.lines[0].per_day) for found in (first, soon, later)] == [0, 0, 1]
        assert later.counts[Show.ALL] == 1
        assert [card.key for card in later.cards] == ["Web"]


def test_a_territory_has_its_own_sources_and_those_of_none(tmp_path: Path) -> None:
    with house(tmp_path) as home:
        lyon, paris = (add_territory(home.db, name=name, now=NOON - DAY) for name in ("Lyon", "Paris"))
        own, free = home.source("https://own.example/"), home.source("https://free.example/")
        change_source(home.db, own, territory=lyon)
        assert [line.source.id for line in read_sources(home.db, NOON, lyon, None).lines] == [own, free]
        assert [line.source.id for line in read_sources(home.db, NOON, paris, None).lines] == [free]
        assert [line.territory for line in read_sources(home.db, NOON, None, None).lines] == ["Lyon", ""]
