"""A box for a text of several lines: bordered and ringed as a field of one line is, as high as its text needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.parts.part import Part, recolour
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

_PADDING_PX = 7


class _Edit(QPlainTextEdit):
    """Tells when it was laid out for another width: only then does it know how many lines it has."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class TextBox(Part):
    """A plain text box that grows from ``fewest`` to ``most`` lines, and scrolls beyond.

    Attributes:
        edit: the box itself: text, signals, focus.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fewest: int, most: int) -> None:
        super().__init__(theme, parent, fill=Role.WINDOW, edge=Role.CONTROL, radius=6)
        self._fewest, self._most = fewest, most
        self.edit = _Edit()
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setTabChangesFocus(True)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.document().setDocumentMargin(0)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._fit)
        self.edit.resized.connect(self._fit)
        self.restyle()

    def restyle(self) -> None:
        """Take font, colours and distances from the theme."""
        px = self.theme.px
        self._column.setContentsMargins(px(_PADDING_PX), px(_PADDING_PX), px(4), px(_PADDING_PX))
        for widget in (self.edit, self.edit.viewport()):
            widget.setFont(self.theme.font())
        roles = {QPalette.ColorRole.Base: Role.WINDOW, QPalette.ColorRole.Text: Role.TEXT}
        recolour(self.edit, {place: self.theme.colour(role) for place, role in roles.items()})
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the ring while the keyboard is in the box."""
        if watched is self.edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.edge = Role.ACCENT if event.type() == QEvent.Type.FocusIn else Role.CONTROL
            self.update()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        shown = max(self._fewest, min(self._lines(), self._most))
        step = self.edit.fontMetrics().lineSpacing()
        self.setFixedHeight(shown * step + 2 * self.theme.px(_PADDING_PX) + 2)

    def _lines(self) -> int:
        """Return how many lines the text takes at the width it has, ``most`` at most."""
        document, lines = self.edit.document(), 0
        block = document.begin()
        while block.isValid() and lines < self._most:
            document.documentLayout().blockBoundingRect(block)  # lays the block out, which its line count needs
            lines += block.layout().lineCount()
            block = block.next()
        return lines
