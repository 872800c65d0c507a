"""What Qt and Python need from the system: found by loading it, installed as root, otherwise asked for in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

LIBRARIES: tuple[str, ...] = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "fontconfig",
)
"""Debian's names of what QtGui and QtWidgets are linked against."""

WINDOW_LIBRARIES: tuple[str, ...] = (
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
)
"""What Qt's X11 plugin needs besides."""

FONTS = ("fonts-noto-core", "fonts-noto-color-emoji", "fonts-noto-cjk")
"""Scripts and emoji that people write in and that the bundled font does not hold."""

LOAD_WIDGETS = "import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtTest"
LOAD_WINDOW = (
    "import ctypes, pathlib, PySide6.QtGui; "
    "ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / 'Qt/plugins/platforms/libqxcb.so'))"
)
"""Loading the plugin resolves all that it is linked against; starting it would need a display."""


class SetUpError(Exception):
    """Something is missing that this script may not or cannot install; the sentence says what, and what to run."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a program ended, and what it wrote."""

    code: int
    output: str = ""
    errors: str = ""


Ask = Callable[[Sequence[str], Mapping[str, str]], Answer]
"""Runs a program quietly, with these variables on top of the environment's."""


def ask(command: Sequence[str], variables: Mapping[str, str]) -> Answer:
    """Run a program and return what it said; exit code 127 when there is no such program."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
        )
    except OSError as problem:
        return Answer(127, errors=str(problem))
    return Answer(done.returncode, done.stdout, done.stderr)


@dataclass(frozen=True, slots=True)
class Machine:
    """What the set-up needs to know of the machine it runs on, and how it runs programs there.

    Attributes:
        linux: only there do the system's libraries have to be seen to.
        root: packages may be installed.
        apt: there is an ``apt-get``.
        display: a window can be shown.
    """

    linux: bool
    root: bool
    apt: bool
    display: bool
    ask: Ask = ask

    @classmethod
    def here(cls) -> Machine:
        """Return this machine."""
        linux = sys.platform.startswith("linux")
        return cls(
            linux=linux,
            root=hasattr(os, "geteuid") and os.geteuid() == 0,
            apt=shutil.which("apt-get") is not None,
            display=not linux or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")),
        )

    def provide_qt_libraries(self, python: str, *, window: bool, fonts: bool) -> None:
        """See to it that Qt loads in the environment of *python*.

        Args:
            python: the environment's interpreter, PySide6 installed.
            window: a window will be shown, under X11 or XWayland.
            fonts: look for missing fonts too; they are wished for, never required.

        Raises:
            SetUpError: a library is missing and could not be installed.
        """
        if not self.linux:
            return
        if fonts:
            self._provide_fonts()
        needs = [(LOAD_WIDGETS, LIBRARIES, "Qt cannot be loaded")]
        if window:
            needs.append((LOAD_WINDOW, WINDOW_LIBRARIES, "Qt cannot open a window"))
        for statement, packages, sentence in needs:
            if problem := self._problem_of(python, statement):
                self.install_or_explain(packages, f"{sentence}: {problem}")
                if problem := self._problem_of(python, statement):
                    raise SetUpError(f"{sentence}, still: {problem}")

    def install_or_explain(self, packages: Sequence[str], why: str) -> None:
        """Install Debian packages when this is root and apt-get is there; else say what to run.

        Raises:
            SetUpError: not root, no apt-get, or apt-get failed.
        """
        install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
        if not self.apt:
            raise SetUpError(f"{why}\nInstall what your system calls (Debian's names): {' '.join(packages)}")
        if not self.root:
            raise SetUpError(f"{why}\nRun this once, then start again:\n\n    sudo {' '.join(install)}\n")
        print(f"{why}\nRunning: {' '.join(install)}", file=sys.stderr)
        for command in (["apt-get", "update"], install):
            answer = self.ask(command, {"DEBIAN_FRONTEND": "noninteractive"})
            if answer.code != 0:
                raise SetUpError(f"{why}\nThis failed: {' '.join(command)}\n{answer.errors.strip()}")

    def _provide_fonts(self) -> None:
        """Install missing fonts as root; otherwise name them and go on. Only where dpkg can tell."""
        if not self.apt:
            return
        missing = [package for package in FONTS if not self._is_installed(package)]
        if not missing:
            return
        try:
            self.install_or_explain(missing, "Fonts are missing: some scripts and emoji would show as boxes.")
        except SetUpError as problem:
            print(f"{problem}\nGoing on without.", file=sys.stderr)

    def _is_installed(self, package: str) -> bool:
        query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", package]
        return self.ask(query, {}).output == "installed"

    def _problem_of(self, python: str, statement: str) -> str:
        """Return the last line of what goes wrong when *python* runs *statement*, "" when nothing does."""
        answer = self.ask([python, "-c", statement], {"QT_QPA_PLATFORM": "offscreen"})
        if answer.code == 0:
            return ""
        return (answer.errors.strip().splitlines() or [f"exit code {answer.code}"])[-1]
