"""The window's database thread: questions go in, answers come back as records on the window's thread.

No query runs on the window's thread. One thread owns one durable connection, so an act is on the disk before its
``on_done`` is called, and what was asked first is done first. What takes long goes beside it, on a thread of its own.
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
        self._asides: list[threading.Thread] = []
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
            delivery = self._answered(question, on_done, on_error, connection)
            return lambda: None if superseded() else delivery()

        self._jobs.put(job)

    def aside(
        self,
        work: Callable[[sqlite3.Connection], _Answer],
        on_done: Callable[[_Answer], None],
        on_error: Callable[[Words], None] | None = None,
    ) -> None:
        """Run what takes long, such as writing a file, on a thread and a connection of its own: acts do not wait.

        Otherwise as ``ask``. What was begun is done to its end, also when the window closes meanwhile.
        """
        if not self._open:
            return

        def run() -> None:
            own = _Own(self._path)
            self._hand_over(own, lambda db: self._answered(work, on_done, on_error, db))
            own.close()

        self._asides = [thread for thread in self._asides if thread.is_alive()]
        # Not a daemon: the program ends after it.
        self._asides.append(threading.Thread(target=run, name="desk aside"))
        self._asides[-1].start()

    def close(self, timeout_seconds: float = CLOSING_SECONDS) -> bool:
        """Let what was asked be done, then end the threads. Answers that were not delivered are dropped.

        Returns:
            True when each thread ended in time.
        """
        if self._open:
            self._open = False
            self._jobs.put(None)
        threads = (self._thread, *self._asides)
        for thread in threads:
            thread.join(timeout_seconds)
        return not any(thread.is_alive() for thread in threads)

    def _answered(
        self,
        question: Callable[[sqlite3.Connection], _Answer],
        on_done: Callable[[_Answer], None],
        on_error: Callable[[Words], None] | None,
        connection: sqlite3.Connection,
    ) -> Callable[[], None]:
        """Ask, and return what the window's thread is to do with the answer."""
        try:
            with speaking(self._path):
                answer = question(connection)
        except StorageError as error:
            said = error.words
            return lambda: self._fail(said, on_error)
        return lambda: on_done(answer)

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
        own = _Own(self._path)
        while (job := self._jobs.get()) is not None:
            self._hand_over(own, job)
        own.close()

    def _hand_over(self, own: _Own, job: _Job) -> None:
        """Do a job, and hand what came of it to the window's thread."""
        delivery: Callable[[], None] | None
        try:
            delivery = job(own.connection())
        except StorageError as error:
            delivery = _failing(self, error.words)
        except Exception as error:  # noqa: BLE001 - the job ends here; the fault goes to the window's crash path
            _log.debug("a question to the database failed", exc_info=True)
            delivery = _raising(error)
        if delivery is not None and self._open:
            self._delivered.emit(delivery)


class _Own:
    """The connection of one thread, opened when it is first needed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    def connection(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = connect(self._path, durable=True)
        return self._connection

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()


def _raising(error: Exception) -> Callable[[], None]:
    def deliver() -> None:
        raise error

    return deliver


def _failing(desk: Desk, said: Words) -> Callable[[], None]:
    return lambda: desk.failed.emit(said)
