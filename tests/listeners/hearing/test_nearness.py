"""Two texts of one author that are one: slips put right, links added, ends cut off; and two that are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeners.hearing.nearness import is_cut_of, is_excerpt_of, nearly_same

TEXT = "The brake cable of my Farandelle snapped this morning on the way down to the station, anybody else?"

ONE = {
    "case, accents and punctuation": "THE BRAKE CABLE of my Farandellé snapped this morning, on the way down to the "
    "station... anybody else",
    "a letter put right": TEXT.replace("brake", "brke"),
    "two letters swapped": TEXT.replace("morning", "mornign"),
    "two letters of a long word": TEXT.replace("Farandelle", "Farendele"),
    "one word more": TEXT.replace("on the way", "right on the way"),
    "a link behind": f"{TEXT} https://farandelle.example/recall?utm_source=x",
    "another link": f"{TEXT} www.farandelle.example",
    "cut off": f"{TEXT[:70]}…",
    "cut off with three points": f"{TEXT[:61]} [...]",
}

TWO = {
    "another number": (
        "Line 12 is late by ten minutes this morning, sorry",
        "Line 13 is late by ten minutes this morning, sorry",
    ),
    "another place": (
        "The car park at the north gate is full, please use the other ones",
        "The car park at the south gate is full, please use the other ones",
    ),
    "four words of twelve": (
        "We open the shop at noon today because of the heavy snow outside",
        "They shut the bar at noon today because of the heavy rain outside",
    ),
    "two words more": (TEXT, f"{TEXT} Please tell"),
    "a short beginning": ("The brake…", TEXT),
    "no sign that it was cut": (TEXT[:70], TEXT),
    "another beginning": (f"Hello all, {TEXT[:60]}…", TEXT),
}


@pytest.mark.parametrize("name", ONE)
def test_one(name: str) -> None:
    assert nearly_same(TEXT, ONE[name])
    assert nearly_same(ONE[name], TEXT)


@pytest.mark.parametrize("name", TWO)
def test_two(name: str) -> None:
    one, other = TWO[name]
    assert not nearly_same(one, other)
    assert not nearly_same(other, one)


def test_the_whole_is_no_cut_of_its_beginning() -> None:
    assert is_cut_of(f"{TEXT[:70]}…", TEXT)
    assert not is_cut_of(TEXT, f"{TEXT[:70]}…")
    assert not is_cut_of(f"{TEXT}…", TEXT)


@given(st.text(max_size=80), st.text(max_size=80))
def test_it_does_not_matter_which_comes_first(one: str, other: str) -> None:
    assert nearly_same(one, one)
    assert nearly_same(one, other) == nearly_same(other, one)


def test_long_texts_are_compared_by_their_beginnings() -> None:
    assert nearly_same("word " * 50_000, "word " * 60_000)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (
            "... nobody at the shop answers. Any idea ...",
            "My saddle squeaks and nobody at the shop answers! Any idea what to do?",
        ),
        (
            "My saddle squeaks…\n\n[…] Any idea what",
            "My saddle squeaks and nobody at the shop answers. Any idea what to do?",
        ),
        ("Élan était là", "Hier, ELAN était là : https://site.example"),
    ],
)
def test_pieces_of_a_text_in_its_order_are_an_excerpt(short: str, long: str) -> None:
    assert is_excerpt_of(short, long)
    assert not is_excerpt_of(long, short)


@pytest.mark.parametrize(
    "short",
    ["", "...", "One two three four", "four ... one two", "one two five", "one two three four five"],
)
def test_what_is_no_excerpt(short: str) -> None:
    assert not is_excerpt_of(short, "one two three four")
