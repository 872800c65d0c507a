"""The row above the log: which rows are shown, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.answer.intentions import WHYS
from desktop.journal.records import GESTURES, OUTCOMES, PERIODS, Period, Wanted
from desktop.parts.buttons import Button
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part, Rule
from desktop.parts.search_field import SearchField
from desktop.parts.side_scroll import SideScroll
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX
from desktop.wording import Wording
from storage.records.journal import GestureKind, Outcome, Why
from storage.records.log_choice import LogChoice
from storage.records.words import Words, words

_Value = TypeVar("_Value", bound=StrEnum)
_FIELD_PX = 180
_ANY = ""
Today = Callable[[], QDate]
"""Returns the day it is on this machine."""


class FilterRow(Part):
    """Period, voice, why, act, outcome, person; under them the figures of what is shown.

    Signals:
        changed(): ``wanted`` is another.
    """

    changed = Signal()

    def __init__(self, theme: Theme, wording: Wording, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.WINDOW)
        self._wording, self._today = wording, today
        self.wanted = Wanted()
        self._voices: tuple[str, ...] = ()
        self.period, self.voice, self.why, self.gesture, self.outcome = (ChoiceButton(theme) for _ in range(5))
        self.earlier = Button(theme, icon="chevron-left")
        self.later = Button(theme, icon="chevron-right")
        self.person = SearchField(theme)
        self.figures = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self.watched = ElidedLabel(theme, px=META_PX, role=Role.MUTED)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        scroll = SideScroll(self.theme)
        scroll.set_widgets((self.period, self.earlier, self.later, self.voice, self.why, self.gesture, self.outcome))
        self._choices = QHBoxLayout()
        self._choices.addWidget(scroll, 1)
        self._choices.addWidget(self.person)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._choices)
        self._said = QVBoxLayout()
        self._said.addWidget(self.figures)
        self._said.addWidget(self.watched)
        self._column.addLayout(self._said)
        self._column.addWidget(Rule(self.theme))

    def _connect(self) -> None:
        self.period.chosen.connect(lambda key: self._take(replace(self.wanted, period=Period(key), back=1)))
        self.earlier.clicked.connect(lambda: self._take(replace(self.wanted, back=self.wanted.back + 1)))
        self.later.clicked.connect(lambda: self._take(replace(self.wanted, back=max(0, self.wanted.back - 1))))
        self.voice.chosen.connect(lambda key: self._narrow(replace(self._choice, voice=key)))
        self.why.chosen.connect(lambda key: self._narrow(replace(self._choice, why=Why(key) if key else None)))
        self.gesture.chosen.connect(
            lambda key: self._narrow(replace(self._choice, gesture=GestureKind(key) if key else None))
        )
        self.outcome.chosen.connect(
            lambda key: self._narrow(replace(self._choice, outcome=Outcome(key) if key else None))
        )
        self.person.textChanged.connect(lambda text: self._narrow(replace(self._choice, person=text)))

    def set_voices(self, names: Iterable[str]) -> None:
        """Offer these voices to choose from; the button is hidden where there is no choice."""
        self._voices = tuple(names)
        self._say_choices()

    def clear(self) -> None:
        """Take every choice back but the period."""
        self.person.blockSignals(True)
        self.person.clear()
        self.person.blockSignals(False)
        self._take(Wanted(self.wanted.period, self.wanted.back))

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self.earlier.set_words("", say(words("Journal", "The day before")))
        self.later.set_words("", say(words("Journal", "The day after")))
        self.person.set_words(say(words("Journal", "Person")), self._wording.keys.instead_of("/"))
        self._say_choices()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(0, px(4), 0, 0)
        self._column.setSpacing(px(2))
        self._choices.setContentsMargins(px(20), 0, px(16), px(2))
        self._choices.setSpacing(px(6))
        self._said.setContentsMargins(px(24), 0, px(16), px(8))
        self._said.setSpacing(px(2))
        self.person.setFixedWidth(px(_FIELD_PX))

    @property
    def _choice(self) -> LogChoice:
        return self.wanted.choice

    def _narrow(self, choice: LogChoice) -> None:
        self._take(replace(self.wanted, choice=choice))

    def _take(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self._say_choices()
            self.changed.emit()

    def _say_choices(self) -> None:
        say, choice = self._wording.say, self.wanted.choice
        periods = [Choice(one.value, self._period_text(one)) for one in PERIODS]
        self.period.set_choices(periods, self.wanted.period.value, say(words("Journal", "Period")))
        voices = [Choice(_ANY, say(words("Journal", "All voices"))), *(Choice(name, name) for name in self._voices)]
        self.voice.set_choices(voices, choice.voice, say(words("Journal", "Speaking as")))
        self.voice.setVisible(len(self._voices) > 1 or bool(choice.voice))
        self._offer(self.why, WHYS, choice.why, words("Journal", "Every why"), words("Journal", "Why"))
        self._offer(self.gesture, GESTURES, choice.gesture, words("Journal", "All acts"), words("Journal", "Act"))
        self._offer(
            self.outcome,
            OUTCOMES,
            choice.outcome,
            words("Journal", "Whatever came"),
            words("Journal", "What came of it"),
        )
        by_day = self.wanted.period is Period.DAY
        self.earlier.setVisible(by_day)
        self.later.setVisible(by_day)
        self.later.setEnabled(self.wanted.back > 0)

    def _offer(
        self, button: ChoiceButton, said: Mapping[_Value, Words], chosen: _Value | None, everything: Words, name: Words
    ) -> None:
        say = self._wording.say
        choices = [Choice(_ANY, say(everything)), *(Choice(one.value, say(told)) for one, told in said.items())]
        button.set_choices(choices, chosen.value if chosen is not None else _ANY, say(name))

    def _period_text(self, period: Period) -> str:
        if period is Period.DAY and self.wanted.period is Period.DAY:
            day = self._today().addDays(-self.wanted.back)
            return QLocale(self._wording.language).toString(day, QLocale.FormatType.LongFormat)
        return self._wording.say(PERIODS[period])
