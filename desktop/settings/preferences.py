"""The settings in use: who wants them is told of each change, and the file follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.desk import Desk
from desktop.settings.definitions import Settings
from desktop.settings.earlier import earlier_choices
from desktop.settings.file import SettingsFile, UnwritableError
from desktop.settings.writing import Say
from storage.records.words import Words


class Preferences(QObject):
    """The settings of one window. Window thread only; the file is written on the desk's thread.

    Signals:
        changed(Settings, Settings): what was in use, and what is now.
        failed(Words): the file could not be written.
    """

    changed = Signal(object, object)
    failed = Signal(object)

    def __init__(self, file: SettingsFile, desk: Desk, say: Say) -> None:
        super().__init__()
        self._file, self._desk, self._say = file, desk, say
        self._writes = 0
        self.now = file.reading.settings

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        return self._file.path

    @property
    def complaints(self) -> tuple[Words, ...]:
        """What in the file is not understood."""
        return self._file.reading.complaints

    def choose(self, chosen: Settings) -> None:
        """Use other settings from now on, and put what differs into the file."""
        before = self.now
        if chosen == before:
            return
        self._use(chosen)
        self._writes += 1
        number = self._writes

        def written(outcome: Settings | Words) -> None:
            if isinstance(outcome, Words):
                self.failed.emit(outcome)
            elif number == self._writes:  # what was edited by hand meanwhile was read with it
                self._use(outcome)

        self._desk.ask(lambda _db: self._write(before, chosen), written)

    def look_again(self, then: Callable[[], None] | None = None) -> None:
        """Read the file anew if a person edited it by hand."""

        def read(other: bool) -> None:
            if other:
                self._use(self._file.reading.settings)
            if then is not None:
                then()

        self._desk.ask(lambda _db: self._file.read_again(), read, latest="settings")

    def _write(self, before: Settings, now: Settings) -> Settings | Words:
        try:
            self._file.write(before, now, self._say)
        except UnwritableError as error:
            return error.words
        return self._file.reading.settings

    def _use(self, chosen: Settings) -> None:
        before, self.now = self.now, chosen
        if chosen != before:
            self.changed.emit(before, chosen)


def settings_file(folder: Path, say: Callable[[Settings], Say]) -> SettingsFile:
    """Return the file of a data folder. Where there is none yet, choices of an older version are taken into it.

    ``say`` gives the language that comments are written in.
    """
    file = SettingsFile.in_folder(folder)
    earlier = earlier_choices(folder)
    if not file.path.exists() and earlier != Settings():
        try:
            file.write(Settings(), earlier, say(earlier))
        except UnwritableError:
            file.reading = replace(file.reading, settings=earlier)
    return file
