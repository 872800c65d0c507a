"""A small popup that asks for one name."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX

_WIDE_PX = 220


class NamePopup(Part):
    """A field and the button that takes what stands in it. Escape or a click elsewhere closes it.

    Signals:
        named(str): the name, with something in it.

    Attributes:
        column: under the field, for what else may be chosen.
    """

    named = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, most: int = 60) -> None:
        super().__init__(theme, parent, fill=Role.RAISED, edge=Role.CONTROL)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.field = QLineEdit()
        self.field.setMaxLength(most)
        self.take = Button(theme, icon="check", weight=Weight.PRIMARY)
        self.column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.take)
        self.column.addLayout(self._row)
        self.field.returnPressed.connect(self._take)
        self.take.clicked.connect(self._take)
        self.restyle()

    def ask(self, corner: QPoint, hint: str, button: str, name: str = "") -> None:
        """Show it with its upper left corner at a point of the screen, or as near as there is room."""
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setText(name)
        self.field.selectAll()
        self.take.set_words(button)
        self.adjustSize()
        screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.show()
        # With a style sheet on the application the first show gives back the fonts from before.
        self.restyle()
        self.field.setFocus()

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        px = self.theme.px
        self.column.setContentsMargins(px(10), px(10), px(10), px(10))
        self.column.setSpacing(px(8))
        self.field.setFont(self.theme.font(SECONDARY_PX))
        self.field.setMinimumWidth(px(_WIDE_PX))

    def _take(self) -> None:
        name = " ".join(self.field.text().split())
        if name.strip("# "):
            self.hide()
            self.named.emit(name)
