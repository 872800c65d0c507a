"""The head of a thread: what it is about, since when, and the ways to put it away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.acts import Clock
from desktop.answer.cards import first_reason, tone_of
from desktop.answer.moment_picker import MomentPicker
from desktop.answer.questions import Opened
from desktop.answer.reminders import on_the_morning_of, reminders
from desktop.answer.thread_words import subtitle
from desktop.browser import may_be_opened
from desktop.parts.buttons import Button, Weight
from desktop.parts.chip import Chip
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.times import ago
from desktop.wording import Wording
from storage.records.words import words

_LATER_DAYS = (3, 7, 14, 30)


class ThreadHead(Part):
    """Title, first reason, facts and actions.

    Signals:
        no_answer(), not_about_us(), elsewhere(), keep_idea(), open_original(), inspector(), back(): a button was
            pressed.
        snooze(object, bool): come back at that aware datetime, or None; and when somebody writes there.
        pressed(): the hand is on any of its buttons.
    """

    no_answer = Signal()
    not_about_us = Signal()
    elsewhere = Signal()
    keep_idea = Signal()
    open_original = Signal()
    inspector = Signal()
    back = Signal()
    snooze = Signal(object, bool)
    pressed = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, clock: Clock, *, answerable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE)
        self._wording, self._clock, self._answerable = wording, clock, answerable
        self._shown: Opened | None = None
        self._compact = False
        self._back = Button(theme, icon="chevron-left")
        self._title = ElidedLabel(theme, px=TITLE_PX, weight=HEAVY)
        self._chip = Chip(theme)
        self._facts = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._elsewhere = Button(theme, icon="user-check")
        self._keep = Button(theme, icon="lightbulb")
        self._remind = Button(theme, icon="clock")
        self._original = Button(theme, icon="external-link")
        self._not_ours = Button(theme, icon="funnel")
        self._no_answer = Button(theme, icon="check", weight=Weight.OUTLINE)
        self._inspector = Button(theme, icon="panel-right")
        self.picker = MomentPicker(theme, wording, clock, self)
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    @property
    def _buttons(self) -> tuple[Button, ...]:
        first = (self._original, self._elsewhere, self._keep, self._remind, self._not_ours)
        return (*first, self._no_answer, self._inspector)

    def _lay_out(self) -> None:
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.addWidget(self._back)
        self._first.addWidget(self._title, 1)
        for button in self._buttons:
            self._first.addWidget(button)
        self._second.addWidget(self._chip)
        self._second.addWidget(self._facts, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._first)
        self._column.addLayout(self._second)
        self._back.hide()

    def _connect(self) -> None:
        self._back.clicked.connect(self.back)
        self._elsewhere.clicked.connect(self.elsewhere)
        self._original.clicked.connect(self.open_original)
        self._no_answer.clicked.connect(self.no_answer)
        self._not_ours.clicked.connect(self.not_about_us)
        self._inspector.clicked.connect(self.inspector)
        self._keep.clicked.connect(self.keep_idea)
        self._remind.clicked.connect(lambda _checked: self.offer_reminders())
        self.picker.chosen.connect(lambda at: self.snooze.emit(at, True))
        for button in self._buttons[:-1]:
            button.pressed.connect(self.pressed)

    def show_conversation(self, opened: Opened | None) -> None:
        """Show another conversation's head."""
        self._shown = opened
        self.reword()

    def adapt(self, *, compact: bool, one_pane: bool, docked: bool) -> None:
        """Drop the words of the buttons, show the way back, hide the inspector's button where it is docked."""
        self._compact = compact
        self._back.setVisible(one_pane)
        self._inspector.setVisible(not docked)
        self.reword()

    def reminder_menu(self) -> QMenu:
        """Return a new menu of the moments at which the conversation may come back."""
        menu, say = QMenu(self), self._wording.say
        self._offer_moments(menu, wakes=True)
        menu.addSeparator()
        answered = menu.addAction(say(words("Remind", "When somebody writes there")))
        answered.triggered.connect(lambda: self.snooze.emit(None, True))
        self._offer_moments(menu.addMenu(say(words("Remind", "Even if they write, not before"))), wakes=False)
        menu.addAction(say(words("Remind", "Choose a day and time…"))).triggered.connect(self.pick_moment)
        return menu

    def pick_moment(self) -> None:
        """Open the calendar under the button of reminders."""
        self.picker.open_at(self._remind.mapToGlobal(QPoint(0, self._remind.height())))

    def offer_reminders(self, at: QPoint | None = None) -> None:
        """Open the menu of reminders there (on the screen), or under its button."""
        self.pressed.emit()
        menu = self.reminder_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at if at is not None else self._remind.mapToGlobal(QPoint(0, self._remind.height())))

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._back.set_words("", say(words("Thread", "Back to the list (Esc)")))
        self._original.set_words("", say(words("Thread", "Open where it was written (O)")))
        self._elsewhere.set_words("", say(words("Thread", "Answered elsewhere (D)")))
        self._keep.set_words("", say(words("Trends", "Keep as an idea (B)")))
        self._remind.set_words("", say(words("Thread", "Remind me… (H)")))
        self._not_ours.set_words("", say(words("Thread", "Not about us (Shift+E)")))
        self._inspector.set_words("", say(words("Thread", "Details (I)")))
        done = words("Thread", "No answer needed") if self._answerable else words("Thread", "Done")
        hint = words("Thread", "{what} (E)").given(what=done)
        self._no_answer.set_words("" if self._compact else say(done), say(hint))
        self._elsewhere.setVisible(self._answerable)
        self._keep.setVisible(not self._answerable)
        self._say_conversation()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(24), px(12), px(16), px(12))
        self._column.setSpacing(px(4))
        self._first.setSpacing(px(4))
        self._second.setSpacing(px(8))

    def _say_conversation(self) -> None:
        shown, say = self._shown, self._wording.say
        if shown is None:
            self._title.set_text("")
            return
        whole = shown.conversation
        self._title.set_text(whole.title)
        started = ago(whole.first_at, self._clock())
        self._facts.set_text(say(subtitle(whole.mentions, whole.people, started)))
        reason = first_reason(shown.entry) if shown.entry is not None else None
        self._chip.setVisible(reason is not None)
        if reason is not None:
            self._chip.set_chip(say(reason.label), tone_of(reason))
        mention = shown.mention
        self._original.setEnabled(mention is not None and may_be_opened(mention.url))

    def _offer_moments(self, menu: QMenu, *, wakes: bool) -> None:
        now = self._clock().astimezone()
        later = QMenu(self._wording.say(words("Remind", "Later")), menu)
        choices = [(menu, choice.said, choice.at) for choice in reminders(now)]
        choices += [
            (later, words("Remind", "In %n days, 9:00", None, days), on_the_morning_of(now, days))
            for days in _LATER_DAYS
        ]
        for into, said, at in choices:
            action = into.addAction(self._wording.say(said))
            action.triggered.connect(lambda _checked=False, at=at: self.snooze.emit(at, wakes))
        menu.addMenu(later)
