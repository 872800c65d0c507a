"""The panel of imports: take in a file, see how past ones ended, write down what was rejected, undo one whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.importing.import_words import run_words
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.line_area import Line, LineArea, TwoTexts
from desktop.parts.toggle import Toggle
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.times import ago
from desktop.tools import Tools
from storage.imports import import_runs
from storage.records.imports import ImportRun, RunState
from storage.records.words import words

MOST_RUNS = 50


class RunsPanel(Overlay):
    """The panel.

    Signals:
        file_asked(): the person wants to import a file.
        undo_asked(str), rejected_asked(str): of the run with this id.
    """

    file_asked = Signal()
    undo_asked = Signal(str)
    rejected_asked = Signal(str)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=820, top=64)
        self._tools, self._wording = tools, tools.wording
        self._runs: tuple[ImportRun, ...] = ()
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._area = LineArea(theme, most_high=420)
        self.account = QLineEdit()
        self.whole = Toggle(theme)
        self._whole_said = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._close = Button(theme)
        self.choose = Button(theme, icon="upload", weight=Weight.PRIMARY)
        for widget in (self._title, self._lead, self._area):
            self.column.addWidget(widget)
        said = QHBoxLayout()
        said.addWidget(self.whole)
        said.addWidget(self._whole_said, 1)
        self.column.addLayout(said)
        foot = QHBoxLayout()
        foot.addWidget(self.account, 1)
        foot.addWidget(self._close)
        foot.addWidget(self.choose)
        self.column.addLayout(foot)
        self.choose.clicked.connect(self.file_asked)
        self._area.fallback = self._close
        self._close.clicked.connect(self.close_overlay)
        self.restyle()
        self.reword()

    @property
    def runs(self) -> tuple[ImportRun, ...]:
        """What is shown, newest first."""
        return self._runs

    def take_whole(self) -> bool:
        """Return whether the person said that a list is whole; it is said of one import only."""
        said = self.whole.isChecked()
        self.whole.setChecked(False)
        return said

    def show_panel(self) -> None:
        """Show it, with the imports as they are now."""
        self.refresh()
        self.open(self.choose)

    def refresh(self) -> None:
        """Read the imports anew."""
        self._tools.desk.ask(lambda db: tuple(import_runs(db, MOST_RUNS)), self._take, latest="import-runs")

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Imports", "Imports")))
        lead = words(
            "Imports",
            "Take in an export: CSV, Excel, JSON, mails, or a ZIP of them. A file can also be dropped on the window.",
        )
        self._lead.set_text(say(lead))
        self._area.setAccessibleName(self._title.text())
        account = words("Imports", "Whose list it is, if the file does not say: mastodon:elan@social.example")
        self.account.setPlaceholderText(say(account))
        self.account.setAccessibleName(say(account))
        self.account.setToolTip(say(account))
        whole = words("Imports", "The file names everybody on that list: who is not in it leaves the list")
        self._whole_said.set_text(say(whole))
        self.whole.set_name(say(whole))
        self._close.set_words(say(words("Window", "Close")))
        self.choose.set_words(say(words("Imports", "Choose a file…")))
        self._fill(self._runs)

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        super().restyle()
        self.account.setFont(self.theme.font())
        self.account.setMinimumHeight(self.theme.px(32))
        self._area.fit()
        self.settle()

    def _take(self, runs: tuple[ImportRun, ...]) -> None:
        self._runs = runs
        self._fill(runs)

    def _fill(self, runs: Sequence[ImportRun]) -> None:
        self._area.show_lines([self._line(run) for run in runs])
        self.settle()

    def _line(self, run: ImportRun) -> Line:
        say, theme = self._wording.say, self.theme
        over = run.state is RunState.UNDONE
        when, how = say(ago(run.started_at, self._tools.clock())), say(run_words(run))
        rejected = undo = None
        if run.counts.refused and not over:
            hint = words("Imports", "Write the rejected rows of {file}").given(file=run.file)
            rejected = Button(theme, say(words("Imports", "Rejected rows…")), icon="download", hint=say(hint))
            rejected.clicked.connect(lambda _checked: self.rejected_asked.emit(run.uid))
        if not over and (run.counts.kept or run.counts.duplicates):
            hint = words("Imports", "Undo the import of {file}").given(file=run.file)
            undo = Button(theme, say(words("Toast", "Undo")), icon="undo-2", hint=say(hint), weight=Weight.OUTLINE)
            undo.clicked.connect(lambda _checked: self.undo_asked.emit(run.uid))
        return TwoTexts(theme, run.file, f"{when} · {how}", faint=over), rejected, undo
