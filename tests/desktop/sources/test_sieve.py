"""Which sources are shown, in which order."""

from __future__ import annotations

import pytest

from desktop.sources.records import Standing, state_words
from desktop.sources.sieve import ORDERS, SHOWN, Order, Show, Sieve, counts
from storage.records.sources import ErrorKind
from tests.desktop.sources.lines import failing, line
from tests.storage.house import DAY, HOUR, MINUTE

LINES = (
    line(1, title="well", hears="mentions", per_day=(1, 2), acts=1, territory="Lyon"),
    line(2, title="failing", error=failing(), network="reddit"),
    line(3, title="gone", error=failing(ErrorKind.GONE)),
    line(4, title="silent", new_ago=40 * DAY),
    line(5, title="new", polled=False, new_ago=None, age=HOUR),
    line(6, title="paused", paused=True, error=failing(), hears="own_posts"),
    line(7, title="watched", per_day=(0, 5), hears="tags", new_ago=MINUTE),
    line(8, title="deaf", hears="own_posts", network="youtube"),
)


def titles(sieve: Sieve) -> list[str]:
    return [one.title for one in sieve.arranged(LINES)]


def test_how_each_stands() -> None:
    assert [one.standing for one in LINES] == [
        Standing.WELL,
        Standing.FAILING,
        Standing.GONE,
        Standing.SILENT,
        Standing.NEW,
        Standing.PAUSED,
        Standing.WELL,
        Standing.WELL,
    ]
    assert state_words(LINES[3]).n == 40


def test_a_source_added_yesterday_is_not_silent_yet() -> None:
    assert line(age=DAY, new_ago=None).standing is Standing.WELL
    assert line(age=DAY, new_ago=60 * DAY).standing is Standing.WELL
    assert not line(age=DAY, per_day=(4,)).only_watched


@pytest.mark.parametrize(
    ("show", "shown"),
    [
        (Show.FAILING, ["failing"]),
        (Show.GONE, ["gone"]),
        (Show.SILENT, ["silent"]),
        (Show.PAUSED, ["paused"]),
        (Show.WATCHED, ["watched"]),
        (Show.DEAF, ["deaf", "paused"]),
    ],
)
def test_a_filter_shows_its_own(show: Show, shown: list[str]) -> None:
    assert titles(Sieve(show=show)) == shown
    assert counts(LINES)[show] == len(shown)


def test_text_and_network_are_looked_for() -> None:
    assert titles(Sieve(text=" LYON ")) == ["well"]
    assert titles(Sieve(text="a.example", network="Reddit")) == ["failing"]
    assert titles(Sieve(network="nowhere")) == []
    assert titles(Sieve(text="  ")) == titles(Sieve())


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (Order.ATTENTION, ["failing", "gone", "silent", "new"]),
        (Order.TITLE, ["deaf", "failing", "gone", "new"]),
        (Order.TERRITORY, ["well", "deaf", "failing", "gone"]),
        (Order.NETWORK, ["failing", "gone", "new", "paused"]),
        (Order.MONTH, ["watched", "well", "deaf", "failing"]),
        (Order.NEWEST, ["watched", "deaf", "failing", "gone"]),
        (Order.NEXT, ["deaf", "failing", "gone", "new"]),
    ],
)
def test_an_order(order: Order, first: list[str]) -> None:
    assert titles(Sieve(order=order))[:4] == first


def test_every_filter_and_order_has_a_name() -> None:
    assert set(SHOWN) == set(Show)
    assert set(ORDERS) == set(Order)
