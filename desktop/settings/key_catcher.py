"""A button that, once pressed, takes the next key press for itself and tells which it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.parts.buttons import Button, Weight
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role

_ALONE = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)


class KeyCatcher(Button):
    """The button. Escape, or leaving it, stops the catching; Backspace catches "", no key at all.

    Signals:
        caught(str): a key in its portable name, "" for none.
        catching(bool): it waits for a key, or does no longer.
    """

    caught = Signal(str)
    catching = Signal(bool)
    is_catching = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent, weight=Weight.OUTLINE)
        self.clicked.connect(lambda: self._catch(catching=not self.is_catching))

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window's own while one is waited for, Tab too."""
        if self.is_catching and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self.is_catching and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop."""
        self._catch(catching=False)
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _ALONE:
            return
        self._catch(catching=False)
        if event.key() == Qt.Key.Key_Escape:
            return
        self.caught.emit("" if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) else pressed(event))

    def _catch(self, *, catching: bool) -> None:
        if catching != self.is_catching:
            self.is_catching = catching
            self.set_ink(Role.ACCENT if catching else None)
            self.catching.emit(catching)


def pressed(event: QKeyEvent) -> str:
    """Return the portable name of what was pressed; a sign that took Shift to type is that sign alone."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    if modifiers == Qt.KeyboardModifier.ShiftModifier and not letter and event.text().strip():
        modifiers = Qt.KeyboardModifier.NoModifier
    sequence = QKeySequence(modifiers.value | event.key())
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
