"""The page Today: what is due, the heads of the lists, and what was watched against what was done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.acts import Done, Undone
from desktop.answer.cards import first_reason
from desktop.journal.figures_words import watched_words
from desktop.page import Commands
from desktop.parts.plain_text import one_line
from desktop.scroll_page import ScrollPage
from desktop.shortcuts import Command, PageName
from desktop.sources.doing import SourceActs
from desktop.sources.records import SourceLine, month_words
from desktop.today.questions import DueLine, TodayShown, today_shown
from desktop.today.today_card import TodayCard, TodayLine
from desktop.tools import Tools
from desktop.trends.topic_words import facts_words
from storage.due import DueKind
from storage.records.conversations import QueueEntry
from storage.records.people import PersonRank
from storage.records.trends import Trend
from storage.records.words import Words, moment, words

_EXCERPT = 160


class TodayPage(ScrollPage):
    """Five cards.

    Signals:
        topic_asked(str): she wants to see a topic.
        changed(): a source was muted.
        told(object, object): words for a toast, and what undoes it or None.
    """

    topic_asked = Signal(str)
    changed = Signal()
    told = Signal(object, object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.TODAY, tools, parent)
        self._territory: int | None = None
        self._shown: TodayShown | None = None
        self._sources = SourceActs(tools, self)
        self.due, self.to_answer, self.rising, self.people, self.watched = (TodayCard(tools.theme) for _ in range(5))
        self._sources.told.connect(self.told)
        self._sources.changed.connect(self.changed)
        self._sources.changed.connect(self.refresh)
        tools.acts.done.connect(self._changed)
        tools.acts.undone.connect(self._changed)
        self.set_cards([self.due, self.to_answer, self.rising, self.people, self.watched])
        self.reword()

    def commands(self) -> Commands:
        """Return what can be done here: go from button to button."""
        return {Command.NEXT: lambda: self._step(1), Command.PREVIOUS: lambda: self._step(-1)}

    def refresh(self) -> None:
        """Read the day anew."""
        territory, now = self._territory, self.tools.clock()
        known = self._shown.brought if self._shown is not None else None
        self.tools.aside.ask(lambda db: today_shown(db, territory, now, known), self._show, latest="today")

    def choose_territory(self, territory: int | None) -> None:
        """Show the day of one territory, or of all."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        self.set_lead(
            self.wording.say(words("Today", "What is due, what comes first, and what you made of what you heard."))
        )
        if self._shown is not None:
            self._say(self._shown)

    def _show(self, shown: TodayShown) -> None:
        self._shown = shown
        self._say(shown)
        self.fit()

    def _say(self, shown: TodayShown) -> None:
        say = self.wording.say
        nothing = "" if shown.due else say(words("Today", "No promise and no reminder for today."))
        self.due.say(say(words("Today", "Due today")), nothing)
        self.due.show_lines([self._due_line(one) for one in shown.due])
        self.due.lead_to("", None)
        empty = "" if shown.to_answer else say(words("Today", "Nothing waits for an answer."))
        self.to_answer.say(say(words("Rail", "To answer")), empty)
        self.to_answer.show_lines([self._entry_line(one) for one in shown.to_answer])
        self._lead_to(self.to_answer, PageName.ANSWER, shown.waiting - len(shown.to_answer))
        empty = "" if shown.topics else say(words("Trends", "Nothing is rising now"))
        self.rising.say(say(words("Rail", "Rising")), empty)
        self.rising.show_lines([self._topic_line(one) for one in shown.topics])
        self._lead_to(self.rising, PageName.RISING, shown.rising - len(shown.topics))
        empty = "" if shown.people else say(words("People", "Nobody new today"))
        self.people.say(say(words("Rail", "People")), empty)
        self.people.show_lines([self._person_line(one) for one in shown.people])
        self._lead_to(self.people, PageName.PEOPLE, 0)
        self.watched.say(say(words("Today", "Watched and acted")), say(watched_words(shown.watched)))
        self.watched.show_lines([self._source_line(one) for one in shown.unacted])
        self._lead_to(self.watched, PageName.SOURCES, shown.more_unacted)

    def _due_line(self, line: DueLine) -> TodayLine:
        say, due, entry = self.wording.say, line.due, line.entry
        name = _author(entry) if entry is not None else ""
        said = (
            words("Today", "Reminder: {name}") if due.kind is DueKind.REMINDER else words("Today", "Promised to {name}")
        )
        late = due.at <= self.tools.clock()
        when = words("Today", "due since {when}").given(when=moment(due.at))
        if not late:
            when = words("Today", "at {time}").given(time=f"{due.at.astimezone():%H:%M}")
        told = (say(when), one_line(entry.mention.text, _EXCERPT) if entry is not None else "")
        key = due.conversation
        return self._line(say(said.given(name=name)), " · ".join(filter(None, told)), key)

    def _entry_line(self, entry: QueueEntry) -> TodayLine:
        reason = first_reason(entry)
        told = (self.wording.say(reason.label) if reason is not None else "", one_line(entry.mention.text, _EXCERPT))
        return self._line(_author(entry), " · ".join(filter(None, told)), entry.conversation.id)

    def _line(self, name: str, about: str, conversation: int) -> TodayLine:
        hint = self.wording.say(words("Today", "Open conversation"))
        return TodayLine(name, about, hint, do=lambda: self.open_conversation.emit(conversation))

    def _topic_line(self, trend: Trend) -> TodayLine:
        say = self.wording.say
        facts = say(facts_words(trend, ""))
        return TodayLine(
            trend.topic, facts, say(words("Trends", "Open topic")), do=lambda: self.topic_asked.emit(trend.topic)
        )

    def _person_line(self, rank: PersonRank) -> TodayLine:
        say = self.wording.say
        why = say(rank.reasons[0].words) if rank.reasons else ""
        hint = say(words("Today", "See why"))
        return TodayLine(rank.person.name, why, hint, do=lambda: self.go_to.emit(PageName.PEOPLE))

    def _source_line(self, line: SourceLine) -> TodayLine:
        say = self.wording.say
        said = words("Today", "watched for a month without one act · {mentions}").given(mentions=month_words(line))
        hint = say(words("Today", "Mute this source"))
        return TodayLine(line.title, say(said), hint, "volume-x", lambda: self._sources.pause([line]))

    def _lead_to(self, card: TodayCard, page: PageName, more: int) -> None:
        said: Words = words("Today", "See all")
        if more > 0:
            said = words("Today", "%n more", None, more)
        card.lead_to(self.wording.say(said), lambda: self.go_to.emit(page))

    def _step(self, by: int) -> None:
        buttons = [button for card in self.cards if isinstance(card, TodayCard) for button in card.buttons]
        if not buttons:
            return
        focused = QApplication.focusWidget()
        at = next((place for place, button in enumerate(buttons) if button is focused), -1 if by > 0 else 0)
        self.bring_out(buttons[max(0, min(at + by, len(buttons) - 1))])

    def _changed(self, change: Done | Undone) -> None:
        del change
        if self.isVisible():
            self.refresh()


def _author(entry: QueueEntry) -> str:
    author = entry.mention.author
    return (author.name or author.handle) if author is not None else entry.source
