from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.desk import Desk, line, write_lines

QUESTION = "Does anybody know when the new brake cables are in the shops? Mine broke this morning."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The command line on an empty data folder."""
    return Desk(tmp_path / "data")


@pytest.fixture
def busy_desk(desk: Desk, tmp_path: Path) -> Desk:
    """A voice of ours, three conversations, in one of which somebody asks us and another joins."""
    desk.json("voice", "add", "Brand", "--account", "mastodon:support")
    question = line("1", f"@support {QUESTION}", mentions=["support"], to_us=True)
    answer = line("2", "I would like to know that too, mine is worn out since the summer.", by="lou", minutes_ago=40)
    lines = [
        question,
        answer | {"in_reply_to": question["id"]},
        line("3", "Lovely ride this morning along the river, everything in bloom.", by="max", minutes_ago=30),
        line("4", "@support your last delivery arrived broken and nobody answers, this is a scandal",
             by="ines", minutes_ago=20, mentions=["support"], to_us=True),
    ]  # fmt: skip
    desk.json("import", write_lines(tmp_path / "lines.ndjson", lines))
    return desk
