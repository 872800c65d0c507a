"""The pages To answer and Good to know: a list and the conversation chosen in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.acts import Done, Undone
from desktop.answer.arguing import Arguing
from desktop.answer.beside import Beside
from desktop.answer.cards import card_of
from desktop.answer.composing import Composing
from desktop.answer.elsewhere import Elsewhere
from desktop.answer.emptiness import Emptiness
from desktop.answer.filters import Choice
from desktop.answer.floor_line import FloorLine
from desktop.answer.labelling import Labelling
from desktop.answer.list_pane import ListPane
from desktop.answer.listing import Listing
from desktop.answer.narrowing import Narrowing
from desktop.answer.page_words import BELOW_TITLE, BELOW_WORDS, ELSEWHERE, POSTED
from desktop.answer.picking import Picking
from desktop.answer.questions import Opened
from desktop.answer.queue_model import line_card
from desktop.answer.showing import Showing
from desktop.answer.sides import Sides
from desktop.answer.tending import Tending
from desktop.answer.thread_pane import ThreadPane
from desktop.answer.walking import Walking
from desktop.browser import may_be_opened
from desktop.page import Commands, Page
from desktop.panes import Panes
from desktop.parts.card import Card
from desktop.shortcuts import PAGES, Command, PageName
from desktop.tools import Tools
from storage.records.conversations import ListName, QueueEntry
from storage.records.journal import GestureToLog, How


class AnswerPage(Page):
    """A list of conversations and the one chosen.

    Signals:
        inspector_asked(): show or hide the details.
        person_shown(object): the author's person id of the conversation on the screen, or None.
        list_resized(int): the person gave the list this width, in pixels at 100 %.
        add_source(), open_sample(): a button of the first run was pressed.
        kept_out(object): a conversation was put away as not about us; what would have kept it out, by territory.
        told(object): a sentence for a toast.
        territory_asked(object): a saved view wants another territory, or all of them (None).
    """

    inspector_asked = Signal()
    person_shown = Signal(object)
    list_resized = Signal(int)
    add_source = Signal()
    open_sample = Signal()
    kept_out = Signal(object)
    told = Signal(object)
    territory_asked = Signal(object)

    def __init__(
        self, name: PageName, tools: Tools, *, voice: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, tools, parent)
        theme, wording = tools.theme, tools.wording
        self._desk, self._acts, self._clock = tools.desk, tools.acts, tools.clock
        self._answerable = name is PageName.ANSWER
        wanted = ListName.TO_ANSWER if self._answerable else ListName.GOOD_TO_KNOW
        line = self._line if self._answerable else None
        self.listing = Listing(self._desk, wanted, self._card, line=line, parent=self)
        self.list_pane = ListPane(theme, wording, self.listing, PAGES[name])
        self.composing = Composing(tools, voice=voice)
        self.thread_pane = ThreadPane(theme, wording, self._clock, self.composing, answerable=self._answerable)
        self.showing = Showing(tools, name, self.list_pane, self.thread_pane)
        self.picking = Picking(self.list_pane, wording)
        self.tending = Tending(
            tools, self.picking, self.thread_pane.head, lambda: self.showing.wanted, answerable=self._answerable
        )
        self.walking = Walking(tools, self.list_pane, self.show_conversation, self.told.emit)
        self.beside = Beside(tools, self.tending, self.list_pane, self.thread_pane)
        self.labelling = Labelling(tools, self.tending, self.list_pane)
        self.elsewhere = Elsewhere(tools, self.picking, self.list_pane, self.composing)
        self.narrowing = Narrowing(tools, self.list_pane, lambda: self.shown, self.territory_asked.emit)
        self.floor_line = FloorLine(tools, self.list_pane, self.told.emit)
        self._arguing = Arguing(tools, self.thread_pane.ledger, parent=self)
        self.sides = Sides(self.list_pane, self.thread_pane)
        self._comes_back: int | None = None
        self._to_choose: int | None = None
        self._wants_focus = False
        self._emptiness = Emptiness()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sides)

    def _connect(self) -> None:
        self.showing.shown.connect(self._was_shown)
        self.sides.list_resized.connect(self.list_resized)
        self.listing.read.connect(self._was_read)
        self.list_pane.chosen.connect(self._choose)
        self.list_pane.entered.connect(self._enter)
        self.list_pane.first_action.connect(self._first_action)
        self.list_pane.second_action.connect(self.open_sample)
        self.composing.log_asked.connect(self._log)
        self.composing.ready_changed.connect(self.walking.ready_changed)
        self.composing.touched.connect(self.list_pane.touch)
        self.thread_pane.touched.connect(self.list_pane.touch)
        head = self.thread_pane.head
        head.elsewhere.connect(self.composing.answered_elsewhere)
        head.open_original.connect(self.open_original)
        head.inspector.connect(self.inspector_asked)
        head.back.connect(self.back)
        self.tending.kept_out.connect(self.kept_out)
        self._acts.done.connect(self._done)
        self._acts.undone.connect(self._undone)

    @property
    def shown(self) -> Opened | None:
        """The conversation on the screen."""
        return self.thread_pane.shown

    def commands(self) -> Commands:
        """Return what can be done here now."""
        pane = self.list_pane
        found = {
            Command.NEXT: lambda: pane.step(1),
            Command.PREVIOUS: lambda: pane.step(-1),
            Command.BACK: self.back,
            Command.FILTER: lambda: pane.filter.setFocus(Qt.FocusReason.ShortcutFocusReason),
            Command.SHOW_NEW: pane.show_new,
            Command.PICK: self.picking.toggle_current,
            Command.PICK_NEXT: lambda: self.picking.extend(1),
            Command.PICK_PREVIOUS: lambda: self.picking.extend(-1),
            Command.PICK_ALL: self.picking.pick_all,
        }
        if self._answerable and self.showing.wanted is not None:
            found[Command.REPLY] = self.reply
        if self.showing.is_there:
            found[Command.OPEN_ORIGINAL] = self.open_original
            if self._answerable:
                found[Command.SEND] = self.composing.send
                found[Command.SNIPPETS] = self.composing.ask_for_snippets
                found[Command.OTHER_HASHTAG] = self.composing.tagging.take_offered
                found[Command.ELSEWHERE] = self.composing.answered_elsewhere
        line = self.floor_line.commands() if self._answerable else {}
        beside = self.beside.commands(is_there=self.showing.is_there)
        beside = {**beside, **self.labelling.commands(), **self.narrowing.commands(), **self.elsewhere.commands()}
        return {**found, **self.tending.commands(), **beside, **line}

    def refresh(self) -> None:
        """Read the list anew."""
        self.list_pane.wait()
        self.listing.reload()

    def enter(self) -> None:
        """Read the list, the first time; later it is as it was left."""
        if not self.listing.model.rowCount():
            self._wants_focus = True
            self.refresh()
        self._tell_person()
        self.narrowing.look()
        if self._answerable:
            self.walking.look()
        self.list_pane.hold_focus()

    def leave(self) -> None:
        """Keep what is being written."""
        self.composing.flush()

    def choose_territory(self, territory: int | None) -> None:
        """Show one territory, or all."""
        self.list_pane.wait()
        self.listing.choose_territory(territory)

    def adapt(self, panes: Panes) -> None:
        """Share the width between list and thread."""
        self.sides.adapt(panes, self.width())

    def set_offline(self, offline: bool) -> None:
        """Offline an answer gets ready; online again, those that are ready are gone through."""
        self.list_pane.banner.setVisible(offline)
        self.composing.set_offline(offline)
        if self._answerable:
            self.walking.set_offline(offline)

    def set_list_width(self, width: int | None) -> None:
        """Take the width the person gave the list, in pixels at 100 %; None for the layout's own."""
        self.sides.list_width = width

    def set_emptiness(self, emptiness: Emptiness) -> None:
        """Say what is known about why a list might be empty."""
        self._emptiness = emptiness
        self.list_pane.set_emptiness(emptiness)

    def show_conversation(self, conversation: int) -> None:
        """Show a conversation, in the list or not."""
        self.list_pane.touch()
        if not self.list_pane.choose(conversation):
            self.list_pane.clear_choice()
            self.showing.read(conversation)
        self.sides.push(thread=True)

    def choose_when_read(self, conversation: int) -> None:
        """Choose a conversation once the list was read, if it stands there."""
        self._to_choose = conversation

    def show_only(self, chosen: Choice) -> None:
        """Show what passes this one filter."""
        self.list_pane.show_only(chosen)

    def panes_in_order(self) -> tuple[QWidget, ...]:
        """Return list, thread and composer."""
        found: tuple[QWidget, ...] = (self.list_pane.list, self.thread_pane.focus_target())
        return (*found, self.composing.shell.text) if self._answerable else found

    def reply(self) -> None:
        """Go and write, once what was gone to stands there."""
        field = self.composing.shell.text
        self.showing.when_there(lambda: field.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def open_original(self) -> None:
        """Open the mention where it was written."""
        mention = self.shown.mention if self.shown is not None else None
        if mention is not None and mention.url is not None and may_be_opened(mention.url):
            self.tools.open_url(mention.url)

    def back(self) -> None:
        """Leave the composer, the evidence, what is picked, the thread (where there is one pane), the filter."""
        if self.composing.shell.text.hasFocus():
            self.composing.flush()
        elif self.thread_pane.notes.give_up():
            pass
        elif self.thread_pane.hide_evidence() or self.picking.clear():
            return
        elif not self.sides.back():
            self.list_pane.clear_filters()
        self.list_pane.list.setFocus()

    def ranks_changed(self, conversations: tuple[int, ...], new: tuple[int, ...] = ()) -> None:
        """Hear from the listener that places changed; ``new`` were in no list before."""
        self.listing.ranks_changed(conversations, new)
        if self.showing.wanted in conversations:
            self.showing.read_again()

    def reword(self) -> None:
        """Pages re-word their panes by themselves."""

    def _card(self, entry: QueueEntry, terms: tuple[str, ...]) -> Card:
        return card_of(entry, self.wording, self._clock(), terms)

    def _line(self) -> Card:
        return line_card(self.wording.say(BELOW_TITLE), self.wording.say(BELOW_WORDS))

    def _choose(self, conversation: int) -> None:
        if conversation:
            self.showing.read(conversation)
        else:
            self.showing.clear()

    def _was_shown(self, found: Opened | None) -> None:
        self._arguing.show_entry(found.entry if found is not None else None)
        if self.isVisible():
            self._tell_person()

    def _tell_person(self) -> None:
        """Say whose conversation stands on the screen: the details are one pane for all pages."""
        mention = self.shown.mention if self.shown is not None else None
        author = mention.author if mention is not None else None
        self.person_shown.emit(author.person if author is not None else None)

    def _enter(self, conversation: int) -> None:
        self.sides.push(thread=True)
        if self._answerable and self.showing.wanted == conversation:
            self.reply()

    def _was_read(self) -> None:
        if self._wants_focus:
            self._wants_focus = not self.listing.model.rowCount()
            self.list_pane.take_focus()
        last, self._to_choose = self._to_choose, None
        if last is not None and self.list_pane.choose(last):
            self.list_pane.touch()
            return
        if not self.listing.touched:
            self.list_pane.choose_first()
            return
        wanted = self._comes_back or self.showing.wanted
        self._comes_back = None
        if (wanted is None or not self.list_pane.choose(wanted)) and self.shown is None:
            self.list_pane.choose_first()

    def _log(self, gesture: GestureToLog) -> None:
        if self.shown is not None:
            said = ELSEWHERE if gesture.how is How.ELSEWHERE else POSTED
            where = self.shown.conversation.id
            self._acts.log(gesture, said, conversation=where, on_failure=self.composing.was_not_logged)

    def _done(self, done: Done) -> None:
        gone = [one for one in done.conversations if self.listing.entry(one) is not None]
        if done.stays:
            self.ranks_changed(done.conversations)
        if done.stays or not done.conversations:
            return
        dealt_with = self.shown is not None and self.shown.conversation.id in done.conversations
        if dealt_with:
            self.composing.was_dealt_with()
        if not gone:
            if dealt_with and self.isVisible():  # it was not in the list: it stays, as it is now
                self.showing.read_again()
            return
        self.list_pane.touch()
        if dealt_with:
            self.showing.forget()
        self.list_pane.take_out(gone)
        if self.isVisible():
            self.list_pane.list.setFocus()
            self.sides.push(thread=False)

    def _undone(self, undone: Undone) -> None:
        if not undone.conversations:
            return
        self.list_pane.touch()
        self._comes_back = undone.conversations[0]
        self.listing.reload()
        if self.isVisible():
            self.showing.read(self._comes_back)

    def _first_action(self) -> None:
        if not self.list_pane.clear_filters():
            if self._emptiness.sources and not self._emptiness.hearing:
                self.go_to.emit(PageName.SOURCES)
            else:
                self.add_source.emit()
