"""``causerie person`` and ``export people``: what you note about somebody, and all that is kept of her."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.desk import Desk, line, write_lines


@pytest.fixture
def dana(desk: Desk, tmp_path: Path) -> int:
    author = {"id": "https://social.example/users/dana", "handle": "dana", "name": "Dana", "bio": "Journalist, Lyon"}
    lines = [line("1", "How do I get a refund?", author=author, to_us=True), line("2", "Hello", by="luc")]
    desk.json("import", write_lines(tmp_path / "heard.ndjson", lines))
    people = {person["name"]: person["person"] for row in desk.json("queue") for person in row["people"]}
    return int(people["Dana"])


def test_groups_tags_and_a_note(desk: Desk, dana: int) -> None:
    assert desk.json("person", "show", dana)["suggested"] == ["Press"]

    desk.json("person", "group", dana, "Press")
    desk.json("person", "tag", dana, "lyon")
    said = desk.json("person", "note", dana, "Met at the fair.")

    assert (said["groups"], said["tags"], said["note"]) == (["Press"], ["lyon"], "Met at the fair.")
    assert said["suggested"] == []
    desk.json("undo", said["decision"])
    desk.json("person", "tag", dana, "LYON", "--remove")
    assert desk.json("person", "show", dana) | {"decision": 0} == {
        "person": dana, "name": "Dana", "groups": ["Press"], "tags": [], "note": "", "suggested": [], "decision": 0,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["", "  ", " , "])
def test_a_group_and_a_tag_have_names(desk: Desk, dana: int, name: str) -> None:
    for kind in ("group", "tag"):
        assert desk.fails("person", kind, dana, name) == "A group or a tag needs a name: write it behind the person."
    assert desk.json("person", "show", dana)["groups"] == []


def test_a_name_of_two_words_is_taken_away_as_it_was_given(desk: Desk, dana: int) -> None:
    desk.json("person", "tag", dana, "Lyon,  Vaise")
    assert desk.json("person", "show", dana)["tags"] == ["Lyon Vaise"]
    assert desk.json("person", "tag", dana, "lyon,vaise", "--remove")["tags"] == []


def test_a_group_lifts_her_conversation_and_says_so(desk: Desk, dana: int) -> None:
    before = desk.json("queue")[0]["points"]
    desk.json("person", "group", dana, "Press")
    first = desk.json("queue")[0]

    (reason,) = [one for one in first["reasons"] if one["name"] == "group"]
    assert reason["text"] == "Dana is in your group “Press”"
    assert first["points"] > before


def test_people_read_it_too(desk: Desk, dana: int) -> None:
    desk.json("person", "group", dana, "Customers")
    desk.json("person", "tag", dana, "vélo")
    desk.json("person", "note", dana, "By phone.")

    assert desk.run("person", "show", dana).out == "Dana\n  Customers\n  #vélo\n  By phone.\n  ? Press\n"


def test_all_that_is_kept_of_her_is_one_file(desk: Desk, dana: int, tmp_path: Path) -> None:
    desk.json("person", "note", dana, "By phone.")
    out = tmp_path / "dana.json"

    assert desk.json("export", "people", "--person", dana, "--out", out) == {"path": str(out), "rows": 1}

    kept = json.loads(out.read_text(encoding="utf-8"))
    assert kept["name"] == "Dana"
    assert kept["noted"]["note"] == "By phone."
    assert [one["text"] for one in kept["mentions"]] == ["How do I get a refund?"]


@pytest.mark.parametrize(
    "arguments", [("group", 7, "Press"), ("tag", 7, "a"), ("note", 7, "a"), ("show", 7)], ids=lambda value: value[0]
)
def test_nobody_is_nobody(desk: Desk, arguments: tuple[object, ...]) -> None:
    assert desk.fails("person", *arguments) == "There is no person 7."


def test_everyone_is_chosen_by_group_tag_and_stage(desk: Desk, dana: int) -> None:
    def names(*chosen: str) -> list[str]:
        return [one["name"] for one in desk.json("people", "--list", "everyone", *chosen)]

    desk.json("person", "group", dana, "Press")
    desk.json("person", "tag", dana, "lyon")

    assert names("--group", "press") == names("--tag", "lyon") == ["Dana"]
    assert names("--group", "lyon") == []
    assert names("--stage", "heard") == names()
    assert names("--stage", "answered") == []
    asked = desk.json("search", "refund")[0]["mention"]["id"]
    desk.json("respond", asked, "--text", "Here is how.", "--why", "help")
    assert names("--stage", "answered") == ["Dana"]
    (shown,) = desk.json("people", "--list", "everyone", "--group", "Press")
    assert (shown["stage"], shown["groups"], shown["tags"]) == ("answered", ["Press"], ["lyon"])
    assert "everyone" in desk.misused("people", "--group", "Press")


def test_two_are_suggested_merged_and_taken_apart(desk: Desk, dana: int, tmp_path: Path) -> None:
    author = {"id": "did:plc:1", "handle": "dana.example", "name": "Dana", "bio": "https://social.example/@dana"}
    heard = [
        line("3", "Same person here", author=author, network="bluesky"),
        line("4", "I am here", by="dana", author={
            "id": "https://social.example/users/dana", "handle": "dana", "url": "https://social.example/@dana"}),
    ]  # fmt: skip
    desk.json("import", write_lines(tmp_path / "more.ndjson", heard))

    (suggested,) = desk.json("person", "suggestions")
    other = suggested["other"] if suggested["person"] == dana else suggested["person"]
    assert suggested["because"] == "One names the other's address: social.example/@dana"
    assert "address" in desk.run("person", "suggestions").out

    merged = desk.json("person", "merge", dana, other)
    assert merged["person"] == dana
    (one,) = [p for p in desk.json("people", "--list", "everyone") if p["person"] in (dana, other)]
    assert {account["handle"] for account in one["identities"]} == {"dana", "dana.example"}
    assert desk.json("person", "suggestions") == []
    assert desk.json("person", "show", other)["name"] == "Dana"

    assert desk.json("person", "unmerge", dana)["person"] == other
    assert len([p for p in desk.json("people", "--list", "everyone") if p["person"] in (dana, other)]) == 2
    assert "Nobody" in desk.fails("person", "unmerge", dana)
    assert "no person 99" in desk.fails("person", "merge", dana, 99)
