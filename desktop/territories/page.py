"""The page Territories: the places of speech, what each keeps, and the editor of the one looked at."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop.acts import Undone
from desktop.page import Commands, Page
from desktop.panes import Panes
from desktop.parts.empty_state import EmptyState
from desktop.parts.part import Rule
from desktop.shortcuts import Command, PageName
from desktop.territories.account_form import AccountOfOurs
from desktop.territories.draft import TerritoryDraft, save_draft
from desktop.territories.editor import TerritoryEditor
from desktop.territories.list_pane import TerritoryList
from desktop.territories.records import Overview, TerritoryLine, overview
from desktop.theme.tokens import Role
from desktop.tools import Tools
from listeners.messages import QueryApplied, SourcesChanged
from listeners.territories.places import understood_place
from listeners.territories.preview import Sample, preview, read_sample
from storage.records.words import Words, words
from storage.territory_decisions import TerritoryDecision, give_up_territory
from storage.voice_decisions import VoiceDecision, claim_accounts, make_voice

Unsaved = tuple[tuple[int | None, TerritoryDraft], ...]
"""What was typed and not saved, by territory; None for a new one."""


class TerritoriesPage(Page):
    """The territories.

    Signals:
        changed(): a territory was made, changed, removed or brought back.
        told(object, object): words for a toast, and what undoes it (a callable) or None.
    """

    changed = Signal()
    told = Signal(object, object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(PageName.TERRITORIES, tools, parent)
        theme, wording = tools.theme, tools.wording
        self.list_pane = TerritoryList(theme, wording)
        self.editor = TerritoryEditor(theme, wording)
        self.empty = EmptyState(theme, fill=Role.WINDOW)
        self._stack = QStackedWidget()
        self._overview: Overview | None = None
        self._shown: int | None = None
        self._making = self._is_made = False
        self._unsaved: dict[int | None, TerritoryDraft] = {}
        self._sample: Sample | None = None
        self._one_pane = self._pushed = self._wants_focus = False
        self._lay_out()
        self._connect()
        self.reword()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.empty)
        self._edge = Rule(self.theme, upright=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list_pane)
        row.addWidget(self._edge)
        row.addWidget(self._stack, 1)
        self._stack.setCurrentWidget(self.empty)

    def _connect(self) -> None:
        self.list_pane.chosen.connect(self.show_territory)
        self.list_pane.new_asked.connect(self.begin_new)
        self.empty.first_chosen.connect(self.begin_new)
        self.editor.save_asked.connect(self._save)
        self.editor.remove_asked.connect(self._remove)
        self.editor.sources_asked.connect(lambda: self.go_to.emit(PageName.SOURCES))
        self.editor.back.connect(self.back)
        self.editor.around.form.account_asked.connect(self._claim)
        self.editor.query.try_asked.connect(self._try)
        self.tools.acts.undone.connect(self._undone)

    def commands(self) -> Commands:
        """Return what can be done here now."""
        found = {
            Command.NEXT: lambda: self.list_pane.step(1),
            Command.PREVIOUS: lambda: self.list_pane.step(-1),
            Command.BACK: self.back,
        }
        if self._stack.currentWidget() is self.editor:
            found[Command.SAVE] = self.editor.ask_to_save
        return found

    def refresh(self) -> None:
        """Read the territories anew; what is being typed stays."""
        now = self.tools.clock()
        self.tools.desk.ask(lambda db: overview(db, now), self._show, latest="territories")

    def enter(self) -> None:
        """Read the territories and take the focus."""
        self._wants_focus = True
        self.refresh()

    def leave(self) -> None:
        """Keep what was not saved."""
        self._keep_unsaved()

    @property
    def unsaved(self) -> Unsaved:
        """What was typed and not saved."""
        self._keep_unsaved()
        return tuple(self._unsaved.items())

    def take_up(self, unsaved: Unsaved) -> None:
        """Take up what was typed before the window was closed: it stands in the fields again, not saved."""
        self._unsaved = dict(unsaved)

    def show_territory(self, territory: int) -> None:
        """Show a territory in the editor."""
        line = self._overview.line(territory) if self._overview is not None else None
        if line is None or (not self._making and territory == self._shown):
            self._push(editor=True)
            return
        self._keep_unsaved()
        self._edit(line)

    def begin_new(self) -> None:
        """Begin a new territory."""
        self._keep_unsaved()
        self._edit(None)
        self.editor.name.setFocus()

    def back(self) -> None:
        """Go back to the list; where there is one pane, show it again."""
        if self._making:
            self._keep_unsaved()
            self._edit_first()
        self._push(editor=False)
        self.list_pane.focus_target().setFocus()

    def query_applied(self, event: QueryApplied) -> None:
        """Hear how far a query was applied to what is stored."""
        if event.territory == self._shown:
            self.editor.show_progress(event.done, event.total)
        if event.done >= event.total and self.isVisible():
            self.refresh()

    def adapt(self, panes: Panes) -> None:
        """Take the widths of the window's layout; where there is one pane, list and editor take turns."""
        self._one_pane = panes.one_pane
        if panes.one_pane:
            self.list_pane.setMinimumWidth(0)
            self.list_pane.setMaximumWidth(16_777_215)
        else:
            self.list_pane.setFixedWidth(panes.list)
        self.editor.adapt(one_pane=panes.one_pane)
        self._push(editor=self._pushed)

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return the list and the editor."""
        return (self.list_pane.focus_target(), self.editor.name)

    def reword(self) -> None:
        """Say what an empty page says."""
        say = self.wording.say
        sentence = words("Territories", "A place of speech: a network, a community, a language. Say why you are there.")
        self.empty.show_state(
            "map-pin",
            say(words("Territories", "No territory yet")),
            say(sentence),
            say(words("Territories", "New territory")),
        )

    def _show(self, found: Overview) -> None:
        self._overview = found
        line = found.line(self._shown)
        self.list_pane.show_overview(found, None if self._making else self._shown)
        if self._wants_focus and not self._making:
            self.list_pane.focus_target().setFocus()
        self._wants_focus = False
        if self._making:
            return
        if line is not None:
            self.editor.refresh_line(line)
            self._read_sample(line)
        elif None in self._unsaved:
            self._edit(None)
        else:
            self._edit_first()

    def _edit_first(self) -> None:
        """Show the first territory, or that there is none."""
        self._making = False
        lines = self._overview.lines if self._overview is not None else ()
        if lines:
            self._edit(next((line for line in lines if line.territory.id in self._unsaved), lines[0]))
            self._push(editor=False)
        else:
            self._shown = None
            self._stack.setCurrentWidget(self.empty)

    def _edit(self, line: TerritoryLine | None) -> None:
        self._making = line is None
        self._shown = line.territory.id if line is not None else None
        self._sample = None
        self._stack.setCurrentWidget(self.editor)
        self.editor.show_line(line, self._unsaved.pop(self._shown, None))
        self.list_pane.choose(self._shown)
        self._push(editor=True)
        self._read_sample(line)

    def _keep_unsaved(self) -> None:
        if self._stack.currentWidget() is not self.editor:
            return
        if self.editor.is_changed:
            self._unsaved[self._shown] = self.editor.draft
        else:  # it was put back
            self._unsaved.pop(self._shown, None)

    def _push(self, *, editor: bool) -> None:
        """Where there is one pane, show the editor or the list; elsewhere both."""
        comes = self._one_pane and editor and self._stack.isHidden()
        self._pushed = editor
        self.list_pane.setVisible(not self._one_pane or not editor)
        self._edge.setVisible(not self._one_pane)
        self._stack.setVisible(not self._one_pane or editor)
        if comes:  # the list that had the keyboard is gone
            self.editor.name.setFocus()

    def _read_sample(self, line: TerritoryLine | None) -> None:
        """Read what the query is tried on, once for all that is typed."""
        now = self.tools.clock()
        place = understood_place(line.territory) if line is not None else None
        self.tools.desk.ask(lambda db: read_sample(db, place, now), self._sampled, latest="territory sample")

    def _sampled(self, sample: Sample) -> None:
        self._sample = sample
        if self.editor.query.mistake is None:
            self._try(self.editor.query.text())

    def _try(self, query: str) -> None:
        sample = self._sample
        if sample is not None:
            self.tools.desk.ask(
                lambda _db: preview(sample, query),
                lambda found: self.editor.query.show_preview(found, sample.total),
                latest="territory preview",
            )

    def _save(self, draft: TerritoryDraft) -> None:
        territory, now = self._shown, self.tools.clock()
        if territory is None and self._is_made:
            return  # it is being made already
        self._is_made = territory is None
        self.tools.desk.ask(
            lambda db: save_draft(db, territory, draft, now),
            lambda done: self._saved(territory, draft, done),
            lambda said: self._not_saved(territory, said),
        )

    def _saved(self, asked: int | None, draft: TerritoryDraft, decided: TerritoryDecision | None) -> None:
        """Take up what was saved; ``asked``: what was shown then, None for a new one. Another may be shown by now."""
        self._is_made = False
        if decided is None:
            return
        if self._unsaved.get(asked) == draft:
            del self._unsaved[asked]
        if self._shown == asked:
            self._making, self._shown = False, decided.territory
        said = words("Territories", "{name} is made.") if asked is None else words("Territories", "{name} is changed.")
        self._after()
        self.told.emit(said.given(name=draft.name.strip()), lambda: self.tools.acts.undo(decided.decision))

    def _not_saved(self, asked: int | None, said: Words) -> None:
        self._is_made = False
        if self._shown == asked:
            self.editor.say(said)
        else:
            self.told.emit(said, None)

    def _remove(self) -> None:
        territory, now = self._shown, self.tools.clock()
        line = self._overview.line(territory) if self._overview is not None else None
        if territory is None or line is None:
            return
        said = words("Territories", "{name} is removed; its mentions stay.").given(name=line.territory.name)

        def remove(db: sqlite3.Connection) -> TerritoryDecision:
            return give_up_territory(db, territory, now)

        def removed(decided: TerritoryDecision) -> None:
            self._unsaved.pop(territory, None)
            if self._shown == territory:
                self._shown = None
            self._after()
            self.told.emit(said, lambda: self.tools.acts.undo(decided.decision))

        self.tools.desk.ask(remove, removed)

    def _claim(self, asked: AccountOfOurs) -> None:
        territory, now = self._shown, self.tools.clock()

        def claim(db: sqlite3.Connection) -> VoiceDecision:
            if asked.made:
                return make_voice(db, name=asked.voice, accounts=(asked.account,), territory=territory, now=now)
            return claim_accounts(db, asked.voice, (asked.account,), now)

        self.tools.desk.ask(claim, lambda decided: self._claimed(territory, decided), self.editor.around.form.say)

    def _claimed(self, asked: int | None, decided: VoiceDecision) -> None:
        if self._shown == asked:
            self.editor.around.form.clear()
        self._after()
        found = len(decided.recognised.written) + len(decided.recognised.written_to_us)
        said = words("Territories", "The account is ours: %n mentions heard before are by us.", None, found)
        self.told.emit(said, lambda: self.tools.acts.undo(decided.decision))

    def _undone(self, undone: Undone) -> None:
        """Something was taken back that concerns no conversation and no person: a territory, perhaps."""
        if not undone.conversations and undone.person is None:
            self._after()

    def _after(self) -> None:
        self.tools.send(SourcesChanged())
        self.refresh()
        self.changed.emit()
