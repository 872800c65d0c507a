from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, line, moment, write_lines

KEYS = {
    "verdict", "posts_per_hour", "distinct_people", "regulars", "minutes_on_top", "your_uses", "your_answers",
    "alternatives", "enough_data",
}  # fmt: skip
DAY = 24 * 60


@pytest.fixture
def village(desk: Desk, tmp_path: Path) -> Desk:
    """Five people who use a hashtag on four days each, and one post of ours with it."""
    desk.json("voice", "add", "Farandelle", "--account", "mastodon:farandelle")
    lines = [
        line(f"v{person}-{visit}", f"on my cargo bike, ride {visit}", by=f"rider{person}",
             minutes_ago=(1 + 5 * visit) * DAY + person, hashtags=["VeloCargo"])
        for person in range(5) for visit in range(4)
    ]  # fmt: skip
    ours = line("ours", "we ride with you", by="farandelle", minutes_ago=2 * DAY, hashtags=["VeloCargo"])
    answer = line("answer", "@farandelle welcome", by="rider1", minutes_ago=DAY, in_reply_to=ours["id"])
    desk.json("import", str(write_lines(tmp_path / "village.ndjson", [*lines, ours, answer])))
    return desk


def test_a_hashtag_where_people_are_at_home(village: Desk) -> None:
    found = village.json("hashtag", "#velocargo", "--now", moment(NOW))

    assert found.keys() >= KEYS
    assert found["verdict"] == "alive"
    assert found["enough_data"] is True
    assert (found["distinct_people"], found["regulars"], found["know_you"]) == (5, 5, 1)
    assert (found["your_uses"], found["your_answers"]) == (1, 1)
    assert found["tag"] == "VeloCargo"


def test_what_was_never_heard_is_not_judged(desk: Desk) -> None:
    found = desk.json("hashtag", "rien")

    assert found["verdict"] == "not_enough_data"
    assert found["enough_data"] is False
    assert found["minutes_on_top"] is None
    assert found["alternatives"] == []


def test_another_moment_and_another_territory_know_less(village: Desk) -> None:
    village.json("territory", "add", "Harbour", "--query", "harbour")

    assert village.json("hashtag", "velocargo", "--now", "2026-10-01")["distinct_people"] == 0
    assert village.json("hashtag", "velocargo", "--territory", "Harbour", "--now", moment(NOW))["regulars"] == 0


@pytest.mark.parametrize(("language", "said"), [("en", "at home here"), ("fr", "habitués")])
def test_for_people_it_is_a_sentence(village: Desk, language: str, said: str) -> None:
    shown = village.run("hashtag", "velocargo", "--language", language, "--now", moment(NOW)).out

    assert shown.startswith("#VeloCargo")
    assert said in shown


def test_an_empty_hashtag_is_wrong_usage(desk: Desk) -> None:
    assert "TAG is empty" in desk.misused("hashtag", "#")
