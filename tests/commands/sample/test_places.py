from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commands.sample import places
from commands.sample.story import Account, StoryError, StoryPerson, StoryPost

ANA = StoryPerson("ana", "Ana", (Account("mastodon", "ana@m.example"), Account("bluesky", "ana.example")))


def post(key: str, network: str, **more: str) -> StoryPost:
    return StoryPost(key, ANA, network, ("f",), timedelta(0), "text", **more)


@settings(max_examples=60)
@given(st.text(max_size=20), st.integers(0, 1000), st.integers(1, 10**9))
def test_numbers_stay_in_their_range_and_are_the_same_again(key: str, low: int, span: int) -> None:
    first = places.number(key, low, low + span)
    assert low <= first < low + span
    assert places.number(key, low, low + span) == first


def test_different_keys_have_different_letters() -> None:
    assert len({places.letters(f"key-{count}", 7) for count in range(500)}) == 500
    assert len(places.letters("k", 11)) == 11


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Baluchon ou long-tail ?", "baluchon-ou-long-tail"),
        ("Câble de frein", "cable-de-frein"),
        ("日本", ""),
        ("a b c d e f g h i j", "a-b-c-d-e-f-g-h"),
    ],
)
def test_slugs_are_ascii(title: str, written: str) -> None:
    assert places.slug(title) == written


def test_the_first_and_the_rest_of_a_thread() -> None:
    first = post("first", "reddit", title="A title", link="https://www.reddit.com/r/sub/")
    answer = post("answer", "reddit")
    page = places.address(first, first, 1)
    assert page.startswith("https://www.reddit.com/r/sub/comments/")
    assert page.endswith("/a_title/")
    assert places.address(answer, first, 2).startswith(page)
    assert places.reddit_id(first, first).startswith("t3_")
    assert places.reddit_id(answer, first).startswith("t1_")


def test_each_network_has_its_own_address() -> None:
    opening = post("o", "discourse", title="Le sujet", link="https://forum.example")
    assert places.address(post("x", "mastodon"), post("x", "mastodon"), 1).startswith("https://m.example/@ana/11")
    assert "/profile/ana.example/post/3l" in places.address(post("x", "bluesky"), post("x", "bluesky"), 1)
    assert places.address(post("x", "discourse"), opening, 3).endswith("/3")
    assert places.address(opening, opening, 1).startswith("https://forum.example/t/le-sujet/")
    page = post("page", "web", link="https://w.example/page")
    assert places.address(page, page, 1) == "https://w.example/page"
    assert places.address(post("x", "wordpress"), page, 2).startswith("https://w.example/page#comment-")
    assert places.address(post("x", "isso"), page, 2).startswith("https://w.example/page#isso-")
    board = post("b", "lemmy", link="https://l.example")
    assert places.address(board, board, 1).startswith("https://l.example/post/")
    assert places.address(post("x", "lemmy"), board, 2).startswith("https://l.example/comment/")


@pytest.mark.parametrize("network", ["web", "wordpress", "reddit", ""])
def test_a_post_without_its_link_is_refused(network: str) -> None:
    lost = post("lost", network)
    with pytest.raises(StoryError, match=r"lost: .* needs a link"):
        places.address(lost, lost, 1)


def test_accounts_have_the_keys_and_pages_of_their_network() -> None:
    assert places.stable_id("mastodon", "ana@m.example") == "https://m.example/@ana"
    assert places.stable_id("bluesky", "ana.example").startswith("did:plc:")
    assert len(places.stable_id("youtube", "ana")) == 24
    assert places.stable_id("reddit", "ana") == "ana"
    assert places.profile("lemmy", "ana@l.example") == "https://l.example/u/ana"
    assert places.profile("discourse", "ana") is None
