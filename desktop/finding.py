"""What the palette finds beside commands and pages: saved views, territories, settings, people, topics."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject

from desktop.answer.page import AnswerPage
from desktop.conduct import Conduct
from desktop.palette_lines import Line
from desktop.people.page import PeoplePage
from desktop.settings.definitions import all_settings
from desktop.settings.page import SettingsPage
from desktop.shortcuts import PageName
from desktop.window import Window
from storage.records.views import View
from storage.records.words import words


class Finding(QObject):
    """Gives the palette its further lines, and goes where they lead."""

    def __init__(self, window: Window, conduct: Conduct) -> None:
        super().__init__(window)
        self._window, self._conduct = window, conduct
        conduct.more_lines = lambda: tuple(self.lines())
        window.palette_panel.person.connect(self._show_person)
        window.palette_panel.topic.connect(conduct.show_topic)

    def lines(self) -> Iterator[Line]:
        """Yield a line for each saved view, each territory and each setting."""
        say, window = self._window.tools.wording.say, self._window
        page = window.pages[PageName.ANSWER]
        if isinstance(page, AnswerPage):
            note = say(words("Palette", "View"))
            for view in page.narrowing.views:
                yield Line(view.name, note, act=partial(self._show_view, page, view))
        note = say(words("Palette", "Territory"))
        for territory in window.rail.territories:
            yield Line(territory.name, note, act=partial(self._conduct.choose_territory, territory.id))
        if window.rail.territories:
            yield Line(say(words("Rail", "All territories")), note, act=partial(self._conduct.choose_territory, None))
        note = say(words("Palette", "Setting"))
        for one in all_settings():
            name = say(one.definition.said)
            yield Line(name, note, act=partial(self._show_setting, name))

    def _show_view(self, page: AnswerPage, view: View) -> None:
        self._window.show_page(PageName.ANSWER)
        page.narrowing.show_view(view)

    def _show_person(self, name: str) -> None:
        page = self._window.pages[PageName.PEOPLE]
        self._window.show_page(PageName.PEOPLE)
        if isinstance(page, PeoplePage):
            page.look_for(name)

    def _show_setting(self, name: str) -> None:
        page = self._window.pages[PageName.SETTINGS]
        self._window.show_page(PageName.SETTINGS)
        if isinstance(page, SettingsPage):
            page.search.setText(name)
