"""The tray: how much waits for an answer, and what is done most without the window. Some systems have none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from desktop.page import Commands
from desktop.shortcuts import Command, shortcut
from desktop.theme.emblem import emblem
from desktop.theme.tokens import LIGHT
from desktop.wording import Wording
from storage.records.words import Words, words

_SIDE = 64
_MOST = 99
_NO_MARKUP = str.maketrans("<>", "‹›")
OFFERED = (
    Command.POLL,
    Command.BELL,
    Command.WORK_OFFLINE,
    Command.GO_ONLINE,
    Command.DO_NOT_DISTURB,
    Command.DO_NOT_DISTURB_TODAY,
    Command.DISTURB_AGAIN,
    Command.PRESENT,
    Command.QUIT,
)
"""What its menu holds, as far as it can be done now."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the tray tells: conversations to answer, and promises of ours that are due today."""

    to_answer: int = 0
    promises: int = 0


def without_markup(sentence: str) -> str:
    """Return a sentence that nobody reads as markup: notification servers of Linux do, and topics are heard text."""
    return sentence.translate(_NO_MARKUP)


class Tray(QObject):
    """The icon and its menu.

    Signals:
        opened(): the message was pressed.
        window_asked(): the icon was pressed, or "Open".
    """

    opened = Signal()
    window_asked = Signal()

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording
        self._waiting = Waiting()
        self.commands: Callable[[], Commands] = dict
        """What can be done now, set by whoever does it."""
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self.fill)
        self._icon: QSystemTrayIcon | None = None
        wording.changed.connect(self._say)

    def show(self) -> None:
        """Stand in the system's tray, if it has one."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self._icon = QSystemTrayIcon(self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._pressed)
        self._icon.messageClicked.connect(self.opened)
        self.fill()
        self._say()
        self._icon.show()

    @property
    def is_there(self) -> bool:
        """Whether the system shows it."""
        return self._icon is not None and self._icon.isVisible()

    def hide(self) -> None:
        """Leave the tray: an icon that stays behind its program cannot be pressed away."""
        if self._icon is not None:
            self._icon.hide()

    def say(self, sentence: str) -> bool:
        """Put a sentence before the person's eyes; False where there is no tray."""
        if self._icon is None:
            return False
        self._icon.showMessage("Causerie", without_markup(sentence))
        return True

    def show_waiting(self, waiting: Waiting) -> None:
        """Show how much waits."""
        if waiting != self._waiting:
            self._waiting = waiting
            self._say()

    def told(self) -> tuple[str, ...]:
        """Return what the tray says when it is pointed at: one sentence each."""
        said = [words("Tray", "%n to answer", None, self._waiting.to_answer)]
        if self._waiting.promises:
            said.append(words("Tray", "%n promises due today", None, self._waiting.promises))
        return tuple(self._wording.say(one) for one in said)

    def fill(self) -> None:
        """Write the menu anew: what waits, then what can be done now."""
        self.menu.clear()
        for sentence in self.told():
            self.menu.addAction(sentence, self.window_asked.emit)
        self.menu.addSeparator()
        self._add(words("Tray", "Open Causerie"), self.window_asked.emit)
        possible = self.commands()
        for command in OFFERED:
            if command in possible:
                self._add(shortcut(command).said, possible[command])

    def _add(self, said: Words, act: Callable[[], None]) -> None:
        self.menu.addAction(self._wording.say(said).replace("&", "&&"), act)

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.window_asked.emit()

    def _say(self) -> None:
        if self._icon is not None:
            self._icon.setIcon(counted(self._waiting.to_answer))
            self._icon.setToolTip("\n".join(("Causerie", *self.told())))


def counted(count: int) -> QIcon:
    """Return the program's sign with a count at its corner; none is drawn for nothing."""
    pixmap = QPixmap(emblem().pixmap(_SIDE, _SIDE))
    if count <= 0:
        return QIcon(pixmap)
    text = str(count) if count <= _MOST else f"{_MOST}+"
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide = pixmap.width() * (0.5 if len(text) == 1 else 0.66 if len(text) == 2 else 0.84)
    high = pixmap.height() * 0.5
    ground = QRectF(pixmap.width() - wide, pixmap.height() - high, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.negative))
    painter.drawRoundedRect(ground, high / 2, high / 2)
    font = QFont(painter.font())
    font.setPixelSize(round(high * 0.78))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.on_accent))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return QIcon(pixmap)


def bring_forward(window: QWidget) -> None:
    """Show a window before all others, whatever state it was in; one that fills the screen still does."""
    window.setWindowState((window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()
