"""Real feeds and other files: none brings the parser down, each network is recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeners.heard import HeardFeed
from listeners.parsing.failures import ParseFailure
from listeners.parsing.frames import Reply, framed
from listeners.parsing.jobs import ParseJob
from listeners.parsing.reading import parse
from tests.listeners.parsing.documents import heard_in
from tests.shared import SHARED, needs_shared

URL = "https://feeds.example/feed"
FOLDERS = ("formats/feeds", "samples", "corpora")
FILES = [path for folder in FOLDERS for path in sorted((SHARED / folder).rglob("*")) if path.is_file()]
NETWORKS = {
    "formats/feeds/google_alerts.atom": "google_alerts",
    "formats/feeds/google_news_search.rss": "google_news",
    "formats/feeds/reddit_search.atom": "reddit",
    "formats/feeds/reddit_post_comments.atom": "reddit",
    "formats/feeds/stackoverflow_question.atom": "stackoverflow",
    "formats/feeds/github_commits.atom": "github",
    "formats/feeds/youtube_channel.atom": "youtube",
    "samples/isso/feed.atom": "isso",
    "samples/mediawiki/rc.rss": "mediawiki",
    "samples/mediawiki/history.atom": "mediawiki",
    "samples/mastodon-takahe/dana.rss": "mastodon",
    "samples/wordpress/rss2.xml": "wordpress",
    "samples/wordpress/rdf.xml": "wordpress",
    "samples/wordpress/comments-rss2.xml": "wordpress",
    "corpora/feedjira/RSSWithComments.xml": "hackernews",
    "corpora/feedjira/TechCrunch.xml": "wordpress",
    "corpora/reader/full.atom": "web",
}


def _name(path: Path) -> str:
    return str(path.relative_to(SHARED))


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_feed_or_a_failure_comes_out_and_nothing_is_read_twice(path: Path) -> None:
    body = path.read_bytes()
    try:
        feed = heard_in(body, URL)
    except ParseFailure:
        return
    framed(Reply(feed=feed))
    again = parse(ParseJob(URL, "", body, frozenset(feed.digests)))
    assert again.entries == ()
    assert again.network == feed.network


@needs_shared
@pytest.mark.parametrize("name", NETWORKS)
def test_network_is_recognised_by_content(name: str) -> None:
    assert heard_in((SHARED / name).read_bytes(), URL).network == NETWORKS[name]


def _sample(name: str) -> HeardFeed:
    return heard_in((SHARED / "samples" / name).read_bytes(), URL)


@needs_shared
def test_wordpress_replies_have_their_parents() -> None:
    posts = [entry.post for entry in _sample("wordpress/post4-comments.xml").entries]
    assert [post.in_reply_to is not None for post in posts] == [True, True, False]
    assert posts[0].text == "REST reply: we are on it, Dana."
    assert len({post.conversation for post in posts}) == 1


@needs_shared
def test_the_post_and_its_comments_share_a_conversation() -> None:
    post = next(entry.post for entry in _sample("wordpress/rss2.xml").entries if "recall" in entry.post.title)
    comments = _sample("wordpress/post4-comments.xml").entries
    assert {entry.post.conversation for entry in comments} == {post.conversation}


@needs_shared
def test_changes_of_one_page_share_a_conversation_in_all_three_feeds() -> None:
    talk = {
        entry.post.conversation
        for name in ("rc.rss", "rc.atom", "history.atom")
        for entry in _sample(f"mediawiki/{name}").entries
        if entry.post.title == "Talk:Helix"
    }
    assert talk == {"http://127.0.0.1:8181/index.php?title=Talk:Helix"}
