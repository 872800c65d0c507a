"""The worker: a process that reads jobs, answers each, and may be killed at any time without loss."""

from __future__ import annotations

import faulthandler
import gc
import os
import sys
from pathlib import Path
from typing import BinaryIO, TextIO

from listeners.parsing.failures import ParseFailure
from listeners.parsing.frames import Reply, framed, job_from, read_frame, sent
from listeners.parsing.reading import parse
from storage.records.sources import ErrorKind
from storage.records.words import words

MEMORY_LIMIT = 1_500_000_000
"""Bytes of address space on Linux; a document that needs more fails, and only that document."""

_NICENESS = 10
_SELF_DESTRUCTION_S = 30.0
"""After so long on one job the worker ends itself: whoever should have killed it is gone."""

_COLLECT_EVERY = 50
"""Jobs between two collections of cycles; parsing builds none that matter, and collecting costs a tenth of it."""


def serve(jobs: BinaryIO, replies: BinaryIO, watchdog: Watchdog) -> None:
    """Answer jobs until the stream of jobs ends, that is until the parent closes it or dies."""
    done = 0
    while (body := read_frame(jobs)) is not None:
        with watchdog:
            replies.write(framed(_answer(body)))
            replies.flush()
        done += 1
        if done % _COLLECT_EVERY == 0:
            gc.collect()


def _answer(body: bytes) -> Reply:
    try:
        return Reply(feed=parse(job_from(body)))
    except ParseFailure as failure:
        return Reply(failure=sent(failure))
    except Exception:  # noqa: BLE001 - the end of a job: whatever a hostile document set off is that document's failure
        return Reply(failure=sent(failed_reading()))


def failed_reading() -> ParseFailure:
    """Return the failure of a document whose reading went wrong in a way nobody foresaw."""
    return ParseFailure(
        ErrorKind.PARSER,
        words(
            "Sources",
            "Reading this feed failed: something in it is too large or too odd."
            " It is tried again at the next round; if it goes on, report the address to us.",
        ),
    )


def run() -> int:
    """Be the worker on this process's standard input and output; returns the exit code."""
    jobs = sys.stdin.buffer
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print must not end up between two frames
    _lower_priority()
    _limit_memory()
    gc.disable()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        serve(jobs, replies, Watchdog(nowhere, _SELF_DESTRUCTION_S))
    return 0


class Watchdog:
    """Ends the process when a job takes longer than ``seconds``, even inside a regular expression."""

    def __init__(self, nowhere: TextIO, seconds: float) -> None:
        self._nowhere = nowhere
        self._seconds = seconds

    def __enter__(self) -> None:
        faulthandler.dump_traceback_later(self._seconds, exit=True, file=self._nowhere)

    def __exit__(self, *_: object) -> None:
        faulthandler.cancel_dump_traceback_later()


def _lower_priority() -> None:
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
