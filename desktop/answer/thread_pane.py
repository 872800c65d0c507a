"""The pane of a conversation: its head, why it is first, its messages, and the composer under them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from desktop.acts import Clock
from desktop.answer.composing import Composing
from desktop.answer.notes_strip import NotesStrip
from desktop.answer.questions import Opened
from desktop.answer.thread_head import ThreadHead
from desktop.answer.thread_words import MOST_MESSAGES, flat_depths, message_of
from desktop.panes import COLUMN
from desktop.parts.empty_state import EmptyState
from desktop.parts.labels import Label
from desktop.parts.ledger import Ledger
from desktop.parts.part import Part, Rule
from desktop.parts.thread_card import ThreadCard
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SECONDARY_PX
from desktop.wording import Wording
from storage.records.mentions import Mention
from storage.records.reasons import Reason
from storage.records.words import words


class ThreadPane(Part):
    """A conversation whole, or what to do when none is chosen.

    Signals:
        first_seen(int): the thread of a conversation stands on the screen.
        touched(): the person scrolled it, pressed something in its head, or opened its reasons.
    """

    first_seen = Signal(int)
    touched = Signal()

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        clock: Clock,
        composing: Composing,
        *,
        answerable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent, fill=Role.WINDOW)
        self._wording, self._clock, self._answerable = wording, clock, answerable
        self.composing = composing
        self.head = ThreadHead(theme, wording, clock, answerable=answerable)
        self.ledger = Ledger(theme, wording)
        self.notes = NotesStrip(theme, wording)
        self._shown: Opened | None = None
        self._evidence: Reason | None = None
        self._cards: dict[int, ThreadCard] = {}
        self._earlier = Label(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._nothing = EmptyState(theme, fill=Role.WINDOW)
        self._area = QScrollArea()
        self._board = Part(theme, fill=Role.WINDOW)
        self._column = QWidget()
        self._lay_out()
        self.ledger.evidence_asked.connect(self._switch_evidence)
        self.ledger.opened.connect(lambda _open: self.hide_evidence())
        self.ledger.opened.connect(self.touched)
        self._area.verticalScrollBar().actionTriggered.connect(self.touched)
        self.head.pressed.connect(self.touched)
        self.restyle()
        self.reword()
        self.show_conversation(None)

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self._column)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.ledger)
        self._rows.addWidget(self.notes)
        self._rows.addWidget(self._earlier)
        self._rows.addStretch()
        self._sides = QHBoxLayout(self._board)
        self._sides.addWidget(self._column, 100)
        self._sides.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._board)
        whole = QWidget()
        stacked = QVBoxLayout(whole)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(0)
        for widget in (self.head, Rule(self.theme)):
            stacked.addWidget(widget)
        stacked.addWidget(self._area, 1)
        stacked.addWidget(self.composing)
        self._whole = whole
        self._stack = QStackedLayout(self)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._nothing)

    @property
    def shown(self) -> Opened | None:
        """The conversation shown."""
        return self._shown

    def show_conversation(self, opened: Opened | None) -> None:
        """Show another conversation, from its newest message, or none."""
        same = self._shown is not None and opened is not None and self._shown.conversation.id == opened.conversation.id
        self._shown = opened
        if not same:
            self._evidence = None
        self._stack.setCurrentWidget(self._whole if opened is not None else self._nothing)
        self.head.show_conversation(opened)
        self.notes.show_notes(opened.notes if opened is not None else (), same=same)
        if not same:
            self.composing.show_conversation(opened)
        elif opened is not None:
            self.composing.take_news(opened)
        self.composing.setVisible(self._answerable and opened is not None and opened.mention is not None)
        self._fill()
        if opened is not None and not same:
            QTimer.singleShot(0, self, self._to_the_mention)
            self.first_seen.emit(opened.conversation.id)

    def adapt(self, *, compact: bool, one_pane: bool, docked: bool) -> None:
        """Take what the window's layout says."""
        self.head.adapt(compact=compact, one_pane=one_pane, docked=docked)
        self.composing.adapt(compact=compact)

    def focus_target(self) -> QWidget:
        """Return where F6 arrives."""
        return self._area

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._area.setAccessibleName(say(words("Thread", "Conversation")))
        self._nothing.show_state(
            "messages-square",
            say(words("Thread", "Nothing selected")),
            say(words("Thread", "Pick a conversation, or press Ctrl+K to find a person or a word.")),
        )
        self._fill()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._sides.setContentsMargins(px(24), px(16), px(24), px(16))
        self._rows.setSpacing(px(12))
        self._column.setMaximumWidth(px(COLUMN))

    def _fill(self) -> None:
        """Make the cards say the thread; those that are there already are used again."""
        shown = self._shown
        thread = shown.thread[-MOST_MESSAGES:] if shown is not None else ()
        wanted = {mention.id for mention in thread}
        for key in [key for key in self._cards if key not in wanted]:
            card = self._cards.pop(key)
            self._rows.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        entry = shown.entry if shown is not None else None
        self.ledger.setVisible(entry is not None and bool(entry.reasons))
        if entry is not None:
            self.ledger.set_reasons(entry.reasons)
        left_out = len(shown.thread) - len(thread) if shown is not None else 0
        self._earlier.setVisible(left_out > 0)
        self._earlier.set_text(
            self._wording.say(words("Thread", "%n earlier messages are not shown", None, left_out)) if left_out else ""
        )
        self._set_messages(thread)

    def _set_messages(self, thread: tuple[Mention, ...]) -> None:
        depth, now = flat_depths(thread), self._clock()
        for number, mention in enumerate(thread):
            message = message_of(mention, depth[mention.id], self._terms_in(mention), self._wording, now)
            card = self._cards.get(mention.id)
            if card is None:
                card = self._cards[mention.id] = ThreadCard(self.theme, message)
            else:
                card.set_message(message)
            self._rows.insertWidget(3 + number, card)

    def _terms_in(self, mention: Mention) -> tuple[str, ...]:
        """Return what is brought out in a mention: what the territory looks for, or what proves the reason chosen."""
        if self._evidence is None:
            return self._shown.terms if self._shown is not None else ()
        return self._evidence.evidence if mention.id in self._evidence.mentions else ()

    def hide_evidence(self) -> bool:
        """Bring out again what the territory looks for; False when nothing else was."""
        shown, self._evidence = self._evidence, None
        if shown is not None:
            self._fill_messages()
        return shown is not None

    def _fill_messages(self) -> None:
        if self._shown is not None:
            self._set_messages(self._shown.thread[-MOST_MESSAGES:])

    def _switch_evidence(self, reason: Reason) -> None:
        """Bring out the words that prove a reason and go to the first that has them; chosen again, hide them."""
        if self._evidence == reason:
            self.hide_evidence()
            return
        self._evidence = reason
        self._fill_messages()
        card = next((self._cards[key] for key in reason.mentions if key in self._cards), None)
        if card is not None:
            self._area.ensureWidgetVisible(card)

    def _to_the_mention(self) -> None:
        """Bring the mention to answer into view: at the top when everything fits, else as far down as it stands."""
        mention = self._shown.mention if self._shown is not None else None
        card = self._cards.get(mention.id) if mention is not None else None
        self._area.verticalScrollBar().setValue(0)
        if card is not None:
            self._area.ensureWidgetVisible(card, 0, self.theme.px(16))
