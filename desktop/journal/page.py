"""The page Response log: every act toward a person, newest first; exported as it stands on the screen."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QPoint
from PySide6.QtWidgets import QWidget

from desktop.acts import Done, Undone
from desktop.journal.editing import EditRow
from desktop.journal.exporting import AskPath, Exports, ask_path
from desktop.journal.figures_words import figures_words, watched_words
from desktop.journal.filter_row import FilterRow
from desktop.journal.records import COLUMNS, NO_TEXT, Period, bounds, quoted
from desktop.page import Commands
from desktop.parts.buttons import Button, Weight
from desktop.parts.plain_text import EXCERPT_CHARACTERS
from desktop.shortcuts import Command, PageName
from desktop.table_page import TablePage
from desktop.tables import RowsModel
from desktop.tools import Tools
from storage.log_figures import LogFigures, figures
from storage.records.journal import LogRow, RowCorrection
from storage.records.log_choice import EVERYTHING, LogChoice
from storage.records.words import Words, words
from storage.response_log import response_log
from storage.voices import all_voices
from storage.watched import WatchedActed, watched_and_acted

MOST_ROWS = 5_000
"""How many rows the page shows; its figures and an export are of them all."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: the newest rows, what all of them come to, the voices there are, this week."""

    rows: tuple[LogRow, ...]
    figures: LogFigures
    voices: tuple[str, ...]
    watched: WatchedActed


def read_log(db: sqlite3.Connection, choice: LogChoice, now: datetime) -> Shown:
    """Read what the page shows of a choice at a moment."""
    rows = tuple(response_log(db, choice, now=now))
    week, _end = bounds(Period.WEEK, now)
    return Shown(
        rows[:MOST_ROWS],
        figures(rows),
        tuple(voice.name for voice in all_voices(db)),
        watched_and_acted(db, week or now, now, choice.territory),
    )


class JournalPage(TablePage[LogRow]):
    """The response log."""

    def __init__(self, tools: Tools, *, ask_path: AskPath = ask_path, parent: QWidget | None = None) -> None:
        model: RowsModel[LogRow] = RowsModel(
            COLUMNS, lambda row: row.gesture_id, tools.wording, faint=lambda row: row.undone
        )
        super().__init__(PageName.JOURNAL, tools, model, parent)
        self._territory: int | None = None
        self._told: Words | None = None
        self._shown: Shown | None = None
        theme = tools.theme
        self.filters = FilterRow(theme, tools.wording, self._today)
        self.editing = EditRow(theme, tools.wording)
        self.exports = Exports(tools, self, self.choice, ask_path)
        self.export = Button(theme, icon="download", weight=Weight.OUTLINE)
        self._conversation = Button(theme, icon="messages-square")
        self._undo = Button(theme, icon="undo-2")
        self.tool_row.addWidget(self.export)
        self.above.addWidget(self.filters)
        self.below.addWidget(self.editing)
        for button in (self._conversation, self._undo):
            self.strip_row.addWidget(button)
        self._connect()
        self.restyle()
        self.reword()

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.empty.first_chosen.connect(self.filters.clear)
        self.editing.corrected.connect(self._correct)
        self.exports.told.connect(self._tell)
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

    def choice(self) -> LogChoice:
        """Return which rows are on the screen now."""
        return self.filters.wanted.at(self.tools.clock().astimezone(), self._territory)

    def refresh(self) -> None:
        """Read the log anew."""
        choice, now = self.choice(), self.tools.clock()
        self.tools.desk.ask(lambda db: read_log(db, choice, now), self._show, latest="journal")

    def choose_territory(self, territory: int | None) -> None:
        """Show what was logged in one territory, or everywhere."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        self.export.set_words(say(words("Journal", "Export…")))
        self._conversation.set_words(say(words("Journal", "Open conversation")))
        self._undo.set_words(say(words("Journal", "Undo")))
        self._say_empty()
        self._say_figures()
        self._show_row(self.current())

    def _offer_formats(self) -> None:
        menu = self.exports.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.export.mapToGlobal(QPoint(0, self.export.height())))

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.filters.set_voices(shown.voices)
        self._say_figures()
        self._say_empty()
        self.set_rows(shown.rows)

    def _say_empty(self) -> None:
        """Say why there is no row: nothing was logged, or all of it is filtered away."""
        say = self.wording.say
        nothing = say(words("Journal", "Nothing logged in this period"))
        if self.filters.wanted.choice == EVERYTHING:
            sentence = words("Journal", "Each answer, thanks and follow you log stands here, and can be exported.")
            self.empty.show_state("file-text", nothing, say(sentence))
        else:
            sentence = words("Journal", "Nothing in this period passes the filters above.")
            clear = say(words("Journal", "Clear the filters"))
            self.empty.show_state("funnel", say(words("Journal", "No act found")), say(sentence), clear)

    def _say_figures(self) -> None:
        if self._shown is None:
            return
        say = self.wording.say
        self.filters.figures.set_text(" · ".join(say(one) for one in figures_words(self._shown.figures)))
        self.filters.watched.set_text(say(watched_words(self._shown.watched)))

    def _today(self) -> QDate:
        today = self.tools.clock().astimezone()
        return QDate(today.year, today.month, today.day)

    def _correct(self, gesture: str, correction: RowCorrection) -> None:
        self.tools.acts.correct(
            gesture, correction, words("Journal", "Put right"), lambda: self.editing.was_not_kept(gesture, correction)
        )

    def _changed(self, change: Done | Undone) -> None:
        del change
        if self.isVisible():
            self.refresh()

    def _show_row(self, row: LogRow | None) -> None:
        say = self.wording.say
        text = say(self._told) if self._told is not None and row is None else ""
        self.editing.show_row(row)
        if row is not None:
            text = row.response_text or say(NO_TEXT)
            if row.mention_text:
                text = f"{say(quoted(row, EXCERPT_CHARACTERS))}\n→ {text}"
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

    def _tell(self, said: Words) -> None:
        self._told = said
        self.strip_text.set_text(self.wording.say(said))
        self.strip.setVisible(True)
