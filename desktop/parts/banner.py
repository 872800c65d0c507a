"""A strip above a list that says what is the matter and offers one thing to do. Never a dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.parts.buttons import Button
from desktop.parts.icon_label import IconLabel
from desktop.parts.labels import ElidedLabel, Label
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role, Tone
from desktop.theme.type import MEDIUM, SECONDARY_PX


class Banner(Part):
    """One sentence with an icon, in a tone, and an action.

    Signals:
        action_chosen(): its button was pressed.
    """

    action_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, radius: int = 0) -> None:
        super().__init__(theme, parent, fill=Role.INFO_BG, radius=radius)
        self._icon = IconLabel(theme, "info", Role.INFO)
        self._sentence = Label(theme, px=SECONDARY_PX, weight=MEDIUM, role=Role.INFO, wrap=True)
        self._line = ElidedLabel(theme, px=SECONDARY_PX, weight=MEDIUM, role=Role.INFO)
        self._action = Button(theme)
        self._action.clicked.connect(self.action_chosen)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._line, 1)
        self._line.hide()
        self._row.addWidget(self._action)
        # Not Maximum: that would hold it to the height of its hint, which knows nothing of wrapped lines.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.restyle()

    def show_message(self, tone: Tone, icon: str, sentence: str, action: str = "", *, one_line: bool = False) -> None:
        """Say something else; without a word the button is hidden. ``one_line`` elides what has no room."""
        self.fill = tone.background
        self._icon.set_icon(icon, tone.foreground)
        for label, is_shown in ((self._sentence, not one_line), (self._line, one_line)):
            label.set_role(tone.foreground)
            label.set_text(sentence if is_shown else "")
            label.setVisible(is_shown)
        self._action.set_words(action)
        self._action.set_ink(tone.foreground)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self.update()

    def sentence(self) -> str:
        """Return what it says."""
        return self._line.whole_text() or self._sentence.text()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._row.setContentsMargins(px(20), px(8), px(12), px(8))
        self._row.setSpacing(px(8))
