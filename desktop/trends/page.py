"""The page Rising: topics that many people began to speak of, and the conversation to join in each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.parts.plain_text import EXCERPT_CHARACTERS, excerpt
from desktop.scroll_page import ScrollPage
from desktop.shortcuts import PageName
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, SECONDARY_PX
from desktop.tools import Tools
from desktop.trends.questions import Topic, topics
from desktop.trends.trend_card import TrendSummary
from desktop.wording import Wording
from storage.records.conversations import QueueEntry
from storage.records.words import Words, words

_ASKING = frozenset({"asks_question", "asks_help"})


def join_words(entry: QueueEntry) -> Words:
    """Return what the button says: whose question, or whose mention, is answered."""
    author = entry.mention.author
    name = (author.name or author.handle) if author is not None else entry.source
    if any(reason.name in _ASKING and reason.points > 0 for reason in entry.reasons):
        return words("Trends", "Answer {name}'s question in it").given(name=name)
    return words("Trends", "Answer {name} in it").given(name=name)


def window_words(hours: float | None) -> Words:
    """Return how long it is likely to stay."""
    if hours is None:
        return words("Trends", "how long it lasts is not known yet")
    if hours < 1:
        return words("Trends", "less than an hour left")
    return words("Trends", "about %n h left", None, round(hours))


class TopicCard(Part):
    """One topic.

    Signals:
        join(int): the person wants to answer this conversation.
    """

    join = Signal(int)

    def __init__(self, theme: Theme, wording: Wording, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self._wording, self._topic = wording, topic
        self._summary = TrendSummary(theme, wording, with_more=False)
        self._facts = Label(theme, px=SECONDARY_PX, weight=MEDIUM)
        self._reasons = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._example = Label(theme, wrap=True)
        self._join = Button(theme, icon="arrow-right", weight=Weight.OUTLINE)
        self._join.clicked.connect(self._joined)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._summary)
        for label in (self._facts, self._reasons, self._example):
            self._column.addWidget(label)
        actions = QHBoxLayout()
        actions.addWidget(self._join)
        actions.addStretch()
        self._column.addLayout(actions)
        self.restyle()
        self.reword()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, topic = self._wording.say, self._topic
        self._summary.show_trend(topic.trend)
        facts = words("Trends", "{people} · {window}").given(
            people=words("Trends", "%n people", None, topic.trend.people),
            window=window_words(topic.trend.window_hours_left),
        )
        self._facts.set_text(say(facts))
        self._reasons.set_text("\n".join(say(reason.words) for reason in topic.trend.reasons[:3]))
        self._reasons.setVisible(bool(topic.trend.reasons))
        example = excerpt(topic.example.text, EXCERPT_CHARACTERS) if topic.example is not None else ""
        self._example.set_text(say(words("Trends", "“{text}”").given(text=example)) if example else "")
        self._example.setVisible(bool(example))
        self._join.setVisible(topic.to_join is not None)
        if topic.to_join is not None:
            self._join.set_words(say(join_words(topic.to_join)))
        self.setAccessibleName(f"{topic.trend.topic}. {say(facts)}")

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(18), px(16), px(18), px(14))
        self._column.setSpacing(px(10))

    def _joined(self) -> None:
        if self._topic.to_join is not None:
            self.join.emit(self._topic.to_join.conversation.id)


class RisingPage(ScrollPage):
    """The topics."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.RISING, tools, parent)
        self._territory: int | None = None
        self.reword()

    def refresh(self) -> None:
        """Read the topics anew."""
        territory = self._territory
        self.tools.desk.ask(lambda db: topics(db, territory), self._show, latest="topics")

    def choose_territory(self, territory: int | None) -> None:
        """Show what rises in one territory, or in all."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        self.set_lead(say(words("Trends", "Topics that more people than usual talk about, caught early.")))
        sentence = words("Trends", "A topic appears when several people, not one, speak of it more than usual.")
        self.empty.show_state("trending-up", say(words("Trends", "Nothing is rising now")), say(sentence))

    def _show(self, found: tuple[Topic, ...]) -> None:
        cards: list[QWidget] = []
        for topic in found:
            card = TopicCard(self.theme, self.wording, topic)
            card.join.connect(self.open_conversation)
            cards.append(card)
        self.set_cards(cards)
        self.fit()
