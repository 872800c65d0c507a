"""Our own reader and feedparser give the same answers, on real feeds and on those of our own making.

Where they differ, the table says in what and why ours is kept; a line of it that is no longer true fails too.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from listeners.heard import HeardPost
from listeners.parsing.dialects.lenient import read_lenient
from listeners.parsing.dialects.mending import mended
from listeners.parsing.dialects.wellformed import read_wellformed
from listeners.parsing.document import FeedDocument
from listeners.parsing.failures import ParseFailure
from listeners.parsing.networks.registry import network_of
from listeners.parsing.sniffing import prepared
from tests.listeners.parsing.documents import atom, element, heard_in, rss
from tests.shared import SHARED, needs_shared

URL = "https://feeds.example/feed"
FOLDERS = ("formats/feeds", "samples", "corpora/feedjira", "corpora/reader", "corpora/rss-parser")
FEEDS = {
    str(path.relative_to(SHARED)): path
    for folder in FOLDERS
    for path in sorted((SHARED / folder).rglob("*"))
    if path.suffix in (".xml", ".atom", ".rss")
}

FACTS: dict[str, Callable[[HeardPost], object]] = {
    "title": lambda post: post.title,
    "link": lambda post: post.url,
    "id": lambda post: post.guid,
    "date": lambda post: post.published,
    "author": lambda post: post.author,
    "text": lambda post: post.text,
    "thread": lambda post: (post.in_reply_to, post.conversation),
    "counts": lambda post: post.counts,
    "language": lambda post: post.language,
}

LAST = "a showcase of every extension, with elements twice over: we take the first, feedparser the last"
FIRST_TEXT = "several texts: we take the first content of the entry, feedparser's list does not say which it was"
UNKNOWN = "an element feedparser does not know"
EXCEPTIONS = {
    ("formats/feeds/feedsmith_atom-ns.xml", "author"): LAST,
    ("formats/feeds/feedsmith_atom-ns.xml", "text"): LAST,
    ("formats/feeds/feedsmith_atom-ns.xml", "thread"): LAST,
    ("formats/feeds/feedsmith_atom-ns.xml", "counts"): LAST,
    ("formats/feeds/feedsmith_rss-ns.xml", "author"): LAST,
    ("formats/feeds/feedsmith_rss-ns.xml", "thread"): LAST,
    ("formats/feeds/feedsmith_rss-ns.xml", "counts"): LAST,
    ("formats/feeds/stackoverflow_question.atom", "counts"): f"{UNKNOWN}: re:rank",
    ("corpora/feedjira/AtomEscapedHTMLInPreTag.xml", "id"): "no id: it is made of the text as it was written",
    ("corpora/feedjira/HuffPostCanada.xml", "text"): "feedparser takes the caption of a picture for the content",
    ("corpora/feedjira/TypePadNews.xml", "text"): "feedparser drops blanks within HTML",
    ("corpora/reader/full.atom", "text"): FIRST_TEXT,
    ("corpora/reader/relative.atom", "text"): FIRST_TEXT,
    ("corpora/reader/relative.rss", "text"): "RSS has no element of that name; its description is the text",
    ("corpora/rss-parser/narro.rss", "text"): FIRST_TEXT,
}

DAMAGED = {
    "corpora/feedjira/DuplicateContentAtomFeed.xml": 10,
    "corpora/feedjira/ITunesWithSingleQuotedAttributes.xml": 3,
    "corpora/feedjira/InvalidDateFormat.xml": 2,
    "corpora/feedjira/PaulDixExplainsNothingWFW.xml": 5,
    "corpora/feedjira/itunes.xml": 3,
}
"""Not well-formed, by more than what is mended: their entries, all read by feedparser."""

NO_FEEDS = ("samples/mastodon-takahe/tag.rss", "corpora/rss-parser/unrecognized.rss")


def _posts(document: FeedDocument) -> list[HeardPost]:
    network = network_of(document)
    read = (network.read(entry, document) for entry in document.entries)
    return [post for post in read if post is not None]


def _differences(body: bytes) -> set[str]:
    """Return the facts in which the two readers differ about any post."""
    ours = read_wellformed(body, "", URL) or read_wellformed(mended(body), "", URL)
    theirs = read_lenient(body, "", URL)
    assert ours is not None
    assert theirs is not None
    assert network_of(ours) == network_of(theirs)
    assert (ours.title, ours.link, ours.language) == (theirs.title, theirs.link, theirs.language)
    pairs = list(zip(_posts(ours), _posts(theirs), strict=True))
    return {fact for fact, of in FACTS.items() if any(of(one) != of(other) for one, other in pairs)}


@needs_shared
@pytest.mark.parametrize("name", sorted(FEEDS.keys() - DAMAGED.keys() - {*NO_FEEDS}))
def test_a_real_feed(name: str) -> None:
    excepted = {fact for feed, fact in EXCEPTIONS if feed == name}
    assert _differences(prepared(FEEDS[name].read_bytes())) == excepted


@needs_shared
@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_feed_is_left_to_feedparser_and_loses_no_entry(name: str) -> None:
    body = FEEDS[name].read_bytes()
    assert read_wellformed(mended(prepared(body)), "", URL) is None
    assert len(heard_in(body, URL).entries) == DAMAGED[name]


@needs_shared
@pytest.mark.parametrize("name", NO_FEEDS)
def test_a_page_is_said_to_be_a_page(name: str) -> None:
    with pytest.raises(ParseFailure) as failed:
        heard_in(FEEDS[name].read_bytes(), URL)
    assert "web page" in failed.value.words.source


OWN = {
    "RSS 2.0": rss(
        "<title>One</title><link>https://h.example/1</link><guid isPermaLink='false'>n1</guid>"
        "<dc:creator>Léa</dc:creator><pubDate>Sun, 22 Nov 2026 09:00:00 +0100</pubDate>"
        "<slash:comments>3</slash:comments>"
        + element("description", "<p>In short</p>")
        + element("content:encoded", "<p>The whole <b>text</b> &amp; more</p>"),
        head="<title>Paper</title><link>https://h.example/</link><language>fr-FR</language>",
    ),
    "RSS with only a permalink": rss("<title>One</title><guid>https://h.example/1</guid>"),
    "RSS 1.0": (
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:admin="http://webns.net/mvcb/">'
        b'<channel rdf:about="https://h.example/"><title>Blog</title><link>https://h.example/</link>'
        b'<admin:generatorAgent rdf:resource="https://wordpress.org/?v=6"/></channel>'
        b'<item rdf:about="https://h.example/1"><title>One</title><link>https://h.example/1</link>'
        b"<dc:date>2026-11-22T09:00:00Z</dc:date><dc:creator>Lea</dc:creator><description>Text</description></item></rdf:RDF>"
    ),
    "Atom": atom(
        "<id>tag:h.example,2026:1</id><title type='html'>A &amp;lt;b&amp;gt; tag</title><link href='https://h.example/1'/>"
        "<published>2026-11-22T09:00:00Z</published><updated>2026-11-23T09:00:00Z</updated>"
        "<link rel='replies' href='https://h.example/1/comments' thr:count='4'/>"
        + element("content type='html'", "<p>Whole</p>"),
        head="<title>Blog</title><link href='https://h.example/'/><author><name>Léa</name><uri>/lea</uri></author>",
        attributes='xml:lang="fr"',
    ),
    "Atom that answers": atom(
        "<id>urn:x:2</id><title>Re: One</title><link href='https://h.example/1#c2'/><author><name>Marc</name></author>"
        "<thr:in-reply-to ref='urn:x:1' href='https://h.example/1'/><updated>2026-11-22T09:00:00Z</updated>"
        + element("content type='html'", "Yes")
    ),
    "Atom whose ids are no addresses": atom(
        "<id>t1_abc</id><title>One</title>", head="<id>tag:h.example,2026:feed</id>"
    ),
    "behind FeedBurner": rss(
        "<title>One</title><link>http://feedproxy.example/~r/h/~3/x1/</link><guid isPermaLink='false'>n1</guid>"
        '<feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://h.example/1'
        "</feedburner:origLink>"
    ),
}


@pytest.mark.parametrize("name", OWN)
def test_a_feed_of_our_own(name: str) -> None:
    assert _differences(OWN[name]) == set()


def test_behind_feedburner_the_thing_itself_is_linked() -> None:
    assert heard_in(OWN["behind FeedBurner"]).entries[0].post.url == "https://h.example/1"


def test_a_count_on_the_link_to_the_replies_is_one_of_replies() -> None:
    assert heard_in(OWN["Atom"]).entries[0].post.counts.replies == 4


def test_a_page_after_its_document_type_is_a_page() -> None:
    with pytest.raises(ParseFailure) as failed:
        heard_in(b'<!DOCTYPE html>\n<html lang="en">\n<head><title>Not found</title></head></html>')
    assert "web page" in failed.value.words.source


ANSWERED = sorted((SHARED / "corpora/rss-parser").glob("*.expected.json"))


def _told(path: Path) -> list[dict[str, object]]:
    body = path.read_bytes()
    try:
        document = json.loads(body)
    except UnicodeDecodeError:
        document = json.loads(body.decode("latin-1"))
    feed = document.get("feed", document)
    items = feed["items"]
    assert isinstance(items, list)
    return items


@needs_shared
@pytest.mark.parametrize("path", ANSWERED, ids=lambda path: path.name.partition(".")[0])
def test_rss_parser_finds_the_same_entries(path: Path) -> None:
    name = path.name.removesuffix(".expected.json")
    body = next(path.parent.glob(f"{name}.[ar][ts][os]*")).read_bytes()
    document = read_wellformed(prepared(body), "", URL) or read_lenient(prepared(body), "", URL)
    assert document is not None
    told = _told(path)
    assert len(document.entries) == len(told)
    for entry, item in zip(document.entries, told, strict=True):
        link = str(item.get("link") or "")
        if link and "/~r/" not in link:  # rss-parser keeps FeedBurner's redirect
            assert entry.link in (link, f"https://feeds.example{link}")
        if guid := item.get("guid") or item.get("id"):
            assert entry.guid == guid
        if date := item.get("isoDate"):
            moment = entry.published
            assert moment is not None
            assert str(date).startswith(moment.isoformat(timespec="seconds")[:19])
