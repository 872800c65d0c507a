"""Waves under places of what is being written."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from desktop.parts.marks import utf16_length

Line = QTextCharFormat.UnderlineStyle
WAVE, DOTS = Line.WaveUnderline, Line.DotLine


def underline(
    edit: QPlainTextEdit, places: Iterable[tuple[int, int]], colour: QColor, *, letters: bool = False
) -> None:
    """Put a wave under these places, (start, end) in characters of its text, and under no other.

    ``letters``: they take the colour too.
    """
    edit.setExtraSelections(lines_under(edit, places, colour, WAVE, letters=letters))


def lines_under(
    edit: QPlainTextEdit, places: Iterable[tuple[int, int]], colour: QColor, style: Line, *, letters: bool = False
) -> list[QTextEdit.ExtraSelection]:
    """Return lines of a style for these places, to be put under them together with others."""
    text = edit.toPlainText()
    marks: list[QTextEdit.ExtraSelection] = []
    for start, end in places:
        mark = QTextEdit.ExtraSelection()
        looks = QTextCharFormat()
        looks.setUnderlineStyle(style)
        looks.setUnderlineColor(colour)
        if letters:
            looks.setForeground(colour)
        cursor = QTextCursor(edit.document())
        cursor.setPosition(utf16_length(text[:start]))
        cursor.setPosition(utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, looks
        marks.append(mark)
    return marks
