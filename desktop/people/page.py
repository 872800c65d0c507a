"""The page People: the day's handful of people worth a relationship."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.acts import Done, Undone
from desktop.people.person_card import PersonCard
from desktop.scroll_page import ScrollPage
from desktop.shortcuts import PageName
from desktop.summary import HANDFUL
from desktop.tools import Tools
from storage.people import follow_back
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import PersonRank
from storage.records.words import words


class PeoplePage(ScrollPage):
    """The handful."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.PEOPLE, tools, parent)
        self._put_off: set[int] = set()
        self._territory: int | None = None
        tools.acts.done.connect(self._done)
        tools.acts.undone.connect(self._undone)
        self.reword()

    def refresh(self) -> None:
        """Read the handful anew."""
        limit, territory = HANDFUL + len(self._put_off), self._territory
        self.tools.desk.ask(lambda db: tuple(follow_back(db, limit, territory)), self._show, latest="people")

    def choose_territory(self, territory: int | None) -> None:
        """Show people heard in one territory, or in all."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        self.set_lead(say(words("People", "A handful a day: people who speak with you or of what you care for.")))
        sentence = words("People", "People appear here when they write to you or share your topics.")
        self.empty.show_state("users", say(words("People", "Nobody new today")), say(sentence))

    def _show(self, ranks: tuple[PersonRank, ...]) -> None:
        cards: list[QWidget] = []
        for rank in [rank for rank in ranks if rank.person.id not in self._put_off][:HANDFUL]:
            card = PersonCard(self.theme, self.wording, self.tools.clock, rank)
            card.profile.connect(self.tools.open_url)
            card.followed.connect(self._follow)
            card.not_now.connect(self._not_now)
            cards.append(card)
        self.set_cards(cards)
        self.fit()

    def _follow(self, rank: PersonRank) -> None:
        gesture = GestureToLog(kind=GestureKind.FOLLOW, why=Why.MEET, person=rank.person.id)
        said = words("Toast", "Logged: you follow {name}.").given(name=rank.person.name)
        self.tools.acts.log(gesture, said)

    def _not_now(self, rank: PersonRank) -> None:
        said = words("Toast", "{name} comes back when something new happens.").given(name=rank.person.name)
        self.tools.acts.not_now(rank.person.id, said)

    def _done(self, done: Done) -> None:
        if done.person is not None:
            self._put_off.add(done.person)
            self.refresh()

    def _undone(self, undone: Undone) -> None:
        if undone.person is not None and undone.person in self._put_off:
            self._put_off.discard(undone.person)
            self.refresh()
