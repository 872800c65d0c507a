from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listeners.territories.mistakes import QueryError
from listeners.territories.places import understood_place
from listeners.territories.preview import EXAMPLES, preview, read_sample
from storage.territories import add_territory, change_territory, territory
from tests.listeners.hearing.posts import NOW, House, open_house, post


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    opened = open_house(tmp_path)
    yield opened
    opened.db.close()


def test_it_counts_what_stays_comes_and_goes(house: House) -> None:
    place = add_territory(house.db, name="A", query="brakes", now=NOW)
    house.ear.reload()
    said = ["brakes", "saddle", "brakes and saddle", "bell"]
    house.ear.hear([post(text, text, by=text) for text in said], source=None, now=NOW)
    sample = read_sample(house.db, understood_place(territory(house.db, place)), NOW)

    found = preview(sample, "saddle")

    assert (found.kept, found.of, found.gained, found.lost) == (2, 4, 1, 1)
    assert [one.text for one in found.comes] == ["saddle"]
    assert [one.text for one in found.goes] == ["brakes"]
    assert preview(sample, "").kept == 4
    with pytest.raises(QueryError):
        preview(sample, "(")


def test_it_promises_what_applying_then_does(house: House) -> None:
    from listeners.ranking.lists import bring_up_to_date  # noqa: PLC0415

    place = add_territory(house.db, name="A", query="brakes", now=NOW)
    house.ear.reload()
    thread = [post("1", "my brakes"), post("2", "mine too", by="lou", in_reply_to="1"), post("3", "saddle", by="eve")]
    house.ear.hear(thread, source=None, now=NOW)
    promised = preview(read_sample(house.db, understood_place(territory(house.db, place)), NOW), "saddle OR brakes")

    change_territory(house.db, place, query="saddle OR brakes")
    bring_up_to_date(house.db, NOW)

    assert promised.kept == house.column("SELECT count(*) FROM mention_territories")[0] == 3


def test_another_territorys_source_brings_nothing_and_only_the_week_counts(house: House) -> None:
    place, other = (add_territory(house.db, name=name, now=NOW) for name in "AB")
    house.ear.reload()
    house.ear.hear([post("1", "brakes")], source=house.source("b", territory=other), now=NOW)
    house.ear.hear([post("2", "brakes!", minutes_ago=60 * 24 * 8, by="lou")], source=None, now=NOW)
    sample = read_sample(house.db, understood_place(territory(house.db, place)), NOW)

    assert (sample.total, preview(sample, "brakes").kept) == (1, 0)
    assert preview(read_sample(house.db, None, NOW), "brakes").kept == 0


def test_only_the_newest_are_read_where_there_are_many(house: House) -> None:
    house.ear.hear([post(str(n), f"brakes {n}", minutes_ago=n, by=f"p{n}") for n in range(9)], source=None, now=NOW)

    sample = read_sample(house.db, None, NOW, most=5)
    found = preview(sample, "brakes")

    assert (sample.total, sample.looked_at, found.kept) == (9, 5, 5)
    assert [one.text for one in found.comes] == ["brakes 0", "brakes 1", "brakes 2"]
    assert len(found.comes) == EXAMPLES
