"""What is put beside conversations without putting them away: a star, who is on it, a note, an idea."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from desktop.answer.list_pane import ListPane
from desktop.answer.tending import Tending
from desktop.answer.thread_pane import ThreadPane
from desktop.page import Commands
from desktop.shortcuts import Command
from desktop.tools import Tools
from storage.ideas import keep_idea
from storage.records.tended import Claim
from storage.records.words import moment, words
from storage.tended import mark_unread

CLAIMED_FOR = timedelta(hours=24)
"""How long somebody is on it: whoever forgets a conversation gives it back the next day."""


class Beside(QObject):
    """Star, claim, note and unread, for the conversations picked or the one on the screen."""

    def __init__(self, tools: Tools, tending: Tending, pane: ListPane, thread: ThreadPane) -> None:
        super().__init__(tending)
        self._tools, self._tending, self._pane, self._thread = tools, tending, pane, thread
        thread.head.keep_idea.connect(self.keep_idea)
        thread.notes.written.connect(self._note)
        thread.notes.removed.connect(tools.acts.undo)
        thread.notes.left.connect(pane.list.setFocus)
        thread.notes.given_up.connect(self._give_up)
        self._unkept: dict[int, str] = {}
        """Notes that could not be written, by conversation: each stands in the field there until it can be."""
        thread.first_seen.connect(lambda where: thread.notes.give_back(self._unkept.get(where, "")))

    def commands(self, *, is_there: bool) -> Commands:
        """Return what can be done now; with the one on the screen only where it ``is_there``."""
        if not self._tending.chosen:
            return {}
        found: dict[Command, Callable[[], None]] = {
            Command.STAR: self.star,
            Command.CLAIM: self.offer_claim,
            Command.UNREAD: self.unread,
        }
        if is_there:
            found[Command.NOTE] = self._thread.notes.write
            found[Command.KEEP_IDEA] = self.keep_idea
        return found

    def keep_idea(self) -> None:
        """Keep the mention on the screen as an idea."""
        shown = self._thread.shown
        if shown is None or shown.mention is None:
            return
        mention, territory = shown.mention.id, shown.entry.territory if shown.entry is not None else None
        self._tools.acts.write(
            lambda db, now: keep_idea(db, mention=mention, territory=territory, now=now),
            words("Toast", "Kept as an idea: it stands on the page Rising."),
        )

    def star(self) -> None:
        """Put a star on them; where all have one, take it off."""
        chosen = self._tending.chosen
        entries = [self._pane.listing.entry(one) for one in chosen]
        starred = not all(entry is not None and entry.tended.starred for entry in entries)
        said = words("Toast", "%n conversations starred.", None, len(chosen))
        if not starred:
            said = words("Toast", "%n conversations without their star.", None, len(chosen))
        self._tools.acts.star(chosen, said, starred=starred)

    def claim(self, who: str) -> None:
        """Say that somebody is on them for a day; nobody for an empty name."""
        chosen, until = self._tending.chosen, self._tools.clock() + CLAIMED_FOR
        said = words("Toast", "{who} is on it until {when}.").given(who=who, when=moment(until))
        if not who:
            said = words("Toast", "Nobody is on it any longer.")
        self._tools.acts.claim(chosen, Claim(who, until) if who else None, said)

    def menu(self) -> QMenu:
        """Return a new menu of who may be on them."""
        say, menu = self._tools.wording.say, QMenu(self._pane)
        shown, mine = self._thread.shown, self._thread.composing.speaker
        me = mine or say(words("Claim", "Me"))
        menu.addAction(say(words("Claim", "I'm on it"))).triggered.connect(lambda: self.claim(me))
        for voice in shown.voices if shown is not None else ():
            if voice.name != mine:
                hand = menu.addAction(say(words("Claim", "Hand to {who}").given(who=voice.name)))
                hand.triggered.connect(lambda _checked=False, who=voice.name: self.claim(who))
        menu.addAction(say(words("Claim", "Nobody is on it"))).triggered.connect(lambda: self.claim(""))
        return menu

    def offer_claim(self) -> None:
        """Open that menu at the conversation in the list."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        shown = self._pane.list
        corner = shown.visualRect(shown.currentIndex()).bottomLeft() if shown.currentIndex().isValid() else QPoint()
        menu.popup(shown.viewport().mapToGlobal(corner + QPoint(self._pane.theme.px(64), 0)))

    def unread(self) -> None:
        """Let them look as if nobody had opened them."""
        chosen = self._tending.chosen
        self._tools.desk.ask(lambda db: mark_unread(db, chosen), lambda _none: self._pane.listing.mark_unread(chosen))

    def _note(self, text: str) -> None:
        shown = self._thread.shown
        if shown is not None:
            said = words("Toast", "Note kept.")
            where, by = shown.conversation.id, self._thread.composing.speaker
            self._unkept.pop(where, None)
            self._tools.acts.note(where, text, by, said, lambda: self._was_not_kept(where, text))

    def _was_not_kept(self, conversation: int, text: str) -> None:
        """Put a note that could not be written back into its field, now or when its conversation is shown again."""
        self._unkept[conversation] = f"{self._unkept.get(conversation, '')} {text}".strip()
        shown = self._thread.shown
        if shown is not None and shown.conversation.id == conversation:
            self._thread.notes.give_back(text)

    def _give_up(self) -> None:
        shown = self._thread.shown
        if shown is not None:
            self._unkept.pop(shown.conversation.id, None)
