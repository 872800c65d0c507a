"""An icon that only accompanies words: no button, passed by by screen readers."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role


class IconLabel(Part):
    """An icon of ``px`` pixels at 100 % in the colour of a role."""

    def __init__(
        self, theme: Theme, icon: str, role: Role = Role.MUTED, parent: QWidget | None = None, *, px: int = 16
    ) -> None:
        super().__init__(theme, parent)
        self._icon, self._role, self._px = icon, role, px
        self.restyle()

    def set_icon(self, icon: str, role: Role) -> None:
        """Show another icon in another colour."""
        self._icon, self._role = icon, role
        self.update()

    def restyle(self) -> None:
        """Take the size from the text scale."""
        self.setFixedSize(self.theme.px(self._px), self.theme.px(self._px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.theme.pixmap(self._icon, self._role, self._px, self.devicePixelRatioF()))
        painter.end()
