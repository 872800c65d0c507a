from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.schedule.rounds import due_now, host_of
from storage.records.sources import ErrorKind, SourceHealth, SourceKind
from tests.listeners.schedule.planning import NOW, failed, healths, source

REST = SourceHealth(source=1, polled_at=NOW - timedelta(hours=1), due_at=NOW + timedelta(hours=1))
DUE = replace(REST, due_at=NOW)
MINUTE = timedelta(minutes=1)


def is_asked(health: SourceHealth, *, everything: bool = False) -> bool:
    return due_now([source()], {1: health}, NOW, everything=everything) != ()


@pytest.mark.parametrize(
    ("health", "due", "with_everything"),
    [
        (SourceHealth(source=1), True, True),
        (DUE, True, True),
        (REST, False, True),
        (replace(DUE, polled_at=NOW - timedelta(seconds=59)), False, True),
        (replace(DUE, polled_at=NOW - timedelta(seconds=60)), True, True),
        (replace(DUE, polled_at=NOW + timedelta(days=9)), True, True),
        (replace(DUE, retry_at=NOW + MINUTE), False, False),
        (replace(DUE, retry_at=NOW - MINUTE), True, True),
        (replace(DUE, error=failed(ErrorKind.GONE)), False, True),
        (replace(DUE, error=failed(), failures=3), True, True),
        (replace(DUE, due_at=NOW - timedelta(days=3)), True, True),
    ],
)
def test_who_is_asked(health: SourceHealth, due: bool, with_everything: bool) -> None:
    assert is_asked(health) is due
    assert is_asked(health, everything=True) is with_everything


@pytest.mark.parametrize("everything", [False, True])
def test_what_is_paused_or_pasted_is_left_alone(everything: bool) -> None:
    sources = [source(1, paused=True), source(2, kind=SourceKind.PASTED)]

    assert due_now(sources, {}, NOW, everything=everything) == ()


def test_hosts_take_turns() -> None:
    sources = [source(n, f"https://{host}.example/{n}") for n, host in enumerate("aaaabbc")]
    hosts = [host_of(each) for each in due_now(sources, {}, NOW)]

    assert sorted(hosts[:3]) == ["a.example", "b.example", "c.example"]
    assert sorted(hosts[3:5]) == ["a.example", "b.example"]
    assert hosts[5:] == ["a.example", "a.example"]


def test_it_is_not_always_the_same_that_waits() -> None:
    sources = [source(n, f"https://h{n % 7}.example/{n}") for n in range(35)]
    rounds = [due_now(sources, {}, NOW + timedelta(minutes=15 * n)) for n in range(100)]
    last = {each[-1].id for each in rounds}
    first = {each[0].id for each in rounds}

    assert len(first) > 20
    assert len(last) > 20


def test_a_round_can_be_replayed() -> None:
    sources = [source(n, f"https://h{n % 7}.example/{n}") for n in range(35)]

    assert due_now(sources, {}, NOW) == due_now(sources, {}, NOW)


@pytest.mark.parametrize(
    ("location", "kind", "host"),
    [
        ("https://User@H.Example:8443/x", SourceKind.FEED, "h.example"),
        ("/home/anna/export.csv", SourceKind.FILE, ""),
        ("http://[bad", SourceKind.FEED, ""),
    ],
)
def test_the_host_is_what_is_asked(location: str, kind: SourceKind, host: str) -> None:
    assert host_of(source(1, location, kind=kind)) == host


@given(known=st.lists(healths, max_size=12), everything=st.booleans())
@settings(max_examples=80)
def test_each_source_is_asked_at_most_once_and_never_before_the_server_s_moment(
    known: list[SourceHealth], everything: bool
) -> None:
    sources = [source(n, f"https://h{n % 3}.example/") for n in range(len(known) + 2)]
    by_id = {n: replace(health, source=n) for n, health in enumerate(known)}
    asked = due_now(sources, by_id, NOW, everything=everything)

    assert len({each.id for each in asked}) == len(asked)
    assert set(asked) <= set(due_now(sources, by_id, NOW, everything=True))
    assert {len(known), len(known) + 1} <= {each.id for each in asked}
    for each in asked:
        retry_at = by_id[each.id].retry_at if each.id in by_id else None
        assert retry_at is None or retry_at <= NOW
