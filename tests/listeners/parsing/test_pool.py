"""The pool with real worker processes: deadlines, deaths, retirement, the end."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Coroutine
from pathlib import Path

import pytest

from listeners.heard import HeardFeed
from listeners.parsing.frames import framed
from listeners.parsing.jobs import ParseJob
from listeners.parsing.pool import WORKER, ParserPool
from storage.records.sources import ErrorKind, SourceError
from tests.listeners.parsing.documents import atom, rss

ROOT = Path(__file__).resolve().parents[3]
GOOD = ParseJob("https://h.example/", "", rss("<title>x</title>"))
SLEEPER = (sys.executable, "-c", "import time; time.sleep(600)")


@pytest.fixture(autouse=True)
def _our_code_for_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def run(test: Coroutine[None, None, None]) -> None:
    asyncio.run(test)


def is_heard(answer: HeardFeed | SourceError) -> bool:
    return isinstance(answer, HeardFeed) and len(answer.entries) == 1


def test_jobs_are_answered_by_one_worker() -> None:
    async def test() -> None:
        pool = ParserPool()
        try:
            answers = await asyncio.gather(*(pool.parse(GOOD) for _ in range(20)))
            assert all(is_heard(answer) for answer in answers)
            assert pool.workers == 1
        finally:
            await pool.aclose()
        assert pool.workers == 0
        with pytest.raises(RuntimeError):
            await pool.parse(GOOD)

    run(test())


def test_failures_come_as_errors_of_the_source() -> None:
    async def test() -> None:
        pool = ParserPool()
        try:
            page = b"<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>"
            answer = await pool.parse(ParseJob("https://h.example/", "", page))
            assert isinstance(answer, SourceError)
            assert answer.kind is ErrorKind.NOT_A_FEED
            assert answer.words.args == {"feeds": "https://h.example/feed"}
            assert is_heard(await pool.parse(GOOD))
        finally:
            await pool.aclose()

    run(test())


def test_a_worker_that_hangs_is_killed_and_its_job_fails_alone() -> None:
    async def test() -> None:
        pool = ParserPool(deadline_s=0.3, command=SLEEPER)
        try:
            started = time.monotonic()
            answers = await asyncio.gather(pool.parse(GOOD), pool.parse(GOOD))
            assert time.monotonic() - started < 5
            assert all(isinstance(answer, SourceError) and answer.kind is ErrorKind.PARSER for answer in answers)
            assert pool.workers == 0
        finally:
            await pool.aclose()

    run(test())


HOSTILE = {
    "author of 80 kB": rss("<title>x</title><author>" + "a@" * 40_000 + "</author>") + b"<",
    "100,000 attributes": b"<rss " + b" ".join(b'a%d="x"' % n for n in range(100_000)) + b"><channel><item/></channel>",
    "100,000 elements": b"<rss><channel><item><description>"
    + b"<div>" * 100_000
    + b"</description></item></channel></rss>",
    "100,000 in CDATA": rss("<description><![CDATA[" + "<div>" * 100_000 + "]]></description>"),
    "100,000 formats": rss("<description><![CDATA[" + "<b x='1'><p>" * 50_000 + "]]></description>"),
    "entity bomb": b'<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;',
    "million entries": b"<rss><channel>" + b"<item/>" * 300_000,
    "unclosed": b"<rss>" + b"<a>" * 100_000,
    "50 MB in CDATA": rss("<description><![CDATA[" + "x" * 50_000_000 + "]]></description>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_known_to_hang_parsers_is_over_by_the_deadline(name: str) -> None:
    async def test() -> None:
        pool = ParserPool(deadline_s=1.0)
        try:
            started = time.monotonic()
            answer = await pool.parse(ParseJob("https://h.example/", "", HOSTILE[name]))
            assert isinstance(answer, HeardFeed | SourceError)
            assert time.monotonic() - started < 6
            assert is_heard(await pool.parse(GOOD))
        finally:
            await pool.aclose()

    run(test())


def test_a_worker_killed_in_the_middle_of_a_job() -> None:
    async def test() -> None:
        pool = ParserPool(command=SLEEPER)
        busy = asyncio.create_task(pool.parse(GOOD))
        try:
            while pool.workers == 0:
                await asyncio.sleep(0)
            (worker,) = pool._all
            os.kill(worker._process.pid, signal.SIGKILL)
            answer = await asyncio.wait_for(busy, 5)
            assert isinstance(answer, SourceError)
            assert answer.kind is ErrorKind.PARSER
            assert pool.workers == 0
        finally:
            await pool.aclose()

    run(test())


def test_a_cancelled_job_takes_its_worker_with_it() -> None:
    async def test() -> None:
        pool = ParserPool(command=SLEEPER)
        busy = asyncio.create_task(pool.parse(GOOD))
        try:
            while pool.workers == 0:
                await asyncio.sleep(0)
            busy.cancel()
            with pytest.raises(asyncio.CancelledError):
                await busy
            assert pool.workers == 0
        finally:
            await pool.aclose()

    run(test())


def test_an_idle_worker_retires_and_the_next_job_starts_another() -> None:
    async def test() -> None:
        pool = ParserPool(idle_s=0.05)
        try:
            assert is_heard(await pool.parse(GOOD))
            async with asyncio.timeout(10):
                while pool.workers:
                    await asyncio.sleep(0)
            assert is_heard(await pool.parse(GOOD))
        finally:
            await pool.aclose()

    run(test())


def test_garbage_on_the_pipe_and_a_program_that_cannot_start() -> None:
    async def test() -> None:
        for command in ((sys.executable, "-c", "print('x' * 5000)"), ("/nonexistent/python",)):
            pool = ParserPool(command=command)
            try:
                answer = await pool.parse(GOOD)
                assert isinstance(answer, SourceError)
                assert answer.kind is ErrorKind.PARSER
            finally:
                await pool.aclose()

    run(test())


def test_the_worker_ends_with_its_input_and_prints_do_not_disturb() -> None:
    done = subprocess.run(WORKER, input=framed(GOOD), capture_output=True, timeout=30, check=False)
    assert done.returncode == 0
    assert len(done.stdout) == 4 + int.from_bytes(done.stdout[:4], "big")


def test_a_worker_loads_feedparser_only_when_a_feed_is_broken() -> None:
    program = (
        "import sys; from listeners.parsing.reading import parse; from listeners.parsing.jobs import ParseJob;"
        "parse(ParseJob('https://h.example/', '', sys.stdin.buffer.read())); print('feedparser' in sys.modules)"
    )
    for body, loaded in ((atom("<id>1</id>"), b"False"), (b"<rss><channel><item><title>a</title>", b"True")):
        command = (sys.executable, "-c", program)
        assert subprocess.run(command, input=body, capture_output=True, timeout=30, check=True).stdout.strip() == loaded
