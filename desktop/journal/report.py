"""The report of a period as pages to print: figures, pictures, what was answered.

Everything is put in as plain text, never as markup, so that a post cannot draw in it. It is made and printed on a
thread of its own: nothing here is a widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QDate, QIODevice, QLocale, QMarginsF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLength,
    QTextTableFormat,
)

from desktop.answer.intentions import WHYS
from desktop.journal.figures_words import figures_words
from desktop.journal.records import OUTCOMES, person, quoted, what
from desktop.networks import network_name
from desktop.parts.plain_text import excerpt
from storage.log_figures import LogFigures
from storage.records.journal import LogRow
from storage.records.words import Words, duration, moment, words

MOST_LISTED = 500
"""How many acts a report lists, the newest; its figures are of all."""
_EXCERPT = 280
_INK, _FAINT, _ACCENT = QColor("#171A21"), QColor("#DFE2E8"), QColor("#2F56D9")
_PICTURE = (1600, 260)
"""Pixels; about three a point of the page, so that it prints sharp."""
_PAGE_MM, _COLUMN_MM = 210, 180
Say = Callable[[Words], str]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says.

    Attributes:
        since, until: its first and its last day.
        days: how many acts a day, the oldest first.
        missing: sentences that say where mentions may be missing.
    """

    since: date
    until: date
    figures: LogFigures
    days: tuple[int, ...]
    missing: tuple[Words, ...]
    rows: tuple[LogRow, ...]


def print_report(report: Report, say: Say, language: str, family: str, out: Path) -> None:
    """Write a report as PDF (A4).

    Args:
        report: what it says.
        say: says it in a language; called on this thread.
        language: of dates, two letters.
        family: the font.
        out: where to.

    Raises:
        OSError: the file cannot be written.
    """
    # Drawn in memory: Qt says nothing where a file cannot be written to its end.
    drawn = QBuffer()
    drawn.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(drawn)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margin = (_PAGE_MM - _COLUMN_MM) / 2
    writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    writer.setTitle(say(words("Report", "Response log")))
    writer.setCreator("Causerie")
    document = _Pages(say, family).of(report, language)
    document.print_(writer)
    out.write_bytes(drawn.data().data())


class _Pages:
    """Writes the document, from top to bottom."""

    def __init__(self, say: Say, family: str) -> None:
        self._say = say
        self._document = QTextDocument()
        self._document.setDefaultFont(QFont(family, 9))
        self._cursor = QTextCursor(self._document)

    def of(self, report: Report, language: str) -> QTextDocument:
        """Return the document of a report."""
        self._line(self._say(words("Report", "Response log")), size=20, bold=True)
        days = words("Report", "From {since} to {until}")
        since, until = (_day(day, language) for day in (report.since, report.until))
        self._line(self._say(days.given(since=since, until=until)), colour=QColor("#555C6B"))
        self._line(" · ".join(self._say(one) for one in figures_words(report.figures)), size=11, above=8)
        for sentence in report.missing:
            self._line(self._say(sentence), colour=QColor("#855300"))
        self._picture(words("Report", "Acts a day"), _days(report.days))
        whys = [(self._say(WHYS[one]), count) for one, count in report.figures.whys]
        outcomes = [(self._say(OUTCOMES[one]), count) for one, count in report.figures.outcomes]
        self._picture(words("Report", "Why"), _bars(whys, self._document.defaultFont().family()))
        self._picture(words("Report", "What came of it"), _bars(outcomes, self._document.defaultFont().family()))
        self._table(report.rows)
        return self._document

    def _line(self, text: str, *, size: int = 9, bold: bool = False, above: int = 2, colour: QColor = _INK) -> None:
        block, look = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        look.setFontPointSize(size)
        look.setForeground(colour)
        look.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(look)
        else:
            self._cursor.insertBlock(block, look)
        self._cursor.insertText(text, look)

    def _picture(self, said: Words, image: QImage | None) -> None:
        if image is None:
            return
        self._line(self._say(said), size=11, bold=True, above=14)
        self._line("")
        name, picture = f"picture-{self._document.blockCount()}", QTextImageFormat()
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        picture.setName(name)
        # On paper too Qt takes a picture's pixel for one of the screen's: unbounded it would be wider than the page.
        dots = QGuiApplication.primaryScreen().logicalDotsPerInchX()
        picture.setMaximumWidth(QTextLength(QTextLength.Type.FixedLength, _COLUMN_MM / 25.4 * dots))
        self._cursor.insertImage(picture)

    def _table(self, rows: Sequence[LogRow]) -> None:
        shown = rows[:MOST_LISTED]
        self._line(self._say(words("Report", "What was done")), size=11, bold=True, above=14)
        if len(shown) < len(rows):
            self._line(self._say(words("Report", "The newest %n are listed.", None, len(shown))))
        heads = (
            words("Journal", "When"),
            words("Journal", "Person"),
            words("Journal", "Act"),
            words("Report", "Mention and answer"),
            words("Journal", "Waited"),
            words("Journal", "What came of it"),
        )
        look = QTextTableFormat()
        look.setHeaderRowCount(1)
        look.setBorder(0.5)
        look.setBorderBrush(_FAINT)
        look.setBorderCollapse(True)
        look.setCellPadding(3)
        look.setTopMargin(4)
        shares = (12, 15, 16, 35, 9, 13)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
        table = self._cursor.insertTable(len(shown) + 1, len(heads), look)
        cells = [tuple(map(self._say, heads)), *(self._cells(row) for row in shown)]
        for number, line in enumerate(cells):
            for column, text in enumerate(line):
                letters = QTextCharFormat()
                letters.setFontPointSize(8)
                letters.setFontWeight(QFont.Weight.DemiBold if number == 0 else QFont.Weight.Normal)
                table.cellAt(number, column).firstCursorPosition().insertText(text, letters)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _cells(self, row: LogRow) -> tuple[str, ...]:
        asked = self._say(quoted(row, _EXCERPT)) if row.mention_text else ""
        waited = "" if row.waited_working_minutes is None else self._say(duration(60 * row.waited_working_minutes))
        return (
            self._say(moment(row.at)),
            "\n".join(part for part in (person(row), network_name(row.network) if row.network else "") if part),
            f"{self._say(what(row))}\n{self._say(WHYS[row.why])}",
            "\n→ ".join(part for part in (asked, excerpt(row.response_text, _EXCERPT)) if part),
            waited,
            "" if row.undone else self._say(OUTCOMES[row.outcome]),
        )


def _day(day: date, language: str) -> str:
    return QLocale(language).toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _canvas(high: int) -> QImage:
    image = QImage(_PICTURE[0], high, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def _days(days: Sequence[int]) -> QImage | None:
    """Return a bar for each day, scaled to the largest; None for a single day, of which the figure says all."""
    if len(days) < 2:
        return None
    image = _canvas(_PICTURE[1])
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    step, largest = _PICTURE[0] / len(days), max(days) or 1
    for number, value in enumerate(days):
        high = max(4.0, (_PICTURE[1] - 10) * value / largest)
        painter.setBrush(_ACCENT if value else _FAINT)
        painter.drawRect(QRectF(number * step, _PICTURE[1] - high, max(1.0, step - 4), high))
    painter.end()
    return image


def _bars(lines: Sequence[tuple[str, int]], family: str) -> QImage | None:
    """Return a line for each name with its bar and figure, scaled to the largest; None for nothing."""
    if not lines:
        return None
    each, named = 44, 420
    image = _canvas(each * len(lines))
    painter = QPainter(image)
    font = QFont(family)
    font.setPixelSize(26)
    painter.setFont(font)
    largest = max(count for _name, count in lines)
    for number, (name, count) in enumerate(lines):
        top = number * each
        wide = (_PICTURE[0] - named - 120) * count / largest
        painter.fillRect(QRectF(named, top + 8, max(4.0, wide), each - 18), _ACCENT)
        painter.setPen(_INK)
        painter.drawText(QRectF(0, top, named - 20, each), Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(QRectF(named + wide + 14, top, 110, each), Qt.AlignmentFlag.AlignVCenter, str(count))
    painter.end()
    return image
