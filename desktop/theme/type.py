"""The letters of the window: Inter, its weights, and what is drawn where Inter has no letter."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from resources.files import font_file

REGULAR, MEDIUM, SEMIBOLD, HEAVY = 400, 500, 600, 650
"""The four weights in use: body; buttons and counts; authors; titles."""

LABEL_PX, META_PX, SECONDARY_PX, BODY_PX, PERSON_PX, TITLE_PX = 11, 12, 13, 14, 16, 18
"""The sizes in use, in pixels at a text scale of 100 %."""

LINE_PX = 20
"""The height of a line of body text at 100 %."""

_FALLBACKS = ("Inter", "Noto Sans", "Noto Sans CJK JP", "Noto Color Emoji", "DejaVu Sans")
_WEIGHT_AXIS = QFont.Tag("wght")
_TABULAR = QFont.Tag("tnum")


@dataclass(frozen=True, slots=True)
class Typeface:
    """The families the window is drawn with, the first that has a letter winning."""

    families: tuple[str, ...]

    def font(self, px: float, weight: int = REGULAR, *, tabular: bool = False, scale: float = 1.0) -> QFont:
        """Return a font of ``px`` pixels at 100 %, multiplied by the text scale.

        Args:
            px: one of the sizes above.
            weight: one of the weights above; any from 400 to 700 is drawn as itself.
            tabular: figures of one width, for counts and times that stand under each other.
            scale: the text scale, 0.8 to 2.0.
        """
        font = QFont()
        font.setFamilies(list(self.families))
        font.setPixelSize(max(1, round(px * scale)))
        font.setWeight(QFont.Weight(weight))
        # The application font is a variable one: Qt draws its weights by the axis, not by QFont.weight.
        font.setVariableAxis(_WEIGHT_AXIS, weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(_TABULAR, 1)
        return font


def load_typeface() -> Typeface:
    """Load the shipped font and return the typeface; without the file, the system's fonts stand in.

    Needs a QGuiApplication. Loading twice is harmless: Qt then knows the font twice.
    """
    number = QFontDatabase.addApplicationFont(str(font_file()))
    own = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    QFontDatabase.setApplicationEmojiFontFamilies(["Noto Color Emoji"])
    return Typeface((*own, *_FALLBACKS))
