"""Contrast of two colours, as the Web Content Accessibility Guidelines 2.2 compute it."""

from __future__ import annotations


def luminance(colour: str) -> float:
    """Return the relative luminance (0 black to 1 white) of a colour written ``#RRGGBB``.

    The threshold 0.03928 is the one printed in WCAG 2.x; the exact 0.04045 gives the same figures in 8 bits.
    """
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 (the same) to 21 (black on white), in either order."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
