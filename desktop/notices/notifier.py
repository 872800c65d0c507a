"""Tells the person of what deserves an answer: asks what came, has it decided, says it in the tray or in a toast."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from desktop.conduct import Conduct
from desktop.listener_link import ListenerLink
from desktop.page import Commands
from desktop.shortcuts import Command, PageName
from desktop.window import Window
from listeners.messages import RanksChanged
from priorities.notices.choices import NoticeChoices
from priorities.notices.deciding import News, Standing, Verdict, decide
from storage.ranks import place
from storage.records.conversations import ConversationState, ListName, QueueEntry
from storage.records.words import Words, moment, words

MOST_ASKED = 50
"""Conversations looked at of one change: a notice says how many, it does not list them."""
DISTURB_AFTER = timedelta(hours=1)
_LONGEST_WAIT_MS = 60_000
"""The clock is looked at this often while something waits: a machine that slept is then told soon after."""

Show = Callable[[str], None]


def news_in(db: sqlite3.Connection, changed: Sequence[int], since: datetime) -> tuple[News, ...]:
    """Return which of these conversations wait for an answer to something heard since a moment (aware)."""
    places = [place(db, conversation) for conversation in changed]
    return tuple(_news(one) for one in places if one is not None and _waits(one, since))


class Notifier(QObject):
    """Decides with the window's clock, on its thread; ``show`` puts one sentence before the person's eyes."""

    def __init__(self, window: Window, conduct: Conduct, link: ListenerLink, choices: NoticeChoices) -> None:
        super().__init__(window)
        self._window, self._conduct, self._tools = window, conduct, window.tools
        self.choices, self.standing = choices, Standing()
        self._since = self._tools.clock()
        self._latest: int | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(lambda: self._decide(()))
        self._tray: QSystemTrayIcon | None = None
        self.show: Show = self._say
        link.ranks_changed.connect(self._changed)

    def commands(self) -> Commands:
        """Return what can be asked of it."""
        return {Command.DO_NOT_DISTURB: self.do_not_disturb}

    def do_not_disturb(self) -> None:
        """Hold everything for an hour."""
        until = self._tools.clock() + DISTURB_AFTER
        self.choices = replace(self.choices, not_before=until)
        self._conduct.tell(words("Toast", "Nothing will be said before {time}.").given(time=moment(until)))

    def _changed(self, event: RanksChanged) -> None:
        changed, since = event.conversations[:MOST_ASKED], self._since
        self._tools.desk.ask(lambda db: news_in(db, changed, since), self._decide)

    def _decide(self, arrived: tuple[News, ...]) -> None:
        now = self._tools.clock().astimezone()
        decided = decide(arrived, self.choices, self.standing, now)
        self.standing = decided.standing
        self._again.stop()
        if decided.again_at is not None:
            left = int((decided.again_at - now).total_seconds() * 1000) + 1
            self._again.start(min(left, _LONGEST_WAIT_MS))
        if decided.news:
            self._latest = decided.news[-1].conversation
            self.show(self._tools.wording.say(_sentence(decided.verdict, len(decided.news))))

    def _say(self, sentence: str) -> None:
        """Say it in the tray; where there is none, or the window is in front, in a toast."""
        if self._window.isActiveWindow() or not QSystemTrayIcon.isSystemTrayAvailable():
            self._window.toast.show_message(sentence)
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
        if self._latest is not None:
            self._conduct.show_conversation(self._latest)
        else:
            self._window.show_page(PageName.ANSWER)


def _waits(entry: QueueEntry, since: datetime) -> bool:
    waits = entry.list is ListName.TO_ANSWER and entry.conversation.state is ConversationState.OPEN
    return waits and entry.unread and entry.mention.heard_at >= since


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
