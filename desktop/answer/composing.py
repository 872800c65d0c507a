"""Writing an answer: to whom, as whom, why; the draft saved as typed; copied, opened, posted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.answer.composer_words import Written, begun, state_of, steps_of
from desktop.answer.drafting import Drafting
from desktop.answer.hinting import Hinting
from desktop.answer.intentions import WHYS, gesture_for
from desktop.answer.questions import Opened
from desktop.answer.tagging import Tagging
from desktop.browser import may_be_opened
from desktop.panes import COLUMN
from desktop.parts.buttons import Button
from desktop.parts.choice_button import Choice
from desktop.parts.composer import Composer
from desktop.parts.part import Part
from desktop.theme.tokens import Tone
from desktop.tools import Tools
from storage.records.journal import GestureToLog, How, Snippet, Why
from storage.records.words import words


class Composing(Part):
    """The composer with a conversation in it.

    Signals:
        log_asked(GestureToLog): it is posted, or was answered elsewhere: write it into the log.
        voice_chosen(int): another voice speaks.
        ready_changed(bool): the answer is ready to post now, or no longer; it is being saved.
        snippets_asked(object): she wants to begin with a snippet; the conversation shown, or None.
        touched(): the person began to write, or chose something here.
    """

    log_asked = Signal(object)
    voice_chosen = Signal(int)
    ready_changed = Signal(bool)
    snippets_asked = Signal(object)
    touched = Signal()

    def __init__(self, tools: Tools, *, voice: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(tools.theme, parent)
        self._wording, self._clock = tools.wording, tools.clock
        self._open_url, self._copy = tools.open_url, tools.copy
        self._shown: Opened | None = None
        self._offline = False
        self._logging: int | None = None
        """The conversation of which an answer is being written into the log."""
        self.shell = Composer(tools.theme)
        self._drafting = Drafting(tools, self.shell.text.toPlainText, voice=voice, parent=self)
        self._hinting = Hinting(self.shell, tools.wording, tools.clock, self)
        self.tagging = Tagging(tools, self.shell, self)
        self._begin = Button(tools.theme, icon="file-text")
        self.shell.add_tool(self._begin)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.shell, 100)
        self._row.addStretch(1)
        self._connect()
        self.restyle()
        self.reword()

    def _connect(self) -> None:
        self._drafting.changed.connect(self._say_state)
        self._begin.clicked.connect(self.ask_for_snippets)
        self.shell.edited.connect(self._edited)
        self.shell.address.returnPressed.connect(self._posted)
        self.shell.address.textEdited.connect(lambda _text: self._say_state())
        self.shell.text.installEventFilter(self)
        for button in (self.shell.voice, self.shell.why, self.shell.primary, self.shell.secondary):
            button.pressed.connect(self.touched)
        self.shell.voice.chosen.connect(self._choose_voice)
        self.shell.why.chosen.connect(self._choose_why)
        self.shell.primary.clicked.connect(self._primary)
        self.shell.secondary.clicked.connect(self._secondary)

    @property
    def text(self) -> str:
        """What is written."""
        return self.shell.text.toPlainText()

    @property
    def is_opened(self) -> bool:
        """Whether the place was opened, so that the next step is "It's posted"."""
        return self._drafting.opened_at is not None

    def show_conversation(self, opened: Opened | None) -> None:
        """Take another conversation; what was written in the one before is saved first."""
        self.shell.set_text(self._drafting.take(opened))
        self._shown = opened
        self.shell.address.clear()
        self._hinting.show_conversation(opened)
        self.tagging.show_conversation(opened)
        self.reword()

    def send(self) -> None:
        """Take the next step: copy and open, then say that it is posted.

        Without a text the first step is to go and write; asked again there, the place is opened, for who writes there.
        """
        if self.is_opened or self.text.strip() or (self.shell.text.hasFocus() and not self._offline):
            self._primary()
        else:
            self.shell.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def adapt(self, *, compact: bool) -> None:
        """Say less where there is little room."""
        self.shell.set_compact(compact)

    def set_offline(self, offline: bool) -> None:
        """Offline the next step of an answer is to be ready."""
        self._offline = offline
        self.reword()

    def take_news(self, opened: Opened) -> None:
        """Know what was heard in the conversation meanwhile; what is being written stays."""
        if self._shown is not None:
            self._hinting.show_conversation(replace(opened, draft=self._drafting.draft))

    def ask_for_snippets(self) -> None:
        """Ask for something to begin with."""
        self.snippets_asked.emit(self._shown)

    def begin_with(self, snippet: Snippet) -> None:
        """Put a snippet where the cursor is, what is known of her filled in."""
        if self._shown is None or not self.isVisible():
            return
        self.shell.text.insertPlainText(begun(snippet, self._shown, self._drafting.voice))
        self.shell.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def answered_elsewhere(self) -> None:
        """Log that it was answered in another way; what is written, if anything, is what was said."""
        self._log(How.ELSEWHERE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the person is about to write."""
        if event.type() == QEvent.Type.FocusIn:
            self.touched.emit()
        return super().eventFilter(watched, event)

    def flush(self) -> None:
        """Save what is written now, if it is not."""
        self._drafting.flush()

    def was_dealt_with(self) -> None:
        """The conversation shown was answered or put away: what was logged is no draft any more, all else stays one."""
        logged, self._logging = self._logging, None
        if self._shown is None or logged != self._shown.conversation.id:
            self.flush()
            return
        self._drafting.forget()
        self.shell.set_text("")
        self.shell.address.clear()
        self._hinting.look()
        self.reword()

    def was_not_logged(self) -> None:
        """What was to be logged could not be: it stays an answer that is being written."""
        self._logging = None

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        self._say_heading()
        self._say_choices()
        self._say_buttons()
        self._say_state()
        self._hinting.reword()

    def _say_heading(self) -> None:
        say = self._wording.say
        mention = self._shown.mention if self._shown is not None else None
        author = mention.author if mention is not None else None
        whom = f"@{author.handle.lstrip('@')}" if author is not None and author.handle else ""
        lead = words("Composer", "Replying to {name}").given(name=whom) if whom else words("Composer", "Replying")
        name, hint = words("Composer", "Your answer"), words("Composer", "Write as you would speak to her")
        self.shell.set_heading(say(lead), say(name), say(hint))
        address = say(words("Composer", "Where your answer stands (optional): paste its address"))
        self.shell.address.setPlaceholderText(address)
        self.shell.address.setAccessibleName(address)

    def restyle(self) -> None:
        """Take the distances from the text scale; as wide as the thread's column."""
        px = self.theme.px
        self._row.setContentsMargins(px(24), px(8), px(24), px(16))
        self.shell.setMaximumWidth(px(COLUMN))

    def _say_choices(self) -> None:
        say = self._wording.say
        voices = self._shown.voices if self._shown is not None else ()
        told = [Choice(str(voice.id), say(words("Composer", "as {voice}").given(voice=voice.name))) for voice in voices]
        self.shell.voice.set_choices(told, str(self._drafting.voice or ""), say(words("Composer", "Speaking as")))
        self.shell.voice.setVisible(bool(voices))
        whys = [Choice(why.value, say(words("Composer", "to {why}").given(why=said))) for why, said in WHYS.items()]
        self.shell.why.set_choices(whys, self._drafting.why.value, say(words("Composer", "Why")))

    def _say_buttons(self) -> None:
        say = self._wording.say
        has_place = self._shown is not None and self._place() is not None
        first, second, icon = steps_of(self._written())
        self.shell.primary.set_icon_name(icon)
        begin = words("Composer", "Begin with a snippet (Ctrl+J)")
        self._begin.set_words("", say(begin))
        hint = words("Composer", "{what} (Ctrl+Enter)")
        self.shell.primary.set_words(say(first), say(hint.given(what=first)))
        self.shell.secondary.set_words(say(second))
        can_go = bool(self.text.strip()) or (has_place and (self.is_opened or not self._offline))
        self.shell.primary.setEnabled(self.is_opened or can_go)
        self.shell.secondary.setEnabled(can_go if self.is_opened else self._shown is not None)
        self.shell.address.setVisible(self.is_opened)

    def _say_state(self) -> None:
        told = state_of(self._written())
        said, tone = told if told is not None else (None, Tone.NEUTRAL)
        self.shell.state.set_chip(self._wording.say(said) if said is not None else "", tone)
        self.shell.state.setVisible(told is not None)

    def _written(self) -> Written:
        return Written(
            text=bool(self.text.strip()),
            saved=self._drafting.is_saved,
            opened=self.is_opened,
            ready=self._drafting.ready_at is not None,
            place=self._shown is not None and self._place() is not None,
            offline=self._offline,
        )

    def _edited(self) -> None:
        self._drafting.edited()
        self.touched.emit()
        self._say_state()
        self._say_buttons()

    @property
    def speaker(self) -> str:
        """The name of the voice that speaks now, empty where there is none."""
        voices = self._shown.voices if self._shown is not None else ()
        return next((voice.name for voice in voices if voice.id == self._drafting.voice), "")

    @property
    def voice(self) -> int | None:
        """Who speaks now, None where nobody was chosen."""
        return self._drafting.voice

    def _choose_voice(self, key: str) -> None:
        self._drafting.voice = int(key)
        self.voice_chosen.emit(int(key))
        self._touch()

    def _choose_why(self, key: str) -> None:
        self._drafting.why = Why(key)
        self._touch()

    def _touch(self) -> None:
        if self.text.strip():
            self._drafting.edited()

    def _place(self) -> str | None:
        mention = self._shown.mention if self._shown is not None else None
        url = mention.url if mention is not None else None
        return url if may_be_opened(url) else None

    def _copy_and_open(self) -> None:
        place, written = self._place(), bool(self.text.strip())
        if (place is None and not written) or self._hinting.hold_back():
            return
        if written:
            self._copy(self.text)
        if place is not None:
            self._open_url(place)
        self._drafting.opened_at = self._clock()
        self._drafting.save_now()
        self._say_buttons()
        self._say_state()

    def _primary(self) -> None:
        if self.is_opened:
            self._posted()
        elif self._offline:
            self._turn_ready()
        else:
            self._copy_and_open()

    def _turn_ready(self) -> None:
        """Put the answer among those that are ready to post, or take it out again."""
        drafting = self._drafting
        if not self.text.strip() or (drafting.ready_at is None and self._hinting.hold_back()):
            return
        drafting.ready_at = self._clock() if drafting.ready_at is None else None
        drafting.save_now()
        self.reword()
        self.ready_changed.emit(drafting.ready_at is not None)

    def _secondary(self) -> None:
        if self.is_opened:
            self._copy_and_open()
        else:
            self._posted()

    def _posted(self) -> None:
        """Log it; without a text she wrote at the place itself, and what she wrote was not kept."""
        if self._hinting.hold_back():
            return
        if self._address() and not may_be_opened(self._address()):
            self.shell.state.set_chip(self._wording.say(words("Composer", "This is no web address")), Tone.NEGATIVE)
            self.shell.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._log(How.POSTED)

    def _address(self) -> str:
        return self.shell.address.text().strip()

    def _log(self, how: How) -> None:
        if self._shown is None or self._shown.mention is None or self._logging == self._shown.conversation.id:
            return
        self._logging = self._shown.conversation.id
        self.flush()  # should it not be logged, it is not lost
        gesture = GestureToLog(
            kind=gesture_for(self._drafting.why),
            why=self._drafting.why,
            how=how,
            voice=self._drafting.voice,
            mention=self._shown.mention.id,
            text=self.text.strip(),
            response_url=(self._address() or None) if how is How.POSTED else None,
            written_at=self._drafting.written_at,
        )
        self.log_asked.emit(gesture)
