"""A card's texts laid out for a width."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.parts.card_layout import CardLayouts
from desktop.theme.theme import Scheme, Theme
from tests.desktop.parts.cards import DANA, card


@pytest.fixture
def layouts(theme: Theme) -> CardLayouts:
    return CardLayouts(theme)


def test_a_short_body_is_one_line(layouts: CardLayouts) -> None:
    laid = layouts.laid(replace(DANA, body="Thank you 🚲"), 320)
    assert [line.text() for line in laid.lines] == ["Thank you 🚲"]


def test_no_body_is_no_line_of_ink(layouts: CardLayouts) -> None:
    assert all(not line.text() for line in layouts.laid(replace(DANA, body=" \n "), 320).lines)


def test_two_lines_that_fit_are_not_elided(layouts: CardLayouts) -> None:
    laid = layouts.laid(replace(DANA, body="My Helix X2 smells of burning when it charges. Why?"), 320)
    assert len(laid.lines) == 2
    assert laid.lines[1].text().endswith("Why?")


@pytest.mark.parametrize("width", [120, 200, 319, 320, 500])
def test_a_long_body_is_two_lines_that_fit(layouts: CardLayouts, width: int) -> None:
    laid = layouts.laid(replace(DANA, body=DANA.body * 4, terms=("recall", "burning", "everyone", "talking")), width)
    assert len(laid.lines) == 2
    assert laid.lines[1].text().endswith("…")
    assert all(line.lineAt(0).naturalTextWidth() <= width for line in laid.lines)


def test_terms_are_bold(layouts: CardLayouts) -> None:
    marked = layouts.laid(DANA, 320).lines[0]
    plain = layouts.laid(replace(DANA, terms=()), 320).lines[0]
    assert [(one.start, one.length) for one in marked.formats()] == [(3, 8)]
    assert plain.formats() == []


def test_the_name_gives_way_to_the_age_and_the_source_to_the_name(layouts: CardLayouts) -> None:
    laid = layouts.laid(replace(DANA, name="Wolfgang Amadeus " * 5), 320)
    assert laid.name.endswith("…")
    assert laid.name_width + laid.age_width <= 320
    assert laid.source == ""
    assert layouts.laid(DANA, 320).source == "Mastodon"


def test_the_fact_gives_way_to_chip_and_bars(layouts: CardLayouts) -> None:
    laid = layouts.laid(replace(DANA, fact="many words " * 20, assignee="ML"), 320)
    assert laid.fact.endswith("…")
    assert layouts.laid(DANA, 320).fact == DANA.fact


def test_a_layout_is_kept_per_content_and_width(layouts: CardLayouts) -> None:
    first = layouts.laid(DANA, 320)
    assert layouts.laid(replace(DANA), 320) is first
    assert layouts.laid(DANA, 321) is not first
    assert layouts.laid(replace(DANA, body="another"), 320) is not first
    layouts.clear()
    assert layouts.laid(DANA, 320) is not first


def test_only_so_many_are_kept(layouts: CardLayouts) -> None:
    first = layouts.laid(DANA, 320)
    for key in range(300):
        layouts.laid(card(key + 10), 320)
    assert len(layouts._kept) == 256
    assert layouts.laid(DANA, 320) is not first


def test_it_grows_with_the_text(qapp: QApplication) -> None:
    usual = CardLayouts(Theme(qapp, Scheme.LIGHT)).laid(DANA, 320)
    large = CardLayouts(Theme(qapp, Scheme.LIGHT, 2.0)).laid(DANA, 640)
    assert large.name_width == pytest.approx(usual.name_width * 2, rel=0.02)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=[]), max_size=300), st.integers(1, 400))
def test_whatever_was_heard_is_laid_out(layouts: CardLayouts, heard: str, width: int) -> None:
    made = replace(DANA, body=heard, name=heard, source=heard, fact=heard, chip=heard, terms=(heard[:3],))
    assert len(layouts.laid(made, width).lines) <= 2
