"""The draft of the answer being written: saved as it is typed, and kept where it cannot be saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.answer.intentions import why_for
from desktop.answer.questions import Opened
from desktop.tools import Tools
from storage.drafts import discard_draft, save_draft
from storage.records.journal import Draft, Why
from storage.records.words import Words

SAVED_AFTER_MS = 400
"""A draft is saved when nothing was typed for this long."""
AGAIN_AFTER_MS = 5_000
"""What could not be saved is tried again so much later, for as long as its conversation is shown."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What an answer belongs to."""

    conversation: int
    mention: int


class Drafting(QObject):
    """One draft at a time: that of the conversation shown.

    Signals:
        changed(): it is saved now, or it could not be.

    Attributes:
        voice, why: who speaks, and what for.
        opened_at, ready_at: when the place was opened, when it was put among those that are ready; None for not yet.
        draft: as it was read or saved last.
    """

    changed = Signal()

    def __init__(self, tools: Tools, text: Callable[[], str], *, voice: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._clock, self._text = tools.desk, tools.clock, text
        self.voice = voice
        self.why = Why.HELP
        self.opened_at: datetime | None = None
        self.ready_at: datetime | None = None
        self.draft: Draft | None = None
        self._place: _Place | None = None
        self._is_saved = True
        self._kept: dict[int, Draft] = {}
        """What could not be saved, by conversation."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_saved(self) -> bool:
        """Whether what is written is saved, as far as is known."""
        return self._is_saved

    @property
    def written_at(self) -> datetime | None:
        """When the answer was written, as far as that is known before it is posted."""
        return self.ready_at or self.opened_at or (self.draft.saved_at if self.draft is not None else None)

    def take(self, opened: Opened | None) -> str:
        """Save what was written, go to another conversation, and return what was written there before."""
        self.flush()
        mention = opened.mention if opened is not None else None
        self._place = _Place(opened.conversation.id, mention.id) if opened is not None and mention is not None else None
        kept = self._kept.get(opened.conversation.id) if opened is not None else None
        written = kept or (opened.draft if opened is not None else None)
        entry = opened.entry if opened is not None else None
        self.draft = written
        self.opened_at = written.opened_at if written is not None else None
        self.ready_at = written.ready_at if written is not None else None
        self.why = written.why if written is not None else why_for(entry.reasons if entry is not None else ())
        voices = {one.id for one in opened.voices} if opened is not None else set()
        usual = opened.usual_voice if opened is not None else None
        voice = written.voice if written is not None else usual or self.voice
        self.voice = voice if voice in voices else min(voices, default=None)
        self._is_saved = kept is None
        if kept is not None:
            self._timer.start(SAVED_AFTER_MS)
        return written.text if written is not None else ""

    def edited(self) -> None:
        """The answer is another: save it soon."""
        self._is_saved = False
        self._timer.start(SAVED_AFTER_MS)

    def save_now(self) -> None:
        """Save it now, whether or not it is another."""
        self._is_saved = False
        self.flush()

    def flush(self) -> None:
        """Save what is written now, if it is not."""
        self._timer.stop()
        place = self._place
        if self._is_saved or place is None:
            return
        self._is_saved = True
        self._kept.pop(place.conversation, None)
        draft = self._as_it_is(place)
        if draft is None:
            self.draft = None
            self._desk.ask(lambda db: discard_draft(db, place.conversation), lambda _: self.changed.emit())
            return
        self.draft = draft
        self._desk.ask(
            lambda db: save_draft(db, draft), lambda _: self.changed.emit(), lambda said: self._not_saved(draft, said)
        )

    def forget(self) -> None:
        """It was logged: there is no draft any more."""
        self._timer.stop()
        if self._place is not None:
            self._kept.pop(self._place.conversation, None)
        self._is_saved = True
        self.draft = self.opened_at = self.ready_at = None

    def _as_it_is(self, place: _Place) -> Draft | None:
        """Return what is written as a draft, None when nothing is."""
        text = self._text()
        if not text.strip():
            return None
        return Draft(
            place.conversation,
            place.mention,
            self.voice,
            self.why,
            text,
            self._clock(),
            self.opened_at,
            self.ready_at,
        )

    def _not_saved(self, draft: Draft, said: Words) -> None:
        """Keep it in memory, and try again while it is on the screen."""
        self._kept[draft.conversation] = draft
        if self._place is not None and self._place.conversation == draft.conversation:
            self._is_saved = False
            self._timer.start(AGAIN_AFTER_MS)
        self.changed.emit()
        self._desk.failed.emit(said)
