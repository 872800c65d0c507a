"""Mails (``.eml``) and mailboxes (``.mbox``): decoded, bounded, one mail in memory at a time."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from functools import partial
from itertools import islice
from typing import BinaryIO

from listeners.importing.forms.part import LOOKED_AT, Mail, MailPart
from listeners.importing.rows import Rejected
from storage.records.words import words

LARGEST_MAIL = 25_000_000
"""Bytes of one mail, its attachments included: what mail servers carry."""

_LONGEST_LINE = 1_000_000
_MOST_PARTS = 200
_LONGEST_HEADER = 20_000
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]")
_KNOWN = frozenset(
    b"from to subject date received return-path message-id mime-version delivered-to content-type reply-to "
    b"dkim-signature x-mailer list-id sender arc-seal".split()
)
_FROM = re.compile(rb"From \S+ .*\d{2}:\d{2}")


def looks_like_mail(head: bytes) -> bool:
    """Tell whether a file that starts like this is a mail or a mailbox: two headers that every mail has."""
    lines = head.lstrip().splitlines()[:60]
    if lines and _FROM.match(lines[0]):
        lines = lines[1:]
    names: set[bytes] = set()
    for line in lines:
        found = _HEADER.match(line)
        if found:
            names.add(found.group(1).lower())
        elif not line.startswith((b" ", b"\t", b">")):
            break
    return len(names & _KNOWN) >= 2


def mailbox(file: BinaryIO, name: str = "") -> MailPart:
    """Return the mails of a file; it must stay open while they are read."""
    first = tuple(mail for mail in islice(_mails(file), LOOKED_AT) if isinstance(mail, Mail))
    return MailPart(name, first, partial(_mails, file))


def _mails(file: BinaryIO) -> Iterator[Mail | Rejected]:
    for number, raw in enumerate(_raw_mails(file), start=1):
        if raw is None:
            yield Rejected(number, words("Import", "This mail is larger than 25 MB."))
        else:
            yield _decoded(number, raw)


def _raw_mails(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield mails as they stand: all of a file, or what lies between the "From " lines of a mailbox."""
    file.seek(0)
    lines: list[bytes] = []
    size, is_box, blank = 0, False, True
    while line := file.readline(_LONGEST_LINE):
        if blank and _FROM.match(line) and (is_box or not lines):
            if lines:
                yield b"".join(lines) if size <= LARGEST_MAIL else None
            lines, size, is_box = [], 0, True
            continue
        blank = not line.strip()
        if not lines and blank:
            continue
        size += len(line)
        if size <= LARGEST_MAIL:
            lines.append(line.removeprefix(b">") if is_box and line.startswith(b">From ") else line)
    if lines:
        yield b"".join(lines) if size <= LARGEST_MAIL else None


def _decoded(number: int, raw: bytes) -> Mail | Rejected:
    bodies = {"text/plain": "", "text/html": ""}
    headers: dict[str, str] = {}
    try:
        message = email.message_from_bytes(raw)
        for part in islice(message.walk(), _MOST_PARTS):
            sort = part.get_content_type()
            if sort in bodies and not bodies[sort] and not part.get_filename():
                bodies[sort] = _body(part)
        for name, value in message.items():
            headers.setdefault(name.lower(), _header(str(value)))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, IndexError, MessageError):
        # What the standard library was seen to raise for damaged mails.
        return Rejected(number, words("Import", "This mail is damaged."))
    return Mail(number, headers, bodies["text/plain"], bodies["text/html"])


def _body(part: Message) -> str:
    """Return a text part with its transfer encoding and its character set undone; of an unknown set by its bytes."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    for charset in (part.get_content_charset(), "utf-8"):
        try:
            return payload.decode(charset or "utf-8")
        except (LookupError, UnicodeDecodeError):
            continue
    return payload.decode("cp1252", "replace")


def _header(value: str) -> str:
    """Return a header on one line, its encoded words decoded; as it stands where they are damaged."""
    folded = " ".join(value[:_LONGEST_HEADER].split())
    if "=?" not in folded:
        return folded
    try:
        return str(make_header(decode_header(folded)))
    except (ValueError, LookupError, MessageError):
        return folded
