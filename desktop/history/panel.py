"""The panel of everything that was done in the last 30 days: each with its own way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.journal.records import GESTURES
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.line_area import Line, LineArea, TwoTexts
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, SECONDARY_PX, TITLE_PX
from desktop.times import ago
from desktop.tools import Tools
from storage.history import deeds
from storage.journal import UNDOABLE_FOR
from storage.records.journal import DecisionKind, Deed
from storage.records.words import Words, words

MOST_DEEDS = 100
_ABOUT_CHARACTERS = 160

DECISIONS: dict[DecisionKind, Words] = {
    DecisionKind.DISMISS: words("History", "Put away"),
    DecisionKind.SNOOZE: words("History", "Reminder"),
    DecisionKind.NOT_NOW: words("History", "Not now"),
    DecisionKind.TERRITORY: words("History", "Territory changed"),
    DecisionKind.VOICE: words("History", "Account declared ours"),
    DecisionKind.TRAIN: words("History", "Ranking corrected"),
    DecisionKind.STAR: words("History", "Star"),
    DecisionKind.CLAIM: words("History", "Who is on it"),
    DecisionKind.NOTE: words("History", "Note"),
    DecisionKind.TAGGED: words("History", "Tag"),
    DecisionKind.VIEW: words("History", "Saved view changed"),
    DecisionKind.TOPIC: words("History", "Topic followed or muted"),
    DecisionKind.ANNOUNCEMENTS: words("History", "How often topics are announced"),
    DecisionKind.IDEA: words("History", "Idea"),
    DecisionKind.CORRECT: words("History", "Response log put right"),
    DecisionKind.PERSON: words("History", "Person changed"),
    DecisionKind.MERGE: words("History", "People merged"),
    DecisionKind.SOURCES: words("History", "Sources changed"),
    DecisionKind.UNDO: words("Toast", "Undo"),
}
"""What a decision is called."""


def called(deed: Deed) -> Words:
    """Return what was done, and to how many where it was done to several."""
    gestures = {kind.value: said for kind, said in GESTURES.items()}
    said = gestures.get(deed.kind) or DECISIONS[DecisionKind(deed.kind)]
    if deed.count == 1:
        return said
    many = words("History", "%n conversations", None, deed.count)
    if deed.kind in (DecisionKind.TOPIC, DecisionKind.ANNOUNCEMENTS):
        many = words("History", "%n territories", None, deed.count)
    if deed.kind == DecisionKind.SOURCES:
        many = words("History", "%n sources", None, deed.count)
    return words("History", "{what}: {many}").given(what=said, many=many)


class HistoryPanel(Overlay):
    """The panel.

    Signals:
        conversation(int): the person wants to see where something was done.
    """

    conversation = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=820, top=64)
        self._tools, self._wording = tools, tools.wording
        self._deeds: tuple[Deed, ...] = ()
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._lead = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._area = LineArea(theme, most_high=480)
        self._close = Button(theme, weight=Weight.OUTLINE)
        for widget in (self._title, self._lead, self._area):
            self.column.addWidget(widget)
        self.column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self._area.fallback = self._close
        self._close.clicked.connect(self.close_overlay)
        tools.acts.undone.connect(lambda _undone: self.refresh())
        self.restyle()
        self.reword()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What is shown, newest first."""
        return self._deeds

    def show_panel(self) -> None:
        """Show it, with what was done until now."""
        self.open(self._close)
        self.refresh()

    def refresh(self) -> None:
        """Read anew what was done, while it is shown."""
        if not self.isHidden():
            since = self._tools.clock() - UNDOABLE_FOR
            self._tools.desk.ask(lambda db: deeds(db, since=since, limit=MOST_DEEDS), self._take, latest="history")

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("History", "Everything done")))
        self._close.set_words(say(words("Window", "Close")))
        self._area.setAccessibleName(self._title.text())
        self._fill(self._deeds)

    def restyle(self) -> None:
        """Take distances from the theme."""
        super().restyle()
        self._area.fit()
        self.settle()

    def _take(self, found: tuple[Deed, ...]) -> None:
        self._deeds = found
        self._fill(found)

    def _fill(self, found: Sequence[Deed]) -> None:
        lead = words("History", "What you did in the last %n days, newest first.", None, UNDOABLE_FOR.days)
        if not found:
            lead = words("History", "Nothing was done in the last %n days.", None, UNDOABLE_FOR.days)
        self._lead.set_text(self._wording.say(lead))
        self._area.show_lines([self._line(deed) for deed in found])
        self.settle()

    def _line(self, deed: Deed) -> Line:
        say, theme = self._wording.say, self.theme
        what = say(called(deed))
        if deed.undone:
            what = say(words("Journal", "{gesture}, undone").given(gesture=called(deed)))
        about = deed.about[:_ABOUT_CHARACTERS] if deed.count == 1 else ""
        when = say(ago(deed.at, self._tools.clock()))
        opened = undo = None
        where = deed.conversation
        if where is not None and deed.count == 1:
            hint = say(words("History", "Open conversation: {about}").given(about=about))
            opened = Button(theme, icon="messages-square", hint=hint)
            opened.clicked.connect(lambda _checked: self._go(where))
        if not deed.undone:
            hint = say(words("History", "Undo: {what}").given(what=called(deed)))
            undo = Button(theme, say(words("Toast", "Undo")), icon="undo-2", hint=hint, weight=Weight.OUTLINE)
            undo.clicked.connect(lambda _checked: self._tools.acts.undo(deed.id))
        return TwoTexts(theme, what, f"{when} · {about}" if about else when, faint=deed.undone), opened, undo

    def _go(self, conversation: int) -> None:
        self.close_overlay()
        self.conversation.emit(conversation)
