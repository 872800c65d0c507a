"""Topics followed and muted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from priorities.trends.stances import as_wanted
from storage.records.trends import Stance, TopicStance, Trend
from tests.priorities.trends.test_announcing import VIADUCT, topic


def stance(key: str, wanted: Stance, territory: int | None = None) -> TopicStance:
    return TopicStance(territory, key, key, wanted)


def names(trends: tuple[Trend, ...]) -> list[str]:
    return [one.topic for one in trends]


def test_a_muted_topic_is_left_out_and_the_order_stays() -> None:
    found = as_wanted([topic("b"), VIADUCT, topic("a")], [stance("viaduct", Stance.MUTE)])

    assert names(found) == ["b", "a"]


@pytest.mark.parametrize("same", [("#Viaducts",), ("queue", "VIADUCT"), ("queue", "#viaduct")])
def test_a_topic_is_known_by_any_of_its_terms_and_variants(same: tuple[str, ...]) -> None:
    assert as_wanted([topic(*same)], [stance("viaduct", Stance.MUTE)]) == ()


def test_another_territory_is_not_concerned() -> None:
    elsewhere = replace(VIADUCT, territory=3)

    assert as_wanted([VIADUCT, elsewhere], [stance("viaduct", Stance.MUTE)]) == (elsewhere,)


def test_a_followed_topic_is_marked_even_when_part_of_it_is_muted() -> None:
    found = as_wanted([VIADUCT], [stance("jammed", Stance.MUTE), stance("viaduct", Stance.FOLLOW)])

    assert [one.followed for one in found] == [True]


def test_nothing_decided_changes_nothing() -> None:
    assert as_wanted([VIADUCT], []) == (VIADUCT,)
