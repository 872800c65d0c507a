"""The page of all settings, searchable; what is chosen counts at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.key_map import KeyMap
from desktop.page import Commands
from desktop.panes import COLUMN
from desktop.parts.banner import Banner
from desktop.parts.search_field import SearchField
from desktop.scroll_page import ScrollPage
from desktop.settings.definitions import SECTIONS, Section, Settings, all_settings
from desktop.settings.key_row import KeyRow
from desktop.settings.options import Options, read_options
from desktop.settings.own_keys import SECTION as KEYS
from desktop.settings.preferences import Preferences
from desktop.settings.row import SettingRow
from desktop.settings.section_card import SectionCard
from desktop.shortcuts import SHORTCUTS, Command, PageName
from desktop.theme.tokens import Tone
from desktop.tools import Tools
from storage.records.words import words

_FIELD_PX = 320
TITLES = {**{section.value: said for section, said in SECTIONS.items()}, KEYS: words("Settings", "Keys")}
"""What the cards are called, by their table in the file."""


class SettingsPage(ScrollPage):
    """All settings."""

    def __init__(self, tools: Tools, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(PageName.SETTINGS, tools, parent)
        self._preferences = preferences
        self.search = SearchField(tools.theme)
        self.banner = Banner(tools.theme, radius=8)
        self.rows: dict[str, SettingRow] = {}
        self.key_rows: dict[Command, KeyRow] = {}
        self.sections: dict[str, SectionCard] = {}
        self._inside = QWidget()
        self._lay_out()
        self.banner.hide()
        self.search.textChanged.connect(self._sift)
        self.search.left.connect(super().panes_in_order()[0].setFocus)
        self.banner.action_chosen.connect(lambda: preferences.look_again(self._say_complaints))
        preferences.changed.connect(lambda _before, now: self._show(now))
        self.empty.first_chosen.connect(self.search.clear)
        tools.theme.changed.connect(self._measure)
        self._measure()
        self.reword()

    def _lay_out(self) -> None:
        self.tools_row.addWidget(self.search)
        self.tools_row.addStretch()
        board = QWidget()
        sides = QHBoxLayout(board)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(self._inside, 1)
        sides.addStretch()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.banner)
        self.set_cards([board])

    def _build(self) -> None:
        """Make the rows, the first time they are looked at: a start that never shows them need not wait for them."""
        self.sections = {section.value: self._section(section) for section in Section}
        for line in SHORTCUTS:
            row = self.key_rows[line.command] = KeyRow(self.theme, self.wording, line)
            row.chosen.connect(self._choose_keys)
        self.sections[KEYS] = SectionCard(self.theme, [*self.key_rows.values()])
        for card in self.sections.values():
            self._column.addWidget(card)
        self.reword()

    def _section(self, section: Section) -> SectionCard:
        rows = []
        for one in all_settings():
            if one.definition.section is section:
                row = self.rows[one.name] = SettingRow(self.theme, self.wording, one, self.tools.clock)
                row.chosen.connect(self._choose)
                rows.append(row)
        return SectionCard(self.theme, rows)

    def commands(self) -> Commands:
        """Return what can be done here."""
        return {Command.FILTER: self._begin_search, Command.BACK: self.search.clear}

    def refresh(self) -> None:
        """Read the file if it was edited by hand, and what can be left out."""
        if not self.sections:
            self._build()
        self._preferences.look_again(self._say_complaints)
        left_out = self._preferences.now.without_people
        self.tools.desk.ask(lambda db: read_options(db, left_out), self._take_options, latest="settings options")
        self._show(self._preferences.now)

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return the field and the settings."""
        return (self.search, *super().panes_in_order())

    def fit(self) -> None:
        """Stay in one column: a setting is read across."""

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        self.search.set_words(say(words("Settings", "Find a setting")), self.wording.keys.instead_of("/"))
        for section, card in self.sections.items():
            card.title.set_text(say(TITLES[section]))
        lead = words("Settings", "What you choose counts at once. It is kept in {path}, which you can also edit.")
        self.set_lead(say(lead.given(path=str(self._preferences.path))))
        self._say_complaints()
        self._sift()

    def _measure(self) -> None:
        px = self.theme.px
        self.tools_row.setContentsMargins(0, px(6), 0, 0)
        self.search.setFixedWidth(px(_FIELD_PX))
        self._inside.setMaximumWidth(px(COLUMN))
        self._column.setSpacing(px(16))

    def _show(self, settings: Settings) -> None:
        for row in self.rows.values():
            row.show_settings(settings)

    def _take_options(self, options: Options) -> None:
        for row in self.rows.values():
            row.show_options(options)

    def _choose(self, name: str, value: Any) -> None:
        self._preferences.choose(replace(self._preferences.now, **{name: value}))

    def _choose_keys(self, keys: KeyMap) -> None:
        self._preferences.choose(replace(self._preferences.now, keys=keys.own))

    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _sift(self) -> None:
        typed = self.search.text()
        for card in self.sections.values():
            card.sift(typed)
        none = words("Settings", "No setting holds “{text}”").given(text=typed)
        everything = words("Settings", "Show all settings")
        self.empty.show_state("search", self.wording.say(none), "", self.wording.say(everything))
        found = any(not card.isHidden() for card in self.sections.values())
        self.show_cards(shown=found or not self.sections)

    def _say_complaints(self) -> None:
        complaints = self._preferences.complaints
        if complaints:
            said = "\n".join(self.wording.say(one) for one in complaints)
            again = self.wording.say(words("Settings", "Read it again"))
            self.banner.show_message(Tone.WARNING, "triangle-alert", said, again)
        self.banner.setVisible(bool(complaints))
