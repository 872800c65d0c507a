"""What a body is, and what is said of it."""

from __future__ import annotations

import pytest

from listeners.parsing.failures import ParseFailure
from listeners.parsing.sniffing import feeds_of_page, prepared
from storage.records.sources import ErrorKind
from tests.listeners.parsing.documents import heard_in, post_in, rss


def failure_of(body: bytes) -> ParseFailure:
    with pytest.raises(ParseFailure) as caught:
        heard_in(body)
    return caught.value


@pytest.mark.parametrize("body", [b"", b"  \r\n\t ", b"\xef\xbb\xbf", b"\0\0\0\0"])
def test_empty(body: bytes) -> None:
    assert failure_of(body).kind is ErrorKind.EMPTY


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"<!DOCTYPE html><html><head><title>x</title></head></html>", "web page"),
        (b"  <HTML><body>Sign in to the Wi-Fi", "web page"),
        (b"<!-- c --><head><title>Moved</title></head>", "web page"),
        (b'{"errors": [1]}', "JSON data"),
        (b"[1, 2]", "JSON data"),
        (b'<?xml version="1.0"?><opml version="2.0"><head/><body/></opml>', "subscriptions"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "<{root}>"),
        (b"%PDF-1.7 x", "archive"),
        (b"PK\x03\x04 x", "archive"),
        (b"\x00\x01\x02binary", "archive"),
        (b"just words, see http://h.example/<x>", "plain text"),
    ],
)
def test_no_feed(body: bytes, says: str) -> None:
    failure = failure_of(body)
    assert failure.kind is ErrorKind.NOT_A_FEED
    assert says in failure.words.source


def test_a_page_that_names_its_feeds() -> None:
    page = (
        b"<html><head><link rel='stylesheet' href='x.css'><link rel=\"alternate\" type=\"application/rss+xml\""
        b' href="/feed?a=1&amp;b=2"><LINK REL=alternate TYPE=application/atom+xml HREF=https://h.example/atom>'
        b"<link rel='alternate' type='application/rss+xml' href='javascript:x'></head></html>"
    )
    assert feeds_of_page(page, "https://h.example/dir/") == ("https://h.example/feed?a=1&b=2", "https://h.example/atom")
    words = failure_of(page).words
    assert words.args["feeds"] == "https://feeds.example/feed?a=1&b=2, https://h.example/atom"


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE rss [<!ENTITY a "b">]>',
        b'<!DOCTYPE rss SYSTEM "x.dtd" [\n<!ELEMENT x ANY>\n<!ENTITY % p SYSTEM "http://h.example/">]>',
        b'<!doctype rss [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_documents_that_define_entities_are_refused(doctype: bytes) -> None:
    body = rss("<title>&xxe;</title>").replace(b"<rss", doctype + b"<rss", 1)
    assert failure_of(body).kind is ErrorKind.BROKEN
    wide = body.decode().replace('<?xml version="1.0"?>', "").encode("utf-16")
    assert failure_of(wide).kind is ErrorKind.BROKEN


def test_a_doctype_without_entities_is_harmless() -> None:
    doctype = b'<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://h.example/rss-0.91.dtd">'
    assert post_in(rss("<title>x</title>").replace(b"<rss", doctype + b"<rss", 1)).title == "x"


def test_a_post_about_entities_is_no_attack() -> None:
    body = rss("<title>x</title><description><![CDATA[<!DOCTYPE a [<!ENTITY b 'c'>]>]]></description>")
    assert post_in(body).title == "x"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings(encoding: str) -> None:
    text = rss("<title>Été 日本</title>").decode().replace('version="1.0"', f'version="1.0" encoding="{encoding}"', 1)
    assert post_in(text.encode(encoding)).title == "Été 日本"


def test_preparing_leaves_an_ordinary_body_alone() -> None:
    body = rss("<title>x</title>")
    assert prepared(body) == body
