"""Characters that carry no text: what is dropped, folded or replaced in everything that is heard."""

from __future__ import annotations

import re

_PRINTABLE_YET_ODD = re.compile("[\u0300-\u036f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\U000e0100-\U000e01ef]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufff9-\ufffb]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f]")
_INVISIBLE = re.compile("[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u3164\ufeff\uffa0]")
_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{1,7}\U000e007f)|[\U000e0000-\U000e01ef]")
_STACKED = re.compile("([\u0300-\u036f]{8})[\u0300-\u036f]+")


def normal(text: str) -> str:
    """Return the text without control, direction and invisible characters; line ends become line feeds.

    Kept are tab and line feed, the joiners that emoji and several scripts need (one at a time), and the flags of
    nations spelled with tag characters. A lone surrogate becomes U+FFFD; more than 8 stacked marks are cut.
    """
    if _is_ordinary(text):
        return text
    text = _LINE_END.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", text)
    for pattern in (_CONTROL, _DIRECTION, _INVISIBLE):
        text = pattern.sub("", text)
    text = _JOINERS.sub(r"\1", text)
    text = _TAGS.sub(lambda match: match[1] or "", text)
    return _STACKED.sub(r"\1", text)


def _is_ordinary(text: str) -> bool:
    """Tell quickly that nothing is to be done; ``isprintable`` is false for all controls and format characters."""
    bare = text
    if not text.isprintable():
        bare = text.replace("\n", "").replace("\t", "").replace("\xa0", "")
        if not bare.isprintable():
            return False
    if bare.isascii():
        return True
    try:
        bare.encode("latin-1")  # the quickest way to learn that no character lies beyond U+00FF
    except UnicodeEncodeError:
        return not _PRINTABLE_YET_ODD.search(bare)
    return True
