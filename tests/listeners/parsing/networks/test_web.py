"""Everything without a reader of its own: articles, comments, forums."""

from __future__ import annotations

import pytest

from storage.records.mentions import PostKind
from tests.listeners.parsing.documents import atom, element, heard_in, post_in, rss


def test_blog_entry_is_an_article() -> None:
    item = (
        "<title>News</title><link>https://paper.example/a</link><dc:creator>desk@paper.example (Lea Brun)</dc:creator>"
    )
    feed = heard_in(rss(item, head="<title>Paper</title><language>en-GB</language>"))
    post = feed.entries[0].post
    assert (feed.network, feed.hears, feed.language) == ("web", "unknown", "en")
    assert (post.kind, post.conversation) == (PostKind.ARTICLE, None)
    assert post.author is not None
    assert post.author.name == "Lea Brun"


def test_an_author_who_is_only_an_e_mail_address_is_nobody() -> None:
    assert post_in(rss("<title>x</title><author>foo@bar.example</author>")).author is None


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("https://board.example/viewtopic.php?p=3", PostKind.POST),
        ("https://board.example/threads/x.12/", PostKind.POST),
        ("https://blog.example/a#comment-12", PostKind.COMMENT),
        ("https://blog.example/a", PostKind.ARTICLE),
    ],
)
def test_kind_by_the_shape_of_the_address(link: str, kind: PostKind) -> None:
    entry = f"<id>urn:x:1</id><title>t</title><link href='{link}'/>"
    assert post_in(atom(entry)).kind is kind


def test_threading_extension() -> None:
    entry = (
        "<id>urn:x:2</id><title>t</title><link href='https://blog.example/a?c=2'/>"
        "<thr:in-reply-to ref='urn:x:1' href='https://blog.example/a#top'/>"
        + element('content type="html"', "<i>yes</i>")
    )
    post = post_in(atom(entry))
    assert (post.kind, post.in_reply_to, post.conversation) == (PostKind.COMMENT, "urn:x:1", "https://blog.example/a")


def test_entry_without_id_link_or_date_gets_a_lasting_guid() -> None:
    body = rss("<title>Only a title</title>")
    first, second = post_in(body), post_in(body)
    assert first.guid == second.guid
    assert first.guid.startswith("content:")
    assert first.guid != post_in(rss("<title>Another</title>")).guid
