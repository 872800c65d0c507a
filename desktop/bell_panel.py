"""The bell: everything that was told, the last first; one press leads to the conversation or the topic."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.line_area import Line, LineArea, TwoTexts
from desktop.parts.plain_text import one_line
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.times import ago
from desktop.tools import Tools
from storage.notices import notices, saw_notices
from storage.records.notices import Notice
from storage.records.words import words

MOST_SHOWN = 100
_ABOUT_CHARACTERS = 160


def looked_at(db: sqlite3.Connection, now: datetime) -> tuple[Notice, ...]:
    """Return what was told, as new as it was before this look."""
    found = notices(db, MOST_SHOWN)
    saw_notices(db, now)
    return found


class BellPanel(Overlay):
    """The panel.

    Signals:
        conversation(int), topic(str): the person wants to see what she was told of.
        looked(): she looked, so nothing is new any longer.
    """

    conversation = Signal(int)
    topic = Signal(str)
    looked = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=720, top=64)
        self._tools, self._wording = tools, tools.wording
        self.notices: tuple[Notice, ...] = ()
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._area = LineArea(theme, most_high=480, stretch=1)
        self._close = Button(theme, weight=Weight.OUTLINE)
        for widget in (self._title, self._lead, self._area):
            self.column.addWidget(widget)
        self.column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self._area.fallback = self._close
        self._close.clicked.connect(self.close_overlay)
        self.restyle()
        self.reword()

    def show_panel(self) -> None:
        """Show it, and take what is new as seen."""
        self.open(self._close)
        now = self._tools.clock()
        self._tools.desk.ask(lambda db: looked_at(db, now), self._take)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        self._title.set_text(self._wording.say(words("Bell", "What you were told of")))
        self._close.set_words(self._wording.say(words("Window", "Close")))
        self._area.setAccessibleName(self._title.text())
        self._fill()

    def restyle(self) -> None:
        """Take distances from the theme."""
        super().restyle()
        self._area.fit()
        self.settle()

    def _take(self, found: tuple[Notice, ...]) -> None:
        self.notices = found
        self._fill()
        first = self._area.first_button()
        if first is not None and self._close.hasFocus():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.looked.emit()

    def _fill(self) -> None:
        lead = words("Bell", "The last first. What is new since you looked has a point before it.")
        if not self.notices:
            lead = words("Bell", "Nothing was told yet. What is told when, you choose in the preferences.")
        self._lead.set_text(self._wording.say(lead))
        self._area.show_lines([self._line(one) for one in self.notices])
        self.settle()

    def _line(self, notice: Notice) -> Line:
        say, theme = self._wording.say, self.theme
        when = say(ago(notice.at, self._tools.clock()))
        name = notice.name or say(words("Bell", "Somebody"))
        if notice.topic:
            name = say(words("Bell", "{topic} is rising").given(topic=notice.topic))
        about = one_line(notice.text, _ABOUT_CHARACTERS)
        point = Label(theme, "●" if notice.is_new else "", px=SECONDARY_PX, role=Role.ACCENT)
        point.setAccessibleName(say(words("Bell", "New")) if notice.is_new else "")
        hint = say(words("Bell", "Open: {name}").given(name=name))
        opened = Button(theme, icon="trending-up" if notice.topic else "messages-square", hint=hint)
        opened.clicked.connect(lambda _checked: self._go(notice))
        return point, TwoTexts(theme, name, f"{when} · {about}" if about else when, faint=not notice.is_new), opened

    def _go(self, notice: Notice) -> None:
        self.close_overlay()
        if notice.conversation is not None:
            self.conversation.emit(notice.conversation)
        else:
            self.topic.emit(notice.topic)
