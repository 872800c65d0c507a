"""Paste a mention (Ctrl+N): an address or a text, with network, author and time guessed and editable."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desktop.guessing import guess
from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.text_box import TextBox
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools
from listeners.messages import PastedMention
from storage.records.words import Words, words

_TIME = "%Y-%m-%d %H:%M"


class PastePanel(Overlay):
    """The panel.

    Signals:
        pasted(int): a mention was sent to the listener; its job.
    """

    pasted = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=600)
        self._tools, self._wording = tools, tools.wording
        self._territory: int | None = None
        self._jobs = 0
        self._said: Words | None = None
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self._box = TextBox(theme, fewest=6, most=6)
        self.text = self._box.edit
        self.network, self.author, self.time = QLineEdit(), QLineEdit(), QLineEdit()
        self._labels = [Label(theme, px=META_PX, role=Role.MUTED) for _ in range(3)]
        self._message = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._cancel = Button(theme)
        self.keep = Button(theme, icon="clipboard-paste", weight=Weight.PRIMARY)
        self._lay_out_panel()
        self.text.textChanged.connect(self._guess)
        self.keep.clicked.connect(self._send)
        self._cancel.clicked.connect(self.close_overlay)
        self.restyle()
        self.reword()

    def _lay_out_panel(self) -> None:
        self.column.addWidget(self._title)
        self.column.addWidget(self._box)
        grid = QGridLayout()
        for column, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        self.column.addLayout(grid)
        self.column.addWidget(self._message)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._cancel)
        foot.addWidget(self.keep)
        self.column.addLayout(foot)

    @property
    def _fields(self) -> tuple[QLineEdit, ...]:
        return (self.network, self.author, self.time)

    def show_panel(self, territory: int | None, text: str = "") -> None:
        """Show it; what is pasted belongs to this territory."""
        self._territory = territory
        for field in self._fields:
            field.clear()
        self.text.setPlainText(text)
        self._say(None)
        self.open(self.text)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Paste", "Paste a mention")))
        hint = words("Paste", "An address, or the text of what somebody said")
        self.text.setPlaceholderText(say(hint))
        self.text.setAccessibleName(say(hint))
        names = (words("Paste", "Network"), words("Paste", "Author"), words("Paste", "When (empty: now)"))
        for label, field, name in zip(self._labels, self._fields, names, strict=True):
            label.set_text(say(name))
            field.setAccessibleName(say(name))
        self.time.setPlaceholderText("2026-11-22 14:05")
        self._cancel.set_words(say(words("Window", "Cancel")))
        self.keep.set_words(say(words("Paste", "Keep it")))
        self._say(self._said)

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        super().restyle()
        for field in self._fields:
            field.setFont(self.theme.font())

    def _guess(self) -> None:
        found = guess(self.text.toPlainText())
        for field, value in ((self.network, found.network), (self.author, found.author)):
            if not field.isModified():
                field.setText(value)
        self._say(None)

    def _send(self) -> None:
        text = self.text.toPlainText().strip()
        if not text:
            self._say(words("Paste", "Paste an address or a text first."))
            return
        published: str | None = None
        if self.time.text().strip():
            try:
                published = datetime.strptime(self.time.text().strip(), _TIME).astimezone().isoformat()
            except ValueError:
                self._say(words("Paste", "The time is written 2026-11-22 14:05."))
                return
        self._jobs += 1
        network, author = self.network.text().strip(), self.author.text().strip()
        self._tools.send(PastedMention(self._jobs, text, network or None, author or None, published, self._territory))
        self.text.clear()
        self.close_overlay()
        self.pasted.emit(self._jobs)

    def _say(self, said: Words | None) -> None:
        self._said = said
        self._message.set_text(self._wording.say(said) if said is not None else "")
        self._message.setVisible(said is not None)
        self.settle()
