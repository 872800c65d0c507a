"""The set-up script as it is called: by the system's Python, from anywhere."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.actions import ROOT, USAGE

SCRIPT = ROOT / "scripts" / "setup.py"


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-S", str(SCRIPT), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("arguments", [[], ["fly"]])
def test_wrong_usage_is_said_by_a_python_without_any_package(tmp_path: Path, arguments: list[str]) -> None:
    """``-S`` leaves site-packages out, so this also proves that the script needs the standard library only."""
    answer = call(tmp_path, *arguments)

    assert (answer.returncode, answer.stderr.strip()) == (2, USAGE)


def test_an_older_python_can_read_the_script_and_say_so() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))

    assert "Causerie needs Python 3.11 or newer" in ast.unparse(tree)
