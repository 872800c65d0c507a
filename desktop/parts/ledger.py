"""Why this first: the reasons of a rank with their points, the largest first, and their sum."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.parts.buttons import Button
from desktop.parts.correction_row import CorrectionRow
from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.ledger_line import LedgerLine, TotalLine, signed
from desktop.parts.part import Part, Rule
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX, SEMIBOLD
from desktop.wording import Wording
from storage.records.reasons import Reason, total
from storage.records.words import Words, words


class Ledger(Part):
    """A strip that says "Why first" and the first reason; opened, all reasons with points and their total.

    Signals:
        evidence_asked(object): a line was chosen; its ``Reason``, with the mentions that prove it.
        correction_asked(object, bool): what less (False) or more (True) of this ``Reason`` would change is to be said.
        corrected(object, bool): less, or more, of this ``Reason`` is wanted.
        opened(bool): the person opened or closed it.
    """

    evidence_asked = Signal(object)
    correction_asked = Signal(object, bool)
    corrected = Signal(object, bool)
    opened = Signal(bool)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.INFO_BG, radius=8)
        self._wording = wording
        self._reasons: tuple[Reason, ...] = ()
        self._open = False
        self._arguable: frozenset[str] = frozenset()
        self._correction: CorrectionRow | None = None
        self._icon = IconLabel(theme, "info", Role.INFO)
        self._title = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD, role=Role.INFO)
        self._first = ElidedLabel(theme, px=SECONDARY_PX, role=Role.INFO)
        self._toggle = Button(theme, icon="chevron-down")
        self._toggle.set_ink(Role.INFO)
        self._toggle.clicked.connect(self._toggled)
        self._head = QHBoxLayout()
        for widget, stretch in ((self._icon, 0), (self._title, 0), (self._first, 1), (self._toggle, 0)):
            self._head.addWidget(widget, stretch)
        self._lines = Part(theme, fill=Role.SURFACE, radius=6)
        self._rows = QVBoxLayout(self._lines)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._lines)
        # Not Maximum: that would hold it to the height of its hint, which knows nothing of wrapped lines.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.restyle()
        self._fill()

    def set_reasons(self, reasons: Sequence[Reason]) -> None:
        """Show these reasons, the largest first; equal ones keep their order."""
        ordered = tuple(sorted(reasons, key=lambda reason: -reason.points))
        if ordered != self._reasons:  # what is being argued about stays while nothing changed
            self._reasons = ordered
            self._fill()

    def set_arguable(self, names: Collection[str]) -> None:
        """Let the person ask for less or more of the reasons of these names; of the others there is nothing to say."""
        self._arguable = frozenset(names)

    def say_correction(self, said: Words) -> None:
        """Say what the correction asked for would change."""
        if self._correction is not None:
            self._correction.say(said)

    def set_open(self, is_open: bool) -> None:
        """Show all reasons, or the strip alone."""
        self._open = is_open
        self._show_state()

    def is_open(self) -> bool:
        """Return whether all reasons are shown."""
        return self._open

    def lines(self) -> list[LedgerLine]:
        """Return the lines of the reasons, from the top."""
        return self._lines.findChildren(LedgerLine, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def reword(self) -> None:
        """Say title and reasons in the language spoken now."""
        self._fill()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(4), px(4), px(4), px(4))
        self._head.setContentsMargins(px(8), 0, 0, 0)
        self._column.setSpacing(px(4))
        self._head.setSpacing(px(8))
        self._rows.setContentsMargins(0, px(4), 0, px(4))
        self._rows.setSpacing(0)

    def _fill(self) -> None:
        say = self._wording.say
        self._correction = None
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for reason in self._reasons:
            line = LedgerLine(self.theme, say(reason.words), signed(reason.points))
            line.clicked.connect(self._asking(reason))
            self._rows.addWidget(line)
        self._rows.addWidget(Rule(self.theme))
        self._rows.addWidget(TotalLine(self.theme, say(words("Ledger", "Total")), str(total(self._reasons))))
        self._title.set_text(say(words("Ledger", "Why first")))
        self._show_state()

    def _asking(self, reason: Reason) -> Callable[[], None]:
        def chosen() -> None:
            self._argue(reason)
            self.evidence_asked.emit(reason)

        return chosen

    def _argue(self, reason: Reason) -> None:
        """Offer less and more of a reason under its line; chosen again, take the offer away."""
        row, self._correction = self._correction, None
        if row is not None:
            self._rows.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
            if row.property("reason") == reason.name:
                return
        if reason.name not in self._arguable:
            return
        self._correction = row = CorrectionRow(self.theme, self._wording)
        row.setProperty("reason", reason.name)
        row.asked.connect(lambda more: self.correction_asked.emit(reason, more))
        row.applied.connect(lambda more: self.corrected.emit(reason, more))
        self._rows.insertWidget(1 + self._reasons.index(reason), row)

    def _show_state(self) -> None:
        say = self._wording.say
        self._lines.setVisible(self._open)
        self._first.set_text("" if self._open or not self._reasons else say(self._reasons[0].words))
        self._toggle.set_icon_name("chevron-up" if self._open else "chevron-down")
        hide, show = words("Ledger", "Hide the points"), words("Ledger", "Show the points")
        self._toggle.set_words("", say(hide if self._open else show))

    def _toggled(self) -> None:
        self.set_open(not self._open)
        self.opened.emit(self._open)
