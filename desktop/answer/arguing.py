"""Less of this, or more: what a correction would move is worked out on the desk's thread, then applied or not."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import QObject

from desktop.parts.ledger import Ledger
from desktop.tools import Tools
from priorities.conversations.learning.lines import is_arguable
from priorities.conversations.learning.swaps import Placed, moves
from storage.learning import learned
from storage.ranks import place, queue
from storage.records.conversations import QueueEntry
from storage.records.learning import NOTHING_LEARNED
from storage.records.reasons import Reason
from storage.records.words import Words, words

_LOOKED_AT = 50
"""The head of the list: farther down nobody looks."""
_NAMED = 2

CORRECTED = words("Toast", "Asked for less of this: {what}")
CORRECTED_MORE = words("Toast", "Asked for more of this: {what}")


class Arguing(QObject):
    """Lets the person argue with the lines of one ledger."""

    def __init__(self, tools: Tools, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._ledger = tools, ledger
        self._conversation: int | None = None
        ledger.correction_asked.connect(self._preview)
        ledger.corrected.connect(self._correct)

    def show_entry(self, entry: QueueEntry | None) -> None:
        """Argue about this line of a list from now on; None for nothing."""
        self._conversation = entry.conversation.id if entry is not None else None
        reasons = entry.reasons if entry is not None else ()
        self._ledger.set_arguable({reason.name for reason in reasons if is_arguable(reason.name)})

    def _preview(self, reason: Reason, more: bool) -> None:
        conversation = self._conversation
        if conversation is not None:
            self._tools.desk.ask(
                lambda db: _would_change(db, conversation, reason, more=more),
                self._ledger.say_correction,
                latest="correction",
            )

    def _correct(self, reason: Reason, more: bool) -> None:
        if self._conversation is not None:
            said = (CORRECTED_MORE if more else CORRECTED).given(what=reason.label)
            self._tools.acts.train(self._conversation, reason.name, said, more=more)


def _would_change(db: sqlite3.Connection, conversation: int, reason: Reason, *, more: bool) -> Words:
    """Return what a correction would move at the head of the list of the conversation's territory."""
    standing = place(db, conversation)
    territory = standing.territory if standing is not None else None
    entries = queue(db, territory=territory or 0, limit=_LOOKED_AT)
    placed = [Placed(entry.conversation.id, entry.points, entry.reasons) for entry in entries]
    found = moves(placed, learned(db).get(territory, NOTHING_LEARNED), reason.name, more=more)
    if not found:
        return words("Ledger", "Nothing among the first %n would change its place", None, len(entries))
    names = {entry.conversation.id: _name(entry) for entry in entries}
    told = sorted(found, key=lambda move: -abs(move.after - move.before))[:_NAMED]
    examples = ", ".join(f"{names[move.conversation]} {move.before} \u2192 {move.after}" for move in told)
    said = words("Ledger", "%n conversations would change places: {examples}…", None, len(found))
    return said.given(examples=examples)


def _name(entry: QueueEntry) -> str:
    author = entry.mention.author
    return (author.name or author.handle) if author is not None else entry.conversation.title[:20]
