"""How much of what a network allows is written: "191 / 500"."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.parts.labels import Label
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, META_PX

WARNING_SHARE = 0.9
"""From this share of the limit on the counter warns."""


def counter_role(length: int, limit: int | None) -> Role:
    """Return the colour of a count: muted, warning from 90 % on, negative over the limit."""
    if limit is None or length < WARNING_SHARE * limit:
        return Role.MUTED
    return Role.NEGATIVE if length > limit else Role.WARNING


class Counter(Label):
    """The count of characters against a limit; without a limit the count alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent, px=META_PX, weight=MEDIUM, role=Role.MUTED, tabular=True)
        self.set_count(0, None)

    def set_count(self, length: int, limit: int | None) -> None:
        """Show how many characters are written."""
        self.set_text(str(length) if limit is None else f"{length} / {limit}")
        self.set_role(counter_role(length, limit))
