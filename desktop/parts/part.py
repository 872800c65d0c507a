"""What all parts share: they follow the theme, and are re-worded when the language changes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

_NO_PEN = Qt.PenStyle.NoPen
_NO_BRUSH = Qt.BrushStyle.NoBrush


class Part(QFrame):
    """A widget that follows the theme and the language, and paints its own background.

    Subclasses override ``restyle`` for what must be measured anew (fonts, margins, fixed sizes) and ``reword`` for
    their own sentences, and call both once at the end of their constructor if they have any. Nothing is styled with
    a style sheet, so a part can stand in any other.

    Attributes:
        fill: the role of the background, None for what lies behind.
        edge: the role of a border of one pixel, None for none.
        radius: of the corners, in pixels at 100 %.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        fill: Role | None = None,
        edge: Role | None = None,
        radius: int = 0,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.fill = fill
        self.edge = edge
        self.radius = radius
        theme.changed.connect(self._theme_changed)

    def restyle(self) -> None:
        """Set anew what depends on the text scale or on colours; painting follows by itself."""

    def reword(self) -> None:
        """Say the part's own sentences anew, in the language spoken now."""

    def _theme_changed(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Re-word on ``LanguageChange``."""
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background and the border."""
        del event
        if self.fill is None and self.edge is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), self.theme, fill=self.fill, edge=self.edge, radius=self.radius)
        painter.end()


class Rule(Part):
    """A line of one pixel between two areas; decoration."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(theme, parent, fill=Role.BORDER)
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def paint_box(
    painter: QPainter, box: QRectF, theme: Theme, *, fill: Role | None, edge: Role | None = None, radius: float = 0
) -> None:
    """Paint a box with round corners (``radius`` in pixels at 100 %); its border of one pixel lies inside ``box``."""
    painter.setPen(QPen(theme.colour(edge), 1) if edge is not None else _NO_PEN)
    painter.setBrush(theme.colour(fill) if fill is not None else _NO_BRUSH)
    inside = box.adjusted(0.5, 0.5, -0.5, -0.5) if edge is not None else box
    corner = theme.px(radius)
    painter.drawRoundedRect(inside, corner, corner)


def paint_focus_ring(painter: QPainter, box: QRectF, theme: Theme, *, radius: float, role: Role = Role.ACCENT) -> None:
    """Paint the ring of two pixels around what has the keyboard focus, inside ``box``."""
    painter.setPen(QPen(theme.colour(role), 2))
    painter.setBrush(_NO_BRUSH)
    corner = theme.px(radius)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)


def recolour(area: QAbstractScrollArea, colours: Mapping[QPalette.ColorRole, QColor]) -> None:
    """Give a scroll area, and what it scrolls, other colours.

    The viewport is set too: with a style sheet on the application it keeps the colours it first inherited.
    """
    for widget in (area, area.viewport()):
        palette = QPalette(widget.palette())
        for role, colour in colours.items():
            palette.setColor(role, colour)
        widget.setPalette(palette)
