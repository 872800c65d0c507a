"""What Qt and Python need from the system: found by loading it, installed as root, otherwise asked for in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIBRARIES = ["libegl1", "libgl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "fontconfig"]
"""Debian's names of what QtGui and QtWidgets are linked against."""

WINDOW_LIBRARIES = [
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
]
"""What Qt's X11 plugin needs besides."""

FONTS = ["fonts-noto-core", "fonts-noto-color-emoji", "fonts-noto-cjk"]
"""Scripts and emoji that people write in and that the bundled font does not hold."""

LOAD_WIDGETS = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtTest"
LOAD_WINDOW = (
    "import ctypes, pathlib, PySide6.QtGui; "
    "ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / 'Qt/plugins/platforms/libqxcb.so'))"
)
"""Loading the plugin resolves all that it is linked against; starting it would need a display."""


class SetUpError(Exception):
    """Something is missing that this script may not or cannot install; the sentence says what, and what to run."""


def has_display() -> bool:
    """Say whether a window can be shown: on Linux, whether a display is announced; elsewhere always."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def provide_qt_libraries(python: Path, *, window: bool, fonts: bool) -> None:
    """See to it that Qt loads in the environment of *python*. Only Linux leaves this to the user.

    Args:
        python: the environment's interpreter, PySide6 installed.
        window: a window will be shown under X11 or XWayland.
        fonts: look for missing fonts too; they are wished for, never required.

    Raises:
        SetUpError: a library is missing and this is not root, or it could not be installed.
    """
    if not sys.platform.startswith("linux"):
        return
    if fonts:
        _provide_fonts()
    if problem := _problem_of(python, LOAD_WIDGETS):
        install_or_explain(LIBRARIES, f"Qt cannot be loaded: {problem}")
    if window and (problem := _problem_of(python, LOAD_WINDOW)):
        install_or_explain(WINDOW_LIBRARIES, f"Qt cannot open a window: {problem}")
    if problem := _problem_of(python, LOAD_WIDGETS):
        raise SetUpError(f"Qt still cannot be loaded: {problem}")


def install_or_explain(packages: list[str], why: str) -> None:
    """Install Debian packages when this is root and apt-get is there; else say what to run.

    Raises:
        SetUpError: not root, no apt-get, or apt-get failed.
    """
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise SetUpError(f"{why}\nInstall what your system calls (Debian's names): {' '.join(packages)}")
    if os.geteuid() != 0:
        raise SetUpError(f"{why}\nRun this once, then start again:\n\n    sudo {' '.join(command)}\n")
    print(f"{why}\nRunning: {' '.join(command)}", file=sys.stderr)
    if not _apt(["apt-get", "update"]) or not _apt(command):
        raise SetUpError(f"{why}\nThis failed, its message is above: {' '.join(command)}")


def _provide_fonts() -> None:
    """Install missing fonts as root; otherwise name them and go on."""
    missing = [package for package in FONTS if not _is_installed(package)]
    if not missing or shutil.which("dpkg-query") is None:
        return
    try:
        install_or_explain(missing, "Some scripts or emoji would show as boxes: fonts are missing.")
    except SetUpError as problem:
        print(problem, "(Going on without.)", sep="\n", file=sys.stderr)


def _is_installed(package: str) -> bool:
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
    try:
        answer = subprocess.run(query, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.stdout == "installed"


def _problem_of(python: Path, statement: str) -> str:
    """Return the last line of what goes wrong when *python* runs *statement*, "" when nothing does."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run([python, "-c", statement], capture_output=True, text=True, check=False, env=environment)
    if answer.returncode == 0:
        return ""
    return (answer.stderr.strip().splitlines() or [f"exit code {answer.returncode}"])[-1]


def _apt(command: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment) == 0
