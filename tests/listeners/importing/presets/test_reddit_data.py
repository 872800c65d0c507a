from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.presets.preset import Told
from storage.records.mentions import PostKind
from storage.records.territories import Account
from tests.listeners.importing.presets.reading import posts, read, reasons, sample, table
from tests.shared import needs_shared

COMMENTS = ["id", "permalink", "date", "ip", "subreddit", "gildings", "link", "parent", "body"]
POSTS = ["id", "permalink", "date", "ip", "subreddit", "gildings", "title", "url", "body"]
THREAD = "https://www.reddit.com/r/velo/comments/abc/"
COMMENT = {
    "id": "def",
    "permalink": f"{THREAD}def/",
    "date": "2023-01-15 12:34:56 UTC",
    "ip": "203.0.113.7",
    "subreddit": "velo",
    "gildings": "0",
    "link": THREAD,
    "parent": "ghi",
    "body": 'hello, "world"\nline 2',
}
POST = {
    "id": "abc",
    "permalink": "/r/velo/comments/abc/tips/",
    "date": "2024-01-01 00:00:00 UTC",
    "ip": "203.0.113.7",
    "subreddit": "velo",
    "title": "Tips",
    "body": "Oil well",
}


@pytest.mark.parametrize("more", [[], ["media"]])
def test_a_comment_is_ours_under_the_name_that_reddit_s_feeds_give_it(more: list[str]) -> None:
    assert posts(table([*COMMENTS, *more], COMMENT), "reddit_data") == [
        HeardPost(
            guid="t1_def",
            url=f"{THREAD}comment/def/",
            network="reddit",
            kind=PostKind.COMMENT,
            text='hello, "world"\nline 2',
            published=datetime(2023, 1, 15, 12, 34, 56, tzinfo=UTC),
            in_reply_to="t1_ghi",
            conversation="t3_abc",
            by_us=True,
        )
    ]


def test_a_comment_without_parent_answers_the_post() -> None:
    (post,) = posts(table(COMMENTS, {**COMMENT, "parent": ""}), "reddit_data")

    assert (post.in_reply_to, post.conversation) == ("t3_abc", "t3_abc")


def test_a_post_of_ours_has_its_title_and_a_whole_address() -> None:
    (post,) = posts(table(POSTS, POST), "reddit_data", Told(Account("reddit", "elan_velo")))

    assert (post.guid, post.kind, post.title, post.text) == ("t3_abc", PostKind.POST, "Tips", "Oil well")
    assert post.url == "https://www.reddit.com/r/velo/comments/abc/tips/"
    assert (post.by_us, post.author) == (True, HeardAuthor(handle="elan_velo", name="elan_velo"))


def test_an_account_elsewhere_is_not_the_writer() -> None:
    (post,) = posts(table(POSTS, POST), "reddit_data", Told(Account("x", "elan")))

    assert post.author is None


def test_a_link_alone_is_its_title() -> None:
    (post,) = posts(table(POSTS, {**POST, "body": "", "url": "https://site.example/"}), "reddit_data")

    assert (post.title, post.text) == ("Tips", "")


def test_the_address_of_the_computer_is_dropped_at_the_door() -> None:
    found = posts(table(COMMENTS, COMMENT), "reddit_data") + posts(table(POSTS, POST), "reddit_data")

    assert "203.0.113.7" not in repr(found)


@pytest.mark.parametrize("gone", ["[deleted]", "[removed]"])
def test_what_was_deleted_is_rejected_alone(gone: str) -> None:
    rows = read(table(COMMENTS, {**COMMENT, "body": gone}, COMMENT), "reddit_data")

    assert reasons(rows) == [(2, "This message was deleted: its text is gone.")]
    assert len(rows) == 2


def test_a_row_without_words_is_rejected() -> None:
    assert reasons(read(table(COMMENTS, {**COMMENT, "body": " "}), "reddit_data")) == [(2, "This row has no text.")]


@needs_shared
def test_the_sample_of_comments() -> None:
    found = posts(sample("reddit_gdpr_comments.csv"), "reddit_data")

    assert [(post.guid, post.in_reply_to, post.conversation, post.text) for post in found] == [
        ("t1_ck1fsao", "t1_ck1bai1", "t3_2em2io", "Great comment body."),
        ("t1_c1", "t3_p1", "t3_p1", 'hello, "world"\nline 2'),
    ]
    assert [post.published for post in found] == [
        datetime(2014, 8, 27, 0, 59, 46, tzinfo=UTC),
        datetime(2023, 1, 15, 12, 34, 56, tzinfo=UTC),
    ]
    assert all(post.by_us and post.kind is PostKind.COMMENT for post in found)


@needs_shared
def test_the_sample_of_posts() -> None:
    assert posts(sample("reddit_gdpr_posts.csv"), "reddit_data") == [
        HeardPost(
            guid="t3_1",
            url="https://www.reddit.com/r/gardening/1",
            network="reddit",
            title="Tomato tips",
            text="Water deeply and mulch well",
            published=datetime(2024, 1, 1, tzinfo=UTC),
            conversation="t3_1",
            by_us=True,
        )
    ]
