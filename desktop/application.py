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
from desktop.reachability import Reachability
from listeners.log_file import kept_log
from storage.opening import prepare

_LOG = logging.getLogger(__name__)


def run_application(data: Path, language: str | None, *, minimised: bool, sample: Callable[[], None] | None) -> int:
    """Show the window on a data folder until it is closed; see ``desktop.entry.open_window``."""
    database = prepare(data)
    with kept_log(data, "window"), uncaught_logged():
        return _run(data, database, language, minimised=minimised, sample=sample)


def _run(
    data: Path, database: Path, language: str | None, *, minimised: bool, sample: Callable[[], None] | None
) -> int:
    kept = Kept.in_folder(data)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("causerie")
    application.setApplicationDisplayName("Causerie")
    application.setDesktopFileName("causerie")  # by it Wayland finds the window's icon
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
    try:
        return application.exec()
    finally:
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
