"""The checkout's virtual environment: made once, and brought up to date when the lock file changes."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from scripts.system_packages import SetUpError, install_or_explain

LOCK = "requirements-dev.lock"
ALIVE = "import importlib.util as u, sys; sys.exit(sys.version_info < (3, 11) or u.find_spec('pip') is None)"
"""Asks an environment's Python whether it still runs (its base may be gone), is new enough and can install."""


class Environment:
    """The folder ``.venv`` of a checkout.

    Attributes:
        root: the checkout.
        folder: the environment itself.
        python: its interpreter.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def install(self) -> bool:
        """Make what is missing or out of date; return whether anything was.

        Raises:
            SetUpError: the environment could not be made or filled; the sentence says what to do.
        """
        made = not self._alive()
        if made:
            self._make()
        locked = self._bring_up_to_date("locked", [LOCK], ["--require-hashes", "-r", LOCK])
        project = self._bring_up_to_date(
            "project", ["pyproject.toml"], ["--no-deps", "--no-build-isolation", "-e", "."], or_if=locked
        )
        return made or locked or project

    def _alive(self) -> bool:
        if not self.python.exists():
            return False
        try:
            return subprocess.call([self.python, "-c", ALIVE], stderr=subprocess.DEVNULL) == 0
        except OSError:
            return False

    def _make(self) -> None:
        if importlib.util.find_spec("ensurepip") is None:  # Debian and Ubuntu keep it in a package of its own
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            install_or_explain([f"python{version}-venv"], "Python's venv module is not complete here.")
        print(f"Making {self.folder} with {sys.executable}", file=sys.stderr)
        self._must([sys.executable, "-m", "venv", "--clear", str(self.folder)], "The environment could not be made.")

    def _bring_up_to_date(self, name: str, files: list[str], install: list[str], *, or_if: bool = False) -> bool:
        """Run pip unless the stamp called *name* says that it was run for these very files, in this very place."""
        stamp = self.folder / f"causerie-{name}.sha256"
        content = hashlib.sha256(str(self.root).encode())
        for file in files:
            content.update((self.root / file).read_bytes())
        digest = content.hexdigest()
        if not or_if and stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
            return False
        stamp.unlink(missing_ok=True)  # an interrupted run must be taken up again
        print(f"Installing: pip install {' '.join(install)}", file=sys.stderr)
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *install]
        self._must(pip, "The dependencies could not be installed: pip's message is above.")
        stamp.write_text(digest, encoding="ascii")
        return True

    def _must(self, command: list[str], sentence: str) -> None:
        if subprocess.call(command, cwd=self.root, stdin=subprocess.DEVNULL) != 0:
            raise SetUpError(sentence)
