"""The row above the table: which sources are shown, in which order, and a field to look for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.part import Part
from desktop.parts.pill import Pill
from desktop.parts.search_field import SearchField
from desktop.parts.side_scroll import SideScroll
from desktop.sources.sieve import ORDERS, SHOWN, Order, Show, Sieve
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.wording import Wording
from resources.figures import written_number
from storage.records.words import words

_FIELD_PX = 160


class FilterRow(Part):
    """Filters with their counts; one that would show nothing is hidden.

    Signals:
        changed(object): the ``Sieve`` that is wanted now.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.WINDOW)
        self._wording = wording
        self.sieve = Sieve()
        self._counts: Mapping[Show, int] = {}
        self.pills = {show: Pill(theme, checkable=True) for show in Show}
        self.order = ChoiceButton(theme)
        self.field = SearchField(theme)
        scroll = SideScroll(theme)
        for show, pill in self.pills.items():
            pill.clicked.connect(lambda _checked, one=show: self._choose(one))
        scroll.set_widgets(tuple(self.pills.values()))
        self._tail = QHBoxLayout()
        self._tail.addStretch()
        self._tail.addWidget(self.order)
        self._tail.addWidget(self.field)
        self._row = QHBoxLayout(self)
        self._row.addWidget(scroll, 1)
        self._row.addLayout(self._tail)
        self.order.chosen.connect(lambda key: self._take(replace(self.sieve, order=Order(key))))
        self.field.textChanged.connect(lambda text: self._take(replace(self.sieve, text=text)))
        self.restyle()
        self.reword()

    def show_counts(self, counts: Mapping[Show, int]) -> None:
        """Say how many each filter would show."""
        self._counts = dict(counts)
        self._say_pills()

    def take(self, sieve: Sieve) -> None:
        """Stand on another sieve, and tell."""
        self.field.blockSignals(True)
        self.field.setText(sieve.text)
        self.field.blockSignals(False)
        self._take(sieve)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        orders = [Choice(order.value, say(said)) for order, said in ORDERS.items()]
        self.order.set_choices(orders, self.sieve.order.value, say(words("Sources", "Order")))
        self.field.set_words(say(words("Sources", "Find a source")), self._wording.keys.instead_of("/"))
        self._say_pills()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._row.setContentsMargins(px(24), px(4), px(16), px(4))
        self._row.setSpacing(px(6))
        self._tail.setSpacing(px(6))
        self._tail.setContentsMargins(0, 0, 0, px(6))
        self.field.setFixedWidth(px(_FIELD_PX))

    def _choose(self, show: Show) -> None:
        self._take(replace(self.sieve, show=Show.ALL if show is self.sieve.show else show))

    def _take(self, sieve: Sieve) -> None:
        self.sieve = sieve
        self.order.choose(sieve.order.value)
        self._say_pills()
        self.changed.emit(sieve)

    def _say_pills(self) -> None:
        for show, pill in self.pills.items():
            count = self._counts.get(show, 0)
            pill.set_text(f"{self._wording.say(SHOWN[show])} {written_number(self._wording.language, count)}")
            pill.setChecked(show is self.sieve.show)
            pill.setVisible(show is Show.ALL or bool(count) or show is self.sieve.show)
