"""What the listener says, on the screen; and what the rail makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.rail import Listening, Rail, RailCounts
from desktop.reachability import Reachability
from desktop.shortcuts import Command, PageName
from desktop.theme.theme import Theme
from desktop.times import ago, ahead
from desktop.wording import Wording
from listeners.messages import Failed, GoOffline, JobDone, NetworkFound, RoundProgress, SourcePolled
from storage.health import health, save_health
from storage.records.territories import Territory
from storage.records.words import Words
from storage.sources import remove_source
from storage.territories import remove_territory
from tests.desktop.story import MINUTE, NOON, lived_in


def item(rail: Rail, page: PageName) -> str:
    return rail._items[page].accessibleName()


def test_counts_stand_beside_the_pages(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        rail = lived.window.rail
        assert item(rail, PageName.ANSWER) == "To answer, 5"
        assert item(rail, PageName.GOOD_TO_KNOW) == "Good to know, 1"
        assert item(rail, PageName.PEOPLE) == "People, 2"
        lived.press(qtbot, "E")
        qtbot.waitUntil(lambda: item(rail, PageName.ANSWER) == "To answer, 4")


def test_a_failure_is_said_above_the_list_once(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        banner = lived.answer.list_pane.banner
        assert banner.isVisible()
        assert "403" in banner.sentence()
        banner.action_chosen.emit()
        assert lived.window.page.name is PageName.SOURCES
        assert not banner.isVisible()
        lived.house.following.look()
        lived.settle(qtbot)
        lived.window.show_page(PageName.ANSWER)
        assert not banner.isVisible()


def test_fewer_failures_are_said_as_fewer(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        db = lived.story.home.db
        broken = health(db, 3)
        save_health(db, replace(health(db, 2), error=broken.error, failures=1))
        lived.open(qtbot)
        banner = lived.answer.list_pane.banner
        assert banner.sentence().startswith("2 sources are not answering")
        save_health(db, replace(health(db, 2), error=None, failures=0))
        lived.house.following.look()
        lived.settle(qtbot)
        assert banner.sentence().startswith("1 source is not answering")
        banner.action_chosen.emit()
        lived.house.following.look()
        lived.settle(qtbot)
        lived.window.show_page(PageName.ANSWER)
        assert not banner.isVisible()


def test_when_all_is_well_again_nothing_is_red(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        remove_source(lived.story.home.db, 3, NOON)
        lived.house.link.source_polled.emit(SourcePolled(1, "polled", 0))
        qtbot.waitUntil(lambda: item(lived.window.rail, PageName.SOURCES) == "Sources")
        assert not lived.answer.list_pane.banner.isVisible()


def test_at_the_first_mentions_it_is_asked_once_which_territory_this_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        home = lived.story.home
        remove_territory(home.db, 1, NOON)
        home.db.execute("UPDATE source_health SET error_kind = NULL, error_words = NULL")
        lived.open(qtbot)
        banner = lived.answer.list_pane.banner
        assert banner.isVisible()
        assert banner.sentence().startswith("Which territory is this?")
        banner.action_chosen.emit()
        lived.settle(qtbot)
        assert lived.window.page.name is PageName.TERRITORIES
        lived.window.show_page(PageName.ANSWER)
        lived.house.following.look()
        lived.settle(qtbot)
        assert not banner.isVisible()


def test_a_round_is_shown_and_its_end(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        card = lived.window.rail._card
        lived.house.link.running.emit(True)
        lived.house.link.round_progress.emit(RoundProgress(184, 212))
        assert card.accessibleName().startswith("Checking 184 of 212")
        lived.house.link.round_progress.emit(RoundProgress(212, 212))
        assert card.accessibleName().startswith("Listening")
        lived.house.link.running.emit(False)
        assert "starting" in card.accessibleName()


def test_a_pasted_mention_is_opened_when_it_is_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.link.job_done.emit(JobDone(1, 1, 1, 0, 0, lived.story.mentions["luc"], lived.story.luc))
        lived.settle(qtbot)
        assert lived.answer.shown is not None
        assert lived.answer.shown.conversation.id == lived.story.luc


def test_what_went_wrong_is_said_and_can_be_closed(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.house.link.failed.emit(Failed(Words("Import", "That file is empty.")))
        assert lived.window.banner.sentence() == "That file is empty."
        assert lived.window.banner.isVisible()
        lived.window.banner.action_chosen.emit()
        assert not lived.window.banner.isVisible()


def test_a_database_that_is_taken_away_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.story.home.db.execute("DROP TABLE trends")
        lived.house.following.look()
        lived.settle(qtbot)
        assert lived.window.banner.isVisible()
        assert "trends" in lived.window.banner.sentence()


def test_a_source_that_never_hears_us_is_no_calm(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        source = lived.story.home.source(hears="own_posts")
        save_health(lived.story.home.db, health(lived.story.home.db, source))
        lived.open(qtbot)
        empty = lived.answer.list_pane._empty
        assert empty.accessibleName().startswith("Nothing can arrive")
        empty.first_chosen.emit()
        assert lived.window.page.name is PageName.SOURCES


def test_the_rail_collapses_and_names_stay(theme: Theme, wording: Wording, qtbot: QtBot) -> None:
    rail = Rail(theme, wording)
    qtbot.addWidget(rail)
    rail.show_territories((Territory(1, "France", "", "", "fr", NOON), Territory(2, "UK", "", "", "en", NOON)), 1)
    rail.show_counts(RailCounts(to_answer=1204, failing=2))
    rail.set_collapsed(True)
    assert item(rail, PageName.ANSWER) == "To answer, 1,204"
    assert item(rail, PageName.SOURCES) == "Sources, 2 failing"
    rail.set_collapsed(False)
    assert rail._name.whole_text() == "France"
    rail.show_listening(Listening(offline=True), NOON)
    assert rail._card.accessibleName().startswith("Offline")


def test_moments_as_people_say_them(wording: Wording) -> None:
    assert wording.say(ago(NOON - 4 * MINUTE, NOON)) == "4 min ago"
    assert wording.say(ago(NOON + MINUTE, NOON)) == "just now"
    assert wording.say(ahead(NOON + timedelta(hours=2), NOON)) == "in 2 h"
    assert wording.say(ahead(NOON - MINUTE, NOON)) == "now"
    assert wording.say(ago(NOON - timedelta(days=30), NOON)).startswith("21 Oct")


def test_offline_is_said_and_passes(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        banner = lived.answer.list_pane.banner
        lived.house.following.set_offline(True)
        assert lived.sent[-1] == GoOffline(offline=True)
        assert lived.window.rail._card.accessibleName().startswith("Offline")
        assert banner.isVisible()
        assert "back online" in banner.sentence()
        lived.house.following.look()
        lived.settle(qtbot)
        assert "back online" in banner.sentence()
        lived.house.following.set_offline(False)
        lived.settle(qtbot)
        assert lived.sent[-1] == GoOffline(offline=False)
        assert "403" in banner.sentence()


def test_one_works_offline_by_choice_and_goes_online_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        conduct, rail, banner = lived.house.conduct, lived.window.rail, lived.answer.list_pane.banner
        assert Command.GO_ONLINE not in conduct.commands()
        conduct.do(Command.WORK_OFFLINE)
        assert lived.sent[-1] == GoOffline(offline=True)
        assert rail._card.accessibleName().startswith("Offline")
        assert banner.isVisible()
        assert banner.sentence().startswith("Offline since ")
        assert "when you go online" in banner.sentence()
        assert Command.WORK_OFFLINE not in conduct.commands()
        before = len(lived.sent)
        lived.press(qtbot, "Ctrl+R")
        assert "nothing is checked" in lived.window.toast.accessibleName()
        lived.house.following.set_offline(True)
        assert len(lived.sent) == before
        banner.action_chosen.emit()
        assert lived.window.page is lived.answer
        assert len(lived.sent) == before, "the connection is still gone"
        assert "when you are back online" in banner.sentence()
        lived.house.following.set_offline(False)
        assert lived.sent[-1] == GoOffline(offline=False)
        lived.settle(qtbot)
        assert "403" in banner.sentence()


def test_the_rail_has_the_switch_and_a_new_listener_is_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        switch = lived.window.rail._offline
        assert switch.accessibleName() == "Work offline"
        switch.click()
        assert switch.accessibleName() == "Go online"
        lived.house.link.running.emit(True)
        assert lived.sent[-2:] == (GoOffline(offline=True), GoOffline(offline=True))
        switch.click()
        assert lived.sent[-1] == GoOffline(offline=False)


def test_what_the_listener_finds_is_said_and_it_rests_by_itself(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        link, rail, banner = lived.house.link, lived.window.rail, lived.answer.list_pane.banner
        before = lived.sent
        link.network_found.emit(NetworkFound(offline=True))
        assert rail._card.accessibleName().startswith("Offline")
        assert "when you are back online" in banner.sentence()
        link.network_found.emit(NetworkFound(offline=True, login_page=True))
        assert "log in first" in banner.sentence()
        assert lived.sent == before, "it goes on looking whether the network is back"
        link.network_found.emit(NetworkFound(offline=False))
        assert not rail._card.accessibleName().startswith("Offline")
        link.network_found.emit(NetworkFound(offline=True))
        link.running.emit(True)
        assert not rail._card.accessibleName().startswith("Offline"), "a new listener finds it by itself"
        assert lived.sent == before


def test_the_systems_word_on_the_network_is_passed_on_once(qtbot: QtBot) -> None:
    told: list[bool] = []
    reachability = Reachability()
    reachability.offline.connect(told.append)
    states = QNetworkInformation.Reachability
    for state in (states.Online, states.Disconnected, states.Disconnected, states.Unknown, states.Online):
        reachability.told(state)
    assert told == [True, False]
