"""The first run, whole and by keyboard: an empty house, a feed on loopback, the listener process, the first steps."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot

from desktop.first_run.first_words import Step
from storage.opening import connect, prepare
from storage.territories import all_territories
from storage.voices import all_voices
from tests.desktop.conftest import clean_desk
from tests.end_to_end.test_one_answer import PATIENCE_MS, Outdoors, feed, names_on_cards, press, window_on

__all__ = ["clean_desk"]


def test_from_an_empty_house_to_the_first_conversations(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, httpserver: HTTPServer
) -> None:
    told = feed(("dana", "My rear brake cable snapped! @support who do I call?", 3), ("marek", "Lovely ride", 5))
    httpserver.expect_request("/tags/bike.rss").respond_with_data(told, content_type="application/rss+xml")
    with window_on(qapp, tmp_path, Outdoors()) as house:
        window = house.window
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        press(qtbot, house, "Ctrl+K")
        qtbot.keyClicks(window.palette_panel.field, "add a source")
        press(qtbot, house, "Return")
        qtbot.waitUntil(window.add_panel.text.hasFocus)
        qtbot.keyClicks(window.add_panel.text, httpserver.url_for("/tags/bike.rss"))
        window.add_panel._private.setFocus()
        press(qtbot, house, "Space")
        window.add_panel.add.setFocus()
        press(qtbot, house, "Space")
        panel = window.first_run
        qtbot.waitUntil(lambda: panel.isVisible() and "brake cable" in panel.lines.text(), timeout=PATIENCE_MS)
        press(qtbot, house, "Return")
        qtbot.keyClicks(panel.place.name, "Bikes")
        press(qtbot, house, "Tab")
        qtbot.keyClicks(panel.place.why, "To help")
        press(qtbot, house, "Return")
        qtbot.waitUntil(lambda: panel.step is Step.VOICES, timeout=PATIENCE_MS)
        for text in ("Support", "mastodon", "support"):
            qtbot.keyClicks(QApplication.focusWidget(), text)
            press(qtbot, house, "Tab")
        press(qtbot, house, "Space")
        qtbot.waitUntil(lambda: "@support" in panel.lines.text(), timeout=PATIENCE_MS)
        panel.main.setFocus()
        press(qtbot, house, "Return")
        assert "Mastodon" in panel.lines.text()
        press(qtbot, house, "Return")
        assert not panel.isVisible()
        qtbot.waitUntil(lambda: "dana" in names_on_cards(house), timeout=PATIENCE_MS)
    with closing(connect(prepare(tmp_path), durable=False)) as db:
        assert [one.name for one in all_territories(db)] == ["Bikes"]
        assert [one.name for one in all_voices(db)] == ["Support"]
