"""Contrast of every pair of colours that is used, computed and held against the specified figures."""

from __future__ import annotations

import dataclasses
import re

import pytest

from desktop.theme.contrast import contrast, luminance
from desktop.theme.tokens import DARK, LIGHT, Role, Tokens, Tone

# (foreground, background, contrast in light, contrast in dark), as specified for the design.
SPECIFIED = [
    (Role.TEXT, Role.WINDOW, 15.96, 16.14),
    (Role.TEXT, Role.SURFACE, 17.41, 15.00),
    (Role.TEXT, Role.SELECTED, 14.88, 11.90),
    (Role.TEXT, Role.HOVER, 15.53, 13.56),
    (Role.TEXT, Role.RAISED, 17.41, 13.72),
    (Role.MUTED, Role.WINDOW, 6.15, 8.61),
    (Role.MUTED, Role.SURFACE, 6.71, 8.00),
    (Role.MUTED, Role.SELECTED, 5.74, 6.35),
    (Role.MUTED, Role.HOVER, 5.99, 7.23),
    (Role.MUTED, Role.RAIL, 6.43, 8.38),
    (Role.FAINT, Role.SURFACE, 5.36, 6.39),
    (Role.FAINT, Role.SELECTED, 4.58, 5.07),
    (Role.FAINT, Role.WINDOW, 4.91, 6.87),
    (Role.FAINT, Role.RAIL, 5.14, 6.69),
    (Role.ACCENT, Role.SURFACE, 6.08, 7.65),
    (Role.ACCENT, Role.WINDOW, 5.57, 8.22),
    (Role.ACCENT, Role.SELECTED, 5.20, 6.06),
    (Role.ON_ACCENT, Role.ACCENT, 6.08, 7.88),
    (Role.POSITIVE, Role.POSITIVE_BG, 5.33, 7.94),
    (Role.NEGATIVE, Role.NEGATIVE_BG, 5.59, 7.49),
    (Role.WARNING, Role.WARNING_BG, 5.75, 8.18),
    (Role.INFO, Role.INFO_BG, 6.08, 7.13),
    (Role.POSITIVE, Role.SURFACE, 6.08, 9.81),
    (Role.NEGATIVE, Role.SURFACE, 6.54, 8.54),
    (Role.WARNING, Role.SURFACE, 6.49, 10.20),
    (Role.NEGATIVE, Role.SELECTED, 5.59, 6.77),
    (Role.CONTROL, Role.SURFACE, 3.29, 3.87),
    (Role.CONTROL, Role.WINDOW, 3.02, 4.16),
]


@pytest.mark.parametrize(("front", "behind", "light", "dark"), SPECIFIED)
def test_contrast_is_as_specified(front: Role, behind: Role, light: float, dark: float) -> None:
    for tokens, figure in ((LIGHT, light), (DARK, dark)):
        computed = contrast(tokens.colour(front), tokens.colour(behind))
        assert computed == pytest.approx(figure, abs=0.006)
        assert computed >= (3.0 if front is Role.CONTROL else 4.5)


@pytest.mark.parametrize(("tokens", "least"), [(LIGHT, 6.8), (DARK, 7.2)], ids=["light", "dark"])
def test_initials_can_be_read(tokens: Tokens, least: float) -> None:
    assert len(tokens.tints) == 6
    # Specified to one decimal.
    assert min(round(contrast(tint.initials, tint.background), 1) for tint in tokens.tints) >= least


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_can_be_read(tokens: Tokens, tone: Tone) -> None:
    assert contrast(tokens.colour(tone.foreground), tokens.colour(tone.background)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_toast_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.surface, tokens.text) >= 4.5


def test_every_role_is_a_colour_of_both_schemes() -> None:
    fields = {field.name for field in dataclasses.fields(Tokens)} - {"dark", "tints"}
    assert fields == {role.value for role in Role}
    for tokens in (LIGHT, DARK):
        assert all(re.fullmatch(r"#[0-9A-F]{6}", tokens.colour(role)) for role in Role)


def test_contrast_knows_its_ends() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#123456", "#123456") == 1.0
    assert luminance("#FF0000") == pytest.approx(0.2126)
