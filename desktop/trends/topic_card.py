"""The card of one rising topic: what it is, why, how it stands to us, and what can be done about it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import Label
from desktop.parts.part import Part, paint_focus_ring
from desktop.parts.plain_text import EXCERPT_CHARACTERS, excerpt
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, SECONDARY_PX, SEMIBOLD
from desktop.trends.questions import Topic
from desktop.trends.topic_words import facts_words, how_it_stands, join_words, sensitive, why_rising
from desktop.trends.trend_card import TrendSummary
from desktop.wording import Wording
from storage.records.trends import Stance
from storage.records.words import words

_RADIUS_PX = 10


class TopicCard(Part):
    """One topic; it takes the focus, and the page's keys are for the card that has it.

    Attributes:
        topic: what it shows.

    Signals:
        join(int): the person wants to see this conversation: to answer in it, or where it began.
        stance(Stance): she follows the topic, mutes it, or neither any longer.
        kept(): she keeps it as an idea.
        said_asked(): she wants to read what is said in it.
        chosen(): it has the focus now.
    """

    join = Signal(int)
    stance = Signal(object)
    kept = Signal()
    said_asked = Signal()
    chosen = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, topic: Topic, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=_RADIUS_PX)
        self.topic = topic
        self._wording, self._now = wording, now
        self._summary = TrendSummary(theme, wording, with_more=False)
        self._facts = Label(theme, px=SECONDARY_PX, weight=MEDIUM)
        self._pr_icon = IconLabel(theme, "triangle-alert", Role.WARNING)
        self._pr = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD, role=Role.WARNING, wrap=True)
        self._reasons = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._stands = Label(theme, px=SECONDARY_PX, wrap=True)
        self._example = Label(theme, wrap=True)
        self._join = Button(theme, icon="arrow-right", weight=Weight.OUTLINE)
        self._said = Button(theme, icon="inbox")
        self._began = Button(theme, icon="messages-square")
        self._follow = Button(theme, icon="bell")
        self._mute = Button(theme, icon="volume-x")
        self._keep = Button(theme, icon="lightbulb")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._summary)
        self._column.addWidget(self._facts)
        self._warning = QHBoxLayout()
        self._warning.addWidget(self._pr_icon)
        self._warning.addWidget(self._pr, 1)
        self._column.addLayout(self._warning)
        for label in (self._reasons, self._stands, self._example):
            self._column.addWidget(label)
        self._actions = QHBoxLayout()
        self._actions.addWidget(self._join)
        self._actions.addStretch()
        for button in (self._began, self._said, self._keep, self._follow, self._mute):
            self._actions.addWidget(button)
        self._column.addLayout(self._actions)

    def _connect(self) -> None:
        self._join.clicked.connect(self.answer)
        self._said.clicked.connect(self.said_asked)
        self._began.clicked.connect(lambda _checked: self.join.emit(self.topic.began or 0))
        self._keep.clicked.connect(self.kept)
        self._follow.clicked.connect(self.follow)
        self._mute.clicked.connect(lambda _checked: self.stance.emit(Stance.MUTE))

    def answer(self) -> None:
        """Ask for the conversation to answer, where there is one."""
        if self.topic.to_join is not None:
            self.join.emit(self.topic.to_join.conversation.id)

    def follow(self) -> None:
        """Follow the topic, or follow it no longer."""
        self.stance.emit(Stance.NEITHER if self.topic.trend.followed else Stance.FOLLOW)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, topic = self._wording.say, self.topic
        self._summary.show_trend(topic.trend, self._now)
        facts = say(facts_words(topic.trend, topic.place))
        self._facts.set_text(facts)
        warning = sensitive(topic.trend)
        self._pr.set_text(say(warning) if warning is not None else "")
        for part in (self._pr_icon, self._pr):
            part.setVisible(warning is not None)
        for label, told in ((self._reasons, why_rising(topic.trend)), (self._stands, how_it_stands(topic.trend))):
            label.set_text("\n".join(map(say, told)))
            label.setVisible(bool(told))
        example = excerpt(topic.example.text, EXCERPT_CHARACTERS) if topic.example is not None else ""
        self._example.set_text(say(words("Trends", "“{text}”").given(text=example)) if example else "")
        self._example.setVisible(bool(example))
        self._say_buttons()
        self.setAccessibleName(f"{topic.trend.topic}. {facts}")

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(18), px(16), px(18), px(14))
        self._column.setSpacing(px(10))
        self._actions.setSpacing(px(4))
        self._warning.setSpacing(px(6))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that it is the card dealt with now."""
        super().focusInEvent(event)
        self.chosen.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lose the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, and the ring while it has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_focus_ring(painter, QRectF(self.rect()), self.theme, radius=_RADIUS_PX)
            painter.end()

    def _say_buttons(self) -> None:
        say, topic = self._wording.say, self.topic
        self._join.setVisible(topic.to_join is not None)
        if topic.to_join is not None:
            said = join_words(topic.to_join)
            self._join.set_words(say(said), say(words("Trends", "{what} (R)").given(what=said)))
        self._said.set_words("", say(words("Trends", "What waits for an answer in it (O)")))
        self._said.setVisible(len(topic.conversations) > 1 and topic.to_join is not None)
        self._began.set_words("", say(words("Trends", "Where it began")))
        self._began.setVisible(topic.began is not None)
        self._keep.set_words("", say(words("Trends", "Keep as an idea (B)")))
        followed = topic.trend.followed
        following = words("Trends", "Follow no longer (F)") if followed else words("Trends", "Follow this topic (F)")
        self._follow.set_words("", say(following))
        self._follow.set_ink(Role.ACCENT if followed else None)
        self._mute.set_words("", say(words("Trends", "Mute this topic (M)")))
