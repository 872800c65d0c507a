"""The map: islands of people who really talk with each other, with a halo where we are present."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.communities.community_words import name_of
from desktop.parts.part import Part
from desktop.parts.plain_text import one_line, tooltip
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SEMIBOLD
from storage.records.communities import Community, CommunityMap, Member

NEAREST, FARTHEST = 8.0, 0.5
"""How many times the size at which all is seen."""
ZOOM_STEP = 1.25
NAMED_CHARACTERS = 40
_MARGIN_PX, _DOT_PX, _MOST_DOT_PX = 48, 5, 12
_TIE_ALPHA, _HALO_ALPHA = 70, 60


@dataclass(frozen=True, slots=True)
class _Lens:
    """How the map's plane lies in the widget: pixels a unit, and where its origin is."""

    scale: float
    origin: QPointF

    def place(self, x: float, y: float) -> QPointF:
        return QPointF(self.origin.x() + x * self.scale, self.origin.y() + y * self.scale)


class MapView(Part):
    """A drawn map that can be zoomed and moved. What it shows stands in a list beside it too, for the keyboard.

    Signals:
        chosen(int): an island was pressed; the id of its community.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self._map = CommunityMap()
        self._current: int | None = None
        self._zoom, self._shift = 1.0, QPointF()
        self._pressed: QPointF | None = None
        self._moved = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(240), theme.px(200))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_map(self, drawn: CommunityMap) -> None:
        """Draw another map; where one looked is kept."""
        self._map = drawn
        self.update()

    def choose(self, community: int | None) -> None:
        """Bring a community out; None for none."""
        self._current = community
        self.update()

    def zoom(self, times: float) -> None:
        """Come nearer (over 1) or go farther."""
        self._zoom = min(max(self._zoom * times, FARTHEST), NEAREST)
        self.update()

    def see_all(self) -> None:
        """Show the whole map."""
        self._zoom, self._shift = 1.0, QPointF()
        self.update()

    def island_at(self, at: QPointF) -> Community | None:
        """Return the community whose island lies under a place of the widget."""
        lens = self._lens()
        for community in self._map.communities:
            away = at - lens.place(community.x, community.y)
            if away.x() ** 2 + away.y() ** 2 <= (community.radius * lens.scale) ** 2:
                return community
        return None

    def member_at(self, at: QPointF) -> Member | None:
        """Return whose dot lies under a place of the widget."""
        community, lens = self.island_at(at), self._lens()
        for member in community.members if community is not None else ():
            away = at - lens.place(member.x, member.y)
            if away.x() ** 2 + away.y() ** 2 <= self._dot(member) ** 2 + self.theme.px(3) ** 2:
                return member
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ties, islands, people and names, in this order."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect().adjusted(1, 1, -1, -1))
        lens = self._lens()
        for community in self._map.communities:
            self._paint_island(painter, community, lens)
        self._paint_ties(painter, lens)
        for community in self._map.communities:
            self._paint_people(painter, community, lens)
        for community in self._map.communities:
            self._paint_name(painter, community, lens)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Come nearer, or go farther."""
        self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the map, or to choose an island."""
        self._pressed, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the map under the hand."""
        if self._pressed is not None:
            away = event.position() - self._pressed
            if self._moved or away.manhattanLength() > self.theme.px(4):
                self._moved, self._pressed = True, event.position()
                self._shift += away
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the island that was pressed, unless the map was moved."""
        pressed, self._pressed = self._pressed, None
        community = self.island_at(event.position())
        if pressed is not None and not self._moved and community is not None:
            self.chosen.emit(community.id)

    def event(self, event: QEvent) -> bool:
        """Tell who a dot is."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            member = self.member_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(member.name) if member is not None else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as before."""
        super().resizeEvent(event)
        self.update()

    def _lens(self) -> _Lens:
        """Return the lens under which the whole map fits, brought nearer and moved as the person did."""
        box, edge = QRectF(), self.theme.px(_MARGIN_PX)
        for one in self._map.communities:
            box |= QRectF(one.x - one.radius, one.y - one.radius, 2 * one.radius, 2 * one.radius)
        wide, high = max(self.width() - 2 * edge, 1), max(self.height() - 2 * edge, 1)
        fits = min(wide / max(box.width(), 1.0), high / max(box.height(), 1.0))
        scale = fits * self._zoom
        middle = QPointF(self.width() / 2, self.height() / 2) + self._shift
        return _Lens(scale, middle - box.center() * scale)

    def _dot(self, member: Member) -> float:
        return min(self.theme.px(_DOT_PX) + self.theme.px(1) * math.sqrt(member.partners), self.theme.px(_MOST_DOT_PX))

    def _paint_island(self, painter: QPainter, community: Community, lens: _Lens) -> None:
        at, radius = lens.place(community.x, community.y), community.radius * lens.scale
        ground = self.theme.colour(Role.SELECTED if community.ours else Role.HOVER)
        if community.ours:
            halo = QColor(self.theme.colour(Role.ACCENT))
            halo.setAlpha(_HALO_ALPHA)
            painter.setPen(QPen(halo, self.theme.px(6)))
        else:
            painter.setPen(QPen(self.theme.colour(Role.CONTROL), 1, Qt.PenStyle.DashLine))
        painter.setBrush(ground)
        painter.drawEllipse(at, radius, radius)
        if community.id == self._current:
            painter.setPen(QPen(self.theme.colour(Role.ACCENT), self.theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius + self.theme.px(5), radius + self.theme.px(5))

    def _paint_ties(self, painter: QPainter, lens: _Lens) -> None:
        at = {m.person: lens.place(m.x, m.y) for one in self._map.communities for m in one.members}
        ink = QColor(self.theme.colour(Role.CONTROL))
        ink.setAlpha(_TIE_ALPHA)
        painter.setPen(QPen(ink, 1))
        for tie in self._map.ties:
            if tie.one in at and tie.other in at:
                painter.drawLine(at[tie.one], at[tie.other])

    def _paint_people(self, painter: QPainter, community: Community, lens: _Lens) -> None:
        painter.setPen(QPen(self.theme.colour(Role.SURFACE), 1))
        for member in community.members:
            painter.setBrush(self.theme.colour(Role.ACCENT if member.knows_us else Role.FAINT))
            painter.drawEllipse(lens.place(member.x, member.y), self._dot(member), self._dot(member))

    def _paint_name(self, painter: QPainter, community: Community, lens: _Lens) -> None:
        name = one_line(name_of(community), NAMED_CHARACTERS)
        painter.setFont(self.theme.font(META_PX, SEMIBOLD))
        painter.setPen(self.theme.colour(Role.TEXT))
        below = lens.place(community.x, community.y + community.radius)
        wide = painter.fontMetrics().horizontalAdvance(name) + 2
        box = QRectF(below.x() - wide / 2, below.y() + self.theme.px(6), wide, self.theme.px(18))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
