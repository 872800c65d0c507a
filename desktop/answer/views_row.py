"""The row of saved views over a list: one press shows what a view lets through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.parts.part import Part
from desktop.parts.pill import Pill
from desktop.theme.theme import Theme
from storage.records.views import View


class ViewsRow(Part):
    """A pill a view, as many as there is room for; the others stand in the menu and the palette.

    Signals:
        chosen(object): the view that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.pills: list[Pill] = []
        self._views: tuple[View, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.addStretch()
        self.installEventFilter(self)
        self.restyle()
        self.hide()

    def show_views(self, views: Sequence[View], shown: View | None, called: Callable[[View], str]) -> None:
        """Show these views, one of them as the one that is shown, each under what ``called`` says of it."""
        if tuple(views) != self._views:
            self._views = tuple(views)
            self._make_pills()
        for pill, view in zip(self.pills, self._views, strict=True):
            pill.setChecked(view == shown)
            pill.set_text(called(view))
        self.setVisible(bool(views))
        self._fit()

    def _make_pills(self) -> None:
        for pill in self.pills:
            self._row.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self.pills = [Pill(self.theme, parent=self, checkable=True) for _view in self._views]
        for number, (pill, view) in enumerate(zip(self.pills, self._views, strict=True)):
            pill.clicked.connect(lambda _checked, view=view: self.chosen.emit(view))
            self._row.insertWidget(number, pill)

    def restyle(self) -> None:
        """Take the distances from the text scale."""
        px = self.theme.px
        self._row.setContentsMargins(px(16), px(10), px(16), 0)
        self._row.setSpacing(px(6))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show as many as the width has room for."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.width() - 2 * self.theme.px(16)
        for pill in self.pills:
            room -= pill.sizeHint().width() + self.theme.px(6)
            pill.setVisible(room >= 0 or pill.isChecked())
