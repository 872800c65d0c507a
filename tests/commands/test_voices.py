"""``causerie voice``: who speaks, and which accounts are ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.desk import Desk, line, write_lines


def test_a_name_is_taken_once(desk: Desk) -> None:
    desk.json("voice", "add", "Karim")
    assert "Karim" in desk.fails("voice", "add", "Karim")


@pytest.mark.parametrize("account", ["support", "mastodon:", ":support", "mastodon:@"])
def test_an_account_is_a_network_and_a_handle(desk: Desk, account: str) -> None:
    assert "NETWORK:HANDLE" in desk.fails("voice", "add", "Brand", "--account", account)
    assert desk.json("voice", "list") == []


def test_what_a_voice_wrote_before_it_was_named_is_recognised(desk: Desk, tmp_path: Path) -> None:
    question = line("1", "when do you open? I stand before the door")
    answer = line("2", "At nine!", by="brand", minutes_ago=30, in_reply_to=question["id"])
    desk.json("import", write_lines(tmp_path / "lines.ndjson", [question, answer]))
    before = desk.json("queue")

    desk.json("voice", "add", "Brand", "--account", "mastodon:@brand")

    assert before != []
    assert desk.json("queue") == []
    assert [one["mention"]["by_us"] for one in desk.json("search", "nine")] == [True]


def test_a_voice_speaks_in_a_territory_or_everywhere(desk: Desk) -> None:
    desk.json("territory", "add", "Lyon")
    desk.json("voice", "add", "Karim", "--territory", "Lyon")
    desk.json("voice", "add", "Brand")

    assert [(one["name"], one["territory"]) for one in desk.json("voice", "list")] == [
        ("Karim", "Lyon"),
        ("Brand", None),
    ]


def test_further_accounts_are_recognised_and_taken_back(desk: Desk, tmp_path: Path) -> None:
    question = line("1", "when do you open? I stand before the door")
    answer = line("2", "At nine!", by="brand", minutes_ago=30, in_reply_to=question["id"])
    desk.json("import", write_lines(tmp_path / "lines.ndjson", [question, answer]))
    desk.json("voice", "add", "Brand")

    added = desk.json("voice", "change", "Brand", "--account", "mastodon:@brand")
    assert added["recognised"] == 1
    assert desk.json("queue") == []

    desk.json("undo", added["decision"])
    assert len(desk.json("queue")) == 1
    assert desk.json("voice", "list")[0]["accounts"] == []
    assert "Nobody" in desk.fails("voice", "change", "Nobody", "--account", "mastodon:@brand")
