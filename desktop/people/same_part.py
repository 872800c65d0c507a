"""Accounts that were found to be one person's, and people who may be the same: merged and taken apart by a press."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label, SectionLabel
from desktop.parts.part import Part
from desktop.people.details import PersonDetails
from desktop.theme.theme import Theme
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from storage.records.words import Words, words


class SamePart(Part):
    """The lines: who was merged into her, then who may be her.

    Signals:
        merge_asked(int): that person is the same.
        apart_asked(str): the decision to take back.
    """

    merge_asked = Signal(int)
    apart_asked = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._lines: list[QWidget] = []
        self._title = SectionLabel(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self.buttons: tuple[Button, ...] = ()
        """One a line, in the order shown."""

    def show_details(self, details: PersonDetails) -> None:
        """Show a person's."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._lines, buttons = [], []
        for merged in details.merged:
            said = words("Same", "{name} was merged into this person").given(name=merged.name)
            buttons.append(self._line(said, words("Same", "Take apart"), partial(self.apart_asked.emit, merged.act)))
        for alike in details.alike:
            said = words("Same", "{name}: {because}").given(name=alike.name, because=alike.because)
            buttons.append(self._line(said, words("Same", "Same person"), partial(self.merge_asked.emit, alike.person)))
        self.buttons = tuple(buttons)
        self._title.set_text(self._wording.say(words("Same", "Same person?")))
        self.setVisible(bool(buttons))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._column.setSpacing(self.theme.px(4))

    def _line(self, said: Words, does: Words, act: Callable[[], None]) -> Button:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = self._wording.say(said)
        row.addWidget(Label(self.theme, text, px=SECONDARY_PX, wrap=True), 1)
        button = Button(self.theme, self._wording.say(does), weight=Weight.OUTLINE)
        button.setAccessibleName(f"{self._wording.say(does)}: {text}")
        button.clicked.connect(act)
        row.addWidget(button)
        self._column.addWidget(line)
        self._lines.append(line)
        return button
