"""Which keys each command has: the table's, or those the person gave it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from desktop.shortcuts import SHORTCUTS, Command, shortcut
from storage.records.words import Words, words

MOST_KEYS = 4
"""Keys one command may have."""

NEEDS_SHIFT_SOMEWHERE = frozenset("/?.:!§%µ£+=°<>1234567890")
"""Letters and signs that take Shift on an AZERTY or on a QWERTY keyboard."""

_TAKEN = frozenset(
    {"G", "Return", "Enter", "Space", "Tab", "Backtab", "Shift+Tab", "Esc", "Up", "Down", "Left", "Right", "Backspace"}
)
"""``G`` begins the keys of the pages; the others belong to whatever has the focus."""


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """The keys a person gave a command, in portable names ("Alt+T"); none takes its keys away."""

    command: Command
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys in use."""

    own: tuple[OwnKeys, ...] = ()

    def keys(self, command: Command) -> tuple[str, ...]:
        """Return the keys of a command, the one shown first."""
        chosen = next((one.keys for one in self.own if one.command is command), None)
        return shortcut(command).keys if chosen is None else chosen

    def is_own(self, command: Command) -> bool:
        """Say whether the person gave it other keys than the table's."""
        return any(one.command is command for one in self.own)

    def given(self, command: Command, keys: tuple[str, ...]) -> KeyMap:
        """Return the map with these keys for a command; those of the table are no choice of the person's."""
        others = tuple(one for one in self.own if one.command is not command)
        if keys == shortcut(command).keys:
            return KeyMap(others)
        return KeyMap((*others, OwnKeys(command, keys[:MOST_KEYS])))

    def instead_of(self, key: str) -> str:
        """Return, as this machine writes it, the key in use for the command that has a key in the table; "" for none.

        A key of no command comes back as it is.
        """
        command = next((line.command for line in SHORTCUTS if key in line.keys), None)
        if command is None:
            return key_text(key)
        in_use = self.keys(command)
        return key_text(key if key in in_use else in_use[0]) if in_use else ""

    def holders(self, key: str) -> Iterator[Command]:
        """Yield the commands that have a key."""
        yield from (line.command for line in SHORTCUTS if key in self.keys(line.command))


def key_text(key: str) -> str:
    """Return keys as this machine writes them ("Ctrl+K", "G, A")."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def refusal(key: str) -> Words | None:
    """Return why no command can be given a key (its portable name), None when one can."""
    if ", " in key:
        return words("Keys", "It has to be one key press, not several in a row.")
    if key in _TAKEN:
        return words("Keys", "“{key}” has its own meaning everywhere in the window.").given(key=key)
    if len(key) == 1 and key in NEEDS_SHIFT_SOMEWHERE:
        return words("Keys", "“{key}” needs Shift on some keyboards: add Ctrl or Alt to it.").given(key=key)
    return None
