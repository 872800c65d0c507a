"""Says of an answer, as it is typed, what could be said against it: places underlined, the reason under the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.acts import Clock
from desktop.answer.hints import Hint, blanks, hints, news, promises, repeats, under
from desktop.answer.lengths import answer_length
from desktop.answer.questions import Opened
from desktop.parts.composer import Composer
from desktop.parts.marks import from_unit, utf16_length
from desktop.parts.notes import Note
from desktop.theme.tokens import Tone
from desktop.wording import Wording

AT_ONCE_CHARACTERS = 600
PAUSE_MS = 150
READ_CHARACTERS = 4_000
"""Of a longer answer only the beginning is held against the guide; its blanks are looked for everywhere."""


class Hinting(QObject):
    """The marks and notes of one composer."""

    def __init__(self, shell: Composer, wording: Wording, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell, self._wording, self._clock = shell, wording, clock
        self._shown: Opened | None = None
        self._found: tuple[Hint, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        shell.edited.connect(self._edited)
        shell.text.cursorPositionChanged.connect(self._say)

    def show_conversation(self, opened: Opened | None) -> None:
        """Hold what is written against another conversation."""
        self._shown = opened
        mention = opened.mention if opened is not None else None
        length = answer_length(mention.network if mention is not None else "")
        self._shell.set_limit(length.most, length.count)
        self.look()

    def look(self) -> None:
        """Look at the text as it is now."""
        self._pause.stop()
        text, shown = self._shell.text.toPlainText(), self._shown
        self._found = ()
        if shown is not None:
            found = hints(text[:READ_CHARACTERS], shown.guide, shown.entry.reasons if shown.entry is not None else ())
            repeated = repeats(text, shown.snippets, shown.sent, self._clock())
            came = () if not text.strip() else news(shown.draft, shown.thread)
            every = (*blanks(text), *came, *repeated, *found, *promises(text[:READ_CHARACTERS], self._clock()))
            self._found = tuple(sorted(every, key=lambda hint: (not hint.holds, hint.tells)))
        self._shell.set_marks([(hint.start, hint.end) for hint in self._found if hint.marked])
        self._say()

    def hold_back(self) -> bool:
        """Go to the first place that must not go out like this; False when nothing holds the answer back."""
        if self._pause.isActive():
            self.look()
        first = next((hint for hint in self._found if hint.holds), None)
        if first is None:
            return False
        text, field = self._shell.text.toPlainText(), self._shell.text
        cursor = field.textCursor()
        cursor.setPosition(utf16_length(text[: first.start]))
        cursor.setPosition(utf16_length(text[: first.end]), cursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def reword(self) -> None:
        """Say the notes in the language spoken now."""
        self._say()

    def _edited(self) -> None:
        """Look at a short text at once; at a long one when the person pauses, so that no letter waits."""
        if len(self._shell.text.toPlainText()) <= AT_ONCE_CHARACTERS:
            self.look()
        else:
            self._pause.start()

    def _say(self) -> None:
        found = self._found
        if len(found) > 1:
            text = self._shell.text.toPlainText()
            at = len(text) - len(from_unit(text, self._shell.text.textCursor().position()))
            found = under(found, at)
        say = self._wording.say
        self._shell.notes.set_notes([Note(say(hint.said), _tone(hint)) for hint in found])


def _tone(hint: Hint) -> Tone:
    if hint.holds:
        return Tone.NEGATIVE
    return Tone.INFO if hint.tells else Tone.WARNING
