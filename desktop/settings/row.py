"""One setting on the page: what it is called, what it does, its default, its control, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.acts import Clock
from desktop.parts.buttons import Button
from desktop.parts.labels import Label
from desktop.settings.controls import control_for
from desktop.settings.definitions import Setting, Settings
from desktop.settings.options import Options
from desktop.settings.section_card import SiftedRow
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD
from desktop.wording import Wording
from listeners.territories.folding import folded
from storage.records.words import words


class SettingRow(SiftedRow):
    """The row.

    Signals:
        chosen(str, object): the setting's name and another value.
    """

    chosen = Signal(str, object)

    def __init__(self, theme: Theme, wording: Wording, setting: Setting, clock: Clock) -> None:
        super().__init__(theme)
        self.setting, self._wording = setting, wording
        definition = setting.definition
        self._name = Label(theme, px=SECONDARY_PX, weight=SEMIBOLD, wrap=True)
        self._explained = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._default = Label(theme, px=META_PX, role=Role.FAINT, wrap=True)
        self.control = control_for(definition.kind, theme, wording, definition.said, clock)
        self.back = Button(theme, icon="undo-2")
        # It keeps its place while it is hidden: nothing moves when a value changes.
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        self._lay_out()
        self.control.chosen.connect(lambda value: self.chosen.emit(setting.name, value))
        self.back.clicked.connect(lambda: self.chosen.emit(setting.name, setting.default))
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._across = QHBoxLayout()
        self._texts = QVBoxLayout()
        for label in (self._name, self._explained, self._default):
            self._texts.addWidget(label)
        self._across.addLayout(self._texts, 1)
        top = Qt.AlignmentFlag.AlignTop
        if not self.control.wide:
            self._across.addWidget(self.control, 0, top)
        self._across.addWidget(self.back, 0, top)
        self._column.addLayout(self._across)
        if self.control.wide:
            self._column.addWidget(self.control)

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        value = getattr(settings, self.setting.name)
        self.control.show_value(value)
        self.back.setVisible(value != self.setting.default)

    def show_options(self, options: Options) -> None:
        """Take what can be chosen from."""
        self.control.show_options(options)

    def holds(self, typed: str) -> bool:
        """Say whether every word typed stands in its words or its name in the file; case and accents aside."""
        texts = (self._name.text(), self._explained.text(), self.setting.name.replace("_", " "), self.setting.name)
        heap = folded(" ".join(texts))
        return all(word in heap for word in folded(typed).split())

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, definition = self._wording.say, self.setting.definition
        self._name.set_text(say(definition.said))
        self._explained.set_text(say(definition.explained))
        default = definition.kind.said(self.setting.default)
        self._default.set_text(say(words("Settings", "Default: {value}").given(value=default)))
        back = words("Settings", "{name}: back to {value}").given(name=definition.said, value=default)
        self.back.set_words("", say(back))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(0, px(10), 0, px(10))
        self._column.setSpacing(px(8))
        self._across.setSpacing(px(12))
        self._texts.setSpacing(px(2))
