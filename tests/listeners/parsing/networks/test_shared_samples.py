"""Each feed of the collected samples, with the facts its server put in it, where it put them.

The same traps are covered beside this by documents of our own; here real ones are held to exact answers.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from listeners.heard import HeardAuthor, HeardFeed, HeardPost
from storage.records.mentions import Counts, PostKind
from tests.listeners.parsing.documents import heard_in
from tests.shared import SHARED, needs_shared

pytestmark = needs_shared


def heard(name: str) -> HeardFeed:
    return heard_in((SHARED / name).read_bytes())


def posts(name: str) -> list[HeardPost]:
    return [entry.post for entry in heard(name).entries]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_reddit_post_and_comment() -> None:
    submission, comment = posts("formats/feeds/reddit_post_comments.atom")
    assert (submission.kind, submission.guid, submission.conversation) == (PostKind.POST, "t3_abc123", "t3_abc123")
    assert submission.title == "Announcement: We've Updated The Rules"
    assert (submission.text, submission.published) == ("Hello world.", at("2026-05-23T13:54:37"))
    page = "https://www.reddit.com/user/SampleAuthor"
    assert submission.author == HeardAuthor(handle="SampleAuthor", name="SampleAuthor", url=page)
    assert (comment.kind, comment.guid, comment.conversation) == (PostKind.COMMENT, "t1_def456", "t3_abc123")
    assert (comment.title, comment.text) == ("Announcement: We've Updated The Rules", "A comment body.")
    assert comment.author is not None
    assert (comment.author.handle, comment.author.url) == ("Commenter", "https://www.reddit.com/user/Commenter")
    assert (comment.in_reply_to, comment.language, comment.counts) == (None, None, Counts())


def test_reddit_search_finds_subreddits_that_are_no_posts() -> None:
    feed = heard("formats/feeds/reddit_search.atom")
    assert (feed.network, feed.hears, feed.entries, len(feed.digests)) == ("reddit", "mentions", (), 1)


def test_reddit_subreddit() -> None:
    (post,) = posts("formats/feeds/reddit_subreddit_top.atom")
    assert (post.guid, post.url) == ("t3_shueto", "https://www.reddit.com/r/thinkpad/comments/shueto/_/")
    assert (post.title, post.text, post.hashtags) == (".", "", ("thinkpad",))
    assert post.author is not None
    assert (post.author.handle, post.published) == ("redditor_a", at("2022-02-01T13:00:44"))


def test_youtube_channel() -> None:
    (post,) = posts("formats/feeds/youtube_channel.atom")
    assert (post.guid, post.conversation) == ("yt:video:XplV_L7gx6w", "XplV_L7gx6w")
    assert (post.counts, post.updated) == (Counts(likes=12_129, views=985_292), None)
    assert post.author is not None
    assert (post.author.stable_id, post.author.name) == ("UCVUSDq6-oSpWAAPUppHFtZQ", "name name")
    assert (post.text, post.published) == ("Boss vs Employee & more", at("2026-08-29T11:12:40"))


def test_google_alert() -> None:
    feed = heard("formats/feeds/google_alerts.atom")
    (post,) = [entry.post for entry in feed.entries]
    assert (feed.network, feed.hears, post.kind, post.author) == ("google_alerts", "mentions", PostKind.ARTICLE, None)
    assert post.title.startswith("Public Safety: Criminologists Puzzle Over D.C.'s Rising Homicide Rates")
    assert (post.language, post.published) == ("en", at("2023-08-21T18:02:20"))


def test_google_news_search() -> None:
    (post,) = posts("formats/feeds/google_news_search.rss")
    assert (post.title, post.guid, post.text) == ("Iran nuclear talks resume in Vienna", "CBMiAbc123_def", "")
    assert post.author == HeardAuthor(stable_id="reuters.com", name="Reuters", url="https://www.reuters.com")
    assert (post.language, post.published) == ("en", at("2026-09-29T11:00:00"))


def test_stack_overflow_question() -> None:
    (post,) = posts("formats/feeds/stackoverflow_question.atom")
    assert (post.guid, post.conversation) == ("https://stackoverflow.com/q/1441463", "stackoverflow.com/q/1441463")
    assert (post.counts, post.hashtags) == (Counts(likes=9), ("javascript", "regex"))
    assert post.author is not None
    assert post.author.stable_id == "stackoverflow.com/users/68788"
    assert (post.in_reply_to, post.published) == (None, at("2009-09-17T21:37:02"))


def test_github_commits() -> None:
    (post,) = posts("formats/feeds/github_commits.atom")
    assert (post.kind, post.title, post.language) == (PostKind.ARTICLE, "Update main", None)
    assert post.author == HeardAuthor(handle="alice", name="alice", url="https://github.com/alice")


def test_every_extension_at_once_in_atom_and_rss() -> None:
    (atom,), (rss,) = posts("formats/feeds/feedsmith_atom-ns.xml"), posts("formats/feeds/feedsmith_rss-ns.xml")
    for post in (atom, rss):
        assert post.in_reply_to == "urn:uuid:d5e9c5d0-4c0c-11ec-81d3-0242ac130003"
        assert post.conversation == "https://example.com/posts/understanding-xml-namespaces"
        assert (post.counts.likes, post.counts.views, post.language) == (2_500, 12_345, "en")
        assert (post.published, post.updated) == (at("2022-01-01T12:00:00"), at("2022-06-01T12:00:00"))
    assert heard("formats/feeds/feedsmith_rss-ns.xml").min_interval == timedelta(hours=1)


def test_isso_comments_with_the_one_that_answers() -> None:
    second, first, answer = posts("samples/isso/feed.atom")
    assert [post.author and post.author.name for post in (first, second, answer)] == ["Dana 1", "Dana 2", "Support"]
    assert (first.in_reply_to, second.in_reply_to, answer.in_reply_to) == (None, None, first.guid)
    assert {post.conversation for post in (first, second, answer)} == {"http://127.0.0.1:8185/recall"}
    assert {post.kind for post in (first, second, answer)} == {PostKind.COMMENT}
    assert (first.text, first.title, first.url) == (
        "My X2 smells of burning, comment 1 é",
        "",
        "http://127.0.0.1:8185/recall#isso-1",
    )


def test_mastodon_server_account() -> None:
    feed = heard("samples/mastodon-takahe/dana.rss")
    (post,) = [entry.post for entry in feed.entries]
    assert (feed.network, feed.hears, post.title, post.language) == ("mastodon", "own_posts", "", None)
    page = "https://takahe.test/@dana"
    assert post.author == HeardAuthor(stable_id=page, handle="dana", name="Dana", url=page)
    assert (post.mentions, post.hashtags) == (("support",), ("helixx2",))
    assert post.text.endswith("https://example.com/r?utm_source=masto&id=7")


def test_mediawiki_recent_changes_in_rss_and_atom() -> None:
    rss, atom = posts("samples/mediawiki/rc.rss"), posts("samples/mediawiki/rc.atom")
    assert [(post.guid, post.text, post.title) for post in rss] == [(post.guid, post.text, post.title) for post in atom]
    assert [(post.kind, post.title) for post in rss] == [
        (PostKind.POST, "Talk:Helix"),
        (PostKind.POST, "Talk:Helix"),
        (PostKind.ARTICLE, "Main Page"),
    ]
    assert [post.author and post.author.handle for post in rss] == ["Admin", "Admin", "MediaWiki default"]
    assert rss[1].text == "edit 1, réponse à @dana\n\nHelix X2 note 1 — voir [[Talk:Helix]] #recall"
    assert (rss[1].mentions, rss[1].hashtags) == (("dana",), ("recall",))


def test_mediawiki_history_is_the_same_conversation() -> None:
    changes = posts("samples/mediawiki/history.atom")
    assert {post.conversation for post in changes} == {"http://127.0.0.1:8181/index.php?title=Talk:Helix"}
    assert [post.text.partition(",")[0] for post in changes] == ["edit 3", "edit 2", "edit 1"]


WORDPRESS_TITLES = (
    "日本語のお知らせ",
    "Firmware 4.2 is out",
    "Café à vélo : nouvelle boutique à Montréal",
    "Helix X2 recall: what riders should know",
    "Hello world!",
)


def test_wordpress_posts_in_three_dialects() -> None:
    rss, atom, rdf = (posts(f"samples/wordpress/{name}.xml") for name in ("rss2", "atom", "rdf"))
    for found in (rss, atom, rdf):
        assert tuple(post.title for post in found) == WORDPRESS_TITLES
        assert {post.kind for post in found} == {PostKind.ARTICLE}
        assert {post.author and post.author.name for post in found} == {"admin"}
        assert found[3].mentions == ("support",)
        assert found[3].hashtags == ("News", "helixx2", "recall")
    assert [post.guid for post in rss] == [post.guid for post in atom]
    assert [post.url for post in rss] == [post.url for post in atom] == [post.url for post in rdf]
    # RSS 1.0 of WordPress tells neither the id, nor the language, nor how many comments there are.
    assert [post.counts.replies for post in rss] == [post.counts.replies for post in atom] == [0, 1, 1, 3, 1]
    assert {post.counts.replies for post in rdf} == {None}
    assert ({post.language for post in rss}, {post.language for post in rdf}) == ({"en"}, {None})


def test_wordpress_tag() -> None:
    feed = heard("samples/wordpress/tag-recall.xml")
    assert (feed.hears, [entry.post.title for entry in feed.entries]) == ("own_posts", [WORDPRESS_TITLES[3]])


RECALL = "http://127.0.0.1:8180/helix-x2-recall-what-riders-should-know/"


def test_wordpress_comments_of_the_blog() -> None:
    feed = heard("samples/wordpress/comments-rss2.xml")
    comments = {entry.post.guid.rpartition("-")[2]: entry.post for entry in feed.entries}
    assert (feed.hears, feed.min_interval, sorted(comments)) == ("mentions", timedelta(hours=1), list("123456"))
    answered = {number: post.in_reply_to for number, post in comments.items() if post.in_reply_to}
    assert answered == {"5": f"{RECALL}#comment-2", "6": f"{RECALL}#comment-2"}
    assert {comments[number].conversation for number in "256"} == {RECALL}
    assert comments["3"].text == "Impossible de joindre le service client depuis 3 jours…"
    assert comments["1"].author == HeardAuthor(name="A WordPress Commenter")
    assert {post.kind for post in comments.values()} == {PostKind.COMMENT}


def test_wordpress_comments_of_a_post_without_any() -> None:
    feed = heard("samples/wordpress/post5-comments.xml")
    assert (feed.network, feed.hears, feed.entries) == ("wordpress", "mentions", ())
