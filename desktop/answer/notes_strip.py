"""The notes beside a conversation: who wrote what when, for nobody else, and a field for one more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.parts.buttons import Button
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX
from desktop.wording import Wording
from storage.records.tended import Note
from storage.records.words import moment, words


class NotesStrip(Part):
    """The notes over a thread; hidden where there are none and none is being written.

    Signals:
        written(str): a note is to be kept.
        removed(str): the note of this act is to be taken away.
        left(): the note is written, the keyboard goes back.
        given_up(): what was being written is not wanted.
    """

    written = Signal(str)
    removed = Signal(str)
    left = Signal()
    given_up = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.WARNING_BG, radius=8)
        self._wording = wording
        self._notes: tuple[Note, ...] = ()
        self.field = QLineEdit()
        self.field.hide()
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        self.field.returnPressed.connect(self._keep)
        self.restyle()
        self.reword()

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is shown, oldest first."""
        return self._notes

    def show_notes(self, notes: Sequence[Note], *, same: bool) -> None:
        """Show these; unless it is the ``same`` conversation, what was being written there is given up."""
        self._notes = tuple(notes)
        if not same:
            self.field.clear()
            self.field.hide()
        self._fill()

    def write(self) -> None:
        """Open the field."""
        self.field.show()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_back(self, text: str) -> None:
        """Stand in the field again with a note that could not be kept, before what was written there since."""
        if not text:
            return
        self.field.setText(f"{text} {self.field.text()}".strip())
        self.field.show()
        self._settle()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        said = self._wording.say(words("Notes", "A note for yourself and your colleagues; it is never posted"))
        self.field.setPlaceholderText(said)
        self.field.setAccessibleName(said)
        self.setAccessibleName(self._wording.say(words("Notes", "Notes")))
        self._fill()

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        px = self.theme.px
        self.field.setFont(self.theme.font())
        self.field.setMinimumHeight(px(32))
        self._grid.setContentsMargins(px(14), px(8), px(8), px(8))
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(2))

    def give_up(self) -> bool:
        """Give up the note being written; False when none is."""
        if not self.field.isVisible():
            return False
        self.field.clear()
        self.field.hide()
        self._settle()
        self.given_up.emit()
        return True

    def _keep(self) -> None:
        text = self.field.text().strip()
        self.field.clear()
        self.field.hide()
        self._settle()
        if text:
            self.written.emit(text)
        self.left.emit()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.field:
                widget.setParent(None)
                widget.deleteLater()
        say, theme = self._wording.say, self.theme
        for number, note in enumerate(self._notes):
            by = (
                words("Notes", "{who}, {when}").given(who=note.by, when=moment(note.at)) if note.by else moment(note.at)
            )
            self._grid.addWidget(Label(theme, note.text, px=SECONDARY_PX, wrap=True), 2 * number, 0)
            self._grid.addWidget(
                Label(theme, say(by if note.by else moment(note.at)), px=META_PX, role=Role.MUTED), 2 * number + 1, 0
            )
            hint = words("Notes", "Take this note away: {text}").given(text=note.text[:40])
            away = Button(theme, icon="x", hint=say(hint))
            away.clicked.connect(lambda _checked, act=note.act: self.removed.emit(act))
            self._grid.addWidget(away, 2 * number, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.field, 2 * len(self._notes), 0, 1, 2)
        self._settle()

    def _settle(self) -> None:
        self.setVisible(bool(self._notes) or not self.field.isHidden())
