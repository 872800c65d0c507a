"""Records to and from what a column holds: moments as milliseconds, words and reasons as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from storage.records.reasons import Reason
from storage.records.words import Argument, Words

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def to_ms(moment: datetime) -> int:
    """Return an aware moment as whole milliseconds since 1970, UTC."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def to_ms_or_none(moment: datetime | None) -> int | None:
    """Return ``to_ms`` of the moment, or None for none."""
    return None if moment is None else to_ms(moment)


def from_ms(value: int) -> datetime:
    """Return the aware UTC moment of a column."""
    return _EPOCH + timedelta(milliseconds=value)


def from_ms_or_none(value: int | None) -> datetime | None:
    """Return ``from_ms`` of the column, or None for null."""
    return None if value is None else from_ms(value)


def dump(value: Json) -> str:
    """Return compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def words_to_json(said: Words) -> dict[str, Json]:
    """Return words as a JSON object that ``words_from_json`` reads back equal."""
    document: dict[str, Json] = {"context": said.context, "source": said.source}
    if said.n is not None:
        document["n"] = said.n
    if said.args:
        document["args"] = {name: _argument_to_json(value) for name, value in said.args.items()}
    return document


def words_from_json(document: Mapping[str, Json]) -> Words:
    """Return the words that ``words_to_json`` wrote."""
    n = document.get("n")
    args = document.get("args")
    return Words(
        str(document["context"]),
        str(document["source"]),
        n if isinstance(n, int) else None,
        {name: _argument_from_json(value) for name, value in args.items()} if isinstance(args, dict) else {},
    )


def _argument_to_json(value: Argument) -> Json:
    if isinstance(value, Words):
        return {"words": words_to_json(value)}
    return value


def _argument_from_json(value: Json) -> Argument:
    if isinstance(value, dict):
        inner = value.get("words")
        if isinstance(inner, dict):
            return words_from_json(inner)
    if isinstance(value, (str, int, float)):
        return value
    return ""


def reasons_to_json(reasons: Iterable[Reason]) -> str:
    """Return reasons as the text of a column."""
    return dump([reason_to_json(reason) for reason in reasons])


def reason_to_json(reason: Reason) -> dict[str, Json]:
    """Return one reason as a JSON object that ``reason_from_json`` reads back equal."""
    return {
        "name": reason.name,
        "points": reason.points,
        "words": words_to_json(reason.words),
        "label": words_to_json(reason.label),
        "mentions": list(reason.mentions),
        "evidence": list(reason.evidence),
    }


def reason_from_json(document: Json) -> Reason:
    """Return the reason that ``reason_to_json`` wrote.

    Raises:
        ValueError: when the document is not one of a reason.
    """
    if not isinstance(document, dict):
        raise ValueError(f"not a reason: {document!r}")
    said, label = document.get("words"), document.get("label")
    mentions, evidence, points = document.get("mentions"), document.get("evidence"), document.get("points")
    if not (isinstance(said, dict) and isinstance(label, dict) and isinstance(points, int)):
        raise ValueError(f"not a reason: {document!r}")
    return Reason(
        name=str(document["name"]),
        points=points,
        words=words_from_json(said),
        label=words_from_json(label),
        mentions=tuple(m for m in mentions if isinstance(m, int)) if isinstance(mentions, list) else (),
        evidence=tuple(str(e) for e in evidence) if isinstance(evidence, list) else (),
    )


def reasons_from_json(text: str) -> tuple[Reason, ...]:
    """Return the reasons a column holds."""
    return tuple(reason_from_json(document) for document in json.loads(text))
