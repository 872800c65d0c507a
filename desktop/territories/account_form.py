"""The line that adds an account of ours: who speaks with it, on which network, under which name."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.networks import NETWORK_NAMES
from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX
from desktop.wording import Wording
from storage.records.territories import Account, Voice
from storage.records.words import Words, words

_NEW = "new"
"""The key of a voice that is to be made; those there are have their ids."""


@dataclass(frozen=True, slots=True)
class AccountOfOurs:
    """An account about to be ours. ``made``: the voice of that name is made for it."""

    voice: str
    made: bool
    account: Account


def network_key(written: str) -> str:
    """Return the network meant by what a person writes: "Bluesky", "mastodon ", "X"."""
    name = written.strip()
    return next((key for key, known in NETWORK_NAMES.items() if known.casefold() == name.casefold()), name.casefold())


class AccountForm(Part):
    """The line.

    Signals:
        account_asked(object): an ``AccountOfOurs``.
    """

    account_asked = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._voices: tuple[Voice, ...] = ()
        self._said: Words | None = None
        self._chosen = ""
        self.voice = ChoiceButton(theme)
        self.name, self.network, self.handle = QLineEdit(), QLineEdit(), QLineEdit()
        self.add = Button(theme, icon="plus", weight=Weight.OUTLINE)
        self._hint = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self._message = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.voice, 0, 0)
        for column, widget in enumerate((self.name, self.network, self.handle, self.add), start=1):
            self._grid.addWidget(widget, 0, column)
        self._grid.addWidget(self._hint, 1, 0, 1, 5)
        self._grid.addWidget(self._message, 2, 0, 1, 5)
        self._grid.setColumnStretch(3, 1)
        self.voice.chosen.connect(self._picked)
        self.add.clicked.connect(self._ask)
        for field in (self.name, self.network, self.handle):
            field.textChanged.connect(lambda _text: self.say(None))
            field.returnPressed.connect(self._ask)
        self.restyle()
        self.reword()

    def show_voices(self, voices: tuple[Voice, ...]) -> None:
        """Offer these voices, and a new one."""
        self._voices = voices
        self.reword()

    def clear(self) -> None:
        """Forget what was written: it is added."""
        for field in (self.name, self.network, self.handle):
            field.clear()

    def say(self, said: Words | None) -> None:
        """Say what stands against it; None for nothing."""
        self._said = said
        self._message.setVisible(said is not None)
        if said is not None:
            self._message.set_text(self._wording.say(said))

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        choices = [Choice(str(voice.id), voice.name) for voice in self._voices]
        choices.append(Choice(_NEW, say(words("Territories", "A new voice"))))
        kept = self._chosen if any(choice.key == self._chosen for choice in choices) else choices[0].key
        self.voice.set_choices(choices, kept, say(words("Territories", "Speaking as")))
        fields = (
            (self.name, words("Territories", "Its name")),
            (self.network, words("Territories", "Network")),
            (self.handle, words("Territories", "@handle or id")),
        )
        for field, said in fields:
            field.setPlaceholderText(say(said))
            field.setAccessibleName(say(said))
        self.add.set_words(say(words("Territories", "Add")), say(words("Territories", "Add this account of ours")))
        hint = words("Territories", "What it wrote before is recognised as ours, and what it answered is answered.")
        self._hint.set_text(say(hint))
        self.say(self._said)
        self._tell()

    def restyle(self) -> None:
        """Take fonts and distances from the theme."""
        px = self.theme.px
        self._grid.setHorizontalSpacing(px(6))
        self._grid.setVerticalSpacing(px(4))
        for field in (self.name, self.network, self.handle):
            field.setFont(self.theme.font())
            field.setMinimumWidth(px(60))

    def _picked(self, key: str) -> None:
        self._chosen = key
        self._tell()

    def _tell(self) -> None:
        self.name.setVisible(self.voice.current() == _NEW)

    def _ask(self) -> None:
        chosen = next((voice.name for voice in self._voices if str(voice.id) == self.voice.current()), None)
        name, network, handle = chosen or self.name.text().strip(), self.network.text(), self.handle.text().strip("@ ")
        if not (name and network.strip() and handle):
            self.say(words("Territories", "Say who speaks, on which network, and under which handle."))
            return
        self.account_asked.emit(AccountOfOurs(name, chosen is None, Account(network_key(network), handle)))
