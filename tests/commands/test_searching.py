"""``causerie search``: what was said, and what it said before it was edited."""

from __future__ import annotations

from pathlib import Path

from tests.commands.desk import Desk, line, write_lines


def test_an_edited_mention_shows_what_it_said_before(desk: Desk, tmp_path: Path) -> None:
    desk.json("import", write_lines(tmp_path / "first.ndjson", [line("1", "The opening is on Monday")]))
    desk.json("import", write_lines(tmp_path / "second.ndjson", [line("1", "The opening is on Tuesday")]))

    (found,) = desk.json("search", "opening")

    assert found["mention"]["text"] == "The opening is on Tuesday"
    assert [(old["title"], old["text"]) for old in found["before"]] == [("", "The opening is on Monday")]
    assert found["before"][0]["replaced_at"] == found["mention"]["edited_at"]


def test_a_mention_that_never_changed_has_no_before(desk: Desk, tmp_path: Path) -> None:
    desk.json("import", write_lines(tmp_path / "lines.ndjson", [line("1", "The opening is on Monday")]))

    (found,) = desk.json("search", "opening")

    assert found.keys() == {"mention", "conversation"}
    assert "edited_at" not in found["mention"]


def test_what_is_exported_of_an_edited_mention_is_imported_without_a_remark(desk: Desk, tmp_path: Path) -> None:
    for text in ("The opening is on Monday", "The opening is on Tuesday"):
        desk.json("import", write_lines(tmp_path / "lines.ndjson", [line("1", text)]))
    out = tmp_path / "out.ndjson"
    desk.json("export", "mentions", "--out", out)

    again = desk.json("import", out)

    assert (again["rows"], again["kept"], again["duplicates"]) == (1, 0, 1)
    assert "unknown_keys" not in again or not again["unknown_keys"]


def test_the_language_of_the_queries_narrows_a_search(desk: Desk, tmp_path: Path) -> None:
    lines = [line("1", "The opening is on Monday"), line("2", "The opening is on Tuesday")]
    desk.json("import", write_lines(tmp_path / "lines.ndjson", lines))

    (found,) = desk.json("search", 'opening "on monday" -tuesday')

    assert found["mention"]["text"] == "The opening is on Monday"


def test_a_mistake_in_a_search_is_told_with_its_place_and_what_would_be_right(desk: Desk) -> None:
    said = desk.fails("search", "(opening")

    assert "At character 1 of the query" in said
    assert "Did you mean: (opening)" in said
