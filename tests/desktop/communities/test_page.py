"""The map of communities: seen, read by keyboard, and on into the queue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.filters import OfPeople
from desktop.communities.page import CommunitiesPage
from desktop.parts.buttons import Button
from desktop.parts.empty_state import EmptyState
from desktop.shortcuts import PageName
from desktop.theme.tokens import Role
from storage.communities import save_map
from storage.records.communities import CommunityMap
from tests.desktop.communities.drawn import three_islands
from tests.desktop.story import NOON, Lived, lived_in


def shown(lived: Lived, qtbot: QtBot, drawn: CommunityMap | None) -> CommunitiesPage:
    if drawn is not None:
        save_map(lived.story.home.db, None, drawn, NOON)
    lived.open(qtbot)
    lived.window.show_page(PageName.COMMUNITIES)
    lived.settle(qtbot)
    page = lived.window.page
    assert isinstance(page, CommunitiesPage)
    return page


def test_each_community_says_its_words_its_size_and_whether_we_speak_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())

        said = [row.accessibleName() for row in page.rows]
        assert "10 people, you never speak here" in said[0]
        assert "#VeloCargo" in said[1]
        assert "8 people, you answered 3 times" in said[1]
        assert page.rows[0].isChecked()


def test_an_island_pressed_on_the_map_is_chosen_in_the_list(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())
        bikers = page.rows[1].community
        middle = next(
            QPointF(x, y)
            for x in range(0, page.map.width(), 5)
            for y in range(0, page.map.height(), 5)
            if (found := page.map.island_at(QPointF(x, y))) is not None and found.id == bikers
        )

        QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=middle.toPoint())

        assert [row.isChecked() for row in page.rows] == [False, True, False]


def test_everybody_on_the_map_can_be_pointed_at(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())
        page.map.zoom(4)
        page.map.see_all()
        lens = page.map._lens()

        for community in three_islands().communities:
            for member in community.members:
                found = page.map.member_at(lens.place(member.x, member.y))
                assert found is not None
                assert found.name == member.name


def test_nearer_shows_less_and_all_of_it_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())
        whole = page.map._lens().scale

        page.map.zoom(2)
        assert page.map._lens().scale == 2 * whole
        page.map.zoom(1_000)
        assert page.map._lens().scale == 8 * whole
        page.map.see_all()
        assert page.map._lens().scale == whole


def test_what_its_people_say_is_seen_in_the_queue_and_escape_brings_all_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())
        dana = lived.story.home.db.execute("SELECT person FROM identities WHERE name = 'Dana Kowalski'").fetchone()[0]

        page.queue_asked.emit(OfPeople("cargo", frozenset({dana})))
        lived.settle(qtbot)

        assert lived.window.page is lived.answer
        assert lived.cards()[0] == "Dana Kowalski"
        assert len([name for name in lived.cards() if name not in ("-", "Dana Kowalski")]) == 0
        lived.answer.list_pane.clear_filters()
        lived.settle(qtbot)
        assert len(lived.cards()) > 2


def test_the_button_asks_for_the_people_of_the_community_chosen(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())
        page.choose(page.rows[1].community)
        (button,) = (one for one in page.findChildren(Button) if one.text() == "What they say, in the queue")

        with qtbot.waitSignal(page.queue_asked) as asked:
            button.click()
        lived.settle(qtbot)

        assert asked.args[0].people == frozenset(range(1, 9))
        assert lived.answer.listing.sieve.filters == {asked.args[0]}


def test_with_too_little_heard_it_says_how_much_is_missing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, CommunityMap(people=9, links=11))

        empty = page.findChild(EmptyState)
        assert empty is not None
        assert empty.isVisible()
        assert "9 people who talk with each other, 11 links: a map needs 12 and 15." in empty.accessibleName() or any(
            "a map needs 12 and 15" in label.text() for label in empty.findChildren(type(page._people))
        )


def test_a_map_drawn_anew_keeps_what_was_chosen(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())
        page.choose(page.rows[2].community)

        page.refresh()
        lived.settle(qtbot)

        assert [row.isChecked() for row in page.rows] == [False, False, True]


def test_the_theme_keeps_its_colours(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        page = shown(lived, qtbot, three_islands())
        page.map.grab()

        assert {page.theme.colour(role).alpha() for role in Role} == {255}
