"""Every setting, once: its name, default, kind and words. The page, the file and docs/settings.md come from here."""

# ruff: noqa: RUF009 - the calls make dataclass fields
from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from desktop.key_map import OwnKeys
from desktop.settings.kinds import Day, Days, Kind, Names, Numbers, OneOf, Switch, Thing, TimeOfDay, Until, Whole
from desktop.theme.theme import Scheme
from priorities.notices.choices import NoticeChoices, QuietHours
from storage.records.words import Words, words

T = TypeVar("T")

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10


class Section(StrEnum):
    """A group of settings: a table of the file."""

    APPEARANCE = "appearance"
    WINDOW = "window"
    NOTICES = "notices"


SECTIONS: dict[Section, Words] = {
    Section.APPEARANCE: words("Settings", "Appearance"),
    Section.WINDOW: words("Settings", "Window"),
    Section.NOTICES: words("Settings", "Notices"),
}


class Language(StrEnum):
    """What the window speaks."""

    SYSTEM = "system"
    FRENCH = "fr"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Definition:
    """What is known of a setting beside its name and default.

    Attributes:
        said: what it is called. explained: what it does, in a sentence.
    """

    section: Section
    kind: Kind[Any]
    said: Words
    explained: Words


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table; ``name`` is also its key in the file."""

    name: str
    default: object
    definition: Definition


def _setting(default: T, section: Section, kind: Kind[T], said: Words, explained: Words) -> T:
    """Define a field of ``Settings``."""
    known = {"definition": Definition(section, kind, said, explained)}
    return field(default=default, metadata=known)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose; each field is one setting."""

    language: Language = _setting(
        Language.SYSTEM,
        Section.APPEARANCE,
        OneOf(
            (
                (Language.SYSTEM, words("Settings", "As the system")),
                (Language.FRENCH, words("Settings", "Français")),
                (Language.ENGLISH, words("Settings", "English")),
            )
        ),
        words("Settings", "Language"),
        words("Settings", "What the window speaks. It changes at once."),
    )
    scheme: Scheme = _setting(
        Scheme.SYSTEM,
        Section.APPEARANCE,
        OneOf(
            (
                (Scheme.SYSTEM, words("Settings", "As the system")),
                (Scheme.LIGHT, words("Settings", "Light")),
                (Scheme.DARK, words("Settings", "Dark")),
            )
        ),
        words("Settings", "Colours"),
        words("Settings", "Light or dark."),
    )
    text_size: int = _setting(
        100,
        Section.APPEARANCE,
        Whole(SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP, words("Settings", "{number} %")),
        words("Settings", "Text size"),
        words("Settings", "Everything drawn grows with it."),
    )
    reduced_motion: bool = _setting(
        False,
        Section.APPEARANCE,
        Switch(),
        words("Settings", "Reduced motion"),
        words("Settings", "The text cursor does not blink; menus and hints appear at once."),
    )
    close_to_tray: bool = _setting(
        False,
        Section.WINDOW,
        Switch(),
        words("Settings", "Go on in the tray"),
        words("Settings", "Closing the window hides it, where the system has a tray; Ctrl+Q ends it."),
    )
    spelling: bool = _setting(
        True,
        Section.WINDOW,
        Switch(),
        words("Settings", "Spelling"),
        words("Settings", "Misspelt words of an answer in French or English get dots; nothing leaves this machine."),
    )
    notify: bool = _setting(
        True,
        Section.NOTICES,
        Switch(),
        words("Settings", "Tell me of what deserves an answer"),
        words("Settings", "At most once in five minutes; the bell lists what was told."),
    )
    quiet: bool = _setting(
        True,
        Section.NOTICES,
        Switch(),
        words("Settings", "Quiet hours"),
        words("Settings", "What comes then is held, and told in one sentence when they end."),
    )
    quiet_from: time = _setting(
        time(19),
        Section.NOTICES,
        TimeOfDay(),
        words("Settings", "Quiet from"),
        words("Settings", "On the clock of this machine."),
    )
    quiet_until: time = _setting(
        time(8),
        Section.NOTICES,
        TimeOfDay(),
        words("Settings", "Quiet until"),
        words("Settings", "Earlier than the beginning means the next day."),
    )
    quiet_days: tuple[Day, ...] = _setting(
        tuple(Day),
        Section.NOTICES,
        Days(),
        words("Settings", "Days of quiet hours"),
        words("Settings", "On which days they begin."),
    )
    do_not_disturb_until: datetime | None = _setting(
        None,
        Section.NOTICES,
        Until(),
        words("Settings", "Do not disturb until"),
        words("Settings", "Nothing is told before; it is then told in one sentence."),
    )
    without_territories: tuple[int, ...] = _setting(
        (),
        Section.NOTICES,
        Numbers(Thing.TERRITORY),
        words("Settings", "Territories left out"),
        words("Settings", "Nothing is told of them; they stay in the lists."),
    )
    without_sources: tuple[str, ...] = _setting(
        (),
        Section.NOTICES,
        Names(Thing.SOURCE),
        words("Settings", "Sources left out"),
        words("Settings", "Nothing is told of what they carry."),
    )
    without_people: tuple[int, ...] = _setting(
        (),
        Section.NOTICES,
        Numbers(Thing.PERSON),
        words("Settings", "People left out"),
        words("Settings", "Leave somebody out with the palette, while she is on the screen under To answer."),
    )
    without_reasons: tuple[str, ...] = _setting(
        (),
        Section.NOTICES,
        Names(Thing.REASON),
        words("Settings", "Reasons left out"),
        words("Settings", "Nothing is told of what stands in the list for such a reason first."),
    )

    keys: tuple[OwnKeys, ...] = ()
    """Commands with other keys than the table's; a table of its own in the file, a part of its own on the page."""

    @property
    def notices(self) -> NoticeChoices:
        """What is told and when not, as the deciding reads it."""
        days = tuple(day.value for day in self.quiet_days)
        return NoticeChoices(
            wanted=self.notify,
            without_territories=self.without_territories,
            without_sources=self.without_sources,
            without_people=self.without_people,
            without_reasons=self.without_reasons,
            quiet=QuietHours(self.quiet_from, self.quiet_until, days) if self.quiet else None,
            not_before=self.do_not_disturb_until,
        )


@cache
def all_settings() -> tuple[Setting, ...]:
    """Return every setting, in the order of the page."""
    return tuple(
        Setting(one.name, one.default, definition)
        for one in fields(Settings)
        if isinstance(definition := one.metadata.get("definition"), Definition)
    )


def setting(name: str) -> Setting:
    """Return the setting of a name; KeyError for none."""
    return {one.name: one for one in all_settings()}[name]


def text_size_within(percent: int) -> int:
    """Return the nearest text size that is offered, in percent."""
    return max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))
