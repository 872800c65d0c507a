"""Heard text is plain text on every part that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.wording import Wording
from tests.desktop.parts.every_part import PARTS
from tests.desktop.parts.painting import colours, picture

MAGENTA = "#FF00FF"


@pytest.fixture
def picture_file(tmp_path: Path) -> str:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(MAGENTA))
    assert image.save(str(tmp_path / "m.png"))
    return (tmp_path / "m.png").as_uri()


@pytest.mark.parametrize("part", PARTS)
def test_no_local_file_is_drawn(theme: Theme, wording: Wording, qtbot: QtBot, picture_file: str, part: str) -> None:
    heard = f"<img src='{picture_file}' width='60' height='60'><b>x</b>"
    widget = PARTS[part](theme, wording, heard)
    assert colours(picture(widget, 600, 300))[MAGENTA] == 0
    for inside in [widget, *widget.findChildren(QWidget)]:
        document = QTextDocument()
        document.setHtml(inside.toolTip())
        assert "<img" not in document.toHtml(), f"the tooltip of {inside!r}"


def test_a_careless_label_would_draw_it(qtbot: QtBot, picture_file: str) -> None:
    assert colours(picture(QLabel(f"<img src='{picture_file}'>"), 600, 300))[MAGENTA] > 1_000


def test_no_label_decides_for_itself_what_rich_text_is(theme: Theme, wording: Wording, qtbot: QtBot) -> None:
    made = [make(theme, wording, "a") for make in PARTS.values()]
    labels = [
        label for widget in made for label in [widget, *widget.findChildren(QWidget)] if isinstance(label, QLabel)
    ]
    assert len(labels) > 10
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "heard", ["x" * 100_000, "\u202e\u0000\ud800" * 50, "é́" * 30_000, ""], ids=["word", "odd", "marks", "none"]
)
@pytest.mark.timeout(20)
def test_nothing_heard_stops_the_window(theme: Theme, wording: Wording, qtbot: QtBot, part: str, heard: str) -> None:
    assert not picture(PARTS[part](theme, wording, heard), 400, 200).isNull()
