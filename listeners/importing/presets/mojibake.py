"""Texts of which each byte of UTF-8 became a character of its own, as all of Meta's exports write them."""

from __future__ import annotations

import re

_TELLING = re.compile("[\u00c2-\u00f4][\u0080-\u00bf]")


def repaired(text: str) -> str:
    """Return the text as it was written ("Ã©tÃ©" is "été"); what is no such text is returned as it is."""
    if not _TELLING.search(text):
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
