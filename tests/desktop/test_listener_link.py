"""The supervisor of the listener process, with a child that speaks the protocol."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from desktop.listener_link import LONGEST_PAUSE_MS, ListenerLink, listener_command
from listeners import messages

FAKE = Path(__file__).with_name("fake_listener.py")
ROOT = Path(__file__).parents[2]
Starter = Callable[..., ListenerLink]


@pytest.fixture
def started(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starter]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    links: list[ListenerLink] = []

    def start(*arguments: str) -> ListenerLink:
        link = ListenerLink((sys.executable, str(FAKE), *arguments), first_pause_ms=10)
        links.append(link)
        link.start()
        return link

    yield start
    for link in links:
        link.close()
        assert link.process_id is None


def test_the_command_line_never_loads_the_working_directory(tmp_path: Path) -> None:
    assert listener_command(tmp_path) == (
        sys.executable,
        "-P",
        "-m",
        "listeners",
        "--data",
        str(tmp_path),
        "--events",
    )


def test_events_come_up_one_signal_each(started: Starter, qtbot: QtBot) -> None:
    link = started()
    heard: list[object] = []
    for signal in (link.round_progress, link.source_polled, link.ranks_changed):
        signal.connect(heard.append)
    link.send(messages.PollNow())
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert heard == [
        messages.RoundProgress(0, 1),
        messages.SourcePolled(7, "polled", 2),
        messages.RanksChanged((1, 2), (2,)),
        messages.RoundProgress(1, 1),
    ]


def test_what_was_asked_before_it_was_ready_is_sent_when_it_is(started: Starter, qtbot: QtBot) -> None:
    link = started()
    with qtbot.waitSignal(link.job_done) as caught:
        link.send(messages.PastedMention(4, "Hello"))
    assert caught.args == [messages.JobDone(4, 1, 1, 0, 0, 5, 3)]


def test_it_is_started_again_when_it_dies(started: Starter, qtbot: QtBot) -> None:
    link = started()
    seen: list[messages.Ready] = []
    link.ready.connect(seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1)
    with qtbot.waitSignal(link.running) as caught:
        link.send(messages.GoOffline(offline=True))
    assert caught.args == [False]
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0].pid != seen[1].pid


def test_each_death_doubles_the_pause(started: Starter, qtbot: QtBot) -> None:
    link = started("--dies")
    deaths: list[bool] = []
    link.running.connect(lambda there: deaths.append(there) if not there else None)
    qtbot.waitUntil(lambda: len(deaths) >= 3)
    assert link.pause_ms >= 80
    assert link.pause_ms <= LONGEST_PAUSE_MS


def test_a_program_that_is_not_there_is_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    link = ListenerLink((str(tmp_path / "nobody"),), first_pause_ms=1)
    link.start()
    qtbot.waitUntil(lambda: link.pause_ms >= 8)
    link.close()


def test_what_it_does_not_know_is_passed_over(started: Starter, qtbot: QtBot) -> None:
    link = started("--noise")
    with qtbot.waitSignal(link.job_done):
        link.send(messages.PastedMention(1, "Hello"))


def test_closing_ends_it_and_it_stays_ended(started: Starter, qtbot: QtBot) -> None:
    link = started()
    with qtbot.waitSignal(link.ready) as caught:
        pass
    pid = caught.args[0].pid
    link.close()
    link.start()
    assert link.process_id is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_there_is_a_signal_for_every_event_the_listener_may_send() -> None:
    link = ListenerLink(())

    assert set(link._emitters_by_type()) == set(get_args(messages.Event))
