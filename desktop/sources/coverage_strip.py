"""The row of coverage cards: for each network what can be heard of it. A card is also the filter of its network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.parts.part import Part, paint_box, paint_focus_ring
from desktop.parts.plain_text import one_line, tooltip
from desktop.parts.side_scroll import SideScroll
from desktop.sources.coverage import Coverage, coverage_sentence, coverage_words
from desktop.sources.records import hears_tone
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD
from desktop.wording import Wording

_HEIGHT_PX, _PADDING_PX, _DOT_PX = 52, 12, 8


class CoverageCard(QPushButton):
    """A network, how many sources it has, and what they hear; pressed, it filters."""

    def __init__(self, theme: Theme, card: Coverage, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.card = theme, card
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        named = card.network if isinstance(card.network, str) else wording.say(card.network)
        self._name = f"{one_line(named, 40)} · {card.sources}"
        self._said = wording.say(coverage_words(card))
        whole = wording.say(coverage_sentence(card))
        self.setAccessibleName(one_line(whole))
        self.setToolTip(tooltip(whole))

    def sizeHint(self) -> QSize:
        """Return the size of its two lines."""
        theme = self.theme
        name = QFontMetricsF(theme.font(SECONDARY_PX, SEMIBOLD)).horizontalAdvance(self._name)
        said = QFontMetricsF(theme.font(META_PX)).horizontalAdvance(self._said) + theme.px(_DOT_PX + 6)
        return QSize(round(max(name, said) + 1) + 2 * theme.px(_PADDING_PX), theme.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the row scrolls before a card is squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the name, the dot and what is heard; the words carry the meaning, the dot only helps."""
        del event
        theme, tone = self.theme, hears_tone(self.card.hears)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        lit = self.isChecked()
        fill = Role.SELECTED if lit else Role.HOVER if self.underMouse() else Role.RAISED
        paint_box(painter, box, theme, fill=fill, edge=Role.ACCENT if lit else Role.BORDER, radius=8)
        inner = box.adjusted(theme.px(_PADDING_PX), theme.px(7), -theme.px(_PADDING_PX), -theme.px(7))
        half = inner.height() / 2
        painter.setFont(theme.font(SECONDARY_PX, SEMIBOLD))
        painter.setPen(theme.colour(Role.TEXT))
        painter.drawText(inner.adjusted(0, 0, 1, -half), Qt.AlignmentFlag.AlignVCenter, self._name)
        side = theme.px(_DOT_PX)
        dot = QRectF(inner.left(), inner.top() + half + (half - side) / 2, side, side)
        paint_box(painter, dot, theme, fill=tone.foreground, radius=_DOT_PX / 2)
        painter.setFont(theme.font(META_PX))
        painter.setPen(theme.colour(tone.foreground))
        below = inner.adjusted(side + theme.px(6), half, 1, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self._said)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, radius=8)
        painter.end()


class CoverageStrip(Part):
    """The cards in one row that scrolls sideways.

    Signals:
        network_chosen(str): the network to show alone, "" for all again.
    """

    network_chosen = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.WINDOW)
        self._wording = wording
        self._cards: tuple[Coverage, ...] = ()
        self._chosen = ""
        self.buttons: tuple[CoverageCard, ...] = ()
        self._area = SideScroll(theme)
        self._around = QHBoxLayout(self)
        self._around.addWidget(self._area)
        self.restyle()

    def show_cards(self, cards: Sequence[Coverage], chosen: str) -> None:
        """Show these cards, that of the ``chosen`` network pressed; unchanged ones keep the focus they have."""
        if tuple(cards) != self._cards:
            self._cards = tuple(cards)
            self._build()
        self._chosen = chosen
        for button in self.buttons:
            button.setChecked(button.card.key == chosen)
        self.setVisible(bool(self._cards))

    def reword(self) -> None:
        """Say the cards in the language spoken now."""
        self._build()

    def restyle(self) -> None:
        """Take heights and distances from the text scale."""
        px = self.theme.px
        self._around.setContentsMargins(px(24), px(10), px(16), px(2))

    def _build(self) -> None:
        self.buttons = tuple(CoverageCard(self.theme, card, self._wording) for card in self._cards)
        for button in self.buttons:
            button.clicked.connect(lambda _checked, key=button.card.key: self._press(key))
            button.setChecked(button.card.key == self._chosen)
        self._area.set_widgets(self.buttons)

    def _press(self, key: str) -> None:
        self.network_chosen.emit("" if key == self._chosen else key)
