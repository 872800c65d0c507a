"""The window: rail, page, details, and what lies over them. It lays out; what happens is in ``conduct``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.answer.snippets_panel import SnippetsPanel
from desktop.bell_panel import BellPanel
from desktop.first_run.panel import FirstRunPanel
from desktop.history.panel import HistoryPanel
from desktop.importing.mapping_panel import MappingPanel
from desktop.importing.runs_panel import RunsPanel
from desktop.inspector import Inspector
from desktop.keys import Keys
from desktop.learned.panel import LearnedPanel
from desktop.leaving import LeavingPanel
from desktop.overlay import Overlay
from desktop.page import Page
from desktop.palette import Palette
from desktop.panes import Panes, panes_for
from desktop.parts.banner import Banner
from desktop.parts.part import Rule
from desktop.parts.toast import Toast
from desktop.paste import PastePanel
from desktop.people.person_sheet import PersonSheet
from desktop.presentation import Cover
from desktop.rail import Rail
from desktop.sheet import KeySheet
from desktop.shortcuts import PageName
from desktop.sources.add_panel import AddPanel
from desktop.sources.guide_panel import GuidePanel
from desktop.territories.keeping_out import KeepingOutPanel
from desktop.tools import Tools

SMALLEST = (720, 480)
TOAST_LIFT_PX = 176
"""The toast stands above the composer."""


class Window(QMainWindow):
    """The main window.

    Signals:
        resized(): it has another width.
        closing(): the person closes it; it is still there.
        files_dropped(object): files were dropped on it, a tuple of paths.
    """

    resized = Signal()
    closing = Signal()
    files_dropped = Signal(object)

    def __init__(self, tools: Tools, pages: Sequence[Page]) -> None:
        super().__init__()
        self.tools = tools
        self.pages = {page.name: page for page in pages}
        self.rail = Rail(tools.theme, tools.wording)
        self.banner = Banner(tools.theme)
        self.stack = QStackedWidget()
        self.cover = Cover(tools.theme, tools.wording)
        self.presenting = False
        self.inspector = Inspector(tools)
        self.inspector_wanted = False
        self.panes: Panes = panes_for(1280, tools.theme.scale, tools.wording.language)
        root = self._lay_out()
        self.toast = Toast(tools.theme, tools.wording, root)
        self.palette_panel = Palette(tools, root)
        self.sheet = KeySheet(tools.theme, tools.wording, root)
        self.paste = PastePanel(tools, root)
        self.add_panel = AddPanel(tools, root)
        self.guide = GuidePanel(tools, root)
        self.keeping_out = KeepingOutPanel(tools, root)
        self.imports = RunsPanel(tools, root)
        self.history = HistoryPanel(tools, root)
        self.person = PersonSheet(tools, root)
        self.learned = LearnedPanel(tools, root)
        self.mapping = MappingPanel(tools, root)
        self.snippets = SnippetsPanel(tools, root)
        self.leaving = LeavingPanel(tools, root)
        self.bell = BellPanel(tools, root)
        self.stays: Callable[[], bool] = lambda: False
        """Whether closing only hides it: it can be brought back from the tray."""
        self.first_run = FirstRunPanel(tools, root)
        self.setAcceptDrops(True)
        self.keys = Keys(self)
        self.keys.set_keys(tools.wording.keys)
        self.keys.set_language(tools.wording.language)
        self.setMinimumSize(*SMALLEST)
        self.setWindowTitle("Causerie")
        tools.theme.changed.connect(self.adapt)
        tools.wording.changed.connect(self._reworded)
        QTimer.singleShot(0, self, self.adapt)

    def _lay_out(self) -> QWidget:
        root = QWidget()
        self._row = QHBoxLayout(root)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.banner)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.cover, 1)
        self.cover.hide()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self._edge = Rule(self.tools.theme, upright=True)
        self._row.addWidget(self.rail)
        self._row.addWidget(Rule(self.tools.theme, upright=True))
        self._row.addLayout(middle, 1)
        self._row.addWidget(self._edge)
        self._row.addWidget(self.inspector)
        self.banner.hide()
        self.setCentralWidget(root)
        return root

    @property
    def page(self) -> Page:
        """The page shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else self.pages[PageName.ANSWER]

    def show_page(self, name: PageName) -> None:
        """Show a page; the one shown keeps what was being written."""
        page = self.pages.get(name)
        if page is None:
            return
        if page is not self.page:
            self.page.leave()
        self.stack.setCurrentWidget(page)
        self.rail.show_page(name)
        self.adapt()
        page.enter()

    @property
    def panels(self) -> tuple[Overlay, ...]:
        """What may lie over the window."""
        return (
            self.palette_panel,
            self.sheet,
            self.paste,
            self.add_panel,
            self.guide,
            self.keeping_out,
            self.imports,
            self.history,
            self.person,
            self.learned,
            self.mapping,
            self.snippets,
            self.leaving,
            self.bell,
            self.first_run,
        )

    def present(self, *, presenting: bool) -> None:
        """Hide every text and name while the screen is shared, or show all of it as it was."""
        if presenting == self.presenting:
            return
        self.presenting = presenting
        self.toast.dismiss()
        for panel in self.panels:
            panel.hold_back(held=presenting and panel is not self.sheet)
        self.stack.setVisible(not presenting)
        self.cover.setVisible(presenting)
        self.rail.present(presenting=presenting)
        self.adapt()
        if presenting:
            self.cover.back.setFocus()
        elif not self.has_panel():
            self.page.enter()

    def has_panel(self) -> bool:
        """Whether a panel lies over the window: commands then wait."""
        return any(not panel.isHidden() for panel in self.panels)

    def close_panels(self) -> None:
        """Close what lies over the window."""
        for panel in self.panels:
            panel.close_overlay()

    def adapt(self) -> None:
        """Share the width again: another window, another text size, another language, another page."""
        theme, wording = self.tools.theme, self.tools.wording
        self.panes = panes_for(self.width(), theme.scale, wording.language)
        self.rail.setFixedWidth(self.panes.rail)
        self.rail.set_collapsed(self.panes.icons_only)
        talks = self.page.name in (PageName.ANSWER, PageName.GOOD_TO_KNOW)
        beside = talks and (self.panes.docked or self.inspector_wanted)
        self.inspector.setFixedWidth(self.panes.inspector)
        self.inspector.setVisible(beside and not self.presenting)
        self._edge.setVisible(beside and not self.presenting)
        self.toast.set_lift(TOAST_LIFT_PX if self.page.name is PageName.ANSWER else TOAST_LIFT_PX // 2)
        self.page.adapt(self.panes)

    def next_pane(self) -> None:
        """Put the focus on the next pane: rail, what the page has, details."""
        order: list[QWidget] = [self.rail.first_item, *self.page.panes_in_order()]
        if self.inspector.isVisible():
            order.append(self.inspector.focus_target())
        order = [pane for pane in order if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next((number for number, pane in enumerate(order) if focused is not None and _holds(pane, focused)), -1)
        order[(at + 1) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the layout of the new width."""
        super().resizeEvent(event)
        self.adapt()
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so before it goes, or stay in the tray."""
        if self.stays():
            event.ignore()
            self.page.leave()
            self.hide()
            return
        self.closing.emit()
        super().closeEvent(event)

    def quit(self) -> None:
        """Close it for good."""
        self.stays = lambda: False
        self.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this machine."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        files = files_in(event.mimeData())
        if files and not self.presenting:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def _reworded(self) -> None:
        self.keys.set_keys(self.tools.wording.keys)
        self.keys.set_language(self.tools.wording.language)
        self.adapt()


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this machine that are dragged; folders and addresses elsewhere are none."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(path for path in paths if path.is_file())


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)
