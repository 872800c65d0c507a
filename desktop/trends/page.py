"""The page Rising: topics that many people began to speak of, the ideas kept, and what a hashtag is worth."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.acts import Done, Undone
from desktop.answer.filters import OfTopic
from desktop.hashtags.checking import HashtagChecking
from desktop.hashtags.strip import HashtagStrip
from desktop.page import Commands
from desktop.parts.labels import Label
from desktop.parts.pill import Pill
from desktop.parts.search_field import SearchField
from desktop.scroll_page import ScrollPage
from desktop.shortcuts import Command, PageName
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX
from desktop.tools import Tools
from desktop.trends.budget_choice import BudgetChoice
from desktop.trends.idea_card import IdeaCard
from desktop.trends.ideas_row import IdeasRow
from desktop.trends.questions import KeptIdea, RisingShown, Topic, rising_shown
from desktop.trends.topic_card import TopicCard
from desktop.trends.topic_words import TOLD
from storage.ideas import edit_idea, finish_idea, keep_idea, remove_idea
from storage.records.trends import Stance, TopicStance
from storage.records.words import Words, words
from storage.topics import decide_topic, limit_announcements

MOST_MUTED = 8
"""Muted topics that the page lists; all of them stand in ``causerie topic list``."""

KEPT = words("Toast", "Kept as an idea.")


class Tab(StrEnum):
    """The two halves of the page."""

    TOPICS = "topics"
    IDEAS = "ideas"


class RisingPage(ScrollPage):
    """Topics, and ideas.

    Signals:
        queue_asked(object): see in the queue what is said in a topic; ``OfTopic``.
        told(object): a sentence for a toast.
    """

    queue_asked = Signal(object)
    told = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.RISING, tools, parent)
        theme = tools.theme
        self._territory: int | None = None
        self._tab = Tab.TOPICS
        self._shown = RisingShown()
        self._wanted: str | None = None
        self.tabs = {one: Pill(theme, checkable=True) for one in Tab}
        self.ideas_row = IdeasRow(tools)
        self.hashtag = SearchField(theme)
        self.budget = BudgetChoice(theme, tools.wording)
        self.hashtag_strip = HashtagStrip(theme, tools.wording)
        self._checking = HashtagChecking(tools, self.hashtag_strip, self)
        self._muted_label = Label(theme, px=META_PX, role=Role.MUTED)
        self._muted_row = QHBoxLayout()
        self._muted: list[Pill] = []
        for tab, pill in self.tabs.items():
            pill.clicked.connect(lambda _checked, tab=tab: self.show_tab(tab))
            self.tools_row.addWidget(pill)
        self.tools_row.addWidget(self.ideas_row, 6)
        self.tools_row.addWidget(self.budget)
        self.tools_row.addStretch(1)
        self.tools_row.addWidget(self.hashtag, 4)
        self._head.addWidget(self.hashtag_strip)
        self._muted_row.addWidget(self._muted_label)
        self._muted_row.addStretch()
        self._head.addLayout(self._muted_row)
        self.hashtag.textChanged.connect(lambda _text: self._look_at_tag())
        self.hashtag.left.connect(self.enter)
        self.hashtag_strip.chosen.connect(self.hashtag.setText)
        self.budget.budget.connect(self._limit)
        self.ideas_row.written.connect(self._keep_words)
        self.ideas_row.told.connect(self.told)
        tools.acts.done.connect(self._changed)
        tools.acts.undone.connect(self._changed)
        self.restyle()
        self.reword()
        self.show_tab(Tab.TOPICS)

    @property
    def current(self) -> TopicCard | None:
        """The card that keys are for: the one with the focus, else the first."""
        cards = [card for card in self.cards if isinstance(card, TopicCard)]
        return next((card for card in cards if card.hasFocus() or card.isAncestorOf(_focused(card))), None) or next(
            iter(cards), None
        )

    def commands(self) -> Commands:
        """Return what can be done with the topic that has the focus."""
        found: dict[Command, Callable[[], None]] = {
            Command.NEXT: lambda: self._step(1),
            Command.PREVIOUS: lambda: self._step(-1),
            Command.FILTER: lambda: self.hashtag.setFocus(Qt.FocusReason.ShortcutFocusReason),
        }
        card = self.current
        if card is not None:
            found |= {
                Command.MUTE: lambda: self._decide(card.topic, Stance.MUTE),
                Command.FOLLOW_TOPIC: card.follow,
                Command.KEEP_IDEA: lambda: self._keep(card.topic),
            }
            if card.topic.to_join is not None:
                found |= {Command.REPLY: card.answer, Command.OPEN_ORIGINAL: lambda: self._ask_for(card.topic)}
        return found

    def show_tab(self, tab: Tab) -> None:
        """Show the topics, or the ideas."""
        self._tab = tab
        for one, pill in self.tabs.items():
            pill.setChecked(one is tab)
        self.ideas_row.setVisible(tab is Tab.IDEAS)
        for part in (self.hashtag, self.budget):
            part.setVisible(tab is Tab.TOPICS)
        if tab is Tab.IDEAS:
            self.hashtag.clear()
        if self._was_read:
            self._fill()
        else:
            self._say_tab()

    def show_topic(self, topic: str) -> None:
        """Bring a topic out, as soon as it is read; one that rises no more is not waited for longer than the page."""
        self._wanted = topic
        self.show_tab(Tab.TOPICS)
        self.refresh()

    def refresh(self) -> None:
        """Read topics and ideas anew."""
        territory = self._territory
        self.tools.aside.ask(lambda db: rising_shown(db, territory), self._show, latest="topics")

    def leave(self) -> None:
        """Wait for no topic any longer."""
        self._wanted = None

    def choose_territory(self, territory: int | None) -> None:
        """Show what rises in one territory, or in all."""
        self._territory = territory
        self._look_at_tag()
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        self.hashtag.set_words(self.wording.say(words("Trends", "What is a #hashtag worth?")), "/")
        self._muted_label.set_text(self.wording.say(words("Trends", "Muted, click to hear of it again:")))
        self._say_tab()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        super().restyle()
        self.tools_row.setContentsMargins(0, self.theme.px(6), 0, 0)
        self.tools_row.setSpacing(self.theme.px(6))

    def _say_tab(self) -> None:
        say = self.wording.say
        waiting = sum(one.idea.done_at is None for one in self._shown.ideas)
        ideas = words("Trends", "Ideas ({count})").given(count=waiting) if waiting else words("Trends", "Ideas")
        self.tabs[Tab.TOPICS].set_text(say(words("Trends", "Topics")))
        self.tabs[Tab.IDEAS].set_text(say(ideas))
        if self._tab is Tab.IDEAS:
            self.set_lead(say(words("Trends", "What you want to write of, ask or try one day.")))
            sentence = words("Trends", "The light bulb on a topic, or the key B on a conversation, keeps one.")
            self.empty.show_state("lightbulb", say(words("Trends", "No ideas yet")), say(sentence))
        else:
            self.set_lead(say(words("Trends", "Topics that more people than usual talk about, caught early.")))
            sentence = words("Trends", "A topic appears when several people, not one, speak of it more than usual.")
            self.empty.show_state("trending-up", say(words("Trends", "Nothing is rising now")), say(sentence))

    def _look_at_tag(self) -> None:
        self._checking.look_at(self.hashtag.text().strip().lstrip("#"), self._territory)

    def _show(self, shown: RisingShown) -> None:
        self._shown = shown
        if not any(isinstance(card, IdeaCard) and card.is_edited for card in self.cards):
            self._fill()

    def _fill(self) -> None:
        self._say_tab()
        self.budget.show_budget(self._shown.budget)
        self._fill_muted(self._shown.muted if self._tab is Tab.TOPICS else ())
        held = self.current.topic.trend.topic if self.current is not None and self._has_focus() else None
        now = self.tools.clock()
        if self._tab is Tab.IDEAS:
            cards: list[QWidget] = [self._idea_card(one, now) for one in self._shown.ideas]
        else:
            cards = [self._topic_card(one, now) for one in self._shown.topics]
        self.set_cards(cards)
        self.fit()
        wanted = self._wanted or held
        for card in self.cards:
            if isinstance(card, TopicCard) and wanted in (card.topic.trend.topic, *card.topic.trend.terms):
                self._wanted = None
                self.bring_out(card)

    def _topic_card(self, topic: Topic, now: datetime) -> TopicCard:
        card = TopicCard(self.theme, self.wording, topic, now)
        card.join.connect(self.open_conversation)
        card.stance.connect(lambda stance: self._decide(topic, stance))
        card.kept.connect(lambda: self._keep(topic))
        card.said_asked.connect(lambda: self._ask_for(topic))
        return card

    def _idea_card(self, kept: KeptIdea, now: datetime) -> IdeaCard:
        card, idea = IdeaCard(self.theme, self.wording, kept, now), kept.idea.id
        card.edited.connect(
            lambda text: self._write(lambda db, at: edit_idea(db, idea, text, at), words("Toast", "Idea changed."))
        )
        card.done.connect(lambda: self._write(lambda db, at: finish_idea(db, idea, at), words("Toast", "Idea done.")))
        card.removed.connect(
            lambda: self._write(lambda db, at: remove_idea(db, idea, at), words("Toast", "Idea removed."))
        )
        card.undone.connect(self.tools.acts.undo)
        card.open_conversation.connect(self.open_conversation)
        return card

    def _fill_muted(self, muted: tuple[TopicStance, ...]) -> None:
        for pill in self._muted:
            self._muted_row.removeWidget(pill)
            pill.deleteLater()
        self._muted = []
        for one in muted[:MOST_MUTED]:
            pill = Pill(self.theme, one.topic)
            pill.clicked.connect(lambda _checked, one=one: self._hear_again(one))
            self._muted.append(pill)
            self._muted_row.insertWidget(len(self._muted), pill)
        self._muted_label.setVisible(bool(muted))

    def _step(self, by: int) -> None:
        cards = [card for card in self.cards if card.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        if cards:
            card = self.current
            at = cards.index(card) if card is not None and self._has_focus() else -1 if by > 0 else 0
            self.bring_out(cards[max(0, min(at + by, len(cards) - 1))])

    def _has_focus(self) -> bool:
        focused = _focused(self)
        return focused is not self and any(card is focused or card.isAncestorOf(focused) for card in self.cards)

    def _decide(self, topic: Topic, stance: Stance) -> None:
        self._set_stance(topic.trend.territory, topic.trend.topic, topic.key, stance)

    def _hear_again(self, muted: TopicStance) -> None:
        self._set_stance(muted.territory, muted.topic, muted.key, Stance.NEITHER)

    def _set_stance(self, place: int | None, topic: str, key: str, stance: Stance) -> None:
        def act(db: sqlite3.Connection, now: datetime) -> str:
            return decide_topic(db, [place], topic=topic, key=key, stance=stance, now=now)

        self._write(act, TOLD[stance].given(topic=topic))

    def _limit(self, at_most: int) -> None:
        places = self._shown.places
        said = words("Toast", "At most %n topics a day are announced from now on.", None, at_most)
        self._write(lambda db, now: limit_announcements(db, places, at_most, now), said)

    def _keep(self, topic: Topic) -> None:
        trend = topic.trend

        def act(db: sqlite3.Connection, now: datetime) -> str:
            example = topic.example.id if topic.example is not None else None
            return keep_idea(db, topic=trend.topic, territory=trend.territory, mention=example, now=now)

        self._write(act, KEPT)

    def _keep_words(self, text: str) -> None:
        territory = self._territory
        self._write(lambda db, now: keep_idea(db, text=text, territory=territory, now=now), KEPT)

    def _ask_for(self, topic: Topic) -> None:
        self.queue_asked.emit(OfTopic(topic.trend.topic, topic.conversations))

    def _write(self, act: Callable[[sqlite3.Connection, datetime], str], said: Words) -> None:
        self.tools.acts.write(act, said)

    def _changed(self, change: Done | Undone) -> None:
        del change
        if self.isVisible():
            self.refresh()


def _focused(widget: QWidget) -> QWidget:
    """Return what has the keyboard in the window, the widget itself where nothing has."""
    focused: QWidget | None = widget.window().focusWidget()
    return widget if focused is None else focused
