"""“Not about us” in the window: put away at once, and the query changed only when the person says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.territories.keeping_out import KeepingOutPanel, cost_words
from listeners.messages import SourcesChanged
from listeners.ranking.lists import bring_up_to_date
from listeners.territories.keeping_out import Proposal
from storage.facts import conversation
from storage.records.conversations import ConversationState
from storage.territories import add_territory, all_territories, change_territory
from storage.territory_decisions import give_up_territory
from tests.desktop.story import Lived, lived_in
from tests.storage.house import NOON


def put_away(lived: Lived, qtbot: QtBot) -> KeepingOutPanel:
    """Say of Luc's question that it is not about us, in a territory that listens for "Helix"."""
    home = lived.story.home
    change_territory(home.db, 1, query="helix", name="Helix")
    add_territory(home.db, name="Montréal", query="montreal", now=NOON)
    bring_up_to_date(home.db, NOON)
    lived.open(qtbot)
    lived.answer.show_conversation(lived.story.luc)
    lived.settle(qtbot)
    lived.press(qtbot, "Shift+E")
    lived.settle(qtbot)
    return lived.window.keeping_out


def query(lived: Lived) -> str:
    return next(one.query for one in all_territories(lived.story.home.db) if one.name == "Helix")


def test_it_is_put_away_and_nothing_else_changes_unasked(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        panel = put_away(lived, qtbot)
        assert conversation(lived.story.home.db, lived.story.luc).state is ConversationState.DISMISSED
        assert panel.isVisible()
        assert panel.leave.hasFocus()
        assert len(panel.choices) == 6
        lived.press(qtbot, "Escape")
        assert not panel.isVisible()
        assert query(lived) == "helix"


def test_a_change_is_made_when_it_is_chosen_and_undone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        panel = put_away(lived, qtbot)
        panel.choices[0].click()
        lived.settle(qtbot)
        assert not panel.isVisible()
        assert query(lived) == 'helix -"clientele de helix"'
        assert SourcesChanged() in lived.sent
        lived.press(qtbot, "Ctrl+Z")
        assert query(lived) == "helix"
        lived.press(qtbot, "Ctrl+Z")
        assert conversation(lived.story.home.db, lived.story.luc).state is ConversationState.OPEN


def test_a_query_that_was_changed_meanwhile_is_left_alone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        panel = put_away(lived, qtbot)
        place = 1
        change_territory(lived.story.home.db, place, query="helix OR x2")
        panel.choices[0].click()
        lived.settle(qtbot)
        assert query(lived) == "helix OR x2"
        assert "changed meanwhile" in panel._message.text()
        give_up_territory(lived.story.home.db, place, NOON)
        panel.choices[0].click()
        lived.settle(qtbot)
        assert panel.isVisible()


def test_outside_every_territory_there_is_nothing_to_offer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.show_conversation(lived.story.priya)
        lived.settle(qtbot)
        lived.answer.thread_pane.head._not_ours.click()
        lived.settle(qtbot)
        assert conversation(lived.story.home.db, lived.story.priya).state is ConversationState.DISMISSED
        assert not lived.window.keeping_out.isVisible()


def test_it_says_what_a_change_costs(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        say = lived.window.tools.wording.say
        assert say(cost_words(Proposal("#x", "a -#x", 1, 9, 0))) == "keeps out 1 mention of 9"
        assert say(cost_words(Proposal("#x", "a -#x", 3, 9, 2))) == "keeps out 3 mentions of 9, 2 of them answered"
