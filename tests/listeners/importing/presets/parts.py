"""Parts of files as presets are shown them, made of decoded documents."""

from __future__ import annotations

from collections.abc import Iterator

from listeners.importing.forms.part import LOOKED_AT, JsonPart, Mail, MailPart, Record
from listeners.importing.presets.preset import Preset, Told
from listeners.importing.rows import ImportedFollow, ImportedRow, Rejected, RowResult

NOTHING_TOLD = Told()


def document(root: object, assigned: str = "", name: str = "") -> JsonPart:
    """Return a JSON document as the form of the same name tells it."""

    def records(key: str) -> Iterator[Record]:
        if key:
            found = root.get(key) if isinstance(root, dict) else None
            elements = found if isinstance(found, list) else []
        else:
            elements = root if isinstance(root, list) else [root]
        return (Record(number, element) for number, element in enumerate(elements, 1))

    plain = {k: v for k, v in root.items() if not isinstance(v, (dict, list))} if isinstance(root, dict) else {}
    first = tuple(root[:LOOKED_AT]) if isinstance(root, list) else (plain,)
    return JsonPart(name, assigned, frozenset(root) if isinstance(root, dict) else frozenset(), first, records)


def mailbox(*mails: Mail) -> MailPart:
    """Return mails as one mailbox."""
    return MailPart("", mails[:LOOKED_AT], lambda: iter(mails))


def read(preset: Preset, part: JsonPart | MailPart, *siblings: JsonPart, told: Told = NOTHING_TOLD) -> list[RowResult]:
    """Return the rows of a part that the preset has to recognise."""
    assert preset.recognises(part) > 0, "not recognised"
    return list(preset.read(part, (part, *siblings), told))


def posts_of(rows: list[RowResult]) -> list[ImportedRow]:
    return [row for row in rows if isinstance(row, ImportedRow)]


def follows_of(rows: list[RowResult]) -> list[ImportedFollow]:
    return [row for row in rows if isinstance(row, ImportedFollow)]


def refused(rows: list[RowResult]) -> list[tuple[int, str]]:
    return [(row.row, row.words.source) for row in rows if isinstance(row, Rejected)]
