"""What is said to whoever comes back, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answer.since_words import since_words
from desktop.session import SessionFile
from desktop.wording import Wording
from storage.records.since import Came
from tests.desktop.story import lived_in
from tests.storage.house import HOUR, MINUTE, NOON

MORNING = datetime(2026, 11, 20, 9, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("came", "since", "sentence"),
    [
        (Came(), MORNING - 12 * HOUR, None),
        (Came(3, 1, 1, 1), MORNING - 29 * MINUTE, None),
        (
            Came(12, 4, 2, 1),
            datetime(2026, 11, 19, 18, 2, tzinfo=UTC),
            "Since 18:02 yesterday: others wrote in 12 conversations, 4 to answer; 2 of your answers got an answer; "
            "1 promise is due.",
        ),
        (Came(1), MORNING - HOUR, "Since 08:05: others wrote in 1 conversation."),
        (Came(promises=2), MORNING - 2 * HOUR, "Since 07:05: 2 promises are due."),
    ],
)
def test_the_sentence_says_what_there_is(wording: Wording, came: Came, since: datetime, sentence: str | None) -> None:
    said = since_words(came, since, MORNING)

    assert (wording.say(said) if said is not None else None) == sentence


def test_after_days_the_day_is_said(wording: Wording) -> None:
    said = since_words(Came(1), MORNING - timedelta(days=4), MORNING)

    assert said is not None
    assert "16" in wording.say(said)


def test_whoever_comes_back_is_told_once_above_the_queue(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    file = SessionFile.read(tmp_path)
    file.write(replace(file.now, here=NOON - 2 * HOUR))
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        since = lived.house.since_left
        assert "others wrote in 7 conversations, 5 to answer" in since.banner.sentence()
        assert since.banner.isVisible()
        since.banner.action_chosen.emit()
        assert since.banner.isHidden()
        lived.now.passes(10 * MINUTE)
        since.come_back()
        lived.settle(qtbot)
        assert since.banner.isHidden()
    assert SessionFile.read(tmp_path).now.here == NOON + 10 * MINUTE


def test_who_starts_for_the_first_time_is_told_nothing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with lived_in(qapp, tmp_path) as lived:
        lived.open(qtbot)
        assert lived.house.since_left.banner.isHidden()
