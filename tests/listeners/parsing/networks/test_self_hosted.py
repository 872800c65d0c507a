"""Isso, MediaWiki, Lemmy and PeerTube."""

from __future__ import annotations

import json

import pytest

from storage.records.mentions import PostKind
from tests.listeners.parsing.documents import atom, element, heard_in, post_in, rss


def test_isso_thread_and_parent() -> None:
    entry = (
        "<id>tag:shop.example,2018:/isso/1/3</id><title>Comment #3</title><author><name>Support</name></author>"
        '<link href="https://shop.example/recall#isso-3"/><thr:in-reply-to ref="tag:shop.example,2018:/isso/1/1"'
        ' href="https://shop.example/recall#isso-1"/>' + element('content type="html"', "<p>On it</p>")
    )
    post = post_in(atom(entry, head="<id>tag:shop.example,2018:/isso/thread/recall</id>"))
    assert (post.network, post.kind, post.title) == ("isso", PostKind.COMMENT, "")
    assert post.in_reply_to == "tag:shop.example,2018:/isso/1/1"
    assert post.conversation == "https://shop.example/recall"


DIFF = (
    "<p>edit 3, réponse à @dana</p>\n<table style='color: red'><tr><td class='diff-lineno'>Line 1:</td></tr><tr>"
    '<td class="diff-marker" data-marker="−"></td><td><div>old</div></td>'
    '<td class="diff-marker" data-marker="+"></td><td style="x"><div>Helix <ins>new</ins></div></td></tr></table>'
)


def _wiki(author: str, title: str = "Talk:Helix") -> str:
    return (
        f"<id>https://wiki.example/index.php?title={title}&amp;diff=4&amp;oldid=3</id><title>{title}</title>"
        f'<link rel="alternate" type="text/html" href="https://wiki.example/index.php?title={title}&amp;diff=4&amp;oldid=3"/>'
        f"<updated>2026-11-22T07:17:57Z</updated><author><name>{author}</name></author>"
        + element('summary type="html"', DIFF)
    )


WIKI = '<generator>MediaWiki 1.39</generator><link rel="alternate" href="https://wiki.example/"/>'


def test_mediawiki_keeps_summary_and_added_text_only() -> None:
    post = post_in(atom(_wiki("Dana"), head=WIKI, attributes='xml:lang="fr"'))
    assert post.text == "edit 3, réponse à @dana\n\nHelix new"
    assert "table" not in post.html
    assert (post.kind, post.title, post.language) == (PostKind.POST, "Talk:Helix", "fr")
    assert post.conversation == "https://wiki.example/index.php?title=Talk:Helix"
    assert post.author is not None
    assert post.author.url == "https://wiki.example/index.php?title=User:Dana"


@pytest.mark.parametrize("address", ["203.0.113.7", "2001:db8::1"])
def test_mediawiki_ip_addresses_are_never_kept(address: str) -> None:
    assert post_in(atom(_wiki(address), head=WIKI)).author is None


def test_mediawiki_page_that_is_no_talk_is_an_article() -> None:
    assert post_in(atom(_wiki("Dana", "Helix"), head=WIKI)).kind is PostKind.ARTICLE


def test_mediawiki_history_names_the_page_not_the_change() -> None:
    entry = _wiki("Dana").replace("<title>Talk:Helix</title>", "<title>Dana: edit 3</title>")
    assert post_in(atom(entry, head=WIKI)).title == "Talk:Helix"


LEMMY = "<title>Lemmy - velo</title><link>https://lemmy.example/c/velo</link>"


def _lemmy(actor: str, description: str, link: str = "https://a.example/x") -> bytes:
    item = (
        f"<title>Which lock?</title><dc:creator>{actor}</dc:creator><comments>https://lemmy.example/post/5</comments>"
        f"<guid>https://far.example/post/77</guid><link>{link}</link>{element('description', description)}"
    )
    return rss(item, head=LEMMY)


def test_lemmy_counts_stand_only_in_the_description() -> None:
    html = (
        'submitted by <a href="https://far.example/u/lea">lea</a> to <a href="https://lemmy.example/c/velo">velo</a>'
        '<br>14 points | <a href="https://lemmy.example/post/5">3 comments</a><p>Any <b>idea</b>?</p>'
    )
    feed = heard_in(_lemmy("https://far.example/u/lea", html))
    post = feed.entries[0].post
    assert (feed.network, feed.hears) == ("lemmy", "mentions")
    assert (post.counts.likes, post.counts.replies, post.text) == (14, 3, "Any idea?")
    assert post.conversation == post.url == "https://lemmy.example/post/5"
    assert post.author is not None
    assert (post.author.handle, post.author.stable_id) == ("lea@far.example", "https://far.example/u/lea")


def test_lemmy_inbox_is_addressed_to_us() -> None:
    item = (
        "<title>Reply from sam</title>"
        + element("author", '/u/sam <a href="https://lemmy.example/u/sam">(link)</a>')
        + "<comments>https://lemmy.example/post/5/comment/9</comments><link>https://lemmy.example/post/5/comment/9</link>"
        + element("description", "<p>Thanks!</p>")
    )
    post = post_in(rss(item, head="<title>Lemmy - Inbox</title><link>https://lemmy.example/inbox</link>"))
    assert (post.network, post.kind, post.to_us, post.title) == ("lemmy", PostKind.COMMENT, True, "")
    assert post.conversation == "https://lemmy.example/post/5"
    assert post.author is not None
    assert (post.author.handle, post.author.stable_id) == ("sam", "https://lemmy.example/u/sam")


def test_peertube_video_and_comment_share_a_conversation() -> None:
    head = "<title>Tube</title><link>https://tube.example</link><generator>PeerTube - https://tube.example</generator>"
    video = (
        "<title>Two tables</title><link>https://tube.example/w/abc123</link><guid>https://tube.example/w/abc123</guid>"
        '<media:community><media:statistics views="42"/></media:community><media:content url="x" lang="fr"/>'
    )
    comment = (
        "<title>Two tables - Lea</title><link>https://tube.example/w/abc123;threadId=7</link><dc:creator>Lea</dc:creator>"
        + element("description", "<p>Bravo</p>")
    )
    first, second = [entry.post for entry in heard_in(rss(video, comment, head=head)).entries]
    assert first.network == "peertube"
    assert (first.counts.views, first.language) == (42, "fr")
    assert first.conversation == second.conversation == "https://tube.example/w/abc123"
    assert (second.kind, second.title) == (PostKind.COMMENT, "Two tables")


def test_peertube_json_feed_names_the_author_by_page() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1",
        "title": "Comments",
        "home_page_url": "https://tube.example",
        "feed_url": "https://tube.example/feeds/video-comments.json",
        "items": [
            {
                "id": "https://far.example/comments/1",
                "url": "https://tube.example/w/abc123;threadId=7",
                "title": "Two tables - Lea",
                "content_html": "<p>Bravo</p>",
                "author": {"name": "Lea", "url": "https://far.example/accounts/lea"},
            }
        ],
    }
    heard = heard_in(json.dumps(feed).encode())
    author = heard.entries[0].post.author
    assert (heard.network, heard.hears) == ("peertube", "mentions")
    assert author is not None
    assert (author.handle, author.stable_id) == ("lea@far.example", "https://far.example/accounts/lea")
