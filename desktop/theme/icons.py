"""Icons drawn in a colour, sharp at every size and device pixel ratio. Each is drawn once and kept."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources.files import read_icon

_STROKE = 'stroke-width="1.75"'


class Icons:
    """The icons of ``resources/icons`` as pixmaps. Window thread only.

    A drawn pixmap is kept for the life of this object: some 60 icons in a few colours and sizes.
    """

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, int, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
        """Return an icon.

        Args:
            name: its name without ending ("inbox").
            colour: what it is drawn in.
            side: its width and height in device-independent pixels, text scale already applied.
            ratio: the device pixel ratio of where it is painted.

        Raises:
            FileNotFoundError: there is no icon of that name.
        """
        key = (name, colour.rgba(), side, ratio)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = _draw(name, colour, side, ratio)
        return found


def _draw(name: str, colour: QColor, side: int, ratio: float) -> QPixmap:
    svg = read_icon(name).replace("currentColor", colour.name()).replace('stroke-width="2"', _STROKE)
    pixels = max(1, round(side * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
