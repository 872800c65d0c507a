"""What was just done, for eight seconds, with a way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import ElidedLabel
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, SECONDARY_PX
from desktop.wording import Wording
from storage.records.words import words

SHOWN_MS = 8_000
"""How long a toast stays."""


class Toast(Part):
    """A dark strip over the bottom of its parent. A newer message takes the place of an older one.

    It stays while the pointer is on it, never takes the focus, and is announced to screen readers.

    Signals:
        undo_asked(): the person wants it back; the toast is already gone.
        open_asked(): she wants to see what it tells of; the toast is already gone.
        gone(): it went, by itself or after undo.
    """

    undo_asked = Signal()
    open_asked = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget, timer: QTimer | None = None) -> None:
        super().__init__(theme, parent, fill=Role.TEXT, radius=8)
        self._wording = wording
        self._over = parent
        self._lift = 24
        self._timer = timer if timer is not None else QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._sentence = ElidedLabel(theme, px=SECONDARY_PX, weight=MEDIUM, role=Role.SURFACE)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._undo = Button(theme, weight=Weight.INVERSE)
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.clicked.connect(self._undo_chosen)
        self._open = Button(theme, weight=Weight.INVERSE)
        self._open.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._open.clicked.connect(self._open_chosen)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sentence)
        self._row.addWidget(self._undo)
        self._row.addWidget(self._open)
        parent.installEventFilter(self)
        self.restyle()
        self.reword()
        self.hide()

    def show_message(self, sentence: str, *, undo: bool = True, opens: bool = False) -> None:
        """Say what was done, for eight seconds from now, with or without a button to undo it, or to see it."""
        self._sentence.set_text(sentence)
        self._undo.setVisible(undo)
        self._open.setVisible(opens)
        self.setAccessibleName(sentence)
        self._settle()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def dismiss(self) -> None:
        """Take it away now."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def set_lift(self, pixels: int) -> None:
        """Keep this many pixels (at 100 %) free below it, for instance the height of the composer."""
        self._lift = pixels
        self._settle()

    def reword(self) -> None:
        """Say the buttons in the language spoken now."""
        self._open.set_words(self._wording.say(words("Toast", "Show")))
        self._undo.set_words(self._wording.say(words("Toast", "Undo")))
        self._settle()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._row.setContentsMargins(px(14), px(8), px(8), px(8))
        self._row.setSpacing(px(12))
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the parent changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count from the beginning when the pointer leaves."""
        if not self.isHidden():
            self._timer.start(SHOWN_MS)
        super().leaveEvent(event)

    def _undo_chosen(self) -> None:
        self.dismiss()
        self.undo_asked.emit()

    def _open_chosen(self) -> None:
        self.dismiss()
        self.open_asked.emit()

    def _settle(self) -> None:
        """Stand in the middle above the bottom of the parent, never wider than it."""
        parent = self._over
        margin = self.theme.px(12)
        self.adjustSize()
        width = min(self.width(), parent.width() - 2 * margin)
        self.resize(width, self.height())
        self.move((parent.width() - width) // 2, parent.height() - self.height() - self.theme.px(self._lift))
