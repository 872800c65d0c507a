"""Whatever feeds say of ids, addresses, threads and parents: nothing is raised, and what is stored is sound."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeners.heard import HeardAuthor, HeardPost
from storage.records.mentions import PostKind
from tests.listeners.hearing.posts import NOW, House, passing_house

NAMES = st.sampled_from(["1", "2", "t1_a", "t3_b", "https://h.example/1", "https://h.example/2#c1", "at://did:x/1"])
PLACES = st.sampled_from(
    ["https://h.example/", "https://h.example/1", "http://www.h.example/1?utm_x=1", "https://h.example/2#c1"]
)
TEXTS = st.sampled_from(
    ["", "Yes", "The brake cable of my bike snapped this morning.", "The brake cable of my bike snaped this morning…"]
)
AUTHORS = st.sampled_from([None, HeardAuthor(name="Lea"), HeardAuthor(handle="lea"), HeardAuthor(stable_id="u1")])
posts = st.builds(
    HeardPost,
    guid=NAMES,
    url=st.none() | PLACES,
    network=st.sampled_from(["web", "mastodon", "wordpress", "google_news"]),
    kind=st.sampled_from(PostKind),
    author=AUTHORS,
    title=st.sampled_from(["", "Recall", "Farandelle recalls brake cables of two batches - The Courier"]),
    text=TEXTS,
    published=st.none() | st.integers(0, 90).map(lambda hours: NOW - timedelta(hours=hours)),
    in_reply_to=st.none() | NAMES,
    conversation=st.none() | NAMES | PLACES,
)


def _is_sound(house: House) -> None:
    assert house.column("PRAGMA foreign_key_check") == []
    house.db.execute("INSERT INTO mentions_text (mentions_text, rank) VALUES ('integrity-check', 1)")
    counted = "SELECT count(*) FROM mentions WHERE conversation = c.id"
    assert house.column(f"SELECT count(*) FROM conversations c WHERE mentions <> ({counted})") == [0]  # noqa: S608
    merged = (
        "SELECT count(*) FROM mentions m JOIN conversations c ON c.id = m.conversation WHERE c.merged_into IS NOT NULL"
    )
    assert house.column(merged) == [0]
    apart = "SELECT count(*) FROM mentions m JOIN mentions p ON p.id = m.parent WHERE p.conversation <> m.conversation"
    assert house.column(apart) == [0]
    assert house.column("SELECT count(*) FROM mentions WHERE parent = id") == [0]
    chained = (
        "SELECT count(*) FROM conversations a JOIN conversations b ON b.id = a.merged_into WHERE b.merged_into NOT NULL"
    )
    assert house.column(chained) == [0]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 2), st.lists(posts, max_size=5)), max_size=4))
def test_what_is_stored_is_sound(polls: list[tuple[int, list[HeardPost]]]) -> None:
    with passing_house() as house:
        sources = [house.source("one"), house.source("two"), None]
        for number, (source, batch) in enumerate(polls):
            house.ear.hear(batch, source=sources[source], now=NOW + timedelta(minutes=number))
            _is_sound(house)


def _hear_three_times(batch: list[HeardPost], imported: bool) -> None:
    with passing_house() as house:
        source = None if imported else house.source()
        house.ear.hear(batch, source=source, now=NOW)
        for later in (1, 2):
            assert house.ear.hear(batch, source=source, now=NOW + timedelta(minutes=later)).new == 0
        _is_sound(house)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(posts, max_size=6), st.booleans())
def test_hearing_the_same_again_brings_nothing(batch: list[HeardPost], imported: bool) -> None:
    _hear_three_times(batch, imported)


def _web(guid: str, text: str = "", *, url: str | None = None, network: str = "web", title: str = "") -> HeardPost:
    return HeardPost(guid=guid, url=url, network=network, title=title, text=text)


THERE = "https://h.example/1"
SAID = "The brake cable of my bike snapped this morning."


@pytest.mark.parametrize(
    "batch",
    [
        pytest.param(
            [
                _web("1", title="Recall"),
                _web("1", SAID, url=THERE, title="Recall"),
                _web(THERE, "Yes", url=THERE, title="Recall"),
            ],
            id="one address twice",
        ),
        pytest.param([_web("1"), _web("1", "Yes", url=THERE), _web(THERE, SAID)], id="an id that is an address"),
        pytest.param(
            [_web("1"), _web("1", "Yes", url=THERE), _web(THERE, SAID, network="mastodon")],
            id="an id that is another network's address",
        ),
        pytest.param(
            [_web("1"), _web("1", "Yes", url=THERE, network="mastodon"), _web(THERE, SAID, network="mastodon")],
            id="an id of a network that is an address",
        ),
    ],
)
def test_a_feed_that_contradicts_itself_brings_nothing_again(batch: list[HeardPost]) -> None:
    _hear_three_times(batch, imported=False)


def test_an_id_of_one_network_is_not_looked_up_in_another() -> None:
    with passing_house() as house:
        source = house.source()
        house.ear.hear([_web("1"), _web("t1_a")], source=source, now=NOW)
        answer = HeardPost(guid="t1_a", url=None, network="mastodon", in_reply_to="1")
        house.ear.hear(
            [_web("1"), _web("1", network="mastodon"), answer], source=source, now=NOW + timedelta(minutes=1)
        )
        _is_sound(house)
        assert house.column("SELECT parent FROM mentions WHERE heard_as = 't1_a'") != [1]
