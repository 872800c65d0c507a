"""The house rules that no linter knows: names, sizes, docstrings, empty ``__init__`` files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.structure.code import PRODUCT_FILES, TEST_FILES, TOOL_FILES, name_of, tree_of

LONGEST_FILE = 500
LONGEST_FUNCTION = 50
SAYS_NOTHING = {"utils", "util", "misc", "common", "helpers", "helper", "stuff"}
CODE = PRODUCT_FILES + TOOL_FILES

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions_of(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def public_names(parent: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Yield public classes and functions, and those of public classes; overloads and property setters left out."""
    for node in parent.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        decorators = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
        if decorators & {"overload", "override", "setter"}:
            continue
        yield node
        if isinstance(node, ast.ClassDef):
            yield from public_names(node)


def overrides_qt(node: Function | ast.ClassDef) -> bool:
    """Qt's own virtual methods are in mixed case, and documented by Qt."""
    return isinstance(node, Function) and node.name != node.name.lower()


def undocumented(tree: ast.Module) -> list[str]:
    names = [] if ast.get_docstring(tree) else ["(the module)"]
    return names + [node.name for node in public_names(tree) if not ast.get_docstring(node) and not overrides_qt(node)]


def echoes(tree: ast.Module) -> list[str]:
    """Return the names whose docstring only says the name again."""

    def letters(text: str) -> str:
        return "".join(letter for letter in text.lower() if letter.isalnum())

    return [node.name for node in public_names(tree) if letters(ast.get_docstring(node) or "-") == letters(node.name)]


def too_long(tree: ast.Module) -> list[str]:
    return [node.name for node in functions_of(tree) if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION]


def test_init_files_are_empty() -> None:
    inits = [file for file in CODE + TEST_FILES if file.name == "__init__.py"]

    assert inits
    assert [name_of(file) for file in inits if file.read_bytes()] == []


def test_every_folder_of_code_is_a_package() -> None:
    assert sorted({name_of(f.parent) for f in CODE + TEST_FILES if not (f.parent / "__init__.py").exists()}) == []


def test_files_are_named_after_what_they_know() -> None:
    nameless = [file for file in CODE + TEST_FILES if SAYS_NOTHING & set(Path(name_of(file)).with_suffix("").parts)]

    assert [name_of(file) for file in nameless] == []


def test_files_can_be_read_in_one_go() -> None:
    """Tables of data, which define no function, may be longer."""
    lengths = {
        name_of(f): len(f.read_text(encoding="utf-8").splitlines()) for f in CODE if any(functions_of(tree_of(f)))
    }

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_can_be_seen_whole() -> None:
    assert {name_of(file): names for file in CODE if (names := too_long(tree_of(file)))} == {}


def test_every_public_name_is_documented() -> None:
    files = [file for file in CODE if file.name != "__init__.py"]

    assert {name_of(file): names for file in files if (names := undocumented(tree_of(file)))} == {}


def test_docstrings_say_more_than_the_name() -> None:
    assert {name_of(file): names for file in CODE if (names := echoes(tree_of(file)))} == {}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('"""M."""\ndef f(): ...', ["f"]),
        ('"""M."""\nclass A:\n    """A."""\n    def f(self): ...\n    def _g(self): ...', ["f"]),
        ('"""M."""\nclass A:\n    """A."""\n    def paintEvent(self, event): ...', []),
        ("x = 1", ["(the module)"]),
    ],
)
def test_a_missing_docstring_is_found(code: str, found: list[str]) -> None:
    assert undocumented(ast.parse(code)) == found


def test_an_echo_is_found() -> None:
    assert echoes(ast.parse('def open_file():\n    """Open file."""')) == ["open_file"]


def test_a_long_function_is_found() -> None:
    body = "\n    x = 1" * LONGEST_FUNCTION

    assert too_long(ast.parse(f"def f():{body}")) == ["f"]
    assert too_long(ast.parse(f"def f():{body[: -len(chr(10) + '    x = 1')]}")) == []
