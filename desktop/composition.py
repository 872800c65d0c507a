"""Builds the window: every collaborator is made here and handed to who needs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.acts import Acts, Clock
from desktop.answer.page import AnswerPage
from desktop.answer.since_left import SinceLeft
from desktop.beginning import Beginning
from desktop.browser import CopyText, Opening, OpenUrl
from desktop.communities.page import CommunitiesPage
from desktop.conduct import Conduct
from desktop.desk import Desk
from desktop.finding import Finding
from desktop.following import Following
from desktop.importing.flow import Importing
from desktop.journal.page import JournalPage
from desktop.kept import Kept
from desktop.key_map import KeyMap
from desktop.listener_link import ListenerLink
from desktop.notices.bell import Bell
from desktop.notices.notifier import Notifier
from desktop.notices.topics import TopicNotices
from desktop.notices.tray import Tray, Waiting, bring_forward
from desktop.page import Page
from desktop.people.page import PeoplePage
from desktop.searching.page import SearchPage
from desktop.settings.applying import Applying, spoken
from desktop.settings.page import SettingsPage
from desktop.settings.preferences import Preferences
from desktop.shortcuts import PageName
from desktop.sources.page import SourcesPage
from desktop.spelling.own_words import FILE_NAME
from desktop.spelling.speller import Speller
from desktop.spelling.spelling import Spelling
from desktop.stakeholders.page import StakeholdersPage
from desktop.territories.page import TerritoriesPage
from desktop.theme.emblem import emblem
from desktop.theme.theme import Theme
from desktop.today.page import TodayPage
from desktop.tools import Tools
from desktop.trends.page import RisingPage
from desktop.window import Window
from desktop.wording import Wording
from resources.catalogue import read_catalogue
from storage.records.words import words


@dataclass(frozen=True, slots=True)
class Outside:
    """What the window is given from outside; tests give others.

    Attributes:
        clock: now, aware UTC.
        open_url, copy: the browser and the clipboard.
        listener: the command line of the listener process; empty for none.
        open_sample: opens the sample in another window; None where there is none.
    """

    clock: Clock
    open_url: OpenUrl
    copy: CopyText
    listener: Sequence[str] = ()
    open_sample: Callable[[], None] | None = None


@dataclass(slots=True)
class House:
    """The window with all that has to be ended when it closes."""

    window: Window
    conduct: Conduct
    following: Following
    desk: Desk
    aside: Desk
    link: ListenerLink
    importing: Importing
    notifier: Notifier
    preferences: Preferences
    applying: Applying
    tray: Tray
    since_left: SinceLeft
    left: datetime | None

    def start(self, *, minimised: bool = False) -> None:
        """Begin: show the window and its first page, read the counts, start the listener."""
        self.tray.show()
        if not minimised:
            self.window.show()
        elif not self.window.stays():
            self.window.showMinimized()
        # After the window is there: a page that is entered before cannot take the focus.
        self.conduct.take_up()
        self.following.look()
        self.notifier.begin()
        self.since_left.begin(self.left)
        lines = len(self.preferences.complaints)
        if lines:
            said = words("Toast", "%n lines of settings.toml are not understood: see Preferences.", None, lines)
            self.conduct.tell(said)
        self.link.start()

    def close(self) -> None:
        """End: keep what is being written, end the listener, end the threads of the database."""
        self.window.page.leave()
        self.tray.hide()
        self.link.close()
        self.aside.close()
        self.desk.close()


def build(application: QApplication, database: Path, kept: Kept, language: str | None, outside: Outside) -> House:
    """Build everything for a prepared database; nothing is shown or started yet.

    ``language``: "fr" or "en", for this run; None for the one chosen in the settings.
    """
    chosen, session = kept.settings.reading.settings, kept.session.now
    wording = Wording(read_catalogue(language or spoken(chosen.language)), keys=KeyMap(chosen.keys))
    wording.install(application)
    theme = Theme(application, chosen.scheme, chosen.text_size / 100)
    theme.install()
    application.setWindowIcon(emblem())
    desk, aside = Desk(database), Desk(database)
    preferences = Preferences(kept.settings, desk, wording.say)
    applying = Applying(application, preferences, theme, wording, read_catalogue)
    link = ListenerLink(outside.listener)
    acts = Acts(desk, link.send, outside.clock)
    opening = Opening(outside.open_url)
    tools = Tools(theme, wording, desk, aside, acts, link.send, outside.clock, opening.open, outside.copy)
    window = Window(tools, _pages(tools, preferences, session.voice))
    window.inspector_wanted = session.inspector
    window.resize(session.width, session.height)
    if session.maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    conduct = Conduct(window, preferences, kept.session, applying.speak, outside.open_sample)
    opening.setParent(conduct)
    opening.failed.connect(conduct.tell_not_opened)
    _connect_pages(window, conduct)
    importing = Importing(tools, link, window.imports, window.mapping)
    Finding(window, conduct)
    following = Following(window, conduct, link, importing)
    tray = Tray(wording, window)
    tray.commands = conduct.commands
    tray.window_asked.connect(lambda: bring_forward(window))
    following.looked.connect(lambda found: tray.show_waiting(Waiting(found.to_answer_anywhere, found.promises_due)))
    notifier = Notifier(window, conduct, link, preferences, tray)
    TopicNotices(tools, notifier, link, conduct.show_topic)
    bell = Bell(window, conduct, notifier, following, preferences)
    window.stays = lambda: tray.is_there and preferences.now.close_to_tray
    always = conduct.more_commands
    conduct.more_commands = lambda: {**always(), **notifier.commands(), **bell.commands()}
    Beginning(window, conduct, link)
    _check_spelling(window, preferences)
    listening = (conduct, following, desk, aside, link, importing, notifier)
    return House(window, *listening, preferences, applying, tray, _since_left(window, kept), session.here)


def _since_left(window: Window, kept: Kept) -> SinceLeft:
    page = window.pages[PageName.ANSWER]
    if not isinstance(page, AnswerPage):
        raise TypeError("the queue is another page")
    session = kept.session
    return SinceLeft(window.tools, page.list_pane, lambda at: session.write(replace(session.now, here=at)))


def _check_spelling(window: Window, preferences: Preferences) -> None:
    speller = Speller(preferences.path.parent / FILE_NAME)
    for page in window.pages.values():
        if isinstance(page, AnswerPage):
            Spelling(window.tools, page, speller, preferences)


def _pages(tools: Tools, preferences: Preferences, voice: int | None) -> tuple[Page, ...]:
    return (
        TodayPage(tools),
        AnswerPage(PageName.ANSWER, tools, voice=voice),
        AnswerPage(PageName.GOOD_TO_KNOW, tools, voice=voice),
        SearchPage(tools),
        RisingPage(tools),
        PeoplePage(tools),
        CommunitiesPage(tools),
        StakeholdersPage(tools),
        JournalPage(tools),
        TerritoriesPage(tools),
        SourcesPage(tools),
        SettingsPage(tools, preferences),
    )


def _connect_pages(window: Window, conduct: Conduct) -> None:
    for page in window.pages.values():
        page.choose_territory(conduct.territory)
        if isinstance(page, (CommunitiesPage, RisingPage)):
            page.queue_asked.connect(conduct.show_only)
        if isinstance(page, (RisingPage, TodayPage)):
            page.told.connect(conduct.tell)
        if isinstance(page, TodayPage):
            page.changed.connect(conduct.sources_changed)
            page.topic_asked.connect(conduct.show_topic)
