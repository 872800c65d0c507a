"""The data role under which the card models hand out cards."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.parts.card import Card
from desktop.parts.plain_text import one_line

CARD_ROLE = Qt.ItemDataRole.UserRole
"""The whole ``Card`` of a row; None while it is being fetched."""


def card_data(card: Card | None, role: int) -> object:
    """Return what a model answers for a card and a role: the card itself, its sentence, or nothing."""
    if card is None:
        return None
    if role == CARD_ROLE:
        return card
    if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
        return one_line(card.spoken or f"{card.name}. {card.body}")
    return None
