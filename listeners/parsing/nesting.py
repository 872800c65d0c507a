"""How deep elements nest: bounded before the sanitiser, because it is quadratic in depth, and after it for Qt."""

from __future__ import annotations

import re

DEEPEST = 200
"""Elements. 100,000 nested ones keep an HTML5 parser busy for half a minute, 20,000 keep Qt busy for 5 s."""

DEEPEST_TABLE = 4
"""Tables in tables; Qt's layout of them is exponential (16 deep takes 0.9 s, 64 never end)."""

_RAW_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*)[^<>]*>?")
_CLEAN_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*>")
_NOT_NESTING = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
    "|p|li|dd|dt|td|th|tr|tbody|thead|tfoot|option|colgroup|optgroup|caption",
    re.IGNORECASE,
)
"""Void elements, and those that a next one of their kind closes."""

_TABLE_PARTS = re.compile("table|caption|thead|tbody|tfoot|tr|th|td")


def within_depth(html: str) -> str:
    """Return raw HTML without the opening tags that would nest deeper than 200; their text stays."""
    if html.count("<") <= DEEPEST:
        return html
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if _NOT_NESTING.fullmatch(match[2]):
            return match[0]
        if match[1]:
            depth = max(0, depth - 1)
            return match[0] if depth < DEEPEST else " "
        depth += 1
        return match[0] if depth <= DEEPEST else " "

    return _RAW_TAG.sub(keep, html)


def flattened(html: str) -> str:
    """Return sanitised HTML (every element closed) with tables beyond 4 and elements beyond 200 unwrapped."""
    if html.count("<table") <= DEEPEST_TABLE and html.count("<") <= DEEPEST:
        return html
    depth = tables = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth, tables
        name, closing = match[2], bool(match[1])
        if name in ("br", "hr"):
            return match[0]
        depth += 0 if closing else 1
        tables += 1 if name == "table" and not closing else 0
        kept = depth <= DEEPEST and (tables <= DEEPEST_TABLE or not _TABLE_PARTS.fullmatch(name))
        tables -= 1 if name == "table" and closing else 0
        depth -= 1 if closing else 0
        return match[0] if kept else " "

    return _CLEAN_TAG.sub(keep, html)
