"""Under a line of the ledger: less of it, or more of it; what that would change, before it is applied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import META_PX
from desktop.wording import Wording
from storage.records.words import Words, words


class CorrectionRow(Part):
    """Two buttons; after one of them what would move, and whether to apply it.

    Signals:
        asked(bool): less (False) or more (True) is wanted: say what it would change.
        applied(bool): do it.
    """

    asked = Signal(bool)
    applied = Signal(bool)

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wording = wording
        self._more = False
        self._sentence = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self._less_of_this = Button(theme, icon="minus", weight=Weight.OUTLINE)
        self._more_of_this = Button(theme, icon="plus", weight=Weight.OUTLINE)
        self._apply = Button(theme, icon="check", weight=Weight.OUTLINE)
        self._cancel = Button(theme)
        self._less_of_this.clicked.connect(lambda: self._ask(more=False))
        self._more_of_this.clicked.connect(lambda: self._ask(more=True))
        self._apply.clicked.connect(lambda: self.applied.emit(self._more))
        self._cancel.clicked.connect(self.begin)
        self._column = QVBoxLayout(self)
        self._buttons = QHBoxLayout()
        for button in (self._less_of_this, self._more_of_this, self._apply, self._cancel):
            self._buttons.addWidget(button)
        self._buttons.addStretch()
        self._column.addWidget(self._sentence)
        self._column.addLayout(self._buttons)
        self.restyle()
        self.reword()
        self.begin()

    def begin(self) -> None:
        """Offer both buttons, nothing asked yet."""
        self._show(asked=False)

    def say(self, said: Words) -> None:
        """Say what would change, and offer to apply it."""
        self._sentence.set_text(self._wording.say(said))
        self._show(asked=True)
        self._apply.setFocus()

    def reword(self) -> None:
        """Name the buttons in the language spoken now."""
        say = self._wording.say
        self._less_of_this.set_words(say(words("Ledger", "Less of this")))
        self._more_of_this.set_words(say(words("Ledger", "More of this")))
        self._apply.set_words(say(words("Ledger", "Apply")))
        self._cancel.set_words(say(words("Ledger", "Cancel")))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(12), 0, px(12), px(8))
        self._column.setSpacing(px(6))
        self._buttons.setSpacing(px(6))

    def focus_target(self) -> QWidget:
        """Return the first button that can be pressed."""
        return self._less_of_this

    def _ask(self, *, more: bool) -> None:
        self._more = more
        self.asked.emit(more)

    def _show(self, *, asked: bool) -> None:
        self._sentence.setVisible(asked)
        for button, shown in (
            (self._less_of_this, not asked),
            (self._more_of_this, not asked),
            (self._apply, asked),
            (self._cancel, asked),
        ):
            button.setVisible(shown)
