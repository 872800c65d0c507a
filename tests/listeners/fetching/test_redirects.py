from __future__ import annotations

import pytest
from yarl import URL

from listeners.fetching.redirects import EndlessRedirectError, Route, same_origin, same_place, web_address


def route(url: str) -> Route:
    return Route(web_address(url), most=5)


@pytest.mark.parametrize(
    ("one", "other", "origin", "place"),
    [
        ("http://h.example/a", "http://h.example:80/b", True, True),
        ("http://h.example/", "https://h.example/", False, True),
        ("https://h.example/", "http://h.example/", False, False),
        ("http://h.example:8080/", "https://h.example/", False, False),
        ("https://h.example/", "https://www.h.example/", False, False),
        ("https://h.example/", "https://h.example:8443/", False, False),
    ],
)
def test_what_counts_as_the_same(one: str, other: str, origin: bool, place: bool) -> None:
    assert same_origin(URL(one), URL(other)) is origin
    assert same_place(URL(one), URL(other)) is place


def test_user_and_password_stay_with_their_place() -> None:
    way = route("https://anna:pw@h.example/a")

    way.follow(302, "/b")
    assert str(way.here) == "https://anna:pw@h.example/b"
    assert way.keeps_secrets
    way.follow(302, "https://elsewhere.example/c")
    assert str(way.here) == "https://elsewhere.example/c"
    assert not way.keeps_secrets


def test_a_redirect_brings_no_user_of_its_own() -> None:
    way = route("https://h.example/a")
    way.follow(302, "https://root:toor@intranet.example/")

    assert str(way.here) == "https://intranet.example/"


def test_a_permanent_step_down_from_https_is_not_kept() -> None:
    way = route("https://h.example/a")
    way.follow(301, "http://h.example/a")

    assert str(way.here) == "http://h.example/a"
    assert way.permanent is None


def test_the_move_to_https_is_kept_with_what_it_carries() -> None:
    way = route("http://h.example/a")
    way.follow(301, "https://h.example/a")

    assert str(way.permanent) == "https://h.example/a"
    assert way.keeps_secrets


def test_a_circle_is_noticed_at_once() -> None:
    way = route("https://h.example/a")
    way.follow(302, "/b#1")
    with pytest.raises(EndlessRedirectError):
        way.follow(302, "/a#2")


@pytest.mark.parametrize("text", ["//h.example/x", "mailto:anna@h.example", "http:/x", "\ud800", "http://h:99999/"])
def test_only_whole_web_addresses_are_taken(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        web_address(text)
