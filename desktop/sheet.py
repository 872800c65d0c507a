"""The sheet of all keys (F1 or ?), made from the same table as the keys themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from desktop.key_map import KeyMap, key_text
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.chip import Chip
from desktop.parts.labels import Label
from desktop.shortcuts import PAGES, SHORTCUTS, PageName, jump_keys
from desktop.theme.theme import Theme
from desktop.theme.tokens import Tone
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.wording import Wording
from storage.records.words import Words, words


def lines_of(language: str, keys: KeyMap) -> list[tuple[str, Words]]:
    """Return what the sheet shows: the keys of each command and page, and what they do."""
    in_use = [(keys.keys(line.command), line.said) for line in SHORTCUTS]
    found = [(" / ".join(key_text(key) for key in has[:2]), said) for has, said in in_use if has]
    found += [(key_text(jump_keys(page, language)), PAGES[page]) for page in PageName]
    return found


class KeySheet(Overlay):
    """All keys in two columns."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget) -> None:
        super().__init__(theme, parent, width=760, top=48)
        self._wording = wording
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._close = Button(theme, weight=Weight.OUTLINE)
        self._close.clicked.connect(self.close_overlay)
        self.column.addWidget(self._title)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.restyle()
        self.reword()

    def show_keys(self) -> None:
        """Show it."""
        self.open(self._close)

    def reword(self) -> None:
        """Write every line in the language spoken now."""
        self._title.set_text(self._wording.say(words("Keys", "All keys")))
        self._close.set_words(self._wording.say(words("Window", "Close")))
        board = QWidget()
        grid = QGridLayout(board)
        grid.setHorizontalSpacing(self.theme.px(12))
        grid.setVerticalSpacing(self.theme.px(8))
        lines = lines_of(self._wording.language, self._wording.keys)
        half = (len(lines) + 1) // 2
        for number, (keys, said) in enumerate(lines):
            row, column = number % half, 2 * (number // half)
            chip = Chip(self.theme, keys, Tone.NEUTRAL)
            grid.addWidget(chip, row, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(Label(self.theme, self._wording.say(said), px=SECONDARY_PX, wrap=True), row, column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        grid.setRowStretch(half, 1)
        board.setAccessibleName("; ".join(f"{keys}: {self._wording.say(said)}" for keys, said in lines))
        self._area.setWidget(board)
        self._area.viewport().setAutoFillBackground(False)
        board.setAutoFillBackground(False)
        self._area.setAccessibleName(self._title.text())
        self._area.setMinimumHeight(min(self.theme.px(560), board.sizeHint().height()))
        self.settle()
