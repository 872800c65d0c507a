"""The asyncio side of the workers: each job has a deadline, and a worker that misses it is killed."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import Sequence

import msgspec

from listeners.heard import HeardFeed
from listeners.parsing.frames import LONGEST_FRAME, PREFIX_BYTES, Reply, framed, received, reply_from
from listeners.parsing.jobs import ParseJob
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import words

WORKER = (sys.executable, "-P", "-m", "listeners.parsing")
"""How a worker is started; ``-P`` keeps a folder named like ours in the working directory from being loaded."""


class ParserPool:
    """Parser workers, started when first needed, retired when idle. To be used from one event loop.

    A job that takes longer than its deadline, or that kills its worker, fails alone; the next job gets a new worker.
    """

    def __init__(
        self,
        *,
        size: int = 1,
        deadline_s: float = 15.0,
        idle_s: float = 60.0,
        command: Sequence[str] = WORKER,
    ) -> None:
        """Prepare a pool of at most ``size`` workers; none is started yet.

        Args:
            size: jobs that run at the same time.
            deadline_s: seconds a job may take, the start of its worker included.
            idle_s: seconds without a job after which a worker is ended.
            command: the program and its arguments.
        """
        self._command = tuple(command)
        self._deadline_s = deadline_s
        self._idle_s = idle_s
        self._slots = asyncio.Semaphore(size)
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._retirement: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def workers(self) -> int:
        """How many worker processes there are now."""
        return len(self._all)

    async def parse(self, job: ParseJob) -> HeardFeed | SourceError:
        """Return what the worker heard, or what is wrong with the source; raises RuntimeError after ``aclose``."""
        async with self._slots:
            if self._closed:
                raise RuntimeError("the parser pool is closed")
            self._cancel_retirement()
            try:
                async with asyncio.timeout(self._deadline_s):
                    worker = self._idle.pop() if self._idle else await self._started()
                    reply = await self._asked(worker, job)
            except TimeoutError:
                return _too_slow(self._deadline_s)
            except (OSError, EOFError, msgspec.MsgspecError):
                return _died()
            finally:
                self._plan_retirement()
        if reply.feed is not None:
            return reply.feed
        return received(reply.failure).as_error() if reply.failure else _died()

    async def aclose(self) -> None:
        """End all workers, busy ones too: their jobs fail. Idempotent."""
        self._closed = True
        self._cancel_retirement()
        self._idle.clear()
        await asyncio.gather(*(self._end(worker) for worker in tuple(self._all)))

    async def _started(self) -> _Worker:
        worker = _Worker(
            await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
            )
        )
        self._all.add(worker)
        return worker

    async def _asked(self, worker: _Worker, job: ParseJob) -> Reply:
        """Ask one worker; whatever goes wrong, cancellation too, the worker is ended and not used again."""
        try:
            reply = await worker.ask(job)
        except BaseException:
            await asyncio.shield(self._end(worker))
            raise
        if self._closed:
            await self._end(worker)
        else:
            self._idle.append(worker)
        return reply

    async def _end(self, worker: _Worker) -> None:
        self._all.discard(worker)
        await worker.end()

    def _plan_retirement(self) -> None:
        self._cancel_retirement()
        if self._idle and not self._closed:
            self._retirement = asyncio.create_task(self._retire())

    def _cancel_retirement(self) -> None:
        if self._retirement is not None:
            self._retirement.cancel()
            self._retirement = None

    async def _retire(self) -> None:
        await asyncio.sleep(self._idle_s)
        self._retirement = None  # from here on nobody cancels it: an ending worker is ended wholly
        idle, self._idle = self._idle, []
        for worker in idle:
            await self._end(worker)


class _Worker:
    """One worker process and its pipes."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def ask(self, job: ParseJob) -> Reply:
        """Send a job and return its reply; raises OSError or EOFError when the worker dies over it."""
        jobs, replies = self._process.stdin, self._process.stdout
        if jobs is None or replies is None:
            raise EOFError
        sending = asyncio.create_task(self._send(jobs, framed(job)))
        try:
            length = int.from_bytes(await replies.readexactly(PREFIX_BYTES), "big")
            if length > LONGEST_FRAME:
                raise EOFError
            return reply_from(await replies.readexactly(length))
        finally:
            sending.cancel()
            with contextlib.suppress(asyncio.CancelledError, OSError):
                await sending

    async def end(self) -> None:
        """Kill the process and wait until it is gone and its pipes are closed."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                await self._process.stdin.wait_closed()

    @staticmethod
    async def _send(jobs: asyncio.StreamWriter, frame: bytes) -> None:
        jobs.write(frame)
        await jobs.drain()


def _too_slow(seconds: float) -> SourceError:
    sentence = words(
        "Sources",
        "Reading this feed took longer than {seconds} s and was stopped; the other sources go on."
        " If it happens each time, the feed is faulty: tell its publisher.",
    )
    return SourceError(ErrorKind.PARSER, sentence.given(seconds=round(seconds)))


def _died() -> SourceError:
    sentence = words(
        "Sources",
        "Reading this feed brought its reader down, and a new one was started; the other sources go on."
        " If it happens each time, the feed is faulty: tell its publisher.",
    )
    return SourceError(ErrorKind.PARSER, sentence)
