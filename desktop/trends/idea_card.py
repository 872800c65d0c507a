"""The card of one idea: what it says, what gave it, and what becomes of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.chip import Chip
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.parts.plain_text import EXCERPT_CHARACTERS, excerpt
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role, Tone
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD
from desktop.times import ago
from desktop.trends.questions import KeptIdea
from desktop.wording import Wording
from storage.records.ideas import MOST_LETTERS
from storage.records.words import words


class IdeaCard(Part):
    """One idea.

    Attributes:
        kept: what it shows.

    Signals:
        edited(str): it is put into these words.
        done(), undone(str): something was made of it; not after all, with the act that said so.
        removed(): it is no longer wanted.
        open_conversation(int): see the mention that gave it.
    """

    edited = Signal(str)
    done = Signal()
    undone = Signal(str)
    removed = Signal()
    open_conversation = Signal(int)

    def __init__(
        self, theme: Theme, wording: Wording, kept: KeptIdea, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self.kept = kept
        self._wording, self._now = wording, now
        self._text = Label(theme, weight=SEMIBOLD, wrap=True)
        self._field = QLineEdit()
        self._field.setMaxLength(MOST_LETTERS)
        self._chip = Chip(theme)
        self._excerpt = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._meta = ElidedLabel(theme, px=META_PX, role=Role.MUTED)
        self._finish = Button(theme, icon="check", weight=Weight.OUTLINE)
        self._edit = Button(theme, icon="pencil")
        self._open = Button(theme, icon="messages-square")
        self._remove = Button(theme, icon="trash-2")
        self._lay_out()
        self._connect()
        self.restyle()
        self.reword()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._text, 1)
        head.addWidget(self._field, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addWidget(self._excerpt)
        self._actions = QHBoxLayout()
        self._actions.addWidget(self._meta, 1)
        for button in (self._open, self._edit, self._remove, self._finish):
            self._actions.addWidget(button)
        self._column.addLayout(self._actions)
        self._field.hide()

    def _connect(self) -> None:
        self._finish.clicked.connect(self._finished)
        self._edit.clicked.connect(self.edit)
        self._remove.clicked.connect(self.removed)
        self._open.clicked.connect(lambda _checked: self.open_conversation.emit(self.kept.conversation or 0))
        self._field.editingFinished.connect(self._written)

    @property
    def is_edited(self) -> bool:
        """Whether she is putting it into other words: what comes meanwhile must not take the field away."""
        return not self._field.isHidden()

    def edit(self) -> None:
        """Let her put it into other words; Enter, or leaving the field, keeps them."""
        self._field.setText(self.kept.idea.text)
        self._text.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say, idea = self._wording.say, self.kept.idea
        is_done = idea.done_at is not None
        self._text.set_text(idea.text or idea.topic or excerpt(idea.excerpt, EXCERPT_CHARACTERS))
        self._text.set_role(Role.MUTED if is_done else Role.TEXT)
        self._field.setAccessibleName(say(words("Ideas", "The idea in your words")))
        self._chip.set_chip(say(words("Ideas", "Done")) if is_done else "", Tone.POSITIVE)
        quoted = excerpt(idea.excerpt, EXCERPT_CHARACTERS) if idea.text or idea.topic else ""
        self._excerpt.set_text(say(words("Trends", "“{text}”").given(text=quoted)) if quoted else "")
        self._excerpt.setVisible(bool(quoted))
        topic = idea.topic if idea.text else ""
        told = (topic, self.kept.place, say(ago(idea.done_at or idea.kept_at, self._now)))
        self._meta.set_text(" · ".join(filter(None, told)))
        self._say_buttons()
        self.setAccessibleName(self._text.text())

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        px = self.theme.px
        self._column.setContentsMargins(px(18), px(14), px(14), px(10))
        self._column.setSpacing(px(8))
        self._actions.setSpacing(px(4))
        self._field.setFont(self.theme.font())

    def _say_buttons(self) -> None:
        say = self._wording.say
        finish = words("Ideas", "It's done") if self.kept.idea.done_at is None else words("Ideas", "Not done after all")
        self._finish.set_words(say(finish))
        self._finish.set_icon_name("check" if self.kept.idea.done_at is None else "undo-2")
        self._edit.set_words("", say(words("Ideas", "Put it into other words")))
        self._remove.set_words("", say(words("Ideas", "Remove this idea")))
        self._open.set_words("", say(words("Ideas", "Open the mention that gave it")))
        self._open.setVisible(self.kept.conversation is not None)

    def _finished(self) -> None:
        if self.kept.idea.done_act is None:
            self.done.emit()
        else:
            self.undone.emit(self.kept.idea.done_act)

    def _written(self) -> None:
        if self._field.isHidden():
            return
        text = self._field.text().strip()
        self._field.hide()
        self._text.show()
        if text and text != self.kept.idea.text:
            self.edited.emit(text)
