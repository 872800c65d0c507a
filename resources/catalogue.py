"""The sentences of the program in one language, read from a translation file, and words rendered with them.

A translation file is Qt's TS format as ``pyside6-lupdate`` keeps it. It is read as it is: nothing is compiled. The
English file holds plural forms only, since the source sentence is English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Protocol, runtime_checkable
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

from resources.figures import plural_form, written_moment, written_number
from resources.files import translation_file

_MARK = re.compile(r"\{(\w+)\}|%n")
MOMENT = "Moment"
"""The context of words that are a point in time: their source is RFC 3339, told as a local date and time."""

_NOT_IN_USE = frozenset({"unfinished", "vanished", "obsolete"})


@runtime_checkable
class WordsLike(Protocol):
    """What can be rendered: the shape of ``storage.records.words.Words``, which this package does not import."""

    @property
    def context(self) -> str:
        """The group of the sentence in the translation file."""

    @property
    def source(self) -> str:
        """The English sentence, with its ``{name}`` and ``%n`` marks."""

    @property
    def n(self) -> int | None:
        """The count that chooses the plural form, or None."""

    @property
    def args(self) -> Mapping[str, object]:
        """Text, numbers or further words, by the name of their mark."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language.

    Attributes:
        language: its two-letter code.
        forms: (context, English source) -> the translation, or its plural forms in order.
        zone: in which zone moments are told; None is the zone of this machine.
    """

    language: str
    forms: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    zone: tzinfo | None = None

    def translate(self, context: str, source: str, n: int | None = None) -> str | None:
        """Return the translation with its marks still in it, or None where there is none.

        A count chooses the plural form; a sentence that has only one form keeps it whatever the count.
        """
        forms = self.forms.get((context, source))
        if not forms:
            return None
        return forms[min(plural_form(self.language, 1 if n is None else n), len(forms) - 1)] or None

    def render(self, words: WordsLike) -> str:
        """Return the sentence said in this language; the English source stands in for a missing translation.

        The marks are replaced in one pass, so that a mark inside a heard text stays the text it is. A mark
        without a value stays as it is written.
        """
        if words.context == MOMENT:
            return written_moment(self.language, datetime.fromisoformat(words.source), self.zone)
        sentence = self.translate(words.context, words.source, words.n) or words.source

        def value(mark: re.Match[str]) -> str:
            name: str | None = mark.group(1)
            if name is None:
                return mark.group() if words.n is None else written_number(self.language, words.n)
            return self._said(words.args[name]) if name in words.args else mark.group()

        return _MARK.sub(value, sentence)

    def _said(self, value: object) -> str:
        """Return one argument as it stands in a sentence."""
        if isinstance(value, str):
            return value
        if isinstance(value, (int, float)):
            return written_number(self.language, value)
        if isinstance(value, WordsLike):
            return self.render(value)
        return str(value)


def read_catalogue(language: str, *, path: Path | None = None, zone: tzinfo | None = None) -> Catalogue:
    """Read the catalogue of a language; one without a file speaks English.

    Args:
        language: a two-letter code, or a locale name that starts with one ("fr_CA").
        path: the translation file, when it is not the shipped one.
        zone: see ``Catalogue.zone``.

    Raises:
        xml.etree.ElementTree.ParseError: the file is no XML.
        defusedxml.DefusedXmlException: the file defines entities.
    """
    code = language[:2].lower()
    file = translation_file(code) if path is None else path
    if not file.is_file():
        return Catalogue("en", {}, zone)
    root: Element = ElementTree.fromstring(file.read_bytes())
    forms = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = _forms(message)
            if any(said):
                forms[name, message.findtext("source", "")] = said
    return Catalogue(code, forms, zone)


def _forms(message: Element) -> tuple[str, ...]:
    """Return the translation of a message, one text a plural form; nothing when it is unfinished or gone."""
    translation = message.find("translation")
    if translation is None or translation.get("type") in _NOT_IN_USE:
        return ()
    if message.get("numerus") == "yes":
        return tuple(form.text or "" for form in translation.iter("numerusform"))
    return (translation.text or "",)
