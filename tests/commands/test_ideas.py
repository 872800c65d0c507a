"""Ideas on the command line: kept, done, taken along."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, line, moment, write_lines

AT = ("--now", moment(NOW))


def told(desk: Desk, *options: str) -> list[str]:
    return [one["text"] for one in desk.json("ideas", "list", *options)]


def test_an_idea_waits_until_something_was_made_of_it(desk: Desk) -> None:
    kept = desk.json("ideas", "add", "Ask the regulars for their routes", "--topic", "#velo", *AT)["idea"]
    (idea,) = desk.json("ideas", "list")
    assert (idea["id"], idea["topic"], idea["territory"], idea["done_at"]) == (kept, "#velo", "default", None)

    desk.json("ideas", "done", kept)

    assert told(desk) == []
    assert told(desk, "--all") == ["Ask the regulars for their routes"]


def test_a_mention_gives_an_idea_without_a_word_of_hers(desk: Desk, tmp_path: Path) -> None:
    desk.json("import", write_lines(tmp_path / "one.ndjson", [line("1", "Why not a repair evening?")]))
    desk.json("ideas", "add", "--mention", "1")

    (idea,) = desk.json("ideas", "list")

    assert (idea["mention"], idea["excerpt"]) == (1, "Why not a repair evening?")
    assert idea["url"].startswith("https://social.example/")


def test_every_step_is_undone(desk: Desk) -> None:
    kept = desk.json("ideas", "add", "One")["idea"]
    edited = desk.json("ideas", "edit", kept, "Two")["decision"]
    assert told(desk) == ["Two"]
    removed = desk.json("ideas", "remove", kept)["decision"]
    assert told(desk, "--all") == []

    desk.json("undo", removed)
    desk.json("undo", edited)

    assert told(desk) == ["One"]


def test_ideas_are_taken_along_as_a_table(desk: Desk, tmp_path: Path) -> None:
    desk.json("ideas", "add", "=1+1 is no formula", *AT)
    desk.json("ideas", "done", desk.json("ideas", "add", "Done | with", "--topic", "#velo", *AT)["idea"], *AT)
    out = tmp_path / "ideas.csv"

    assert desk.json("ideas", "export", "--format", "csv", "--out", out) == {"path": str(out), "rows": 2}

    with out.open(encoding="utf-8", newline="") as file:
        first, second = csv.DictReader(file)
    assert first["text"] == "'=1+1 is no formula"
    assert (second["topic"], second["done_at"], second["territory"]) == ("#velo", "2026-11-22T12:00:00Z", "default")
    markdown = tmp_path / "ideas.md"
    desk.json("ideas", "export", "--format", "md", "--headers", "fr", "--out", markdown)
    assert markdown.read_text(encoding="utf-8").startswith("| Notée le | Idée | Sujet |")
    assert "Done \\| with" in markdown.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("add",), "says what the idea is"), (("add", "x" * 4001), "longer"), (("edit", "one", "x" * 4001), "longer")],
)
def test_what_is_no_idea_is_refused(desk: Desk, arguments: tuple[str, ...], said: str) -> None:
    assert said in desk.misused("ideas", *arguments)


@pytest.mark.parametrize("command", [("done",), ("remove",), ("edit",)])
def test_what_is_not_kept_cannot_be_dealt_with(desk: Desk, command: tuple[str, ...]) -> None:
    further = ("Two",) if command == ("edit",) else ()
    assert "There is no idea nowhere" in desk.fails("ideas", *command, "nowhere", *further)


def test_for_people_what_is_done_is_ticked(desk: Desk) -> None:
    desk.json("ideas", "done", desk.json("ideas", "add", "One", "--topic", "#velo")["idea"])

    said = desk.run("ideas", "list", "--all").out

    assert said.startswith("x  ")
    assert said.rstrip().endswith("One · #velo")
