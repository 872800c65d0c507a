"""What would have been announced as rising: a past stretch watched again."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.commands.desk import NOW, Desk, moment
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
