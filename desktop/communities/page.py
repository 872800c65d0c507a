"""The page Communities: a map of who really talks with whom, and the same as a list for the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.answer.filters import OfPeople
from desktop.communities.community_row import CommunityRow
from desktop.communities.community_words import UNNAMED, heard_of, name_of, not_enough, sentence_of
from desktop.communities.map_view import ZOOM_STEP, MapView
from desktop.page import Page
from desktop.parts.buttons import Button, Weight
from desktop.parts.empty_state import EmptyState
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part, Rule
from desktop.parts.waiting import Waiting
from desktop.shortcuts import PAGES, PageName
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools
from storage.communities import community_map
from storage.records.communities import Community, CommunityMap
from storage.records.words import words

_LIST_PX = 280
_MOST_NAMES = 12


class CommunitiesPage(Page):
    """The map of the territory chosen, or of all.

    Signals:
        queue_asked(object): see in the queue what the people of a community say; ``OfPeople``.
    """

    queue_asked = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.COMMUNITIES, tools, parent)
        theme = tools.theme
        self._drawn = CommunityMap()
        self._territory: int | None = None
        self._current: int | None = None
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._nearer = Button(theme, icon="plus", weight=Weight.OUTLINE)
        self._farther = Button(theme, icon="minus", weight=Weight.OUTLINE)
        self._whole = Button(theme, weight=Weight.OUTLINE)
        self.map = MapView(theme)
        self._rows: list[CommunityRow] = []
        self._people = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self._show = Button(theme, icon="inbox", weight=Weight.OUTLINE)
        self._empty = EmptyState(theme, fill=Role.WINDOW)
        self._area = QScrollArea()
        self._board = Part(theme, fill=Role.WINDOW)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        head = Part(self.theme, fill=Role.SURFACE)
        self._head = QHBoxLayout(head)
        names = QVBoxLayout()
        names.addWidget(self._title)
        names.addWidget(self._lead)
        self._head.addLayout(names, 1)
        for button in (self._farther, self._nearer, self._whole):
            self._head.addWidget(button)
        self._list = QVBoxLayout(self._board)
        self._list.addStretch()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._board)
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._side.addWidget(self._area, 1)
        self._side.addWidget(self._people)
        self._side.addWidget(self._show)
        self._beside = side
        whole = QWidget()
        self._row = QHBoxLayout(whole)
        self._row.addWidget(self.map, 1)
        self._row.addWidget(side)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        self._waiting = Waiting(self.theme, self.wording, self._stack)
        self._was_read = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Rule(self.theme))
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.map.chosen.connect(self.choose)
        self._nearer.clicked.connect(lambda: self.map.zoom(ZOOM_STEP))
        self._farther.clicked.connect(lambda: self.map.zoom(1 / ZOOM_STEP))
        self._whole.clicked.connect(self.map.see_all)
        self._show.clicked.connect(self._ask_queue)

    @property
    def rows(self) -> tuple[CommunityRow, ...]:
        """The rows of the list, the largest community first."""
        return tuple(self._rows)

    def refresh(self) -> None:
        """Read the map anew."""
        territory = self._territory
        self.tools.desk.ask(lambda db: community_map(db, territory), self._take, latest="communities")

    def enter(self) -> None:
        """Read the map, and take the focus."""
        if not self._was_read:
            self._waiting.begin()
        super().enter()
        (self._rows[0] if self._rows else self._area).setFocus()

    def choose_territory(self, territory: int | None) -> None:
        """Show the map of one territory, or of everywhere."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def choose(self, community: int) -> None:
        """Bring a community out, on the map and in the list."""
        self._current = community
        self.map.choose(community)
        for row in self._rows:
            row.setChecked(row.community == community)
        self._say_current()

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return the list: all that the map shows stands there."""
        return (self._rows[0] if self._rows else self._area,)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self.wording.say
        self._title.set_text(say(PAGES[self.name]))
        self._area.setAccessibleName(self._title.whole_text())
        self.map.setAccessibleName(
            say(words("Communities", "A map of who talks with whom; the list beside it says the same"))
        )
        self._nearer.set_words("", say(words("Communities", "Nearer")))
        self._farther.set_words("", say(words("Communities", "Farther")))
        self._whole.set_words(say(words("Communities", "All of it")))
        self._show.set_words(say(words("Communities", "What they say, in the queue")))
        self._say()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._head.setContentsMargins(px(24), px(16), px(24), px(14))
        self._head.setSpacing(px(8))
        self._row.setContentsMargins(px(24), px(20), px(24), px(20))
        self._row.setSpacing(px(16))
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(4))
        self._side.setSpacing(px(10))
        self._beside.setFixedWidth(px(_LIST_PX))

    def _take(self, drawn: CommunityMap) -> None:
        self._drawn = drawn
        self.map.show_map(drawn)
        for row in self._rows:
            self._list.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._rows = [self._row_of(community) for community in drawn.communities]
        for number, row in enumerate(self._rows):
            self._list.insertWidget(number, row)
            row.show()
        self._was_read = True
        self._waiting.over()
        self._stack.setCurrentIndex(0 if drawn.enough else 1)
        self._say()
        known = {community.id for community in drawn.communities}
        if drawn.communities:
            self.choose(self._current if self._current in known else drawn.communities[0].id)

    def _row_of(self, community: Community) -> CommunityRow:
        row = CommunityRow(self.theme, community.id)
        row.clicked.connect(lambda: self.choose(community.id))
        return row

    def _say(self) -> None:
        say = self.wording.say
        self._lead.set_text(say(heard_of(self._drawn)))
        self._lead.setVisible(self._drawn.enough)
        for button in (self._nearer, self._farther, self._whole):
            button.setVisible(self._drawn.enough)
        for row, community in zip(self._rows, self._drawn.communities, strict=True):
            row.set_words(name_of(community) or say(UNNAMED), say(sentence_of(community)))
        self._empty.show_state("waypoints", say(words("Communities", "Not enough yet")), say(not_enough(self._drawn)))
        self._say_current()

    def _say_current(self) -> None:
        community = self._chosen()
        names = [member.name for member in community.members[:_MOST_NAMES] if member.name] if community else []
        self._people.set_text(", ".join(names))
        self._show.setVisible(community is not None)

    def _chosen(self) -> Community | None:
        return next((one for one in self._drawn.communities if one.id == self._current), None)

    def _ask_queue(self) -> None:
        community = self._chosen()
        if community is not None:
            name = name_of(community) or self.wording.say(UNNAMED)
            self.queue_asked.emit(OfPeople(name, frozenset(member.person for member in community.members)))
