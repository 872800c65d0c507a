"""The queue's rows: cards, the line under which nothing waits for an answer, and the cards under it, faint."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.parts.avatar import AVATAR_PX
from desktop.parts.card import Card
from desktop.parts.card_delegate import CardDelegate
from desktop.parts.card_model import CardModel
from desktop.parts.card_roles import CARD_ROLE
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, META_PX, SECONDARY_PX

_Index = QModelIndex | QPersistentModelIndex

LINE_KEY = 0
"""The key of the line's card: no conversation has it."""

BELOW_ROLE = Qt.ItemDataRole.UserRole + 7
"""True for a card under the line."""

PICKED_ROLE = Qt.ItemDataRole.UserRole + 8
"""True for a card that is picked, to be dealt with together with others."""

_FAINT = 0.62


def line_card(title: str, sentence: str) -> Card:
    """Return the line as a card: its title, and what stands under it."""
    return Card(key=LINE_KEY, name=title, source="", age="", body=sentence, spoken=title)


class QueueModel(CardModel):
    """A card model that knows the line: it cannot be chosen, and what is under it says so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._below: frozenset[int] = frozenset()
        self._picked: frozenset[int] = frozenset()

    @property
    def picked(self) -> frozenset[int]:
        """The conversations picked."""
        return self._picked

    def set_picked(self, keys: frozenset[int]) -> None:
        """Say which conversations are picked."""
        self._picked = keys
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [PICKED_ROLE])

    def above(self) -> list[int]:
        """Return the conversations above the line, or all where there is none."""
        return [card.key for card in self.cards() if card.key != LINE_KEY and card.key not in self._below]

    def line_row(self) -> int | None:
        """Return the row of the line, None where there is none."""
        return self.row_of(LINE_KEY)

    def set_below(self, keys: Iterable[int]) -> None:
        """Say which conversations stand under the line, before the cards are set."""
        self._below = frozenset(keys)

    def is_line(self, row: int) -> bool:
        """Whether a row is the line."""
        card = self.card(row)
        return card is not None and card.key == LINE_KEY

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a card model returns, whether a card is under the line, and whether it is picked."""
        if role == BELOW_ROLE and index.isValid():
            card = self.card(index.row())
            return card is not None and card.key in self._below
        if role == PICKED_ROLE and index.isValid():
            card = self.card(index.row())
            return card is not None and card.key in self._picked
        return super().data(index, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be chosen but the line."""
        if index.isValid() and self.is_line(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class QueueDelegate(CardDelegate):
    """Draws cards, the line, and what is under it faint."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._look = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        card = index.data(CARD_ROLE)
        if isinstance(card, Card) and card.key == LINE_KEY:
            self._paint_line(painter, QRectF(option.rect), card)
            return
        painter.save()
        if index.data(BELOW_ROLE):
            painter.setOpacity(_FAINT)
        super().paint(painter, option, index)
        painter.restore()
        if index.data(PICKED_ROLE):
            self._paint_tick(painter, QRectF(option.rect))

    def _paint_tick(self, painter: QPainter, row: QRectF) -> None:
        """Paint the tick of a picked card over its avatar."""
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(row.left() + look.px(20), row.top() + look.px(14), look.px(AVATAR_PX), look.px(AVATAR_PX))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(Role.ACCENT))
        painter.drawEllipse(box)
        inset = look.px((AVATAR_PX - 18) / 2)
        at = QPoint(round(box.left() + inset), round(box.top() + inset))
        painter.drawPixmap(at, look.pixmap("check", Role.ON_ACCENT, 18))
        painter.restore()

    def _paint_line(self, painter: QPainter, row: QRectF, card: Card) -> None:
        look = self._look
        painter.save()
        side = look.px(20)
        left = row.left() + look.px(20)
        top = row.top() + look.px(30)
        painter.drawPixmap(round(left), round(top), look.pixmap("circle-check-big", Role.POSITIVE, 20))
        x = left + side + look.px(12)
        room = row.right() - x - look.px(16)
        for text, px, weight, role, y in (
            (card.name, SECONDARY_PX, MEDIUM, Role.TEXT, top - look.px(6)),
            (card.body, META_PX, 400, Role.MUTED, top + look.px(14)),
        ):
            font = look.font(px, weight)
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(x, y, room, look.px(20)), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
