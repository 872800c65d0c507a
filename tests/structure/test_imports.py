"""What importing a room brings with it, seen in a fresh interpreter.

import-linter reads the imports that are written; these tests see what is really loaded, other people's packages and
the packages' ``__init__`` included.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.structure.code import ROOT, modules_of

IMPORT_ALL = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted(sys.modules)))
"""


def loaded_after(modules: list[str]) -> set[str]:
    answer = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, json.dumps(modules)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return set(json.loads(answer.stdout))


@pytest.mark.parametrize("room", ["commands", "listeners", "priorities", "storage", "resources"])
def test_a_room_but_the_desktop_loads_no_qt(room: str) -> None:
    loaded = loaded_after(modules_of(room))

    assert room in loaded
    assert not {name for name in loaded if name.split(".")[0] in {"PySide6", "shiboken6"}}


def test_priorities_load_no_database_and_no_network() -> None:
    loaded = loaded_after(modules_of("priorities"))

    assert not loaded & {"sqlite3", "sqlite_utils", "storage.opening", "asyncio", "aiohttp"}


def test_storage_loads_sqlite_utils_only_when_it_is_used() -> None:
    assert "sqlite_utils" not in loaded_after(modules_of("storage"))


def test_a_round_over_feeds_starts_without_the_presets_of_exports() -> None:
    loaded = loaded_after(["commands.listening"])

    assert "listeners.polling.feeds" in loaded
    assert not {
        name for name in loaded if name.startswith(("listeners.importing.presets", "lxml", "listeners.discovery."))
    }
