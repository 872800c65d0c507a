"""The page People: whom to follow back, to keep in touch with, to welcome; and everyone."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.acts import Done, Undone
from desktop.answer.filters import OfPeople
from desktop.parts.pill import Pill
from desktop.people.everyone_filters import EveryoneFilters
from desktop.people.list_words import EMPTY, LEADS, TABS, missing_lists
from desktop.people.person_card import PersonCard
from desktop.scroll_page import ScrollPage
from desktop.shortcuts import PageName
from desktop.summary import HANDFUL
from desktop.tools import Tools
from listeners.ranking.people_lists import ListedPerson, PeopleList, people_of
from storage.contacts import people_named
from storage.follows import follow_facts
from storage.noted import all_groups
from storage.records.journal import GestureKind, GestureToLog, Why
from storage.records.people import FollowFacts, PersonRank
from storage.records.words import words

MOST_CARDS = 30
"""A page of everybody: who is farther down is searched for."""
MOST_OF_A_GROUP = 10_000
"""People whose conversations the queue is narrowed to."""

_Found = tuple[PeopleList, tuple[ListedPerson, ...], FollowFacts, tuple[str, ...]]


class PeoplePage(ScrollPage):
    """Four lists of people, one at a time.

    Signals:
        person_asked(int): somebody is to be shown whole.
        queue_asked(object): what the people of a group say (``OfPeople``) is to be seen in the queue.
    """

    person_asked = Signal(int)
    queue_asked = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.PEOPLE, tools, parent)
        self._put_off: set[int] = set()
        """Whom something was decided about since the handful was drawn; the other lists read the log themselves."""
        self._territory: int | None = None
        self._asked = PeopleList.FOLLOW_BACK
        self._follows: FollowFacts | None = None
        self._tabs = {one: Pill(tools.theme, checkable=True) for one in PeopleList}
        self.filters = EveryoneFilters(tools.theme, tools.wording)
        for one, tab in self._tabs.items():
            tab.clicked.connect(lambda _checked, one=one: self.show_list(one))
            self.tools_row.addWidget(tab)
        self.tools_row.addWidget(self.filters)
        self.tools_row.addStretch()
        self.filters.changed.connect(self.refresh)
        self.filters.queue_asked.connect(self._show_in_queue)
        tools.acts.done.connect(self._done)
        tools.acts.undone.connect(self._undone)
        tools.acts.people_changed.connect(lambda: self.refresh() if self.isVisible() else None)
        self.reword()
        self.show_list(PeopleList.FOLLOW_BACK)

    def show_list(self, asked: PeopleList) -> None:
        """Show another of the lists."""
        self._asked = asked
        for one, tab in self._tabs.items():
            tab.setChecked(one is asked)
        self.filters.setVisible(asked is PeopleList.EVERYONE)
        self._say()
        if self.isVisible():
            self.refresh()

    def look_for(self, name: str) -> None:
        """Show who bears a name, among everybody."""
        self.filters.look_for(name)
        self.show_list(PeopleList.EVERYONE)

    def refresh(self) -> None:
        """Read the list shown anew."""
        asked, territory, wanted = self._asked, self._territory, self.filters.wanted()
        limit = HANDFUL + len(self._put_off) if asked is PeopleList.FOLLOW_BACK else MOST_CARDS
        now = self.tools.clock()

        def read(db: sqlite3.Connection) -> _Found:
            found = people_of(db, asked, limit=limit, territory=territory, now=now, wanted=wanted)
            return asked, tuple(found), follow_facts(db), tuple(all_groups(db))

        self.tools.desk.ask(read, self._show, latest="people")

    def drawn_anew(self) -> None:
        """Read the handful the listener has drawn anew: it knows what was decided before."""
        self._put_off.clear()
        if self.isVisible():
            self.refresh()

    def choose_territory(self, territory: int | None) -> None:
        """Show people heard in one territory, or in all."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        for one, tab in self._tabs.items():
            tab.set_text(say(TABS[one]))
        self.filters.reword()
        self._say()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        super().restyle()
        self.tools_row.setContentsMargins(0, self.theme.px(6), 0, 0)
        self.tools_row.setSpacing(self.theme.px(6))

    def _say(self) -> None:
        say = self.wording.say
        lead = say(LEADS[self._asked])
        if self._asked is PeopleList.FOLLOW_BACK and self._follows is not None:
            missing = missing_lists(self._follows)
            lead = f"{lead} {say(missing)}" if missing is not None else lead
        self.set_lead(lead)
        title, sentence = EMPTY[self._asked]
        self.empty.show_state("users", say(title), say(sentence))

    def _show(self, found: _Found) -> None:
        asked, people, self._follows, groups = found
        self.filters.set_groups(groups)
        if asked is not self._asked:
            return
        self._say()
        if asked is PeopleList.FOLLOW_BACK:
            people = tuple(one for one in people if one.rank.person.id not in self._put_off)[:HANDFUL]
        cards: list[QWidget] = []
        for listed in people:
            proposed = asked is not PeopleList.EVERYONE
            card = PersonCard(
                self.theme,
                self.wording,
                self.tools.clock,
                listed,
                can_follow=listed.rank.person.id not in self._follows.followed,
                can_wait=proposed,
            )
            card.profile.connect(self.tools.open_url)
            card.followed.connect(self._follow)
            card.not_now.connect(self._not_now)
            card.more.connect(lambda rank: self.person_asked.emit(rank.person.id))
            cards.append(card)
        self.set_cards(cards)
        self.fit()

    def _show_in_queue(self, group: str) -> None:
        def members(db: sqlite3.Connection) -> frozenset[int]:
            return frozenset(people_named(db, "", MOST_OF_A_GROUP, group=group))

        self.tools.desk.ask(members, lambda people: self.queue_asked.emit(OfPeople(group, people)))

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
