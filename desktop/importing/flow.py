"""Importing files in the window: asked for, shown while it goes, told when it ended, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from desktop.importing.going import Going
from desktop.importing.import_words import done_words
from desktop.importing.mapping_panel import MappingPanel
from desktop.importing.runs_panel import RunsPanel
from desktop.listener_link import ListenerLink
from desktop.tools import Tools
from listeners.importing.mapping.facts import TableMapping
from listeners.importing.mapping.written import mapping_to_json
from listeners.messages import (
    CancelJob,
    Failed,
    ImportFile,
    ImportUndone,
    JobDone,
    JobProgress,
    MappingPreviewed,
    MappingWanted,
    PreviewMapping,
    UndoImport,
)
from storage.exports.rejected import export_rejected
from storage.records.words import Words, words

FIRST_JOB = 1 << 20
"""Jobs of imports are numbered from here, apart from those of pasted mentions."""

AskFile = Callable[[QWidget, str], Path | None]
"""Asks for a file; None when the person thought better of it."""


def ask_file(parent: QWidget, title: str) -> Path | None:
    """Ask for a file to read, in the system's own dialog."""
    chosen = QFileDialog.getOpenFileName(parent, title)[0]
    return Path(chosen) if chosen else None


def ask_place(parent: QWidget, title: str) -> Path | None:
    """Ask where to write a CSV file, in the system's own dialog."""
    chosen = QFileDialog.getSaveFileName(parent, title, "rejected.csv", "CSV (*.csv)")[0]
    return Path(chosen) if chosen else None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A file to import, where its mentions belong, whether the person says that a list in it is whole."""

    file: Path
    territory: int | None
    whole: bool


class Importing(QObject):
    """Sends files to the listener one after the other, and follows what it says of them.

    Signals:
        going(object): how the import under way goes, a ``Going``, or None when there is none.
        told(object, object): words for a toast, and what undoes it (a callable) or None.
    """

    going = Signal(object)
    told = Signal(object, object)

    def __init__(
        self,
        tools: Tools,
        link: ListenerLink,
        runs: RunsPanel,
        mapping: MappingPanel,
        *,
        ask: AskFile = ask_file,
        place: AskFile = ask_place,
    ) -> None:
        super().__init__(runs)
        self._tools, self._runs, self._mapping = tools, runs, mapping
        self._ask, self._place = ask, place
        self._next = FIRST_JOB
        self._now: Going | None = None
        self._waiting: list[_Asked] = []
        self._sent: _Asked | None = None
        self._wanted: MappingWanted | None = None
        self._preview = 0
        self.territory: int | None = None
        link.job_progress.connect(self._progress)
        link.job_done.connect(self._done)
        link.failed.connect(self._failed)
        link.import_undone.connect(self._undone)
        link.mapping_wanted.connect(self._map)
        link.mapping_previewed.connect(self._previewed)
        link.running.connect(self._running)
        runs.file_asked.connect(self.choose)
        runs.undo_asked.connect(self.undo)
        runs.rejected_asked.connect(self._write_rejected)
        mapping.changed.connect(self._ask_preview)
        mapping.accepted.connect(self._import_mapped)
        mapping.closed.connect(self._not_mapped)

    @property
    def under_way(self) -> Going | None:
        """The import that goes on, None for none."""
        return self._now

    def choose(self) -> None:
        """Ask for a file and import it."""
        chosen = self._ask(self._runs, self._tools.wording.say(words("Imports", "Import a file")))
        if chosen is not None:
            self._runs.close_overlay()
            self.begin([chosen])

    def begin(self, files: Sequence[Path]) -> None:
        """Import files, one after the other; their mentions belong to the territory shown."""
        whole = self._runs.take_whole()
        self._waiting += [_Asked(file, self.territory, whole) for file in files]
        self._start_next()

    def stop(self) -> None:
        """Stop the import under way; what was heard stays."""
        if self._now is not None:
            self._tools.send(CancelJob(self._now.job))

    def undo(self, run: str) -> None:
        """Take a whole import back."""
        self._tools.send(UndoImport(self._number(), run))
        self.told.emit(words("Toast", "The import is being undone."), None)

    def _start_next(self) -> None:
        if self._now is None and self._wanted is None and self._waiting:
            self._send(self._waiting.pop(0))

    def _send(self, asked: _Asked, mapping: str = "") -> None:
        job, self._sent = self._number(), asked
        self._show(Going(job, asked.file.name))
        account = self._runs.account.text().strip()
        self._tools.send(ImportFile(job, str(asked.file), asked.territory, mapping, account, asked.whole))

    def _number(self) -> int:
        self._next += 1
        return self._next

    def _show(self, going: Going | None) -> None:
        self._now = going
        self.going.emit(going)

    def _progress(self, event: JobProgress) -> None:
        if self._now is not None and event.job == self._now.job:
            self._show(replace(self._now, done=event.done, total=event.total))

    def _done(self, event: JobDone) -> None:
        if not event.run:
            return  # a pasted mention
        self._over(event.job)
        carried = event.kept or event.duplicates or event.unlisted
        self.told.emit(done_words(event), (lambda: self.undo(event.run)) if carried else None)
        self._runs.refresh()
        if event.rejected and not _writing():
            self._runs.show_panel()

    def _failed(self, event: Failed) -> None:
        if event.job is not None:
            self._over(event.job)

    def _over(self, job: int) -> None:
        if self._now is not None and job == self._now.job:
            self._show(None)
            self._start_next()

    def _running(self, there: bool) -> None:
        """What the listener was importing when it went away is told; what waits goes on when it is back."""
        if there:
            self._start_next()
        elif self._now is not None:
            said = words("Toast", "The import of {name} was interrupted: import it again, nothing comes twice.")
            self.told.emit(said.given(name=self._now.name), None)
            self._show(None)

    def _undone(self, event: ImportUndone) -> None:
        self.told.emit(words("Toast", "The import is undone: %n mentions removed.", None, event.removed), None)
        self._runs.refresh()

    def _map(self, event: MappingWanted) -> None:
        self._wanted = event
        self._show(None)
        self._mapping.show_table(event, self.territory)

    def _ask_preview(self, mapping: TableMapping) -> None:
        if self._wanted is not None:
            self._preview = self._number()
            self._tools.send(PreviewMapping(self._preview, self._wanted.path, mapping_to_json(mapping)))

    def _previewed(self, event: MappingPreviewed) -> None:
        if event.job == self._preview:
            self._mapping.show_preview(event)

    def _import_mapped(self, mapping: TableMapping) -> None:
        wanted, self._wanted = self._wanted, None
        self._mapping.close_overlay()  # nothing is wanted any more: what waits does not overtake this one
        if wanted is not None:
            whole = self._sent is not None and self._sent.whole
            self._send(_Asked(Path(wanted.path), mapping.territory, whole), mapping_to_json(mapping))

    def _not_mapped(self) -> None:
        """The person thought better of it: the next file's turn."""
        if self._wanted is not None:
            self._wanted = None
            self._start_next()

    def _write_rejected(self, run: str) -> None:
        say = self._tools.wording.say
        out = self._place(self._runs, say(words("Imports", "Write the rejected rows")))
        if out is not None:
            french = self._tools.wording.language == "fr"
            self._tools.aside.ask(
                lambda db: export_rejected(db, run, out, say=say, semicolons=french),
                lambda count: self._written(out, count),
            )

    def _written(self, out: Path, count: int) -> None:
        said: Words = words("Toast", "%n rejected rows are written to {name}.", None, count)
        self.told.emit(said.given(name=out.name), None)


def _writing() -> bool:
    """Tell whether the person is writing: nothing then takes the keyboard from her."""
    return isinstance(QApplication.focusWidget(), (QLineEdit, QPlainTextEdit))
