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


def _contradicts_itself(batch: list[HeardPost]) -> bool:
    """Tell whether one id, and one address too, stand on several posts of a feed."""
    ids = [post.guid for post in batch]
    named = [{name for name in (post.guid, post.url) if name and name.startswith("http")} for post in batch]
    places = [place for names in named for place in names]
    return len(set(ids)) < len(ids) and len(set(places)) < len(places)


def _hear_three_times(batch: list[HeardPost], imported: bool) -> None:
    with passing_house() as house:
        source = None if imported else house.source()
        house.ear.hear(batch, source=source, now=NOW)
        for later in (1, 2):
            assert house.ear.hear(batch, source=source, now=NOW + timedelta(minutes=later)).new == 0
        _is_sound(house)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(posts, max_size=6).filter(lambda batch: not _contradicts_itself(batch)), st.booleans())
def test_hearing_the_same_again_brings_nothing(batch: list[HeardPost], imported: bool) -> None:
    _hear_three_times(batch, imported)


@pytest.mark.xfail(strict=True, reason="a feed that gives an id twice and an address twice may bring one post again")
def test_a_feed_that_contradicts_itself_brings_nothing_again() -> None:
    there = "https://h.example/1"
    said = "The brake cable of my bike snapped this morning."
    first = HeardPost(guid="1", url=None, network="web", title="Recall", text="")
    second = HeardPost(guid="1", url=there, network="web", title="Recall", text=said)
    third = HeardPost(guid=there, url=there, network="web", title="Recall", text="Yes")
    _hear_three_times([first, second, third], imported=False)
