"""Topics followed and muted on the command line, and how many of them are announced."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, moment
from tests.commands.test_lists import wave

DAY = timedelta(days=1)
AT = ("--now", moment(NOW + timedelta(minutes=20)))
REPLAY = ("--replay", moment(NOW - DAY), moment(NOW + DAY), "--every", "30m")


@pytest.fixture
def waved(desk: Desk, tmp_path: Path) -> Desk:
    desk.json("import", str(wave(tmp_path)))
    return desk


def rising(desk: Desk) -> dict[str, bool]:
    """Return what rises, and whether it is followed."""
    return {one["topic"]: one["followed"] for one in desk.json("trends", *AT)}


def announced(desk: Desk, *options: str) -> set[str]:
    return {one["trend"]["topic"] for one in desk.json("trends", *REPLAY, *options)}


def test_a_muted_topic_leaves_list_and_announcements_and_comes_back(waved: Desk) -> None:
    assert "#viaduct" in rising(waved)
    waved.json("topic", "mute", "Viaduct", *AT)
    assert "#viaduct" not in rising(waved)
    assert "#viaduct" not in announced(waved)

    waved.json("topic", "unmute", "#viaducts", *AT)

    assert "#viaduct" in rising(waved)
    assert "#viaduct" in announced(waved)


def test_a_followed_topic_is_marked_and_announced_whatever_the_budget(waved: Desk) -> None:
    waved.json("topic", "announce", "0")
    assert announced(waved) == set()

    waved.json("topic", "follow", "#viaduct", *AT)

    assert rising(waved)["#viaduct"]
    assert announced(waved) == {"#viaduct"}
    waved.json("topic", "unfollow", "#viaduct", *AT)
    assert not rising(waved)["#viaduct"]


def test_the_budget_of_the_replay_wins_over_the_one_chosen(waved: Desk) -> None:
    waved.json("topic", "announce", "0")

    assert "#viaduct" in announced(waved, "--at-most", "12")


def test_without_a_territory_it_holds_everywhere_and_is_undone_in_one(waved: Desk) -> None:
    waved.json("territory", "add", "Harbour", "--query", "harbour")
    done = waved.json("topic", "mute", "#viaduct")["decision"]
    assert [(one["topic"], one["territory"], one["stance"]) for one in waved.json("topic", "list")] == [
        ("#viaduct", "default", "mute"),
        ("#viaduct", "Harbour", "mute"),
    ]

    waved.json("undo", done)

    assert waved.json("topic", "list") == []


def test_with_a_territory_it_holds_there(waved: Desk) -> None:
    waved.json("territory", "add", "Harbour", "--query", "harbour")
    waved.json("topic", "mute", "#viaduct", "--territory", "Harbour", *AT)
    waved.json("topic", "announce", "3", "--territory", "Harbour")

    assert "#viaduct" in rising(waved)
    assert {one["name"]: one["announce"] for one in waved.json("territory", "list")} == {"default": 12, "Harbour": 3}


def test_the_budget_is_undone_like_any_decision(desk: Desk) -> None:
    done = desk.json("topic", "announce", "5")["decision"]
    assert desk.json("territory", "list")[0]["announce"] == 5

    desk.json("undo", done)

    assert desk.json("territory", "list")[0]["announce"] == 12


@pytest.mark.parametrize(("command", "said"), [("unmute", "is not muted there"), ("unfollow", "is not followed there")])
def test_what_does_not_stand_cannot_be_ended(desk: Desk, command: str, said: str) -> None:
    assert said in desk.fails("topic", command, "#viaduct")


@pytest.mark.parametrize("topic", ["  ", "x" * 201])
def test_what_is_no_topic_is_refused(desk: Desk, topic: str) -> None:
    assert "TOPIC" in desk.misused("topic", "mute", topic)


def test_for_people_a_line_says_what_was_decided_of_what(waved: Desk) -> None:
    waved.json("topic", "follow", "#viaduct")

    assert waved.run("topic", "list").out.split() == ["follow", "#viaduct", "default"]
