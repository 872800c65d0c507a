"""Presentation mode: while the screen is shared, nothing that was heard, nobody's name and no answer stands on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.shortcuts import Command
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, PERSON_PX
from desktop.wording import Wording
from storage.records.words import words

ALLOWED = frozenset(
    {
        Command.PRESENT,
        Command.BACK,
        Command.POLL,
        Command.WORK_OFFLINE,
        Command.GO_ONLINE,
        Command.DO_NOT_DISTURB,
        Command.DO_NOT_DISTURB_TODAY,
        Command.DISTURB_AGAIN,
        Command.TEXT_LARGER,
        Command.TEXT_SMALLER,
        Command.TEXT_NORMAL,
        Command.THEME,
        Command.LANGUAGE,
        Command.SHEET,
        Command.QUIT,
    }
)
"""What can be done meanwhile: none of it shows a text."""


class Cover(Part):
    """What stands in the place of the page, and says that nothing is lost.

    Signals:
        ended(): the button was pressed.
    """

    ended = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.WARNING_BG)
        self._wording = wording
        self._icon = IconLabel(theme, "message-square-lock", Role.WARNING, px=40)
        self._title = Label(theme, px=PERSON_PX, weight=HEAVY, role=Role.WARNING, wrap=True)
        self._sentence = Label(theme, role=Role.WARNING, wrap=True)
        self.back = Button(theme, weight=Weight.OUTLINE)
        self.back.clicked.connect(self.ended)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._icon, 0, centre)
        for label in (self._title, self._sentence):
            label.setAlignment(centre)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.back)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
        self._column = column
        self.restyle()
        self.reword()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Presentation", "Texts and names are hidden")))
        sentence = words(
            "Presentation",
            "You can share your screen. Causerie listens on; notices say how much there is, never what or who.",
        )
        self._sentence.set_text(say(sentence))
        show = words("Presentation", "Show everything again")
        hint = words("Presentation", "{what} (F8)").given(what=show)
        self.back.set_words(say(show), say(hint))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(24), px(24), px(24), px(24))
        self._column.setSpacing(px(12))
