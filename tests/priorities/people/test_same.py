from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from priorities.people.same import MOST_ALIKE, suggestions
from storage.records.likeness import Face


def pairs(*faces: Face) -> list[tuple[int, int, str]]:
    return [(found.one, found.other, found.because.source) for found in suggestions(faces)]


LEA = Face(
    1, "mastodon", "leaduval@mamot.fr", "Léa Duval", "https://mamot.fr/@leaduval", "Vélo. https://leaduval.example"
)


@pytest.mark.parametrize(
    ("other", "sign"),
    [
        (
            Face(2, "bluesky", "x.bsky.social", "L.", bio="Aussi là : mamot.fr et https://MAMOT.fr/@leaduval/."),
            "address",
        ),
        (Face(2, "x", "LeaDuval", "lea"), "both networks"),
        (Face(2, "x", "elle", "lea  DUVAL", bio="www.leaduval.example/blog"), "same site"),
        (Face(2, "web", "", "Léa Duval", "https://leaduval.example/a-propos"), "same site"),
    ],
)
def test_signs_of_one_person(other: Face, sign: str) -> None:
    ((one, same, because),) = pairs(LEA, other)

    assert (one, same) == (1, 2)
    assert sign in because


@pytest.mark.parametrize(
    "other",
    [
        Face(2, "mastodon", "leaduval@other.example", "L."),  # the same handle on two servers of one network
        Face(2, "x", "lea", "Lea"),
        Face(2, "x", "elle", "Léa Duval"),  # a name alone
        Face(2, "x", "elle", "Luc Petit", bio="https://leaduval.example"),  # a site alone
        Face(1, "x", "leaduval", "Léa Duval"),  # the same person already
    ],
)
def test_what_is_no_sign(other: Face) -> None:
    assert pairs(LEA, other) == []


def test_a_site_where_everybody_has_a_page_is_no_site_of_hers() -> None:
    both = [Face(n, network, "", "Léa Duval", bio="https://linktr.ee/a") for n, network in ((1, "x"), (2, "bluesky"))]

    assert pairs(*both) == []


def test_what_many_are_called_is_no_sign() -> None:
    crowd = [Face(n, f"network{n}", "webmaster", "x") for n in range(MOST_ALIKE + 1)]

    assert pairs(*crowd) == []
    assert len(pairs(*crowd[:3])) == 3


def test_the_surest_sign_is_told_and_each_pair_once() -> None:
    other = Face(2, "x", "leaduval", "Léa Duval", bio="https://mamot.fr/@leaduval https://leaduval.example")

    ((_one, _other, because),) = pairs(other, LEA)
    assert "address" in because


@given(
    st.lists(
        st.builds(
            Face,
            st.integers(1, 4),
            st.sampled_from(["x", "web"]),
            st.text(max_size=9),
            st.text(max_size=9),
            st.text(max_size=20),
            st.text(max_size=60),
        )
    )
)
def test_anything_heard_gives_pairs_of_two(faces: list[Face]) -> None:
    for found in suggestions(faces):
        assert found.one < found.other
