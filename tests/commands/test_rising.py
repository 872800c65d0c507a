"""What would have been announced as rising: a past stretch watched again."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, line, moment, write_lines
from tests.commands.test_lists import TREND_KEYS, wave

DAY = timedelta(days=1)
WINDOW = ("--replay", moment(NOW - DAY), moment(NOW + DAY))


@pytest.fixture
def waved(desk: Desk, tmp_path: Path) -> Desk:
    desk.json("import", str(wave(tmp_path)))
    return desk


def test_a_wave_is_announced_soon_after_it_began_and_again_when_it_has_grown(waved: Desk) -> None:
    announced = waved.json("trends", *WINDOW, "--every", "10m")

    one, again = (one for one in announced if one["trend"]["topic"] == "#viaduct")
    assert len(again["trend"]["mentions"]) >= 1.5 * len(one["trend"]["mentions"])
    assert one.keys() == {"at", "territory", "trend"}
    assert one["trend"].keys() >= TREND_KEYS
    assert one["territory"] == "default"
    began = NOW - timedelta(minutes=110)
    assert began < datetime.fromisoformat(one["at"]) <= began + timedelta(hours=1)


def test_only_what_was_published_by_then_is_known(waved: Desk) -> None:
    for one in waved.json("trends", *WINDOW, "--every", "10m"):
        assert datetime.fromisoformat(one["trend"]["first_heard"]) <= datetime.fromisoformat(one["at"])


def test_what_was_news_the_day_before_is_none(waved: Desk) -> None:
    later = ("--replay", moment(NOW - timedelta(minutes=10)), moment(NOW + DAY))

    assert "#viaduct" not in [one["trend"]["topic"] for one in waved.json("trends", *later)]


def test_a_budget_of_none_announces_nothing(waved: Desk) -> None:
    assert waved.json("trends", *WINDOW, "--at-most", "0") == []


def test_another_territory_announces_nothing(waved: Desk) -> None:
    waved.json("territory", "add", "Harbour", "--query", "harbour")

    assert waved.json("trends", *WINDOW, "--territory", "Harbour") == []
    assert waved.json("trends", *WINDOW, "--territory", "default") != []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--replay", moment(NOW), moment(NOW - DAY)), "earlier moment first"),
        ((*WINDOW, "--every", "30s"), "10m, 2h or 1d"),
        ((*WINDOW, "--every", "0m"), "a minute at least"),
    ],
)
def test_what_cannot_be_replayed_is_said(desk: Desk, options: tuple[str, ...], said: str) -> None:
    assert said in desk.misused("trends", *options)


def test_for_people_each_announcement_has_its_moment(waved: Desk) -> None:
    said = waved.run("trends", *WINDOW)

    assert "UTC  default" in said.out
    assert "#viaduct" in said.out


def test_a_replay_tells_how_a_topic_stood_to_us_then(waved: Desk) -> None:
    found = [one for one in waved.json("trends", *WINDOW) if one["trend"]["topic"] == "#viaduct"]

    assert {"not_yet_in_it"} <= {reason["name"] for reason in found[0]["trend"]["reasons"]}


def test_a_replay_announces_a_loud_territory(desk: Desk, tmp_path: Path) -> None:
    desk.json("territory", "add", "Harbour")
    usual = [
        line(f"u{n}", f"remark {n}", by=f"calm{n % 7}", minutes_ago=1440 * (1 + n % 7) + n % 50) for n in range(14)
    ]
    loud = [line(f"l{n}", f"word{n} is what I think", by=f"rider{n}", minutes_ago=50 - n) for n in range(40)]
    desk.json("import", str(write_lines(tmp_path / "loud.ndjson", [*usual, *loud])), "--territory", "Harbour")

    found = [
        one for one in desk.json("trends", *WINDOW, "--territory", "Harbour") if one["trend"]["kind"] == "territory"
    ]

    assert found[0]["trend"]["topic"] == "Harbour"
    assert datetime.fromisoformat(found[0]["at"]) <= NOW
