"""The listener as a process of its own: alone under ``causerie listen``, or as the window's child."""

from __future__ import annotations

import asyncio
import logging
import os
import random
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from listeners.engine import open_engine
from listeners.jobs import Jobs
from listeners.listener import Listener
from listeners.log_file import kept_log
from listeners.messages import (
    CancelJob,
    Command,
    ConversationsChanged,
    Event,
    Failed,
    GoOffline,
    ImportFile,
    PastedMention,
    PollNow,
    PreviewMapping,
    Ready,
    RoundProgress,
    SourcePolled,
    SourcesChanged,
    Stop,
    UndoImport,
    command_from_line,
    to_line,
)
from resources.catalogue import Catalogue
from storage.locking import exclusive
from storage.opening import prepare

_LOG = logging.getLogger(__name__)
_NICENESS = 10
"""A 10 ms heartbeat in the window is late 1-4 % of the time beside a child that parses at the usual priority, 0-1 %
beside one at nice 10 (measured while choosing the processes)."""


def run(folder: Path, *, events: bool) -> None:
    """Listen until stopped: by a signal, by ``Stop``, or, for the window's child, by the end of standard input.

    What goes on is written to ``logs/listener.log`` in the data folder.

    Args:
        folder: the data folder.
        events: talk to a window: commands on standard input, events on standard output.

    Raises:
        StorageError: the folder cannot be used, or another listener is at work in it.
    """
    _lower_priority()
    prepare(folder)
    with exclusive(folder, "listener", wait=False), kept_log(folder, "listener"):
        asyncio.run(_listen(folder, _own_input() if events else None, sys.stdout.buffer))


async def _listen(folder: Path, commands: BinaryIO | None, events: BinaryIO) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        _on_signal(loop, name, stopped.set)
    emit = _emitter(events) if commands is not None else _log_event
    async with open_engine(folder, now=lambda: datetime.now(UTC), chance=random.SystemRandom()) as engine:
        listener = Listener(engine, emit)
        jobs = Jobs(engine, listener, emit)
        if commands is not None:
            _follow(commands, loop, _Switchboard(listener, jobs, stopped).take, stopped)
        listener.start()
        emit(Ready(os.getpid()))
        try:
            await stopped.wait()
        finally:
            listener.stop()
            await jobs.aclose()


def _lower_priority() -> None:
    """Give way to everything the person does; the parser process inherits it."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def _own_input() -> BinaryIO:
    """Return standard input as a file of our own.

    At the interpreter's end ``sys.stdin`` is closed, which aborts the process while a thread still reads from it.
    """
    return os.fdopen(sys.stdin.fileno(), "rb", closefd=False)


def _on_signal(loop: asyncio.AbstractEventLoop, name: signal.Signals, do: Callable[[], None]) -> None:
    try:
        loop.add_signal_handler(name, do)
    except NotImplementedError:  # Windows' event loops have none
        signal.signal(name, lambda _number, _frame: loop.call_soon_threadsafe(do))


def _emitter(events: BinaryIO) -> Callable[[Event], None]:
    def emit(event: Event) -> None:
        try:
            events.write(to_line(event))
            events.flush()
        except (BrokenPipeError, ValueError):
            # The window is gone; the end of standard input stops us a moment later.
            _LOG.info("nobody hears %s", type(event).__name__)

    return emit


def _log_event(event: Event) -> None:
    if isinstance(event, Failed):
        _LOG.warning("%s", Catalogue("en").render(event.words))
    elif not isinstance(event, (RoundProgress, SourcePolled)):  # the listener logs what came of each
        _LOG.info("%s", event)


def _follow(
    commands: BinaryIO, loop: asyncio.AbstractEventLoop, take: Callable[[Command], None], stopped: asyncio.Event
) -> None:
    """Read commands in a thread of their own: no event loop reads standard input on every platform.

    The thread is a daemon, for nothing can interrupt a blocking read; it ends with the process.
    """

    def read() -> None:
        for line in iter(commands.readline, b""):
            try:
                command = command_from_line(line)
            except msgspec.DecodeError as error:
                _LOG.error("not a command: %s", error)
                continue
            loop.call_soon_threadsafe(take, command)
        loop.call_soon_threadsafe(stopped.set)

    threading.Thread(target=read, name="commands", daemon=True).start()


class _Switchboard:
    """Says who does what a command asks for."""

    def __init__(self, listener: Listener, jobs: Jobs, stopped: asyncio.Event) -> None:
        self._listener = listener
        self._jobs = jobs
        self._stopped = stopped

    def take(self, command: Command) -> None:
        """Carry out one command, in the event loop's thread."""
        match command:
            case PollNow(sources=sources):
                self._listener.poll_now(sources)
            case ImportFile() | UndoImport() | PreviewMapping() | PastedMention():
                self._jobs.begin(command)
            case CancelJob(job=job):
                self._jobs.cancel(job)
            case GoOffline(offline=offline):
                self._listener.set_offline(offline=offline)
            case SourcesChanged():
                self._listener.sources_changed()
            case ConversationsChanged():
                self._listener.conversations_changed(command)
            case Stop():
                self._stopped.set()
