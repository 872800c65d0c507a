"""What the window asks of a page, whichever it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.panes import Panes
from desktop.parts.part import Part
from desktop.shortcuts import Command, PageName
from desktop.theme.tokens import Role
from desktop.tools import Tools

Commands = Mapping[Command, Callable[[], None]]


class Page(Part):
    """One page of the rail.

    Signals:
        open_conversation(int): the person wants to see a conversation on the page that answers it.
        go_to(PageName): the person wants another page.
    """

    open_conversation = Signal(int)
    go_to = Signal(object)

    def __init__(self, name: PageName, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, parent, fill=Role.WINDOW)
        self.name = name
        self.tools = tools
        self.wording = tools.wording

    def commands(self) -> Commands:
        """Return what can be done on this page now, by command."""
        return {}

    def refresh(self) -> None:
        """Read what is shown anew, keeping the place."""

    def enter(self) -> None:
        """Be shown: read what is needed and take the focus."""
        self.refresh()

    def leave(self) -> None:
        """Be hidden: keep what was being written."""

    def choose_territory(self, territory: int | None) -> None:
        """Show one territory, or all (None)."""
        del territory

    def adapt(self, panes: Panes) -> None:
        """Take the widths of the window's layout."""
        del panes

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return the widgets that F6 goes through, in order."""
        return ()
