"""The window's end of the pipe to the listener process: starts it, talks to it, starts it again, ends it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from listeners import messages
from listeners.messages import Command, Event

_log = logging.getLogger(__name__)

FIRST_PAUSE_MS = 1_000
LONGEST_PAUSE_MS = 60_000
STEADY_MS = 60_000
"""A child that lived this long was well: the next pause is the first one again."""
STOP_MS, TERMINATE_MS = 3_000, 1_000
LONGEST_LINE = 4 * 1024 * 1024
MOST_WAITING = 1_000


def listener_command(data: Path) -> tuple[str, ...]:
    """Return the command line of the listener of a data folder.

    ``-P``: a folder named ``listeners`` in the working directory must never be loaded instead of ours.
    """
    return (sys.executable, "-P", "-m", "listeners", "--data", str(data), "--events")


class ListenerLink(QObject):
    """Supervises one listener process.

    Signals: one per event, with the event; and ``running(bool)`` when the process comes or goes. Commands sent
    while it is away wait (the newest 1,000) and are sent when it says it is ready.
    """

    ready = Signal(object)
    round_progress = Signal(object)
    source_polled = Signal(object)
    network_found = Signal(object)
    ranks_changed = Signal(object)
    trends_changed = Signal(object)
    trend_announced = Signal(object)
    people_changed = Signal(object)
    communities_changed = Signal(object)
    query_applied = Signal(object)
    job_progress = Signal(object)
    job_done = Signal(object)
    import_undone = Signal(object)
    mapping_wanted = Signal(object)
    mapping_previewed = Signal(object)
    failed = Signal(object)
    running = Signal(bool)

    def __init__(
        self, command: Sequence[str], *, first_pause_ms: int = FIRST_PAUSE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._first_pause_ms = first_pause_ms
        self._pause_ms = first_pause_ms
        self._buffer = b""
        self._waiting: list[Command] = []
        self._is_ready = False
        self._closing = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._launch)
        self._steady = QTimer(self)
        self._steady.setSingleShot(True)
        self._steady.setInterval(STEADY_MS)
        self._steady.timeout.connect(self._forget_failures)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_complaints)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._could_not)
        self._emitters = self._emitters_by_type()

    @property
    def pause_ms(self) -> int:
        """How long the link waits before it starts the process again, should it die now."""
        return self._pause_ms

    @property
    def process_id(self) -> int | None:
        """The process's id while it runs."""
        return self._process.processId() or None

    @property
    def waiting(self) -> tuple[Command, ...]:
        """The commands that wait until the process is ready, oldest first."""
        return tuple(self._waiting)

    def start(self) -> None:
        """Start the process; from now on it is kept alive until ``close``. Without a command nothing is started."""
        if self._command and self._process.state() == QProcess.ProcessState.NotRunning and not self._closing:
            self._launch()

    def send(self, command: Command) -> None:
        """Send a command, now or as soon as the process is ready."""
        if self._is_ready:
            self._process.write(messages.to_line(command))
        else:
            self._waiting = [*self._waiting[-MOST_WAITING + 1 :], command]

    def close(self) -> None:
        """Ask the process to stop, then terminate it, then kill it; at most about five seconds."""
        self._closing = True
        self._again.stop()
        self._steady.stop()
        process = self._process
        if process.state() == QProcess.ProcessState.NotRunning:
            return
        process.write(messages.to_line(messages.Stop()))
        process.closeWriteChannel()
        if process.waitForFinished(STOP_MS):
            return
        process.terminate()
        if not process.waitForFinished(TERMINATE_MS):
            process.kill()
            process.waitForFinished(TERMINATE_MS)

    def _launch(self) -> None:
        self._buffer = b""
        self._process.start(self._command[0], list(self._command[1:]))

    def _ended(self) -> None:
        was_ready, self._is_ready = self._is_ready, False
        self._steady.stop()
        if was_ready:
            self.running.emit(False)
        if not self._closing:
            self._start_later()

    def _could_not(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and not self._closing:
            _log.warning("the listener could not be started: %s", self._process.errorString())
            self._start_later()

    def _start_later(self) -> None:
        self._again.start(self._pause_ms)
        self._pause_ms = min(self._pause_ms * 2, LONGEST_PAUSE_MS)

    def _forget_failures(self) -> None:
        self._pause_ms = self._first_pause_ms

    def _read(self) -> None:
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        *lines, self._buffer = self._buffer.split(b"\n")
        if len(self._buffer) > LONGEST_LINE:
            _log.warning("the listener wrote a line without an end; it is dropped")
            self._buffer = b""
        for line in lines:
            self._heard(line)

    def _heard(self, line: bytes) -> None:
        try:
            event = messages.event_from_line(line)
        except msgspec.DecodeError as error:
            _log.warning("the listener said what this version does not know: %s", error)
            return
        if isinstance(event, messages.Ready):
            self._now_ready()
        self._emitters[type(event)](event)

    def _now_ready(self) -> None:
        self._is_ready = True
        self._steady.start()
        waiting, self._waiting = self._waiting, []
        for command in waiting:
            self.send(command)
        self.running.emit(True)

    def _read_complaints(self) -> None:
        text = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        for line in text.splitlines():
            _log.info("listener: %s", line)

    def _emitters_by_type(self) -> dict[type[Event], Callable[[Event], None]]:
        return {
            messages.Ready: self.ready.emit,
            messages.RoundProgress: self.round_progress.emit,
            messages.SourcePolled: self.source_polled.emit,
            messages.NetworkFound: self.network_found.emit,
            messages.RanksChanged: self.ranks_changed.emit,
            messages.TrendsChanged: self.trends_changed.emit,
            messages.TrendAnnounced: self.trend_announced.emit,
            messages.PeopleChanged: self.people_changed.emit,
            messages.CommunitiesChanged: self.communities_changed.emit,
            messages.QueryApplied: self.query_applied.emit,
            messages.JobProgress: self.job_progress.emit,
            messages.JobDone: self.job_done.emit,
            messages.ImportUndone: self.import_undone.emit,
            messages.MappingWanted: self.mapping_wanted.emit,
            messages.MappingPreviewed: self.mapping_previewed.emit,
            messages.Failed: self.failed.emit,
        }
