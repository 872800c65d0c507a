"""The guide: how to make a useful feed of each network, with what it can hear and cannot, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from desktop.overlay import Overlay
from desktop.parts.buttons import Button, Weight
from desktop.parts.labels import Label
from desktop.parts.part import recolour
from desktop.sources.adding import Added, NewSource, add_all
from desktop.theme.tokens import Role
from desktop.theme.type import HEAVY, META_PX, PERSON_PX, SECONDARY_PX, TITLE_PX
from desktop.tools import Tools
from listeners.fetching.masking import masked
from listeners.messages import PollNow, SourcesChanged
from storage.records.sources import SourceKind
from storage.records.words import Words, words

if TYPE_CHECKING:
    from listeners.discovery.ways import FeedKind, Recipe

MOST_FIELDS = 2
_LIST_PX, _HEIGHT_PX, _LEAST_PX, _ROW_PX = 270, 380, 120, 32


class GuidePanel(Overlay):
    """Chooses a recipe at the left, fills it at the right, adds what comes of it.

    Signals:
        added(object): an ``Added``; the listener was already told.
    """

    added = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools.theme, parent, width=820, top=60)
        self._tools, self._wording = tools, tools.wording
        self._territory: int | None = None
        self._recipes: tuple[Recipe, ...] = ()
        self._address: str | None = None
        theme = tools.theme
        self._title = Label(theme, px=TITLE_PX, weight=HEAVY)
        self.list = QListWidget()
        self._height = QSpacerItem(0, _HEIGHT_PX)
        """How high it would be; where the window is lower the list scrolls."""
        self.name = Label(theme, px=PERSON_PX, weight=HEAVY, wrap=True)
        self._first_do = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self.labels = tuple(Label(theme, px=SECONDARY_PX) for _ in range(MOST_FIELDS))
        self.fields = tuple(QLineEdit() for _ in range(MOST_FIELDS))
        self.made = Label(theme, px=META_PX, role=Role.FAINT, wrap=True)
        self.can = Label(theme, px=SECONDARY_PX, wrap=True)
        self.cannot = Label(theme, px=SECONDARY_PX, role=Role.WARNING, wrap=True)
        self.advice = Label(theme, px=SECONDARY_PX, role=Role.MUTED, wrap=True)
        self.message = Label(theme, px=SECONDARY_PX, role=Role.NEGATIVE, wrap=True)
        self._close = Button(theme)
        self.add = Button(theme, icon="plus", weight=Weight.PRIMARY)
        self._lay_out_guide()
        self.list.currentRowChanged.connect(lambda _row: self._show_recipe())
        for field in self.fields:
            field.textChanged.connect(lambda _text: self._make())
            field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self._close.clicked.connect(self.close_overlay)
        self.restyle()

    def _lay_out_guide(self) -> None:
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form = QGridLayout()
        for number, (label, field) in enumerate(self._lines()):
            label.setBuddy(field)
            form.addWidget(label, number, 0)
            form.addWidget(field, number, 1)
        form.setColumnStretch(1, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._close)
        foot.addWidget(self.add)
        self._right = QVBoxLayout()
        for part in (self.name, self._first_do):
            self._right.addWidget(part)
        self._right.addLayout(form)
        for part in (self.made, self.can, self.cannot, self.advice, self.message):
            self._right.addWidget(part)
        self._right.addStretch()
        self._right.addLayout(foot)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addSpacerItem(self._height)
        row.addLayout(self._right, 1)
        self._row = row
        self.column.addWidget(self._title)
        self.column.addLayout(row, 1)

    def show_guide(self, territory: int | None) -> None:
        """Show it; what is added belongs to this territory."""
        from listeners.discovery.registry import RECIPES  # noqa: PLC0415 - all networks' rules: not needed to start

        self._territory, self._recipes = territory, RECIPES
        self.reword()
        self.list.setCurrentRow(max(0, self.list.currentRow()))
        self.open(self.list)

    @property
    def recipe(self) -> Recipe | None:
        """The one chosen."""
        row = self.list.currentRow()
        return self._recipes[row] if 0 <= row < len(self._recipes) else None

    def reword(self) -> None:
        """Say everything in the language spoken now."""
        say = self._wording.say
        self._title.set_text(say(words("Guide", "What would you like to hear?")))
        self.list.setAccessibleName(self._title.text())
        self._close.set_words(say(words("Window", "Close")))
        self.add.set_words(say(words("AddSource", "Add")))
        self._fill([say(recipe.title) for recipe in self._recipes])
        self._show_recipe()

    def restyle(self) -> None:
        """Take fonts, colours and distances from the theme."""
        super().restyle()
        px, theme = self.theme.px, self.theme
        for part in (self.list, *self.fields):
            part.setFont(theme.font())
        self.list.setFixedWidth(px(_LIST_PX))
        self.list.setMinimumHeight(px(_LEAST_PX))
        self._height.changeSize(0, px(_HEIGHT_PX), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        self._fill([self.list.item(row).text() for row in range(self.list.count())])
        recolour(self.list, {
            QPalette.ColorRole.Base: theme.colour(Role.RAISED),
            QPalette.ColorRole.Text: theme.colour(Role.TEXT),
            QPalette.ColorRole.Highlight: theme.colour(Role.SELECTED),
            QPalette.ColorRole.HighlightedText: theme.colour(Role.TEXT),
        })  # fmt: skip
        self._right.setSpacing(px(8))
        self._row.setSpacing(px(20))

    def _lines(self) -> list[tuple[Label, QLineEdit]]:
        return list(zip(self.labels, self.fields, strict=True))

    def _fill(self, titles: Sequence[str]) -> None:
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for title in titles:
            item = QListWidgetItem(title)
            item.setSizeHint(QSize(0, self.theme.px(_ROW_PX)))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), len(titles) - 1))
        self.list.blockSignals(False)

    def _show_recipe(self) -> None:
        recipe, say = self.recipe, self._wording.say
        if recipe is None:
            return
        self.name.set_text(say(recipe.title))
        self._first_do.set_text(say(recipe.before) if recipe.before is not None else "")
        self._first_do.setVisible(recipe.before is not None)
        for number, (label, field) in enumerate(self._lines()):
            wanted = number < len(recipe.fields)
            label.setVisible(wanted)
            field.setVisible(wanted)
            field.blockSignals(True)
            field.clear()
            field.blockSignals(False)
            if wanted:
                label.set_text(say(recipe.fields[number].label))
                field.setPlaceholderText(recipe.fields[number].example)
                field.setAccessibleName(label.text())
        self._make()

    def _make(self) -> None:
        """Say which address comes of what is written, and what it hears."""
        from listeners.discovery.registry import kind_at  # noqa: PLC0415 - loaded with the recipes

        recipe, say = self.recipe, self._wording.say
        if recipe is None:
            return
        self._address = recipe.address(*(field.text() for field in self.fields[: len(recipe.fields)]))
        kind = (kind_at(self._address) if self._address else None) or recipe.kind
        self.made.set_text(masked(self._address) if self._address else "")
        self.made.setVisible(bool(self._address))
        self.can.set_text(say(kind.can))
        spoken: tuple[tuple[Label, Words | None], ...] = (
            (self.cannot, _cannot(recipe, kind)),
            (self.advice, kind.advice),
        )
        for label, said in spoken:
            label.set_text(say(said) if said is not None else "")
            label.setVisible(said is not None)
        self._say(None)
        self.add.setEnabled(self._address is not None)
        self.settle()

    def _add(self) -> None:
        if self._address is None:
            self._say(words("Guide", "This is not complete yet: write it like the example."))
            return
        sources, now, place = (NewSource(SourceKind.FEED, self._address),), self._tools.clock(), self._territory
        self._tools.desk.ask(
            lambda db: add_all(db, sources, territory=place, allow_private=False, now=now), self._was_added, self._say
        )

    def _was_added(self, added: Added) -> None:
        if not added.ids:
            self._say(words("Guide", "This is listened to already."))
            return
        self._tools.send(SourcesChanged())
        self._tools.send(PollNow(added.ids))
        self.close_overlay()
        self.added.emit(added)

    def _say(self, said: Words | None) -> None:
        self.message.set_text(self._wording.say(said) if said is not None else "")
        self.message.setVisible(said is not None)


def _cannot(recipe: Recipe, kind: FeedKind) -> Words | None:
    """Return what the recipe's feed cannot hear; a search says more of it than its address does."""
    return recipe.kind.cannot if recipe.kind.called == kind.called else kind.cannot
