"""What goes over the pipe comes out the same."""

from __future__ import annotations

from io import BytesIO

import pytest

from listeners.parsing.failures import ParseFailure
from listeners.parsing.frames import Reply, framed, job_from, read_frame, received, reply_from, sent
from listeners.parsing.jobs import ParseJob
from storage.records.sources import ErrorKind
from storage.records.words import Words
from tests.listeners.parsing.documents import element, heard_in, rss


def test_job_and_reply_round_trip() -> None:
    job = ParseJob("https://h.example/", "text/xml", b"\x00\xff", frozenset({b"12345678"}))
    body = read_frame(BytesIO(framed(job)))
    assert body is not None
    assert job_from(body) == job
    item = "<guid>1</guid><pubDate>2026-11-22T09:00:00Z</pubDate><slash:comments>2</slash:comments>" + element(
        "description", "<b>x</b>"
    )
    reply = Reply(feed=heard_in(rss(item, head="<ttl>60</ttl>")))
    answer = read_frame(BytesIO(framed(reply)))
    assert answer is not None
    assert reply_from(answer) == reply


def test_failure_round_trip() -> None:
    failure = ParseFailure(ErrorKind.BROKEN, Words("Sources", "{what} at {line}").given(what="x", line=3))
    back = received(sent(failure))
    assert (back.kind, back.words) == (failure.kind, failure.words)


@pytest.mark.parametrize("cut", [0, 2, 4, 10])
def test_a_cut_frame_is_the_end(cut: int) -> None:
    assert read_frame(BytesIO(framed(ParseJob("https://h.example/", "", b"x"))[:cut])) is None
