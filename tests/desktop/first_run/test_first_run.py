"""The first steps: opened by the first paste, each one skippable, all by keyboard, in both languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.first_run.first_words import Step, progress_words
from desktop.first_run.heard import HeardSoFar
from desktop.first_run.panel import FirstRunPanel
from desktop.shortcuts import Command
from desktop.wording import Wording
from listeners.messages import RanksChanged
from storage.health import health, save_health
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import Words
from storage.sources import all_sources
from storage.territories import all_territories
from storage.voices import all_voices
from tests.desktop.story import Lived, lived_in
from tests.storage.house import NOON


def pasted(lived: Lived, qtbot: QtBot) -> FirstRunPanel:
    """Add one feed to an empty house, as one would."""
    lived.open(qtbot)
    lived.answer.add_source.emit()
    panel = lived.window.add_panel
    qtbot.keyClicks(panel.text, "https://feed.example/comments.rss")
    panel.add.click()
    lived.settle(qtbot)
    assert lived.window.first_run.isVisible()
    return lived.window.first_run


def hear(lived: Lived, qtbot: QtBot, text: str) -> None:
    """Have something arrive."""
    lived.story.home.mention(text, handle="lea")
    lived.house.link.ranks_changed.emit(RanksChanged((1,)))
    lived.settle(qtbot)


def test_the_first_paste_leads_through_territory_voices_and_coverage(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        panel, db = pasted(lived, qtbot), lived.story.home.db
        assert panel._progress.text() == "0 of 1 sources read…"
        hear(lived, qtbot, "Ma box est en panne")
        assert panel.lines.text() == "Lea: Ma box est en panne"
        lived.press(qtbot, "Return")
        assert panel.place.name.hasFocus()
        lived.press(qtbot, "Return")
        assert panel.place._message.text() == "Give the territory a name of its own."
        qtbot.keyClicks(panel.place.name, "Nantes")
        qtbot.keyClicks(panel.place.why, "To help")
        qtbot.keyClicks(panel.place.query.box, "box")
        qtbot.waitUntil(lambda: "1" in panel.place.query._sum.text())
        panel.main.click()
        lived.settle(qtbot)
        (territory,) = all_territories(db)
        assert (territory.name, territory.why, territory.query) == ("Nantes", "To help", "box")
        assert panel.step is Step.VOICES
        for field, text in ((panel.form.name, "Atelier"), (panel.form.network, "mastodon"), (panel.form.handle, "at")):
            qtbot.keyClicks(field, text)
        panel.form.add.click()
        lived.settle(qtbot)
        assert [voice.name for voice in all_voices(db)] == ["Atelier"]
        assert panel.lines.text() == "Atelier: @at (Mastodon)"
        panel.main.click()
        assert panel.step is Step.COVERAGE
        assert panel.lines.text()
        panel.main.click()
        assert not panel.isVisible()


def test_every_step_can_be_skipped_and_escape_skips_them_all(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        panel, db = pasted(lived, qtbot), lived.story.home.db
        panel.main.click()
        panel.skip.click()
        panel.main.click()
        panel.main.click()
        assert not panel.isVisible()
        lived.house.conduct.do(Command.FIRST_STEPS)
        lived.settle(qtbot)
        assert panel.isVisible()
        lived.press(qtbot, "Esc")
        assert not panel.isVisible()
        assert (all_territories(db), all_voices(db)) == ([], [])


def test_a_source_that_fails_is_named_with_its_cause(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path, told=False) as lived:
        panel, db = pasted(lived, qtbot), lived.story.home.db
        (source,) = all_sources(db)
        said = Words("Sources", "The server refuses this address (403): it may ask for an account.")
        failed = replace(health(db, source.id), polled_at=NOON, failures=1, error=SourceError(ErrorKind.HTTP, said))
        save_health(db, failed)
        lived.house.link.ranks_changed.emit(RanksChanged(()))
        lived.settle(qtbot)
        assert "refuses this address (403)" in panel._failing.text()


def test_who_has_a_territory_is_not_led_through_it_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        lived.answer.add_source.emit()
        lived.window.add_panel.text.setPlainText("https://feed.example/comments.rss")
        lived.window.add_panel.add.click()
        lived.settle(qtbot)
        assert not lived.window.first_run.isVisible()


def test_what_was_read_is_told(wording: Wording) -> None:
    assert wording.say(progress_words(HeardSoFar(sources=3, checked=1))) == "1 of 3 sources read…"
    assert "nobody wrote" in wording.say(progress_words(HeardSoFar(sources=1, checked=1)))
