"""A row of parts that scrolls sideways where it has no room; what takes the focus comes into view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role


class SideScroll(QScrollArea):
    """Widgets side by side, as wide as they want to be."""

    def __init__(self, theme: Theme, *, fill: Role = Role.WINDOW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widgets: tuple[QWidget, ...] = ()
        self._board = Part(theme, fill=fill)
        self._row = QHBoxLayout(self._board)
        self._row.addStretch()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWidget(self._board)
        theme.changed.connect(self.restyle)
        self.restyle()

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these in place of those shown, which are destroyed."""
        for old in self._widgets:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._widgets = tuple(widgets)
        for number, widget in enumerate(self._widgets):
            widget.setSizePolicy(QSizePolicy.Policy.Minimum, widget.sizePolicy().verticalPolicy())
            widget.installEventFilter(self)
            self._row.insertWidget(number, widget)
        self.restyle()

    def restyle(self) -> None:
        """Take distances from the text scale, and the height from the widgets."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.px(8))
        tall = max((widget.sizeHint().height() for widget in self._widgets), default=0)
        self.setFixedHeight(tall + self.horizontalScrollBar().sizeHint().height() if tall else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring what takes the focus into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)
