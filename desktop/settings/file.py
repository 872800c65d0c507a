"""The settings' file in the data folder: read tolerantly, written beside and renamed, never lost."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path

from desktop.settings.definitions import Settings
from desktop.settings.reading import Reading, read_settings
from desktop.settings.writing import Say, rewritten
from storage.records.words import Words, words

FILE_NAME = "settings.toml"
_log = logging.getLogger(__name__)


class UnwritableError(OSError):
    """The file cannot be written; ``words`` say why."""

    def __init__(self, said: Words) -> None:
        super().__init__(said.source)
        self.words = said


@dataclass(slots=True)
class SettingsFile:
    """The file. What was read of it is in ``reading``."""

    path: Path
    reading: Reading = field(default_factory=Reading)
    _seen: bytes | None = None

    @classmethod
    def in_folder(cls, folder: Path) -> SettingsFile:
        """Read the file in a data folder; a missing one says nothing, and stays missing until something is chosen."""
        # Where it is a link (a folder of dot files, perhaps) what it leads to is written, not the link.
        file = cls((folder / FILE_NAME).resolve())
        file.read_again()
        return file

    def read_again(self) -> bool:
        """Read what stands there now, and say whether that is something else than before."""
        try:
            found = self.path.read_bytes()
        except FileNotFoundError:
            found = b""
        except OSError as error:
            _log.warning("%s cannot be read: %s", self.path, error)
            said = words("Settings", "settings.toml cannot be read, so everything has its default: {why}")
            self.reading = Reading(complaints=(said.given(why=error.strerror or str(error)),), is_whole=False)
            return True
        if found == self._seen:
            return False
        self._seen = found
        self.reading = read_settings(found)
        for complaint in self.reading.complaints:
            _log.warning("%s: %s %s", self.path, complaint.source, dict(complaint.args))
        return True

    def write(self, before: Settings, now: Settings, say: Say) -> None:
        """Put what changed into the file as it stands now; one that is no TOML is kept beside it.

        Raises:
            UnwritableError: the disk refuses.
        """
        try:
            self.read_again()
            text = (self._seen or b"").decode("utf-8-sig") if self.reading.is_whole else self._set_aside()
            written = rewritten(text, before, now, say).encode()
            beside = self.path.with_name(f"{self.path.name}.new")
            beside.write_bytes(written)
            beside.replace(self.path)
            self.read_again()
        except OSError as error:
            _log.warning("%s could not be written: %s", self.path, error)
            said = words("Settings", "settings.toml cannot be written ({why}): your choice holds until you close.")
            raise UnwritableError(said.given(why=error.strerror or str(error))) from error

    def _set_aside(self) -> str:
        """Keep a file that cannot be understood under a name of its own, and begin a new one."""
        number = 1
        while (aside := self.path.with_name(f"{self.path.name}.unreadable-{number}")).exists():
            number += 1
        self.path.replace(aside)
        _log.warning("%s could not be understood; it is kept as %s", self.path, aside)
        return ""
