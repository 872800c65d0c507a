"""A field to search or filter with: magnifier at the left, the key that reaches it at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.parts.icon_label import IconLabel
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import LABEL_PX, MEDIUM


class SearchField(QLineEdit):
    """A line edit with an icon and a key. Escape empties it, a second one leaves it.

    The icon is laid inside it: ``QLineEdit.addAction`` icons do not grow with the text.

    Signals:
        left(): Escape was pressed in the empty field.
    """

    left = Signal()

    def __init__(self, theme: Theme, placeholder: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon = IconLabel(theme, "search", Role.MUTED)
        self._key = key
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addStretch()
        theme.changed.connect(self.restyle)
        self.set_words(placeholder, key)
        self.restyle()

    def set_words(self, placeholder: str, key: str = "") -> None:
        """Say what it searches, and by which key it is reached."""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._key = key
        self.restyle()

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        px = self.theme.px
        self.setFont(self.theme.font())
        self._row.setContentsMargins(px(10), 0, px(10), 0)
        wide = QFontMetrics(self._key_font()).horizontalAdvance(self._key)
        self.setTextMargins(px(26), 0, wide + px(6), 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the font again: with a style sheet on the application Qt's first polish gives back an older one."""
        self.restyle()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty on Escape, leave on the next."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the key while it is empty."""
        super().paintEvent(event)
        if self.text() or not self._key:
            return
        painter = QPainter(self)
        painter.setFont(self._key_font())
        painter.setPen(self.theme.colour(Role.MUTED))
        room = self.rect().adjusted(0, 0, -self.theme.px(12), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        painter.end()

    def _key_font(self) -> QFont:
        return self.theme.font(LABEL_PX, MEDIUM)
