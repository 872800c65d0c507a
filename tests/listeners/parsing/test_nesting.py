"""How deep elements nest before and after the sanitiser."""

from __future__ import annotations

import pytest

from listeners.parsing.nesting import DEEPEST, DEEPEST_TABLE, flattened, within_depth


def test_ordinary_html_is_left_alone() -> None:
    html = "<div><p>a<p>b<br></div>" * 60
    assert within_depth(html) == html
    assert flattened(html) == html


def test_paragraphs_that_are_never_closed_do_not_nest() -> None:
    html = "<p>x" * 1000
    assert within_depth(html) == html


def test_opening_tags_beyond_the_depth_go_and_so_do_their_closing_ones() -> None:
    html = within_depth("<div>" * 1000 + "x" + "</div>" * 1000)
    assert html.count("<div>") == DEEPEST
    assert html.count("</div>") == DEEPEST
    assert "x" in html


def test_what_comes_after_the_depth_is_whole_again() -> None:
    assert within_depth("<b>" * 300 + "</b>" * 300 + "<i>x</i>").endswith("<i>x</i>")


@pytest.mark.parametrize("depth", [1, DEEPEST_TABLE, DEEPEST_TABLE + 1, 30])
def test_tables_beyond_the_fourth_are_unwrapped(depth: int) -> None:
    html = flattened("<table><tbody><tr><td>" * depth + "x" + "</td></tr></tbody></table>" * depth)
    kept = min(depth, DEEPEST_TABLE)
    assert html.count("<table>") == html.count("</table>") == html.count("<td>") == html.count("</td>") == kept


def test_two_tables_side_by_side_are_not_nested() -> None:
    html = "<table><tbody><tr><td>x</td></tr></tbody></table>" * 20
    assert flattened(html) == html
