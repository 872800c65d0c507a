"""One territory in the list: its name, what it kept and what was done there this week, and its line over a month."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.parts.labels import ElidedLabel
from desktop.parts.part import paint_box, paint_focus_ring
from desktop.parts.sparkline import Sparkline
from desktop.territories.records import TerritoryLine, last_act_words, week_words
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import BODY_PX, META_PX, SEMIBOLD
from desktop.wording import Wording
from storage.records.words import words

_HEIGHT_PX, _LINE_PX, _SPARK_WIDE_PX = 88, 36, 96


class TerritoryRow(QPushButton):
    """A checkable button: the checked one is the territory being looked at. Put them in an exclusive group."""

    def __init__(
        self, theme: Theme, wording: Wording, line: TerritoryLine, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._wording, self.line, self._now = theme, wording, line, now
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel(theme, px=BODY_PX, weight=SEMIBOLD)
        self._why = ElidedLabel(theme, px=META_PX, role=Role.MUTED)
        self._week = ElidedLabel(theme, px=META_PX)
        self._last = ElidedLabel(theme, px=META_PX, role=Role.MUTED)
        self._spark = Sparkline(theme, px=_LINE_PX)
        self._lay_out()
        theme.changed.connect(self.restyle)
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._texts = QVBoxLayout()
        for label in (self._name, self._why, self._week, self._last):
            self._texts.addWidget(label)
        self._row.addLayout(self._texts, 1)
        self._row.addWidget(self._spark, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._name, self._why, self._week, self._last, self._spark):
            # The whole row is the button: a label that took the press would eat it.
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, line = self._wording.say, self.line
        self._name.set_text(line.territory.name)
        self._why.set_text(line.territory.why)
        self._why.setVisible(bool(line.territory.why))
        self._week.set_text(say(week_words(line)))
        self._last.set_text(say(last_act_words(line, self._now)))
        said = words("Territories", "%n mentions in four weeks", None, sum(line.activity.days))
        self._spark.set_values(line.activity.days, say(said))
        parts = (line.territory.name, line.territory.why, self._week.whole_text(), self._last.whole_text())
        self.setAccessibleName(". ".join(part for part in parts if part))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._row.setContentsMargins(px(14), px(8), px(12), px(8))
        self._row.setSpacing(px(12))
        self._texts.setSpacing(px(1))
        self._spark.setFixedWidth(px(_SPARK_WIDE_PX))
        self.setFixedHeight(px(_HEIGHT_PX))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row; the list decides the width."""
        return QSize(self.theme.px(280), self.theme.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        """Return next to no width: names are elided before the window grows."""
        return QSize(self.theme.px(160), self.theme.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and, with the keyboard on it, the ring."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        ground = Role.SELECTED if self.isChecked() else Role.HOVER if self.underMouse() else None
        paint_box(painter, box, self.theme, fill=ground, radius=8)
        if self.hasFocus():
            paint_focus_ring(painter, box, self.theme, radius=8)
        painter.end()
