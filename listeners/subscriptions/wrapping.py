"""One root around whatever a damaged list is made of, so that its reader finds all of it."""

from __future__ import annotations

import re

_DECLARATION = re.compile(rb"<\?xml\b[^>]{0,500}\?>", re.IGNORECASE)
_ENCODING = re.compile(rb"\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']", re.IGNORECASE)
_BARE_NAMESPACE = re.compile(rb"\sxmlns(?=[\s>/])")


def wrapped(body: bytes) -> bytes:
    """Return a document in UTF-8 whose one root holds the body: two lists one after the other are read both.

    A namespace without its value is dropped: a reader that recovers takes the element's name for damaged.
    """
    declared = _DECLARATION.match(body.removeprefix(b"\xef\xbb\xbf"))
    encoding = _ENCODING.search(declared[0]) if declared else None
    body = _as_utf8(body, encoding[1].decode("ascii") if encoding else "utf-8")
    return b"<lists>" + _BARE_NAMESPACE.sub(b"", _DECLARATION.sub(b"", body)) + b"</lists>"


def _as_utf8(body: bytes, encoding: str) -> bytes:
    for known in (encoding, "utf-8", "cp1252"):
        try:
            return body.decode(known).removeprefix("\ufeff").encode("utf-8", "replace")
        except (LookupError, ValueError):
            continue
    return body.decode("latin-1").encode()
