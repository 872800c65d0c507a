"""Mastodon, the lists of an account: whom it follows. There is none of its followers.

``lists.csv`` has no header and names whom a list holds: one has to follow her for that. A mere list of addresses
without header may be of people followed (old exports) or of people blocked: it is only read when ``--preset`` says so.
"""

from __future__ import annotations

import re

from listeners.heard import HeardAuthor
from listeners.importing.forms.part import TablePart, TableRow
from listeners.importing.presets.ownership import told_handle
from listeners.importing.presets.preset import Told
from listeners.importing.presets.table import RowReader, table_preset, told_by
from listeners.importing.rows import ImportedFollow, RowError
from storage.follows import Direction
from storage.records.words import words

_ADDRESS = re.compile(r"@?([\w.-]{1,100})@([\w-]+(?:\.[\w-]+)+)")
_FOLLOWING = told_by("account address", ("show boosts", "notify on new posts", "languages"))
_MUTED = told_by("account address", "hide notifications")


def _telling(part: TablePart) -> int:
    if part.headings:
        return _FOLLOWING(part) or _MUTED(part)
    rows = [[row.cell(column) for column in part.columns] for row in part.first]
    listed = all(len(row) == 2 and row[0] and not _ADDRESS.fullmatch(row[0]) for row in rows)
    return 2 if rows and listed and all(_ADDRESS.fullmatch(row[1]) for row in rows) else 0


def _reader(part: TablePart, told: Told) -> RowReader:
    ours = told_handle(told, "mastodon") or None
    column = "account address" if part.headings else part.columns[-1] if part.columns else ""
    whole = bool(_FOLLOWING(part))
    muted = bool(_MUTED(part)) and not whole

    def read(row: TableRow) -> ImportedFollow:
        if muted:
            raise RowError(words("Import", "This row says whom the account muted: nobody is followed by that."))
        if whole and (len(row.cells) < len(part.columns) or any("\n" in cell for cell in row.cells.values())):
            raise RowError(words("Import", "This row is cut off or damaged: download the list again."))
        found = _ADDRESS.fullmatch(row.cell(column))
        if found is None:
            raise RowError(words("Import", "This row holds no address of an account (name@server)."))
        user, host = found[1], found[2].lower()
        page = f"https://{host}/@{user}"
        other = HeardAuthor(stable_id=page, handle=f"{user}@{host}", name=user, url=page)
        return ImportedFollow(row.number, Direction.FOLLOWING, "mastodon", other, ours, whole=whole)

    return read


MASTODON_FOLLOWING = table_preset(
    "mastodon_following", words("Import", "Mastodon: whom an account follows"), _telling, _reader
)
