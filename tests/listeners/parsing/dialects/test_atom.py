"""Atom element by element."""

from __future__ import annotations

import pytest
from lxml import etree

from listeners.parsing.dialects.atom import read_atom
from listeners.parsing.document import Category, Dialect, FeedDocument, FeedEntry, Markup
from tests.listeners.parsing.documents import atom

URL = "https://feeds.example/dir/feed.atom"


def document(*entries: str, head: str = "", attributes: str = "") -> FeedDocument:
    return read_atom(etree.fromstring(atom(*entries, head=head, attributes=attributes)), URL)


def entry(inner: str, head: str = "", attributes: str = "") -> FeedEntry:
    (found,) = document(inner, head=head, attributes=attributes).entries
    return found


def test_head() -> None:
    head = (
        '<id>urn:feed</id><title>Blog</title><subtitle>About</subtitle><link href="/"/>'
        '<link rel="self" href="feed.atom"/>'
        '<generator uri="https://gen.example/">Gen</generator><category term="news"/>'
    )
    found = document(head=head, attributes='xml:lang="fr-CA"')
    assert found.dialect is Dialect.ATOM
    assert (found.feed_id, found.title, found.description, found.language) == ("urn:feed", "Blog", "About", "fr-CA")
    assert (found.link, found.self_link) == ("https://feeds.example/", "https://feeds.example/dir/feed.atom")
    assert found.generator == "Gen https://gen.example/"
    assert found.categories == (Category("news"),)


@pytest.mark.parametrize(
    ("links", "link"),
    [
        ('<link href="a"/>', "https://feeds.example/dir/a"),
        ('<link rel="self" href="s"/><link rel="alternate" href="a"/>', "https://feeds.example/dir/a"),
        ('<link type="application/json" href="j"/><link type="text/html" href="a"/>', "https://feeds.example/dir/a"),
        ('<link type="application/json" href="j"/>', "https://feeds.example/dir/j"),
        ('<link rel="http://www.iana.org/assignments/relation/alternate" href="a"/>', "https://feeds.example/dir/a"),
        ('<link rel="enclosure" href="x.mp3"/>', ""),
        ("<id>https://h.example/id</id>", "https://h.example/id"),
        ("<id>urn:x</id>", ""),
    ],
)
def test_link(links: str, link: str) -> None:
    assert entry(links).link == link


@pytest.mark.parametrize(
    ("title", "value", "markup"),
    [
        ("<title>a &amp;lt; b</title>", "a &lt; b", Markup.UNTOLD),
        ("<title type='text'>a &lt;b&gt;</title>", "a <b>", Markup.PLAIN),
        ("<title type='html'>a &lt;b&gt;x&lt;/b&gt;</title>", "a <b>x</b>", Markup.HTML),
        ("<title type='TEXT/HTML'>x</title>", "x", Markup.HTML),
        ("", "", Markup.UNTOLD),
    ],
)
def test_title_type(title: str, value: str, markup: Markup) -> None:
    found = entry(title)
    assert (found.title.value, found.title.markup) == (value, markup)


def test_an_entry_without_author_has_the_feeds() -> None:
    head = "<author><name>Desk</name><uri>/about</uri></author>"
    assert (entry("", head=head).author_name, entry("", head=head).author_uri) == (
        "Desk",
        "https://feeds.example/about",
    )
    assert entry("<author><name>Lea</name></author>", head=head).author_name == "Lea"
    assert entry("<dc:creator>Sam</dc:creator>", head=head).author_name == "Sam"


def test_dates_fall_back_to_the_update() -> None:
    found = entry("<updated>2026-11-22T09:00:00Z</updated>")
    assert found.published == found.updated
    assert found.published is not None
    both = entry("<published>2026-11-21T09:00:00Z</published><updated>2026-11-22T09:00:00Z</updated>")
    assert both.published != both.updated


def test_threading_rank_and_categories() -> None:
    found = entry(
        "<thr:in-reply-to ref='urn:1' href='https://h.example/a'/><thr:total>4</thr:total><re:rank>9</re:rank>"
        "<category term='t' label='T' scheme='s'/><link rel='replies' href='r'/>"
    )
    assert (found.reply_ref, found.reply_href) == ("urn:1", "https://h.example/a")
    assert (found.comments_count, found.rank, found.comments_url) == (4, 9, "r")
    assert found.categories == (Category("t", "T", "s"),)


def test_bases_nest() -> None:
    found = entry("<link href='p'/><content xml:base='c/' type='html'>x</content>", attributes='xml:base="base/"')
    assert found.link == "https://feeds.example/dir/base/p"
    assert found.base == "https://feeds.example/dir/base/c/"


def test_the_source_of_a_planet() -> None:
    found = entry("<source><title>Origin</title><link href='https://o.example/'/><id>urn:o</id></source><id>urn:e</id>")
    assert (found.source_title, found.source_url, found.guid) == ("Origin", "https://o.example/", "urn:e")


def test_a_lone_entry_is_a_document() -> None:
    root = etree.fromstring('<entry xmlns="http://www.w3.org/2005/Atom"><id>1</id><title>t</title></entry>')
    assert [found.guid for found in read_atom(root, URL).entries] == ["1"]
