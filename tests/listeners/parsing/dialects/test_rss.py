"""RSS element by element, in the spellings of the wild."""

from __future__ import annotations

from datetime import timedelta

import pytest
from lxml import etree

from listeners.parsing.dialects.rss import min_interval, read_rss
from listeners.parsing.document import Category, Dialect, FeedDocument, FeedEntry, Markup
from tests.listeners.parsing.documents import rss

URL = "https://feeds.example/dir/feed.xml"


def document(*items: str, head: str = "") -> FeedDocument:
    return read_rss(etree.fromstring(rss(*items, head=head)), URL)


def entry(item: str, head: str = "") -> FeedEntry:
    (found,) = document(item, head=head).entries
    return found


def test_head() -> None:
    head = (
        "<title> Blog </title><link>/blog/</link><description>About</description><language>fr</language>"
        '<atom:link rel="self" href="self.xml"/><generator>Gen 1</generator><category>News</category>'
    )
    found = document(head=head)
    assert found.dialect is Dialect.RSS
    assert (found.title, found.description, found.language, found.generator) == ("Blog", "About", "fr", "Gen 1")
    assert found.link == "https://feeds.example/blog/"
    assert found.self_link == "https://feeds.example/dir/self.xml"
    assert found.categories == (Category("News"),)


@pytest.mark.parametrize(
    ("item", "guid", "link"),
    [
        ("<guid>https://h.example/a</guid>", "https://h.example/a", "https://h.example/a"),
        ('<guid isPermaLink="false">https://h.example/a</guid>', "https://h.example/a", ""),
        ('<guid isPermaLink="TRUE">https://h.example/a</guid>', "https://h.example/a", "https://h.example/a"),
        ("<guid>7</guid><link>\n https://h.example/b \n</link>", "7", "https://h.example/b"),
        ("<link>b?x=1&amp;y=2</link>", "", "https://h.example/b?x=1&y=2"),
        ('<atom:link href="https://h.example/c"/><atom:id>urn:1</atom:id>', "urn:1", "https://h.example/c"),
        ('<atom:link rel="self" href="https://h.example/c"/>', "", ""),
        ("<link/>", "", ""),
    ],
)
def test_guid_and_link(item: str, guid: str, link: str) -> None:
    found = entry(item, head="<link>https://h.example/</link>")
    assert (found.guid, found.link) == (guid, link)


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("<dc:creator><![CDATA[Lea]]></dc:creator><author>other</author>", "Lea"),
        ("<author>lea@h.example (Lea)</author>", "lea@h.example (Lea)"),
        ("<author><name>Lea</name><uri>https://lea.example</uri></author>", "Lea"),
        ("<atom:author><atom:name>Lea</atom:name></atom:author>", "Lea"),
        ("<itunes:author xmlns:itunes='http://www.itunes.com/DTDs/Podcast-1.0.dtd'>Lea</itunes:author>", "Lea"),
        ("", ""),
    ],
)
def test_author(item: str, name: str) -> None:
    assert entry(item).author_name == name


def test_the_fuller_text_is_the_body_and_an_empty_one_is_none() -> None:
    assert entry("<description>short</description><content:encoded>long</content:encoded>").body.value == "long"
    assert entry("<description>short</description><content:encoded> </content:encoded>").body.value == "short"
    assert entry("<description>a</description>").body.markup is Markup.HTML


def test_markup_that_was_not_escaped_is_kept() -> None:
    assert entry("<description>a <b>bold</b> word<br/></description>").body.value == "a <b>bold</b> word<br>"


def test_namespaces_without_their_slash_or_in_capitals() -> None:
    item = '<c:encoded xmlns:c="HTTP://purl.org/RSS/1.0/modules/content">x</c:encoded>'
    assert entry(item).body.value == "x"


def test_counts_reply_source_and_media() -> None:
    found = entry(
        '<slash:comments>1,234</slash:comments><thr:in-reply-to ref=" r " href="h"/><comments>https://h.example/#c</comments>'
        '<source url="https://s.example/feed">Paper</source><media:group><media:description>d</media:description>'
        "<media:community><media:statistics views='5'/><media:starRating count='6'/></media:community></media:group>"
        "<media:thumbnail url='t.png'/>"
    )
    assert (found.comments_count, found.reply_ref, found.reply_href) == (1234, "r", "h")
    assert (found.source_title, found.source_url) == ("Paper", "https://s.example/feed")
    assert (found.media_text, found.views, found.likes, found.thumbnail) == ("d", 5, 6, "t.png")


@pytest.mark.parametrize("count", ["-3", "many", "9" * 30, "1.5", "", "٣"])
def test_what_is_no_count(count: str) -> None:
    assert entry(f"<slash:comments>{count}</slash:comments>").comments_count is None


def test_categories_of_three_kinds() -> None:
    found = entry(
        '<category domain="d">a</category><dc:subject>b</dc:subject><atom:category term="c" label="C"/><category/>'
    )
    assert found.categories == (Category("a", scheme="d"), Category("b"), Category("c", "C"))


def test_a_date_that_cannot_be_read_lets_the_next_speak() -> None:
    found = entry("<pubDate>soon</pubDate><dc:date>2026-11-22T09:00:00Z</dc:date>")
    assert found.published is not None
    assert found.published.hour == 9


@pytest.mark.parametrize(
    ("ttl", "period", "frequency", "interval"),
    [
        (None, "", None, None),
        (0, "", None, None),
        (30, "", None, timedelta(minutes=30)),
        (None, " Daily ", 2, timedelta(hours=12)),
        (90, "hourly", 1, timedelta(minutes=90)),
        (None, "yearly", None, timedelta(days=7)),
        (None, "hourly", 0, timedelta(hours=1)),
        (None, "sometimes", 3, None),
    ],
)
def test_min_interval(ttl: int | None, period: str, frequency: int | None, interval: timedelta | None) -> None:
    assert min_interval(ttl, period, frequency) == interval
