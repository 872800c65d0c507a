"""The checkout as data: its Python files, product and tests, parsed once."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from scripts.sentences import PRODUCT, product_files

ROOT = Path(__file__).resolve().parents[2]
PRODUCT_FILES = product_files(ROOT)
TOOL_FILES = sorted(file for folder in ("scripts", "bench") for file in (ROOT / folder).rglob("*.py"))
TEST_FILES = sorted((ROOT / "tests").rglob("*.py"))


@cache
def tree_of(file: Path) -> ast.Module:
    """Return the syntax tree of a file, parsed once per run."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def name_of(file: Path) -> str:
    """Return the file's path in the checkout, as a test's id."""
    return file.relative_to(ROOT).as_posix()


def modules_of(*packages: str) -> list[str]:
    """Return the dotted names of all modules of these packages of the product, ``__main__`` left out."""
    assert set(packages) <= set(PRODUCT)
    names = []
    for file in PRODUCT_FILES:
        parts = file.relative_to(ROOT).with_suffix("").parts
        if parts[0] in packages and parts[-1] != "__main__":
            names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names
