"""The checkout's virtual environment: made once, and brought up to date when the lock file changes."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from pathlib import Path

from scripts.system_packages import Machine, SetUpError

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

    def __init__(self, root: Path, machine: Machine) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self._machine = machine

    def install(self) -> bool:
        """Make what is missing or out of date; return whether anything was.

        Raises:
            SetUpError: the environment could not be made or filled; the sentence says what to do.
        """
        made = not self._is_alive()
        if made:
            self._make()
        locked = self._bring_up_to_date("locked", LOCK, ["--require-hashes", "-r", str(self.root / LOCK)])
        editable = ["--no-deps", "--no-build-isolation", "-e", str(self.root)]
        project = self._bring_up_to_date("project", "pyproject.toml", editable, anyway=locked)
        return made or locked or project

    def _is_alive(self) -> bool:
        return self._machine.ask([str(self.python), "-c", ALIVE], {}).code == 0

    def _make(self) -> None:
        if importlib.util.find_spec("ensurepip") is None:  # Debian and Ubuntu keep it in a package of its own
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            self._machine.install_or_explain([f"python{version}-venv"], "Python's venv module is not complete here.")
        print(f"Making {self.folder} with {sys.executable}", file=sys.stderr)
        self._must([sys.executable, "-m", "venv", "--clear", str(self.folder)], "The environment could not be made.")

    def _bring_up_to_date(self, name: str, file: str, install: list[str], *, anyway: bool = False) -> bool:
        """Run pip unless the stamp called *name* says that it was run for this very file, in this very place."""
        stamp = self.folder / f"causerie-{name}.sha256"
        digest = hashlib.sha256(str(self.root).encode() + (self.root / file).read_bytes()).hexdigest()
        if not anyway and stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
            return False
        stamp.unlink(missing_ok=True)  # an interrupted run must be taken up again
        print(f"Installing: pip install {' '.join(install)}", file=sys.stderr)
        pip = [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        self._must([*pip, *install], "The dependencies could not be installed.")
        stamp.write_text(digest, encoding="ascii")
        return True

    def _must(self, command: list[str], sentence: str) -> None:
        answer = self._machine.ask(command, {})
        if answer.code != 0:
            raise SetUpError(f"{sentence}\n{' '.join(command)}\n{(answer.errors or answer.output).strip()}")
