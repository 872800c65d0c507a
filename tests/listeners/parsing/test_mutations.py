"""Whatever is done to the bytes of a document, a feed or a ParseFailure comes out."""

from __future__ import annotations

import contextlib
import json
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeners.heard import HeardFeed
from listeners.parsing.failures import ParseFailure
from listeners.parsing.frames import Reply, framed
from listeners.parsing.jobs import ParseJob
from listeners.parsing.reading import parse
from tests.listeners.parsing.documents import atom, element, heard_in, rss

_HTML = "<p>Which <b>lock</b>? <a href='https://h.example/?a=1'>x</a> #velo @lea</p>"
SEEDS = {
    "rss": rss(
        "<title>a</title><link>https://h.example/a</link><guid>g1</guid>"
        "<pubDate>Sun, 22 Nov 2026 09:00:00 GMT</pubDate>" + element("description", _HTML),
        "<title>b</title><author>x@y.example (Lea)</author><slash:comments>3</slash:comments>",
        head="<title>h</title><link>https://h.example/</link><generator>https://wordpress.org/?v=6</generator>",
    ),
    "atom": atom(
        "<id>t3_abc</id><title type='html'>a</title><link href='https://www.reddit.com/r/x/comments/abc/y/'/>"
        "<author><name>/u/lea</name></author><updated>2026-11-22T09:00:00Z</updated>"
        + element("content type='html'", _HTML),
        "<id>yt:video:XplV_L7gx6w</id><media:group><media:statistics views='3'/></media:group>",
        head="<title>h</title>",
        attributes='xml:base="https://h.example/" xml:lang="fr"',
    ),
    "json": json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "h",
            "items": [
                {"id": "1", "title": "é \ud83d\ude00", "content_html": _HTML, "authors": [{"name": "Lea"}]},
                {"id": 2},
            ],
        }
    ).encode(),
}
ODD = [b"<", b">", b"&", b'"', b"\0", b"\xff", b"]]>", b"<![CDATA[", b"<item>", b"</item>", b"</entry>", b"null"]
ODD += [b"\\ud800", b"<!DOCTYPE x [", b"&#xD800;", b"&nbsp;", b"\xed\xa0\x80"]

mutation = st.tuples(st.integers(0, 4000), st.integers(0, 30), st.sampled_from(ODD) | st.binary(max_size=4))


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(mutation, min_size=1, max_size=5))
def test_only_a_feed_or_a_failure_comes_out(name: str, changes: list[tuple[int, int, bytes]]) -> None:
    body = SEEDS[name]
    for at, length, new in changes:
        start = at % len(body) if body else 0
        body = body[:start] + new + body[start + length :]
    with contextlib.suppress(ParseFailure):
        feed = parse(ParseJob("https://feeds.example/", "text/xml", body))
        assert isinstance(feed, HeardFeed)
        assert all(entry.post.guid for entry in feed.entries)
        framed(Reply(feed=feed))  # all of it can be sent: no lone surrogate is left


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    with contextlib.suppress(ParseFailure):
        heard_in(body)


@pytest.mark.parametrize("name", SEEDS)
def test_every_cut(name: str) -> None:
    body = SEEDS[name]
    for end in range(0, len(body), 37):
        with contextlib.suppress(ParseFailure):
            framed(Reply(feed=heard_in(body[:end])))


QUADRATIC = {
    "doctypes": b"<!DOCTYPE x " * 50_000,
    "comments": b"<!-- x " * 50_000,
    "cdata": b"<rss><channel>" + b"<![CDATA[ & " * 50_000,
    "images": rss(element("description", "<img class=emoji " + "alt='x' " * 50_000)),
    "mentions": rss(
        "<link>https://t.example/@a/1234567</link>" + element("description", "<a class='" + "mention " * 50_000)
    ),
    "blanks": rss(
        "<guid>f.example-post-1-2</guid><link>https://f.example/t/1</link>"
        + element("description", " " * 300_000 + "x")
    ),
    "submitted": atom("<id>t3_a</id>" + element("summary type='html'", "submitted by " * 30_000)),
    "wiki": atom(
        "<link href='https://w.example/?title=x'/>"
        + element("summary type='html'", 'data-marker="+"></td><td>' * 20_000),
        head="<generator>MediaWiki 1</generator>",
    ),
    "facts": rss(element("description", "<p>Points:" * 20_000), head="<generator>hnrss</generator>"),
    "handles": rss(element("description", "@a." * 50_000 + "#1" * 50_000)),
    "opens": rss(element("title", "<" * 100_000) + element("description", "<a " * 100_000)),
}


@pytest.mark.parametrize("name", QUADRATIC)
def test_no_expression_of_ours_is_quadratic(name: str) -> None:
    started = time.process_time()
    with contextlib.suppress(ParseFailure):
        heard_in(QUADRATIC[name])
    assert time.process_time() - started < 4
