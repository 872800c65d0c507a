"""A card of the page of settings: the rows of one section, and those that a search leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from desktop.parts.labels import SectionLabel
from desktop.parts.part import Part, Rule
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role


class SiftedRow(Part):
    """A row that a search may leave."""

    def holds(self, typed: str) -> bool:
        """Say whether every word typed stands in it; case and accents aside."""
        raise NotImplementedError


class SectionCard(Part):
    """The rows of one section, a line between two; none that is searched away."""

    def __init__(self, theme: Theme, rows: Sequence[SiftedRow]) -> None:
        super().__init__(theme, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self.title = SectionLabel(theme)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._rows = [(row, Rule(theme)) for row in rows]
        for row, rule in self._rows:
            self._column.addWidget(rule)
            self._column.addWidget(row)
        self.restyle()

    def sift(self, typed: str) -> None:
        """Show the rows that hold what was typed, and itself when there is one."""
        kept = [row.holds(typed) for row, _rule in self._rows]
        for (row, rule), is_kept in zip(self._rows, kept, strict=True):
            row.setVisible(is_kept)
            rule.setVisible(is_kept)
        self.setVisible(any(kept))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(20), px(14), px(16), px(8))
        self._column.setSpacing(0)
        self.title.setContentsMargins(0, 0, 0, px(10))
