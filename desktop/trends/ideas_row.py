"""The row above the ideas: a field for a new one, and taking all of them along."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from desktop.journal.exporting import FORMATS as FORMAT_NAMES
from desktop.journal.exporting import AskPath, ask_path
from desktop.parts.buttons import Button, Weight
from desktop.parts.part import Part
from desktop.tools import Tools
from storage.exports.formats import Format
from storage.exports.ideas import FORMATS, export_ideas
from storage.exports.table import Form, Headers
from storage.records.ideas import MOST_LETTERS
from storage.records.words import Words, words


class IdeasRow(Part):
    """Field and export.

    Signals:
        written(str): a new idea was written.
        told(Words): what became of an export.
    """

    written = Signal(str)
    told = Signal(object)

    def __init__(self, tools: Tools, *, ask: AskPath = ask_path, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, parent)
        self._tools, self._wording = tools, tools.wording
        self.ask = ask
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_LETTERS)
        self.export = Button(tools.theme, icon="download", weight=Weight.OUTLINE)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.export)
        self.field.returnPressed.connect(self._write)
        self.export.clicked.connect(self._offer)
        self.restyle()
        self.reword()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        hint = say(words("Ideas", "A new idea: write it, then Enter"))
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.export.set_words(say(words("Ideas", "Export…")))

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.theme.px(8))
        self.field.setFont(self.theme.font())

    def menu(self) -> QMenu:
        """Return a new menu of the formats."""
        menu = QMenu(self)
        for format_ in FORMATS:
            action = menu.addAction(FORMAT_NAMES[format_])
            action.triggered.connect(lambda _checked=False, one=format_: self.write(one))
        return menu

    def write(self, format_: Format) -> None:
        """Write all ideas into a file she chooses."""
        now, say = self._tools.clock(), self._wording.say
        suggested = f"causerie-ideas-{now.astimezone():%Y-%m-%d}.{format_.value}"
        out = self.ask(self, say(words("Ideas", "Export the ideas")), suggested)
        if out is None:
            return
        form = Form(Headers(self._wording.language))
        self._tools.desk.ask(
            lambda db: export_ideas(db, format_, out, now=now, form=form),
            lambda count: self._written(count, str(out)),
            self.told.emit,
        )

    def _written(self, count: int, path: str) -> None:
        said: Words = words("Ideas", "%n ideas written to {path}", None, count).given(path=path)
        self.told.emit(said)

    def _write(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.written.emit(text)

    def _offer(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height())))
