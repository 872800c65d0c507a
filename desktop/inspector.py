"""The details at the right: the person who wrote, what was said between us, and the topic that rises around it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.browser import may_be_opened
from desktop.networks import accounts_text
from desktop.parts.avatar import Avatar
from desktop.parts.bars import BarLine, BarLines
from desktop.parts.buttons import Button
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part, Rule
from desktop.parts.plain_text import excerpt
from desktop.people.reciprocity import balance_words, who_words
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, PERSON_PX, SECONDARY_PX, SEMIBOLD
from desktop.times import ago
from desktop.tools import Tools
from desktop.trends.trend_card import TrendSummary
from listeners.ranking.announcing import wanted_trends
from storage.contacts import how_often
from storage.people import exchanges, person
from storage.records.people import Exchange, Person
from storage.records.trends import Trend
from storage.records.words import words

EXCHANGES = 3
_EXCHANGE_CHARACTERS = 160


@dataclass(frozen=True, slots=True)
class Details:
    """What the inspector shows of a person in a conversation."""

    person: Person
    they_to_us: int
    us_to_them: int
    exchanges: tuple[Exchange, ...]
    trend: Trend | None


def details(db: sqlite3.Connection, person_id: int, mentions: frozenset[int]) -> Details:
    """Return the details of a person, and the rising topic that one of these mentions is part of.

    Raises:
        NotFoundError: the person is not stored.
    """
    found = person(db, person_id)
    they_to_us, us_to_them = how_often(db, [person_id])[person_id]
    topic = next((trend for trend in wanted_trends(db) if mentions & frozenset(trend.mentions)), None)
    return Details(found, they_to_us, us_to_them, exchanges(db, person_id, limit=EXCHANGES), topic)


class Inspector(Part):
    """The details pane.

    Signals:
        trend_asked(): the person wants to see the topic on its page.
        person_asked(int): she is to be shown whole.
    """

    trend_asked = Signal()
    person_asked = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, parent, fill=Role.SURFACE)
        self._tools, self._wording = tools, tools.wording
        self._shown: Details | None = None
        self._wanted: int | None = None
        theme = tools.theme
        self._avatar = Avatar(theme, px=48)
        self._name = ElidedLabel(theme, px=PERSON_PX, weight=HEAVY)
        self._handles = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._profile = Button(theme, icon="external-link")
        self.more = Button(theme, icon="ellipsis")
        self._bars = BarLines(theme)
        self._balance = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._said = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD)
        self._exchanges = QVBoxLayout()
        self._nothing = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._rule = Rule(theme)
        self._trend = TrendSummary(theme, self._wording)
        self._person = QWidget()
        self._lay_out()
        self._profile.clicked.connect(self._open_profile)
        self.more.clicked.connect(self._ask_for_more)
        self._trend.more_asked.connect(self.trend_asked)
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        board = QWidget()
        self._column = QVBoxLayout(board)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self._person)
        self._column.addWidget(self._rule)
        self._column.addWidget(self._trend)
        self._column.addStretch()
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._handles)
        self._head = QHBoxLayout()
        self._head.addWidget(self._avatar)
        self._head.addLayout(names, 1)
        self._head.addWidget(self._profile)
        self._head.addWidget(self.more)
        self._inside = QVBoxLayout(self._person)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addLayout(self._head)
        for widget in (self._bars, self._balance, self._said):
            self._inside.addWidget(widget)
        self._inside.addLayout(self._exchanges)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(board)
        area.viewport().setAutoFillBackground(False)
        board.setAutoFillBackground(False)
        self._area = area
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)

    def focus_target(self) -> QWidget:
        """Return where F6 arrives."""
        return self._area

    def ask(self, person_id: int | None, mentions: frozenset[int]) -> None:
        """Show a person, read on the desk; None shows nobody."""
        self._wanted = person_id
        if person_id is None:
            self._show(None)
            return
        self._tools.desk.ask(
            lambda db: details(db, person_id, mentions),
            lambda found: self._show(found) if self._wanted == person_id else None,
            lambda _words: self._show(None),
            latest="details",
        )

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, shown = self._wording.say, self._shown
        self._area.setAccessibleName(say(words("Inspector", "Details")))
        self._profile.set_words("", say(words("Inspector", "Open profile")))
        self.more.set_words("", say(words("People", "More about her")))
        self._nothing.set_text(say(words("Inspector", "Choose a conversation to see who wrote it.")))
        self._said.set_text(say(words("Inspector", "Between you")))
        self._nothing.setVisible(shown is None)
        self._person.setVisible(shown is not None)
        self._rule.setVisible(shown is not None and shown.trend is not None)
        self._trend.setVisible(shown is not None and shown.trend is not None)
        if shown is not None:
            self._say_person(shown)

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(20), px(18), px(20), px(16))
        self._column.setSpacing(px(14))
        self._inside.setSpacing(px(12))
        self._head.setSpacing(px(12))
        self._exchanges.setSpacing(px(8))

    def _show(self, shown: Details | None) -> None:
        self._shown = shown
        self.reword()

    def _say_person(self, shown: Details) -> None:
        say = self._wording.say
        who = shown.person
        self._avatar.set_person(who.name)
        self._name.set_text(who.name)
        self._handles.set_text(accounts_text(who.identities))
        self._profile.setVisible(any(may_be_opened(one.url) for one in who.identities))
        they, we = words("Inspector", "They to you"), words("Inspector", "You to them")
        self._bars.set_lines(
            (
                BarLine(say(they), shown.they_to_us, str(shown.they_to_us)),
                BarLine(say(we), shown.us_to_them, str(shown.us_to_them), Role.POSITIVE),
            )
        )
        self._balance.set_text(say(balance_words(shown.they_to_us, shown.us_to_them)))
        self._said.setVisible(bool(shown.exchanges))
        self._fill_exchanges(shown.exchanges)
        if shown.trend is not None:
            self._trend.show_trend(shown.trend, self._tools.clock())

    def _fill_exchanges(self, found: tuple[Exchange, ...]) -> None:
        while (item := self._exchanges.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        now = self._tools.clock()
        for one in found:
            head = f"{self._wording.say(who_words(one))} · {self._wording.say(ago(one.at, now))}"
            self._exchanges.addWidget(Label(self.theme, head, px=META_PX, role=Role.MUTED))
            said = excerpt(one.excerpt, _EXCHANGE_CHARACTERS)
            self._exchanges.addWidget(Label(self.theme, said, px=SECONDARY_PX, wrap=True))

    def _ask_for_more(self) -> None:
        if self._shown is not None:
            self.person_asked.emit(self._shown.person.id)

    def _open_profile(self) -> None:
        if self._shown is not None:
            url = next((one.url for one in self._shown.person.identities if may_be_opened(one.url)), None)
            if url is not None:
                self._tools.open_url(url)
