"""What the documents promise: every command and option is described, every link leads somewhere."""

from __future__ import annotations

import ast
import importlib.util
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from desktop.shortcuts import SHORTCUTS, Shortcut
from tests.structure.code import ROOT, tree_of

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")
COMMAND_LINE = ROOT / "docs" / "command-line.md"

DESCRIBED_ELSEWHERE = {"causerie import --preset"}
"""Options that take more than a row can hold: the presets are listed in docs/formats.md."""

needs_commands = pytest.mark.skipif(
    importlib.util.find_spec("commands.main") is None, reason="there is no command line yet"
)


def commands_under(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield every command a user can type with what it is called, groups left out."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command, info_name=path)
    for name in command.list_commands(context):
        child = command.get_command(context, name)
        assert child is not None, f"{path} {name} is listed, but not there"
        if not child.hidden:
            yield from commands_under(child, f"{path} {name}")


def registered() -> list[tuple[str, click.Command]]:
    from commands.main import main  # noqa: PLC0415 - only where there is a command line

    found = list(commands_under(main, "causerie"))
    assert len(found) > 10
    return found


def own_options(command: click.Command) -> set[str]:
    return {
        name
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
        for name in parameter.opts
        if name.startswith("--")
    }


def row_of(path: str) -> str:
    """Return the line of the table that describes a command; "" when none does."""
    lines = COMMAND_LINE.read_text(encoding="utf-8").splitlines()
    return next((line for line in lines if re.match(rf"\| `{path}(?= |`)", line)), "")


@needs_commands
def test_every_command_is_described() -> None:
    assert [path for path, _ in registered() if not row_of(path)] == []


@needs_commands
def test_no_command_is_described_that_is_not_there() -> None:
    rows = re.findall(r"(?m)^\| `(causerie(?: [a-z-]+)*)", COMMAND_LINE.read_text(encoding="utf-8"))

    assert len(rows) > 10
    assert set(rows) - {path for path, _ in registered()} - {"causerie"} == set()


@needs_commands
def test_every_option_is_described_beside_its_command() -> None:
    everywhere = {"--data", "--language", "--json", "--now"}
    missing = {
        path: options
        for path, command in registered()
        if (options := {name for name in own_options(command) - everywhere if name not in row_of(path)})
    }

    assert missing == {}
    assert [name for name in everywhere if f"`{name}" not in COMMAND_LINE.read_text(encoding="utf-8")] == []


@needs_commands
def test_no_option_is_described_that_is_not_there() -> None:
    invented = {
        path: options
        for path, command in registered()
        if (options := set(re.findall(r"--[a-z][a-z-]+", row_of(path))) - own_options(command) - {"--json"})
    }

    assert invented == {}


@needs_commands
def test_every_command_is_written_as_its_usage_says() -> None:
    """Arguments, what an option takes, and what it is unless said otherwise."""
    untrue = {path: wrong for path, command in registered() if (wrong := list(said_wrongly(path, command)))}

    assert untrue == {}


def said_wrongly(path: str, command: click.Command) -> Iterator[str]:
    """Yield what the row of a command says otherwise than the command, or not at all."""
    row, context = row_of(path), click.Context(command)
    arguments = [one.make_metavar(context).strip("[]") for one in command.params if isinstance(one, click.Argument)]
    usage = " ".join([path, *arguments])
    if re.match(rf"\| `{re.escape(usage)}(?= |`)", row) is None:
        yield usage
    for one in command.params:
        if not isinstance(one, click.Option) or f"{path} {one.opts[0]}" in DESCRIBED_ELSEWHERE:
            continue
        taken = one.type.choices if isinstance(one.type, click.Choice) and one.opts[0] in row else ()
        usual = (one.default,) if one.show_default else ()
        for word in (*taken, *usual):
            if re.search(rf"(?<!\w){re.escape(str(word))}(?!\w)", row) is None:
                yield f"{one.opts[0]} {word}"


@needs_commands
def test_no_option_has_two_meanings_in_one_command() -> None:
    """click lets the last one win, and warns at every call."""
    named = {
        path: Counter(name for parameter in command.params for name in parameter.opts) for path, command in registered()
    }

    assert {path: names for path, counts in named.items() if (names := [n for n in counts if counts[n] > 1])} == {}


@needs_commands
def test_every_command_says_what_it_does() -> None:
    assert [path for path, command in registered() if not (command.help or "").strip()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_direct_dependency_is_argued_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    names = [re.split(r"[<>=!~;\[ ]", need)[0].lower() for need in needed]

    assert [name for name in names if f"`{name}`" not in text] == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_names_no_index(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()

    assert not [line for line in lines if "://" in line or line.startswith(("-i", "--index", "--extra"))]


def test_the_readme_gives_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "make run" in text
    assert "make test" in text


@pytest.mark.parametrize("shortcut", [line for line in SHORTCUTS if line.keys], ids=lambda line: line.command)
def test_every_key_is_described_as_the_window_does(shortcut: Shortcut) -> None:
    rows = [line for line in (ROOT / "docs" / "using.md").read_text(encoding="utf-8").splitlines() if line[:1] == "|"]

    (row,) = [line for line in rows if f"`{shortcut.keys[0]}`" in line]
    assert row.endswith(f"| {shortcut.said.source} |")


def named_tests() -> list[str]:
    """Return the tests that the table of threats names."""
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    return re.findall(r"`(tests/[\w/]+\.py::test_\w+)`", text)


def test_every_threat_has_a_test_and_it_is_there() -> None:
    rows = re.findall(r"(?m)^\| (?!threat|---)(.+) \|$", (ROOT / "docs" / "security.md").read_text(encoding="utf-8"))
    missing = [
        name
        for name in named_tests()
        for path, test in [name.split("::")]
        if not (ROOT / path).exists() or test not in {node.name for node in functions_of(tree_of(ROOT / path))}
    ]

    assert len(rows) > 20
    assert [row for row in rows if "::test_" not in row] == []
    assert missing == []


def functions_of(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
