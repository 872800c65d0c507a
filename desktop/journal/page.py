"""The page Response log: every act toward a person, newest first; exported as it stands on the screen."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop.acts import Done, Undone
from desktop.journal.records import COLUMNS, NO_TEXT, PERIODS, Period, since
from desktop.page import Commands
from desktop.parts.buttons import Button, Weight
from desktop.parts.choice_button import Choice, ChoiceButton
from desktop.parts.plain_text import EXCERPT_CHARACTERS, excerpt
from desktop.shortcuts import Command, PageName
from desktop.table_page import TablePage
from desktop.tables import RowsModel
from desktop.tools import Tools
from storage.exports.formats import Format
from storage.exports.responses import export_responses
from storage.exports.table import Form, Headers
from storage.records.journal import LogRow
from storage.records.log_choice import LogChoice
from storage.records.words import Words, words
from storage.response_log import response_log

MOST_ROWS = 5_000
"""How many rows the page shows; an export has them all."""

AskPath = Callable[[QWidget, str, str], Path | None]
"""Asks where to write: the window, a title, a suggested name; None when the person thought better of it."""

_FORMATS: dict[Format, str] = {
    Format.CSV: "CSV",
    Format.XLSX: "Excel",
    Format.JSON: "JSON",
    Format.NDJSON: "NDJSON",
    Format.MARKDOWN: "Markdown",
}


def ask_path(parent: QWidget, title: str, suggested: str) -> Path | None:
    """Ask in the system's own dialog."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, suggested)
    return Path(chosen) if chosen else None


class JournalPage(TablePage[LogRow]):
    """The response log."""

    def __init__(self, tools: Tools, *, ask_path: AskPath = ask_path, parent: QWidget | None = None) -> None:
        model: RowsModel[LogRow] = RowsModel(
            COLUMNS, lambda row: row.gesture_id, tools.wording, faint=lambda row: row.undone
        )
        super().__init__(PageName.JOURNAL, tools, model, parent)
        self._ask_path = ask_path
        self._territory: int | None = None
        self._period = Period.MONTH
        self._exported: Words | None = None
        theme = tools.theme
        self.period = ChoiceButton(theme)
        self.export = Button(theme, icon="download", weight=Weight.OUTLINE)
        self._conversation = Button(theme, icon="messages-square")
        self._undo = Button(theme, icon="undo-2")
        self.tool_row.addWidget(self.period)
        self.tool_row.addWidget(self.export)
        for button in (self._conversation, self._undo):
            self.strip_row.addWidget(button)
        self._connect()
        self.restyle()
        self.reword()

    def _connect(self) -> None:
        self.period.chosen.connect(self._choose_period)
        self.export.clicked.connect(self._offer_formats)
        self._conversation.clicked.connect(self._drill)
        self._undo.clicked.connect(self._undo_row)
        self.row_chosen.connect(self._show_row)
        self.row_entered.connect(lambda _row: self._drill())
        self.tools.acts.done.connect(self._changed)
        self.tools.acts.undone.connect(self._changed)

    def commands(self) -> Commands:
        """Return what a table can do, and exporting."""
        return {**super().commands(), Command.EXPORT: self.export.click}

    def refresh(self) -> None:
        """Read the log anew."""
        now, territory = self.tools.clock(), self._territory
        begin = since(self._period, now.astimezone())
        self.tools.desk.ask(
            lambda db: tuple(islice(response_log(db, LogChoice(since=begin, territory=territory), now=now), MOST_ROWS)),
            self.set_rows,
            latest="journal",
        )

    def choose_territory(self, territory: int | None) -> None:
        """Show what was logged in one territory, or everywhere."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def export_as(self, format_: Format) -> None:
        """Write the rows on the screen into a file the person chooses."""
        now = self.tools.clock()
        name = f"causerie-{now.astimezone():%Y-%m-%d}.{format_.value}"
        out = self._ask_path(self, self.wording.say(words("Journal", "Export the response log")), name)
        if out is None:
            return
        begin, territory, say = since(self._period, now.astimezone()), self._territory, self.wording.say
        form = Form(Headers(self.wording.language))
        self.tools.desk.ask(
            lambda db: export_responses(
                db, format_, out, say=say, now=now, form=form, choice=LogChoice(since=begin, territory=territory)
            ),
            lambda count: self._say_exported(count, out),
            self._say_not_exported,
        )

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        periods = [Choice(period.value, say(said)) for period, said in PERIODS.items()]
        self.period.set_choices(periods, self._period.value, say(words("Journal", "Period")))
        self.export.set_words(say(words("Journal", "Export…")))
        self._conversation.set_words(say(words("Journal", "Open conversation")))
        self._undo.set_words(say(words("Journal", "Undo")))
        sentence = words("Journal", "Each answer, thanks and follow you log stands here, and can be exported.")
        self.empty.show_state("file-text", say(words("Journal", "Nothing logged in this period")), say(sentence))
        self._show_row(self.current())

    def format_menu(self) -> QMenu:
        """Return a new menu of the formats; its owner is the page."""
        menu = QMenu(self)
        for format_, name in _FORMATS.items():
            menu.addAction(name).triggered.connect(lambda _checked=False, one=format_: self.export_as(one))
        return menu

    def _offer_formats(self) -> None:
        menu = self.format_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height())))

    def _choose_period(self, key: str) -> None:
        self._period = Period(key)
        self.refresh()

    def _changed(self, change: Done | Undone) -> None:
        del change
        if self.isVisible():
            self.refresh()

    def _show_row(self, row: LogRow | None) -> None:
        say = self.wording.say
        text = say(self._exported) if self._exported is not None and row is None else ""
        if row is not None:
            text = row.response_text or say(NO_TEXT)
            if row.mention_text:
                text = f"“{excerpt(row.mention_text, EXCERPT_CHARACTERS)}”\n→ {text}"
        self.strip_text.set_text(text)
        self.strip.setVisible(bool(text))
        self._conversation.setVisible(row is not None and row.conversation_id is not None)
        self._undo.setVisible(row is not None and not row.undone)

    def _drill(self) -> None:
        row = self.current()
        if row is not None and row.conversation_id is not None:
            self.open_conversation.emit(row.conversation_id)

    def _undo_row(self) -> None:
        row = self.current()
        if row is not None and not row.undone:
            self.tools.acts.undo(row.gesture_id)

    def _say_exported(self, count: int, out: Path) -> None:
        said = words("Journal", "%n rows written to {path}", None, count).given(path=str(out))
        self._tell(said)

    def _say_not_exported(self, said: Words) -> None:
        self._tell(said)

    def _tell(self, said: Words) -> None:
        self._exported = said
        self.strip_text.set_text(self.wording.say(said))
        self.strip.setVisible(True)
