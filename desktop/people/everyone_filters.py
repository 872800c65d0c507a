"""What one chooses among everyone by: a name, a group, how far it has come; and the way from a group to the queue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.parts.buttons import Button
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.part import Part
from desktop.parts.search_field import SearchField
from desktop.theme.theme import Theme
from desktop.wording import Wording
from listeners.ranking.people_lists import PeopleWanted
from priorities.people.stage import STAGE_NAMES, Stage
from storage.records.words import words

SEARCH_AFTER_MS = 200
_ALL = "*"


class EveryoneFilters(Part):
    """A field and two choices.

    Signals:
        changed(): others are wanted.
        queue_asked(str): what the people of this group say is to be seen in the queue.
    """

    changed = Signal()
    queue_asked = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._groups: tuple[str, ...] = ()
        self.field = SearchField(theme)
        self.group, self.stage = ChoiceButton(theme), ChoiceButton(theme)
        self.to_queue = Button(theme, icon="inbox")
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(SEARCH_AFTER_MS)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.field, self.group, self.stage, self.to_queue):
            self._row.addWidget(widget)
        self.field.textChanged.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self.changed)
        for choice in (self.group, self.stage):
            choice.chosen.connect(lambda _key: self._chosen())
        self.to_queue.clicked.connect(lambda: self.queue_asked.emit(self.wanted().group))
        self.restyle()
        self.reword()

    def wanted(self) -> PeopleWanted:
        """Return who is wanted."""
        group, stage = self.group.current(), self.stage.current()
        return PeopleWanted(
            text=self.field.text(),
            group="" if group in ("", _ALL) else group,
            stage=None if stage in ("", _ALL) else Stage(stage),
        )

    def look_for(self, name: str) -> None:
        """Want who bears a name, whatever was chosen before."""
        for choice in (self.group, self.stage):
            choice.choose(_ALL)
        self.field.setText(name)
        self._fit()

    def set_groups(self, groups: Sequence[str]) -> None:
        """Offer these groups; the one chosen stays chosen while there is anybody in it."""
        if tuple(groups) != self._groups:
            self._groups = tuple(groups)
            self.reword()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self.field.set_words(say(words("People", "Name or handle")))
        chosen = self.wanted()
        groups = [Choice(_ALL, say(words("People", "All groups"))), *(Choice(name, name) for name in self._groups)]
        known = chosen.group if chosen.group in self._groups else _ALL
        self.group.set_choices(groups, known, say(words("Noted", "Groups")))
        stages = [
            Choice(_ALL, say(words("People", "However far"))),
            *(Choice(s.value, say(STAGE_NAMES[s])) for s in Stage),
        ]
        self.stage.set_choices(
            stages,
            chosen.stage.value if chosen.stage is not None else _ALL,
            say(words("People", "How far it has come")),
        )
        self.to_queue.set_words(say(words("People", "Show in the queue")))
        self._fit()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        self._row.setSpacing(self.theme.px(6))

    def _chosen(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        self.group.setVisible(bool(self._groups))
        self.to_queue.setVisible(bool(self.wanted().group))
