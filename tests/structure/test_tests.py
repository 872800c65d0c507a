"""How the tests themselves are written: they wait for conditions, and stand on fakes and real parts."""

from __future__ import annotations

import ast

import pytest

from scripts.sentences import PRODUCT
from tests.structure.code import ROOT, TEST_FILES, name_of, tree_of

SLEEPS = {"time.sleep", "sleep", "asyncio.sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep"}
MOCKS = {"mock", "unittest.mock", "pytest_mock"}


def sleeps_in(tree: ast.Module) -> list[int]:
    """Return the lines that wait for a length of time; ``asyncio.sleep(0)`` only yields, and is no wait."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in SLEEPS
        and not (node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value == 0)
    ]


def mocks_in(tree: ast.Module) -> list[int]:
    """Return the lines that import a mocking library or ask for its fixture."""
    lines = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(alias.name in MOCKS for alias in node.names):
            lines.append(node.lineno)
        if isinstance(node, ast.ImportFrom):
            named = {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
            if named & MOCKS:
                lines.append(node.lineno)
        if isinstance(node, ast.arg) and node.arg == "mocker":
            lines.append(node.lineno)
    return lines


def test_no_test_sleeps() -> None:
    assert {name_of(file): lines for file in TEST_FILES if (lines := sleeps_in(tree_of(file)))} == {}


def test_no_test_mocks() -> None:
    assert {name_of(file): lines for file in TEST_FILES if (lines := mocks_in(tree_of(file)))} == {}


@pytest.mark.parametrize(
    "written", ["time.sleep(1)", "qtbot.wait(50)", "await asyncio.sleep(0.1)", "from time import sleep\nsleep(2)"]
)
def test_a_sleep_is_found(written: str) -> None:
    assert sleeps_in(ast.parse(f"async def test():\n    {written.replace(chr(10), chr(10) + '    ')}")) != []


@pytest.mark.parametrize(
    "written",
    ["from unittest import mock", "import unittest.mock", "from unittest.mock import patch", "def t(mocker): ..."],
)
def test_a_mock_is_found(written: str) -> None:
    assert mocks_in(ast.parse(written)) != []


def test_the_tests_mirror_the_tree() -> None:
    """tests/ROOM/... stands for ROOM/...: a folder of tests without the folder it tests is a leftover."""
    places = {file.parent.relative_to(ROOT / "tests") for file in TEST_FILES}
    mirrored = [place for place in places if place.parts and place.parts[0] in (*PRODUCT, "scripts", "bench")]

    assert sorted(str(place) for place in mirrored if not (ROOT / place).is_dir()) == []
