"""Hootsuite Inbox 2.0, its exports of messages and of resolved conversations.

Of the second only the first nine columns are documented, and no message stands in it: its rows say who wrote and when.
Of the messages the public ones are taken; a phone number or a mail address in the place of a name is dropped.
"""

from __future__ import annotations

import re

from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.line import AuthorRead, LineRead
from listeners.importing.presets.cells import author_cells, told_moment
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.presets.table_posts import table_post
from listeners.importing.rows import ImportedRow, RowError
from listeners.importing.values.moments import calendar_of
from listeners.importing.values.networks import network_of
from storage.records.words import words

_CONVERSATIONS = ("conversation id", "identifiant de conversation", "id de conversación")
_MEDIA = ("medium", "moyen", "mediano")
_PROFILES = ("contact profile id", "identifiant de profil de contact", "id de perfil de contacto")
_PRIMARY = ("contact primary identifier", "identifiant principal de contact", "identificador principal de contacto")
_SECONDARY = (
    "contact secondary identifier",
    "identifiant secondaire de contact",
    "identificador secundario de contacto",
)
_CREATED = ("created at", "créé le", "créé à", "creado el")
_TEXTS = ("content", "contenu", "contenido")
_LONGEST = 320
_REACHABLE = re.compile(r"\+?[\d\s().-]{6,}|[^\s@]+@[^\s@]+\.[^\s@]+")
"""A phone number or a mail address."""


def _reader(part: TablePart, told: Told) -> RowReader:
    calendar = calendar_of([row.cell(*_CREATED) for row in part.first], told.zone)
    with_texts = any(text in part.columns for text in _TEXTS)

    def read(row: TableRow) -> ImportedRow:
        if not with_texts:
            raise RowError(words("Import", "This row says who wrote and when, not what: export the messages instead."))
        sort = row.cell("message type", "type de message").lower()
        page = row.cell("post url", "url de la publication")
        if "private" in sort or "direct" in sort or "dm" in sort.split() or not page:
            raise RowError(words("Import", "This row is a private message: Causerie keeps what was said in public."))
        ours = row.cell("direction").lower() == "outbound"
        message = row.cell("message id", "identifiant de message")
        line = LineRead(
            id=f"urn:hootsuite:{message}" if message else None,
            network=network_of(page, row.cell(*_MEDIA), row.cell("channel")) or "web",
            author=None if ours else _contact(row),
            text=row.cell(*_TEXTS),
            in_reply_to=page,
            by_us=ours,
            to_us=not ours,
        )
        published = told_moment(row.cell(*_CREATED), calendar)
        return ImportedRow(row.number, table_post(line, published=published, thread_url=page))

    return read


def _contact(row: TableRow) -> AuthorRead:
    told = [
        cell
        for cell in (row.cell(*_PRIMARY), row.cell(*_SECONDARY))
        if cell and not _REACHABLE.fullmatch(cell[:_LONGEST])
    ]
    handle = next((cell for cell in told if cell.startswith("@") or " " not in cell), "")
    return author_cells(handle=handle, name=next((cell for cell in told if cell != handle), "") or handle.lstrip("@"))


HOOTSUITE_INBOX = table_preset(
    "hootsuite_inbox",
    words("Import", "Hootsuite Inbox 2.0"),
    told_by(
        _CONVERSATIONS,
        _MEDIA,
        (*_PROFILES, *_PRIMARY),
        besides=(*_CREATED, *_TEXTS, *_SECONDARY, "message id", "direction", "channel", "post url"),
    ),
    _reader,
)
