"""A list of exceptions: what is left out, each with a way back, and a menu of what else could be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part
from desktop.settings.kinds import Thing
from desktop.settings.options import Options
from desktop.theme.theme import Theme
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from storage.records.words import Words, words

MOST_OFFERED = 60
"""A menu that is longer than a screen cannot be used."""


class LeftOut(Part):
    """The list.

    Signals:
        changed(): ``value`` is another now.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, name: Words, thing: Thing) -> None:
        super().__init__(theme)
        self._wording, self._name, self._thing = wording, name, thing
        self._options: Mapping[int | str, str | Words] = {}
        self._rows: list[QWidget] = []
        self.value: tuple[int | str, ...] = ()
        self.more = ChoiceButton(theme, weight=Weight.OUTLINE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.chosen.connect(self._add)
        self.restyle()
        self.reword()

    def show_value(self, value: tuple[int | str, ...]) -> None:
        """Show what is left out."""
        self.value = value
        self.reword()

    def show_options(self, options: Options) -> None:
        """Take what there is."""
        self._options = options.of(self._thing)
        self.reword()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._rows = [self._row(one) for one in self.value]
        for number, row in enumerate(self._rows):
            self._column.insertWidget(number, row)
        say = self._wording.say
        rest = [one for one in self._options if one not in self.value][:MOST_OFFERED]
        self.more.set_choices([Choice(str(one), self._called(one)) for one in rest], "", say(self._name))
        self.more.set_words(say(words("Settings", "Leave out…")), say(self._name))
        self.more.setVisible(bool(rest) and self._thing is not Thing.PERSON)

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._column.setSpacing(self.theme.px(2))

    def _called(self, one: int | str) -> str:
        said = self._options.get(one, str(one))
        return said if isinstance(said, str) else self._wording.say(said)

    def _row(self, one: int | str) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        name = self._called(one)
        hint = self._wording.say(words("Settings", "Tell me of {name} again").given(name=name))
        back = Button(self.theme, icon="x", hint=hint)
        back.clicked.connect(lambda _checked: self._take_back(one))
        across.addWidget(back)
        across.addWidget(ElidedLabel(self.theme, name, px=SECONDARY_PX), 1)
        return row

    def _add(self, key: str) -> None:
        found = next((one for one in self._options if str(one) == key), None)
        if found is not None:
            self.show_value((*self.value, found))
            self.changed.emit()

    def _take_back(self, one: int | str) -> None:
        self.show_value(tuple(other for other in self.value if other != one))
        self.changed.emit()
