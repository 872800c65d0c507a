"""The page Sources: where Causerie listens, how that goes, and what each source cannot hear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from desktop.acts import Undone
from desktop.journal.exporting import AskPath, ask_path
from desktop.page import Commands
from desktop.parts.buttons import Button, Weight
from desktop.shortcuts import Command, PageName
from desktop.sources.columns import COLUMNS, ORDER_OF
from desktop.sources.coverage import Coverage
from desktop.sources.coverage_strip import CoverageStrip
from desktop.sources.detail import Detail
from desktop.sources.doing import SourceActs
from desktop.sources.filter_row import FilterRow
from desktop.sources.reading import Found, read_sources
from desktop.sources.records import Month, SourceLine
from desktop.sources.sieve import Show, Sieve
from desktop.table_page import TablePage
from desktop.tables import RowsModel
from desktop.tools import Tools
from listeners.messages import PollNow
from storage.records.territories import Territory
from storage.records.words import words

if TYPE_CHECKING:
    from listeners.discovery.ways import Candidate

_NO_LIMIT = 16_777_215
"""Qt's own largest size."""

_DETAIL_PX, _DETAIL_WIDE_PX, _BESIDE_PX, _WIDE_PX = 360, 420, 900, 1500


class SourcesPage(TablePage[SourceLine]):
    """The sources.

    Signals:
        add_asked(): the person wants to add one. guide_asked(): she wants help to make a useful one.
        list_asked(): she wants to take in a list of feeds.
        imports_asked(): she wants to import a file, or to see past imports.
        changed(): a source was changed, removed or brought back.
        told(object, object): words for a toast, and what undoes it (a callable) or None.
    """

    add_asked = Signal()
    guide_asked = Signal()
    list_asked = Signal()
    imports_asked = Signal()
    changed = Signal()
    told = Signal(object, object)

    def __init__(self, tools: Tools, *, ask_path: AskPath = ask_path, parent: QWidget | None = None) -> None:
        model: RowsModel[SourceLine] = RowsModel(
            COLUMNS, lambda line: line.source.id, tools.wording, faint=lambda line: line.source.paused
        )
        super().__init__(PageName.SOURCES, tools, model, parent)
        self._ask_path = ask_path
        self._territory: int | None = None
        self._lines: tuple[SourceLine, ...] = ()
        self._territories: tuple[Territory, ...] = ()
        self._cards: tuple[Coverage, ...] = ()
        self._brought: Month | None = None
        self.acts = SourceActs(tools, self)
        theme = tools.theme
        self._check_all = Button(theme, icon="refresh-cw")
        self._guide = Button(theme, icon="lightbulb")
        self._take_in = Button(theme, icon="upload")
        self._imports = Button(theme, icon="file-text")
        self._write = Button(theme, icon="download")
        self._add = Button(theme, icon="plus", weight=Weight.PRIMARY)
        for button in (self._check_all, self._imports, self._take_in, self._write, self._guide, self._add):
            self.tool_row.addWidget(button)
        self.coverage = CoverageStrip(theme, tools.wording)
        self.filters = FilterRow(theme, tools.wording)
        self.detail = Detail(theme, tools.wording)
        self.above.addWidget(self.coverage)
        self.above.addWidget(self.filters)
        self.beside.addWidget(self.detail)
        self.detail.hide()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._make_heads_sort()
        self._connect()
        self.restyle()
        self.reword()

    def _connect(self) -> None:
        self._check_all.clicked.connect(lambda: self.tools.send(PollNow()))
        self._add.clicked.connect(self.add_asked)
        self._guide.clicked.connect(self.guide_asked)
        self._take_in.clicked.connect(self.list_asked)
        self._imports.clicked.connect(self.imports_asked)
        self._write.clicked.connect(self._offer_export)
        self.empty.first_chosen.connect(self._empty_pressed)
        self.empty.second_chosen.connect(self.guide_asked)
        self.filters.changed.connect(lambda _sieve: self._arrange())
        self.coverage.network_chosen.connect(self._choose_network)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        detail = self.detail
        detail.check_asked.connect(lambda: self.acts.check(self.chosen()))
        detail.pause_asked.connect(lambda: self.acts.pause(self.chosen()))
        detail.remove_asked.connect(lambda: self.acts.remove(self.chosen()))
        detail.territory_chosen.connect(self._move_chosen)
        detail.pace_chosen.connect(lambda pace: self.acts.set_pace(self.chosen(), pace))
        detail.private_chosen.connect(lambda allowed: self.acts.allow_private(self.chosen(), allowed=allowed))
        detail.listen_asked.connect(self._listen)
        detail.renamed.connect(self._rename)
        detail.move_undone.connect(self._undo_move)
        self.acts.changed.connect(self._changed)
        self.acts.told.connect(self.told)
        self.tools.acts.undone.connect(self._undone)

    def _make_heads_sort(self) -> None:
        """Let a press on a head choose the order; Qt would have it select the whole column."""
        head = self.table.horizontalHeader()
        head.setSectionsClickable(True)
        head.sectionPressed.disconnect()
        head.sectionClicked.connect(self._sort_by)

    def _sort_by(self, column: int) -> None:
        order = ORDER_OF[column]
        if order is not None:
            self.filters.take(replace(self.filters.sieve, order=order))

    def commands(self) -> Commands:
        """Return what a table can do, what can be done with the sources chosen, and taking back what was done here."""
        found = {
            **super().commands(),
            Command.ADD_SOURCE: self.add_asked.emit,
            Command.EXPORT_LIST: self._offer_export,
            Command.FILTER: self.filters.field.setFocus,
            Command.PICK_ALL: self.table.selectAll,
            Command.BACK: lambda: self.filters.take(Sieve(order=self.filters.sieve.order)),
        }
        if self.chosen():
            found |= {
                Command.CHECK_SOURCES: self.detail.check.click,
                Command.PAUSE_SOURCES: self.detail.pause.click,
                Command.REMOVE_SOURCES: self.detail.remove.click,
            }
        return found

    def refresh(self) -> None:
        """Read the sources anew; the month's figures only when they are old."""
        now, territory, known = self.tools.clock(), self._territory, self._brought
        self.tools.desk.ask(lambda db: read_sources(db, now, territory, known), self._show, latest="sources")

    def choose_territory(self, territory: int | None) -> None:
        """Show the sources of one territory (and those of none), or all."""
        self._territory = territory
        if self.isVisible():
            self.refresh()

    def show_only(self, show: Show) -> None:
        """Show the sources of one filter."""
        self.filters.take(Sieve(show=show, order=self.filters.sieve.order))

    def chosen(self) -> tuple[SourceLine, ...]:
        """Return the selected sources, top first."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.rows[row] for row in rows if row < len(self.model.rows))

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return filters, table and details."""
        return (self.filters.field, self.table, self.detail.focus_target())

    def room_of_table(self) -> int:
        """Return how wide the table is: the page without the details where they stand beside it."""
        if not self.detail.isVisibleTo(self) or not self._is_wide():
            return self.width()
        return self.width() - self.detail.maximumWidth()

    def fit(self) -> None:
        """Put the details beside the table or under it, then share the width among the columns."""
        if hasattr(self, "detail"):
            self._place_detail()
            self._say_tools()
        super().fit()

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        super().reword()
        self._say_tools()
        self._say_empty()

    def _say_tools(self) -> None:
        """Say what the buttons above do: in words where there is room, else as tooltips."""
        say, compact = self.wording.say, not self._is_wide()
        for button, said in (
            (self._check_all, words("Sources", "Check all now")),
            (self._imports, words("Sources", "Imports")),
            (self._take_in, words("Sources", "Import a list of feeds (OPML)")),
            (self._write, words("Sources", "Export the feeds as a list (OPML)")),
            (self._guide, words("Sources", "Guide")),
            (self._add, words("Sources", "Add a source")),
        ):
            icon_only = button in (self._take_in, self._write) or (compact and button is not self._add)
            button.set_words("" if icon_only else say(said), say(said) if icon_only else "")

    def _say_empty(self) -> None:
        say = self.wording.say
        if self._lines:
            title, sentence = words("Sources", "No source fits"), words("Sources", "None of your sources is like that.")
            self.empty.show_state("search", say(title), say(sentence), say(words("Empty", "Clear the filter")))
            return
        sentence = words("Sources", "A source is the address of a feed, an export file, or a folder of them.")
        self.empty.show_state(
            "rss",
            say(words("Sources", "No source yet")),
            say(sentence),
            say(words("Sources", "Add a source")),
            say(words("Sources", "Guide")),
        )

    def _empty_pressed(self) -> None:
        if self._lines:
            self.filters.take(Sieve(order=self.filters.sieve.order))
        else:
            self.add_asked.emit()

    def _show(self, found: Found) -> None:
        self._brought = found.brought
        self._lines, self._territories, self._cards = found.lines, found.territories, found.cards
        self._check_all.setEnabled(bool(found.lines))
        self._write.setEnabled(bool(found.lines))
        self.filters.setVisible(bool(found.lines))
        self.filters.show_counts(found.counts)
        self._arrange()

    def _arrange(self) -> None:
        """Show what passes the filters; what was selected stays selected, and something always is."""
        kept = {line.source.id for line in self.chosen()}
        current = self.current()
        self.coverage.show_cards(self._cards, self.filters.sieve.network)
        self._say_empty()
        rows = self.filters.sieve.arranged(self._lines)
        self.set_rows(rows)
        numbers = [number for number, line in enumerate(rows) if line.source.id in kept] or [0][: len(rows)]
        before = current.source.id if current is not None else 0
        at = next(
            (number for number, line in enumerate(rows) if line.source.id == before), numbers[0] if numbers else 0
        )
        self._select(numbers, at)
        self.detail.setVisible(bool(rows))
        self._show_chosen()
        self.fit()

    def _select(self, rows: list[int], current: int) -> None:
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model.index(row, 0), self.model.index(row, self.model.columnCount() - 1))
        selection = self.table.selectionModel()
        if rows:
            selection.setCurrentIndex(self.model.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_chosen(self) -> None:
        self.detail.show_lines(self.chosen(), self._territories)

    def _choose_network(self, key: str) -> None:
        self.filters.take(replace(self.filters.sieve, network=key))

    def _is_wide(self) -> bool:
        return self.width() / self.theme.scale >= _BESIDE_PX

    def _place_detail(self) -> None:
        px, at_normal_size = self.theme.px, self.width() / self.theme.scale
        wide = self._is_wide()
        self.stand_beside(at_the_right=wide)
        self.detail.stand(at_the_right=wide)
        width = px(_DETAIL_WIDE_PX if at_normal_size >= _WIDE_PX else _DETAIL_PX)
        self.detail.setMinimumWidth(width if wide else 0)
        self.detail.setMaximumWidth(width if wide else _NO_LIMIT)
        under = self.height() * 2 // 5
        self.detail.setMinimumHeight(0 if wide else under)
        self.detail.setMaximumHeight(_NO_LIMIT if wide else under)

    def _move_chosen(self, territory: int | None) -> None:
        place = next((one for one in self._territories if one.id == territory), None)
        self.acts.move(self.chosen(), place)

    def _listen(self, feed: Candidate) -> None:
        if self.detail.line is not None:
            self.acts.listen(self.detail.line, feed)

    def _rename(self, title: str) -> None:
        if self.detail.line is not None:
            self.acts.rename(self.detail.line, title)

    def _undo_move(self) -> None:
        if self.detail.line is not None:
            self.acts.undo_move(self.detail.line)

    def export_menu(self) -> QMenu:
        """Return a new menu of the two ways to write the list; its owner is the page."""
        menu, say = QMenu(self), self.wording.say
        for said, secrets in (
            (words("Sources", "With tokens and passwords hidden"), False),
            (words("Sources", "With tokens and passwords, for yourself alone"), True),
        ):
            action = menu.addAction(say(said))
            action.triggered.connect(lambda _checked=False, secrets=secrets: self.export_list(secrets=secrets))
        return menu

    def export_list(self, *, secrets: bool) -> None:
        """Write the feeds as a list (OPML) into a file the person chooses."""
        title = self.wording.say(words("Sources", "Export the feeds as a list (OPML)"))
        out = self._ask_path(self, title, "causerie.opml")
        if out is not None:
            self.acts.write_list(out, secrets=secrets)

    def _offer_export(self) -> None:
        menu = self.export_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._write.mapToGlobal(QPoint(0, self._write.height())))

    def _undone(self, undone: Undone) -> None:
        """Something was taken back that concerns no conversation and no person: what was done to sources, perhaps."""
        if not undone.conversations and undone.person is None:
            self._changed()

    def _changed(self) -> None:
        self.refresh()
        self.changed.emit()
