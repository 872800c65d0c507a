"""Tells the person of what deserves an answer: asks what came, has it decided, says it in the tray or in a toast."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop.conduct import Conduct
from desktop.listener_link import ListenerLink
from desktop.page import Commands
from desktop.shortcuts import Command, PageName
from desktop.window import Window
from listeners.messages import RanksChanged
from priorities.notices.choices import NoticeChoices
from priorities.notices.deciding import FRESH, News, Standing, Verdict, decide
from storage.ranks import arrived
from storage.records.conversations import QueueEntry
from storage.records.words import Words, moment, words

DISTURB_AFTER = timedelta(hours=1)
LONGEST_WAIT_MS = 60_000
"""The clock is looked at this often while something waits: a machine that slept is then told soon after."""

Show = Callable[[str], None]


def news_in(db: sqlite3.Connection, among: Sequence[int], since: datetime) -> tuple[News, ...]:
    """Return which of these conversations wait for an answer to something heard since a moment (aware).

    What was published so long before that moment that it is no news is passed over: of an archive that is imported,
    nothing is read.
    """
    return tuple(_news(one) for one in arrived(db, among, heard_since=since, published_since=since - FRESH))


class Notifier(QObject):
    """Decides with the window's clock, on its thread; ``show`` puts one sentence before the person's eyes."""

    def __init__(self, window: Window, conduct: Conduct, link: ListenerLink, choices: NoticeChoices) -> None:
        super().__init__(window)
        self._window, self._conduct, self._tools = window, conduct, window.tools
        self.choices, self.standing = choices, Standing()
        self._since = self._tools.clock()
        self._open: Callable[[], None] = lambda: window.show_page(PageName.ANSWER)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(lambda: self._look(()))
        self._tray: QSystemTrayIcon | None = None
        self.show: Show = self._say
        self.ask_attention: Callable[[], None] = lambda: QApplication.alert(window)
        window.toast.open_asked.connect(self._open_latest)
        link.ranks_changed.connect(self._changed)

    def commands(self) -> Commands:
        """Return what can be asked of it."""
        return {Command.DO_NOT_DISTURB: self.do_not_disturb}

    def choose(self, choices: NoticeChoices) -> None:
        """Follow other choices from now on."""
        self.choices = choices
        self._look(())

    def do_not_disturb(self) -> None:
        """Hold everything for an hour."""
        until = self._tools.clock() + DISTURB_AFTER
        self.choices = replace(self.choices, not_before=until)
        self._conduct.tell(words("Toast", "Nothing will be said before {time}.").given(time=moment(until)))

    def tell(self, sentence: str, opens: Callable[[], None]) -> None:
        """Say something now; ``opens`` is called when she wants to see it. Nothing else is said for a while."""
        self._open = opens
        self.standing = replace(self.standing, last=self._tools.clock().astimezone())
        self.show(sentence)

    def _changed(self, event: RanksChanged) -> None:
        self._look(event.conversations)

    def _look(self, changed: tuple[int, ...]) -> None:
        """Ask which of these, and of those that were held, still wait; then decide."""
        asked = frozenset((*changed, *(one.conversation for one in self.standing.waiting)))
        since = self._since
        self._tools.desk.ask(lambda db: news_in(db, [*asked], since), lambda found: self._decide(asked, found))

    def _decide(self, asked: frozenset[int], found: tuple[News, ...]) -> None:
        """Decide with what was found of the conversations asked for.

        What was held and waits no more, because she read or answered it meanwhile, is not told.
        """
        still = {one.conversation for one in found}
        waiting = (one for one in self.standing.waiting if one.conversation in still or one.conversation not in asked)
        standing = replace(self.standing, waiting=tuple(waiting))
        now = self._tools.clock().astimezone()
        decided = decide(found, self.choices, standing, now)
        self.standing = decided.standing
        self._again.stop()
        if decided.again_at is not None:
            left = int((decided.again_at - now).total_seconds() * 1000) + 1
            self._again.start(min(left, LONGEST_WAIT_MS))
        if decided.news:
            latest = decided.news[-1].conversation
            sentence = self._tools.wording.say(_sentence(decided.verdict, len(decided.news)))
            self.tell(sentence, lambda: self._conduct.show_conversation(latest))

    def _say(self, sentence: str) -> None:
        """Say it in the tray; where there is none, or the window is in front, in a toast.

        A window that is not in front then asks for attention in the system's own way.
        """
        if self._window.isActiveWindow() or not QSystemTrayIcon.isSystemTrayAvailable():
            self._window.toast.show_message(sentence, undo=False, opens=True)
            self.ask_attention()
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.activated.connect(lambda _how: self._raise())
            self._tray.messageClicked.connect(self._open_latest)
            self._tray.show()
        self._tray.showMessage("Causerie", sentence)

    def _raise(self) -> None:
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()

    def _open_latest(self) -> None:
        self._raise()
        self._open()


def _news(entry: QueueEntry) -> News:
    author = entry.mention.author
    return News(
        conversation=entry.conversation.id,
        mention=entry.mention.id,
        published=entry.mention.published,
        source=entry.source,
        territory=entry.territory,
        person=author.person if author is not None else None,
        reason=entry.reasons[0].name if entry.reasons else "",
    )


def _sentence(verdict: Verdict, count: int) -> Words:
    if verdict is Verdict.SUMMARY:
        return words("Notices", "While it was quiet: %n conversations to answer.", None, count)
    return words("Notices", "%n new conversations to answer.", None, count)
