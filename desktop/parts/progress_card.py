"""The card at the bottom of the rail: how a round of listening goes, or that we are offline."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.parts.bars import ShareBar
from desktop.parts.buttons import Button
from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import MEDIUM, META_PX, SECONDARY_PX, SEMIBOLD


class ProgressCard(Part):
    """Title, "n of m", a bar and a line below; or an icon, a title and a sentence.

    Signals:
        stop_chosen(): what goes on is to stop; its button is there only when ``set_stop`` said so.
    """

    stop_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=8)
        self._icon = IconLabel(theme, "wifi-off", Role.WARNING)
        self._title = ElidedLabel(theme, px=SECONDARY_PX, weight=SEMIBOLD)
        self._figure = Label(theme, px=META_PX, weight=MEDIUM, role=Role.MUTED, tabular=True)
        self._figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = ShareBar(theme)
        self._below = Label(theme, px=META_PX, role=Role.MUTED, wrap=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._figure)
        self._stop = Button(theme, icon="x", padding=4)
        self._stop.clicked.connect(self.stop_chosen)
        self._stop.hide()
        self._head.addWidget(self._stop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._below)
        # Not Maximum: that would hold it to the height of its hint, which knows nothing of wrapped lines.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.restyle()

    def show_progress(self, title: str, figure: str, share: float | None, below: str) -> None:
        """Show how far it is; a ``share`` of None (nothing goes on) hides the bar."""
        self._show(title, Role.TEXT, below)
        self._icon.hide()
        self._figure.set_text(figure)
        self._figure.setVisible(bool(figure))
        self._bar.setVisible(share is not None)
        self._bar.set_share(share or 0.0)
        self.setAccessibleName(f"{title} {figure}. {below}")

    def show_offline(self, title: str, sentence: str) -> None:
        """Say that there is no connection, and what that means."""
        self._show(title, Role.WARNING, sentence)
        self._icon.show()
        self._figure.hide()
        self._bar.hide()
        self.setAccessibleName(f"{title}. {sentence}")

    def set_stop(self, hint: str) -> None:
        """Offer to stop what goes on; without a hint nothing is offered."""
        self._stop.set_words("", hint)
        self._stop.setVisible(bool(hint))

    def _show(self, title: str, role: Role, below: str) -> None:
        self._title.set_text(title)
        self._title.set_role(role)
        self._below.set_text(below)
        self._below.setVisible(bool(below))

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(12), px(10), px(12), px(12))
        self._column.setSpacing(px(6))
        self._head.setSpacing(px(6))
