"""The window's words: said, translated for Qt too, and re-said on a live switch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.wording import CatalogueTranslator, Wording
from resources.catalogue import Catalogue
from storage.records.words import words

FRENCH = Catalogue("fr", {("Page", "Hello"): ("Bonjour",), ("Page", "%n new"): ("%n nouvelle", "%n nouvelles")})


@pytest.fixture
def installed(qapp: QApplication) -> Iterator[Wording]:
    wording = Wording(FRENCH)
    wording.install(qapp)
    yield wording
    for translator in wording.findChildren(CatalogueTranslator):
        qapp.removeTranslator(translator)


class Greeting(QLabel):
    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wording, self.times = wording, 0
        self.reword()

    def reword(self) -> None:
        self.times += 1
        self.setText(self.wording.say(words("Page", "Hello")))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)


def test_qt_is_answered_from_the_catalogue(installed: Wording) -> None:
    assert QCoreApplication.translate("Page", "Hello") == "Bonjour"
    assert QCoreApplication.translate("Page", "%n new", None, 1) == "1 nouvelle"
    assert QCoreApplication.translate("Page", "%n new", None, 2) == "2 nouvelles"


def test_what_is_not_in_it_stays_as_it_is(installed: Wording) -> None:
    assert QCoreApplication.translate("Page", "Unknown") == "Unknown"


def test_a_switch_rewords_every_widget_once(installed: Wording, qtbot: QtBot) -> None:
    window = QWidget()
    greeting = Greeting(installed, QWidget(window))
    assert (greeting.text(), installed.language) == ("Bonjour", "fr")
    with qtbot.waitSignal(installed.changed):
        installed.speak(Catalogue("en"))
    assert (greeting.text(), greeting.times, installed.language) == ("Hello", 2, "en")
    assert QCoreApplication.translate("Page", "Hello") == "Hello"
