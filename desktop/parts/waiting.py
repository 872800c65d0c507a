"""What stands in a pane while it is first read: nothing at once, the shape of cards where it takes long."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from desktop.parts.skeleton import SKELETON_AFTER_MS, Skeleton
from desktop.theme.theme import Theme
from desktop.wording import Wording
from storage.records.words import words


class Waiting(QObject):
    """Adds the shape of cards to a stack, and shows it when reading takes longer than 150 ms."""

    def __init__(self, theme: Theme, wording: Wording, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._wording, self._stack = wording, stack
        self.skeleton = Skeleton(theme)
        stack.addWidget(self.skeleton)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SKELETON_AFTER_MS)
        self._timer.timeout.connect(lambda: stack.setCurrentWidget(self.skeleton))
        wording.changed.connect(self._reword)
        self._reword()

    def begin(self) -> None:
        """Something is being read, and there is nothing to show yet."""
        self._timer.start()

    def over(self) -> None:
        """It was read: whoever read it shows it in the stack."""
        self._timer.stop()

    def _reword(self) -> None:
        self.skeleton.setAccessibleName(self._wording.say(words("List", "Reading the list")))
