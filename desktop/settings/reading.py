"""What stands in the settings' file, understood line by line: what is not understood is said and left as it is."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.key_map import KeyMap, OwnKeys
from desktop.settings.definitions import Section, Settings, all_settings
from desktop.settings.kinds import UnfitError
from desktop.settings.own_keys import SECTION as KEYS
from desktop.settings.own_keys import parsed_keys
from desktop.shortcuts import Command, shortcut
from storage.records.words import Words, words

LARGEST_BYTES = 1_000_000
MOST_COMPLAINTS = 20
_SHOWN_CHARACTERS = 60
_PLACE = re.compile(r"at line (?P<line>\d+), column (?P<column>\d+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says.

    Attributes:
        settings: with the default of everything that is absent or not understood.
        complaints: what is not understood, one sentence each.
        is_whole: it is TOML; when not, nothing of it was taken.
    """

    settings: Settings = field(default_factory=Settings)
    complaints: tuple[Words, ...] = ()
    is_whole: bool = True


def read_settings(document: bytes) -> Reading:
    """Read a file's content; it never raises."""
    if len(document) > LARGEST_BYTES:
        return _unreadable(words("Settings", "it is too large."))
    try:
        tables: Mapping[str, object] = tomllib.loads(document.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _unreadable(words("Settings", "it is not written in UTF-8."))
    except tomllib.TOMLDecodeError as error:
        return _unreadable(_where(str(error)))
    except RecursionError:
        return _unreadable(words("Settings", "it is nested too deeply."))
    complaints: list[Words] = []
    values: dict[str, Any] = {}
    for section, table in tables.items():
        if section == KEYS:
            values["keys"] = _without_clashes(tuple(_keys(table, complaints)), complaints)
        elif section in set(Section):
            values |= _section(Section(section), table, complaints)
        else:
            complaints.append(_unknown(section, [*Section, KEYS]))
    return Reading(replace(Settings(), **values), tuple(complaints[:MOST_COMPLAINTS]))


def _section(section: Section, table: object, complaints: list[Words]) -> dict[str, Any]:
    if not isinstance(table, dict):
        complaints.append(_no_table(section))
        return {}
    kinds = {one.name: one.definition.kind for one in all_settings() if one.definition.section is section}
    values: dict[str, Any] = {}
    for name, raw in table.items():
        kind = kinds.get(name)
        if kind is None:
            complaints.append(_unknown(name, [one.name for one in all_settings()]))
            continue
        try:
            values[name] = kind.parse(raw)
        except UnfitError as error:
            said = words("Settings", "{name} is not taken: {why}")
            complaints.append(said.given(name=name, why=error.words))
    return values


def _keys(table: object, complaints: list[Words]) -> Iterable[OwnKeys]:
    if not isinstance(table, dict):
        complaints.append(_no_table(KEYS))
        return
    for name, raw in table.items():
        if name not in set(Command):
            complaints.append(_unknown(name, list(Command)))
            continue
        try:
            yield parsed_keys(Command(name), raw)
        except UnfitError as error:
            said = words("Settings", "{name} is not taken: {why}")
            complaints.append(said.given(name=name, why=error.words))


def _without_clashes(own: tuple[OwnKeys, ...], complaints: list[Words]) -> tuple[OwnKeys, ...]:
    """Return what can stand together: of two commands with one key the later line keeps the table's keys."""
    kept = KeyMap()
    for one in own:
        tried = KeyMap((*kept.own, one))
        others = ((key, held) for key in one.keys for held in tried.holders(key) if held is not one.command)
        clash = next(others, None)
        if clash is None:
            kept = tried
            continue
        said = words("Settings", "{name} is not taken: “{key}” does “{what}” already.")
        complaints.append(said.given(name=one.command.value, key=clash[0], what=shortcut(clash[1]).said))
    return kept.own


def _unreadable(why: Words) -> Reading:
    said = words("Settings", "settings.toml cannot be read, so everything has its default: {why}").given(why=why)
    return Reading(complaints=(said,), is_whole=False)


def _where(error: str) -> Words:
    """Return where a document is no TOML, as the parser of the standard library says it."""
    place = _PLACE.search(error)
    if place is None:
        return words("Settings", "its last line is not complete.")
    said = words("Settings", "line {line} is not understood from its character {column} on.")
    return said.given(line=int(place["line"]), column=int(place["column"]))


def _no_table(name: str) -> Words:
    return words("Settings", "{name} has to be a table: [{name}].").given(name=name)


def _unknown(name: str, known: Iterable[str]) -> Words:
    near = difflib.get_close_matches(name[:_SHOWN_CHARACTERS].lower().replace("-", "_"), list(known), n=1, cutoff=0.6)
    shown = name[:_SHOWN_CHARACTERS]
    if not near:
        return words("Settings", "{name} is no setting; it is left as it is.").given(name=shown)
    return words("Settings", "{name} is no setting. Did you mean {meant}?").given(name=shown, meant=near[0])
