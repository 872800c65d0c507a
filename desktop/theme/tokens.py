"""The colours of the window by the part they play, light and dark. No Qt: they are tested as figures.

Every text pair used has a contrast of at least 4.5 to 1, control borders at least 3 to 1, avatar initials at least
6.8 to 1 (``tests/desktop/theme/test_tokens.py`` computes them all).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The part a colour plays; each is a field of ``Tokens``."""

    WINDOW = "window"
    SURFACE = "surface"
    RAISED = "raised"
    RAIL = "rail"
    HOVER = "hover"
    SELECTED = "selected"
    BORDER = "border"
    CONTROL = "control"
    TEXT = "text"
    MUTED = "muted"
    FAINT = "faint"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    POSITIVE = "positive"
    POSITIVE_BG = "positive_bg"
    NEGATIVE = "negative"
    NEGATIVE_BG = "negative_bg"
    WARNING = "warning"
    WARNING_BG = "warning_bg"
    INFO = "info"
    INFO_BG = "info_bg"


class Tone(StrEnum):
    """The mood of a chip or banner: a foreground and a background that belong together."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    WARNING = "warning"
    INFO = "info"

    @property
    def foreground(self) -> Role:
        """The role of its text and icon."""
        return Role.MUTED if self is Tone.NEUTRAL else Role(self.value)

    @property
    def background(self) -> Role:
        """The role of what lies behind."""
        if self is Tone.NEUTRAL:
            return Role.HOVER
        return Role.SELECTED if self is Tone.ACCENT else Role(f"{self.value}_bg")


@dataclass(frozen=True, slots=True)
class Tint:
    """The two colours of an avatar, ``#RRGGBB``."""

    background: str
    initials: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """All colours of one scheme, ``#RRGGBB``.

    Attributes:
        border: decoration only; nothing is told by it. ``control`` borders what can be used.
        selected: behind the selected row, and behind what is ours.
        tints: six pairs for avatars, one chosen by the name.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    rail: str
    hover: str
    selected: str
    border: str
    control: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    positive: str
    positive_bg: str
    negative: str
    negative_bg: str
    warning: str
    warning_bg: str
    info: str
    info_bg: str
    tints: tuple[Tint, ...]

    def colour(self, role: Role) -> str:
        """Return the colour that plays a role."""
        value: str = getattr(self, role.value)
        return value


LIGHT = Tokens(
    dark=False,
    window="#F4F5F7",
    surface="#FFFFFF",
    raised="#FFFFFF",
    rail="#FAFAFB",
    hover="#F0F2F6",
    selected="#E8EDFC",
    border="#DFE2E8",
    control="#878E9C",
    text="#171A21",
    muted="#555C6B",
    faint="#636B7B",
    accent="#2F56D9",
    on_accent="#FFFFFF",
    positive="#18704A",
    positive_bg="#E3F4EB",
    negative="#B3261E",
    negative_bg="#FCE9E7",
    warning="#855300",
    warning_bg="#FDF0D5",
    info="#5B3FBF",
    info_bg="#EEE9FB",
    tints=(
        Tint("#DCE6FF", "#1F3FA8"),
        Tint("#DDF3E6", "#145C3C"),
        Tint("#FCE4DF", "#8F2318"),
        Tint("#F0E6FB", "#5A2C99"),
        Tint("#FBEBCB", "#704600"),
        Tint("#D8F0F4", "#0B5563"),
    ),
)
"""The light scheme."""

DARK = Tokens(
    dark=True,
    window="#101216",
    surface="#171A20",
    raised="#1E222A",
    rail="#13151A",
    hover="#1F232B",
    selected="#222C47",
    border="#2B303A",
    control="#6F7787",
    text="#ECEEF2",
    muted="#A9B0BE",
    faint="#959DAC",
    accent="#8FA8FF",
    on_accent="#0E1530",
    positive="#6FD6A2",
    positive_bg="#15302A",
    negative="#FF9A92",
    negative_bg="#3A1D1D",
    warning="#F2BE5C",
    warning_bg="#372A12",
    info="#BDA9FF",
    info_bg="#2A2447",
    tints=(
        Tint("#263462", "#B9C8FF"),
        Tint("#173A2C", "#8FE0B8"),
        Tint("#472622", "#FFB8AE"),
        Tint("#36264F", "#D3B8FF"),
        Tint("#3F3013", "#F5CD84"),
        Tint("#133A43", "#8FDDEB"),
    ),
)
"""The dark scheme."""
