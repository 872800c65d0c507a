"""One line under what is being written: what could be said against it, and why. It marks; it never rewrites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.parts.plain_text import tooltip
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role, Tone
from desktop.theme.type import META_PX


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to say, as it is read; INFO only tells, WARNING advises, NEGATIVE holds back."""

    text: str
    tone: Tone = Tone.WARNING


class Notes(Part):
    """The first of several notes whole, and how many more there are; none takes no room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._notes: tuple[Note, ...] = ()
        self._icon = IconLabel(theme, "info", Role.WARNING)
        self._line = ElidedLabel(theme, px=META_PX, role=Role.WARNING)
        self._more = Label(theme, px=META_PX, role=Role.MUTED)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._line, 1)
        self._row.addWidget(self._more)
        self.restyle()
        self.set_notes(())

    def notes(self) -> tuple[Note, ...]:
        """Return what is said, the first first."""
        return self._notes

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Say something else."""
        self._notes = tuple(notes)
        self.setVisible(bool(self._notes))
        if not self._notes:
            return
        first = self._notes[0]
        self._icon.set_icon("info" if first.tone is Tone.INFO else "triangle-alert", first.tone.foreground)
        self._line.set_role(first.tone.foreground)
        self._line.set_text(first.text)
        more = len(self._notes) - 1
        self._more.set_text(f"+{more}" if more else "")
        self._more.setVisible(bool(more))
        whole = "\n".join(note.text for note in self._notes)
        self.setAccessibleName(whole)
        self.setToolTip(tooltip(whole))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.theme.px(6))
