"""The conversation on the screen: which is wanted there, when it was read, and when the person has seen it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.answer.list_pane import ListPane
from desktop.answer.questions import Opened, opened
from desktop.answer.thread_pane import ThreadPane
from desktop.tools import Tools
from storage.ranks import mark_opened
from storage.records.words import Words

SEEN_AFTER_MS = 600
"""A conversation is read when it was on the screen this long: going past it with J does not read it."""


class Showing(QObject):
    """Reads what is wanted and puts it on the screen; what was wanted before and comes late is dropped.

    Signals:
        shown(object): an ``Opened``, or None, stands on the screen.
    """

    shown = Signal(object)

    def __init__(self, tools: Tools, name: str, pane: ListPane, thread: ThreadPane) -> None:
        super().__init__(thread)
        self._tools, self._name, self._pane, self._thread = tools, name, pane, thread
        self._wanted: int | None = None
        self._then: Callable[[], None] | None = None
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.setInterval(SEEN_AFTER_MS)
        self._seen.timeout.connect(self._mark_seen)

    @property
    def wanted(self) -> int | None:
        """The conversation the person went to last, read or not: what she does is meant for it."""
        return self._wanted

    @property
    def is_there(self) -> bool:
        """Whether what stands on the screen is what is wanted there."""
        there = self._thread.shown
        return there is not None and there.conversation.id == self._wanted

    def read(self, conversation: int) -> None:
        """Read a conversation and put it on the screen."""
        self._seen.stop()
        if conversation != self._wanted:
            self._then = None
        self._wanted = conversation
        now = self._tools.clock()
        self._tools.desk.ask(
            lambda db: opened(db, conversation, now),
            self._take,
            lambda said: self._not_read(conversation, said),
            latest=f"thread {self._name}",
        )

    def read_again(self) -> None:
        """Read what is wanted anew: something changed there."""
        if self._wanted is not None:
            self.read(self._wanted)

    def clear(self) -> None:
        """Put nothing on the screen."""
        self._seen.stop()
        self._wanted = self._then = None
        self._put(None)

    def forget(self) -> None:
        """Let what stands on the screen be nobody's: it was dealt with."""
        self._wanted = self._then = None

    def when_there(self, do: Callable[[], None]) -> None:
        """Do something with what is wanted: now, or once it was read, unless another is wanted by then."""
        if self.is_there:
            do()
        elif self._wanted is not None:
            self._then = do

    def _take(self, found: Opened) -> None:
        if found.conversation.id != self._wanted:
            return
        self._put(found)
        self._seen.start()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _not_read(self, conversation: int, said: Words) -> None:
        """It is gone, or cannot be read: what stands on the screen is another, and is taken away."""
        if conversation == self._wanted:
            self.clear()
        self._tools.desk.failed.emit(said)

    def _put(self, found: Opened | None) -> None:
        self._thread.show_conversation(found)
        self.shown.emit(found)

    def _mark_seen(self) -> None:
        key, now = self._wanted, self._tools.clock()
        if key is None or not self.is_there or self._pane.current() != key:
            return
        entry = self._pane.listing.entry(key)
        if entry is not None and entry.unread:
            self._tools.desk.ask(lambda db: mark_opened(db, key, now), lambda _: self._pane.listing.mark_read(key))
