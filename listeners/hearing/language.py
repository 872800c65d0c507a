"""The language of a text, found on this machine."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lingua import LanguageDetector

_ALWAYS = ("en", "fr")
_LOOKED_AT = 200
_SHORTEST = 12
_SURE_ENOUGH = 0.15


class Languages:
    """Tells a text's language among those of the territories (and French and English, always).

    The detector (lingua, low-accuracy mode: 98 % on short French and English posts) is loaded at the first
    text that needs it: about 9 MB for two languages, a gigabyte for all there are.
    """

    def __init__(self, languages: Sequence[str] = ()) -> None:
        self._codes = tuple(dict.fromkeys((*_ALWAYS, *(code.lower()[:2] for code in languages))))

    @cached_property
    def _detector(self) -> LanguageDetector:
        from lingua import IsoCode639_1, LanguageDetectorBuilder  # noqa: PLC0415 - models load only when needed

        codes = [getattr(IsoCode639_1, code.upper()) for code in self._codes if hasattr(IsoCode639_1, code.upper())]
        builder = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode()
        return builder.with_minimum_relative_distance(_SURE_ENOUGH).build()

    def of(self, text: str) -> str | None:
        """Return the ISO 639-1 code of the text's language; None for one too short or too uncertain to tell."""
        looked_at = text[:_LOOKED_AT]
        if len(looked_at) < _SHORTEST:
            return None
        found = self._detector.detect_language_of(looked_at)
        return found.iso_code_639_1.name.lower() if found is not None else None
