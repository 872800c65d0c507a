"""The page of all settings, searchable; what is chosen counts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.page import Commands
from desktop.panes import COLUMN
from desktop.parts.banner import Banner
from desktop.parts.labels import SectionLabel
from desktop.parts.part import Part, Rule
from desktop.parts.search_field import SearchField
from desktop.scroll_page import ScrollPage
from desktop.settings.definitions import SECTIONS, Section, Settings, all_settings
from desktop.settings.options import Options, read_options
from desktop.settings.preferences import Preferences
from desktop.settings.row import SettingRow
from desktop.shortcuts import Command, PageName
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role, Tone
from desktop.tools import Tools
from storage.records.words import words

_FIELD_PX = 320


class _SectionCard(Part):
    """The rows of one section, a line between two; none that is searched away."""

    def __init__(self, theme: Theme, rows: list[SettingRow]) -> None:
        super().__init__(theme, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self.rows = rows
        self.title = SectionLabel(theme)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._rules: list[Rule] = []
        for row in rows:
            rule = Rule(theme)
            self._rules.append(rule)
            self._column.addWidget(rule)
            self._column.addWidget(row)
        self.restyle()

    def sift(self, keeps: Callable[[SettingRow], bool]) -> None:
        """Show the rows that are kept, and itself when there is one."""
        shown = [row for row in self.rows if keeps(row)]
        for row, rule in zip(self.rows, self._rules, strict=True):
            row.setVisible(row in shown)
            rule.setVisible(row in shown)
        self.setVisible(bool(shown))

    def restyle(self) -> None:
        px = self.theme.px
        self._column.setContentsMargins(px(20), px(14), px(16), px(8))
        self._column.setSpacing(0)
        self.title.setContentsMargins(0, 0, 0, px(10))


class SettingsPage(ScrollPage):
    """All settings."""

    def __init__(self, tools: Tools, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(PageName.SETTINGS, tools, parent)
        self._preferences = preferences
        self.search = SearchField(tools.theme)
        self.banner = Banner(tools.theme, radius=8)
        self.rows: dict[str, SettingRow] = {}
        self.sections = {section: self._section(section) for section in Section}
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
        for part in (self.banner, *self.sections.values()):
            self._column.addWidget(part)
        self.set_cards([board])

    def _section(self, section: Section) -> _SectionCard:
        rows = []
        for one in all_settings():
            if one.definition.section is section:
                row = self.rows[one.name] = SettingRow(self.theme, self.wording, one, self.tools.clock)
                row.chosen.connect(self._choose)
                rows.append(row)
        return _SectionCard(self.theme, rows)

    def commands(self) -> Commands:
        """Return what can be done here."""
        return {Command.FILTER: self._begin_search, Command.BACK: self.search.clear}

    def refresh(self) -> None:
        """Read the file if it was edited by hand, and what can be left out."""
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
        self.search.set_words(say(words("Settings", "Find a setting")), "/")
        for section, card in self.sections.items():
            card.title.set_text(say(SECTIONS[section]))
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

    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _sift(self) -> None:
        typed = self.search.text()
        for card in self.sections.values():
            card.sift(lambda row: row.holds(typed))
        none = words("Settings", "No setting holds “{text}”").given(text=typed)
        everything = words("Settings", "Show all settings")
        self.empty.show_state("search", self.wording.say(none), "", self.wording.say(everything))
        self.show_cards(shown=any(not card.isHidden() for card in self.sections.values()))

    def _say_complaints(self) -> None:
        complaints = self._preferences.complaints
        if complaints:
            said = "\n".join(self.wording.say(one) for one in complaints)
            again = self.wording.say(words("Settings", "Read it again"))
            self.banner.show_message(Tone.WARNING, "triangle-alert", said, again)
        self.banner.setVisible(bool(complaints))
