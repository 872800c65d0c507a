"""Labels that elide, follow the theme, and shout quietly."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.labels import ElidedLabel, Label, SectionLabel
from desktop.parts.pill import Pill
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import DARK, LIGHT, Role
from desktop.theme.type import Typeface

LONG = "A title that is a good deal longer than the room there is for it"


def test_a_label_follows_scheme_and_scale(theme: Theme, qtbot: QtBot) -> None:
    label = Label(theme, "text", role=Role.MUTED)
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == LIGHT.muted
    theme.set_scheme(Scheme.DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.muted
    theme.set_scale(2.0)
    assert label.font().pixelSize() == 28
    label.set_role(Role.NEGATIVE)
    label.set_weight(650)
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.negative
    assert label.font().weight() == 650


def test_a_scheme_changed_before_the_first_show_is_kept(undressed: QApplication, typeface: Typeface) -> None:
    theme = Theme(undressed, Scheme.LIGHT, 1.0, typeface)
    theme.install()
    window = QWidget()
    row = QHBoxLayout(window)
    labels = [Label(theme, "text"), ElidedLabel(theme, "text"), SectionLabel(theme, "text")]
    for label in labels:
        row.addWidget(label)
    theme.set_scheme(Scheme.DARK)
    window.show()
    inks = [label.palette().color(QPalette.ColorRole.WindowText).name().upper() for label in labels]
    assert inks == [DARK.text, DARK.text, DARK.faint]
    theme.set_scheme(Scheme.LIGHT)


def test_a_text_size_changed_before_the_first_show_is_kept(undressed: QApplication, typeface: Typeface) -> None:
    theme = Theme(undressed, Scheme.LIGHT, 1.0, typeface)
    theme.install()
    window = QWidget()
    row = QHBoxLayout(window)
    button, label, pill = Button(theme, "Done"), Label(theme, "text"), Pill(theme, "12 new")
    for widget in (button, label, pill):
        row.addWidget(widget)
    theme.set_scale(2.0)
    window.show()
    assert [widget.font().pixelSize() for widget in (button, label, pill)] == [26, 28, 24]


def test_a_narrow_label_elides_and_says_the_rest_in_its_tooltip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, LONG)
    label.resize(120, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= 120
    assert LONG in label.toolTip()
    assert (label.whole_text(), label.accessibleName()) == (LONG, LONG)
    label.resize(900, 20)
    assert (label.text(), label.toolTip()) == (LONG, "")


def test_larger_text_elides_earlier(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, LONG)
    label.resize(300, 40)
    label.show()
    before = len(label.text())
    theme.set_scale(2.0)
    assert len(label.text()) < before


def test_an_elided_label_never_widens_its_window(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(ElidedLabel(theme, LONG * 5), 1)
    assert window.minimumSizeHint().width() < 60


def test_a_section_is_drawn_in_capitals_and_read_as_written(theme: Theme, qtbot: QtBot) -> None:
    label = SectionLabel(theme, "Inbox")
    assert label.text() == "Inbox"
    assert label.font().letterSpacing() > 0
    assert label.sizeHint().width() > Label(theme, "Inbox", px=11, weight=600).sizeHint().width()
