"""The ways of the response log out of the window: tables, the Friday file, a report to print."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from desktop.journal.report import print_report
from desktop.journal.report_data import read_report
from desktop.tools import Tools
from priorities.conversations.asked_for import asked_for
from storage.exports.formats import Format
from storage.exports.friday import export_friday, friday_sheets
from storage.exports.friday_rows import Friday
from storage.exports.register import enter
from storage.exports.responses import export_responses
from storage.exports.sheets import form_of
from storage.exports.table import Form, Headers
from storage.exports.whole_file import whole_file
from storage.records.log_choice import LogChoice
from storage.records.words import Words, words

AskPath = Callable[[QWidget, str, str], Path | None]
"""Asks where to write: the window, a title, a suggested name; None when the person thought better of it."""

FORMATS: dict[Format, str] = {
    Format.CSV: "CSV",
    Format.XLSX: "Excel",
    Format.JSON: "JSON",
    Format.NDJSON: "NDJSON",
    Format.MARKDOWN: "Markdown",
}

HEADERS: dict[Headers, Words] = {
    Headers.FRENCH: words("Journal", "Column names in French"),
    Headers.ENGLISH: words("Journal", "Column names in English"),
    Headers.KEYS: words("Journal", "Keys, for programs"),
}


def ask_path(parent: QWidget, title: str, suggested: str) -> Path | None:
    """Ask in the system's own dialog."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, suggested)
    return Path(chosen) if chosen else None


class Exports(QObject):
    """Writes what is chosen on the page into files, beside what else is asked, and offers the ways in a menu.

    Signals:
        told(Words): what became of it.
    """

    told = Signal(object)

    def __init__(self, tools: Tools, page: QWidget, chosen: Callable[[], LogChoice], ask: AskPath = ask_path) -> None:
        """Export for a page.

        Args:
            tools: what pages work with.
            page: over which is asked where to write.
            chosen: which rows are on the screen.
            ask: asks where to write.
        """
        super().__init__(page)
        self._tools, self._page, self._chosen = tools, page, chosen
        self.ask = ask
        self.draw = print_report
        self.without_names = False
        self.headers: Headers | None = None

    def menu(self) -> QMenu:
        """Return a new menu of every way, and of what holds for them all; its owner is the page."""
        say = self._tools.wording.say
        menu = QMenu(self._page)
        for format_, name in FORMATS.items():
            menu.addAction(name).triggered.connect(lambda _checked=False, one=format_: self.table(one))
        menu.addSeparator()
        menu.addAction(say(words("Journal", "Friday file (Excel)…"))).triggered.connect(lambda _checked: self.friday())
        menu.addAction(say(words("Journal", "Report to print (PDF)…"))).triggered.connect(
            lambda _checked: self.report()
        )
        menu.addSeparator()
        names = menu.addAction(say(words("Journal", "Without names")))
        names.setCheckable(True)
        names.setChecked(self.without_names)
        names.toggled.connect(self._leave_out_names)
        group = QActionGroup(menu)
        for headers, said in HEADERS.items():
            action = menu.addAction(say(said))
            action.setCheckable(True)
            action.setChecked(headers is self._headers())
            action.triggered.connect(lambda _checked=False, one=headers: self._take_headers(one))
            group.addAction(action)
        return menu

    def table(self, format_: Format) -> None:
        """Write the rows on the screen into a file the person chooses."""
        out = self._asked(words("Journal", "Export the response log"), "causerie", format_.value)
        if out is None:
            return
        choice, now, say = self._chosen(), self._tools.clock(), self._tools.wording.say
        form, nameless = Form(self._headers()), self.without_names
        self._tools.aside.ask(
            lambda db: export_responses(
                db, format_, out, say=say, now=now, form=form, without_names=nameless, choice=choice
            ),
            lambda count: self._tell_written(out, count),
            self.told.emit,
        )

    def friday(self) -> None:
        """Write the Friday file of the seven days up to now, of the territory on the screen."""
        out = self._asked(words("Journal", "Friday file"), "causerie-friday", Format.XLSX.value)
        if out is None:
            return
        now, form = self._tools.clock(), form_of(self._headers(), Format.XLSX)
        week = Friday(now, self._tools.wording.say, asked_for, form, self._chosen().territory, self.without_names)
        self._tools.aside.ask(
            lambda db: export_friday(db, friday_sheets(db, week, now), out, form, Format.XLSX, now=now),
            lambda count: self._tell_written(out, count),
            self.told.emit,
        )

    def report(self) -> None:
        """Print the rows on the screen into a PDF file, and enter that in the register."""
        out = self._asked(words("Journal", "Report to print"), "causerie", "pdf")
        if out is None:
            return
        choice, now, nameless = self._chosen(), self._tools.clock(), self.without_names
        say, language = self._tools.wording.say, self._tools.wording.language
        family, draw = self._tools.theme.font().family(), self.draw

        def work(db: sqlite3.Connection) -> int:
            report = read_report(db, choice, now, without_names=nameless)
            with whole_file(out) as part:
                draw(report, say, language, family, part)
            rows = len(report.rows)
            enter(db, what="report", format_name="pdf", path=str(out.absolute()), rows=rows, now=now)
            return rows

        self._tools.aside.ask(work, lambda rows: self._tell_written(out, rows), self.told.emit)

    def _asked(self, title: Words, name: str, ending: str) -> Path | None:
        day = self._tools.clock().astimezone()
        return self.ask(self._page, self._tools.wording.say(title), f"{name}-{day:%Y-%m-%d}.{ending}")

    def _headers(self) -> Headers:
        return Headers(self._tools.wording.language) if self.headers is None else self.headers

    def _leave_out_names(self, wanted: bool) -> None:
        self.without_names = wanted

    def _take_headers(self, headers: Headers) -> None:
        self.headers = headers

    def _tell_written(self, out: Path, count: int) -> None:
        self.told.emit(words("Journal", "%n rows written to {path}", None, count).given(path=str(out)))
