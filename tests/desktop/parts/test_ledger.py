"""Why first: the largest reason first, points that sum up, and evidence on a click."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.parts.buttons import Button
from desktop.parts.correction_row import CorrectionRow
from desktop.parts.ledger import Ledger
from desktop.parts.ledger_line import LedgerLine, TotalLine, signed
from desktop.theme.theme import Theme
from desktop.wording import Wording
from resources.catalogue import Catalogue
from storage.records.reasons import Reason
from storage.records.words import words


def reason(name: str, points: int) -> Reason:
    return Reason(name, points, words("Reasons", "because {name}").given(name=name), words("Reasons", "Label"), (7,))


REASONS = (reason("open", 18), reason("press", 30), reason("today", -10), reason("joined", 18))


@pytest.fixture
def ledger(theme: Theme, wording: Wording, qtbot: QtBot) -> Ledger:
    made = Ledger(theme, wording)
    made.set_reasons(REASONS)
    return made


@pytest.mark.parametrize(("points", "written"), [(30, "+30"), (0, "0"), (-10, "\u221210")])
def test_points_carry_their_sign(points: int, written: str) -> None:
    assert signed(points) == written


@given(st.integers(-999, 999))
def test_points_read_back(points: int) -> None:
    assert int(signed(points).replace("\u2212", "-")) == points


def test_the_largest_comes_first_and_equals_keep_their_order(ledger: Ledger) -> None:
    assert [line.accessibleName() for line in ledger.lines()] == [
        "because press +30",
        "because open +18",
        "because joined +18",
        "because today \u221210",
    ]


def test_the_total_is_the_sum(ledger: Ledger) -> None:
    total = ledger.findChild(TotalLine)
    assert total is not None
    assert [label.text() for label in total.findChildren(QLabel)] == ["Total", "56"]


def test_a_line_asks_for_its_evidence(ledger: Ledger, qtbot: QtBot) -> None:
    ledger.set_open(True)
    with qtbot.waitSignal(ledger.evidence_asked) as told:
        ledger.lines()[1].click()
    assert told.args == [REASONS[0]]


def test_closed_it_says_the_first_reason_only(ledger: Ledger, qtbot: QtBot) -> None:
    ledger.resize(600, 200)
    ledger.show()
    assert not any(line.isVisible() for line in ledger.lines())
    assert "because press" in {label.text() for label in ledger.findChildren(QLabel)}
    toggle = ledger.findChild(Button)
    assert toggle is not None
    with qtbot.waitSignal(ledger.opened) as told:
        toggle.click()
    assert (told.args, ledger.is_open()) == ([True], True)
    assert all(line.isVisible() for line in ledger.lines())
    assert toggle.accessibleName() == "Hide the points"


def test_new_reasons_take_the_place_of_the_old(ledger: Ledger) -> None:
    ledger.set_reasons([reason("press", 5)])
    assert [line.accessibleName() for line in ledger.lines()] == ["because press +5"]
    ledger.set_reasons([])
    assert ledger.lines() == []


def test_another_language_says_all_of_it_anew(ledger: Ledger, wording: Wording, qapp: QApplication) -> None:
    french = {
        ("Ledger", "Why first"): ("Pourquoi d’abord",),
        ("Reasons", "because {name}"): ("parce que {name}",),
    }
    wording.speak(Catalogue("fr", french))
    assert ledger.lines()[0].accessibleName() == "parce que press +30"
    assert "Pourquoi d’abord" in {label.text() for label in ledger.findChildren(QLabel)}
    ledger.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert len(ledger.lines()) == 4


def test_a_long_sentence_wraps(theme: Theme, qtbot: QtBot) -> None:
    line = LedgerLine(theme, "a sentence that goes on " * 8, "+3")
    assert line.hasHeightForWidth()
    assert line.heightForWidth(300) > line.heightForWidth(900) >= 30
    theme.set_scale(2.0)
    assert line.heightForWidth(900) > 60


def rows(ledger: Ledger) -> list[CorrectionRow]:
    return [row for row in ledger.findChildren(CorrectionRow) if row.parent() is not None]


def press(row: CorrectionRow, word: str) -> None:
    (button,) = (one for one in row.findChildren(Button) if one.text() == word and not one.isHidden())
    button.click()


def test_a_line_that_can_be_argued_with_offers_less_and_more_under_it(ledger: Ledger) -> None:
    ledger.set_arguable({"press"})
    press_line, open_line = ledger.lines()[:2]

    press_line.click()
    (row,) = rows(ledger)
    assert [one.text() for one in row.findChildren(Button) if not one.isHidden()] == ["Less of this", "More of this"]

    open_line.click()
    assert rows(ledger) == []


def test_chosen_again_the_offer_goes(ledger: Ledger) -> None:
    ledger.set_arguable({"press"})
    ledger.lines()[0].click()
    ledger.lines()[0].click()

    assert rows(ledger) == []


@pytest.mark.parametrize(("word", "more"), [("Less of this", False), ("More of this", True)])
def test_what_would_change_is_said_before_it_is_applied(ledger: Ledger, qtbot: QtBot, word: str, more: bool) -> None:
    ledger.set_arguable({"press"})
    ledger.lines()[0].click()
    (row,) = rows(ledger)

    with qtbot.waitSignal(ledger.correction_asked) as asked:
        press(row, word)
    assert [asked.args[0].name, asked.args[1]] == ["press", more]

    ledger.say_correction(words("Ledger", "Nothing among the first %n would change its place", None, 3))
    assert "Nothing among the first 3 would change its place" in [label.text() for label in row.findChildren(QLabel)]
    with qtbot.waitSignal(ledger.corrected) as corrected:
        press(row, "Apply")
    assert [corrected.args[0].name, corrected.args[1]] == ["press", more]


def test_a_correction_can_be_left(ledger: Ledger) -> None:
    ledger.set_arguable({"press"})
    ledger.lines()[0].click()
    (row,) = rows(ledger)
    press(row, "Less of this")
    ledger.say_correction(words("Ledger", "Nothing among the first %n would change its place", None, 3))

    press(row, "Cancel")

    assert [one.text() for one in row.findChildren(Button) if not one.isHidden()] == ["Less of this", "More of this"]


def test_the_same_reasons_again_leave_what_is_argued_about(ledger: Ledger) -> None:
    ledger.set_arguable({"press"})
    ledger.lines()[0].click()

    ledger.set_reasons(REASONS)
    assert len(rows(ledger)) == 1

    ledger.set_reasons(REASONS[:2])
    assert rows(ledger) == []
