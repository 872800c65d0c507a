"""The first steps after the paste: first mentions, which territory this is, who speaks, what can be heard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.first_run.first_words import (
    LEADS,
    TITLES,
    Step,
    account_line,
    coverage_lines,
    failing_words,
    mention_lines,
    progress_words,
)
from desktop.first_run.heard import HeardSoFar
from desktop.first_run.place_form import PlaceForm
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.territories.account_form import AccountForm
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, MEDIUM, META_PX, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools
from storage.records.words import Words, words


class FirstRunPanel(Overlay):
    """One step at a time; each can be skipped, Escape skips all that is left.

    Signals:
        territory_asked(object): the draft of a territory to make.
    """

    territory_asked = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=620, top=64)
        self._wording = tools.wording
        self._found = HeardSoFar()
        self.step = Step.HEARING
        theme = tools.theme
        self._count = Label(theme, px=META_PX, weight=MEDIUM, role=Role.MUTED)
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self.lines = Label(theme, px=SECONDARY_PX, wrap=True)
        self._failing = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._progress = Label(theme, px=SECONDARY_PX, weight=MEDIUM, wrap=True)
        self.place = PlaceForm(theme, tools.wording)
        self.form = AccountForm(theme, tools.wording)
        self.skip = Button(theme)
        self.main = Button(theme, weight=Weight.PRIMARY)
        rows: tuple[QWidget, ...] = (
            self._count, self._title, self._lead, self.lines, self._failing, self._progress, self.place, self.form,
        )  # fmt: skip
        for row in rows:
            self.column.addWidget(row)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.skip)
        foot.addWidget(self.main)
        self.column.addLayout(foot)
        self.skip.clicked.connect(self.next_step)
        self.main.clicked.connect(self._main)
        self.restyle()
        self.reword()

    def begin(self, found: HeardSoFar) -> None:
        """Show the first of the steps."""
        self.step = Step.HEARING
        self._found = found
        self._say()
        self.open(self.main)

    def show_heard(self, found: HeardSoFar) -> None:
        """Say what was heard meanwhile."""
        self._found = found
        self._say()

    def next_step(self) -> None:
        """Go on; behind the last step the panel closes."""
        steps = list(Step)
        at = steps.index(self.step) + 1
        if at == len(steps):
            self.close_overlay()
            return
        self.step = steps[at]
        self._say()
        first = {Step.TERRITORY: self.place.name, Step.VOICES: self.form.name}.get(self.step, self.main)
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the button that has the focus, and in the fields of a territory for the main one."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.skip.hasFocus():
            self.next_step()
        elif enter and (self.main.hasFocus() or self.place.name.hasFocus() or self.place.why.hasFocus()):
            self._main()
        elif not enter:
            super().keyPressEvent(event)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        self.skip.set_words(self._wording.say(words("First", "Skip")))
        self._say()

    def _main(self) -> None:
        if self.step is not Step.TERRITORY:
            self.next_step()
            return
        draft = self.place.draft()
        if draft is not None:
            self.territory_asked.emit(draft)

    def _say(self) -> None:
        say, found, step = self._wording.say, self._found, self.step
        steps = list(Step)
        said = words("First", "Step {number} of {all}")
        self._count.set_text(say(said.given(number=steps.index(step) + 2, all=len(steps) + 1)))
        self._title.set_text(say(TITLES[step]))
        self._lead.set_text(say(LEADS[step]))
        hearing = step is Step.HEARING
        shown: dict[Label, list[str]] = {
            self.lines: self._lines(),
            self._failing: [say(one) for one in failing_words(found)] if hearing else [],
            self._progress: [say(progress_words(found))] if hearing else [],
        }
        for label, texts in shown.items():
            label.set_text("\n".join(texts))
            label.setVisible(bool(texts))
        self.place.setVisible(step is Step.TERRITORY)
        self.form.setVisible(step is Step.VOICES)
        self.form.show_voices(found.voices)
        self.skip.setVisible(step is Step.TERRITORY)
        self.main.set_words(say(self._main_words()))
        self.settle()

    def _lines(self) -> list[str]:
        say, found = self._wording.say, self._found
        if self.step is Step.HEARING:
            return mention_lines(found)
        if self.step is Step.VOICES:
            return [f"{voice.name}: {', '.join(account_line(one) for one in voice.accounts)}" for voice in found.voices]
        return [say(one) for one in coverage_lines(found)] if self.step is Step.COVERAGE else []

    def _main_words(self) -> Words:
        return {
            Step.TERRITORY: words("First", "Name it"),
            Step.COVERAGE: words("First", "Begin"),
        }.get(self.step, words("First", "Go on"))
