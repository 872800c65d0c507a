"""Labels: plain text in the theme's letters and colours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.parts.plain_text import body, one_line, tooltip
from desktop.theme.theme import Theme
from desktop.theme.tokens import Role
from desktop.theme.type import BODY_PX, LABEL_PX, REGULAR, SEMIBOLD

_LABEL_SPACING_PX = 0.6


class Label(QLabel):
    """Plain text that follows the theme. Never rich text, whatever it is given."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        parent: QWidget | None = None,
        *,
        px: float = BODY_PX,
        weight: int = REGULAR,
        role: Role = Role.TEXT,
        tabular: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._px, self._weight, self._tabular, self._role = px, weight, tabular, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        theme.changed.connect(self.restyle)
        self.restyle()
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text, cut to a length a window can bear."""
        self.setText(body(text))

    def set_role(self, role: Role) -> None:
        """Draw it in another colour."""
        self._role = role
        self.restyle()

    def set_weight(self, weight: int) -> None:
        """Draw it in another weight."""
        self._weight = weight
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour from the theme."""
        self.setFont(self._font())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self.theme.colour(self._role))
        self.setPalette(palette)

    def showEvent(self, event: QShowEvent) -> None:
        """Take font and colour again: with a style sheet on the application Qt's first polish gives back older ones."""
        self.restyle()
        super().showEvent(event)

    def _font(self) -> QFont:
        return self.theme.font(self._px, self._weight, tabular=self._tabular)


class ElidedLabel(Label):
    """One line that ends in "…" where it has no room; the tooltip then has all of it. It never widens its window."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        parent: QWidget | None = None,
        *,
        px: float = BODY_PX,
        weight: int = REGULAR,
        role: Role = Role.TEXT,
    ) -> None:
        self._whole = ""
        super().__init__(theme, text, parent, px=px, weight=weight, role=role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(theme.px(10))

    def whole_text(self) -> str:
        """Return the text, not elided."""
        return self._whole

    def set_text(self, text: str) -> None:
        """Show another text; only its first 500 characters, on one line."""
        self._whole = one_line(text)
        self.setAccessibleName(self._whole)
        self._elide()
        self.updateGeometry()

    def restyle(self) -> None:
        """Take font and colour from the theme, and elide anew."""
        super().restyle()
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide to the new width."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Elide anew when the font became another."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._elide()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text: a layout that has room gives it, one that has not need not."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of a line, and next to no width."""
        return QSize(self.theme.px(10), self.fontMetrics().height())

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else tooltip(self._whole))


class SectionLabel(Label):
    """The small spaced capitals above a group ("INBOX"). The text is given as it is read; capitals are drawn."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent, px=LABEL_PX, weight=SEMIBOLD, role=Role.FAINT)

    def _font(self) -> QFont:
        font = QFont(super()._font())
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _LABEL_SPACING_PX * self.theme.scale)
        return font
