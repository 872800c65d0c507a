"""Heard text on its way to a widget: bounded, one line where it must be, and never rich text.

All that is heard is hostile. Qt takes a text for HTML when it looks like it, in tooltips among others, and a single
word of a megabyte stops the window for a minute. Every part sends what it shows through one of these.
"""

from __future__ import annotations

import html
import re

LIST_CHARACTERS = 500
"""How much of a text a list shows at most; a reader never sees more than two lines of it."""

EXCERPT_CHARACTERS = 240
"""How much of a text a card quotes at most; less than what is stored of one, so that a stored cut is never seen."""

BODY_CHARACTERS = 20_000
"""How much of a text a thread shows at most."""

_LONGEST_WORD = 40
"""A last word longer than this is cut inside: an address, or a script without spaces."""

_SPACES = re.compile(r"\s+")
_LONG_RUN = re.compile(r"\S{64}")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ZERO_WIDTH_SPACE = "\u200b"


def one_line(text: str, limit: int = LIST_CHARACTERS) -> str:
    """Return the text on one line, every run of white space one space, cut to ``limit`` characters."""
    # Twice the limit is read: enough, even where the text begins with some blank lines.
    short = _SPACES.sub(" ", _drawable(text[: 2 * limit])).strip()
    return short if len(short) <= limit else short[: limit - 1].rstrip() + "…"


def excerpt(text: str, limit: int) -> str:
    """Return the beginning of a text on one line, cut after a word and ended with "…" where there is more."""
    whole = one_line(text, limit + _LONGEST_WORD)
    if len(whole) <= limit:
        return whole
    cut = whole[:limit]
    after_word = cut.rfind(" ")
    kept = cut[:after_word] if after_word > limit - _LONGEST_WORD else cut[: limit - 1]
    return kept.rstrip(" ,;:.…–-") + "…"


def body(text: str, limit: int = BODY_CHARACTERS) -> str:
    """Return a text with its paragraphs, cut to ``limit`` characters, with a place to break in endless words."""
    short = text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
    return _LONG_RUN.sub(lambda run: run.group() + _ZERO_WIDTH_SPACE, _drawable(short).strip())


def tooltip(text: str) -> str:
    """Return a text for ``setToolTip``: markup that shows exactly this text, whatever it looks like.

    Escaping alone is not enough: Qt would take the escaped text for plain and show the entities.
    """
    if not text:
        return ""
    return f"<p style='white-space:pre-wrap'>{html.escape(body(text, LIST_CHARACTERS))}</p>"


def _drawable(text: str) -> str:
    """Return the text without control characters and lone surrogates, which Qt cannot be given."""
    return _CONTROLS.sub("", text).encode("utf-8", "replace").decode("utf-8")
