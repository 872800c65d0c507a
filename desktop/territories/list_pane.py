"""The list of territories, each with what it keeps; and the way to a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part, Rule
from desktop.shortcuts import PAGES, PageName
from desktop.territories.records import Overview, outside_words
from desktop.territories.row import TerritoryRow
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, TITLE_PX
from desktop.wording import Wording
from storage.records.words import words


class TerritoryList(Part):
    """The list.

    Signals:
        chosen(int): another territory, by mouse or keyboard.
        new_asked(): the person wants to make one.
    """

    chosen = Signal(int)
    new_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE)
        self._wording = wording
        self._shown: Overview | None = None
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self.add = Button(theme, icon="plus", weight=Weight.OUTLINE)
        self._outside = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self._area = QScrollArea()
        self._board = Part(theme, fill=Role.SURFACE)
        self._rows = QVBoxLayout(self._board)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._lay_out()
        self.add.clicked.connect(self.new_asked)
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.add)
        self._rows.addStretch()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._board)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(Rule(self.theme))
        column.addWidget(self._area, 1)
        column.addWidget(self._outside)

    @property
    def rows(self) -> tuple[TerritoryRow, ...]:
        """The rows, in their order."""
        return tuple(button for button in self._group.buttons() if isinstance(button, TerritoryRow))

    @property
    def current(self) -> int | None:
        """The territory chosen, None for none."""
        checked = self._group.checkedButton()
        return checked.line.territory.id if isinstance(checked, TerritoryRow) else None

    def show_overview(self, found: Overview, chosen: int | None) -> None:
        """Show these; ``chosen`` is marked. The keyboard stays on the territory it was on."""
        focused = next((row.line.territory.id for row in self.rows if row.hasFocus()), None)
        self._shown = found
        for row in self.rows:
            self._group.removeButton(row)
            self._rows.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        for number, line in enumerate(found.lines):
            row = TerritoryRow(self.theme, self._wording, line, found.now, self._board)
            self._group.addButton(row)
            self._rows.insertWidget(number, row)
            row.setChecked(line.territory.id == chosen)
            row.clicked.connect(lambda _checked=False, key=line.territory.id: self.chosen.emit(key))
            row.show()
            if line.territory.id == focused:
                row.setFocus()
        self._say_outside()

    def choose(self, territory: int | None) -> None:
        """Mark a territory as the one looked at; None for none."""
        self._group.setExclusive(False)
        for row in self.rows:
            row.setChecked(row.line.territory.id == territory)
        self._group.setExclusive(True)

    def step(self, rows: int) -> None:
        """Go to the next or previous territory."""
        listed = self.rows
        if not listed:
            return
        at = next((number for number, row in enumerate(listed) if row.isChecked()), -1)
        row = listed[max(0, min(at + rows, len(listed) - 1))]
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(row)
        self.chosen.emit(row.line.territory.id)

    def focus_target(self) -> QWidget:
        """Return where the keyboard goes: the row chosen, else the first, else the button."""
        listed = self.rows
        return next((row for row in listed if row.isChecked()), listed[0] if listed else self.add)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(PAGES[PageName.TERRITORIES]))
        self.add.set_words(say(words("Territories", "New")), say(words("Territories", "New territory")))
        for row in self.rows:
            row.reword()
        self._say_outside()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._head.setContentsMargins(px(24), px(14), px(16), px(12))
        self._rows.setContentsMargins(px(8), px(8), px(8), px(8))
        self._rows.setSpacing(px(2))
        self._outside.setContentsMargins(px(24), px(8), px(16), px(12))

    def _say_outside(self) -> None:
        found = self._shown
        some = found is not None and found.outside > 0
        self._outside.setVisible(some)
        if found is not None and some:
            self._outside.set_text(self._wording.say(outside_words(found)))
