"""The texts of a card laid out for one width: measured once, painted often."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from desktop.parts.card import Card
from desktop.parts.chip import chip_width
from desktop.parts.marks import from_unit, marked_spans, utf16_length
from desktop.parts.plain_text import one_line
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import BODY_PX, HEAVY, META_PX, REGULAR, SECONDARY_PX, SEMIBOLD

_KEPT = 256
_ELIDE = Qt.TextElideMode.ElideRight
_LEAST_SOURCE_PX = 40


@dataclass(frozen=True, slots=True)
class LaidCard:
    """What a card's painter needs, in device-independent pixels.

    Attributes:
        name, source, fact: elided to their room; ``source`` is empty where there is none left.
        lines: one or two laid-out lines of the body, the last one elided.
    """

    name: str
    name_width: float
    source: str
    age: str
    age_width: float
    lines: tuple[QTextLayout, ...]
    chip: str
    chip_width: float
    fact: str


class CardLayouts:
    """Lays cards out, and keeps the last 256: scrolling and hovering then measure nothing.

    A layout belongs to a card's content, a width and the theme as it was; ``clear`` when the theme changes.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[tuple[Card, int], LaidCard] = OrderedDict()

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()

    def laid(self, card: Card, width: int) -> LaidCard:
        """Return a card laid out in a text column of ``width`` pixels."""
        key = (card, width)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        made = self._kept[key] = _lay(self._theme, card, width)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made


def name_font(theme: Theme, *, unread: bool) -> QFont:
    """Return the font of a card's name."""
    return theme.font(BODY_PX, HEAVY if unread else SEMIBOLD)


def _lay(theme: Theme, card: Card, width: int) -> LaidCard:
    age = one_line(card.age, 40)
    age_width = QFontMetricsF(theme.font(META_PX, tabular=True)).horizontalAdvance(age)
    room = width - age_width - theme.px(10)
    names = QFontMetricsF(name_font(theme, unread=card.unread))
    name = names.elidedText(one_line(card.name, 120), _ELIDE, room)
    name_width = names.horizontalAdvance(name)
    left = room - name_width - theme.px(6)
    sources = QFontMetricsF(theme.font(SECONDARY_PX))
    source = sources.elidedText(one_line(card.source, 120), _ELIDE, left) if left > theme.px(_LEAST_SOURCE_PX) else ""
    chip = one_line(card.chip, 40)
    chip_wide = min(chip_width(theme, chip), width * 0.6) if chip else 0.0
    used = chip_wide + theme.px(8 if chip else 0) + theme.px(26 + 30 * bool(card.assignee) + 24 * card.starred)
    facts = QFontMetricsF(theme.font(META_PX))
    fact = facts.elidedText(one_line(card.fact, 120), _ELIDE, max(0.0, width - used))
    lines = _body_lines(theme, one_line(card.body), card.terms, width)
    return LaidCard(name, name_width, source, age, age_width, lines, chip, chip_wide, fact)


def _body_lines(theme: Theme, text: str, terms: tuple[str, ...], width: float) -> tuple[QTextLayout, ...]:
    """Return the first line, and the second with "…" where the text goes on after it."""
    first = _line(theme, text, terms, width)
    if first.lineCount() == 0:
        return ()
    rest = from_unit(text, first.lineAt(0).textLength())
    if not rest:
        return (first,)
    second = _line(theme, rest, terms, width)
    if second.lineAt(0).textLength() >= utf16_length(rest):
        return (first, second)
    return (first, _elided_line(theme, rest, terms, width))


def _elided_line(theme: Theme, text: str, terms: tuple[str, ...], width: float) -> QTextLayout:
    """Return one line that ends in "…". Bold terms are wider than was measured, so the room is taken down to fit."""
    metrics = QFontMetricsF(theme.font())
    room = width
    while True:
        line = _line(theme, metrics.elidedText(text, _ELIDE, room), terms, width * 2)
        over = line.lineAt(0).naturalTextWidth() - width
        if over <= 0 or room < width / 2:
            return line
        room -= over + 1


def _line(theme: Theme, text: str, terms: tuple[str, ...], width: float) -> QTextLayout:
    """Return a layout whose first line is broken to ``width``; what follows is not laid out."""
    layout = QTextLayout(text, theme.font(BODY_PX, REGULAR))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    bold = QTextCharFormat()
    bold.setFont(theme.font(BODY_PX, SEMIBOLD))
    bold.setForeground(theme.colour(Role.TEXT))
    layout.setFormats([_range(span.start, span.length, bold) for span in marked_spans(text, terms)])
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _range(start: int, length: int, char_format: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, char_format
    return made
