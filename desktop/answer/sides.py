"""The list and the thread beside each other: how they share the width, or take turns where there is room for one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from desktop.answer.list_pane import ListPane
from desktop.answer.thread_pane import ThreadPane
from desktop.panes import Panes


class Sides(QSplitter):
    """Both panes.

    Signals:
        list_resized(int): the person gave the list this width, in pixels at 100 %.
    """

    list_resized = Signal(int)

    def __init__(self, pane: ListPane, thread: ThreadPane) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._list, self._thread, self._theme = pane, thread, pane.theme
        self._panes: Panes | None = None
        self._pushed = False
        self.list_width: int | None = None
        """The width the person gave the list, in pixels at 100 %; None for the layout's own."""
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for one in (pane, thread):
            self.addWidget(one)
        self.setStretchFactor(1, 1)
        pane.setMinimumWidth(self._theme.px(240))
        self.splitterMoved.connect(self._resized)

    def adapt(self, panes: Panes, width: int) -> None:
        """Share this width, in pixels of the screen."""
        self._panes = panes
        self._thread.adapt(compact=panes.compact, one_pane=panes.one_pane, docked=panes.docked)
        listed = round(self.list_width * self._theme.scale) if self.list_width is not None else panes.list
        self.setSizes([listed, max(1, width - listed)])
        self.push(thread=self._pushed)

    def push(self, *, thread: bool) -> None:
        """Where there is one pane, show the thread or the list; elsewhere both."""
        self._pushed = thread
        one = self._panes is not None and self._panes.one_pane
        self._list.setVisible(not (one and thread))
        self._thread.setVisible(not one or thread)

    def back(self) -> bool:
        """Show the list again where only the thread is; False where the list is there."""
        if self._panes is None or not self._panes.one_pane or not self._list.isHidden():
            return False
        self.push(thread=False)
        return True

    def _resized(self, position: int, index: int) -> None:
        del index
        self.list_width = round(position / self._theme.scale)
        self.list_resized.emit(self.list_width)
