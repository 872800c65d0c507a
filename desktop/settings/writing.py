"""Settings put into their file: only what changed is touched, so that a person's own lines and comments stay."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.settings.definitions import SECTIONS, Section, Setting, Settings, all_settings
from desktop.settings.own_keys import SECTION as KEYS
from storage.records.words import Words, words

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import Table

Say = Callable[[Words], str]

HEAD = words("Settings", "The settings of Causerie. What you change here counts the next time its window is in front.")
KEYS_HEAD = words("Settings", 'Keys of your own, by command: snooze = "Alt+T"')


def rewritten(text: str, before: Settings, now: Settings, say: Say) -> str:
    """Return a file's text with what is different in ``now``; an empty text becomes a file of all settings.

    Raises:
        ValueError: the text is no TOML.
    """
    import tomlkit  # noqa: PLC0415 - it takes longer to load than a frame, and most runs never write

    document = tomlkit.parse(text)
    fresh = not text.strip()
    if fresh:
        document.add(tomlkit.comment(say(HEAD)))
    for section in Section:
        for one in all_settings():
            if one.definition.section is section and (fresh or _value(one, before) != _value(one, now)):
                _put(_table(document, section.value, say(SECTIONS[section])), one, now, say)
    if fresh or before.keys != now.keys:
        _put_keys(_table(document, KEYS, say(KEYS_HEAD)), before, now)
    return tomlkit.dumps(document)


def described(one: Setting) -> Words:
    """Return what a setting is, may be, and is when nothing is said: its comment in the file."""
    kind = one.definition.kind
    allowed = kind.range()
    if allowed is None:
        return one.definition.said
    said = words("Settings", "{name}: {allowed}. Default: {default}.")
    return said.given(name=one.definition.said, allowed=allowed, default=kind.said(one.default))


def _value(one: Setting, settings: Settings) -> object:
    value: object = getattr(settings, one.name)
    return value


def _table(document: TOMLDocument, name: str, title: str) -> Table:
    import tomlkit  # noqa: PLC0415 - see rewritten
    from tomlkit.items import Table  # noqa: PLC0415 - see rewritten

    found = document.get(name)
    if isinstance(found, Table):
        return found
    table = tomlkit.table()
    table.add(tomlkit.comment(title))
    document.pop(name, None)
    document.add(tomlkit.nl())
    document.add(name, table)
    return table


def _put(table: Table, one: Setting, now: Settings, say: Say) -> None:
    import tomlkit  # noqa: PLC0415 - see rewritten

    plain = one.definition.kind.plain(getattr(now, one.name))
    if one.name in table:
        if plain is None:
            table.remove(one.name)
        else:
            table[one.name] = plain
        return
    if plain is not None:
        table.add(tomlkit.comment(say(described(one))))
        table.add(one.name, plain)


def _put_keys(table: Table, before: Settings, now: Settings) -> None:
    chosen = {one.command.value: one.keys for one in now.keys}
    for old in before.keys:
        if old.command.value in table and old.command.value not in chosen:
            table.remove(old.command.value)
    for command, keys in chosen.items():
        table[command] = keys[0] if len(keys) == 1 else list(keys)
