"""A feed that is offered: what it is called, what it hears, and a button to listen to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX, SECONDARY_PX, SEMIBOLD
from desktop.wording import Wording
from listeners.fetching.masking import masked
from storage.records.words import words

if TYPE_CHECKING:
    from listeners.discovery.ways import Candidate


class CandidateRow(Part):
    """One offered feed.

    Signals:
        chosen(object): listen to it; the ``Candidate``.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, wording: Wording, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.RAISED, edge=Role.BORDER, radius=8)
        self.candidate = candidate
        kind, say = candidate.kind, wording.say
        called = ElidedLabel(theme, say(kind.called), px=SECONDARY_PX, weight=SEMIBOLD)
        address = ElidedLabel(theme, masked(candidate.address), px=META_PX, role=Role.FAINT)
        can = Label(theme, say(kind.can), px=META_PX, role=Role.MUTED, wrap=True)
        self.listen = Button(theme, say(words("Sources", "Listen")), icon="plus", weight=Weight.OUTLINE)
        self.listen.setAccessibleName(f"{self.listen.text()}: {called.whole_text()}")
        self.listen.clicked.connect(lambda: self.chosen.emit(candidate))
        texts = QVBoxLayout()
        for label in (called, address, can):
            texts.addWidget(label)
        if kind.cannot is not None:
            texts.addWidget(Label(theme, say(kind.cannot), px=META_PX, role=Role.WARNING, wrap=True))
        row = QHBoxLayout(self)
        row.addLayout(texts, 1)
        row.addWidget(self.listen)
        px = theme.px
        texts.setSpacing(px(2))
        row.setContentsMargins(px(12), px(8), px(8), px(8))
        row.setSpacing(px(8))
