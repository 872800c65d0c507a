"""A panel over the window: palette, keys, paste, add a source. No dialog: nothing is blocked, Escape closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

_VEIL = 90
"""Opacity of the veil over the window, of 255."""


class Overlay(Part):
    """Covers its parent with a veil and shows a box on it.

    Signals:
        closed(): it was closed; the focus is where it was before.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, width: int = 560, top: int = 80) -> None:
        super().__init__(theme, parent)
        self._width, self._top = width, top
        self._covered = parent
        self._before: QWidget | None = None
        self._waiting: QWidget | None = None
        self.held_back = False
        """It opens only later: what it shows is not for everybody who sees the screen now."""
        self.box = Part(theme, self, fill=Role.RAISED, edge=Role.CONTROL, radius=10)
        self.column = QVBoxLayout(self.box)
        parent.installEventFilter(self)
        self.box.installEventFilter(self)
        self.hide()

    def open(self, first: QWidget) -> None:
        """Show it and put the focus on ``first``, as soon as it may be shown.

        The focus goes back to where it was before it was first opened.
        """
        if self.held_back:
            self._waiting = first
            return
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._settle()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hold_back(self, *, held: bool) -> None:
        """Hide it and open it only later; or open it now, if that was asked for meanwhile or it stood open."""
        if held == self.held_back:
            return
        self.held_back = held
        if held and not self.isHidden():
            self._waiting = self.box
            self.hide()
        elif not held and self._waiting is not None:
            first, self._waiting = self._waiting, None
            self.open(first)

    def close_overlay(self) -> None:
        """Hide it and give the focus back."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self.column.setContentsMargins(px(16), px(16), px(16), px(16))
        self.column.setSpacing(px(10))
        self._settle()

    def settle(self) -> None:
        """Fit the box to what it holds now."""
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent when it changes its size; fit the box when what it holds does."""
        resized = event.type() == QEvent.Type.Resize and watched is self._covered
        if resized or (event.type() == QEvent.Type.LayoutRequest and watched is self.box):
            self._settle()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Keep Tab within the panel: what lies under the veil is out of reach."""
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        start = widget = QApplication.focusWidget() or self
        while True:
            widget = (widget.nextInFocusChain() if next else widget.previousInFocusChain()) or start
            if widget is start:
                return True
            if self.isAncestorOf(widget) and _takes_tab(widget):
                widget.setFocus(reason)
                return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the veil is pressed."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_overlay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil."""
        del event
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor(0, 0, 0, _VEIL))
        painter.end()

    def _settle(self) -> None:
        parent = self._covered
        self.setGeometry(parent.rect())
        margin = self.theme.px(12)
        width = min(self.theme.px(self._width), parent.width() - 2 * margin)
        self.box.setFixedWidth(max(width, 1))
        layout = self.box.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
        height = wanted if wanted > 0 else self.box.sizeHint().height()
        top = min(self.theme.px(self._top), max(margin, (parent.height() - height) // 2))
        self.box.resize(width, min(height, parent.height() - top - margin))
        self.box.move((parent.width() - width) // 2, top)


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & tab == tab
