"""“Not about us”: after a conversation was put away so, the changes of the query that would have kept it out."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, SEMIBOLD, TITLE_PX
from desktop.tools import Tools
from listeners.messages import SourcesChanged
from listeners.territories.keeping_out import Proposal, TerritoryProposals
from storage.errors import NotFoundError
from storage.records.territories import Territory
from storage.records.words import Words, words
from storage.territories import territory
from storage.territory_decisions import TerritoryDecision, reshape_territory

MOST_SHOWN = (5, 3, 2)
"""Proposals of each territory in the panel, where it has one, two or three; the least harmful come first."""


class KeepingOutPanel(Overlay):
    """The panel.

    Signals:
        changed(): a query was changed.
        told(object, object): words for a toast, and what undoes it (a callable) or None.
    """

    changed = Signal()
    told = Signal(object, object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=640)
        self._tools, self._wording = tools, tools.wording
        self._shown: tuple[TerritoryProposals, ...] = ()
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._message = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._rows = QVBoxLayout()
        self.leave = Button(theme)
        self.choices: list[Button] = []
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.leave)
        for widget in (self._title, self._lead, self._message):
            self.column.addWidget(widget)
        self.column.addLayout(self._rows)
        self.column.addLayout(foot)
        self._message.hide()
        self.leave.clicked.connect(self.close_overlay)
        self.restyle()
        self.reword()

    def offer(self, found: Sequence[TerritoryProposals]) -> None:
        """Show what would have kept a conversation out; nothing is shown where no such change is known."""
        self._shown = tuple(one for one in found if one.proposals)[: len(MOST_SHOWN)]
        if not self._shown:
            return
        self._message.hide()
        self.reword()
        self.open(self.leave)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("NotAboutUs", "Not about us")))
        lead = words("NotAboutUs", "These changes would have kept it out. Nothing changes before you choose one.")
        self._lead.set_text(say(lead))
        self.leave.set_words(say(words("NotAboutUs", "Leave the query as it is")))
        self._fill()

    def restyle(self) -> None:
        """Take the distances from the theme."""
        super().restyle()
        self._rows.setSpacing(self.theme.px(6))

    def _fill(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.choices = []
        for of in self._shown:
            self._rows.addWidget(ElidedLabel(self.theme, of.territory.name, px=SECONDARY_PX, weight=SEMIBOLD))
            for proposal in of.proposals[: MOST_SHOWN[len(self._shown) - 1]]:
                self._rows.addWidget(self._row(of.territory, proposal))
        self.settle()

    def _row(self, place: Territory, proposal: Proposal) -> QWidget:
        say = self._wording.say
        row = Part(self.theme)
        across, texts = QHBoxLayout(row), QVBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        without = say(words("NotAboutUs", "Without {what}").given(what=proposal.without))
        texts.addWidget(ElidedLabel(self.theme, without, px=SECONDARY_PX))
        texts.addWidget(ElidedLabel(self.theme, say(cost_words(proposal)), px=META_PX, role=_ink(proposal)))
        button = Button(self.theme, weight=Weight.OUTLINE)
        button.set_words(say(words("NotAboutUs", "Change")), proposal.query)
        button.setAccessibleName(". ".join((without, say(cost_words(proposal)))))
        button.clicked.connect(lambda: self._change(place, proposal))
        self.choices.append(button)
        across.addLayout(texts, 1)
        across.addWidget(button)
        return row

    def _change(self, place: Territory, proposal: Proposal) -> None:
        now = self._tools.clock()

        def change(db: sqlite3.Connection) -> TerritoryDecision | None:
            if territory(db, place.id).query != place.query:
                # What was counted was counted with the query as it was.
                raise NotFoundError(words("NotAboutUs", "The query was changed meanwhile: look at it on its page."))
            return reshape_territory(db, place.id, query=proposal.query, now=now)

        self._tools.desk.ask(change, lambda done: self._changed(place, done), self._say)

    def _changed(self, place: Territory, decided: TerritoryDecision | None) -> None:
        self.close_overlay()
        self._tools.send(SourcesChanged())
        self.changed.emit()
        if decided is not None:
            said = words("Territories", "{name} is changed.").given(name=place.name)
            self.told.emit(said, lambda: self._tools.acts.undo(decided.decision))

    def _say(self, said: Words) -> None:
        self._message.set_text(self._wording.say(said))
        self._message.show()
        self.settle()


def cost_words(proposal: Proposal) -> Words:
    """Return what a change would keep out of what is there, and what of it was answered."""
    said = words("NotAboutUs", "keeps out %n mentions of {of}", None, proposal.removes).given(of=proposal.of)
    if not proposal.answered:
        return said
    answered = words("NotAboutUs", "%n of them answered", None, proposal.answered)
    return words("NotAboutUs", "{removes}, {answered}").given(removes=said, answered=answered)


def _ink(proposal: Proposal) -> Role:
    return Role.WARNING if proposal.answered else Role.MUTED
