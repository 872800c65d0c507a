"""The window's database thread: questions go in, answers come back as records on the window's thread.

No query runs on the window's thread. One thread owns one durable connection, so an act is on the disk before its
``on_done`` is called, and what was asked first is done first.
"""

from __future__ import annotations

import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from storage.errors import StorageError, speaking
from storage.opening import connect
from storage.records.words import Words

_log = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")
_Job = Callable[[sqlite3.Connection], Callable[[], None] | None]

CLOSING_SECONDS = 10.0


class Desk(QObject):
    """Asks the database without making the window wait.

    Signals:
        failed(Words): a question could not be answered and nobody else said so; shown in a banner.
    """

    failed = Signal(object)
    _delivered = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._latest: dict[str, int] = {}
        self._tickets = 0
        self._open = True
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="desk", daemon=True)
        self._thread.start()

    def ask(
        self,
        question: Callable[[sqlite3.Connection], _Answer],
        on_done: Callable[[_Answer], None],
        on_error: Callable[[Words], None] | None = None,
        *,
        latest: str | None = None,
    ) -> None:
        """Run a function of the connection on the desk's thread, then one of the callbacks on the window's.

        Args:
            question: reads or writes; returns immutable records. It must not touch anything of Qt.
            on_done: gets what it returned; for an act, after the commit.
            on_error: gets the words of a ``StorageError``; without it, ``failed`` is emitted.
            latest: a name under which only the newest question counts: one that waits is not run, and the
                answer of one that ran is dropped, once another was asked. For questions only, never for acts.
        """
        if not self._open:
            return
        ticket = self._ticket(latest)

        def superseded() -> bool:
            return latest is not None and self._latest.get(latest) != ticket

        def job(connection: sqlite3.Connection) -> Callable[[], None] | None:
            if superseded():
                return None
            try:
                with speaking(self._path):
                    answer = question(connection)
            except StorageError as error:
                said = error.words
                return lambda: None if superseded() else self._fail(said, on_error)
            return lambda: None if superseded() else on_done(answer)

        self._jobs.put(job)

    def close(self, timeout_seconds: float = CLOSING_SECONDS) -> bool:
        """Let what was asked be done, then end the thread. Answers that were not delivered are dropped.

        Returns:
            True when the thread ended in time.
        """
        if self._open:
            self._open = False
            self._jobs.put(None)
        self._thread.join(timeout_seconds)
        return not self._thread.is_alive()

    def _ticket(self, latest: str | None) -> int:
        self._tickets += 1
        if latest is not None:
            self._latest[latest] = self._tickets
        return self._tickets

    def _fail(self, said: Words, on_error: Callable[[Words], None] | None) -> None:
        if on_error is None:
            self.failed.emit(said)
        else:
            on_error(said)

    @Slot(object)
    def _deliver(self, delivery: Callable[[], None]) -> None:
        if self._open:
            delivery()

    def _work(self) -> None:
        connection: sqlite3.Connection | None = None
        while (job := self._jobs.get()) is not None:
            delivery: Callable[[], None] | None
            try:
                if connection is None:
                    connection = connect(self._path, durable=True)
                delivery = job(connection)
            except StorageError as error:
                delivery = _failing(self, error.words)
            except Exception as error:  # noqa: BLE001 - the job ends here; the fault goes to the window's crash path
                _log.debug("a question to the database failed", exc_info=True)
                delivery = _raising(error)
            if delivery is not None and self._open:
                self._delivered.emit(delivery)
        if connection is not None:
            connection.close()


def _raising(error: Exception) -> Callable[[], None]:
    def deliver() -> None:
        raise error

    return deliver


def _failing(desk: Desk, said: Words) -> Callable[[], None]:
    return lambda: desk.failed.emit(said)
