"""The whole way of a body: what is known is not read, what is broken is read as far as it goes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from listeners.heard import HeardFeed
from listeners.parsing.failures import ParseFailure
from listeners.parsing.jobs import ParseJob
from listeners.parsing.reading import parse
from storage.records.sources import ErrorKind
from tests.listeners.parsing.documents import atom, element, heard_in, post_in, posts_in, rss

THREE = tuple(f"<guid>https://h.example/{n}</guid><title>t{n}</title>" for n in "abc")


def _json(*titles: str) -> bytes:
    items = [{"id": title, "title": title, "content_html": "<p>x</p>"} for title in titles]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": items}).encode()


def titles(feed: HeardFeed) -> list[str]:
    return [entry.post.title for entry in feed.entries]


@pytest.mark.parametrize(
    "body",
    [rss(*THREE), atom(*(f"<id>{t}</id><title>t{t}</title>" for t in "abc")), _json("ta", "tb", "tc")],
    ids=["rss", "atom", "json"],
)
def test_only_unknown_entries_are_read(body: bytes) -> None:
    first = heard_in(body)
    assert titles(first) == ["ta", "tb", "tc"]
    assert [entry.digest for entry in first.entries] == list(first.digests)
    known = frozenset({first.digests[0], first.digests[2]})
    second = heard_in(body, known=known)
    assert titles(second) == ["tb"]
    assert second.digests == first.digests
    assert second.title == first.title
    assert heard_in(body, known=frozenset(first.digests)).entries == ()


def test_a_changed_entry_is_read_again() -> None:
    first = heard_in(rss(*THREE))
    changed = rss(THREE[0], THREE[1].replace("tb", "tb2"), THREE[2])
    assert titles(heard_in(changed, known=frozenset(first.digests))) == ["tb2"]


def test_a_tag_inside_cdata_does_not_mislead() -> None:
    body = rss("<title>one</title><description><![CDATA[<item>fake</item>]]></description>", "<title>two</title>")
    first = heard_in(body)
    assert titles(first) == ["one", "two"]
    assert heard_in(body, known=frozenset(first.digests)).entries == ()


@pytest.mark.parametrize("cut", ["<item><title>half", "<item><title>half</title><desc", "<item><title>half</title>"])
def test_a_feed_cut_off_keeps_its_entries(cut: str) -> None:
    body = rss(*THREE).removesuffix(b"</channel></rss>") + cut.encode()
    assert titles(heard_in(body))[:3] == ["ta", "tb", "tc"]


@pytest.mark.parametrize(
    ("damage", "title"),
    [
        (b"<title>Caf&eacute; &nbsp;ok</title>", "Café ok"),
        (b"<title>AT&T & co</title>", "AT&T & co"),
        (b"<title>a <b>bold</title>", "a bold"),
        (b"<title>ctrl\x0b\x00x</title>", "ctrlx"),
        (b"<title>caf\xe9</title>", "café"),
    ],
)
def test_damaged_documents_are_read_leniently(damage: bytes, title: str) -> None:
    body = rss("TITLE", THREE[1]).replace(b"TITLE", damage)
    first = heard_in(body)
    assert titles(first)[0].replace("ctrl x", "ctrlx") == title
    assert heard_in(body, known=frozenset(first.digests)).entries == ()


def test_the_empty_rest_of_an_entry_is_no_post() -> None:
    body = rss(THREE[0]).removesuffix(b"</channel></rss>") + b"<item><tit"
    assert titles(heard_in(body)) == ["ta"]


def test_a_json_feed_cut_off_keeps_its_entries() -> None:
    body = _json("ta", "tb", "tc")
    assert titles(heard_in(body[: body.index(b"tc") + 2])) == ["ta", "tb"]


@pytest.mark.parametrize("body", [b"<rss version='2.0'><chan", b"<feed xmlns='http://www.w3.org/2005/Atom'><en"])
def test_nothing_left_to_read_is_broken(body: bytes) -> None:
    with pytest.raises(ParseFailure) as caught:
        heard_in(body)
    assert caught.value.kind is ErrorKind.BROKEN


def test_a_feed_without_entries_is_a_feed() -> None:
    feed = heard_in(rss(head="<title>Quiet</title><link>https://h.example/</link><language>fr</language><ttl>60</ttl>"))
    assert (feed.title, feed.link, feed.language, feed.entries) == ("Quiet", "https://h.example/", "fr", ())
    assert feed.min_interval == timedelta(hours=1)


def test_intervals_and_next_page() -> None:
    head = "<ttl>10</ttl><sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
    feed = heard_in(rss(head=head + '<atom:link rel="next" href="https://h.example/?paged=2"/>'))
    assert (feed.min_interval, feed.next_page) == (timedelta(minutes=30), "https://h.example/?paged=2")
    assert heard_in(rss(head="<ttl>99999999</ttl>")).min_interval == timedelta(days=7)
    for rel in ("next", "prev-archive"):
        assert heard_in(atom(head=f'<link rel="{rel}" href="?p=2"/>')).next_page == "https://feeds.example/feed?p=2"


def test_the_charset_of_the_header_counts_only_without_a_declaration() -> None:
    bare = "<rss version='2.0'><channel><item><title>été</title></item></channel></rss>".encode("latin-1")
    assert parse(ParseJob("https://h.example/", "text/xml; charset=ISO-8859-1", bare)).entries[0].post.title == "été"
    declared = rss("<title>été</title>").replace(b'"1.0"', b'"1.0" encoding="utf-8"', 1)
    assert parse(ParseJob("https://h.example/", "text/xml; charset=latin-1", declared)).entries[0].post.title == "été"


def test_hostile_links_never_become_addresses() -> None:
    post = post_in(
        rss("<link>javascript:alert(1)</link><guid>x</guid><title>t</title>", head="<link>file:///etc</link>")
    )
    assert post.url is None
    assert heard_in(rss(head="<link>file:///etc</link>")).link is None


def test_entries_that_share_a_guid_are_both_heard() -> None:
    assert len(posts_in(rss("<guid>x</guid><title>1</title>", "<guid>x</guid><title>2</title>"))) == 2


def test_rss_facts() -> None:
    item = (
        "<title>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; co</title><guid>https://h.example/a</guid>"
        "<pubDate>dim., 22 nov. 2026 10:00:00 +0100</pubDate><dc:creator>Lea</dc:creator>"
        + element("description", "short")
        + element("content:encoded", "<p>long <a href='/x'>er</a></p>")
    )
    post = post_in(rss(item, head="<link>https://h.example/</link>"))
    assert (post.title, post.text, post.url) == ("Bold & co", "long er", "https://h.example/a")
    assert 'href="https://h.example/x"' in post.html
    assert post.published == datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_rss_1_and_lower_case_and_bare_atom_are_read() -> None:
    rdf = (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1"><channel><title>c</title></channel>'
        b'<item rdf:about="https://h.example/a"><title>t</title><dc:date>2026-11-22T09:00Z</dc:date></item></rdf:RDF>'
    )
    post = post_in(rdf)
    assert (post.guid, post.url, post.title) == ("https://h.example/a", "https://h.example/a", "t")
    assert post.published == datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert post_in(b"<feed><entry><id>1</id><title>bare</title></entry></feed>").title == "bare"
    assert (
        post_in(b'<feed xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title>old</title></entry></feed>').title
        == "old"
    )


def test_atom_xhtml_bases_and_links() -> None:
    entry = (
        '<id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>title</em></div></title>'
        '<link rel="enclosure" href="x.mp3"/><link href="page"/><link rel="replies" href="r"/>'
        '<content type="xhtml" xml:base="sub/"><h:div xmlns:h="http://www.w3.org/1999/xhtml">one <h:b>two</h:b>'
        '<h:p>three <h:a href="z">four</h:a></h:p></h:div></content>'
    )
    post = post_in(atom(entry, attributes='xml:base="https://h.example/dir/"'))
    assert (post.title, post.url, post.text) == ("A title", "https://h.example/dir/page", "one two\n\nthree four")
    assert 'href="https://h.example/dir/sub/z"' in post.html


def test_json_feed_oddities() -> None:
    items = [{"id": 7, "url": "/a", "content_text": "a < b", "tags": ["x"]}, "no object", {"id": None}, {"title": 5}]
    body = json.dumps(
        {"version": "https://jsonfeed.org/version/1", "home_page_url": "https://h.example/", "items": items}
    )
    posts = posts_in(body.encode())
    assert (posts[0].guid, posts[0].url, posts[0].text, posts[0].hashtags) == (
        "7",
        "https://h.example/a",
        "a < b",
        ("x",),
    )
    assert all(post.guid for post in posts)


@pytest.mark.parametrize(
    "body", [b'{"items": ' + b"[" * 100_000, b'{"version": "https://jsonfeed.org/version/1", "items": 5}']
)
def test_json_that_is_odd_is_no_feed(body: bytes) -> None:
    with pytest.raises(ParseFailure) as caught:
        heard_in(body)
    assert caught.value.kind is ErrorKind.NOT_A_FEED
