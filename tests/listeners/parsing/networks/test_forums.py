"""Discourse, Stack Overflow, GitHub and Hacker News."""

from __future__ import annotations

import pytest

from listeners.heard import HeardPost
from storage.records.mentions import PostKind
from tests.listeners.parsing.documents import atom, element, heard_in, post_in, rss


def _discourse(guid: str, link: str, creator: str = "@lea Lea Brun", html: str = "<p>Hi</p>") -> HeardPost:
    item = (
        f"<title>Helix X2</title><dc:creator>{creator}</dc:creator><link>{link}</link>"
        f'<guid isPermaLink="false">{guid}</guid>{element("description", html)}'
    )
    return post_in(rss(item, head="<title>Forum</title><language>fr</language><category>Aide</category>"))


def test_discourse_handle_and_name_are_one_string() -> None:
    post = _discourse("forum.example-post-12-3", "https://forum.example/t/helix-x2/12/3")
    assert post.network == "discourse"
    assert post.author is not None
    assert (post.author.handle, post.author.name, post.author.url) == ("lea", "Lea Brun", "https://forum.example/u/lea")
    assert (post.kind, post.language, post.hashtags) == (PostKind.POST, "fr", ("Aide",))


def test_discourse_topic_is_the_same_in_both_feeds() -> None:
    topic = _discourse("forum.example-post-12-3", "https://forum.example/t/helix-x2/12/3")
    latest = _discourse("forum.example-post-98765", "https://forum.example/t/helix-x2/12/3", "@lea")
    assert topic.conversation == latest.conversation == "forum.example/t/12"


def test_discourse_footer_counts_the_replies() -> None:
    footer = '<p><small>3 posts - 2 participants</small></p><p><a href="https://forum.example/t/x/12">Read all</a></p>'
    post = _discourse("forum.example-topic-12", "https://forum.example/t/x/12", html="<p>Hi</p>" + footer)
    assert (post.text, post.counts.replies) == ("Hi", 2)


def _stack(guid: str, link: str, title: str) -> str:
    return (
        f"<id>{guid}</id><re:rank>9</re:rank><title type='text'>{title}</title><category term='regex'/>"
        "<author><name>person</name><uri>https://stackoverflow.com/users/68788</uri></author>"
        f'<link rel="alternate" href="{link}"/>' + element('summary type="html"', "<p>I want <code>x</code></p>")
    )


STACK_HEAD = "<id>https://stackoverflow.com/feeds/question/144</id>"


def test_question_and_answer_are_one_thread() -> None:
    place = "https://stackoverflow.com/questions/144/how-to"
    question = _stack("https://stackoverflow.com/q/144", place, "How to use &lt;script&gt;?")
    answer = _stack(f"{place}/150#150", f"{place}/150#150", "Answer by person for How to?")
    first, second = [entry.post for entry in heard_in(atom(question, answer, head=STACK_HEAD)).entries]
    assert first.conversation == second.conversation == "stackoverflow.com/q/144"
    assert (first.in_reply_to, second.in_reply_to) == (None, "https://stackoverflow.com/q/144")
    assert (first.title, second.title) == ("How to use <script>?", "How to?")
    assert (first.counts.likes, first.hashtags) == (9, ("regex",))
    assert first.author is not None
    assert (first.author.stable_id, first.author.name) == ("stackoverflow.com/users/68788", "person")


@pytest.mark.parametrize(
    ("guid", "link", "kind", "conversation"),
    [
        (
            "Grit::Commit/aaa",
            "https://github.com/o/r/commit/aaa",
            PostKind.ARTICLE,
            "https://github.com/o/r/commit/aaa",
        ),
        (
            "Repository/1/v3",
            "https://github.com/o/r/releases/tag/v3",
            PostKind.ARTICLE,
            "https://github.com/o/r/releases/tag/v3",
        ),
        (
            "IssueCommentEvent/9",
            "https://github.com/o/r/issues/7#issuecomment-1",
            PostKind.COMMENT,
            "https://github.com/o/r/issues/7",
        ),
        ("PullRequestEvent/9", "https://github.com/o/r/pull/8", PostKind.POST, "https://github.com/o/r/pull/8"),
    ],
)
def test_github(guid: str, link: str, kind: PostKind, conversation: str) -> None:
    entry = (
        f'<id>tag:github.com,2008:{guid}</id><link type="text/html" rel="alternate" href="{link}"/><title>t</title>'
        '<media:thumbnail url="https://avatars.githubusercontent.com/u/583231?s=30"/><author><name>octo-cat</name></author>'
    )
    post = post_in(atom(entry, attributes='xml:lang="en-US"'))
    assert (post.network, post.kind, post.conversation, post.language) == ("github", kind, conversation, None)
    assert post.author is not None
    assert (post.author.stable_id, post.author.handle) == ("583231", "octo-cat")
    assert post.author.url == "https://github.com/octo-cat"


HN = "https://news.ycombinator.com/item?id="


def test_hackernews_story_is_answered_on_its_item_page() -> None:
    html = (
        f'<p>Article URL: <a href="https://a.example/x">x</a></p><p>Comments URL: <a href="{HN}1">c</a></p>'
        "<p>Points: 12</p><p># Comments: 3</p>"
    )
    item = (
        f"<title>Show HN: X</title><link>https://a.example/x</link><dc:creator>pg</dc:creator><comments>{HN}1</comments>"
        f'<guid isPermaLink="false">{HN}1</guid>{element("description", html)}'
    )
    post = post_in(rss(item, head="<generator>https://hnrss.org/</generator>"))
    assert (post.network, post.url, post.conversation) == ("hackernews", f"{HN}1", "1")
    assert (post.counts.likes, post.counts.replies) == (12, 3)
    assert post.text == "https://a.example/x"
    assert post.author is not None
    assert post.author.handle == "pg"


def test_hackernews_comment() -> None:
    item = (
        f'<title>New comment by jo in "Show HN: X"</title><link>{HN}2</link><dc:creator>jo</dc:creator>'
        f'<comments>{HN}1</comments><guid isPermaLink="false">{HN}2</guid>{element("description", "<p>Nice</p>")}'
    )
    post = post_in(rss(item, head="<generator>hnrss v2</generator>"))
    assert (post.kind, post.title, post.conversation, post.text) == (PostKind.COMMENT, "Show HN: X", "1", "Nice")
