"""In which encoding a text file was written, told by its first bytes."""

from __future__ import annotations

import codecs
from typing import BinaryIO

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 262_144
_GUESSED_FROM = 16_384
"""Bytes that a guess is made from: it tries dozens of encodings over them."""

_USUAL = frozenset("àâäáãåæçèéêëìíîïñòóôöõøùúûüÿœßÀÂÄÁÅÆÇÈÉÊËÎÏÑÓÔÖØÙÚÛÜŒ«»“”‘’„–—…€°·•¿¡£§©®™²³½¼×\xa0")

LENIENT = "causerie-lenient"
"""Error handler: a byte that is none of the encoding's is read as Windows' Western one, for a file may mix both."""


def encoding_of(file: BinaryIO) -> str:
    """Return the name of a codec that reads the file; it is left where it stood.

    A byte order mark, then UTF-8, then UTF-16 by its zero bytes; what is none of them is guessed by its letters, and
    taken as Windows' Western encoding when nobody can tell. Read with ``errors=LENIENT``.
    """
    codecs.register_error(LENIENT, _as_western)
    start = file.tell()
    sample = file.read(_LOOKED_AT)
    file.seek(start)
    for bom, name in _BOMS:
        if sample.startswith(bom):
            return name
    if not sample or _is_utf8(sample):
        return _wide(sample) or "utf-8"
    return _wide(sample) or _guessed(sample[:_GUESSED_FROM])


def _is_utf8(sample: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _wide(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: letters of the West leave every second byte zero."""
    head = sample[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 5 < max(len(head), 1):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only for files that are not in Unicode

    if _is_western(sample.decode("cp1252", "replace")):
        return "cp1252"
    best = from_bytes(sample, cp_exclusion=["utf_7", "utf_16", "utf_32"], enable_fallback=False).best()
    return best.encoding if best is not None and _shows(best.encoding) else "cp1252"


def _is_western(text: str) -> bool:
    """Tell whether a text makes sense in Windows' Western encoding: few letters have accents, and usual ones."""
    marked = [letter for letter in text if letter > "\x7f"]
    letters = sum(map(str.isalpha, text))
    usual = sum(letter in _USUAL for letter in marked)
    return usual * 10 >= len(marked) * 9 and len(marked) * 3 <= letters


def _shows(encoding: str) -> bool:
    """Old DOS, EBCDIC and Mac encodings are guessed for short Western texts; nobody exports in most of them."""
    return not encoding.startswith(("cp037", "cp5", "cp1026", "cp1140", "cp4", "cp7", "cp8", "mac_", "hz", "iso2022"))


def _as_western(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end
