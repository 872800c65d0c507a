"""Tags on conversations: put on and taken off in a small popup, those picked or the one on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint

from desktop.answer.list_pane import ListPane
from desktop.answer.tending import Tending
from desktop.page import Commands
from desktop.parts.name_popup import NamePopup
from desktop.parts.pill import Pill
from desktop.shortcuts import Command
from desktop.tools import Tools
from storage.records.words import words
from storage.tended import MOST_TAG_CHARACTERS, tags_used

MOST_OFFERED = 8
"""Tags that are offered beside the field; any other is typed."""


class Labelling(QObject):
    """Asks for a tag, offers those that are used, and puts them on or takes them off."""

    def __init__(self, tools: Tools, tending: Tending, pane: ListPane) -> None:
        super().__init__(tending)
        self._tools, self._tending, self._pane = tools, tending, pane
        self.popup = NamePopup(tools.theme, pane, most=MOST_TAG_CHARACTERS)
        self.pills: dict[str, Pill] = {}
        self.popup.named.connect(lambda name: self.put(name, tagged=True))

    def commands(self) -> Commands:
        """Return what can be done now."""
        return {Command.TAG: self.offer} if self._tending.chosen else {}

    def offer(self) -> None:
        """Open the popup, once it is known which tags there are."""
        self._tools.desk.ask(tags_used, self._open, latest="tags")

    def put(self, name: str, *, tagged: bool) -> None:
        """Put a tag on the conversations chosen, or take it off them."""
        self._pane.list.setFocus()
        chosen = self._tending.chosen
        said = words("Toast", "%n conversations tagged “{tag}”.", None, len(chosen)).given(tag=name.lstrip("# "))
        if not tagged:
            said = words("Toast", "%n conversations without the tag “{tag}”.", None, len(chosen)).given(tag=name)
        self._tools.acts.tag(chosen, name, said, tagged=tagged)

    def _open(self, used: tuple[str, ...]) -> None:
        entries = [self._pane.listing.entry(one) for one in self._tending.chosen]
        there = [entry.tended.tags for entry in entries if entry is not None]
        on_some = [tag for tag in used if any(tag in tags for tags in there)]
        for pill in self.pills.values():
            self.popup.column.removeWidget(pill)
            pill.deleteLater()
        self.pills = {}
        for tag in [*on_some, *(tag for tag in used if tag not in on_some)][:MOST_OFFERED]:
            pill = self.pills[tag] = Pill(self._tools.theme, f"#{tag}", self.popup, checkable=True)
            pill.setChecked(bool(there) and all(tag in tags for tags in there))
            pill.clicked.connect(lambda checked, tag=tag: self._toggled(tag, tagged=checked))
            self.popup.column.addWidget(pill)
        say = self._tools.wording.say
        shown = self._pane.list
        corner = shown.visualRect(shown.currentIndex()).bottomLeft() if shown.currentIndex().isValid() else QPoint()
        at = shown.viewport().mapToGlobal(corner + QPoint(self._tools.theme.px(64), 0))
        self.popup.ask(at, say(words("Tags", "Tag")), say(words("Tags", "Put on")))

    def _toggled(self, tag: str, *, tagged: bool) -> None:
        self.popup.hide()
        self.put(tag, tagged=tagged)
