"""Plain text out of sanitised HTML, and one-line plain text out of anything."""

from __future__ import annotations

import re
from html import unescape

from listeners.parsing.characters import normal

LONGEST_TITLE = 500
"""Characters of a title or a name that are kept."""

_LONGEST_LINE_RAW = 20_000
_PARAGRAPHS = "p div blockquote h1 h2 h3 h4 h5 h6 pre ul ol dl table caption hr"
_LINES = "br li dd dt tr"
_BREAKS = {sign + name: "\n\n" for name in _PARAGRAPHS.split() for sign in ("", "/")}
_BREAKS |= {sign + name: "\n" for name in _LINES.split() for sign in ("", "/")} | {"/td": " ", "/th": " "}
"""What stands in the place of a tag of sanitised HTML; nothing of the others."""
_BREAKS_AND_TABS = re.compile(r"[\n\t]+")
_ANY_TAG = re.compile(r"<[^>]*>")
"""Sanitised HTML holds no other ``>`` than the ends of tags."""
_PRE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)
_RAW_MARKUP = re.compile(
    r"<!--.*?(?:-->|$)|<(?:script|style)\b.*?(?:</(?:script|style)\s*>|$)", re.DOTALL | re.IGNORECASE
)
_RAW_BLOCK = re.compile(r"</?(?:p|div|br|li|tr|td|h[1-6])\b[^<>]*>", re.IGNORECASE)
_RAW_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")


def text_of_clean(html: str) -> str:
    """Return the text of sanitised HTML: blocks on lines of their own, paragraphs a blank line apart.

    Inline elements are not glued to their neighbours nor torn off them; ``pre`` keeps its lines and blanks.
    """
    if "<pre" not in html:
        return _joined(_flowing(html))
    parts = _PRE.split(html)
    return _joined("".join(_preformatted(part) if n % 2 else _flowing(part) for n, part in enumerate(parts)))


def text_of_plain(raw: str) -> str:
    """Return plain text trimmed, with at most one blank line in a row; indentation is kept."""
    return _few_breaks([line.rstrip() for line in raw.strip().split("\n")])


def one_line(raw: str, *, markup: bool = True, limit: int = LONGEST_TITLE) -> str:
    """Return a title or a name as one plain line of at most ``limit`` characters.

    With ``markup`` tags are stripped and entities decoded, once: what was escaped twice stays escaped once, and
    a tag that was escaped stays text.
    """
    if len(raw) <= limit and raw.isascii() and raw.isprintable() and not (markup and ("<" in raw or "&" in raw)):
        return " ".join(raw.split()) if "  " in raw else raw.strip()
    raw = normal(raw[:_LONGEST_LINE_RAW])
    if markup and "<" in raw:
        raw = _RAW_MARKUP.sub("", raw)
        raw = _RAW_TAG.sub("", _RAW_BLOCK.sub(" ", raw))
    if markup and "&" in raw:
        raw = normal(unescape(raw))
    line = " ".join(raw.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _flowing(html: str) -> str:
    """Return the text with breaks for tags; one walk over the pieces is quicker than an expression for each kind."""
    first, *pieces = (_BREAKS_AND_TABS.sub(" ", html) if "\n" in html or "\t" in html else html).split("<")
    flow = [first]
    for piece in pieces:
        tag, _, text = piece.partition(">")
        flow.append(_BREAKS.get(tag, ""))
        flow.append(text)
    return _decoded("".join(flow))


def _preformatted(html: str) -> str:
    bare = _decoded(_ANY_TAG.sub("", html.replace("<br>", "\n")))
    return "\n\n" + bare.strip("\n").replace(" ", "\x00") + "\n\n"


def _decoded(flow: str) -> str:
    return normal(unescape(flow)) if "&" in flow else flow


def _joined(flow: str) -> str:
    """Tidy blanks and breaks; NUL stands for a blank that must stay (sanitised HTML holds none)."""
    flow = flow.replace("\xa0", " ")
    while "  " in flow:
        flow = flow.replace("  ", " ")
    return _few_breaks([line.strip() for line in flow.split("\n")]).replace("\x00", " ")


def _few_breaks(lines: list[str]) -> str:
    """Join lines with at most one empty one in a row, none at either end."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip("\n")
