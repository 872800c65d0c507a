"""Pages that were fetched: the feeds they name, and those their software has."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from listeners.discovery.offering import offered, with_offer
from listeners.discovery.page import MOST_CANDIDATES, feeds_in_page
from storage.records.sources import ErrorKind, SourceError
from storage.records.words import words

URL = "https://blog.example/2024/05/hello/"
WRONG = SourceError(ErrorKind.NOT_A_FEED, words("Sources", "This is plain text, not a feed. Check the address."))


def page(*links: str, head: str = "") -> bytes:
    named = "".join(f'<link rel="alternate" type="application/rss+xml" href="{link}">' for link in links)
    return f"<html><head>{head}{named}</head><body>Hello</body></html>".encode()


def addresses(body: bytes, url: str = URL) -> list[str]:
    return [one.address for one in feeds_in_page(body, url)]


def test_the_feeds_a_page_names() -> None:
    assert addresses(page("/rss.xml", "javascript:alert(1)", "file:///etc/passwd", "https://other.example/x.xml")) == [
        "https://blog.example/rss.xml",
        "https://other.example/x.xml",
    ]


def test_the_comments_of_a_wordpress_page_come_first() -> None:
    body = page("https://blog.example/feed/", head='<meta name="generator" content="WordPress 6.7">')
    assert addresses(body) == [
        "https://blog.example/2024/05/hello/feed/atom/",
        "https://blog.example/comments/feed/atom/",
        "https://blog.example/feed/",
    ]
    assert [one.kind.hears for one in feeds_in_page(body, URL)] == ["mentions", "mentions", "own_posts"]


def test_every_post_of_a_discourse_forum() -> None:
    body = page("/latest.rss", head='<meta name="generator" content="Discourse 3.4">')
    assert addresses(body, "https://forum.example/") == [
        "https://forum.example/posts.rss",
        "https://forum.example/latest.rss",
    ]


def test_the_channel_of_a_youtube_handle() -> None:
    feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"
    (found,) = feeds_in_page(page(feed), "https://www.youtube.com/@arte")
    assert (found.address, found.kind.hears) == (feed, "own_posts")


def test_a_channel_is_found_behind_its_scripts() -> None:
    body = b"<html><script>" + b"x" * 600_000 + b'"externalId":"UCabcdefghijklmnopqrstuv"</script></html>'
    feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"
    assert addresses(body, "https://www.youtube.com/@arte") == [feed]
    assert addresses(body, "https://elsewhere.example/@arte") == [
        "https://elsewhere.example/@arte/with_replies.rss",
        "https://elsewhere.example/@arte.rss",
    ]


def test_software_keeps_its_feeds_where_it_keeps_them() -> None:
    blogger = page(head="<meta content='blogger' name='generator'/>")
    assert addresses(blogger, "https://a.blogspot.com/2024/05/x.html") == [
        "https://a.blogspot.com/feeds/comments/default",
        "https://a.blogspot.com/feeds/posts/default",
    ]
    assert addresses(page(head='<meta name="generator" content="Hugo 0.139">'), "https://h.example/posts/") == [
        "https://h.example/index.xml"
    ]
    named = page("/own.xml", head="<meta content='blogger' name='generator'/>")
    assert addresses(named, "https://a.blogspot.com/") == [
        "https://a.blogspot.com/feeds/comments/default",
        "https://a.blogspot.com/own.xml",
    ]
    assert addresses(page("/news.xml", head='<meta name="generator" content="Hugo 0.139">'), "https://h.example/") == [
        "https://h.example/news.xml"
    ]


def test_a_page_that_names_nothing_is_known_by_its_address() -> None:
    assert addresses(page(), "https://m.example/tags/velo") == ["https://m.example/tags/velo.rss"]
    assert addresses(page(), "https://blog.example/") == []


def test_there_is_an_end_of_offers() -> None:
    assert len(addresses(page(*(f"/{number}.xml" for number in range(50))))) == MOST_CANDIDATES


def test_what_is_wrong_with_a_page_names_its_feeds_and_they_are_read_back() -> None:
    body = page("/a,b.xml", "https://x.example/feed?token=abc")
    wrong = with_offer(WRONG, body, URL)
    said = words("Sources", "{host}: {what}").given(host="blog.example", what=wrong.words)
    found = offered(SourceError(wrong.kind, said))
    assert [one.address for one in found] == ["https://blog.example/a,b.xml"]
    assert "abc" not in str(wrong.words.args)


def test_what_is_no_page_is_left_as_it_is() -> None:
    assert with_offer(WRONG, b"hello", URL) is WRONG
    broken = SourceError(ErrorKind.BROKEN, WRONG.words)
    assert with_offer(broken, page("/rss.xml"), URL) is broken
    assert offered(None) == offered(WRONG) == ()


@settings(max_examples=60)
@given(st.binary(max_size=300), st.text(max_size=60))
def test_any_page_is_looked_at_without_falling(body: bytes, tail: str) -> None:
    for one in feeds_in_page(
        body + b"<link rel=alternate type=application/atom+xml href=", f"https://a.example/{tail}"
    ):
        assert one.address.startswith(("http://", "https://"))
