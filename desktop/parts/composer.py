"""Where an answer is written: to whom, as whom, why; the text; what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.chip import Chip
from desktop.parts.choice_button import ChoiceButton
from desktop.parts.counter import Counter
from desktop.parts.labels import ElidedLabel
from desktop.parts.notes import Notes
from desktop.parts.part import Part, recolour
from desktop.parts.waves import DOTS, WAVE, lines_under
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role, Tone
from desktop.theme.type import LINE_PX, SECONDARY_PX

_LINES = 4
_CHIP_PX = 130
"""What the widest chip takes, with the margins."""
_WHY_PX = 170
"""What the longest of our own words for a why takes; a longer one is elided beyond it."""


class Composer(Part):
    """The composer's shell. What its words are and what its buttons do is the page's to say.

    Attributes:
        voice, why: the two choices in the head; connect their ``chosen``.
        state: the chip that says whether the draft is saved; ``state.set_chip``.
        text: the text edit, plain text only.
        notes: the line under the text; ``notes.set_notes``.
        address: the field for where it was posted; hidden until it is of use.
        secondary, primary: the two buttons at the right; ``set_words`` them.

    Signals:
        edited(): the text is another; read ``text.toPlainText()``.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.CONTROL, radius=10)
        self._limit: int | None = None
        self._length: Callable[[str], int] = len
        self._places: tuple[tuple[int, int], ...] = ()
        self._misspelt: tuple[tuple[int, int], ...] = ()
        self._lead = ElidedLabel(theme, px=SECONDARY_PX, role=Role.MUTED)
        self._lead.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.voice = ChoiceButton(theme)
        self.why = ChoiceButton(theme)
        self.state = Chip(theme)
        self.text = QPlainTextEdit()
        self.notes = Notes(theme)
        self.address = QLineEdit()
        self._counter = Counter(theme)
        self.secondary = Button(theme, weight=Weight.OUTLINE)
        self.primary = Button(theme, weight=Weight.PRIMARY)
        self._head, self._tools, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.text.textChanged.connect(self._text_changed)
        self.restyle()

    def set_heading(self, lead: str, text_name: str, placeholder: str = "") -> None:
        """Say to whom ("Replying to @dana as"), and name the text field for screen readers."""
        self._lead.set_text(lead)
        self.text.setAccessibleName(text_name)
        self.text.setPlaceholderText(placeholder)

    def set_compact(self, compact: bool) -> None:
        """Where there is little room, leave out to whom: the head of the conversation says it too."""
        self._lead.setVisible(not compact)

    def set_limit(self, limit: int | None, length: Callable[[str], int] = len) -> None:
        """Count against a network's limit as that network counts; None counts only."""
        self._limit, self._length = limit, length
        self._count()

    def set_marks(self, places: Sequence[tuple[int, int]]) -> None:
        """Underline these places of the text, (start, end) in characters, and no other."""
        self._places = tuple(places)
        self._underline()

    def set_misspelt(self, places: Sequence[tuple[int, int]]) -> None:
        """Put dots under these places of the text, (start, end) in characters, and under no other."""
        self._misspelt = tuple(places)
        self._underline()

    def _underline(self) -> None:
        said = lines_under(self.text, self._places, self.theme.colour(Role.WARNING), WAVE)
        misspelt = lines_under(self.text, self._misspelt, self.theme.colour(Role.NEGATIVE), DOTS)
        self.text.setExtraSelections([*misspelt, *said])

    def set_text(self, text: str) -> None:
        """Put a draft in; ``edited`` is not emitted."""
        self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(False)
        self.set_misspelt(())
        self._count()

    def add_line(self, line: QWidget) -> None:
        """Put a line under the notes: what is said of a hashtag."""
        self._column.insertWidget(self._column.indexOf(self.notes) + 1, line)

    def add_tool(self, button: Button) -> None:
        """Put a button at the left of the foot: snippets, link, internal note."""
        self._tools.addWidget(button)

    def restyle(self) -> None:
        """Take font and distances from the theme."""
        px = self.theme.px
        self._column.setContentsMargins(px(14), px(8), px(10), px(10))
        self._column.setSpacing(px(6))
        self._head.setSpacing(px(2))
        self._tools.setSpacing(px(4))
        self._foot.setSpacing(px(8))
        self.text.setFont(self.theme.font())
        # The placeholder is painted with the font of the viewport, which does not follow the field's own.
        self.text.viewport().setFont(self.theme.font())
        self.text.setFixedHeight(px(LINE_PX * _LINES))
        self.address.setFont(self.theme.font(SECONDARY_PX))
        self._underline()
        recolour(
            self.text,
            {
                QPalette.ColorRole.Base: QColor(Qt.GlobalColor.transparent),
                QPalette.ColorRole.Text: self.theme.colour(Role.TEXT),
                QPalette.ColorRole.PlaceholderText: self.theme.colour(Role.FAINT),
            },
        )

    def _lay_out(self) -> None:
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(0)
        # A fixed height and a resize may otherwise scroll it sideways.
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.viewport().setAutoFillBackground(False)
        for widget in (self._lead, self.voice, self.why):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        self._head.addWidget(self.state)
        self._foot.addLayout(self._tools)
        self._foot.addStretch(1)
        for right in (self._counter, self.secondary, self.primary):
            self._foot.addWidget(right)
        self._column.addLayout(self._head)
        self._column.addWidget(self.text)
        self._column.addWidget(self.notes)
        self._column.addWidget(self.address)
        self._column.addLayout(self._foot)
        self.address.hide()
        self.state.set_chip("", Tone.POSITIVE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the head anew."""
        super().resizeEvent(event)
        self._share_head()

    def event(self, event: QEvent) -> bool:
        """Share the head anew when what stands in it has another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_head()
        return super().event(event)

    def _share_head(self) -> None:
        """Let to whom it goes give way first, then the voice; what it is written for is always read whole."""
        self.why.setMinimumWidth(min(self.why.sizeHint().width(), self.theme.px(_WHY_PX)))
        room = self.width() - self.why.sizeHint().width() - self.theme.px(_CHIP_PX)
        self._lead.setMaximumWidth(max(0, room - self.voice.sizeHint().width()))

    def _text_changed(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        self._counter.set_count(self._length(self.text.toPlainText()), self._limit)
