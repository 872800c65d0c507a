"""Runs the Qt application around one window."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from desktop.browser import copy_to_clipboard, open_in_browser
from desktop.composition import Outside, build
from desktop.kept import Kept
from desktop.listener_link import listener_command
from desktop.notices.tray import bring_forward
from desktop.only_one import LOCK, Door, ask_to_come_forward
from desktop.reachability import Reachability
from listeners.log_file import kept_log
from storage.locking import exclusive
from storage.opening import prepare
from storage.records.words import Words, words

_LOG = logging.getLogger(__name__)


def run_application(
    data: Path,
    language: str | None,
    *,
    minimised: bool,
    sample: Callable[[], None] | None,
    tell: Callable[[Words], None],
) -> int:
    """Show the window on a data folder until it is closed; see ``desktop.entry.open_window``."""
    application = _application()
    if data.is_dir() and ask_to_come_forward(data):
        tell(words("Window", "Causerie was open already on {path}: its window has come forward.").given(path=str(data)))
        return 0
    database = prepare(data)
    with exclusive(data, LOCK, wait=False), kept_log(data, "window"), uncaught_logged():
        return _run(application, data, database, language, minimised=minimised, sample=sample)


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("causerie")
    application.setApplicationDisplayName("Causerie")
    application.setDesktopFileName("causerie")  # by it Wayland finds the window's icon
    return application


def _run(
    application: QApplication,
    data: Path,
    database: Path,
    language: str | None,
    *,
    minimised: bool,
    sample: Callable[[], None] | None,
) -> int:
    kept = Kept.in_folder(data)
    outside = Outside(
        clock=lambda: datetime.now(UTC),
        open_url=open_in_browser,
        copy=copy_to_clipboard,
        listener=listener_command(data),
        open_sample=sample,
    )
    house = build(application, database, kept, language, outside)
    # A window that stays in the tray is hidden, not closed: only its own end is the program's.
    application.setQuitOnLastWindowClosed(False)
    house.window.closing.connect(application.quit)
    house.start(minimised=minimised)
    reachability = Reachability()
    reachability.offline.connect(house.following.set_offline)
    reachability.begin()
    door = Door(data)
    door.asked.connect(lambda: bring_forward(house.window))
    try:
        return application.exec()
    finally:
        door.close()
        house.close()


@contextmanager
def uncaught_logged() -> Iterator[None]:
    """Write what nobody caught to the log too, for the length of a block: Qt says it on standard error only."""
    before = sys.excepthook

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _LOG.error("nobody caught this", exc_info=(kind, error, trace))
        before(kind, error, trace)

    sys.excepthook = told
    try:
        yield
    finally:
        sys.excepthook = before
