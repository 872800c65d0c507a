"""Initials, and the tint that goes with a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.parts.avatar import Avatar, initials, tint_number
from desktop.theme.theme import Theme
from desktop.theme.tokens import LIGHT
from tests.desktop.parts.painting import colours, picture


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dana Kowalski", "DK"),
        ("r/ebikes", "R"),
        ("@luc.bsky.social", "L"),
        ("鈴木 花", "鈴花"),
        ("élodie de la tour", "ÉD"),
        ("🚲 Bike Club", "BC"),
        ("🚲", "?"),
        ("", "?"),
        ("ß", "SS"),
        ("4 Saisons", "4S"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


@given(st.text(max_size=300))
def test_initials_are_one_or_two_signs(name: str) -> None:
    assert 1 <= len(initials(name)) <= 2


def test_a_name_keeps_its_tint() -> None:
    assert tint_number("Dana Kowalski") == 1_369_291_034
    assert len({tint_number(f"Person {number}") % 6 for number in range(60)}) == 6


def test_a_voice_of_ours_is_in_the_accent_colour(theme: Theme, qtbot: QtBot) -> None:
    avatar = Avatar(theme, "Helix Support", ours=True)
    assert colours(picture(avatar))[LIGHT.accent] > 400
    avatar.set_person("Helix Support")
    drawn = colours(picture(avatar))
    assert drawn[LIGHT.accent] == 0
    assert drawn[theme.tint(tint_number("Helix Support")).background] > 400


def test_it_grows_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    avatar = Avatar(theme, "Dana", px=48)
    theme.set_scale(1.5)
    assert (avatar.width(), avatar.height()) == (72, 72)
