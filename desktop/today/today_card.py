"""One card of the page Today: a title, some lines with a button each, and the way to all of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.line_area import LineArea, TwoTexts
from desktop.parts.part import Part
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, PERSON_PX, SECONDARY_PX

_MOST_HIGH_PX = 900


@dataclass(frozen=True, slots=True)
class TodayLine:
    """What something is, what there is to say of it, and the one thing to do.

    Attributes:
        hint: what the button does; with ``name`` it is the name of the button for screen readers.
        icon: of the button.
        do: what the button does; None for no button.
    """

    name: str
    about: str
    hint: str = ""
    icon: str = "arrow-right"
    do: Callable[[], None] | None = None


class TodayCard(Part):
    """The card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, fill=Role.SURFACE, edge=Role.BORDER, radius=10)
        self._title = Label(theme, px=PERSON_PX - 1, weight=HEAVY)
        self._sentence = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self._area = LineArea(theme, most_high=_MOST_HIGH_PX)
        self._all = Button(theme, icon="arrow-right", weight=Weight.OUTLINE)
        self._go: Callable[[], None] | None = None
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._sentence, self._area):
            self._column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self._all)
        foot.addStretch()
        self._column.addLayout(foot)
        self._all.clicked.connect(self._lead)
        self.restyle()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons of the lines, then the one that leads to all of it."""
        found = [button for button in self._area.findChildren(Button) if button.isVisibleTo(self)]
        return (*found, self._all) if self._all.isVisibleTo(self) else tuple(found)

    def texts(self) -> tuple[str, ...]:
        """Return what stands on the card, from above."""
        said = (self._title.text(), self._sentence.text())
        lines = (line.accessibleName() for line in self._area.findChildren(TwoTexts))
        return tuple(filter(None, (*said, *lines)))

    def say(self, title: str, sentence: str) -> None:
        """Say what the card is of, and a sentence under it; an empty one takes no room."""
        self._title.set_text(title)
        self._sentence.set_text(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)

    def show_lines(self, lines: Sequence[TodayLine]) -> None:
        """Show these lines."""
        self._area.show_lines([(self._texts(line), self._button(line)) for line in lines])

    def lead_to(self, said: str, go: Callable[[], None] | None) -> None:
        """Offer the way to all of it; None for none."""
        self._go = go
        self._all.set_words(said)
        self._all.setVisible(go is not None)

    def _lead(self) -> None:
        if self._go is not None:
            self._go()

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._column.setContentsMargins(px(18), px(16), px(14), px(14))
        self._column.setSpacing(px(12))
        self._area.fit()

    def _texts(self, line: TodayLine) -> TwoTexts:
        made = TwoTexts(self.theme, line.name, line.about)
        made.setAccessibleName(f"{line.name}, {line.about}")
        return made

    def _button(self, line: TodayLine) -> Button | None:
        if line.do is None:
            return None
        button, do = Button(self.theme, icon=line.icon, hint=line.hint), line.do
        button.setAccessibleName(f"{line.hint}: {line.name}")
        button.clicked.connect(lambda _checked: do())
        return button
