"""One message of a conversation: who, when, what, and how deep in the thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.parts.avatar import Avatar
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.marked_text import MarkedText
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD

DEEPEST = 3
"""Answers deeper than this are drawn at this depth."""

_INDENT_PX = 28


@dataclass(frozen=True, slots=True)
class Message:
    """What a thread card shows, display-ready.

    Attributes:
        handle: beside the name, with anything to be said after it ("@support · replied by you").
        at: when ("09:12").
        body: plain text as heard. terms: the words to bring out.
        depth: 0 for the first message, 1 for an answer to it...
        ours: written by one of our voices.
    """

    name: str
    handle: str
    at: str
    body: str
    terms: tuple[str, ...] = ()
    depth: int = 0
    ours: bool = False


class ThreadCard(QWidget):
    """A message as a card, indented by 28 pixels a level; ours is tinted."""

    def __init__(self, theme: Theme, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._depth = 0
        self._message = message
        self._card = Part(theme, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self._avatar = Avatar(theme)
        self._name = ElidedLabel(theme, weight=SEMIBOLD)
        self._handle = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._at = Label(theme, px=META_PX, role=Role.MUTED, tabular=True)
        self._body = MarkedText(theme)
        self._head = QHBoxLayout()
        for label in (self._name, self._handle):
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            self._head.addWidget(label)
        self._head.addStretch(1)
        self._head.addWidget(self._at)
        self._column = QVBoxLayout()
        self._column.addLayout(self._head)
        self._column.addWidget(self._body)
        self._inside = QHBoxLayout(self._card)
        self._inside.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        self._inside.addLayout(self._column, 1)
        self._outside = QHBoxLayout(self)
        self._outside.addWidget(self._card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.restyle)
        self.set_message(message)

    @property
    def message(self) -> Message:
        """What it shows."""
        return self._message

    def set_message(self, message: Message) -> None:
        """Show another message."""
        self._message = message
        self._depth = min(max(message.depth, 0), DEEPEST)
        self._card.fill = Role.SELECTED if message.ours else Role.SURFACE
        self._card.edge = None if message.ours else Role.BORDER
        self._avatar.set_person(message.name, ours=message.ours)
        self._name.set_text(message.name)
        self._handle.set_text(message.handle)
        self._at.set_text(message.at)
        self._body.set_text(message.body, message.terms)
        self._body.setAccessibleName(f"{message.name}, {message.at}")
        self.restyle()
        self._card.update()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._outside.setContentsMargins(px(_INDENT_PX) * self._depth, 0, 0, 0)
        self._inside.setContentsMargins(px(14), px(12), px(14), px(12))
        self._inside.setSpacing(px(12))
        self._column.setSpacing(px(3))
        self._head.setSpacing(px(6))
