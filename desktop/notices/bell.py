"""The bell in the rail: how much is new, and the panel behind it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.answer.page import AnswerPage
from desktop.conduct import Conduct
from desktop.following import Following
from desktop.notices.notifier import Notifier
from desktop.page import Commands
from desktop.settings.preferences import Preferences
from desktop.shortcuts import Command
from desktop.window import Window
from storage.notices import new_notices
from storage.records.words import words


class Bell(QObject):
    """Counts what is new, opens what it leads to, and leaves people out of what is told."""

    def __init__(
        self, window: Window, conduct: Conduct, notifier: Notifier, following: Following, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._conduct, self._preferences = window, conduct, preferences
        self._desk = window.tools.desk
        panel = window.bell
        panel.conversation.connect(conduct.show_conversation)
        panel.topic.connect(conduct.show_topic)
        panel.looked.connect(self.count)
        window.rail.bell_asked.connect(panel.show_panel)
        notifier.kept.connect(self.count)
        following.looked.connect(lambda _found: self.count())

    def commands(self) -> Commands:
        """Return what can be done now: look, and leave out whoever wrote what is on the screen."""
        found = {Command.BELL: self._window.bell.show_panel}
        who = self._person()
        if who is not None and who not in self._preferences.now.without_people:
            found[Command.NOT_TOLD_OF] = lambda: self._leave_out(who)
        return found

    def count(self) -> None:
        """Read anew how much is new."""
        self._desk.ask(new_notices, self._window.rail.show_bell, latest="bell")

    def _person(self) -> int | None:
        page = self._window.page
        shown = page.shown if isinstance(page, AnswerPage) else None
        mention = shown.mention if shown is not None else None
        return mention.author.person if mention is not None and mention.author is not None else None

    def _leave_out(self, person: int) -> None:
        before = self._preferences.now
        self._preferences.choose(replace(before, without_people=(*before.without_people, person)))
        said = words("Toast", "Nothing is told of what this person writes any more; it stays in the lists.")
        self._conduct.tell(said, lambda: self._take_in(person))

    def _take_in(self, person: int) -> None:
        now = self._preferences.now
        people = tuple(one for one in now.without_people if one != person)
        self._preferences.choose(replace(now, without_people=people))
