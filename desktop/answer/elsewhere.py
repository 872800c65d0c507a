"""Several conversations at once, answered elsewhere: by phone, in the network's own app, by somebody else."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.answer.composing import Composing
from desktop.answer.intentions import gesture_for, why_for
from desktop.answer.list_pane import ListPane
from desktop.answer.page_words import ELSEWHERE
from desktop.answer.picking import Picking
from desktop.page import Commands
from desktop.shortcuts import Command
from desktop.tools import Tools
from storage.records.conversations import QueueEntry
from storage.records.journal import GestureToLog, How
from storage.records.words import words


class Elsewhere(QObject):
    """Logs what is picked as answered elsewhere, in one act."""

    def __init__(self, tools: Tools, picking: Picking, pane: ListPane, composing: Composing) -> None:
        super().__init__(picking)
        self._tools, self._picking, self._pane, self._composing = tools, picking, pane, composing

    def commands(self) -> Commands:
        """Return what can be done while several are picked; of one alone the composer knows more."""
        return {Command.ELSEWHERE: self.log} if self._picking.picked else {}

    def log(self) -> None:
        """Log all that is picked; the why is what the reasons of each suggest."""
        found = [self._pane.listing.entry(one) for one in self._picking.picked]
        entries = [entry for entry in found if entry is not None]
        said = words("Toast", "%n conversations logged as answered elsewhere.", None, len(entries))
        gestures = tuple(self._gesture(entry) for entry in entries)
        where = tuple(entry.conversation.id for entry in entries)
        self._tools.acts.log_together(gestures, ELSEWHERE if len(entries) == 1 else said, where)

    def _gesture(self, entry: QueueEntry) -> GestureToLog:
        why = why_for(entry.reasons)
        return GestureToLog(
            gesture_for(why), why, how=How.ELSEWHERE, voice=self._composing.voice, mention=entry.mention.id
        )
