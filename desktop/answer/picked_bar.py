"""The strip over a list while several conversations are picked: how many, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.parts.buttons import Button
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX, SEMIBOLD
from desktop.wording import Wording
from storage.records.words import words


class PickedBar(Part):
    """How many are picked, and three buttons.

    Signals:
        put_away(), remind(), cleared(): a button was pressed.
    """

    put_away = Signal()
    remind = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SELECTED)
        self._wording = wording
        self._count = 0
        self._said = ElidedLabel(theme, px=SECONDARY_PX, weight=SEMIBOLD)
        self._put_away = Button(theme, icon="check")
        self._remind = Button(theme, icon="clock")
        self._clear = Button(theme, icon="x")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._said, 1)
        for button in (self._put_away, self._remind, self._clear):
            self._row.addWidget(button)
        self._put_away.clicked.connect(self.put_away)
        self._remind.clicked.connect(self.remind)
        self._clear.clicked.connect(self.cleared)
        self.restyle()
        self.reword()
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are picked; nothing is shown for none. What changed is announced."""
        self._count = count
        self.reword()
        self.setVisible(count > 0)
        if count:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._said.whole_text()))

    def below_reminders(self) -> QPoint:
        """Return where a menu of moments opens, on the screen."""
        return self._remind.mapToGlobal(QPoint(0, self._remind.height()))

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._said.set_text(say(words("List", "%n picked", None, self._count)))
        self._put_away.set_words("", say(words("List", "Put all of them away (E)")))
        self._remind.set_words("", say(words("List", "Remind me of all of them… (H)")))
        self._clear.set_words("", say(words("List", "Pick none (Esc)")))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._row.setContentsMargins(px(20), px(2), px(8), px(2))
        self._row.setSpacing(px(2))
