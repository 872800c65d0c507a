"""Paints a card into a row of the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.parts.avatar import AVATAR_PX, paint_avatar, paint_unread_dot
from desktop.parts.bars import PRIORITY_WIDTH_PX, paint_priority
from desktop.parts.card import UNRANKED, Card
from desktop.parts.card_layout import CardLayouts, LaidCard, name_font
from desktop.parts.card_roles import CARD_ROLE
from desktop.parts.chip import CHIP_PX, paint_chip
from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.skeleton import ROW_PX, paint_skeleton_row
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD

_SIDE_PX, _INSIDE_PX, _COLUMN_PX, _LINE_PX = 8, 12, 44, 20
_STAR_PX = 16
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CardDelegate(QStyledItemDelegate):
    """Paints the ``Card`` an index holds; a row whose card is not there yet as a skeleton."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layouts = CardLayouts(theme)
        theme.changed.connect(self._layouts.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a card; the list decides the width."""
        del option, index
        return QSize(self._theme.px(200), self._theme.px(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        card: object = index.data(CARD_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(card, Card):
            behind = self._paint_ground(painter, row, state)
            self._paint_card(painter, row, card, behind)
        else:
            paint_skeleton_row(painter, row, self._theme)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> Role:
        """Paint what lies behind a card and return its role."""
        theme = self._theme
        box = row.adjusted(theme.px(_SIDE_PX), theme.px(2), -theme.px(_SIDE_PX), -theme.px(2))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if not selected and not state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(theme.colour(Role.BORDER), 1))
            y = row.bottom() - 0.5
            painter.drawLine(QPointF(row.left() + theme.px(64), y), QPointF(row.right() - theme.px(20), y))
            return Role.SURFACE
        behind = Role.SELECTED if selected else Role.HOVER
        paint_box(painter, box, theme, fill=behind, radius=8)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, box, theme, radius=8)
        return behind

    def _paint_card(self, painter: QPainter, row: QRectF, card: Card, behind: Role) -> None:
        theme = self._theme
        left = row.left() + theme.px(_SIDE_PX + _INSIDE_PX)
        right = row.right() - theme.px(_SIDE_PX + _INSIDE_PX)
        top = row.top() + theme.px(2 + _INSIDE_PX)
        avatar = QRectF(left, top, theme.px(AVATAR_PX), theme.px(AVATAR_PX))
        paint_avatar(painter, avatar, theme, card.name)
        if card.unread:
            paint_unread_dot(painter, avatar, theme, behind)
        column = QRectF(left + theme.px(_COLUMN_PX), top, 0, theme.px(_LINE_PX))
        column.setRight(right)
        laid = self._layouts.laid(card, max(1, int(column.width())))
        self._paint_head(painter, column.translated(0, -theme.px(1)), card, laid)
        painter.setPen(theme.colour(Role.TEXT if card.unread else Role.MUTED))
        for number, line in enumerate(laid.lines):
            text = line.lineAt(0)
            y = top + theme.px(22 + _LINE_PX * number) + (theme.px(_LINE_PX) - text.height()) / 2
            line.draw(painter, QPointF(column.left(), y))
        self._paint_foot(painter, column.translated(0, theme.px(68)), card, laid)

    def _paint_head(self, painter: QPainter, line: QRectF, card: Card, laid: LaidCard) -> None:
        theme = self._theme
        painter.setFont(name_font(theme, unread=card.unread))
        painter.setPen(theme.colour(Role.TEXT))
        painter.drawText(line, _LEFT, laid.name)
        painter.setFont(theme.font(SECONDARY_PX))
        painter.setPen(theme.colour(Role.FAINT))
        painter.drawText(line.adjusted(laid.name_width + theme.px(6), 0, 0, 0), _LEFT, laid.source)
        painter.setFont(theme.font(META_PX, tabular=True))
        painter.setPen(theme.colour(Role.MUTED))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, laid.age)

    def _paint_foot(self, painter: QPainter, line: QRectF, card: Card, laid: LaidCard) -> None:
        theme = self._theme
        line.setHeight(theme.px(CHIP_PX))
        after = line.left()
        if laid.chip:
            box = QRectF(line.left(), line.top(), laid.chip_width, line.height())
            paint_chip(painter, box, theme, laid.chip, card.tone)
            after = box.right() + theme.px(8)
        painter.setFont(theme.font(META_PX))
        painter.setPen(theme.colour(Role.MUTED))
        painter.drawText(QRectF(after, line.top(), line.right() - after, line.height()), _LEFT, laid.fact)
        bars = line.right() - theme.px(PRIORITY_WIDTH_PX)
        if card.level != UNRANKED:
            paint_priority(painter, bars, line.bottom() - theme.px(4), theme, card.level)
        side, left = theme.px(CHIP_PX), bars - theme.px(8)
        if card.assignee:
            left -= side
            self._paint_assignee(painter, QRectF(left, line.top(), side, side), card.assignee)
            left -= theme.px(6)
        if card.starred:
            at = QPointF(left - theme.px(_STAR_PX), line.top() + (side - theme.px(_STAR_PX)) / 2)
            painter.drawPixmap(at, theme.pixmap("star", Role.WARNING, _STAR_PX))

    def _paint_assignee(self, painter: QPainter, ring: QRectF, initials: str) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour(Role.CONTROL), 1))
        painter.setBrush(theme.colour(Role.SURFACE))
        painter.drawEllipse(ring)
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(theme.font(9, SEMIBOLD))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, initials[:2])
