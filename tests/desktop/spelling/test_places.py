"""Which words are looked up, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.spelling.places import Place, at, names_in, places


def found(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    return [place.word for place in places(text, names)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("l’atelier aujourd'hui", ["l’atelier", "aujourd’hui"]),
        ("I can't, they said", ["can’t", "they", "said"]),
        ("rendez-vous, peut-être.", ["rendez-vous", "peut-être"]),
        ("« Bonjour » (oui)", ["Bonjour", "oui"]),
        ("'quoted' –dash– -hyphen-", ["quoted", "dash", "hyphen"]),
        ("e\u0301te\u0301 cœur", ["été", "cœur"]),
        ("🚲 vélo", ["vélo"]),
        ("fin… suite", ["fin", "suite"]),
    ],
)
def test_words_are_cut_as_they_are_written(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "@dana @dana@example.org u_name",
        "#vélo #mnode",
        "https://example.org/mnode?x=y www.mnode.org example.org/mnode",
        "dana@example.org",
        "X2 4G covid-19 3e mnode2 2mnode a_b",
        "ONU SNCF l’ONU L'ONU",
        "YouTube iPhone",
        "{first_name} {mnode}",
        "привет 日本",
        "a à y",
        "",
    ],
)
def test_what_is_no_word_of_a_language_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_names_are_left_alone_elided_and_in_the_genitive_too() -> None:
    names = names_in(["Inès Quéméneur", "tom_r"], ["Chez Ploumoguer on roule bien"])
    assert found("d’Inès et Tom's Quemeneur quéméneur, à Ploumoguer on roule", names) == [
        "et",
        "Quemeneur",
        "on",
        "roule",
    ]


def test_places_are_counted_in_characters() -> None:
    assert places("🚲 l'atelier") == (Place(2, 11, "l’atelier"),)


def test_the_word_at_a_position_is_found_with_its_end() -> None:
    one, two = places("oui mnode")
    assert at((one, two), 0) == at((one, two), 3) == one
    assert at((two,), 4) == at((two,), 9) == two
    assert at((two,), 3) is None


@settings(max_examples=50)
@given(st.text(max_size=80))
def test_any_text_is_cut_in_order_and_without_overlap(text: str) -> None:
    last = 0
    for place in places(text):
        assert last <= place.start < place.end <= len(text)
        last = place.end


@pytest.mark.parametrize("piece", ["a", "a-", "a1", "a.", "@", "{", "a'", "."])
def test_a_long_run_of_anything_is_cut(piece: str) -> None:
    assert len(places(piece * (4_000 // len(piece)))) <= 1
