"""Tells the person of what deserves an answer: asks what came, has it decided, says it in the tray or in a toast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.conduct import Conduct
from desktop.listener_link import ListenerLink
from desktop.notices.telling import Left, keep, left_before, news_in
from desktop.notices.tray import Tray, bring_forward
from desktop.page import Commands
from desktop.settings.controls import next_morning
from desktop.settings.definitions import Settings
from desktop.settings.preferences import Preferences
from desktop.shortcuts import Command, PageName
from desktop.window import Window
from listeners.messages import RanksChanged
from priorities.notices.deciding import Decision, News, Standing, Verdict, decide
from storage.records.words import Words, moment, words

DISTURB_AFTER = timedelta(hours=1)
LONGEST_WAIT_MS = 60_000
"""The clock is looked at this often while something waits: a machine that slept is then told soon after."""

Show = Callable[[str], None]


class Notifier(QObject):
    """Decides with the window's clock, on its thread; ``show`` puts one sentence before the person's eyes.

    Signals:
        kept(): what was told or is held is another now, and stands in the database.
        begun(): what an earlier window held is taken up.
    """

    kept = Signal()
    begun = Signal()

    def __init__(
        self, window: Window, conduct: Conduct, link: ListenerLink, preferences: Preferences, tray: Tray
    ) -> None:
        super().__init__(window)
        self._window, self._conduct, self._tools = window, conduct, window.tools
        self._preferences, self._tray = preferences, tray
        self.choices, self.standing = preferences.now.notices, Standing()
        self._since = self._tools.clock()
        self._open: Callable[[], None] = lambda: window.show_page(PageName.ANSWER)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(lambda: self._look(()))
        self.show: Show = self._say
        self.ask_attention: Callable[[], None] = lambda: QApplication.alert(window)
        window.toast.open_asked.connect(self._open_latest)
        tray.opened.connect(self._open_latest)
        preferences.changed.connect(self._choose)
        link.ranks_changed.connect(self._changed)

    @property
    def may_name(self) -> bool:
        """Whether a notice may say what is told of, and not only how much there is."""
        return not self._window.presenting

    def begin(self) -> None:
        """Go on where the window was closed: what was held then is told at its time."""
        self._tools.desk.ask(left_before, self._take_up)
        self.begun.emit()

    def commands(self) -> Commands:
        """Return what can be asked of it."""
        now = self._tools.clock()
        until = self.choices.not_before
        if until is not None and until > now:
            return {Command.DISTURB_AGAIN: lambda: self._be_silent_until(None)}
        return {
            Command.DO_NOT_DISTURB: self.do_not_disturb,
            Command.DO_NOT_DISTURB_TODAY: lambda: self._be_silent_until(next_morning(now)),
        }

    def do_not_disturb(self) -> None:
        """Hold everything for an hour."""
        self._be_silent_until(self._tools.clock() + DISTURB_AFTER)

    def tell(self, sentence: str, opens: Callable[[], None]) -> None:
        """Say something now; ``opens`` is called when she wants to see it. Nothing else is said for a while."""
        self._open = opens
        self.standing = replace(self.standing, last=self._tools.clock().astimezone())
        self.show(sentence)

    def _be_silent_until(self, until: datetime | None) -> None:
        self._preferences.choose(replace(self._preferences.now, do_not_disturb_until=until))
        if until is None:
            self._conduct.tell(words("Toast", "What deserves an answer is told again."))
        else:
            self._conduct.tell(words("Toast", "Nothing will be said before {time}.").given(time=moment(until)))

    def _choose(self, before: Settings, now: Settings) -> None:
        if before.notices != now.notices:
            self.choices = now.notices
            self._look(())

    def _take_up(self, left: Left) -> None:
        """Add what waited when the window was closed to what came since."""
        waiting = tuple({one.conversation: one for one in (*left.standing.waiting, *self.standing.waiting)}.values())
        told = (*left.standing.told, *self.standing.told)
        self.standing = replace(self.standing, waiting=waiting, told=told, quiet=bool(left.standing.waiting))
        if left.since is not None:
            self._since = min(self._since, left.since)
            self._look(())

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
        before, standing = self.standing, replace(self.standing, waiting=tuple(waiting))
        now = self._tools.clock().astimezone()
        decided = decide(found, self.choices, standing, now)
        self._keep(before, decided)
        self._again.stop()
        if decided.again_at is not None:
            left = int((decided.again_at - now).total_seconds() * 1000) + 1
            self._again.start(min(left, LONGEST_WAIT_MS))
        if decided.news:
            latest = decided.news[-1].conversation
            sentence = self._tools.wording.say(_sentence(decided.verdict, len(decided.news)))
            self.tell(sentence, lambda: self._conduct.show_conversation(latest))

    def _keep(self, before: Standing, decided: Decision) -> None:
        """Go on from a decision, and keep what is held and told where that is something else now."""
        self.standing = decided.standing
        waiting, told = decided.standing.waiting, decided.news
        if told or waiting != before.waiting:
            now = self._tools.clock()
            self._tools.desk.ask(lambda db: keep(db, waiting, told, now), lambda _done: self.kept.emit())

    def _say(self, sentence: str) -> None:
        """Say it in the tray; where there is none, or the window is in front, in a toast.

        A window that is not in front then asks for attention in the system's own way.
        """
        if self._window.isActiveWindow() or not self._tray.say(sentence):
            self._window.toast.show_message(sentence, undo=False, opens=not self._window.presenting)
            self.ask_attention()

    def _open_latest(self) -> None:
        bring_forward(self._window)
        if not self._window.presenting:
            self._open()


def _sentence(verdict: Verdict, count: int) -> Words:
    if verdict is Verdict.SUMMARY:
        return words("Notices", "While it was quiet: %n conversations to answer.", None, count)
    return words("Notices", "%n new conversations to answer.", None, count)
