"""One command on the page of settings: its keys, and giving it others. What clashes is said, and can be taken over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.key_map import key_text, refusal
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.settings.key_catcher import KeyCatcher
from desktop.settings.section_card import SiftedRow
from desktop.shortcuts import Shortcut, shortcut
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from listeners.territories.folding import folded
from storage.records.words import words


class KeyRow(SiftedRow):
    """The row.

    Signals:
        chosen(object): the ``KeyMap`` that is wanted now.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, line: Shortcut) -> None:
        super().__init__(theme)
        self.line, self._wording = line, wording
        self._clash: str | None = None
        self._name = Label(theme, px=SECONDARY_PX, wrap=True)
        self.catcher = KeyCatcher(theme)
        self.back = Button(theme, icon="undo-2")
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self.said = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self.take = Button(theme, weight=Weight.OUTLINE)
        self._lay_out()
        self.catcher.caught.connect(self._caught)
        self.catcher.catching.connect(lambda _catching: self._show())
        self.back.clicked.connect(lambda: self._give(shortcut(line.command).keys))
        self.take.clicked.connect(self._take_over)
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._across = QHBoxLayout()
        self._across.addWidget(self._name, 1)
        self._across.addWidget(self.catcher)
        self._across.addWidget(self.back)
        self._below = QHBoxLayout()
        self._below.addWidget(self.said, 1)
        self._below.addWidget(self.take)
        self._column.addLayout(self._across)
        self._column.addLayout(self._below)
        self.said.hide()
        self.take.hide()

    def holds(self, typed: str) -> bool:
        """Say whether every word typed stands in what the command is called, or among its keys."""
        keys = " ".join(self._wording.keys.keys(self.line.command))
        heap = folded(f"{self._name.text()} {keys} {self.line.command.value}")
        return all(word in heap for word in folded(typed).split())

    def reword(self) -> None:
        """Say everything in the language spoken now, with the keys in use."""
        say, name = self._wording.say, self.line.said
        self._name.set_text(say(name))
        self.back.set_words("", say(words("Settings", "{name}: back to its own key").given(name=name)))
        self.take.set_words(say(words("Settings", "Take it from there")))
        self._say("")
        self._show()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(0, px(4), 0, px(4))
        self._across.setSpacing(px(12))
        self._below.setSpacing(px(12))

    def _show(self) -> None:
        say, keys = self._wording.say, self._wording.keys
        has = keys.keys(self.line.command)
        shown = " / ".join(key_text(key) for key in has) or say(words("Settings", "no key"))
        if self.catcher.is_catching:
            shown = say(words("Settings", "Press a key…"))
        self.catcher.set_words(shown, say(words("Settings", "Press this, then the key you want; Backspace for none")))
        named = words("Settings", "{name}: {choice}").given(name=self.line.said, choice=shown)
        self.catcher.setAccessibleName(say(named))
        self.back.setVisible(keys.is_own(self.line.command))

    def _caught(self, key: str) -> None:
        say, keys = self._wording.say, self._wording.keys
        if not key:
            self._give(())
            return
        refused = refusal(key) if key not in self.line.keys else None
        others = [other for other in keys.holders(key) if other is not self.line.command]
        if refused is not None:
            self._say(say(refused))
        elif others:
            clash = words("Settings", "“{key}” already does this: {what}")
            self._say(say(clash.given(key=key_text(key), what=shortcut(others[0]).said)), clash=key)
        else:
            self._give((key,))

    def _take_over(self) -> None:
        key, keys = self._clash, self._wording.keys
        if key is None:
            return
        for other in tuple(keys.holders(key)):
            keys = keys.given(other, tuple(one for one in keys.keys(other) if one != key))
        self.chosen.emit(keys.given(self.line.command, (key,)))

    def _give(self, wanted: tuple[str, ...]) -> None:
        """Ask for these keys; of the table's, those that another command has meanwhile stay with it."""
        keys = self._wording.keys
        free = tuple(key for key in wanted if all(other is self.line.command for other in keys.holders(key)))
        self._say("")
        self.chosen.emit(keys.given(self.line.command, free))

    def _say(self, sentence: str, clash: str | None = None) -> None:
        self._clash = clash
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))
        self.take.setVisible(clash is not None)
