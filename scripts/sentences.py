"""Every sentence the product can say: the calls of ``words`` in its source, read from the syntax tree.

``pyside6-lupdate`` takes a count for a plural only when it is a literal number, and passes by a call that holds an
expression. So the sentences are read here and handed to it in the one shape it understands.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PRODUCT = ("desktop", "commands", "listeners", "priorities", "storage", "resources")
"""The product's packages, top to bottom."""


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """One sentence: its context and English source are its key; plural when it is said with a count."""

    context: str
    source: str
    plural: bool

    def as_call(self) -> str:
        """Return the call in the shape that lupdate reads, on one line."""
        texts = ", ".join(json.dumps(text, ensure_ascii=False) for text in (self.context, self.source))
        return f"words({texts}, None, 1)\n" if self.plural else f"words({texts})\n"


class SentenceError(ValueError):
    """A call of ``words`` that cannot be extracted; says the file, the line and why."""


def sentences_of(root: Path) -> list[Sentence]:
    """Return the sentences of the product in the checkout *root*, sorted, each once.

    Raises:
        SentenceError: a call holds something else than two literals, or one sentence has two shapes.
    """
    found: dict[tuple[str, str], Sentence] = {}
    for file in product_files(root):
        for call in _calls(ast.parse(file.read_text(encoding="utf-8"), str(file))):
            place = f"{file.relative_to(root)}:{call.lineno}"
            sentence = _read(call, place)
            if found.setdefault((sentence.context, sentence.source), sentence) != sentence:
                raise SentenceError(f"{place}: said with a count here and without one elsewhere: {sentence.source!r}")
    return sorted(found.values())


def product_files(root: Path) -> list[Path]:
    """Return every Python file of the product in the checkout *root*."""
    return sorted(file for room in PRODUCT for file in (root / room).rglob("*.py"))


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words":
            yield node


def _read(call: ast.Call, place: str) -> Sentence:
    texts = [arg.value for arg in call.args[:2] if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    if len(texts) != 2 or call.keywords or len(call.args) not in (2, 4):
        raise SentenceError(f"{place}: words() takes two literal texts, then None and a count; no keywords")
    sentence = Sentence(texts[0], texts[1], plural=len(call.args) == 4)
    if sentence.plural != ("%n" in sentence.source):
        raise SentenceError(f"{place}: %n and a count belong together: {sentence.source!r}")
    return sentence
