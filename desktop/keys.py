"""The table of keys made to work in a window: one action a command, one sequence a page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.key_map import KeyMap
from desktop.shortcuts import SHORTCUTS, Command, PageName, jump_keys


class Keys(QObject):
    """Turns key presses in a window into commands.

    A text field with the focus takes single letters for itself before they come here; that is Qt's own order.
    Escape, Enter and the arrows keep their meaning in whatever has the focus, and come here only when unused.

    Signals:
        command(Command): a command's key was pressed.
        page(PageName): ``G`` and a page's letter were pressed.
    """

    command = Signal(object)
    page = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._pages: dict[PageName, QAction] = {}
        self._commands: dict[Command, QAction] = {}
        for line in SHORTCUTS:
            action = self._commands[line.command] = QAction(window)
            action.setObjectName(f"command:{line.command}")
            action.setAutoRepeat(line.command in {Command.NEXT, Command.PREVIOUS})
            action.triggered.connect(lambda _checked=False, command=line.command: self.command.emit(command))
            window.addAction(action)
        for page in PageName:
            action = QAction(window)
            action.setObjectName(f"page:{page}")
            action.triggered.connect(lambda _checked=False, page=page: self.page.emit(page))
            window.addAction(action)
            self._pages[page] = action

    def set_keys(self, keys: KeyMap) -> None:
        """Give each command the keys it has."""
        for command, action in self._commands.items():
            action.setShortcuts([QKeySequence(key) for key in keys.keys(command)])

    def set_language(self, language: str) -> None:
        """Give each page the letter it has in a language."""
        for page, action in self._pages.items():
            action.setShortcut(QKeySequence(jump_keys(page, language)))
