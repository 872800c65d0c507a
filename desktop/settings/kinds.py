"""What kinds of settings there are: how each is read from the file, written to it, and said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import Enum, StrEnum
from typing import Generic, TypeVar

from storage.records.words import Words, moment, words

T = TypeVar("T")
OptionT = TypeVar("OptionT", bound=StrEnum)

Plain = bool | int | str | datetime | list[int] | list[str] | None
"""What stands in the file; None stands nowhere."""

MOST_LISTED = 1000
MOST_CHARACTERS = 300


class UnfitError(ValueError):
    """A value that a setting cannot have; ``words`` say what it has to be."""

    def __init__(self, said: Words) -> None:
        super().__init__(said.source)
        self.words = said


class Kind(Generic[T]):
    """One kind of setting."""

    def parse(self, raw: object) -> T:
        """Return what a value of the file means.

        Raises:
            UnfitError: it cannot be one of this setting.
        """
        raise NotImplementedError

    def plain(self, value: T) -> Plain:
        """Return a value as it stands in the file."""
        raise NotImplementedError

    def said(self, value: T) -> Words:
        """Return a value as a person reads it."""
        raise NotImplementedError

    def range(self) -> Words | None:
        """Return what may be chosen, for a comment or a table; None where it is plain."""
        return None


@dataclass(frozen=True, slots=True)
class Switch(Kind[bool]):
    """Yes or no."""

    def parse(self, raw: object) -> bool:
        """Take true and false."""
        if not isinstance(raw, bool):
            raise UnfitError(words("Settings", "it has to be true or false."))
        return raw

    def plain(self, value: bool) -> Plain:
        """Return it as it is."""
        return value

    def said(self, value: bool) -> Words:
        """Say on or off."""
        return words("Settings", "on") if value else words("Settings", "off")

    def range(self) -> Words:
        """Return both."""
        return words("Settings", "true or false")


@dataclass(frozen=True, slots=True)
class OneOf(Kind[OptionT]):
    """One of a few named options, each with its words."""

    options: tuple[tuple[OptionT, Words], ...]

    def parse(self, raw: object) -> OptionT:
        """Take the name of an option."""
        found = next((option for option, _said in self.options if option.value == raw), None)
        if found is None:
            raise UnfitError(words("Settings", "it has to be one of {names}.").given(names=self._names()))
        return found

    def plain(self, value: OptionT) -> Plain:
        """Return the name."""
        return value.value

    def said(self, value: OptionT) -> Words:
        """Return the option's words."""
        return next(said for option, said in self.options if option is value)

    def range(self) -> Words:
        """Return the names."""
        return words("Settings", "one of {names}").given(names=self._names())

    def _names(self) -> str:
        return ", ".join(f'"{option.value}"' for option, _said in self.options)


@dataclass(frozen=True, slots=True)
class Whole(Kind[int]):
    """A whole number between two, in a unit; ``figure`` says it ("{number} %")."""

    least: int
    most: int
    step: int
    figure: Words

    def parse(self, raw: object) -> int:
        """Take a whole number between the two."""
        if isinstance(raw, bool) or not isinstance(raw, int) or not self.least <= raw <= self.most:
            said = words("Settings", "it has to be a whole number from {least} to {most}.")
            raise UnfitError(said.given(least=self.least, most=self.most))
        return raw

    def plain(self, value: int) -> Plain:
        """Return it as it is."""
        return value

    def said(self, value: int) -> Words:
        """Say it with its unit."""
        return self.figure.given(number=value)

    def range(self) -> Words:
        """Return from where to where."""
        return words("Settings", "from {least} to {most}").given(least=self.said(self.least), most=self.said(self.most))


@dataclass(frozen=True, slots=True)
class TimeOfDay(Kind[time]):
    """A time on the person's clock."""

    def parse(self, raw: object) -> time:
        """Take "19:00", and TOML's own local time."""
        try:
            found = raw if isinstance(raw, time) else time.fromisoformat(raw) if isinstance(raw, str) else None
        except ValueError:
            found = None
        if found is None or found.tzinfo is not None:
            raise UnfitError(words("Settings", 'it has to be a time like "19:00".'))
        return found.replace(second=0, microsecond=0)

    def plain(self, value: time) -> Plain:
        """Return hours and minutes."""
        return f"{value:%H:%M}"

    def said(self, value: time) -> Words:
        """Say hours and minutes."""
        return words("Settings", "{time}").given(time=f"{value:%H:%M}")

    def range(self) -> Words:
        """Return how it is written."""
        return words("Settings", 'a time like "19:00"')


class Day(Enum):
    """A day of the week; the value is Python's number of it."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


DAYS: dict[Day, Words] = {
    Day.MONDAY: words("Settings", "Mon"),
    Day.TUESDAY: words("Settings", "Tue"),
    Day.WEDNESDAY: words("Settings", "Wed"),
    Day.THURSDAY: words("Settings", "Thu"),
    Day.FRIDAY: words("Settings", "Fri"),
    Day.SATURDAY: words("Settings", "Sat"),
    Day.SUNDAY: words("Settings", "Sun"),
}


@dataclass(frozen=True, slots=True)
class Days(Kind[tuple[Day, ...]]):
    """Some days of the week, in their order."""

    def parse(self, raw: object) -> tuple[Day, ...]:
        """Take a list of names of days, in any order."""
        names = {day.name.lower(): day for day in Day}
        if not isinstance(raw, list) or not all(isinstance(one, str) and one.lower() in names for one in raw):
            said = words("Settings", "it has to be a list of days: {names}.")
            raise UnfitError(said.given(names=", ".join(f'"{name}"' for name in names)))
        chosen = {names[one.lower()] for one in raw}
        return tuple(day for day in Day if day in chosen)

    def plain(self, value: tuple[Day, ...]) -> Plain:
        """Return the names."""
        return [day.name.lower() for day in value]

    def said(self, value: tuple[Day, ...]) -> Words:
        """Say every day, none, or how many."""
        if len(value) == len(Day):
            return words("Settings", "every day")
        return words("Settings", "%n days", None, len(value)) if value else words("Settings", "no day")

    def range(self) -> Words:
        """Return how it is written."""
        return words("Settings", 'a list like ["monday", "tuesday"]')


@dataclass(frozen=True, slots=True)
class Until(Kind["datetime | None"]):
    """A moment that may be absent; aware."""

    def parse(self, raw: object) -> datetime | None:
        """Take a date and time with or without a zone; without one it is this machine's."""
        if not isinstance(raw, datetime):
            raise UnfitError(words("Settings", "it has to be a date and time like 2026-11-27T08:00:00."))
        try:
            return raw.astimezone()
        except (OverflowError, OSError, ValueError):
            raise UnfitError(words("Settings", "it has to be a date and time like 2026-11-27T08:00:00.")) from None

    def plain(self, value: datetime | None) -> Plain:
        """Return it as it is."""
        return value

    def said(self, value: datetime | None) -> Words:
        """Say the moment, or that there is none."""
        return words("Settings", "not set") if value is None else moment(value)

    def range(self) -> Words:
        """Return how it is written."""
        return words("Settings", "a date and time like 2026-11-27T08:00:00; left out for none")


class Thing(StrEnum):
    """What a list of exceptions lists."""

    TERRITORY = "territory"
    SOURCE = "source"
    PERSON = "person"
    REASON = "reason"


NAMED: dict[Thing, Words] = {
    Thing.TERRITORY: words("Settings", "a list of numbers of territories"),
    Thing.SOURCE: words("Settings", "a list of titles of sources"),
    Thing.PERSON: words("Settings", "a list of numbers of people, as `causerie people` prints them"),
    Thing.REASON: words("Settings", 'a list of names of reasons, like ["thanks", "press"]'),
}

_MALFORMED_NUMBERS = words("Settings", "it has to be a list of whole numbers.")
_MALFORMED_NAMES = words("Settings", "it has to be a list of texts.")


def _unrepeated(values: Sequence[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))[:MOST_LISTED]


@dataclass(frozen=True, slots=True)
class Numbers(Kind[tuple[int, ...]]):
    """A list of territories or people, by the number they are stored with."""

    thing: Thing

    def parse(self, raw: object) -> tuple[int, ...]:
        """Take a list of whole numbers."""
        if not isinstance(raw, list):
            raise UnfitError(_MALFORMED_NUMBERS)
        numbers = [one for one in raw if isinstance(one, int) and not isinstance(one, bool)]
        if len(numbers) != len(raw):
            raise UnfitError(_MALFORMED_NUMBERS)
        return _unrepeated(numbers)

    def plain(self, value: tuple[int, ...]) -> Plain:
        """Return the numbers."""
        return list(value)

    def said(self, value: tuple[int, ...]) -> Words:
        """Say how many."""
        return words("Settings", "%n left out", None, len(value)) if value else words("Settings", "none left out")

    def range(self) -> Words:
        """Return what is listed."""
        return NAMED[self.thing]


@dataclass(frozen=True, slots=True)
class Names(Kind[tuple[str, ...]]):
    """A list of sources or reasons, by title or name."""

    thing: Thing

    def parse(self, raw: object) -> tuple[str, ...]:
        """Take a list of texts."""
        if not isinstance(raw, list):
            raise UnfitError(_MALFORMED_NAMES)
        names = [one[:MOST_CHARACTERS] for one in raw if isinstance(one, str)]
        if len(names) != len(raw):
            raise UnfitError(_MALFORMED_NAMES)
        return _unrepeated(names)

    def plain(self, value: tuple[str, ...]) -> Plain:
        """Return the names."""
        return list(value)

    def said(self, value: tuple[str, ...]) -> Words:
        """Say how many."""
        return words("Settings", "%n left out", None, len(value)) if value else words("Settings", "none left out")

    def range(self) -> Words:
        """Return what is listed."""
        return NAMED[self.thing]
