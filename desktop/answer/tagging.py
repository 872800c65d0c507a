"""Says of the hashtag in an answer what it is worth while it is typed, and puts another one in its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from desktop.answer.questions import Opened
from desktop.hashtags.checking import HashtagChecking
from desktop.hashtags.strip import HashtagStrip
from desktop.hashtags.typed import TypedTag, tag_at
from desktop.parts.composer import Composer
from desktop.parts.marks import from_unit, utf16_length
from desktop.shortcuts import Command, shortcut
from desktop.tools import Tools

READ_CHARACTERS = 4_000
"""Of a longer answer only the beginning is looked through for hashtags, so that no letter waits."""


class Tagging(QObject):
    """The strip under one composer's text."""

    def __init__(self, tools: Tools, shell: Composer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._territory: int | None = None
        self.strip = HashtagStrip(tools.theme, tools.wording, key=shortcut(Command.OTHER_HASHTAG).keys[0])
        self._checking = HashtagChecking(tools, self.strip, self)
        shell.add_line(self.strip)
        shell.edited.connect(self._look)
        shell.text.cursorPositionChanged.connect(self._look)
        self.strip.chosen.connect(self.replace)

    def show_conversation(self, opened: Opened | None) -> None:
        """Hold hashtags against the place of another conversation."""
        self._territory = opened.entry.territory if opened is not None and opened.entry is not None else None
        self._look()

    def take_offered(self) -> None:
        """Take the first hashtag that is offered instead, if any is."""
        self.strip.take_first()

    def replace(self, tag: str) -> None:
        """Put this hashtag in place of the one that was looked at; the text field can undo it."""
        typed, text, field = self._typed(), self._shell.text.toPlainText(), self._shell.text
        if typed is None:
            return
        cursor = field.textCursor()
        cursor.setPosition(utf16_length(text[: typed.start]))
        cursor.setPosition(utf16_length(text[: typed.end]), cursor.MoveMode.KeepAnchor)
        cursor.insertText(f"#{tag}")
        field.setTextCursor(cursor)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        typed = self._typed()
        self._checking.look_at(typed.tag if typed is not None else "", self._territory)

    def _typed(self) -> TypedTag | None:
        text = self._shell.text.toPlainText()
        at = len(text) - len(from_unit(text, self._shell.text.textCursor().position()))
        return tag_at(text[:READ_CHARACTERS], at)
