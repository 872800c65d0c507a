"""The choice of how many rising topics may be announced in a day, where what rises is looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.theme.theme import Theme
from desktop.wording import Wording
from storage.records.words import Words, words

OFFERED = (0, 1, 3, 6, 12, 24)
_SEVERAL = ""


class BudgetChoice(ChoiceButton):
    """The choice.

    Signals:
        budget(int): another number was chosen.
    """

    budget = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._wording = wording
        self._shown: int | None = None
        self.chosen.connect(lambda key: self.budget.emit(int(key)) if key else None)

    def show_budget(self, at_most: int | None) -> None:
        """Show the number that holds; None where the territories shown have several."""
        self._shown = at_most
        say, numbers = self._wording.say, {*OFFERED} if at_most is None else {*OFFERED, at_most}
        choices = [Choice(str(number), say(budget_words(number))) for number in sorted(numbers)]
        if at_most is None:
            choices.insert(0, Choice(_SEVERAL, say(words("Trends", "announced: by territory"))))
        name = say(words("Trends", "How many topics are announced in a day, in each territory"))
        self.set_choices(choices, _SEVERAL if at_most is None else str(at_most), name)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        self.show_budget(self._shown)


def budget_words(at_most: int) -> Words:
    """Return what the button says of a number."""
    if not at_most:
        return words("Trends", "none announced")
    return words("Trends", "at most %n announced a day", None, at_most)
