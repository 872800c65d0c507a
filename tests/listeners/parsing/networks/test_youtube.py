"""YouTube: counts in media elements, an ``updated`` that means nothing, shorts."""

from __future__ import annotations

import pytest

from tests.listeners.parsing.documents import atom, heard_in, post_in


def _entry(
    link: str = "https://www.youtube.com/watch?v=XplV_L7gx6w", views: int = 985, updated: str = "2026-09-03"
) -> str:
    return (
        "<id>yt:video:XplV_L7gx6w</id><yt:videoId>XplV_L7gx6w</yt:videoId><yt:channelId>UCabc</yt:channelId>"
        f'<title>Two Tables</title><link rel="alternate" href="{link}"/>'
        "<author><name>Atelier</name><uri>https://www.youtube.com/channel/UCabc</uri></author>"
        f"<published>2026-08-29T11:12:40+00:00</published><updated>{updated}T00:00:00Z</updated>"
        "<media:group><media:title>Two Tables</media:title><media:description>Boss &amp;amp; co #diy\n\n\n\nMore"
        "</media:description><media:community><media:starRating count='12'/>"
        f"<media:statistics views='{views}'/></media:community></media:group>"
    )


def test_facts() -> None:
    feed = heard_in(atom(_entry()))
    post = feed.entries[0].post
    assert (feed.network, feed.hears) == ("youtube", "own_posts")
    assert post.author is not None
    assert (post.author.stable_id, post.author.name) == ("UCabc", "Atelier")
    assert (post.counts.views, post.counts.likes, post.counts.replies) == (985, 12, None)
    assert post.text == "Boss & co #diy\n\nMore"
    assert post.hashtags == ("diy",)


def test_counts_that_move_make_nothing_new() -> None:
    before, after = (
        post_in(atom(_entry(views=views, updated=at))) for views, at in ((985, "2026-09-03"), (990, "2026-09-04"))
    )
    assert before.guid == after.guid
    assert before.updated is after.updated is None
    assert after.counts.views == 990


@pytest.mark.parametrize("path", ["watch?v=XplV_L7gx6w", "shorts/XplV_L7gx6w"])
def test_a_short_is_the_same_conversation(path: str) -> None:
    entry = _entry(f"https://www.youtube.com/{path}").replace("<yt:videoId>XplV_L7gx6w</yt:videoId>", "")
    assert post_in(atom(entry)).conversation == "XplV_L7gx6w"
