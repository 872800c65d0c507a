"""A small calendar with a time: when a conversation may come back, where no fixed choice fits."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, QTime, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from desktop.acts import Clock
from desktop.answer.reminders import on_the_morning_of
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from storage.records.words import words

_FARTHEST = timedelta(days=730)
"""A reminder is for something that will be remembered: two years at most."""


_LOCALES = {"en": "en_GB"}
"""Weeks begin on Monday in both languages, as in the fixed choices."""


class MomentPicker(Part):
    """A popup: a day, a time, and the button that takes them. Escape or a click elsewhere closes it.

    Signals:
        chosen(object): the moment, an aware datetime in this machine's zone, later than now.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.RAISED, edge=Role.CONTROL)
        self.setWindowFlag(Qt.WindowType.Popup)
        self._wording, self._clock = wording, clock
        self.calendar = QCalendarWidget()
        self.time = QTimeEdit()
        self.take = Button(theme, icon="calendar-clock", weight=Weight.PRIMARY)
        self._late = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.addWidget(self.calendar)
        self._row.addWidget(self.time)
        self._row.addStretch()
        self._row.addWidget(self.take)
        self._column.addLayout(self._row)
        self._column.addWidget(self._late)
        self.calendar.activated.connect(lambda _day: self.time.setFocus())
        self.calendar.selectionChanged.connect(self._late.hide)
        self.time.timeChanged.connect(self._late.hide)
        self.take.clicked.connect(self._take)
        self.restyle()
        self.reword()

    def open_at(self, corner: QPoint) -> None:
        """Show it with tomorrow morning chosen, its upper left corner at a point of the screen."""
        now = self._clock().astimezone()
        morning, last = on_the_morning_of(now, 1), now + _FARTHEST
        self.calendar.setDateRange(QDate(now.year, now.month, now.day), QDate(last.year, last.month, last.day))
        self.set_moment(morning)
        self._late.hide()
        self.adjustSize()
        screen = QGuiApplication.screenAt(corner) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.show()
        # With a style sheet on the application the first show gives back the fonts from before.
        self.restyle()
        self.calendar.setFocus()

    def set_moment(self, at: datetime) -> None:
        """Choose a moment, in its own zone."""
        self.calendar.setSelectedDate(QDate(at.year, at.month, at.day))
        self.time.setTime(QTime(at.hour, at.minute))

    def moment(self) -> datetime:
        """Return the moment chosen, aware, in this machine's zone as it will be on that day."""
        day, clock = self.calendar.selectedDate(), self.time.time()
        return datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute()).astimezone()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the moment on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def reword(self) -> None:
        """Say everything, months and days too, in the language spoken now."""
        say, locale = self._wording.say, QLocale(_LOCALES.get(self._wording.language, self._wording.language))
        for field, name in ((self.calendar, words("Remind", "Day")), (self.time, words("Remind", "Time"))):
            field.setLocale(locale)
            field.setAccessibleName(say(name))
        self.calendar.setFirstDayOfWeek(locale.firstDayOfWeek())
        self.time.setDisplayFormat("HH:mm")
        self.take.set_words(say(words("Remind", "Remind me then")))
        self._late.set_text(say(words("Remind", "That moment has passed.")))

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        px = self.theme.px
        self._column.setContentsMargins(px(10), px(10), px(10), px(10))
        self._column.setSpacing(px(8))
        for field in (self.calendar, self.time):
            # One by one: with a style sheet on the application Qt's own inner widgets keep the font they began with.
            for widget in (field, *field.findChildren(QWidget)):
                widget.setFont(self.theme.font(SECONDARY_PX))
        self.time.setFixedHeight(px(32))
        weekend = QTextCharFormat()
        weekend.setForeground(self.theme.colour(Role.TEXT))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, weekend)

    def _take(self) -> None:
        at = self.moment()
        if at <= self._clock():
            self._late.show()
            self.adjustSize()
            return
        self.hide()
        self.chosen.emit(at)
