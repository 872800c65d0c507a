"""The name of a source at the head of its details, and the field in which it gets another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.parts.buttons import Button
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, PERSON_PX
from desktop.wording import Wording
from storage.records.words import words

MOST_CHARACTERS = 200


class NameRow(Part):
    """What is shown, and a pencil; the pencil makes a field of it. Enter keeps what stands there, Escape does not.

    Signals:
        renamed(str): another name is wanted; "" lets the feed's own title stand.
    """

    renamed = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE)
        self._wording = wording
        self._given = ""
        self._offered = False
        self.label = ElidedLabel(theme, px=PERSON_PX, weight=HEAVY)
        self.pencil = Button(theme, icon="pencil")
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_CHARACTERS)
        self.field.hide()
        self.field.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self.pencil)
        self.pencil.clicked.connect(self._begin)
        self.field.returnPressed.connect(self._keep)
        self.restyle()
        self.reword()

    def show_name(self, shown: str, given: str | None = None) -> None:
        """Show a name; ``given``: the one a person gave ("" for none), None where it cannot be another."""
        if (shown, given) != (self.label.whole_text(), self._given if self._offered else None):
            self._end()
        self.label.set_text(shown)
        self._given, self._offered = given or "", given is not None
        self.field.setPlaceholderText(shown)
        self.pencil.setVisible(self._offered and self.field.isHidden())

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        self.pencil.set_words("", self._wording.say(words("Sources", "Rename")))
        self.field.setAccessibleName(self._wording.say(words("Sources", "Name of the source")))

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.field.setFont(self.theme.font(PERSON_PX, HEAVY))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the field up on Escape, before the window takes it for a command."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._end()
                return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self.field.setText(self._given)
        self.label.hide()
        self.pencil.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def _end(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.hide()
        self.label.show()
        self.pencil.setVisible(self._offered)
        if had_focus and self._offered:
            self.pencil.setFocus()

    def _keep(self) -> None:
        name = self.field.text().strip()
        self._end()
        if name != self._given:
            self.renamed.emit(name)
