"""A second start brings the first window forward and ends; a window that died leaves nothing in the way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.only_one import Door, address, ask_to_come_forward
from tests.desktop.test_entry import ROOT, run

_FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import desktop.application as application
application.listener_command = lambda data: ()
app = QApplication([])
QTimer.singleShot(40_000, app.quit)
application.bring_forward = lambda window: (print("forward", window.windowTitle(), flush=True), app.quit())
from desktop.entry import open_window
print("ended", open_window(Path(sys.argv[1]), language="fr"))
"""
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import desktop.application as application
application.listener_command = lambda data: ()
app = QApplication([])
QTimer.singleShot(300, app.quit)
from desktop.entry import open_window
print("ended", open_window(Path(sys.argv[1]), tell=lambda said: print(said.source)))
"""


def first(data: Path, qtbot: QtBot) -> subprocess.Popen[str]:
    """Start a window in a process of its own, and wait until it listens."""
    started = subprocess.Popen([sys.executable, "-c", _FIRST, str(data)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    qtbot.waitUntil(lambda: Path(address(data)).exists(), timeout=40_000)
    return started


@pytest.mark.skipif(sys.platform == "win32", reason="waits for the file of a socket")
def test_a_second_start_raises_the_first_and_ends_with_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    started = first(data, qtbot)
    second = run(_SECOND, str(data))
    said = "Causerie was open already on {path}: its window has come forward."
    assert second.stdout.splitlines() == [said, "ended 0"], second.stderr
    assert started.communicate(timeout=40)[0].splitlines() == ["forward Causerie", "ended 0"]


@pytest.mark.skipif(sys.platform == "win32", reason="waits for the file of a socket")
def test_a_window_that_died_is_in_nobodys_way(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    started = first(data, qtbot)
    started.kill()
    started.communicate(timeout=40)
    assert Path(address(data)).exists()
    assert run(_SECOND, str(data)).stdout.splitlines() == ["ended 0"]


def test_whoever_says_something_else_is_sent_away(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    door = Door(tmp_path)
    asked: list[bool] = []
    door.asked.connect(lambda: asked.append(True))
    assert door.is_open
    stranger = QLocalSocket()
    stranger.connectToServer(address(tmp_path))
    stranger.write(b"x" * 100_000)
    qtbot.waitUntil(lambda: stranger.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert asked == []
    ours = QLocalSocket()
    ours.connectToServer(address(tmp_path))
    ours.write(b"show\n")
    qtbot.waitUntil(lambda: ours.bytesAvailable() > 0)
    assert (bytes(ours.readAll().data()), asked) == (b"shown\n", [True])
    ours.abort()
    door.close()
    assert not ask_to_come_forward(tmp_path)


def test_each_folder_has_its_own_door_however_long_its_name_is(tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 120)
    assert address(tmp_path) != address(deep)
    assert "/" not in address(deep)
    assert address(tmp_path / "a" / "..") == address(tmp_path)
