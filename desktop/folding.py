"""Text without case and accents, for finding what was typed on whatever keyboard."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Return the text in small letters without accents: "Montréal" and "MONTREAL" are the same."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
