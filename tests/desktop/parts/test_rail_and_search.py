"""The rail's lines and the search field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup
from pytestqt.qtbot import QtBot

from desktop.parts.rail_item import RailItem
from desktop.parts.search_field import SearchField
from desktop.theme.theme import Theme
from desktop.theme.tokens import LIGHT
from tests.desktop.parts.painting import colours, picture


def test_a_line_says_its_page_and_count(theme: Theme, qtbot: QtBot) -> None:
    item = RailItem(theme, "inbox", "To answer")
    assert item.accessibleName() == "To answer"
    item.set_count("23")
    assert (item.accessibleName(), item.toolTip()) == ("To answer, 23", "")


def test_the_page_shown_is_tinted(theme: Theme, qtbot: QtBot) -> None:
    item = RailItem(theme, "inbox", "To answer")
    assert colours(picture(item, 192, 34))[LIGHT.selected] == 0
    item.setChecked(True)
    drawn = colours(picture(item, 192, 34))
    assert drawn[LIGHT.selected] > 4_000
    assert drawn[LIGHT.accent] > 50


def test_collapsed_the_words_are_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    item = RailItem(theme, "rss", "Sources")
    item.set_count("2 failing", alert=True)
    wide = colours(picture(item, 192, 34))
    assert wide[LIGHT.negative] > 5
    item.set_collapsed(True)
    assert item.sizeHint().width() == 34
    assert "Sources, 2 failing" in item.toolTip()
    narrow = colours(picture(item, 34, 34))
    assert 5 < narrow[LIGHT.negative] < 60, "a dot"
    assert narrow[LIGHT.text] == 0


def test_a_narrow_rail_elides_the_page_not_the_count(theme: Theme, qtbot: QtBot) -> None:
    item = RailItem(theme, "inbox", "Une page au nom vraiment très long")
    item.set_count("1 204")
    image = picture(item, 140, 34)
    assert {image.pixelColor(x, y).name() for x in (138, 139) for y in range(34)} == {image.pixelColor(139, 0).name()}
    assert item.minimumSizeHint().width() == 34


def test_pages_exclude_each_other(theme: Theme, qtbot: QtBot) -> None:
    group, items = QButtonGroup(), [RailItem(theme, "inbox", name) for name in ("One", "Two")]
    for item in items:
        group.addButton(item)
    items[0].click()
    items[1].click()
    assert [item.isChecked() for item in items] == [False, True]


def test_escape_empties_the_search_then_leaves_it(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Search mentions", "Ctrl+K")
    assert (field.placeholderText(), field.accessibleName()) == ("Search mentions", "Search mentions")
    qtbot.keyClicks(field, "recall")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_the_key_is_shown_while_the_field_is_empty(theme: Theme, qtbot: QtBot) -> None:
    with_key = colours(picture(SearchField(theme, "", "Ctrl+K"), 380, 34))[LIGHT.muted]
    without = colours(picture(SearchField(theme, "", ""), 380, 34))[LIGHT.muted]
    assert with_key > without > 0
    theme.set_scale(2.0)
    field = SearchField(theme, "Search", "Ctrl+K")
    assert field.textMargins().left() == 52
