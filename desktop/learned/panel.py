"""What Causerie has learned, a line each, per territory: left out, begun afresh, copied; shown before it is done."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.learned.reading import LearnedHere, LearnedLine, Place, read_learned, would_move
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.labels import Label
from desktop.parts.ledger_line import signed
from desktop.parts.line_area import Line, LineArea
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, SEMIBOLD, TITLE_PX
from desktop.tools import Tools
from storage.journal import undo
from storage.learning import begin_afresh, leave_out
from storage.records.words import Words, words

_OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class _Proposed:
    """A change that waits for a yes: what it does, and what a toast says of it."""

    lesson: Callable[[sqlite3.Connection], str]
    said: Words


class LearnedPanel(Overlay):
    """The panel. Each change says first what would move, then waits for a second press."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=720, top=56)
        self._tools, self._wording = tools, tools.wording
        self.here: LearnedHere | None = None
        """What is shown."""
        self._proposed: _Proposed | None = None
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self.place = ChoiceButton(theme)
        self.area = LineArea(theme, most_high=420)
        self._preview = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD, wrap=True)
        self.agree = Button(theme, icon="check", weight=Weight.PRIMARY)
        self.cancel = Button(theme, weight=Weight.OUTLINE)
        self.afresh = Button(theme, icon="refresh-cw")
        self.copy = Button(theme, icon="copy")
        self.close_button = Button(theme, weight=Weight.OUTLINE)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.place)
        self.column.addLayout(head)
        for widget in (self._lead, self.area, self._preview):
            self.column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.afresh)
        foot.addWidget(self.copy)
        foot.addStretch()
        for button in (self.cancel, self.agree, self.close_button):
            foot.addWidget(button)
        self.column.addLayout(foot)
        self.area.fallback = self.close_button

    def _connect(self) -> None:
        self.place.chosen.connect(self._choose)
        self.agree.clicked.connect(self._agree)
        self.cancel.clicked.connect(self._drop)
        self.afresh.clicked.connect(self._propose_afresh)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.close_overlay)
        self._tools.acts.taught.connect(self._read_again)

    def preview(self) -> str:
        """Return what the change that waits would move; empty while none waits."""
        return self._preview.text() if self._proposed is not None else ""

    def show_panel(self, territory: int | None) -> None:
        """Show what was learned in a territory; None for outside all of them."""
        self.here = None
        self._drop()
        self.open(self.close_button)
        self._read(territory)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Learned", "What Causerie has learned")))
        self.area.setAccessibleName(self._title.text())
        self.cancel.set_words(say(words("Window", "Cancel")))
        self.agree.set_words(say(words("Learned", "Do it")))
        self.afresh.set_words(say(words("Learned", "Begin afresh…")))
        self.copy.set_words(say(words("Learned", "Copy all")))
        self.close_button.set_words(say(words("Window", "Close")))
        if self.here is not None:
            self._take(self.here)

    def restyle(self) -> None:
        """Take distances from the theme."""
        super().restyle()
        self.area.fit()
        self.settle()

    def _choose(self, key: str) -> None:
        self._drop()
        self._read(None if key == _OUTSIDE else int(key))

    def _read_again(self) -> None:
        if self.here is not None and not self.isHidden():
            self._read(self.here.place.territory)

    def _read(self, territory: int | None) -> None:
        self._tools.desk.ask(lambda db: read_learned(db, territory), self._take, latest="learned")

    def _take(self, here: LearnedHere) -> None:
        self.here, say = here, self._wording.say
        outside = say(words("Learned", "Outside every territory"))
        choices = [Choice(_key(one), outside if one.name is None else one.name) for one in here.places]
        self.place.set_choices(choices, _key(here.place), say(words("Learned", "Where")))
        lead = words("Learned", "Learned from %n decisions; the queue ends at {floor} points", None, here.decisions)
        if not here.lines:
            lead = words(
                "Learned",
                "Nothing yet: it takes some ten answers and refusals here, and %n were made.",
                None,
                here.decisions,
            )
        self._lead.set_text(say(lead.given(floor=here.floor)))
        self.area.show_lines([self._line(line) for line in here.lines])
        self.afresh.setEnabled(bool(here.lines))
        self.copy.setEnabled(bool(here.lines))
        self._fit()

    def _line(self, line: LearnedLine) -> Line:
        say, theme = self._wording.say, self.theme
        text = say(line.said)
        does = words("Learned", "Leave out") if line.habit else words("Learned", "Take back")
        button = Button(theme, say(does), icon="x" if line.habit else "undo-2")
        button.setAccessibleName(f"{say(does)}: {text}")
        button.clicked.connect(lambda _checked=False: self._propose(line))
        points = "" if line.points is None else signed(round(line.points))
        shown = Label(theme, text, px=SECONDARY_PX, wrap=True)
        return shown, Label(theme, points, px=SECONDARY_PX, weight=SEMIBOLD, tabular=True), button

    def _propose(self, line: LearnedLine) -> None:
        here, now = self.here, self._tools.clock()
        if here is None:
            return
        if line.habit:
            said = words("Toast", "No longer learned: {what}").given(what=line.said)
            proposed = _Proposed(lambda db: leave_out(db, here.place.territory, line.habit, now), said)
        else:
            said = words("Toast", "Taken back: {what}").given(what=line.said)
            proposed = _Proposed(lambda db: undo(db, line.act, now, whenever=True), said)
        self._ask(proposed, here.place.territory, line)

    def _propose_afresh(self) -> None:
        here, now = self.here, self._tools.clock()
        if here is not None:
            said = words("Toast", "It learns afresh from what you do now.")
            self._ask(
                _Proposed(lambda db: begin_afresh(db, here.place.territory, now), said), here.place.territory, None
            )

    def _ask(self, proposed: _Proposed, territory: int | None, line: LearnedLine | None) -> None:
        def told(moved: Words) -> None:
            self._proposed = proposed
            self._preview.set_text(self._wording.say(moved))
            self._fit()
            self.agree.setFocus(Qt.FocusReason.OtherFocusReason)

        self._tools.desk.ask(lambda db: would_move(db, territory, line), told, latest="would-move")

    def _agree(self) -> None:
        proposed, self._proposed = self._proposed, None
        if proposed is not None:
            self._tools.acts.teach(proposed.lesson, proposed.said)
        self._fit()

    def _drop(self) -> None:
        self._proposed = None
        self._fit()

    def _fit(self) -> None:
        waits = self._proposed is not None
        for widget in (self._preview, self.agree, self.cancel):
            widget.setVisible(waits)
        for widget in (self.afresh, self.copy, self.close_button):
            widget.setVisible(not waits)
        self.settle()

    def _copy(self) -> None:
        here = self.here
        if here is not None:
            say = self._wording.say
            lines = [
                say(one.said) if one.points is None else f"{signed(round(one.points))}  {say(one.said)}"
                for one in here.lines
            ]
            self._tools.copy("\n".join([self._lead.text(), *lines]))


def _key(place: Place) -> str:
    return _OUTSIDE if place.territory is None else str(place.territory)
