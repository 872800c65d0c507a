"""The worker's loop, on streams in memory."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from listeners.parsing.frames import framed, read_frame, reply_from
from listeners.parsing.jobs import ParseJob
from listeners.parsing.worker import Watchdog, serve
from storage.records.sources import ErrorKind
from tests.listeners.parsing.documents import rss


def test_a_job_without_end_ends_the_worker_even_when_its_parent_is_gone() -> None:
    program = (
        "import os, re; from listeners.parsing.worker import Watchdog\n"
        "with open(os.devnull, 'w') as nowhere, Watchdog(nowhere, 0.2): re.match('(a+)+$', 'a' * 60 + 'b')"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    done = subprocess.run((sys.executable, "-c", program), env=environment, timeout=30, check=False)
    assert done.returncode == 1


def test_each_job_is_answered_and_garbage_fails_alone() -> None:
    good = framed(ParseJob("https://h.example/", "", rss("<title>x</title>")))
    empty = framed(ParseJob("https://h.example/", "", b""))
    garbage = (5).to_bytes(4, "big") + b"\xc1\xc1\xc1\xc1\xc1"
    replies = BytesIO()
    with open(sys.executable, encoding="latin-1") as nowhere:  # noqa: PTH123 - any file with a descriptor will do
        serve(BytesIO(good + garbage + empty + good), replies, Watchdog(nowhere, 60))
    replies.seek(0)
    answers = []
    while (body := read_frame(replies)) is not None:
        answers.append(reply_from(body))
    assert [answer.feed is not None for answer in answers] == [True, False, False, True]
    assert [answer.failure.kind for answer in answers if answer.failure] == [ErrorKind.PARSER, ErrorKind.EMPTY]
