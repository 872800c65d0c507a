"""The panel of imports: take in a file, see how past ones ended, write down what was rejected, undo one whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from desktop.importing.import_words import run_words
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel, Label
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, SEMIBOLD, TITLE_PX
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
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self.account = QLineEdit()
        self._close = Button(theme)
        self.choose = Button(theme, icon="upload", weight=Weight.PRIMARY)
        for widget in (self._title, self._lead, self._area):
            self.column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.account, 1)
        foot.addWidget(self._close)
        foot.addWidget(self.choose)
        self.column.addLayout(foot)
        self.choose.clicked.connect(self.file_asked)
        self._close.clicked.connect(self.close_overlay)
        self.restyle()
        self.reword()

    @property
    def runs(self) -> tuple[ImportRun, ...]:
        """What is shown, newest first."""
        return self._runs

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
        self._close.set_words(say(words("Window", "Close")))
        self.choose.set_words(say(words("Imports", "Choose a file…")))
        self._fill(self._runs)

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        super().restyle()
        self.account.setFont(self.theme.font())
        self.account.setMinimumHeight(self.theme.px(32))
        self._fit()

    def _take(self, runs: tuple[ImportRun, ...]) -> None:
        self._runs = runs
        self._fill(runs)

    def _fill(self, runs: Sequence[ImportRun]) -> None:
        board = QWidget()
        grid = QGridLayout(board)
        grid.setContentsMargins(0, 0, self.theme.px(8), 0)
        grid.setHorizontalSpacing(self.theme.px(12))
        grid.setVerticalSpacing(self.theme.px(10))
        for number, run in enumerate(runs):
            self._add_run(grid, number, run)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(2 * len(runs), 1)
        self._area.setWidget(board)
        self._area.viewport().setAutoFillBackground(False)
        board.setAutoFillBackground(False)
        self._fit()

    def _add_run(self, grid: QGridLayout, number: int, run: ImportRun) -> None:
        say, theme = self._wording.say, self.theme
        undone = run.state is RunState.UNDONE
        name = ElidedLabel(theme, run.file, px=SECONDARY_PX, weight=SEMIBOLD, role=Role.FAINT if undone else Role.TEXT)
        when, how = say(ago(run.started_at, self._tools.clock())), say(run_words(run))
        line = ElidedLabel(theme, f"{when} · {how}", px=META_PX, role=Role.FAINT if undone else Role.MUTED)
        grid.addWidget(name, 2 * number, 0)
        grid.addWidget(line, 2 * number + 1, 0)
        if run.counts.refused and not undone:
            hint = words("Imports", "Write the rejected rows of {file}").given(file=run.file)
            rejected = Button(theme, say(words("Imports", "Rejected rows…")), icon="download", hint=say(hint))
            rejected.clicked.connect(lambda _checked, uid=run.uid: self.rejected_asked.emit(uid))
            grid.addWidget(rejected, 2 * number, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        if not undone and (run.counts.kept or run.counts.duplicates):
            hint = words("Imports", "Undo the import of {file}").given(file=run.file)
            undo = Button(theme, say(words("Toast", "Undo")), icon="undo-2", hint=say(hint), weight=Weight.OUTLINE)
            undo.clicked.connect(lambda _checked, uid=run.uid: self.undo_asked.emit(uid))
            grid.addWidget(undo, 2 * number, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)

    def _fit(self) -> None:
        board = self._area.widget()
        wanted = board.sizeHint().height() if board is not None and self._runs else 0
        self._area.setVisible(bool(self._runs))
        self._area.setFixedHeight(min(wanted + self.theme.px(4), self.theme.px(420)))
        self.settle()
