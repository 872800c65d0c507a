"""The page Sources: where Causerie listens, how that goes, and what each source cannot hear."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.page import Commands
from desktop.parts.buttons import Button, Weight
from desktop.shortcuts import Command, PageName
from desktop.sources.records import (
    SourceLine,
    cannot_hear,
    carried,
    last_new,
    last_success,
    lines,
    network_of,
    next_try,
    state_tone,
    state_words,
)
from desktop.table_page import TablePage
from desktop.tables import Column, RowsModel
from desktop.tools import Tools
from listeners.messages import PollNow, SourcesChanged
from storage.records.words import Words, words
from storage.sources import change_source, remove_source, restore_source

COLUMNS: tuple[Column[SourceLine], ...] = (
    Column(words("Sources", "Source"), lambda line: line.title),
    Column(words("Sources", "State"), state_words, tone=state_tone),
    Column(words("Sources", "Network"), network_of, 116),
    Column(words("Sources", "Territory"), lambda line: line.territory, 150, from_width=1000),
    Column(words("Sources", "Last success"), last_success, 110, from_width=800),
    Column(words("Sources", "Next try"), next_try, 112),
    Column(words("Sources", "Last new"), last_new, 110, from_width=900),
    Column(words("Sources", "Limits"), cannot_hear, from_width=1300),
)


class SourcesPage(TablePage[SourceLine]):
    """The sources.

    Signals:
        add_asked(): the person wants to add one.
        changed(): a source was changed, removed or brought back.
        told(object, object): words for a toast, and what undoes it (a callable) or None.
    """

    add_asked = Signal()
    changed = Signal()
    told = Signal(object, object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        model: RowsModel[SourceLine] = RowsModel(
            COLUMNS, lambda line: line.source.id, tools.wording, faint=lambda line: line.source.paused
        )
        super().__init__(PageName.SOURCES, tools, model, parent)
        self._territory: int | None = None
        theme = tools.theme
        self._check_all = Button(theme, icon="refresh-cw")
        self._add = Button(theme, icon="plus", weight=Weight.OUTLINE)
        self._check = Button(theme, icon="refresh-cw")
        self._pause = Button(theme, icon="bell-off")
        self._remove = Button(theme, icon="trash-2")
        for button in (self._check_all, self._add):
            self.tool_row.addWidget(button)
        for button in (self._check, self._pause, self._remove):
            self.strip_row.addWidget(button)
        self._check_all.clicked.connect(lambda: self.tools.send(PollNow()))
        self._add.clicked.connect(self.add_asked)
        self._check.clicked.connect(self._check_one)
        self._pause.clicked.connect(self._pause_one)
        self._remove.clicked.connect(self._remove_one)
        self.empty.first_chosen.connect(self.add_asked)
        self.row_chosen.connect(self._show_row)
        self.restyle()
        self.reword()

    def commands(self) -> Commands:
        """Return what a table can do, and adding."""
        return {**super().commands(), Command.ADD_SOURCE: self.add_asked.emit}

    def refresh(self) -> None:
        """Read the sources anew."""
        now, territory = self.tools.clock(), self._territory
        self.tools.desk.ask(lambda db: lines(db, now, territory), self._show, latest="sources")

    def choose_territory(self, territory: int | None) -> None:
        """Show the sources of one territory (and those of none), or all."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        say = self.wording.say
        self._check_all.set_words(say(words("Sources", "Check all now")))
        self._add.set_words(say(words("Sources", "Add a source")))
        self._check.set_words(say(words("Sources", "Check now")))
        self._remove.set_words(say(words("Sources", "Remove")))
        sentence = words("Sources", "A source is the address of a feed, an export file, or a folder of them.")
        self.empty.show_state(
            "rss", say(words("Sources", "No source yet")), say(sentence), say(words("Sources", "Add a source"))
        )
        self._show_row(self.current())

    def _show(self, found: tuple[SourceLine, ...]) -> None:
        self.set_rows(found)
        self._check_all.setEnabled(bool(found))

    def _show_row(self, line: SourceLine | None) -> None:
        self.strip.setVisible(line is not None)
        if line is None:
            return
        say = self.wording.say
        told: list[Words | str] = [line.source.location, state_words(line), carried(line), cannot_hear(line)]
        self.strip_text.set_text("\n".join(one if isinstance(one, str) else say(one) for one in told if one))
        paused = line.source.paused
        self._pause.set_icon_name("bell" if paused else "bell-off")
        self._pause.set_words(say(words("Sources", "Resume") if paused else words("Sources", "Pause")))
        self._check.setEnabled(not paused)

    def _check_one(self) -> None:
        line = self.current()
        if line is not None:
            self.tools.send(PollNow((line.source.id,)))

    def _pause_one(self) -> None:
        line = self.current()
        if line is not None:
            key, paused = line.source.id, not line.source.paused
            self.tools.desk.ask(lambda db: change_source(db, key, paused=paused), lambda _: self._after())

    def _remove_one(self) -> None:
        line = self.current()
        if line is None:
            return
        key, title, now = line.source.id, line.title, self.tools.clock()
        said = words("Toast", "{title} is no longer listened to.").given(title=title)

        def removed(_: None) -> None:
            self._after()
            self.told.emit(said, lambda: self._restore(key))

        self.tools.desk.ask(lambda db: remove_source(db, key, now), removed)

    def _restore(self, key: int) -> None:
        self.tools.desk.ask(lambda db: restore_source(db, key), lambda _: self._after())

    def _after(self) -> None:
        self.tools.send(SourcesChanged())
        self.refresh()
        self.changed.emit()
