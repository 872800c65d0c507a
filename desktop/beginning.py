"""Leads through the first steps once something was pasted into an empty house; later from the palette."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import QObject

from desktop.conduct import Conduct
from desktop.first_run.heard import heard_so_far, is_first_time
from desktop.listener_link import ListenerLink
from desktop.page import Commands
from desktop.shortcuts import Command
from desktop.sources.adding import Added
from desktop.territories.account_form import AccountOfOurs
from desktop.territories.draft import TerritoryDraft, save_draft
from desktop.window import Window
from listeners.messages import SourcesChanged
from listeners.territories.preview import Sample, preview, read_sample
from storage.records.words import words
from storage.voice_decisions import VoiceDecision, claim_accounts, make_voice


class Beginning(QObject):
    """Opens the panel of the first steps, keeps it up to date, and does what is asked there."""

    def __init__(self, window: Window, conduct: Conduct, link: ListenerLink) -> None:
        super().__init__(window)
        self._window, self._conduct, self._tools = window, conduct, window.tools
        self.panel = window.first_run
        self._sample: Sample | None = None
        window.add_panel.added.connect(self._added)
        link.source_polled.connect(lambda _event: self.look())
        link.ranks_changed.connect(lambda _event: self.look())
        self.panel.territory_asked.connect(self._name)
        self.panel.form.account_asked.connect(self._claim)
        self.panel.place.query.try_asked.connect(self._try)
        always = conduct.more_commands
        conduct.more_commands = lambda: {**always(), **self.commands()}

    def commands(self) -> Commands:
        """Return what can be done now."""
        return {Command.FIRST_STEPS: self.begin}

    def begin(self) -> None:
        """Open the panel at its first step."""
        now = self._tools.clock()
        self._tools.desk.ask(lambda db: heard_so_far(db, now), self.panel.begin, latest="first steps")
        self._read_sample()

    def look(self) -> None:
        """Read what was heard meanwhile, while the panel is there."""
        if not self.panel.isHidden():
            now = self._tools.clock()
            self._tools.desk.ask(lambda db: heard_so_far(db, now), self.panel.show_heard, latest="first steps")
            self._read_sample()

    def _added(self, added: Added) -> None:
        count = len(added.ids)
        self._tools.desk.ask(lambda db: is_first_time(db, count), lambda first: self.begin() if first else None)

    def _read_sample(self) -> None:
        now = self._tools.clock()
        self._tools.desk.ask(lambda db: read_sample(db, None, now), self._sampled, latest="first sample")

    def _sampled(self, sample: Sample) -> None:
        self._sample = sample
        if self.panel.place.query.mistake is None:
            self._try(self.panel.place.query.text())

    def _try(self, query: str) -> None:
        sample = self._sample
        if sample is not None:
            self._tools.desk.ask(
                lambda _db: preview(sample, query),
                lambda found: self.panel.place.query.show_preview(found, sample.total),
                latest="first preview",
            )

    def _name(self, draft: TerritoryDraft) -> None:
        now = self._tools.clock()

        def named(_decided: object) -> None:
            self._changed()
            self._conduct.tell(words("Territories", "{name} is made.").given(name=draft.tidy.name))
            self.panel.next_step()

        self._tools.desk.ask(lambda db: save_draft(db, None, draft, now), named, self.panel.place.say)

    def _claim(self, asked: AccountOfOurs) -> None:
        now = self._tools.clock()

        def claim(db: sqlite3.Connection) -> VoiceDecision:
            if asked.made:
                return make_voice(db, name=asked.voice, accounts=(asked.account,), territory=None, now=now)
            return claim_accounts(db, asked.voice, (asked.account,), now)

        def claimed(_decided: VoiceDecision) -> None:
            self.panel.form.clear()
            self._changed()
            self.look()

        self._tools.desk.ask(claim, claimed, self.panel.form.say)

    def _changed(self) -> None:
        self._tools.send(SourcesChanged())
        self._conduct.sources_changed.emit()
