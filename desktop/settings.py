"""What the window remembers between two runs: one small JSON file in the data folder, readable and editable."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from desktop.theme.theme import Scheme
from priorities.notices.choices import NoticeChoices

FILE_NAME = "window.json"
SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """The window's settings.

    Attributes:
        language: "fr" or "en"; None follows the system.
        text_percent: size of everything drawn, 80 to 200.
        list_width: width of the list pane in pixels at 100 %; None for the layout's own.
        inspector: the details pane was open.
        territory: the territory last chosen, None for all.
        voice: who spoke last.
        width, height: of the window, in pixels.
        notices: what is told, and when not.
    """

    language: str | None = None
    scheme: Scheme = Scheme.SYSTEM
    text_percent: int = 100
    list_width: int | None = None
    inspector: bool = False
    territory: int | None = None
    voice: int | None = None
    width: int = 1280
    height: int = 800
    notices: NoticeChoices = field(default_factory=NoticeChoices)


def text_percent_within(percent: int) -> int:
    """Return the nearest text size that is offered, in percent."""
    return max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))


@dataclass(slots=True)
class SettingsFile:
    """The file of the settings. ``now`` is what stands in it, or would."""

    path: Path
    now: Settings = field(default_factory=Settings)

    @classmethod
    def read(cls, folder: Path) -> SettingsFile:
        """Read the file in a data folder. A missing or unreadable one gives the defaults, and is said in the log."""
        path = folder / FILE_NAME
        try:
            settings = msgspec.json.decode(path.read_bytes(), type=Settings)
        except FileNotFoundError:
            settings = Settings()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            _log.warning("%s is not readable, the defaults are used: %s", path, error)
            settings = Settings()
        return cls(path, replace(settings, text_percent=text_percent_within(settings.text_percent)))

    def write(self, settings: Settings) -> None:
        """Keep these settings: written beside, then renamed, so that a crash leaves the old file or the new one.

        A disk that refuses is said in the log: how the window looks is never worth an interruption.
        """
        if settings == self.now and self.path.exists():
            return
        self.now = settings
        document = msgspec.json.format(msgspec.json.encode(settings), indent=2)
        beside = self.path.with_suffix(".new")
        try:
            beside.write_bytes(document + b"\n")
            beside.replace(self.path)
        except OSError as error:
            _log.warning("%s could not be written: %s", self.path, error)
