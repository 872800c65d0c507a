"""The traps of Qt in Python are really met: proofs about ``conftest``, and about the Qt we ship with."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import shiboken6
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import threads_left
from tests.desktop.conftest import destroy_windows, running_things

_MANY_CALLS = """
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label, pixmap = QLabel(), QPixmap(8, 8)
painter, colour = QPainter(pixmap), QColor("red")
for number in range(100_000):
    label.setText("a")
    painter.setPen(colour)
painter.end()
print("alive")
"""


def test_calls_that_return_nothing_lose_no_reference() -> None:
    """PySide6 6.12.0 on Python 3.11 aborts after some thousand such calls: ``none_dealloc``."""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", _MANY_CALLS], capture_output=True, text=True, cwd=root, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr


def test_windows_are_destroyed_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    inside = QLabel("text", window)
    going = QWidget(window)
    going.deleteLater()
    destroy_windows()
    assert not any(map(shiboken6.isValid, (window, inside, going)))


def test_an_active_timer_is_seen(qtbot: QtBot) -> None:
    timer = QTimer()
    timer.start(60_000)
    assert running_things() == [timer]
    timer.stop()
    assert running_things() == []


def test_a_timer_goes_with_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    QTimer(window).start(60_000)
    destroy_windows()
    assert running_things() == []


def test_a_running_thread_is_seen() -> None:
    before, end = frozenset(threading.enumerate()), threading.Event()
    thread = threading.Thread(target=end.wait, name="a-thread-nobody-stopped")
    thread.start()
    assert threads_left(before, 0.0) == ["a-thread-nobody-stopped"]
    end.set()
    assert threads_left(before) == []


def test_a_running_qt_thread_is_seen(qtbot: QtBot) -> None:
    thread = QThread()
    thread.start()
    assert running_things() == [thread]
    thread.quit()
    assert thread.wait(5_000)
    assert running_things() == []
