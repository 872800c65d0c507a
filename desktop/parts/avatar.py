"""A person's initials on one of six tints; the same name always has the same tint."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import SEMIBOLD

AVATAR_PX = 32
"""The side of an avatar in a list or thread, at 100 %."""

_LETTERS = 0.36
"""The size of the initials against the avatar."""


def initials(name: str) -> str:
    """Return one or two letters for a name: "DK" for Dana Kowalski, "R" for r/ebikes, "?" where there is none.

    Marks like ``@`` and ``#`` are passed over; a letter outside the basic alphabet counts like any other.
    """
    words = ["".join(c for c in word if c.isalnum()) for word in name[:200].split()]
    letters = [word[0] for word in words if word]
    return "".join(letters[:2]).upper()[:2] or "?"


def tint_number(name: str) -> int:
    """Return a number for a name, the same in every run (Python's own hash is not)."""
    return zlib.crc32(name.encode("utf-8", "replace"))


def paint_avatar(painter: QPainter, box: QRectF, theme: Theme, name: str, *, ours: bool = False) -> None:
    """Paint an avatar into a square; ``ours`` in the accent colour. Needs antialiasing switched on."""
    tint = theme.tint(tint_number(name))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(Role.ACCENT) if ours else QColor(tint.background))
    painter.drawEllipse(box)
    painter.setPen(theme.colour(Role.ON_ACCENT) if ours else QColor(tint.initials))
    painter.setFont(theme.font(box.height() / theme.scale * _LETTERS, SEMIBOLD))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))


def paint_unread_dot(painter: QPainter, avatar: QRectF, theme: Theme, behind: Role) -> None:
    """Paint the dot of an unread conversation over the avatar's upper right, ringed in what lies behind."""
    side = theme.px(11)
    painter.setPen(QPen(theme.colour(behind), 2))
    painter.setBrush(theme.colour(Role.ACCENT))
    painter.drawEllipse(QRectF(avatar.right() - theme.px(10), avatar.top() - theme.px(1), side, side))


class Avatar(Part):
    """An avatar as a widget. It is decoration: the name stands beside it, so a screen reader passes it by."""

    def __init__(
        self, theme: Theme, name: str = "", parent: QWidget | None = None, *, px: int = AVATAR_PX, ours: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self._name, self._px, self._ours = name, px, ours
        self.restyle()

    def set_person(self, name: str, *, ours: bool = False) -> None:
        """Show another person; ``ours`` for a voice of our own side."""
        self._name, self._ours = name, ours
        self.update()

    def restyle(self) -> None:
        """Take the size from the text scale."""
        self.setFixedSize(QSize(self.theme.px(self._px), self.theme.px(self._px)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, QRectF(self.rect()), self.theme, self._name, ours=self._ours)
        painter.end()
