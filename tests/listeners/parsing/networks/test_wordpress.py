"""WordPress: posts, and comments whose parents stand in thr:in-reply-to or in the first line of the text."""

from __future__ import annotations

from storage.records.mentions import PostKind
from tests.listeners.parsing.documents import atom, element, heard_in, post_in, rss

PAGE = "https://blog.example/recall/"
HEAD = "<title>Comments on: Recall</title><generator>https://wordpress.org/?v=6.1</generator><language>fr-FR</language>"


def _rss_comment(html: str, number: int = 6) -> bytes:
    item = (
        f"<title>By: Dana</title><link>{PAGE}#comment-{number}</link><dc:creator>Dana</dc:creator>"
        f'<guid isPermaLink="false">https://blog.example/?p=4#comment-{number}</guid>{element("content:encoded", html)}'
    )
    return rss(item, head=HEAD)


def test_post() -> None:
    item = (
        f"<title>Recall</title><link>{PAGE}</link><comments>{PAGE}#comments</comments><dc:creator>admin</dc:creator>"
        "<category>News</category><category>Uncategorized</category><category>recall</category>"
        '<guid isPermaLink="false">https://blog.example/?p=4</guid><slash:comments>3</slash:comments>'
        + element("content:encoded", "<p>Ping <b>@support</b>. <img src='x' onerror='x()'></p>")
    )
    feed = heard_in(
        rss(item, head=HEAD.replace("Comments on: Recall", "Blog") + "<sy:updatePeriod>hourly</sy:updatePeriod>")
    )
    post = feed.entries[0].post
    assert (feed.network, feed.hears, post.kind, post.language) == ("wordpress", "own_posts", PostKind.ARTICLE, "fr")
    assert (post.conversation, post.counts.replies, post.hashtags) == (PAGE, 3, ("News", "recall"))
    assert post.mentions == ("support",)
    assert "img" not in post.html


def test_rss_reply_names_its_parent_in_the_first_line_only() -> None:
    line = f'<p>En réponse à <a href="{PAGE}#comment-2">admin</a>.</p>\n<p>Merci !</p>'
    post = post_in(_rss_comment(line))
    assert (post.kind, post.text, post.title) == (PostKind.COMMENT, "Merci !", "Recall")
    assert (post.in_reply_to, post.conversation) == (f"{PAGE}#comment-2", PAGE)
    assert post.author is not None
    assert post.author.name == "Dana"


def test_a_link_to_another_page_is_no_parent() -> None:
    html = '<p>See <a href="https://other.example/x/#comment-2">that</a>.</p><p>Right?</p>'
    post = post_in(_rss_comment(html))
    assert post.in_reply_to is None
    assert post.text.startswith("See that.")


def test_atom_comment_answers_a_post_or_a_comment() -> None:
    entry = (
        f'<title>Comment on Recall by Dana</title><link rel="alternate" href="{PAGE}#comment-6" type="text/html"/>'
        "<author><name>Dana</name><uri>https://dana.example</uri></author><id>https://blog.example/?p=4#comment-6</id>"
        f'<thr:in-reply-to ref="{{ref}}" href="{PAGE}" type="text/html"/>' + element('content type="html"', "<p>Hm</p>")
    )
    for ref in ("https://blog.example/?p=4", "https://blog.example/?p=4#comment-2"):
        feed = heard_in(
            atom(entry.format(ref=ref), head='<generator uri="https://wordpress.org/">WordPress</generator>')
        )
        post = feed.entries[0].post
        assert (post.in_reply_to, post.conversation, post.title) == (ref, PAGE, "Recall")
        assert feed.hears == "mentions"


def test_an_empty_comments_feed_still_hears_mentions() -> None:
    feed = heard_in(rss(head=HEAD))
    assert (feed.network, feed.hears, feed.entries) == ("wordpress", "mentions", ())
