"""What holds for every test of the window.

PySide6 and pytest together have three traps, each met here: pytest-qt holds widgets weakly and ``deleteLater`` is not
delivered between tests (pytest-qt issue 498), so windows are destroyed after each test, at once; the cyclic
collector may free a widget in the middle of an event, so it is off while a test runs; a timer that goes on fires into
the next test, so one left active, or a thread left running, fails its test.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication

from desktop.theme.theme import Scheme, Theme
from desktop.theme.type import Typeface, load_typeface
from desktop.wording import Wording
from resources.catalogue import read_catalogue

HARMLESS = "This plugin does not support"
"""Said by the offscreen platform of least sizes, raised windows and grabbed keyboards."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every Qt warning fail the test that caused it."""
    for item in items:
        if "tests/desktop/" in item.nodeid.replace("\\", "/"):
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS, extend=True))


@pytest.fixture(scope="session", autouse=True)
def loaded_modules_stay() -> None:
    """Spare the collector everything that was loaded before the first test: it then takes a millisecond."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def clean_desk() -> Iterator[None]:
    """Keep the cyclic collector off during a test; after it destroy its windows and look for what still runs."""
    gc.disable()
    yield
    destroy_windows()
    gc.collect()
    running = running_things()
    for thing in running:
        if isinstance(thing, QTimer):
            thing.stop()
    destroy_what_listens()
    gc.enable()
    assert not running, f"left running: {running}"


def destroy_windows() -> None:
    """Destroy all top-level widgets, and everything that waits for its deletion."""
    application = QCoreApplication.instance()
    if not isinstance(application, QApplication):
        return
    for widget in application.topLevelWidgets():
        if shiboken6.isValid(widget) and widget.parent() is None:
            shiboken6.delete(widget)
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def destroy_what_listens() -> None:
    """Destroy what stands beside the windows: a connection to a function of its own keeps each alive, unseen by Python.

    Left alone, every house of a run stays in memory, and each collection takes longer than the one before.
    """
    for thing in gc.get_objects():
        ours = isinstance(thing, QObject) and type(thing).__module__.startswith("desktop.")
        if ours and shiboken6.isValid(thing) and thing.parent() is None:
            shiboken6.delete(thing)


def running_things() -> list[QTimer | QThread]:
    """Return the active timers and running threads that were made in Python and are still alive."""
    made = [thing for thing in gc.get_objects() if isinstance(thing, (QTimer, QThread)) and shiboken6.isValid(thing)]
    return [thing for thing in made if (thing.isActive() if isinstance(thing, QTimer) else thing.isRunning())]


@pytest.fixture(scope="session")
def typeface(qapp: QApplication) -> Typeface:
    """Return the shipped letters, loaded once: Qt would keep every copy."""
    return load_typeface()


@pytest.fixture
def theme(qapp: QApplication, typeface: Typeface) -> Theme:
    """Return the light theme at 100 %, not applied to the application."""
    return Theme(qapp, Scheme.LIGHT, 1.0, typeface)


@pytest.fixture
def wording() -> Wording:
    """Return what the window says, in English."""
    return Wording(read_catalogue("en"))


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application for tests that install a theme; palette, font and style sheet are put back after."""
    palette, font, sheet = qapp.palette(), qapp.font(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)
