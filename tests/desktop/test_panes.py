"""The layouts by effective width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.panes import panes_for


@pytest.mark.parametrize(
    ("width", "language", "expected"),
    [
        (899, "en", (60, 340, True, True, False)),
        (900, "en", (60, 340, True, False, False)),
        (1179, "fr", (60, 340, True, False, False)),
        (1180, "en", (216, 412, False, False, False)),
        (1280, "fr", (232, 412, False, False, False)),
        (1599, "en", (216, 412, False, False, False)),
        (1600, "en", (216, 460, False, False, True)),
        (1920, "fr", (216, 460, False, False, True)),
    ],
)
def test_each_width_has_its_layout(width: int, language: str, expected: tuple[int, int, bool, bool, bool]) -> None:
    panes = panes_for(width, 1.0, language)
    assert (panes.rail, panes.list, panes.icons_only, panes.one_pane, panes.docked) == expected
    assert panes.compact == panes.icons_only


def test_text_at_200_percent_halves_the_room() -> None:
    panes = panes_for(1920, 2.0, "en")
    assert panes.icons_only
    assert not panes.docked
    assert (panes.rail, panes.list) == (120, 680)


@given(
    width=st.integers(400, 6000), scale=st.sampled_from([0.8, 1.0, 1.3, 2.0]), language=st.sampled_from(["fr", "en"])
)
def test_the_detail_always_has_room(width: int, scale: float, language: str) -> None:
    panes = panes_for(width, scale, language)
    taken = panes.rail + (0 if panes.one_pane else panes.list) + (panes.inspector if panes.docked else 0)
    assert width - taken >= 330 * scale - 2 or panes.one_pane
