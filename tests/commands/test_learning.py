"""What was learned, argued with on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, line, moment, write_lines

AT = ("--now", moment(NOW))


@pytest.fixture
def taught(desk: Desk, tmp_path: Path) -> Desk:
    """Six questions about refunds answered, six about contests dismissed, and one of each waiting."""
    refunds = [line(f"r{n}", f"How do I get my refund for order {n}?", by=f"buyer{n}") for n in range(7)]
    contests = [line(f"c{n}", f"How do I win the contest of level {n}?", by=f"player{n}") for n in range(7)]
    desk.json("import", str(write_lines(tmp_path / "asked.ndjson", [*refunds, *contests])))
    for document in desk.json("queue", "--state", "all", *AT):
        mention, text = document["mention"], document["mention"]["text"]
        if text.endswith(("order 6?", "level 6?")):
            continue
        if "refund" in text:
            desk.json("respond", mention["id"], "--text", "Like this.", "--why", "help", *AT)
        else:
            desk.json("dismiss", document["conversation"], *AT)
    return desk


def waiting(desk: Desk) -> dict[str, dict[str, object]]:
    return {("refund" if "refund" in one["mention"]["text"] else "contest"): one for one in desk.json("queue", *AT)}


def names(document: dict[str, object]) -> list[str]:
    reasons = document["reasons"]
    assert isinstance(reasons, list)
    return [reason["name"] for reason in reasons]


def test_what_was_learned_is_shown_and_stands_in_the_ledger(taught: Desk) -> None:
    shown = taught.json("learned", "show", *AT)

    assert shown["decisions"] == 12
    telling = {word["word"]: word["points"] for word in shown["words"]}
    assert telling["refund"] > 0 > telling["contest"]
    lines = waiting(taught)
    assert "learned_words" in names(lines["refund"])
    if "contest" in lines:
        assert "learned_words_left" in names(lines["contest"])


def test_a_moment_before_it_was_done_has_learned_nothing(taught: Desk) -> None:
    shown = taught.json("learned", "show", "--now", "2026-11-22T11:59:00Z")

    assert (shown["decisions"], shown["words"], shown["floor"]) == (0, [], 15)


def test_a_correction_is_previewed_then_logged_and_can_be_undone(taught: Desk) -> None:
    def floor_and_corrections() -> list[object]:
        return taught.json("learned", "show", *AT)["corrections"]

    preview = taught.json("learned", "correct", "asks_question", "--preview", *AT)
    assert preview["decision"] is None
    assert floor_and_corrections() == []

    made = taught.json("learned", "correct", "asks_question", *AT)
    assert made["moves"] == preview["moves"]
    assert floor_and_corrections() == [{"reason": "asks_question", "factor": 0.5}]

    taught.json("undo", made["decision"], *AT)
    assert floor_and_corrections() == []


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("ask_question", "ask_question is no reason to argue with. Did you mean: asks_question"),
        ("learned_words", "learned_words is no reason to argue with: causerie queue --json names those there are."),
        ("", " is no reason to argue with: causerie queue --json names those there are."),
    ],
)
def test_only_a_reason_that_there_is_can_be_corrected(taught: Desk, reason: str, said: str) -> None:
    assert taught.fails("learned", "correct", reason, *AT) == said
    assert taught.json("learned", "show", *AT)["corrections"] == []


def test_moves_say_who_goes_where(desk: Desk, tmp_path: Path) -> None:
    lines = [
        line("q", "@farandelle how do I order a spare part?", by="asks", to_us=True),
        line("p", "@farandelle my brake is broken since monday", by="complains", to_us=True),
    ]
    desk.json("import", str(write_lines(tmp_path / "two.ndjson", lines)))
    before = [one["conversation"] for one in desk.json("queue", *AT)]
    problem = next(one for one in desk.json("queue", *AT) if "broken" in one["mention"]["text"])
    strongest = max(problem["reasons"], key=lambda reason: reason["points"])["name"]

    found = desk.json("learned", "correct", strongest, "--more", *AT)["moves"]

    after = [one["conversation"] for one in desk.json("queue", *AT)]
    assert {one["conversation"]: one["after"] for one in found} == {
        conversation: place for place, conversation in enumerate(after, start=1) if before[place - 1] != conversation
    }


def test_the_floor_can_be_moved_and_moved_back(taught: Desk) -> None:
    decision = taught.json("learned", "floor", 80, *AT)["decision"]
    assert taught.json("learned", "show", *AT)["floor"] == 95
    assert all(one["list"] == "below" for one in taught.json("queue", *AT))

    taught.json("undo", decision, *AT)
    assert any(one["list"] == "to-answer" for one in taught.json("queue", *AT))


def test_beginning_afresh_forgets_and_its_undo_remembers(taught: Desk) -> None:
    decision = taught.json("learned", "reset", *AT)["decision"]
    assert taught.json("learned", "show", *AT)["decisions"] == 0

    taught.json("undo", decision, *AT)
    assert taught.json("learned", "show", *AT)["decisions"] == 12


@pytest.mark.parametrize(("language", "said"), [("en", "Learned from 12 decisions"), ("fr", "Appris de 12 décisions")])
def test_for_people_it_is_said_in_their_language(taught: Desk, language: str, said: str) -> None:
    shown = taught.run("learned", "show", "--language", language, *AT).out

    assert said in shown
    assert "refund" in shown
