"""Records to and from what a column holds: moments as milliseconds, words and reasons as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from storage.records.reasons import Reason
from storage.records.words import Words

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)

_encoder = msgspec.json.Encoder()
_words: msgspec.json.Decoder[Words] = msgspec.json.Decoder(Words)
_reasons: msgspec.json.Decoder[tuple[Reason, ...]] = msgspec.json.Decoder(tuple[Reason, ...])

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def to_ms(moment: datetime) -> int:
    """Return an aware moment as whole milliseconds since 1970, UTC."""
    return (moment - _EPOCH) // _MS


def to_ms_or_none(moment: datetime | None) -> int | None:
    """Return ``to_ms`` of the moment, or None for none."""
    return None if moment is None else to_ms(moment)


def from_ms(value: int) -> datetime:
    """Return the aware UTC moment of a column."""
    return _EPOCH + timedelta(0, 0, 0, value)  # by name it takes twice as long, and thousands are read


def from_ms_or_none(value: int | None) -> datetime | None:
    """Return ``from_ms`` of the column, or None for null."""
    return None if value is None else from_ms(value)


def dump(value: Json) -> str:
    """Return compact JSON."""
    return _encoder.encode(value).decode()


def words_to_json(said: Words) -> str:
    """Return words as the text of a column; ``words_from_json`` reads them back equal."""
    return _encoder.encode(said).decode()


def words_from_json(text: str) -> Words:
    """Return the words a column holds.

    Raises:
        msgspec.DecodeError: the text is not what ``words_to_json`` wrote.
    """
    return _words.decode(text)


def reasons_to_json(reasons: Sequence[Reason]) -> str:
    """Return reasons as the text of a column; ``reasons_from_json`` reads them back equal."""
    return _encoder.encode(reasons).decode()


def reasons_from_json(text: str) -> tuple[Reason, ...]:
    """Return the reasons a column holds.

    Raises:
        msgspec.DecodeError: the text is not what ``reasons_to_json`` wrote.
    """
    return _reasons.decode(text)
