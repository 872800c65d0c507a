"""What the window remembers between two runs without being asked: its size, what was shown. One small JSON file."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from desktop.territories.draft import TerritoryDraft

FILE_NAME = "window.json"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Session:
    """What was remembered.

    Attributes:
        list_width: width of the list pane in pixels at 100 %; None for the layout's own.
        inspector: the details pane was open.
        territory: the territory last chosen, None for all.
        voice: who spoke last.
        here: when somebody was last seen at the window, aware; None for never.
        width, height: of the window, in pixels. maximised: it filled the screen.
        page: the one shown last. conversation: the one on it, None for none.
        territories: what was typed of territories and not saved, by territory; None for a new one.
    """

    list_width: int | None = None
    inspector: bool = False
    territory: int | None = None
    voice: int | None = None
    width: int = 1280
    height: int = 800
    maximised: bool = False
    page: str = ""
    conversation: int | None = None
    here: datetime | None = None
    territories: tuple[tuple[int | None, TerritoryDraft], ...] = ()


@dataclass(slots=True)
class SessionFile:
    """The file. ``now`` is what stands in it, or would."""

    path: Path
    now: Session = field(default_factory=Session)

    @classmethod
    def read(cls, folder: Path) -> SessionFile:
        """Read the file in a data folder. A missing or unreadable one gives the defaults, and is said in the log."""
        path = folder / FILE_NAME
        try:
            session = msgspec.json.decode(path.read_bytes(), type=Session)
        except FileNotFoundError:
            session = Session()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            _log.warning("%s is not readable, the defaults are used: %s", path, error)
            session = Session()
        return cls(path, session)

    def write(self, session: Session) -> None:
        """Keep this: written beside, then renamed, so that a crash leaves the old file or the new one.

        A disk that refuses is said in the log: how the window looks is never worth an interruption.
        """
        if session == self.now and self.path.exists():
            return
        self.now = session
        document = msgspec.json.format(msgspec.json.encode(session), indent=2)
        beside = self.path.with_suffix(".new")
        try:
            beside.write_bytes(document + b"\n")
            beside.replace(self.path)
        except OSError as error:
            _log.warning("%s could not be written: %s", self.path, error)
