"""The way in: cheap to import, and it opens a window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from desktop.listener_link import listener_command

ROOT = Path(__file__).parents[2]

_OPEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import desktop.application as application
application.listener_command = lambda data: ()
app = QApplication([])
QTimer.singleShot(300, app.quit)
from desktop.entry import open_window
code = open_window(Path(sys.argv[1]), language="fr")
print("closed", code)
"""


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60
    )


def test_importing_the_way_in_loads_no_qt() -> None:
    done = run("import sys, desktop.entry; print([name for name in sys.modules if name.startswith('PySide6')])")
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_a_window_opens_on_a_new_folder_and_closes(tmp_path: Path) -> None:
    done = run(_OPEN, str(tmp_path / "data"))
    assert (done.returncode, done.stdout.strip()) == (0, "closed 0"), done.stderr
    assert (tmp_path / "data" / "causerie.sqlite").is_file()
    assert "Traceback" not in done.stderr


def test_what_nobody_caught_is_in_the_log(tmp_path: Path) -> None:
    broken = _OPEN.replace("QTimer.singleShot(300", "QTimer.singleShot(50, lambda: 1 / 0)\nQTimer.singleShot(300")
    done = run(broken, str(tmp_path / "data"))
    assert (done.returncode, done.stdout.strip()) == (0, "closed 0"), done.stderr
    assert "ZeroDivisionError" in done.stderr
    assert "ZeroDivisionError" in (tmp_path / "data" / "logs" / "window.log").read_text(encoding="utf-8")


def test_the_listener_is_given_the_same_folder(tmp_path: Path) -> None:
    assert str(tmp_path) in listener_command(tmp_path)
