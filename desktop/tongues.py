"""The languages a territory can have: those that can be told apart on this machine and are often spoken here."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from desktop.parts.choice_button import Choice

_OFTEN = ("fr", "en", "de", "es", "it", "pt", "nl", "ca", "pl", "sv")
_ALSO = ("da", "ro", "cs", "el", "tr", "uk", "ru", "ar", "ja", "zh")
CODES = (*_OFTEN, *_ALSO)
"""ISO 639-1, the first two first; a territory made on the command line may have any other."""


def tongue_name(code: str) -> str:
    """Return a language's name in that language, its code where Qt knows none."""
    name = QLocale(code).nativeLanguageName() if QLocale(code).language() is not QLocale.Language.C else ""
    return name[:1].upper() + name[1:] if name else code


def tongue_choices(none: str, current: str) -> tuple[Choice, ...]:
    """Return the languages to choose from, after one for none; the current one is always among them."""
    codes = CODES if not current or current in CODES else (*CODES, current)
    return (Choice("", none), *(Choice(code, tongue_name(code)) for code in codes))
