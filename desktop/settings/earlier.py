"""Choices that were kept in ``window.json`` until 0.1, before settings had a file of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path

import msgspec

from desktop.session import FILE_NAME
from desktop.settings.definitions import Language, Settings, text_size_within
from desktop.settings.kinds import Day
from desktop.theme.theme import Scheme


@dataclass(frozen=True, slots=True)
class _Quiet:
    begins: time = time(19)
    ends: time = time(8)
    days: tuple[int, ...] = tuple(day.value for day in Day)


@dataclass(frozen=True, slots=True)
class _Notices:
    without_territories: tuple[int, ...] = ()
    without_sources: tuple[str, ...] = ()
    without_people: tuple[int, ...] = ()
    without_reasons: tuple[str, ...] = ()
    quiet: _Quiet | None = field(default_factory=_Quiet)
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Window:
    language: str | None = None
    scheme: str = ""
    text_percent: int = 100
    notices: _Notices = field(default_factory=_Notices)


def earlier_choices(folder: Path) -> Settings:
    """Return what was chosen in an older file; the defaults where there is none, or it says nothing."""
    try:
        found = msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=_Window)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return Settings()
    notices, quiet = found.notices, found.notices.quiet or _Quiet()
    spoken, schemes = {one.value for one in Language}, {one.value for one in Scheme}
    until = notices.not_before
    return Settings(
        language=Language(found.language) if found.language in spoken else Language.SYSTEM,
        scheme=Scheme(found.scheme) if found.scheme in schemes else Scheme.SYSTEM,
        text_size=text_size_within(found.text_percent),
        quiet=notices.quiet is not None,
        quiet_from=quiet.begins,
        quiet_until=quiet.ends,
        quiet_days=tuple(day for day in Day if day.value in quiet.days),
        do_not_disturb_until=until if until is not None and until.tzinfo is not None else None,
        without_territories=notices.without_territories,
        without_sources=notices.without_sources,
        without_people=notices.without_people,
        without_reasons=notices.without_reasons,
    )
