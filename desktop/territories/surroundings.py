"""What stands around a territory: who speaks there, which sources are its own, what can be heard there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.networks import account_text
from desktop.parts.buttons import Button
from desktop.parts.labels import Label, SectionLabel
from desktop.parts.part import Part
from desktop.sources.coverage import coverage_sentence
from desktop.territories.account_form import AccountForm
from desktop.territories.records import TerritoryLine
from desktop.theme.theme import Theme
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from storage.records.territories import Voice
from storage.records.words import Words, words


class Surroundings(Part):
    """Voices with their accounts, and sources.

    Signals:
        sources_asked(): the person wants to see the sources.
    """

    sources_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._line: TerritoryLine | None = None
        self._voices_label, self._sources_label = SectionLabel(theme), SectionLabel(theme)
        self._voices = Label(theme, px=SECONDARY_PX, wrap=True)
        self._sources = Label(theme, px=SECONDARY_PX, wrap=True)
        self._coverage_label = SectionLabel(theme)
        self.coverage = Label(theme, px=SECONDARY_PX, wrap=True)
        self.form = AccountForm(theme, wording)
        self._to_sources = Button(theme, icon="rss")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._voices_label, self._voices, self.form, self._sources_label, self._sources):
            self._column.addWidget(widget)
        for widget in (self._coverage_label, self.coverage):
            self._column.addWidget(widget)
        self._column.addWidget(self._to_sources, 0, Qt.AlignmentFlag.AlignLeft)
        self._to_sources.clicked.connect(self.sources_asked)
        self.restyle()
        self.reword()

    def show_line(self, line: TerritoryLine | None) -> None:
        """Show what stands around a territory; nothing around one that is not made yet."""
        self._line = line
        self.form.show_voices(line.voices if line is not None else ())
        self.setVisible(line is not None)
        self.reword()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, line = self._wording.say, self._line
        self._voices_label.set_text(say(words("Territories", "Who speaks here")))
        self._sources_label.set_text(say(words("Territories", "Its own sources")))
        self._to_sources.set_words(say(words("Territories", "Go to the sources")))
        if line is None:
            return
        voices = "\n".join(say(_voice_words(voice)) for voice in line.voices)
        self._voices.set_text(voices or say(words("Territories", "Nobody yet")))
        nothing = words("Territories", "None: it listens to every source that belongs to no territory.")
        self._sources.set_text("\n".join(line.sources) or say(nothing))
        self._coverage_label.set_text(say(words("Territories", "What can be heard here")))
        heard = "\n".join(say(coverage_sentence(card)) for card in line.coverage)
        self.coverage.set_text(heard or say(words("Territories", "Nothing: there is no source yet.")))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._column.setSpacing(self.theme.px(6))
        for label in (self._voices_label, self._sources_label, self._coverage_label):
            label.setContentsMargins(0, self.theme.px(12), 0, 0)


def _voice_words(voice: Voice) -> Words:
    accounts = ", ".join(account_text(one.handle, one.network) for one in voice.accounts)
    said = words("Territories", "{voice}: {accounts}") if accounts else words("Territories", "{voice}, without account")
    return said.given(voice=voice.name, accounts=accounts)
