"""What a pane shows when it has nothing to show: an icon, a title, one sentence, at most two things to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, PERSON_PX


class EmptyState(Part):
    """Icon, title, sentence and up to two buttons, in the middle of the pane.

    Signals:
        first_chosen(), second_chosen(): a button was pressed.
    """

    first_chosen = Signal()
    second_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fill: Role = Role.SURFACE) -> None:
        super().__init__(theme, parent, fill=fill)
        self._icon = IconLabel(theme, "circle-check-big", px=40)
        self._title = Label(theme, px=PERSON_PX, weight=HEAVY, wrap=True)
        self._sentence = Label(theme, role=Role.MUTED, wrap=True)
        self._first = Button(theme, weight=Weight.OUTLINE)
        self._second = Button(theme, weight=Weight.GHOST)
        self._first.clicked.connect(self.first_chosen)
        self._second.clicked.connect(self.second_chosen)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusProxy(self._first)
        self._actions = QHBoxLayout()
        self._actions.addStretch()
        self._actions.addWidget(self._first)
        self._actions.addWidget(self._second)
        self._actions.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addLayout(self._actions)
        self._column.addStretch(3)
        self.restyle()

    def show_state(
        self, icon: str, title: str, sentence: str, first: str = "", second: str = "", *, role: Role = Role.MUTED
    ) -> None:
        """Show a state; a button without a word is hidden, ``role`` colours the icon."""
        self._icon.set_icon(icon, role)
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        for button, word in ((self._first, first), (self._second, second)):
            button.set_words(word)
            button.setVisible(bool(word))
        self.setAccessibleName(f"{title}. {sentence}")

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(24), px(24), px(24), px(24))
        self._column.setSpacing(px(8))
        self._actions.setContentsMargins(0, px(8), 0, 0)
        self._actions.setSpacing(px(8))
