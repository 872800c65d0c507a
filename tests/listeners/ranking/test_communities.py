from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listeners.ranking.communities import refresh_communities
from storage.communities import community_map
from storage.territories import add_territory
from tests.storage.house import HOUR, NOON, House, house


@pytest.fixture
def home(tmp_path: Path) -> Iterator[House]:
    with house(tmp_path / "data") as made:
        yield made


def circle(home: House, name: str, text: str, people: int = 8, **where: object) -> None:
    """Everybody of a circle answers her next three neighbours, and says what the circle speaks of."""
    said = [home.mention(text, handle=f"{name}{n}", at=NOON - HOUR, **where) for n in range(people)]  # type: ignore[arg-type]
    for n in range(people):
        for step in (1, 2, 3):
            home.mention(text, handle=f"{name}{n}", parent=said[(n + step) % people], at=NOON, **where)  # type: ignore[arg-type]


def test_from_what_was_heard_to_a_map(home: House) -> None:
    circle(home, "biker", "my cargo bike")
    circle(home, "baker", "sourdough bread", people=9)
    ours = home.mention("welcome", handle="marque", by_us=True, parent=1, at=NOON)
    assert ours

    refresh_communities(home.db, NOON)

    found = community_map(home.db)
    assert found.enough
    assert (found.people, found.links) == (17, 24 + 27)
    bakers, bikers = found.communities
    assert set(bakers.words) == {"sourdough", "bread"}
    assert (bakers.ours, bikers.ours) == (0, 1)
    assert {member.name for member in bikers.members} == {f"Biker{n}" for n in range(8)}


def test_ids_stay_from_one_drawing_to_the_next(home: House) -> None:
    circle(home, "biker", "my cargo bike")
    circle(home, "baker", "sourdough bread", people=9)
    refresh_communities(home.db, NOON)
    first = {one.id: one.words for one in community_map(home.db).communities}

    circle(home, "gardener", "tomatoes in june", people=12)
    refresh_communities(home.db, NOON)

    assert first.items() <= {one.id: one.words for one in community_map(home.db).communities}.items()


def test_each_territory_has_its_own(home: House) -> None:
    forum = add_territory(home.db, name="Forum", query="tomatoes", now=NOON)
    circle(home, "gardener", "tomatoes and basil", territories=[forum])
    circle(home, "cook", "tomatoes and garlic", territories=[forum])
    circle(home, "biker", "my cargo bike")

    refresh_communities(home.db, NOON)

    assert sorted(one.words for one in community_map(home.db, forum).communities) == [("basil",), ("garlic",)]
    assert len(community_map(home.db).communities) == 3


def test_with_little_heard_it_says_how_little(home: House) -> None:
    circle(home, "biker", "my cargo bike", people=4)

    refresh_communities(home.db, NOON)

    found = community_map(home.db)
    assert not found.enough
    assert found.communities == ()
    assert found.people == 4
