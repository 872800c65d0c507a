"""Plain text to be read and copied, with some terms brought out. Never rich text, whatever it is given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from desktop.parts.marks import marked_spans
from desktop.parts.part import recolour
from desktop.parts.plain_text import body
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import BODY_PX, REGULAR, SEMIBOLD

_LINE_HEIGHT_PX = 22


class MarkedText(QTextEdit):
    """As tall as its text at the width it has, without scroll bars; the page scrolls.

    The text goes in by ``QTextCursor.insertText``, which knows no markup.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text, self._terms = "", tuple[str, ...]()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        theme.changed.connect(self.restyle)

    def set_text(self, text: str, terms: Sequence[str] = ()) -> None:
        """Show a text of at most 20,000 characters, with the terms bold and in the accent colour."""
        self._text, self._terms = body(text), tuple(terms)
        self.restyle()

    def restyle(self) -> None:
        """Write the text anew in the theme's letters and colours."""
        self.setFont(self.theme.font(BODY_PX, REGULAR))
        ink, nothing = self.theme.colour(Role.TEXT), QColor(Qt.GlobalColor.transparent)
        recolour(self, {QPalette.ColorRole.Text: ink, QPalette.ColorRole.Base: nothing})
        plain, marked = QTextCharFormat(), QTextCharFormat()
        plain.setFont(self.theme.font(BODY_PX, REGULAR))
        plain.setForeground(self.theme.colour(Role.TEXT))
        marked.setFont(self.theme.font(BODY_PX, SEMIBOLD))
        marked.setForeground(self.theme.colour(Role.ACCENT))
        lines = QTextBlockFormat()
        lines.setLineHeight(self.theme.px(_LINE_HEIGHT_PX), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(lines)
        cursor.insertText(self._text, plain)
        for span in marked_spans(self._text, self._terms):
            cursor.setPosition(span.start)
            cursor.setPosition(span.start + span.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(marked)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as tall as the text is at the new width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Return a width to read at, and the height of the text."""
        return QSize(self.theme.px(320), self._tall())

    def minimumSizeHint(self) -> QSize:
        """Return next to no width: the text wraps anywhere."""
        return QSize(self.theme.px(40), self._tall())

    def _tall(self) -> int:
        return max(self.theme.px(_LINE_HEIGHT_PX), round(self.document().size().height() + 0.5))

    def _fit(self) -> None:
        if self.height() != self._tall():
            self.setFixedHeight(self._tall())
