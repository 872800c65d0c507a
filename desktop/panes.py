"""How the window's panes share its width: by effective width, the window's width at a text size of 100 %."""

from __future__ import annotations

from dataclasses import dataclass

NARROW, ICON_RAIL, DOCKED = 900, 1180, 1600
"""Effective widths at which the layout changes."""

RAIL_OF_ICONS, RAIL, RAIL_FRENCH = 60, 216, 232
LIST_SMALL, LIST_MEDIUM, LIST_LARGE = 340, 412, 460
INSPECTOR = 344
COLUMN = 800
"""The widest a thread and its composer grow."""


@dataclass(frozen=True, slots=True)
class Panes:
    """The widths of one layout, in pixels of the screen.

    Attributes:
        icons_only: the rail shows icons without words.
        one_pane: list and detail take turns; opening pushes the detail, Esc goes back.
        compact: header actions are icons, the composer's labels drop.
        docked: the inspector stands beside the detail; otherwise it is a drawer over it.
    """

    rail: int
    list: int
    inspector: int
    icons_only: bool
    one_pane: bool
    compact: bool
    docked: bool


def panes_for(width: int, scale: float, language: str) -> Panes:
    """Return the layout of a window.

    Args:
        width: of the window, in pixels.
        scale: text size, 1.0 for 100 %.
        language: "fr" has longer page names, so a wider rail.
    """
    effective = width / scale
    icons_only = effective < ICON_RAIL
    if icons_only:
        rail, listed = RAIL_OF_ICONS, LIST_SMALL
    else:
        rail = RAIL_FRENCH if language == "fr" and effective < DOCKED else RAIL
        listed = LIST_LARGE if effective >= DOCKED else LIST_MEDIUM
    return Panes(
        rail=round(rail * scale),
        list=round(listed * scale),
        inspector=round(INSPECTOR * scale),
        icons_only=icons_only,
        one_pane=effective < NARROW,
        compact=icons_only,
        docked=effective >= DOCKED,
    )
