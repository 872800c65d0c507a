"""The query as it is typed: its mistakes at their place, and what it would keep of the last week."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.parts.plain_text import excerpt
from desktop.parts.text_box import TextBox
from desktop.parts.waves import underline
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, META_PX, SECONDARY_PX
from desktop.wording import Wording
from listeners.territories.mistakes import QueryError
from listeners.territories.preview import Preview
from listeners.territories.query import parse
from listeners.territories.repairing import repaired
from storage.records.mentions import Mention
from storage.records.words import Words, words

TYPING_MS = 250
"""A query is tried when nothing was typed for so long."""

_EXAMPLE_CHARACTERS = 80
_SHOWN_BEFORE, _SHOWN_AFTER = 16, 30


class QueryField(Part):
    """A field for a query.

    Signals:
        typed(): another text stands in it.
        try_asked(str): the person stopped typing a query that can be understood: what would it keep?
    """

    typed = Signal()
    try_asked = Signal(str)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._mistake: QueryError | None = None
        self._preview: tuple[Preview, int] | None = None
        self._frame = TextBox(theme, fewest=2, most=8)
        self.box = self._frame.edit
        self._wrong = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self.repair = Button(theme, icon="check", weight=Weight.OUTLINE)
        self._sum = Label(theme, px=SECONDARY_PX, weight=MEDIUM, wrap=True)
        self._examples = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._frame, self._wrong, self.repair, self._sum, self._examples):
            self._column.addWidget(widget)
        self._column.setAlignment(self.repair, Qt.AlignmentFlag.AlignLeft)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._try)
        self.box.textChanged.connect(self._typed)
        self.repair.clicked.connect(self._repair)
        self.restyle()
        self.reword()

    def text(self) -> str:
        """Return the query, on one line."""
        return " ".join(self.box.toPlainText().split("\n")).strip()

    @property
    def mistake(self) -> QueryError | None:
        """What is wrong with it, None when it can be used."""
        return self._mistake

    def set_text(self, text: str) -> None:
        """Show another query; it is tried at once."""
        self._preview = None
        self.box.setPlainText(text)
        self._timer.stop()
        self._try()

    def show_preview(self, found: Preview, total: int) -> None:
        """Show what the query would keep; ``total`` is how many mentions the week has."""
        self._preview = (found, total)
        self._say_preview()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self.box.setPlaceholderText('velo OR "piste cyclable" -occasion')
        self.box.setAccessibleName(say(words("Territories", "What it listens for")))
        self._say_mistake()
        self._say_preview()

    def restyle(self) -> None:
        """Take fonts and distances from the theme."""
        self._column.setSpacing(self.theme.px(6))
        self._mark()

    def _typed(self) -> None:
        self._timer.start()
        self._understand()
        self.typed.emit()

    def _understand(self) -> None:
        try:
            parse(self.box.toPlainText())
            self._mistake = None
        except QueryError as error:
            self._mistake = error
        self._mark()
        self._say_mistake()
        self._say_preview()

    def _try(self) -> None:
        self._understand()
        if self._mistake is None:
            self.try_asked.emit(self.text())

    def _repair(self) -> None:
        right = repaired(self.box.toPlainText())
        if right is not None:
            cursor = self.box.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(right)
            self.box.setFocus()

    def _mark(self) -> None:
        """Underline the place of the mistake; at the end there is nothing to underline but what stands before."""
        places: list[tuple[int, int]] = []
        text, error = self.box.toPlainText(), self._mistake
        if error is not None and text:
            at = min(error.position, len(text) - 1)
            rest = text[at:].split()
            places.append((at, at + (len(rest[0]) if rest and not text[at].isspace() else 1)))
        underline(self.box, places, self.theme.colour(Role.NEGATIVE), letters=True)

    def _say_mistake(self) -> None:
        say, error = self._wording.say, self._mistake
        self._wrong.setVisible(error is not None)
        right = repaired(self.box.toPlainText()) if error is not None else None
        self.repair.setVisible(bool(right and right.strip()))
        if error is not None:
            said = words("Territories", "At character {place}: {mistake}")
            self._wrong.set_text(say(said.given(place=error.position + 1, mistake=error.words)))
        if error is not None and right:
            said = words("Territories", "Write: {query}").given(query=_around(right, error.position))
            self.repair.set_words(say(said), " ".join(right.split()))

    def _say_preview(self) -> None:
        shown = self._preview if self._mistake is None else None
        for label in (self._sum, self._examples):
            label.setVisible(shown is not None)
        if shown is None:
            return
        found, total = shown
        say = self._wording.say
        self._sum.set_text(say(kept_words(found, total)))
        lines = [f"+ {_example(one)}" for one in found.comes] + [f"− {_example(one)}" for one in found.goes]
        self._examples.set_text("\n".join(lines))
        self._examples.setVisible(bool(lines))


def kept_words(found: Preview, total: int) -> Words:
    """Return what a query would keep of the week, and what would come and go."""
    if total > found.of:
        said = words("Territories", "Keeps {kept} of the newest {of} mentions of the week")
    else:
        said = words("Territories", "Keeps {kept} of {of} mentions heard this week")
    said = said.given(kept=found.kept, of=found.of)
    if not found.gained and not found.lost:
        return said
    both = words("Territories", "{kept}: {gained} would come, {lost} would go")
    return both.given(kept=said, gained=found.gained, lost=found.lost)


def _around(text: str, at: int) -> str:
    """Return the part of a long query in which something was put right."""
    begin = text.find(" ", at - _SHOWN_BEFORE, at) + 1 if at > _SHOWN_BEFORE else 0
    part = text[begin : at + _SHOWN_AFTER]
    return " ".join(("…" * (begin > 0) + part + "…" * (len(text) > at + _SHOWN_AFTER)).split())


def _example(mention: Mention) -> str:
    author = mention.author
    name = (author.name or author.handle) if author is not None else ""
    text = excerpt(mention.text or mention.title, _EXAMPLE_CHARACTERS)
    return f"{name}: {text}" if name else text
