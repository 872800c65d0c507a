"""All that is kept of one person, for herself."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import msgspec

from storage.exports.interchange import MentionLine, mention_line
from storage.exports.register import enter
from storage.exports.whole_file import whole_file
from storage.facts import mentions
from storage.noted import noted
from storage.opening import reading
from storage.people import exchanges, person
from storage.records.people import Exchange, Identity, Noted

_EVERY_ONE = 2**31


class PersonDocument(msgspec.Struct, frozen=True):
    """A person's own file: her accounts, what she wrote, what was exchanged with us, what was noted about her."""

    person: int
    name: str
    identities: tuple[Identity, ...]
    mentions: tuple[MentionLine, ...]
    exchanges: tuple[Exchange, ...]
    noted: Noted


def export_person(db: sqlite3.Connection, person_id: int, out: Path, *, now: datetime) -> int:
    """Write all that is kept of a person as one JSON document; return how many mentions it holds.

    Raises:
        NotFoundError: no person has that id.
        ExportError: the file could not be written; what stood there still does.
    """
    known = person(db, person_id)
    accounts = {account.id: account for account in known.identities}
    with reading(db):
        rows = db.execute(
            """SELECT m.id FROM identities AS i JOIN mentions AS m ON m.author = i.id
               WHERE i.person = ? ORDER BY m.published, m.id""",
            (person_id,),
        ).fetchall()
    written = tuple(
        mention_line(one, identity=None if one.author is None else accounts.get(one.author.identity))
        for one in mentions(db, [row[0] for row in rows])
    )
    document = PersonDocument(
        known.id,
        known.name,
        known.identities,
        written,
        exchanges(db, person_id, limit=_EVERY_ONE),
        noted(db, (person_id,))[person_id],
    )
    with whole_file(out) as part:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(document)) + b"\n")
    enter(db, what="person", format_name="json", path=str(out.absolute()), rows=len(written), now=now)
    return len(written)
