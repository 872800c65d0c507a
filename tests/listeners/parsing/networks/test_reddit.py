"""Reddit: handles with /u/, thread ids, boilerplate, communities among the results of a search."""

from __future__ import annotations

import pytest

from listeners.heard import HeardPost
from storage.records.mentions import PostKind
from tests.listeners.parsing.documents import atom, element, heard_in, post_in, posts_in, rss

SUBMITTED = (
    ' &#32; submitted by &#32; <a href="https://www.reddit.com/user/lea"> /u/lea </a> <br/> '
    '<span><a href="{link}">[link]</a></span> &#32; <span><a href="https://www.reddit.com/r/velo/comments/abc/x/">'
    "[comments]</a></span>"
)
THREAD = "https://www.reddit.com/r/velo/comments/abc/x/"


def _entry(guid: str, html: str, *, title: str = "A question", link: str = THREAD, author: str = "/u/lea") -> str:
    return (
        f"<author><name>{author}</name></author><category term='velo' label='r/velo'/>"
        f'{element("content type=" + chr(34) + "html" + chr(34), html)}<id>{guid}</id><link href="{link}"/>'
        f"<updated>2026-11-22T08:00:00+00:00</updated><title>{title}</title>"
    )


def _post(html: str, link: str = THREAD) -> HeardPost:
    return post_in(atom(_entry("t3_abc", "<!-- SC_OFF -->" + html + SUBMITTED.format(link=link))))


def test_boilerplate_is_removed_and_author_needs_no_uri() -> None:
    post = _post('<div class="md"><p>Which <strong>lock</strong>?</p></div><!-- SC_ON -->')
    assert post.text == "Which lock?"
    assert "submitted" not in post.html
    assert post.author is not None
    assert (post.author.handle, post.author.url) == ("lea", "https://www.reddit.com/user/lea")
    assert post.hashtags == ("velo",)


def test_link_post_says_its_link() -> None:
    post = _post("", link="https://news.example/a?b=1&amp;c=2")
    assert post.text == "https://news.example/a?b=1&c=2"
    assert 'href="https://news.example/a?b=1&amp;c=2"' in post.html


@pytest.mark.parametrize("link", ["https://v.redd.it/xyz", THREAD])
def test_own_pictures_and_own_page_are_no_link(link: str) -> None:
    html = '<table> <tr><td> <a href="x"> <img src="https://i.redd.it/x.png"/> </a> </td><td>'
    post = _post(html, link=link)
    assert (post.text, post.html) == ("", "")


def test_doubly_escaped_html_is_read_as_html() -> None:
    assert _post("").text == ""
    post = post_in(atom(_entry("t3_abc", "&lt;p&gt;One &lt;em&gt;two&lt;/em&gt;&lt;/p&gt;")))
    assert post.text == "One two"


def test_comment_has_thread_but_no_claimed_parent() -> None:
    title = "/u/sam on A question"
    entry = _entry("t1_def", "<p>Me too</p>", title=title, link=THREAD + "def/", author="/u/sam")
    post = post_in(atom(entry))
    assert post.kind is PostKind.COMMENT
    assert (post.title, post.conversation, post.in_reply_to) == ("A question", "t3_abc", None)


def test_comment_without_link_takes_the_thread_of_its_document_even_when_the_post_is_known() -> None:
    comment = "<id>t1_def</id><title>/u/sam on A question</title><author><name>/u/sam</name></author>"
    body = atom(_entry("t3_abc", "<p>Hi</p>"), comment)
    first = heard_in(body)
    again = heard_in(body, known=frozenset(first.digests[:1]))
    assert [entry.post.conversation for entry in first.entries] == ["t3_abc", "t3_abc"]
    assert [entry.post.conversation for entry in again.entries] == ["t3_abc"]


def test_communities_of_a_search_are_no_posts() -> None:
    body = atom(_entry("t5_qm7", "<div>Home</div>"), _entry("t3_abc", "<p>Hi</p>"))
    feed = heard_in(body)
    assert [entry.post.guid for entry in feed.entries] == ["t3_abc"]
    assert len(feed.digests) == 2


def test_deleted_author_is_nobody() -> None:
    assert post_in(atom(_entry("t3_abc", "<p>Hi</p>", author="/u/[deleted]"))).author is None


def test_old_rss_names_the_author_in_the_boilerplate_only() -> None:
    link = "https://www.reddit.com/r/funny/comments/3skx/water/"
    item = f"<title>Water</title><link>{link}</link><guid>{link}</guid>" + element(
        "description", SUBMITTED.format(link="https://i.example/x.gif").replace("/u/lea", "lea")
    )
    post = post_in(rss(item, head="<link>https://www.reddit.com/</link>"))
    assert post.author is not None
    assert (post.author.handle, post.conversation) == ("lea", "t3_3skx")


def test_what_can_be_heard() -> None:
    own = '<link rel="self" href="https://www.reddit.com/user/lea/.rss"/>'
    assert heard_in(atom(_entry("t3_abc", "x"), head=own)).hears == "own_posts"
    assert heard_in(atom(_entry("t3_abc", "x"))).hears == "mentions"
    assert posts_in(atom(_entry("t3_abc", "x")))[0].network == "reddit"
