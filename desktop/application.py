"""Runs the Qt application around one window."""

from __future__ import annotations

import locale
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.browser import copy_to_clipboard, open_in_browser
from desktop.composition import Outside, build
from desktop.listener_link import listener_command
from desktop.reachability import Reachability
from desktop.settings import SettingsFile
from storage.opening import prepare


def run_application(data: Path, language: str | None, *, minimised: bool, sample: Callable[[], None] | None) -> int:
    """Show the window on a data folder until it is closed; see ``desktop.entry.open_window``."""
    database = prepare(data)
    settings = SettingsFile.read(data)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("causerie")
    application.setApplicationDisplayName("Causerie")
    outside = Outside(
        clock=lambda: datetime.now(UTC),
        open_url=open_in_browser,
        copy=copy_to_clipboard,
        listener=listener_command(data),
        open_sample=sample,
    )
    house = build(application, database, settings, language or settings.now.language or system_language(), outside)
    house.start(minimised=minimised)
    reachability = Reachability()
    reachability.offline.connect(house.following.set_offline)
    reachability.begin()
    try:
        return application.exec()
    finally:
        house.close()


def system_language() -> str:
    """Return "fr" where the system speaks French, else "en"."""
    spoken = locale.getlocale()[0] or ""
    return "fr" if spoken.casefold().startswith("fr") else "en"
