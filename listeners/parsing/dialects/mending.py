"""The commonest damage of XML, undone on the bytes, so that such feeds need no slower reader."""

from __future__ import annotations

import re
from html.entities import html5

_DAMAGE = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)"
    rb"|&([A-Za-z][A-Za-z0-9]{0,31};|#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};)?"
    rb"|[\0-\x08\x0b\x0c\x0e-\x1f]",
    re.DOTALL,
)
_OF_XML = frozenset((b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"))


def mended(body: bytes) -> bytes:
    """Return the bytes with bare ``&`` escaped, HTML's entities as numbers and control characters gone.

    CDATA sections are left alone, where all of these are text.
    """
    return _DAMAGE.sub(_mend, body)


def _mend(match: re.Match[bytes]) -> bytes:
    found = match[0]
    if found.startswith(b"<"):
        return found
    if not found.startswith(b"&"):
        return b""
    name = match[1]
    if name is None:
        return b"&amp;"
    if name in _OF_XML:
        return found
    if name.startswith(b"#"):
        return found if _is_character(name) else b"&#xFFFD;"
    characters = html5.get(name.decode("ascii"))
    return b"".join(b"&#%d;" % ord(character) for character in characters) if characters else b"&amp;" + name


def _is_character(reference: bytes) -> bool:
    """Tell whether XML allows the character of a numeric reference ("#8217;", "#x2019;")."""
    digits = reference[1:-1]
    code = int(digits[1:], 16) if digits[:1] in b"xX" else int(digits)
    return code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
