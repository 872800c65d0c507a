"""Documents made to run, to phone home, to hang or to confuse: what comes out of them, field by field."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.heard import HeardFeed, HeardPost
from listeners.parsing.cleaning import clean_html, clean_plain
from listeners.parsing.failures import ParseFailure
from listeners.parsing.jobs import ParseJob
from listeners.parsing.plain_text import one_line
from listeners.parsing.reading import parse
from tests.listeners.parsing.documents import atom, heard_in, rss
from tests.listeners.parsing.test_cleaning import PAYLOADS, SAFE_TAG

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
ODD = [
    "nul \x00 and bell \x07",
    "turned \u202egnp.exe\u2066 about",
    "zero" + "\u200b" * 5_000 + "width",
    "za" + "\u0335\u0336" * 500 + "lgo",
    "tags \U000e0041\U000e0042 hidden",
    "a" * 200_000,
    "<b>" * 3_000 + "deep",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "&#0; &#xD800; &#x1F4A9; &nosuch;",
    "=cmd|' /C calc'!A0",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://127.0.0.1/?\u202e",
]


def _in_rss(text: str) -> bytes:
    t = escape(_xml(text))
    item = (
        f"<title>{t}</title><link>{t}</link><guid>{t}</guid><author>{t}</author><dc:creator>{t}</dc:creator>"
        f"<category domain='{t}'>{t}</category><comments>{t}</comments><description>{t}</description>"
        f"<content:encoded>{t}</content:encoded><source url='{t}'>{t}</source><dc:language>{t}</dc:language>"
        f"<thr:in-reply-to ref='{t}' href='{t}'/><media:description>{t}</media:description>"
    )
    return rss(item, head=f"<title>{t}</title><link>{t}</link><language>{t}</language><generator>{t}</generator>")


def _in_atom(text: str) -> bytes:
    t = escape(_xml(text))
    entry = (
        f"<id>{t}</id><title type='html'>{t}</title><link href='{t}'/><author><name>{t}</name><uri>{t}</uri></author>"
        f"<category term='{t}' label='{t}' scheme='{t}'/><summary type='html'>{t}</summary>"
        f"<content type='html' xml:base='{t}'>{t}</content><thr:in-reply-to ref='{t}' href='{t}'/>"
        f"<yt:videoId>{t}</yt:videoId><yt:channelId>{t}</yt:channelId>"
    )
    return atom(entry, head=f"<id>{t}</id><title>{t}</title><link rel='next' href='{t}'/><generator>{t}</generator>")


def _xml(text: str) -> str:
    """Drop what XML forbids; what is broken by it otherwise is the mutations' matter."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "", text)


def _in_json(text: str) -> bytes:
    item: dict[str, object] = dict.fromkeys(("id", "url", "title", "content_html", "summary", "language"), text)
    item |= {"authors": [{"name": text, "url": text}], "tags": [text]}
    head = {"version": "https://jsonfeed.org/version/1.1", "title": text, "home_page_url": text, "next_url": text}
    return json.dumps({**head, "items": [item]}).encode()


FORMS: dict[str, Callable[[str], bytes]] = {
    "rss": _in_rss,
    "atom": _in_atom,
    "json": _in_json,
    "damaged": lambda text: _in_rss(text).replace(b"</channel>", b"<x>"),
}


def _lines(post: HeardPost) -> list[str]:
    """Everything of a post that is shown as one line, or names something."""
    author = post.author
    names = [author.name, author.handle, author.stable_id] if author else []
    told = [post.title, post.guid, post.in_reply_to, post.conversation, post.language, *post.hashtags, *post.mentions]
    return [line for line in (*told, *names) if line]


def _is_harmless(feed: HeardFeed) -> None:
    addresses = [feed.link, feed.next_page]
    for entry in feed.entries:
        post = entry.post
        addresses += [post.url, post.author.url if post.author else None]
        assert "<" not in SAFE_TAG.sub("", post.html)
        assert not CONTROLS.search(post.html + post.text)
        assert len(post.text) <= 100_000
        for line in _lines(post):
            assert len(line) <= 2_000
            assert "\n" not in line
            assert not CONTROLS.search(line)
        assert len(post.title) <= 500
    assert len(feed.title) <= 500
    for address in filter(None, addresses):
        assert address.startswith(("http://", "https://"))
        assert not re.search(r"[\s<>\"\\\u202e]", address)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("payload", [*PAYLOADS, *ODD])
def test_in_every_field_of_every_format(form: str, payload: str) -> None:
    started = time.process_time()
    _is_harmless(heard_in(FORMS[form](payload)))
    assert time.process_time() - started < 5


NETWORKS = {
    "reddit": "<id>t3_a</id><link href='https://www.reddit.com/r/x/comments/a/b/'/>",
    "youtube": "<id>yt:video:XplV_L7gx6w</id>",
    "github": "<id>tag:github.com,2008:X/1</id>",
    "stackoverflow": "<id>https://stackoverflow.com/q/1</id>",
    "isso": "<id>tag:h.example,2018:/isso/1/2</id>",
    "google_alerts": "<id>tag:google.com,2013:googlealerts/feed:1</id>",
}


@pytest.mark.parametrize("network", NETWORKS)
def test_in_every_field_of_the_networks_with_ways_of_their_own(network: str) -> None:
    for payload in (*PAYLOADS, *ODD):
        t = escape(_xml(payload))
        entry = (
            f"{NETWORKS[network]}<title type='html'>{t}</title><author><name>{t}</name><uri>{t}</uri></author>"
            f"<content type='html'>{t}</content><category term='{t}' label='{t}'/>"
        )
        feed = heard_in(atom(entry))
        assert feed.network == network
        _is_harmless(feed)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from([*PAYLOADS, *ODD[:5], "<", "&", "&lt;", "\u200b", "x" * 70, " "]), max_size=5))
def test_cleaning_twice_is_cleaning_once(parts: list[str]) -> None:
    once = clean_html("".join(parts), "https://base.example/")
    if once.html:
        again = clean_html(once.html, "https://base.example/")
        assert (again.html, again.text) == (once.html, once.text)
    assert clean_plain(once.text).text == once.text


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=200) | st.sampled_from([*PAYLOADS, *ODD]))
def test_a_line_is_settled_at_once(raw: str) -> None:
    line = one_line(raw)
    assert one_line(line, markup=False) == line
    assert len(line) <= 500


BOMB = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
DECLARED = f"{BOMB}<rss><channel><title>&b;&f;</title><item><title>&f;</title></item></channel></rss>"
HIDDEN = {
    "UTF-16 named by the server alone": (DECLARED.encode("utf-16-le"), "text/xml; charset=utf-16-le"),
    "UTF-16 with its mark": (DECLARED.encode("utf-16"), ""),
    "UTF-7": (DECLARED.encode("utf-7"), "text/xml; charset=utf-7"),
    "EBCDIC": (('<?xml version="1.0" encoding="cp037"?>' + DECLARED).encode("cp037"), ""),
    "parameter entities": (DECLARED.replace("ENTITY a", "ENTITY % a").encode(), ""),
    "small letters": (DECLARED.replace("DOCTYPE", "doctype").replace("ENTITY", "entity").encode(), ""),
    "behind a comment": (f"<!-- <rss> -->{DECLARED}".encode(), ""),
    "external document type": (DECLARED.replace(BOMB, '<!DOCTYPE r SYSTEM "file:///etc/passwd">').encode(), ""),
}


@pytest.mark.parametrize("name", HIDDEN)
def test_no_entity_is_expanded_and_no_file_is_read_however_they_are_hidden(name: str) -> None:
    body, content_type = HIDDEN[name]
    try:
        feed = parse(ParseJob("https://h.example/", content_type, body))
    except ParseFailure:
        return
    said = feed.title + "".join(entry.post.title + entry.post.text for entry in feed.entries)
    assert "aaaaaaaaaa" not in said
    assert "root:" not in said


SIZES = {
    "100,000 attributes of one item": b"<rss><channel><item "
    + b" ".join(b'a%d="x"' % n for n in range(100_000))
    + b"><title>x</title></item></channel></rss>",
    "100,000 categories": rss("<title>x</title>" + "<category>a</category>" * 100_000),
    "100,000 authors": atom("<id>1</id>" + "<author><name>a</name></author>" * 100_000),
    "100,000 links": atom("<id>1</id>" + "<link href='https://h.example/'/>" * 100_000),
    "100,000 hashtags": rss(f"<description>{'#a1 @b ' * 100_000}</description>"),
    "a title of 5 MB": rss(f"<title>{'t ' * 2_500_000}</title>"),
    "a date of 5 MB": rss(f"<title>x</title><pubDate>{'1' * 5_000_000}</pubDate>"),
}


@pytest.mark.parametrize("name", SIZES)
def test_what_is_too_much_is_cut_in_good_time(name: str) -> None:
    started = time.process_time()
    try:
        feed = heard_in(SIZES[name])
    except ParseFailure:
        feed = None
    assert time.process_time() - started < 10
    if feed is not None:
        _is_harmless(feed)
        assert all(len(entry.post.hashtags) <= 50 and len(entry.post.mentions) <= 50 for entry in feed.entries)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is set where the system has it")
def test_a_worker_gets_no_more_memory_than_its_limit() -> None:
    program = (
        "from listeners.parsing import worker\n"
        "worker._limit_memory()\n"
        "try: bytearray(worker.MEMORY_LIMIT)\n"
        "except MemoryError: print('refused')"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run((sys.executable, "-c", program), cwd=root, capture_output=True, timeout=30, check=False)
    assert done.stdout.strip() == b"refused"
