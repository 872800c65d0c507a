"""Files of our own making as the presets are shown them: opened by the real forms, read by the preset they are for."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

from listeners.heard import HeardPost
from listeners.importing.forms.opening import open_parts
from listeners.importing.forms.part import LOOKED_AT, JsonPart, Mail, MailPart, Part
from listeners.importing.presets.preset import Preset, Told
from listeners.importing.rows import ImportedFollow, ImportedRow, Rejected, RowResult
from storage.records.territories import Account

NOTHING_TOLD = Told()


def told(network: str, handle: str) -> Told:
    """Return what ``--account network:handle`` says."""
    return Told(Account(network, handle))


def document(root: object, assigned: str = "", name: str = "") -> JsonPart:
    """Return a JSON document as the file that holds it opens."""
    content = json.dumps(root).encode()
    body = b"%s = %s" % (assigned.encode(), content) if assigned else content
    (part,) = (part for part in open_parts(io.BytesIO(body), name) if isinstance(part, JsonPart))
    return part


def mailbox(*mails: Mail) -> MailPart:
    """Return mails as one mailbox."""
    return MailPart("", mails[:LOOKED_AT], lambda: iter(mails))


def read(preset: Preset, part: Part, *siblings: Part, told: Told = NOTHING_TOLD) -> list[RowResult]:
    """Return the rows of a part that the preset has to recognise."""
    assert preset.recognises(part) > 0, "not recognised"
    return list(preset.read(part, (part, *siblings), told))


def posts_of(rows: Sequence[RowResult]) -> list[HeardPost]:
    return [row.post for row in rows if isinstance(row, ImportedRow)]


def the_post(rows: Sequence[RowResult]) -> HeardPost:
    (post,) = posts_of(rows)
    return post


def follows_of(rows: Sequence[RowResult]) -> list[ImportedFollow]:
    return [row for row in rows if isinstance(row, ImportedFollow)]


def refused(rows: Sequence[RowResult]) -> list[tuple[int, str]]:
    """Return the rows that were not taken, each with its sentence."""
    return [(row.row, row.words.source) for row in rows if isinstance(row, Rejected)]
