"""The strip that says what a hashtag is worth, and offers others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.hashtags.verdict_words import VERDICTS, figures_of, offer_of, sentence_of
from desktop.parts.chip import Chip
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.parts.pill import Pill
from desktop.parts.plain_text import tooltip
from desktop.parts.side_scroll import SideScroll
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX
from desktop.wording import Wording
from priorities.trends.hashtag import HashtagCheck
from storage.records.words import words


class HashtagStrip(Part):
    """Chip, sentence, figures on demand, alternatives; hidden while there is nothing to say.

    Signals:
        chosen(str): she takes this one instead, without ``#``.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, wording: Wording, *, key: str = "", fill: Role = Role.SURFACE, parent: QWidget | None = None
    ) -> None:
        """Show nothing yet.

        Args:
            theme: how things look.
            wording: what they are called.
            key: that takes the first alternative, as the table has it; empty for none.
            fill: what lies behind.
            parent: of the widget.
        """
        super().__init__(theme, parent)
        self._wording, self._key = wording, key
        self._check: HashtagCheck | None = None
        self._chip = Chip(theme)
        self._sentence = ElidedLabel(theme, px=SECONDARY_PX)
        self._instead = Label(theme, px=META_PX, role=Role.MUTED)
        self._offers = SideScroll(theme, fill=fill)
        self._column = QVBoxLayout(self)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self._chip)
        self._first.addWidget(self._sentence, 1)
        self._second.addWidget(self._instead)
        self._second.addWidget(self._offers, 1)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)
        self.restyle()
        self.show_check(None)

    @property
    def check(self) -> HashtagCheck | None:
        """What is shown."""
        return self._check

    def show_check(self, check: HashtagCheck | None) -> None:
        """Show another check; None hides the strip."""
        self._check = check
        self.reword()

    def take_first(self) -> bool:
        """Take the first alternative; False when there is none."""
        if self._check is None or not self._check.alternatives:
            return False
        self.chosen.emit(self._check.alternatives[0].tag)
        return True

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, check = self._wording.say, self._check
        self.setVisible(check is not None)
        if check is None:
            return
        verdict, tone = VERDICTS[check.verdict]
        sentence, figures = say(sentence_of(check)), say(figures_of(check))
        self._chip.set_chip(f"#{check.tag} · {say(verdict)}", tone)
        self._sentence.set_text(sentence)
        self.setToolTip(tooltip(figures))
        self.setAccessibleName(f"{self._chip.text()}. {sentence}. {figures}")
        offers = []
        for other in check.alternatives:
            pill = Pill(self.theme, say(offer_of(other)))
            pill.clicked.connect(lambda _checked, tag=other.tag: self.chosen.emit(tag))
            offers.append(pill)
        key = self._wording.keys.instead_of(self._key) if self._key else ""
        instead = words("Hashtag", "Rather ({key}):").given(key=key) if key else words("Hashtag", "Rather:")
        self._instead.set_text(say(instead))
        self._offers.set_widgets(offers)
        for part in (self._instead, self._offers):
            part.setVisible(bool(offers))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.theme.px(4))
        self._first.setSpacing(self.theme.px(8))
        self._second.setSpacing(self.theme.px(8))
