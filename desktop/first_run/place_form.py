"""The fields of a first territory: its name, why one is there, what to listen for."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.territories.draft import TerritoryDraft
from desktop.territories.query_field import QueryField
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from storage.records.words import Words, words

NAME_CHARACTERS, WHY_CHARACTERS = 80, 400


class PlaceForm(Part):
    """Three fields, and what stands against what was written in them."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._said: Words | None = None
        self.name, self.why = QLineEdit(), QLineEdit()
        self.name.setMaxLength(NAME_CHARACTERS)
        self.why.setMaxLength(WHY_CHARACTERS)
        self.query = QueryField(theme, wording)
        self._message = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.name, self.why, self.query, self._message):
            self._column.addWidget(widget)
        self.name.textChanged.connect(lambda _text: self.say(None))
        self.restyle()
        self.reword()

    def draft(self) -> TerritoryDraft | None:
        """Return what is written, None (and why is said) where it cannot be saved."""
        found = TerritoryDraft(self.name.text(), self.why.text(), self.query.text())
        if not found.may_be_saved:
            self.say(words("First", "Give the territory a name of its own."))
            return None
        return found if self.query.mistake is None else None

    def say(self, said: Words | None) -> None:
        """Say what stands against it; None for nothing."""
        self._said = said
        self._message.setVisible(said is not None)
        self._message.set_text(self._wording.say(said) if said is not None else "")

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        for field, hint in (
            (self.name, words("First", "Its name, such as “Cyclists of Lyon”")),
            (self.why, words("First", "Why you are there")),
        ):
            field.setPlaceholderText(say(hint))
            field.setAccessibleName(say(hint))
        self.say(self._said)

    def restyle(self) -> None:
        """Take fonts and distances from the theme."""
        self._column.setSpacing(self.theme.px(8))
        for field in (self.name, self.why):
            field.setFont(self.theme.font())
