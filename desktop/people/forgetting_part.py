"""Forgetting somebody from her sheet: what goes is said in full, then it is asked once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX, SEMIBOLD
from desktop.wording import Wording
from storage.forgetting_words import removed_words
from storage.records.forgetting import WhatGoes
from storage.records.words import words


class ForgettingPart(Part):
    """The question, with what would be removed.

    Signals:
        agreed(): she is to be forgotten.
        refused(): she stays.
    """

    agreed = Signal()
    refused = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.NEGATIVE_BG, radius=8)
        self._wording = wording
        self._goes: WhatGoes | None = None
        self._question = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD, wrap=True)
        self._told = Label(theme, px=SECONDARY_PX, wrap=True)
        self.keep = Button(theme, weight=Weight.OUTLINE)
        self.forget = Button(theme, icon="trash-2", weight=Weight.OUTLINE)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._question)
        self._column.addWidget(self._told)
        self._row = QHBoxLayout()
        self._row.addStretch()
        self._row.addWidget(self.keep)
        self._row.addWidget(self.forget)
        self._column.addLayout(self._row)
        self.keep.clicked.connect(self.refused)
        self.forget.clicked.connect(self._agree)
        self.restyle()
        self.reword()
        self.hide()

    def ask(self, goes: WhatGoes) -> None:
        """Ask whether she is to be forgotten; the focus is on keeping her."""
        self._goes = goes
        self.forget.setEnabled(True)
        self.keep.setEnabled(True)
        self.reword()
        self.show()
        self.keep.setFocus()

    def told(self) -> str:
        """Return what would be removed, as shown."""
        return self._told.text()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, goes = self._wording.say, self._goes
        self.keep.set_words(say(words("Forgetting", "Keep her")))
        self.forget.set_words(say(words("Forgetting", "Forget for good")))
        if goes is not None:
            self._question.set_text(say(words("Forgetting", "Forget {name} for good?").given(name=goes.name)))
            self._told.set_text("\n".join(say(said) for said in removed_words(goes)))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(14), px(12), px(14), px(12))
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(8))

    def _agree(self) -> None:
        """Say that it is being done: in a large database it takes some seconds."""
        self.forget.setEnabled(False)
        self.keep.setEnabled(False)
        self._question.set_text(self._wording.say(words("Forgetting", "This is being done…")))
        self.agreed.emit()
