"""What people ask an organisation for, beside questions and problems."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Asking(StrEnum):
    """In which way."""

    WISH = "wish"
    NEED = "need"
    RECOMMENDATION = "recommendation"


@dataclass(frozen=True, slots=True)
class AskedFor:
    """One text that asks for something; ``words`` are those that told it, as they stand in the text."""

    asking: Asking
    words: tuple[str, ...]


TellAskedFor = Callable[[str, str | None], AskedFor | None]
"""Tells what a text in a language asks for; None for nothing."""
