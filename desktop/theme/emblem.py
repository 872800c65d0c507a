"""The sign of the program: the ear of the rail, on the accent. For task bar, tray and the windows of the system."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from desktop.theme.icons import Icons
from desktop.theme.tokens import LIGHT

SIDES = (16, 24, 32, 48, 64, 128, 256)
"""What task bars and trays ask for, in pixels."""
_DRAWN = 0.68
"""How much of the ground the drawing takes."""
_ROUND_PERCENT = 22.0


def emblem() -> QIcon:
    """Return the sign, the same in light and dark: the ground it stands on is the system's."""
    icons, icon = Icons(), QIcon()
    for side in SIDES:
        icon.addPixmap(_drawn(icons, side))
    return icon


def _drawn(icons: Icons, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(0, 0, side, side), _ROUND_PERCENT, _ROUND_PERCENT, Qt.SizeMode.RelativeSize)
    inner = round(side * _DRAWN)
    edge = (side - inner) / 2
    painter.drawPixmap(QPointF(edge, edge), icons.pixmap("ear", QColor(LIGHT.on_accent), inner))
    painter.end()
    return pixmap
