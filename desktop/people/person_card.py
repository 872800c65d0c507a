"""A person worth a relationship: why, what was said between you, who gives more, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.acts import Clock
from desktop.browser import may_be_opened
from desktop.networks import accounts_text
from desktop.parts.avatar import Avatar
from desktop.parts.bars import BarLine, BarLines
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.ledger_line import signed
from desktop.parts.part import Part
from desktop.parts.plain_text import EXCERPT_CHARACTERS, excerpt
from desktop.people.reciprocity import balance_words, who_words
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, PERSON_PX, SECONDARY_PX, SEMIBOLD
from desktop.times import ago
from desktop.wording import Wording
from listeners.ranking.people_lists import ListedPerson
from priorities.people.stage import STAGE_NAMES
from storage.records.words import words

_MOST_REASONS = 5


class PersonCard(Part):
    """One person of the handful.

    Signals:
        profile(str): open this address of hers.
        followed(object), not_now(object): the person decided; with the ``PersonRank``.
        more(object): she is to be shown whole; with the ``PersonRank``.
    """

    profile = Signal(str)
    followed = Signal(object)
    not_now = Signal(object)
    more = Signal(object)

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        clock: Clock,
        listed: ListedPerson,
        parent: QWidget | None = None,
        *,
        can_follow: bool = True,
        can_wait: bool = True,
    ) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self.listed, rank = listed, listed.rank
        self.rank = rank
        self._can_follow, self._can_wait = can_follow, can_wait
        self._wording, self._clock = wording, clock
        self._avatar = Avatar(theme, rank.person.name, px=48)
        self._name = ElidedLabel(theme, rank.person.name, px=PERSON_PX, weight=HEAVY)
        self._handles = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._standing = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._bars = BarLines(theme)
        self._balance = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._open = Button(theme, icon="external-link", weight=Weight.OUTLINE)
        self._followed = Button(theme, icon="check", weight=Weight.OUTLINE)
        self._later = Button(theme)
        self._more = Button(theme, icon="ellipsis")
        self._url = next((one.url for one in rank.person.identities if may_be_opened(one.url)), None)
        self._reasons = [self._reason_line() for _ in rank.reasons[:_MOST_REASONS]]
        self._exchanges = [(self._meta(), Label(theme, px=SECONDARY_PX, wrap=True)) for _ in rank.exchanges]
        self._lay_out()
        self._open.clicked.connect(lambda: self.profile.emit(self._url or ""))
        self._followed.clicked.connect(lambda: self.followed.emit(self.rank))
        self._later.clicked.connect(lambda: self.not_now.emit(self.rank))
        self._more.clicked.connect(lambda: self.more.emit(self.rank))
        self.restyle()
        self.reword()

    def _meta(self) -> Label:
        return Label(self.theme, px=META_PX, role=Role.MUTED)

    def _reason_line(self) -> tuple[Label, Label]:
        sentence = Label(self.theme, px=SECONDARY_PX, wrap=True)
        return sentence, Label(self.theme, px=SECONDARY_PX, weight=SEMIBOLD, tabular=True)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._handles)
        names.addWidget(self._standing)
        self._head = QHBoxLayout()
        self._head.addWidget(self._avatar)
        self._head.addLayout(names, 1)
        self._column.addLayout(self._head)
        for sentence, points in self._reasons:
            row = QHBoxLayout()
            row.addWidget(sentence, 1)
            row.addWidget(points)
            self._column.addLayout(row)
        self._column.addWidget(self._bars)
        self._column.addWidget(self._balance)
        for head, text in self._exchanges:
            self._column.addWidget(head)
            self._column.addWidget(text)
        self._actions = QHBoxLayout()
        for button in (self._open, self._followed, self._later):
            self._actions.addWidget(button)
        self._actions.addStretch()
        self._actions.addWidget(self._more)
        self._column.addLayout(self._actions)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, rank = self._wording.say, self.rank
        self._handles.set_text(accounts_text(rank.person.identities))
        self._standing.set_text(" · ".join([say(STAGE_NAMES[self.listed.stage]), *self.listed.noted.groups]))
        for (sentence, points), reason in zip(self._reasons, rank.reasons, strict=False):
            sentence.set_text(say(reason.words))
            points.set_text(signed(reason.points))
        they, we = words("Inspector", "They to you"), words("Inspector", "You to them")
        self._bars.set_lines(
            (
                BarLine(say(they), rank.they_to_us, str(rank.they_to_us)),
                BarLine(say(we), rank.us_to_them, str(rank.us_to_them), Role.POSITIVE),
            )
        )
        self._balance.set_text(say(balance_words(rank.they_to_us, rank.us_to_them)))
        now = self._clock()
        for (head, text), exchange in zip(self._exchanges, rank.exchanges, strict=False):
            head.set_text(f"{say(who_words(exchange))} · {say(ago(exchange.at, now))}")
            text.set_text(excerpt(exchange.excerpt, EXCERPT_CHARACTERS))
        self._say_buttons()
        self.setAccessibleName(rank.person.name)

    def _say_buttons(self) -> None:
        say, name = self._wording.say, self.rank.person.name
        self._open.setVisible(self._url is not None)
        self._followed.setVisible(self._can_follow)
        self._later.setVisible(self._can_wait)
        for button, said in (
            (self._open, words("People", "Open profile")),
            (self._followed, words("People", "Followed: it's done")),
            (self._later, words("People", "Not now")),
            (self._more, words("People", "More about her")),
        ):
            button.set_words(say(said))
            button.setAccessibleName(f"{say(said)}: {name}")

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(18), px(16), px(18), px(14))
        self._column.setSpacing(px(8))
        self._head.setSpacing(px(12))
        self._actions.setSpacing(px(6))
