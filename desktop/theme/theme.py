"""The look of the window: colours, letters, icons and sizes, in one object that is passed to every widget."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.theme.icons import Icons
from desktop.theme.palette import palette, style_sheet
from desktop.theme.tokens import DARK, LIGHT, Role, Tint, Tokens
from desktop.theme.type import BODY_PX, REGULAR, Typeface, load_typeface

SMALLEST_SCALE, LARGEST_SCALE = 0.8, 2.0
_ICON_RATIOS = (1.0, 2.0, 3.0)


class Scheme(StrEnum):
    """Which colours the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_QT_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, letters, icons and sizes of the window. Window thread only.

    Widgets take it in their constructor, read from it while they paint, and connect ``changed`` to what they must
    measure anew. Nothing is applied to the application before ``install``. Without a typeface the shipped
    one is loaded.

    Signals:
        changed(): the colours or the text scale are others now; palette and style sheet are already applied.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        scheme: Scheme = Scheme.SYSTEM,
        scale: float = 1.0,
        typeface: Typeface | None = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._scheme = scheme
        self._scale = _bounded(scale)
        self._typeface = typeface if typeface is not None else load_typeface()
        self._icons = Icons()
        # Held: a styleHints() result that nobody keeps was seen deleted in the middle of a chained call.
        self._hints = application.styleHints()
        self._tokens = self._tokens_now(self._hints.colorScheme())
        self._colours: dict[Role, QColor] = {}
        self._fonts: dict[tuple[float, int, bool], QFont] = {}

    def install(self) -> None:
        """Dress the application: Fusion, palette, font and style sheet; follow the system's scheme from now on."""
        self._application.setStyle("Fusion")
        self._hints.setColorScheme(_QT_SCHEMES[self._scheme])
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._tokens = self._tokens_now(self._hints.colorScheme())
        self._dress()

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def scheme(self) -> Scheme:
        """What the person asked for (the colours in use may be the system's)."""
        return self._scheme

    @property
    def scale(self) -> float:
        """The text scale, 0.8 to 2.0."""
        return self._scale

    def set_scheme(self, scheme: Scheme) -> None:
        """Use light or dark colours, or the system's."""
        self._scheme = scheme
        self._hints.setColorScheme(_QT_SCHEMES[scheme])
        self._use(self._tokens_now(self._hints.colorScheme()))

    def set_scale(self, scale: float) -> None:
        """Draw text and everything around it at another size; bounded to 80 to 200 %."""
        bounded = _bounded(scale)
        if bounded != self._scale:
            self._scale = bounded
            self._dress()
            self.changed.emit()

    def px(self, pixels: float) -> int:
        """Return a length given at 100 % as whole device-independent pixels at the text scale."""
        return round(pixels * self._scale)

    def colour(self, role: Role) -> QColor:
        """Return the colour that plays a role now. Do not change what is returned: it is kept."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(self._tokens.colour(role))
        return found

    def tint(self, number: int) -> Tint:
        """Return one of the avatar tints; any whole number is taken modulo their count."""
        return self._tokens.tints[number % len(self._tokens.tints)]

    def font(self, px: float = BODY_PX, weight: int = REGULAR, *, tabular: bool = False) -> QFont:
        """Return a font of ``px`` pixels at 100 %, scaled. Copy it before changing it: it is kept."""
        key = (px, weight, tabular)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._typeface.font(px, weight, tabular=tabular, scale=self._scale)
        return found

    def pixmap(self, name: str, role: Role, side: float, ratio: float = 1.0) -> QPixmap:
        """Return an icon in the colour of a role, ``side`` pixels at 100 %, for a device pixel ratio.

        Raises:
            FileNotFoundError: there is no icon of that name.
        """
        return self._icons.pixmap(name, self.colour(role), self.px(side), ratio)

    def icon(self, name: str, role: Role, side: float) -> QIcon:
        """Return an icon for Qt's own widgets and menus, sharp up to three device pixels a pixel."""
        icon = QIcon()
        for ratio in _ICON_RATIOS:
            icon.addPixmap(self.pixmap(name, role, side, ratio))
        return icon

    def _follow_system(self, system: Qt.ColorScheme) -> None:
        self._use(self._tokens_now(system))

    def _tokens_now(self, system: Qt.ColorScheme) -> Tokens:
        if self._scheme is Scheme.SYSTEM:
            return DARK if system is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    def _use(self, tokens: Tokens) -> None:
        if tokens is not self._tokens:
            self._tokens = tokens
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._colours.clear()
        self._fonts.clear()
        self._application.setPalette(palette(self._tokens))
        self._application.setFont(self.font())
        self._application.setStyleSheet(style_sheet(self._tokens, self._scale))


def _bounded(scale: float) -> float:
    return min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
