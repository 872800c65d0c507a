"""Putting conversations away, those picked or the one on the screen: done, not about us, remind me, mute."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Signal

from desktop.answer.page_words import DISMISSED, MUTED, NOT_ABOUT_US, PUT_AWAY, SNOOZED, WHEN_THEY_WRITE
from desktop.answer.picking import Picking
from desktop.answer.thread_head import ThreadHead
from desktop.page import Commands
from desktop.shortcuts import Command
from desktop.tools import Tools
from listeners.territories.keeping_out import TerritoryProposals, proposals_for
from storage.log_document import DecisionDocument
from storage.records.words import Words, moment, words


class Tending(QObject):
    """What is done with conversations short of answering them.

    Signals:
        kept_out(object): a conversation was put away as not about us; what would have kept it out, by territory.
    """

    kept_out = Signal(object)

    def __init__(
        self,
        tools: Tools,
        picking: Picking,
        head: ThreadHead,
        at_hand: Callable[[], int | None],
        *,
        answerable: bool,
    ) -> None:
        super().__init__(picking)
        self._tools, self._picking, self._head, self._at_hand = tools, picking, head, at_hand
        self._answerable = answerable
        picking.bar.put_away.connect(self.dismiss)
        picking.bar.remind.connect(self.offer_reminders)
        head.no_answer.connect(self.dismiss)
        head.not_about_us.connect(self.not_about_us)
        head.snooze.connect(self.snooze)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The conversations picked, else the one gone to last: it may not be on the screen yet."""
        one = self._at_hand()
        return self._picking.picked or (() if one is None else (one,))

    def commands(self) -> Commands:
        """Return what can be done now."""
        if not self.chosen:
            return {}
        return {
            Command.NO_ANSWER: self.dismiss,
            Command.NOT_ABOUT_US: self.not_about_us,
            Command.MUTE: self.mute,
            Command.SNOOZE: self.offer_reminders,
        }

    def dismiss(self) -> None:
        """Put them away: no answer needed."""
        alone = DISMISSED if self._answerable else PUT_AWAY
        many = words("Toast", "%n conversations put away.", None, len(self.chosen))
        self._tools.acts.dismiss(self.chosen, self._said(alone, many))

    def mute(self) -> None:
        """Put them away for good, whatever is written there."""
        many = words("Toast", "%n conversations muted: they do not come back.", None, len(self.chosen))
        self._tools.acts.dismiss(self.chosen, self._said(MUTED, many), DecisionDocument(for_good=True))

    def snooze(self, until: datetime | None, wakes: bool) -> None:
        """Put them away until a moment, and (``wakes``) until somebody writes there; None for no moment."""
        alone = WHEN_THEY_WRITE if until is None else SNOOZED.given(when=moment(until))
        many = words("Toast", "You will be reminded of %n conversations.", None, len(self.chosen))
        decided = DecisionDocument(until=until, or_when_they_write=wakes)
        self._tools.acts.snooze(self.chosen, decided, self._said(alone, many))

    def offer_reminders(self) -> None:
        """Open the menu of moments, where the hand is."""
        at: QPoint | None = self._picking.bar.below_reminders() if self._picking.picked else None
        self._head.offer_reminders(at)

    def not_about_us(self) -> None:
        """Put them away as not about us; of one alone, ask what would have kept it out."""
        chosen = self.chosen
        many = words("Toast", "%n conversations put away: not about us.", None, len(chosen))
        decided = DecisionDocument(not_about_us=True)
        if len(chosen) != 1:
            self._tools.acts.dismiss(chosen, many, decided)
            return

        def put_away(found: tuple[TerritoryProposals, ...]) -> None:
            self._tools.acts.dismiss(chosen, NOT_ABOUT_US, decided)
            # Told behind the act: what follows it takes the keyboard to the next conversation.
            self._tools.desk.ask(lambda _db: found, self.kept_out.emit)

        self._tools.desk.ask(lambda db: proposals_for(db, chosen[0]), put_away)

    def _said(self, alone: Words, many: Words) -> Words:
        return many if len(self.chosen) > 1 else alone
