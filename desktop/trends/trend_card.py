"""A rising topic: how far above usual, its last 24 hours, where it is said. For the inspector and for its page."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.bars import BarLine, BarLines
from desktop.parts.buttons import Button, Weight
from desktop.parts.chip import Chip
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.parts.sparkline import Sparkline
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role, Tone
from desktop.theme.type import HEAVY, META_PX, PERSON_PX
from desktop.trends.topic_words import a_day_before
from desktop.wording import Wording
from storage.records.trends import Trend
from storage.records.words import Words, words

LOUD = 4.0
"""From so many times the usual on, the chip is in the negative colour: it grows fast."""


def times_words(trend: Trend) -> Words:
    """Return "↑ 4.2× usual"."""
    return words("Trends", "↑ {times}× usual").given(times=round(trend.times_usual, 1))


def per_hour_words(trend: Trend) -> Words:
    """Return what stands under the right end of the line."""
    return words("Trends", "now, %n per hour", None, trend.hourly[-1] if trend.hourly else 0)


class TrendSummary(Part):
    """Name, chip, sparkline, top sources.

    Signals:
        more_asked(): the person wants to see all of it.
    """

    more_asked = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, parent: QWidget | None = None, *, with_more: bool = True
    ) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._shown: Trend | None = None
        self._at: datetime | None = None
        self._name = ElidedLabel(theme, px=PERSON_PX - 1, weight=HEAVY)
        self._chip = Chip(theme)
        self._followed = Chip(theme)
        self._line = Sparkline(theme, px=64)
        self._from = Label(theme, px=META_PX, role=Role.MUTED)
        self._now = Label(theme, px=META_PX, role=Role.MUTED)
        self._bars = BarLines(theme)
        self._more = Button(theme, icon="trending-up", weight=Weight.OUTLINE)
        self._more.clicked.connect(self.more_asked)
        self._with_more = with_more
        self._head, self._captions, self._column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self._followed)
        self._head.addWidget(self._chip)
        self._captions.addWidget(self._from)
        self._captions.addStretch()
        self._captions.addWidget(self._now)
        self._column.addLayout(self._head)
        self._column.addWidget(self._line)
        self._column.addLayout(self._captions)
        self._column.addWidget(self._bars)
        self._column.addWidget(self._more)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._more.setVisible(with_more)
        self.restyle()

    def show_trend(self, trend: Trend, now: datetime) -> None:
        """Show another topic as it stands at a moment (aware)."""
        self._shown, self._at = trend, now
        self.reword()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        trend, say = self._shown, self._wording.say
        self._more.set_words(say(words("Trends", "Open topic")))
        if trend is None or self._at is None:
            return
        self._name.set_text(trend.topic)
        self._chip.set_chip(say(times_words(trend)), Tone.NEGATIVE if trend.times_usual >= LOUD else Tone.INFO)
        self._followed.set_chip(say(words("Trends", "Followed")) if trend.followed else "", Tone.ACCENT)
        self._followed.setVisible(trend.followed)
        now = say(per_hour_words(trend))
        self._line.set_values(trend.hourly, f"{say(words('Trends', 'The last 24 hours'))}: {now}")
        self._from.set_text(say(a_day_before(self._at)))
        self._now.set_text(now)
        self._bars.set_lines(tuple(BarLine(title, count, str(count)) for title, count in trend.sources[:3]))
        self._bars.setVisible(bool(trend.sources))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._column.setSpacing(self.theme.px(8))
        self._head.setSpacing(self.theme.px(8))
