"""Mastodon: no title, no author, no language; everything about the author is in the link."""

from __future__ import annotations

from storage.records.mentions import PostKind
from tests.listeners.parsing.documents import element, heard_in, post_in, rss

USER = (
    "<title>Lea Brun</title><link>https://toot.example/@lea</link><language>en-us</language>"
    "<generator>Mastodon v4.3.1</generator><description>Public posts from @lea@toot.example</description>"
)
TAG = "<title>#velo</title><link>https://toot.example/tags/velo</link><generator>Mastodon v4.3.1</generator>"
HTML = (
    '<p><span class="h-card"><a href="https://other.example/@support" class="u-url mention">@<span>support</span></a>'
    '</span> it <em>smells</em> of burning <a href="https://toot.example/tags/recall" class="mention hashtag">'
    '#<span>recall</span></a> <a href="https://shop.example/page?x=1&amp;y=2"><span class="invisible">https://</span>'
    '<span class="ellipsis">shop.example/page</span><span class="invisible">?x=1&amp;y=2</span></a></p>'
)


def _item(link: str, html: str = HTML, more: str = "") -> str:
    date = "<pubDate>Sun, 22 Nov 2026 07:20:33 +0000</pubDate>"
    return f'<guid isPermaLink="true">{link}</guid><link>{link}</link>{date}{element("description", html)}{more}'


def test_author_of_own_feed_comes_from_link_and_channel_title() -> None:
    post = post_in(rss(_item("https://toot.example/@lea/113000000000000001"), head=USER))
    assert post.network == "mastodon"
    assert post.kind is PostKind.POST
    assert post.author is not None
    assert (post.author.handle, post.author.name) == ("lea", "Lea Brun")
    assert post.author.stable_id == post.author.url == "https://toot.example/@lea"


def test_channel_title_with_full_handle_is_only_a_name() -> None:
    head = USER.replace("Lea Brun", "Lea Brun (@lea@toot.example)")
    author = post_in(rss(_item("https://toot.example/@lea/113000000000000001"), head=head)).author
    assert author is not None
    assert author.name == "Lea Brun"


def test_person_of_another_server_on_a_tag_feed_keeps_the_host() -> None:
    author = post_in(rss(_item("https://far.example/users/Max/statuses/113000000000000002"), head=TAG)).author
    assert author is not None
    assert (author.handle, author.stable_id, author.name) == ("Max@far.example", "https://far.example/@Max", None)


def test_takahe_path_and_its_made_up_title() -> None:
    item = "<title>dana@takahe.example #6472</title>" + _item("https://takahe.example/@dana/posts/647229901924074352/")
    post = post_in(rss(item, head="<link>https://takahe.example/@dana/</link><title>Dana</title>"))
    assert (post.network, post.title) == ("mastodon", "")
    assert post.author is not None
    assert post.author.name == "Dana"


def test_hidden_and_shortened_parts_of_a_link_stay_one_address() -> None:
    post = post_in(rss(_item("https://toot.example/@lea/113000000000000001"), head=USER))
    assert post.text == "@support it smells of burning #recall https://shop.example/page?x=1&y=2"
    assert "span" not in post.html
    assert 'href="https://shop.example/page?x=1&amp;y=2"' in post.html


def test_mentions_and_hashtags() -> None:
    item = _item(
        "https://toot.example/@lea/113000000000000001", more="<category>recall</category><category>Vélo</category>"
    )
    post = post_in(rss(item, head=USER))
    assert post.mentions == ("support@other.example",)
    assert post.hashtags == ("recall", "Vélo")


def test_mention_of_the_same_server_has_no_host_and_plain_ones_count_too() -> None:
    html = '<p><a class="u-url mention" href="https://toot.example/@sam">@sam</a> and @jo</p>'
    post = post_in(rss(_item("https://toot.example/@lea/113000000000000001", html), head=USER))
    assert post.mentions == ("sam", "jo")


def test_the_channel_language_is_the_servers_not_the_posts() -> None:
    post = post_in(rss(_item("https://toot.example/@lea/113000000000000001"), head=USER))
    assert post.language is None
    assert (post.in_reply_to, post.conversation) == (None, None)


def test_what_can_be_heard() -> None:
    assert heard_in(rss(_item("https://toot.example/@lea/113000000000000001"), head=USER)).hears == "own_posts"
    assert heard_in(rss(_item("https://toot.example/@lea/113000000000000001"), head=TAG)).hears == "tags"
