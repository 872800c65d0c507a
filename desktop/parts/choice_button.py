"""A button that shows what is chosen and opens a menu of what else could be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.plain_text import one_line
from desktop.theme.theme import Theme

_PADDING_PX = 4
"""Less than other buttons have: it stands in a line of text."""
_FRAMED_PADDING_PX = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: ``key`` says which (unique), ``text`` is what is read."""

    key: str
    text: str


class ChoiceButton(Button):
    """One choice of several, in a line of text.

    Signals:
        chosen(str): the person chose another; its key.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str = "", parent: QWidget | None = None, *, weight: Weight = Weight.GHOST
    ) -> None:
        padding = _PADDING_PX if weight is Weight.GHOST else _FRAMED_PADDING_PX
        super().__init__(theme, "", parent, trailing_icon="chevron-down", padding=padding, weight=weight)
        self._name = name
        self.setAccessibleName(name)
        self._choices: tuple[Choice, ...] = ()
        self._current = ""
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._triggered)
        self.clicked.connect(self._open)

    def set_choices(self, choices: Sequence[Choice], current: str, name: str = "") -> None:
        """Offer these; ``name`` says what is chosen here ("Speaking as"), for tooltip and screen reader."""
        self._choices = tuple(choices)
        self._name = name or self._name
        self.choose(current)

    def current(self) -> str:
        """Return the key of what is chosen, empty for nothing."""
        return self._current

    def choose(self, key: str) -> None:
        """Show a choice as chosen, without telling anyone; an unknown key chooses nothing."""
        found = next((choice for choice in self._choices if choice.key == key), None)
        self._current = found.key if found else ""
        self.set_words(found.text if found else "", self._name)
        self.setAccessibleName(": ".join(part for part in (self._name, self.text()) if part))

    def menu_of_choices(self) -> QMenu:
        """Return the menu, filled with the choices as they are now, the chosen one checked.

        It is one menu for the life of the button: a popup deleted while it closes takes the program with it.
        """
        self._menu.clear()
        self._menu.setFont(self.theme.font())
        for choice in self._choices:
            # "&" marks a shortcut letter in a menu; a heard name may hold one.
            action = self._menu.addAction(one_line(choice.text, 80).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice.key == self._current)
            action.setData(choice.key)
        return self._menu

    def _open(self) -> None:
        self.menu_of_choices().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _triggered(self, action: QAction) -> None:
        self._choose(str(action.data()))

    def _choose(self, key: str) -> None:
        if key != self._current:
            self.choose(key)
            self.chosen.emit(key)
