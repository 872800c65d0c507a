"""The table ``[keys]`` of the settings' file: a command's name, and the keys it is to have."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from desktop.key_map import MOST_KEYS, OwnKeys, refusal
from desktop.settings.kinds import UnfitError
from desktop.shortcuts import Command, shortcut
from storage.records.words import words

SECTION = "keys"
_PORTABLE = QKeySequence.SequenceFormat.PortableText


def portable(key: str) -> str:
    """Return a key in its portable name; "" when it is none."""
    return QKeySequence.fromString(key, _PORTABLE).toString(_PORTABLE) if len(key) <= 60 else ""


def parsed_keys(command: Command, raw: object) -> OwnKeys:
    """Return what a line of the table means.

    Raises:
        UnfitError: it is no key that can be given.
    """
    given = [raw] if isinstance(raw, str) else raw
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given) or len(given) > MOST_KEYS:
        raise UnfitError(words("Settings", 'it has to be a key like "Alt+T", or a list of them.'))
    keys = []
    for one in given:
        key = portable(one)
        if not key or "Unknown" in key:
            raise UnfitError(words("Settings", "“{key}” is no key.").given(key=one[:60]))
        refused = refusal(key) if key not in shortcut(command).keys else None
        if refused is not None:
            raise UnfitError(refused)
        keys.append(key)
    return OwnKeys(command, tuple(dict.fromkeys(keys)))
