"""Broken documents: every fact that a well-formed one would have given."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.parsing.dialects.lenient import read_lenient
from listeners.parsing.document import Category, Dialect, FeedDocument, Markup
from tests.listeners.parsing.documents import SPACES

URL = "https://feeds.example/feed"


def document(body: bytes, content_type: str = "") -> FeedDocument:
    found = read_lenient(body, content_type, URL)
    assert found is not None
    return found


BROKEN = (
    f"<rss version='2.0' {SPACES}><channel><title>Broken & blog</title><link>https://h.example/</link><ttl>60</ttl>"
    "<generator>Gen</generator><language>fr</language><atom:link rel='next' href='https://h.example/?paged=2'/>"
    "<item><title>One</title><link>/one</link><guid isPermaLink='false'>g1</guid><author>Lea</author>"
    "<pubDate>dim., 22 nov. 2026 10:00:00 +0100</pubDate><description>a <b>bold</description>"
    "<content:encoded><![CDATA[<p>long</p>]]></content:encoded><category>velo</category>"
    "<slash:comments>3</slash:comments><comments>https://h.example/one#c</comments>"
    "<thr:in-reply-to ref='urn:1' href='https://h.example/zero'/><source url='https://s.example'>Paper</source></item>"
    "<item><title>Two</title><descr"
).encode()


def test_head() -> None:
    found = document(BROKEN)
    assert found.dialect is Dialect.LENIENT
    assert (found.title, found.link, found.language, found.generator) == (
        "Broken & blog",
        "https://h.example/",
        "fr",
        "Gen",
    )
    assert found.next_link == "https://h.example/?paged=2"
    assert found.min_interval is not None


def test_entry() -> None:
    first = document(BROKEN).entries[0]
    assert (first.guid, first.link, first.title.value, first.author_name) == (
        "g1",
        "https://h.example/one",
        "One",
        "Lea",
    )
    assert first.published == datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert (first.body.value, first.body.markup) == ("<p>long</p>", Markup.HTML)
    assert first.categories == (Category("velo"),)
    assert (first.comments_count, first.comments_url) == (3, "https://h.example/one#c")
    assert (first.reply_ref, first.reply_href) == ("urn:1", "https://h.example/zero")
    assert (first.source_title, first.source_url) == ("Paper", "https://s.example")


def test_a_half_entry_is_kept_as_far_as_it_goes() -> None:
    assert [entry.title.value for entry in document(BROKEN).entries] == ["One", "Two"]


def test_the_charset_of_the_header_is_heeded() -> None:
    body = "<rss version='2.0'><channel><item><title>été & co</title>".encode("latin-1")
    assert document(body, "text/xml; charset=iso-8859-1").entries[0].title.value.startswith("été")


def test_a_korean_date_is_left_to_feedparser() -> None:
    body = "<rss version='2.0'><channel><item><pubDate>2026-11-22 오후 06:00:00</pubDate></item></rss".encode()
    assert document(body).entries[0].published is not None


@pytest.mark.parametrize("body", [b"", b"words", b"<html><p>x", b"\xff\xfe\x00", b"<a><b/></a>"])
def test_nothing_of_a_feed_is_none(body: bytes) -> None:
    assert read_lenient(body, "", URL) is None


def test_a_name_or_an_address_is_never_opened() -> None:
    assert read_lenient(b"https://127.0.0.1:9/feed.xml", "", URL) is None
    assert read_lenient(__file__.encode(), "", URL) is None


@pytest.mark.parametrize("length", [999, 1000, 1001, 3000])
def test_the_end_of_a_long_name_in_cdata_loses_no_entry(length: int) -> None:
    long = f"<item><title>One</title><author><![CDATA[{'n' * length}]]></author>&nbsp</item>"
    found = document(f"<rss><channel><title>T</title>{long}<item><title>Two</title></item></channel></rss>".encode())
    assert [entry.title.value for entry in found.entries] == ["One", "Two"]
    assert found.entries[0].author_name == "n" * min(length, 1000)
