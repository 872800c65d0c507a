"""Schema 3: the reasons of ranks packed, what all of one kind share kept once (``storage.packed_reasons``)."""

from __future__ import annotations

from collections.abc import Callable

_KINDS = """
CREATE TABLE reason_kinds (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    context TEXT NOT NULL,
    source TEXT NOT NULL,
    label_context TEXT NOT NULL,
    label TEXT NOT NULL,
    UNIQUE (name, context, source, label_context, label)
)
"""
_FILL = """
INSERT INTO reason_kinds (name, context, source, label_context, label)
    SELECT DISTINCT json_extract(each.value, '$.name'),
        json_extract(each.value, '$.words.context'), json_extract(each.value, '$.words.source'),
        json_extract(each.value, '$.label.context'), json_extract(each.value, '$.label.source')
    FROM ranks, json_each(ranks.reasons) AS each
"""
_PACK = """
UPDATE ranks SET reasons = (
    SELECT json_group_array(json_array(
        reason_kinds.id, json_extract(each.value, '$.points'), json_extract(each.value, '$.evidence'),
        json_extract(each.value, '$.mentions'), json_extract(each.value, '$.words.n'),
        json_extract(each.value, '$.words.args')))
    FROM json_each(ranks.reasons) AS each CROSS JOIN reason_kinds
        ON name = json_extract(each.value, '$.name')
        AND context = json_extract(each.value, '$.words.context')
        AND source = json_extract(each.value, '$.words.source')
        AND label_context = json_extract(each.value, '$.label.context')
        AND label = json_extract(each.value, '$.label.source')
)
"""


def apply(execute: Callable[[str], object]) -> None:
    """Write down the kinds of all reasons there are, then pack every rank's."""
    execute(_KINDS)
    execute(_FILL)
    execute(_PACK)
