"""The composer's shell: heading, choices, text, counter, buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.choice_button import Choice
from desktop.parts.composer import Composer
from desktop.parts.counter import Counter, counter_role
from desktop.theme.theme import Scheme, Theme
from desktop.theme.tokens import Role, Tone


@pytest.fixture
def composer(theme: Theme, qtbot: QtBot) -> Composer:
    made = Composer(theme)
    made.set_heading("Replying to @dana as", "Reply text", "Write an answer")
    made.voice.set_choices([Choice("1", "@support")], "1", "Speaking as")
    made.why.set_choices([Choice("help", "Help")], "help", "Why")
    made.primary.set_words("Copy and open")
    made.secondary.set_words("It's posted")
    made.set_limit(20)
    return made


def count(composer: Composer) -> str:
    counter = composer.findChild(Counter)
    assert counter is not None
    return counter.text()


@pytest.mark.parametrize(
    ("length", "limit", "role"),
    [
        (0, 500, Role.MUTED),
        (449, 500, Role.MUTED),
        (450, 500, Role.WARNING),
        (500, 500, Role.WARNING),
        (501, 500, Role.NEGATIVE),
        (90_000, None, Role.MUTED),
    ],
)
def test_the_counter_warns_at_90_percent(length: int, limit: int | None, role: Role) -> None:
    assert counter_role(length, limit) is role


def test_what_is_typed_is_counted_and_told(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(composer.edited):
        qtbot.keyClicks(composer.text, "Hello")
    assert count(composer) == "5 / 20"
    composer.set_limit(None)
    assert count(composer) == "5"


def test_a_draft_put_in_is_no_edit(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(composer.edited):
        composer.set_text("A draft of yesterday")
    assert (composer.text.toPlainText(), count(composer)) == ("A draft of yesterday", "20 / 20")


def test_pasted_markup_stays_text(composer: Composer, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("<b>Hello</b>")
    composer.text.paste()
    assert composer.text.toPlainText() == "<b>Hello</b>"


def test_it_says_to_whom_as_whom_and_why(composer: Composer) -> None:
    composer.resize(640, 200)
    composer.show()
    shown = {label.text() for label in composer.findChildren(QLabel)}
    assert "Replying to @dana as" in shown
    assert (composer.voice.accessibleName(), composer.why.accessibleName()) == ("Speaking as: @support", "Why: Help")
    assert (composer.text.accessibleName(), composer.text.placeholderText()) == ("Reply text", "Write an answer")
    composer.state.set_chip("Draft saved", Tone.POSITIVE)
    assert composer.state.accessibleName() == "Draft saved"


def test_tools_stand_at_the_left_of_the_foot(composer: Composer, theme: Theme) -> None:
    tool = Button(theme, icon="link", hint="Insert a link")
    composer.add_tool(tool)
    composer.resize(640, 200)
    composer.show()
    assert tool.mapTo(composer, tool.rect().topLeft()).x() < composer.secondary.x() < composer.primary.x()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_overlaps_at_the_least_width(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    composer = Composer(Theme(qapp, Scheme.LIGHT, scale))
    composer.set_heading("Replying to somebody with a long name as", "Reply")
    composer.primary.set_words("Copy and open")
    composer.secondary.set_words("It's posted")
    composer.resize(composer.minimumSizeHint())
    composer.show()
    counter = composer.findChild(Counter)
    assert counter is not None
    assert counter.geometry().right() < composer.secondary.x()
    assert composer.secondary.geometry().right() < composer.primary.x()
    assert composer.primary.geometry().right() < composer.width()
    assert composer.text.height() == round(80 * scale)


def test_the_placeholder_follows_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    composer = Composer(theme)
    composer.show()
    theme.set_scale(2.0)
    assert composer.text.viewport().font().pixelSize() == theme.font().pixelSize() == 28
    theme.set_scale(1.0)


def test_tab_leaves_the_text(composer: Composer, qtbot: QtBot) -> None:
    qtbot.keyClick(composer.text, Qt.Key.Key_Tab)
    assert "\t" not in composer.text.toPlainText()


def test_places_are_underlined_in_characters_and_stay_through_a_change_of_theme(composer: Composer) -> None:
    composer.set_text("\U0001f6b2 vous, toi")
    composer.set_marks([(2, 6), (8, 11)])
    assert [one.cursor.selectedText() for one in composer.text.extraSelections()] == ["vous", "toi"]
    composer.theme.set_scheme(Scheme.DARK)
    marks = composer.text.extraSelections()
    assert [one.cursor.selectedText() for one in marks] == ["vous", "toi"]
    assert all(one.format.underlineColor() == composer.theme.colour(Role.WARNING) for one in marks)


def test_another_way_of_counting(composer: Composer) -> None:
    composer.set_text("one two three")
    composer.set_limit(5, lambda text: len(text.split()))
    assert count(composer) == "3 / 5"


@pytest.mark.parametrize(("width", "compact"), [(560, False), (420, True)])
def test_what_it_is_written_for_is_read_whole(composer: Composer, qtbot: QtBot, width: int, compact: bool) -> None:
    composer.set_heading("Replying to @somebody_with_a_long_name@a.long.example", "Reply text")
    composer.voice.set_choices([Choice("1", "as Owen, who speaks for the support of all of it")], "1")
    composer.why.set_choices([Choice("help", "to help them")], "help")
    composer.state.set_chip("Draft saved", Tone.POSITIVE)
    composer.set_compact(compact)
    composer.resize(width, 200)
    qtbot.addWidget(composer)
    composer.show()
    qtbot.waitExposed(composer)
    assert composer.width() == width
    assert composer.why.width() >= composer.why.sizeHint().width()
    assert composer.state.geometry().right() <= composer.width()
    assert composer._lead.isHidden() is compact
