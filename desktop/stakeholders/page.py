"""The page Stakeholders: how far the relations with each of your groups have come, and what moved this week."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from desktop.acts import Done, Undone
from desktop.page import Commands
from desktop.scroll_page import ScrollPage
from desktop.shortcuts import Command, PageName
from desktop.stakeholders.board_view import BoardView
from desktop.tools import Tools
from listeners.ranking.stakeholders import Stakeholders, stakeholders
from storage.records.words import words


class StakeholdersPage(ScrollPage):
    """The board, or how one comes by it."""

    most_columns = 1

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.STAKEHOLDERS, tools, parent)
        self._territory: int | None = None
        self._shown: Stakeholders | None = None
        self.board: BoardView | None = None
        self.empty.first_chosen.connect(lambda: self.go_to.emit(PageName.PEOPLE))
        tools.acts.done.connect(self._changed)
        tools.acts.undone.connect(self._changed)
        self.reword()

    def commands(self) -> Commands:
        """Return what can be done here: go from arrow to arrow."""
        return {Command.NEXT: lambda: self._step(1), Command.PREVIOUS: lambda: self._step(-1)}

    def refresh(self) -> None:
        """Read the board anew."""
        territory, now = self._territory, self.tools.clock()
        self.tools.aside.ask(lambda db: stakeholders(db, now, territory), self._show, latest="stakeholders")

    def choose_territory(self, territory: int | None) -> None:
        """Show who was heard in one territory, or anywhere."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        lead = say(words("Stakeholders", "How far it has come with each group; arrows are this week's moves."))
        hatched = say(words("Stakeholders", "Hatched: your sources cannot hear this."))
        left_out = self._shown.left_out if self._shown is not None else 0
        more = say(words("Stakeholders", "%n people are not looked at.", None, left_out)) if left_out else ""
        self.set_lead(" ".join(filter(None, (lead, hatched, more))))
        sentence = words("Stakeholders", "Put people into groups (press, customers, elected…) on their cards.")
        people = say(words("Stakeholders", "Go to the people"))
        self.empty.show_state("user-check", say(words("Stakeholders", "No groups yet")), say(sentence), people)
        if self._shown is not None:
            self._draw(self._shown)

    def _show(self, shown: Stakeholders) -> None:
        self._shown = shown
        self.reword()

    def _draw(self, shown: Stakeholders) -> None:
        if not shown.rows:
            self.board = None
            self.set_cards([])
            return
        if self.board is None:
            self.board = BoardView(self.theme, self.wording)
            self.board.conversation.connect(self.open_conversation)
            self.set_cards([self.board])
        self.board.show_board(shown, self.tools.clock())
        self.fit()

    def _step(self, by: int) -> None:
        arrows = [arrow for arrow in self.board.arrows if arrow.isEnabled()] if self.board is not None else []
        if arrows:
            focused = QApplication.focusWidget()
            at = next((place for place, arrow in enumerate(arrows) if arrow is focused), -1 if by > 0 else 0)
            self.bring_out(arrows[max(0, min(at + by, len(arrows) - 1))])

    def _changed(self, change: Done | Undone) -> None:
        del change
        if self.isVisible():
            self.refresh()
