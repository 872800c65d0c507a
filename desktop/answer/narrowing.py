"""The funnel over a list: what to narrow it to, and the views that were saved of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop.answer.choices import AGES, STATES, ByPerson, InLanguage, InState, OfGroup, OlderThan, Tagged, language_of
from desktop.answer.filters import FILTERS, Choice, FromNetwork, called
from desktop.answer.list_pane import ListPane
from desktop.answer.questions import Opened
from desktop.answer.saved import Known, known, sieve_of, view_of
from desktop.answer.views_row import ViewsRow
from desktop.page import Commands
from desktop.parts.buttons import Button
from desktop.parts.name_popup import NamePopup
from desktop.shortcuts import Command
from desktop.tools import Tools
from resources.figures import written_number
from storage.records.conversations import ConversationState
from storage.records.views import View
from storage.records.words import Words, words
from storage.views import NAME_CHARACTERS

_MOST_OFFERED = 12


@dataclass(frozen=True, slots=True)
class _Offered:
    """A part of the menu: what it is called, and what can be chosen there."""

    said: Words
    choices: tuple[Choice, ...]


class Narrowing(QObject):
    """Narrows one list, and saves what it is narrowed to under a name."""

    def __init__(
        self,
        tools: Tools,
        pane: ListPane,
        shown: Callable[[], Opened | None],
        choose_territory: Callable[[int | None], None],
    ) -> None:
        super().__init__(pane)
        self._tools, self._pane, self._shown = tools, pane, shown
        self._choose_territory = choose_territory
        self._known = Known()
        self._renamed: View | None = None
        self.button = Button(tools.theme, icon="funnel")
        self.row = ViewsRow(tools.theme)
        self.popup = NamePopup(tools.theme, pane, most=NAME_CHARACTERS)
        pane.add_tool(self.button)
        pane.stand_over_chips(self.row)
        self.button.clicked.connect(self.offer)
        self.row.chosen.connect(self.show_view)
        self.popup.named.connect(self._named)
        pane.listing.shown.connect(self._show_row)
        tools.acts.done.connect(lambda done: None if done.conversations else self.look())
        tools.acts.undone.connect(lambda undone: None if undone.conversations else self.look())
        tools.wording.changed.connect(self.reword)
        self.reword()

    @property
    def views(self) -> tuple[View, ...]:
        """The views there are."""
        return self._known.views

    def commands(self) -> Commands:
        """Return what can be done now."""
        found = {Command.NARROW: self.offer}
        if self._can_save:
            found[Command.SAVE_VIEW] = self.save
        return found

    def look(self) -> None:
        """Read which views, groups and tags there are."""
        self._tools.desk.ask(known, self._now_known, latest=f"views {self._pane.listing.name}")

    def offer(self) -> None:
        """Open the menu under the funnel."""

        def pop_up(found: Known) -> None:
            self._now_known(found)
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

        self._tools.desk.ask(known, pop_up, latest="narrow")

    def show_view(self, view: View) -> None:
        """Show what a view lets through; once more, everything again."""
        if view == self._on_screen():
            self._pane.clear_filters()
            return
        if view.territory != self._pane.listing.territory:
            self._choose_territory(view.territory)
        self._pane.show_sieve(sieve_of(view, self._known, self._tools.clock()))

    def save(self) -> None:
        """Ask for a name for what is shown."""
        self._renamed = None
        self._ask_name("")

    def menu(self) -> QMenu:
        """Return a new menu of what can be chosen, saved, renamed and removed."""
        say, menu = self._tools.wording.say, QMenu(self._pane)
        for view in self.views:
            under = menu.addMenu(_plain(view.name))
            under.addAction(say(words("Views", "Show"))).triggered.connect(lambda _c=False, v=view: self.show_view(v))
            under.addAction(say(words("Views", "Rename…"))).triggered.connect(lambda _c=False, v=view: self._rename(v))
            under.addAction(say(words("Views", "Remove"))).triggered.connect(lambda _c=False, v=view: self._remove(v))
        if self.views:
            menu.addSeparator()
        for part in self._offered():
            if part.choices:
                self._add_choices(menu.addMenu(say(part.said)), part.choices)
        menu.addSeparator()
        save = menu.addAction(say(words("Views", "Save as a view…")))
        save.setEnabled(self._can_save)
        save.triggered.connect(self.save)
        return menu

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        self.button.set_words("", self._tools.wording.say(words("Views", "Narrow the list, saved views (Shift+F)")))

    @property
    def _can_save(self) -> bool:
        sieve = self._pane.listing.sieve
        view = view_of(sieve, self._pane.listing.territory, "")
        return bool(view.choices or view.text or view.territory is not None)

    def _offered(self) -> tuple[_Offered, ...]:
        entries, now, shown = self._pane.listing.entries, self._tools.clock(), self._shown()
        languages = Counter(filter(None, (language_of(entry) for entry in entries)))
        networks = Counter(entry.mention.network for entry in entries)
        author = shown.mention.author if shown is not None and shown.mention is not None else None
        person = (ByPerson(author.person, author.name or author.handle),) if author is not None else ()
        groups = (OfGroup(name, people) for name, people in self._known.groups.items())
        others = [state for state in STATES if state is not ConversationState.OPEN]
        return (
            _Offered(words("Views", "Why first"), tuple(FILTERS)),
            _Offered(words("Views", "State"), tuple(InState(state) for state in others)),
            _Offered(words("Views", "Age"), tuple(OlderThan(hours, now) for hours in AGES)),
            _Offered(words("Views", "Language"), tuple(InLanguage(one) for one, _count in languages.most_common())),
            _Offered(words("Views", "Network"), tuple(FromNetwork(one) for one, _count in networks.most_common())),
            _Offered(words("Views", "Group"), tuple(groups)),
            _Offered(words("Views", "Tag"), tuple(map(Tagged, self._known.tags))),
            _Offered(words("Views", "Person"), person),
        )

    def _add_choices(self, menu: QMenu, choices: tuple[Choice, ...]) -> None:
        for chosen in choices[:_MOST_OFFERED]:
            name = called(chosen)
            action = menu.addAction(_plain(name if isinstance(name, str) else self._tools.wording.say(name)))
            action.setCheckable(True)
            action.setChecked(chosen in self._pane.listing.sieve.filters)
            action.triggered.connect(lambda _checked=False, chosen=chosen: self._pane.toggle(chosen))

    def _rename(self, view: View) -> None:
        self._renamed = view
        self._ask_name(view.name)

    def _remove(self, view: View) -> None:
        said = words("Toast", "The view “{name}” is removed.").given(name=view.name)
        self._tools.acts.remove_view(view, said)

    def _ask_name(self, name: str) -> None:
        say = self._tools.wording.say
        at = self.button.mapToGlobal(QPoint(0, self.button.height()))
        self.popup.ask(at, say(words("Views", "Name of the view")), say(words("Views", "Save")), name)

    def _named(self, name: str) -> None:
        self._pane.list.setFocus()
        listing = self._pane.listing
        view = view_of(listing.sieve, listing.territory, name)
        if self._renamed is not None:
            view = replace(self._renamed, name=name)
        self._tools.acts.save_view(view, words("Toast", "The view “{name}” is saved.").given(name=name))

    def _now_known(self, found: Known) -> None:
        self._known = found
        self._show_row()

    def _on_screen(self) -> View | None:
        listing, now = self._pane.listing, self._tools.clock()
        if listing.sieve.is_open and listing.territory is None:
            return None
        return next(
            (
                view
                for view in self.views
                if view.territory == listing.territory and sieve_of(view, self._known, now) == listing.sieve
            ),
            None,
        )

    def _show_row(self) -> None:
        self.row.show_views(self.views, self._on_screen(), self._chip)

    def _chip(self, view: View) -> str:
        """Return a view's name, with how many conversations of what was read it lets through, where that is known."""
        listing = self._pane.listing
        sieve = sieve_of(view, self._known, self._tools.clock())
        if view.territory not in (None, listing.territory) or sieve.state is not listing.sieve.state:
            return view.name
        count = listing.count_through(sieve)
        more = "" if listing.is_whole else "+"
        return f"{view.name}  {written_number(self._tools.wording.language, count)}{more}"


def _plain(name: str) -> str:
    """Return a name for a menu, where an ampersand would underline a letter."""
    return name.replace("&", "&&")
