"""Putting a row of the log right: its why, what came of it, where the answer stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.answer.intentions import WHYS
from desktop.browser import may_be_opened
from desktop.journal.records import OUTCOMES
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX
from desktop.wording import Wording
from storage.records.journal import LogRow, Outcome, RowCorrection, Why
from storage.records.words import words


class EditRow(Part):
    """What can be put right in the row chosen; hidden where there is none, or it was taken back.

    Signals:
        corrected(str, object): a gesture's id, and the ``RowCorrection`` that is wanted.
    """

    corrected = Signal(str, object)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE)
        self._wording = wording
        self._row: LogRow | None = None
        self._unkept: dict[str, str] = {}
        """Addresses that could not be written, by gesture: they stand in the field until they can be."""
        self._why_said, self._outcome_said = (Label(theme, px=META_PX, role=Role.MUTED) for _ in range(2))
        self.why, self.outcome = ChoiceButton(theme), ChoiceButton(theme)
        self.address = QLineEdit()
        self.refused = Label(theme, px=META_PX, role=Role.NEGATIVE)
        self._line = QHBoxLayout(self)
        for part in (self._why_said, self.why, self._outcome_said, self.outcome):
            self._line.addWidget(part)
        self._line.addWidget(self.address, 1)
        self._line.addWidget(self.refused)
        self.why.chosen.connect(lambda key: self._tell(RowCorrection(why=Why(key))))
        self.outcome.chosen.connect(lambda key: self._tell(RowCorrection(outcome=Outcome(key))))
        self.address.returnPressed.connect(self._take_address)
        self.address.textEdited.connect(lambda _text: self.refused.hide())
        self.restyle()
        self.reword()
        self.show_row(None)

    def show_row(self, row: LogRow | None) -> None:
        """Offer what can be put right in a row; an address being typed for the same row stays."""
        same = row is not None and self._row is not None and row.gesture_id == self._row.gesture_id
        self._row = row
        self.setVisible(row is not None and not row.undone)
        if row is None:
            return
        self.why.choose(row.why.value)
        self.outcome.choose(row.outcome.value)
        if not (same and self.address.hasFocus()):
            self.address.setText(self._unkept.get(row.gesture_id, row.response_url or ""))
            self.refused.hide()

    def was_not_kept(self, gesture: str, correction: RowCorrection) -> None:
        """Show again what stands in the log; an address that could not be written stays in its field."""
        if correction.response_url is not None:
            self._unkept[gesture] = correction.response_url
        if self._row is not None and self._row.gesture_id == gesture:
            self.show_row(self._row)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        why, came = say(words("Journal", "Why")), say(words("Journal", "What came of it"))
        self._why_said.set_text(why)
        self._outcome_said.set_text(came)
        row = self._row
        whys = [Choice(one.value, say(said)) for one, said in WHYS.items()]
        outcomes = [Choice(one.value, say(said)) for one, said in OUTCOMES.items()]
        self.why.set_choices(whys, row.why.value if row else "", why)
        self.outcome.set_choices(outcomes, row.outcome.value if row else "", came)
        address = say(words("Journal", "Address of the answer; Enter keeps it"))
        self.address.setPlaceholderText(address)
        self.address.setAccessibleName(address)
        self.refused.set_text(say(words("Composer", "This is no web address")))

    def restyle(self) -> None:
        """Take font and distances from the text scale."""
        px = self.theme.px
        self._line.setContentsMargins(px(24), 0, px(16), px(10))
        self._line.setSpacing(px(8))
        self.address.setFont(self.theme.font())

    def _take_address(self) -> None:
        url = self.address.text().strip()
        if url and not may_be_opened(url):
            self.refused.show()
            return
        if self._row is not None:
            self._unkept.pop(self._row.gesture_id, None)
        self._tell(RowCorrection(response_url=url))

    def _tell(self, correction: RowCorrection) -> None:
        if self._row is not None:
            self.corrected.emit(self._row.gesture_id, correction)
