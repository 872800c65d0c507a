"""What a data folder keeps for the window: the settings and what was remembered, read before anything is built."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.session import SessionFile
from desktop.settings.applying import spoken
from desktop.settings.file import SettingsFile
from desktop.settings.preferences import settings_file
from resources.catalogue import read_catalogue


@dataclass(frozen=True, slots=True)
class Kept:
    """Both files."""

    settings: SettingsFile
    session: SessionFile

    @classmethod
    def in_folder(cls, folder: Path) -> Kept:
        """Read both in a data folder; missing or broken ones give the defaults."""
        # The settings first: an older version kept them in the file of the session.
        settings = settings_file(folder, lambda found: read_catalogue(spoken(found.language)).render)
        return cls(settings, SessionFile.read(folder))
