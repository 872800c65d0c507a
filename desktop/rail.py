"""The rail at the left: whose place it is, the pages with their counts, how listening goes, light and language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.importing.going import Going
from desktop.parts.buttons import Button
from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import ElidedLabel, SectionLabel
from desktop.parts.part import Part
from desktop.parts.progress_card import ProgressCard
from desktop.parts.rail_item import RailItem
from desktop.shortcuts import PAGES, PageName
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, PERSON_PX
from desktop.times import ago
from desktop.wording import Wording
from resources.figures import written_number
from storage.records.territories import Territory
from storage.records.words import Words, words

_ICONS = {
    PageName.TODAY: "house",
    PageName.ANSWER: "inbox",
    PageName.GOOD_TO_KNOW: "book-open",
    PageName.SEARCH: "search",
    PageName.RISING: "trending-up",
    PageName.PEOPLE: "users",
    PageName.COMMUNITIES: "waypoints",
    PageName.STAKEHOLDERS: "user-check",
    PageName.JOURNAL: "file-text",
    PageName.TERRITORIES: "map-pin",
    PageName.SOURCES: "rss",
    PageName.SETTINGS: "settings",
}
_GROUPS = (
    (words("Rail", "Inbox"), (PageName.TODAY, PageName.ANSWER, PageName.GOOD_TO_KNOW, PageName.SEARCH)),
    (
        words("Rail", "Understand"),
        (PageName.RISING, PageName.PEOPLE, PageName.COMMUNITIES, PageName.STAKEHOLDERS, PageName.JOURNAL),
    ),
    (words("Rail", "Settings"), (PageName.TERRITORIES, PageName.SOURCES, PageName.SETTINGS)),
)

OFFLINE_WORDS = words("Rail", "Answers are kept here. Listening resumes when you are back online.")
BY_HAND_WORDS = words("Rail", "Answers are kept here. Listening resumes when you go online.")
LOGIN_WORDS = words("Rail", "This Wi-Fi wants you to log in first: open any page in your browser.")
_BELL_PADDING_PX = 6
_MOST_SHOWN = 9
WORK_OFFLINE = words("Rail", "Work offline")


@dataclass(frozen=True, slots=True)
class RailCounts:
    """The figures beside the pages; None where there is nothing to count yet."""

    to_answer: int | None = None
    good_to_know: int | None = None
    rising: int | None = None
    people: int | None = None
    failing: int = 0


@dataclass(frozen=True, slots=True)
class Listening:
    """How listening goes.

    Attributes:
        done, total: sources in this round.
        last_round: when the last one ended.
        offline: nothing is fetched, since ``since``; ``by_hand``: because the person chose so;
            ``login_page``: because a Wi-Fi wants a login first.
        away: the listener process is not there.
        importing: the file that is being imported, with how far it is.
    """

    done: int = 0
    total: int = 0
    last_round: datetime | None = None
    offline: bool = False
    by_hand: bool = False
    login_page: bool = False
    since: datetime | None = None
    away: bool = False
    importing: Going | None = None


def offline_words(listening: Listening) -> Words:
    """Return what being offline means, on the card and above the lists."""
    if listening.by_hand:
        return BY_HAND_WORDS
    return LOGIN_WORDS if listening.login_page else OFFLINE_WORDS


class Rail(Part):
    """The rail.

    Signals:
        page_chosen(PageName): a page was chosen.
        territory_chosen(int | None): a territory, or None for all.
        bell_asked(), offline_asked(), scheme_asked(), language_asked(), keys_asked(): a button at the bottom was
            pressed.
        stop_asked(): the import under way is to stop.
    """

    page_chosen = Signal(object)
    territory_chosen = Signal(object)
    scheme_asked = Signal()
    language_asked = Signal()
    keys_asked = Signal()
    offline_asked = Signal()
    bell_asked = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.RAIL)
        self._wording = wording
        self._territories: tuple[Territory, ...] = ()
        self._territory: int | None = None
        self._counts, self._listening = RailCounts(), Listening()
        self._now: datetime | None = None
        self._collapsed = self._presenting = False
        self._mark = IconLabel(theme, "ear", Role.ACCENT, px=22)
        self._name = ElidedLabel(theme, "Causerie", px=PERSON_PX - 1, weight=HEAVY)
        self._switch = Button(theme, icon="chevrons-up-down")
        self._switch.clicked.connect(self._offer_territories)
        self._items: dict[PageName, RailItem] = {}
        self._sections: list[SectionLabel] = []
        self._group = QButtonGroup(self)
        self._card = ProgressCard(theme)
        self._card.stop_chosen.connect(self.stop_asked)
        self._bell = Button(theme, icon="bell", padding=_BELL_PADDING_PX)
        self._new = 0
        self._bell.clicked.connect(self.bell_asked)
        self._offline = Button(theme, icon="wifi-off")
        self._scheme = Button(theme, icon="moon")
        self._language = Button(theme, icon="languages")
        self._keys = Button(theme, icon="keyboard")
        self._offline.clicked.connect(self.offline_asked)
        self._scheme.clicked.connect(self.scheme_asked)
        self._language.clicked.connect(self.language_asked)
        self._keys.clicked.connect(self.keys_asked)
        self._build()
        self.restyle()
        self.reword()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._mark)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self._switch)
        self._column.addLayout(self._head)
        for _title, pages in _GROUPS:
            section = SectionLabel(self.theme)
            self._sections.append(section)
            self._column.addWidget(section)
            for page in pages:
                self._column.addWidget(self._item(page))
        self._column.addStretch()
        self._column.addWidget(self._card)
        self._foot = QHBoxLayout()
        for button in (self._bell, self._scheme, self._language, self._keys, self._offline):
            self._foot.addWidget(button)
        self._column.addLayout(self._foot)

    def _item(self, page: PageName) -> RailItem:
        item = RailItem(self.theme, _ICONS[page])
        item.clicked.connect(lambda: self.page_chosen.emit(page))
        self._group.addButton(item)
        self._items[page] = item
        return item

    @property
    def first_item(self) -> QWidget:
        """The item of the page shown: where F6 arrives."""
        return next((item for item in self._items.values() if item.isChecked()), self._items[PageName.ANSWER])

    @property
    def territories(self) -> tuple[Territory, ...]:
        """The territories that can be chosen."""
        return self._territories

    def show_page(self, page: PageName) -> None:
        """Mark a page as the one shown."""
        with QSignalBlocker(self._items[page]):
            self._items[page].setChecked(True)

    def show_territories(self, territories: tuple[Territory, ...], chosen: int | None) -> None:
        """Offer these territories; ``chosen`` is None for all of them."""
        self._territories, self._territory = territories, chosen
        self._say_territory()

    def show_counts(self, counts: RailCounts) -> None:
        """Show other figures beside the pages."""
        self._counts = counts
        self._say_counts()

    def show_listening(self, listening: Listening, now: datetime) -> None:
        """Show how listening goes."""
        self._listening, self._now = listening, now
        self._say_listening()

    def show_bell(self, new: int) -> None:
        """Show how much was told that she has not looked at yet."""
        self._new = new
        self._say_bell()

    def present(self, *, presenting: bool) -> None:
        """Name no territory and no file, and lead nowhere, while the screen is shared."""
        self._presenting = presenting
        for widget in (*self._items.values(), self._switch, self._bell):
            widget.setEnabled(not presenting)
        self._say_territory()
        self._say_listening()

    def set_collapsed(self, collapsed: bool) -> None:
        """Show icons only, or icons with words."""
        self._collapsed = collapsed
        for item in self._items.values():
            item.set_collapsed(collapsed)
        hidden = (self._name, self._switch, self._card, self._language, self._scheme, self._offline, self._keys)
        for widget in hidden:
            widget.setVisible(not collapsed)
        self.restyle()
        self._say_bell()
        self._say_sections()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        side = px(8) if self._collapsed else px(12)
        self._column.setContentsMargins(side, px(14), side, px(10))
        self._column.setSpacing(px(2))
        self._head.setContentsMargins(0 if self._collapsed else px(8), 0, 0, px(4))
        self._head.setSpacing(px(10))
        self._foot.setContentsMargins(0, px(6), 0, 0)
        self._foot.setSpacing(px(2))
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.setAlignment(self._head, middle if self._collapsed else Qt.AlignmentFlag(0))
        self._column.setAlignment(self._foot, middle if self._collapsed else Qt.AlignmentFlag.AlignLeft)
        for section in self._sections:
            section.setContentsMargins(px(10), px(14), 0, px(4))
        self._scheme.set_icon_name("sun" if self.theme.tokens.dark else "moon")

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        for page, item in self._items.items():
            item.set_text(say(PAGES[page]))
        self._switch.set_words("", say(words("Rail", "Choose a territory")))
        self._scheme.set_words("", say(words("Rail", "Light or dark")))
        self._language.set_words("", say(words("Rail", "Français or English")))
        self._keys.set_words("", say(words("Rail", "All keys (F1)")))
        self._say_bell()
        self._say_sections()
        self._say_territory()
        self._say_counts()
        self._say_listening()

    def _say_bell(self) -> None:
        """Say what is new: by colour and figure; icons alone have no room for more than the colour."""
        new, say = self._new, self._wording.say
        hint = say(words("Rail", "%n new notices (Ctrl+B)", None, new) if new else words("Rail", "Notices (Ctrl+B)"))
        shown = "" if self._collapsed or not new else str(new) if new <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        self._bell.set_words(shown, hint)
        self._bell.setAccessibleName(hint)
        self._bell.set_ink(Role.ACCENT if new else None)

    def _say_sections(self) -> None:
        for section, (title, _pages) in zip(self._sections, _GROUPS, strict=True):
            section.set_text("" if self._collapsed else self._wording.say(title))

    def _say_territory(self) -> None:
        names = {territory.id: territory.name for territory in self._territories}
        everywhere = self._wording.say(words("Rail", "All territories"))
        only_default = len(self._territories) <= 1
        if self._presenting:
            self._name.set_text("Causerie")
            return
        self._name.set_text(names.get(self._territory or 0, "Causerie" if only_default else everywhere))
        self._switch.setVisible(not only_default and not self._collapsed)

    def _say_counts(self) -> None:
        counts, language = self._counts, self._wording.language
        shown = {
            PageName.ANSWER: counts.to_answer,
            PageName.GOOD_TO_KNOW: counts.good_to_know,
            PageName.RISING: counts.rising,
            PageName.PEOPLE: counts.people,
        }
        for page, count in shown.items():
            self._items[page].set_count(written_number(language, count) if count else "")
        failing = self._wording.say(words("Rail", "%n failing", None, counts.failing)) if counts.failing else ""
        self._items[PageName.SOURCES].set_count(failing, alert=bool(failing))

    def _say_listening(self) -> None:
        say, listening = self._wording.say, self._listening
        self._offline.set_words("", say(words("Rail", "Go online") if listening.by_hand else WORK_OFFLINE))
        self._offline.set_ink(Role.WARNING if listening.by_hand else None)
        self._card.set_stop(say(words("Keys", "Stop the import")) if listening.importing is not None else "")
        if listening.importing is not None:
            self._say_importing(listening.importing)
            return
        if listening.offline:
            self._card.show_offline(say(words("Rail", "Offline")), say(offline_words(listening)))
            return
        below = words("Rail", "No round yet")
        if listening.away:
            below = words("Rail", "The listener is starting")
        elif listening.last_round is not None and self._now is not None:
            below = words("Rail", "Last round {ago}").given(ago=ago(listening.last_round, self._now))
        running = listening.total > 0 and listening.done < listening.total
        figure = words("Rail", "{done} of {total}").given(done=listening.done, total=listening.total)
        title = words("Rail", "Checking") if running else words("Rail", "Listening")
        share = listening.done / listening.total if running else None
        self._card.show_progress(say(title), say(figure) if running else "", share, say(below))

    def _say_importing(self, going: Going) -> None:
        say = self._wording.say
        share = going.done / going.total if going.total else 0.0
        figure = words("Rail", "{percent} %").given(percent=round(100 * share))
        self._card.show_progress(
            say(words("Rail", "Importing")), say(figure), share, "" if self._presenting else going.name
        )

    def _offer_territories(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer(menu, self._wording.say(words("Rail", "All territories")), None)
        for territory in self._territories:
            self._offer(menu, territory.name.replace("&", "&&"), territory.id)
        menu.popup(self._switch.mapToGlobal(QPoint(0, self._switch.height())))

    def _offer(self, menu: QMenu, name: str, territory: int | None) -> None:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(territory == self._territory)
        action.triggered.connect(lambda: self.territory_chosen.emit(territory))
