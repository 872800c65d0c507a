"""``causerie forget``: asks once, removes her for good, and no poll, import or paste brings her back."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.main import main
from tests.commands.desk import Desk, line, write_lines


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    lines = [line("1", "How do I get a refund?", by="dana", to_us=True), line("2", "Nice bikes you have", by="luc")]
    return write_lines(tmp_path / "heard.ndjson", lines)


@pytest.fixture
def dana(desk: Desk, heard: Path) -> int:
    desk.json("import", heard)
    return int(next(p["person"] for row in desk.json("queue") for p in row["people"] if "ana" in p["name"]))


def test_she_goes_and_the_others_stay(desk: Desk, dana: int, heard: Path) -> None:
    said = desk.json("forget", dana, "--yes")

    assert (said["person"], said["mentions"], said["accounts"], said["swept"]) == (dana, 1, 1, True)
    assert (said["removed_copies"], said["kept_copies"]) == ([], [])
    assert "refund" not in desk.run("queue", "--json").out
    assert desk.json("search", "refund") == []
    assert len(desk.json("search", "bikes")) == 1
    again = desk.json("import", heard)
    assert (again["rows"], again["kept"], again["duplicates"]) == (2, 0, 1)
    assert again["rejected"] == [{"row": 1, "reason": "This person was forgotten: nothing of hers is kept."}]
    assert "forgotten" in desk.fails(
        "add", "https://social.example/@dana/9", "--network", "mastodon", "--author", "dana"
    )


def test_it_says_what_goes_and_asks_once(desk: Desk, dana: int) -> None:
    told = {"CAUSERIE_DATA": str(desk.data), "CAUSERIE_LANGUAGE": "en"}
    refused = CliRunner().invoke(main, ["forget", str(dana)], input="n\n", env=told)

    assert refused.exit_code == 1
    assert "1 mention, from 1 account." in refused.stderr
    assert "It cannot be undone." in refused.stderr
    assert refused.stderr.count("for good?") == 1
    assert desk.json("search", "refund")

    agreed = CliRunner().invoke(main, ["forget", str(dana)], input="y\n", env=told)
    assert (agreed.exit_code, agreed.stdout) == (0, "Dana is forgotten.\n")


def test_without_an_answer_nothing_is_removed(desk: Desk, dana: int) -> None:
    said = desk.run("forget", dana)
    assert (said.code, said.out) == (1, "")
    assert said.err.endswith("Nothing was removed. With --yes it is done without asking.\n")
    assert desk.json("search", "refund")


def test_the_export_of_the_log_keeps_the_line_and_loses_her(desk: Desk, dana: int, tmp_path: Path) -> None:
    mention = desk.json("search", "refund")[0]["mention"]["id"]
    desk.json("respond", mention, "--text", "Dear Dana, here is how.", "--why", "help")
    assert desk.json("forget", dana, "--yes")["log_lines"] == 1

    out = tmp_path / "log.csv"
    desk.json("export", "responses", "--format", "csv", "--out", out)
    written = out.read_text(encoding="utf-8")
    assert len(written.splitlines()) == 2
    assert "ana" not in written
    assert "refund" not in written
