from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from listeners.heard import HeardAuthor, HeardPost
from listeners.importing.presets.preset import Told
from storage.records.mentions import Counts, PostKind
from tests.listeners.importing.presets.reading import posts, read, reasons, sample, sample_header, table
from tests.shared import needs_shared

PREAMBLE = (
    b'"Report:","Bulk Mentions Download"\r\n"Brand:","Elan"\r\n"From:","2026-11-01"\r\n"To:","2026-11-30"\r\nLabel\r\n'
)

OLD = [
    *("Query Id", "Query Name", "Date", "Title", "Url", "Page Type", "Language", "Author", "Full Name", "Full Text"),
    *("Hashtags", "Mentioned Authors", "Resource Id", "Thread Author", "Thread Entry Type", "Thread Id", "Thread URL"),
    *("Gender", "Twitter Author ID", "Twitter Followers", "Twitter Following", "Twitter Reply Count"),
    *("Twitter Reply to", "Twitter Retweet of", "Twitter Retweets", "Twitter Tweets", "Twitter Verified"),
    *("Facebook Comments", "Facebook Likes", "Reddit Comments", "Reddit Score", "Parent Post Id", "Root Post Id"),
]
RENAMED = [name.replace("Twitter ", "X ") for name in OLD]

REPLY = {
    "Query Name": "Elan",
    "Date": "2026-11-20 14:22:10.0",
    "Title": "@elan my saddle squeaks",
    "Url": "http://twitter.com/Ines/statuses/1860000000000000002",
    "Page Type": "twitter",
    "Language": "en",
    "Author": "Ines",
    "Full Name": "Ines (Inès Martin)",
    "Full Text": "@elan my saddle squeaks, any idea? #velo",
    "Hashtags": "#velo, #saddle",
    "Mentioned Authors": "@elan, @velo_club",
    "Resource Id": "55",
    "Thread Author": "elan",
    "Thread Entry Type": "reply",
    "Thread Id": "1860000000000000001",
    "Gender": "female",
    "Facebook Comments": "0",
    "Facebook Likes": "0",
}
OF_X = {
    "Author ID": "4242",
    "Followers": "1,204",
    "Following": "300",
    "Reply Count": "2",
    "Reply to": "https://twitter.com/elan/statuses/1860000000000000001",
    "Retweets": "7",
    "Tweets": "9001",
    "Verified": "false",
}


@pytest.mark.parametrize(("header", "prefix"), [(OLD, "Twitter "), (RENAMED, "X ")])
def test_a_reply_on_x_is_read_whole_whatever_the_columns_of_x_are_called(header: list[str], prefix: str) -> None:
    row = {**REPLY, **{prefix + name: value for name, value in OF_X.items()}}

    assert posts(PREAMBLE + table(header, row), "brandwatch") == [
        HeardPost(
            guid="1860000000000000002",
            url="http://twitter.com/Ines/statuses/1860000000000000002",
            network="x",
            kind=PostKind.COMMENT,
            author=HeardAuthor(
                stable_id="4242",
                handle="Ines",
                name="Inès Martin",
                followers=1204,
                following=300,
                posts=9001,
                verified=False,
            ),
            text="@elan my saddle squeaks, any idea? #velo",
            language="en",
            published=datetime(2026, 11, 20, 14, 22, 10, tzinfo=UTC),
            in_reply_to="1860000000000000001",
            conversation="1860000000000000001",
            hashtags=("velo", "saddle"),
            mentions=("elan", "velo_club"),
            counts=Counts(replies=2, shares=7),
        )
    ]


def test_times_are_in_the_zone_the_person_names() -> None:
    (post,) = posts(table(OLD, REPLY), "brandwatch", Told(zone=ZoneInfo("Europe/Paris")))

    assert post.published == datetime(2026, 11, 20, 13, 22, 10, tzinfo=UTC)


@pytest.mark.parametrize("date", ["31/31/2026", "0000-00-00", "soon"])
def test_a_date_that_cannot_be_read_rejects_its_row_for_old_messages_are_not_of_today(date: str) -> None:
    rows = read(table(OLD, {**REPLY, "Date": date}, {**REPLY, "Date": " - "}), "brandwatch")

    assert reasons(rows) == [(2, f"The date “{date}” cannot be read.")]
    assert len(rows) == 2


def test_whose_thread_it_is_counts_as_addressed_though_the_text_does_not_name_her() -> None:
    (post,) = posts(table(OLD, {**REPLY, "Mentioned Authors": "", "Full Text": "same here"}), "brandwatch")

    assert post.mentions == ("elan",)


def test_one_who_answers_herself_is_not_addressed() -> None:
    row = {**REPLY, "Thread Author": "ines", "Mentioned Authors": "", "Full Text": "and so on"}

    assert posts(table(OLD, row), "brandwatch")[0].mentions == ()


@pytest.mark.parametrize(
    "share",
    [
        {"Thread Entry Type": "share"},
        {"Thread Entry Type": "retweet"},
        {"Thread Entry Type": "", "Twitter Retweet of": "http://twitter.com/a/statuses/1"},
    ],
)
def test_a_share_says_nothing_of_its_own(share: dict[str, str]) -> None:
    rows = read(PREAMBLE + table(OLD, {**REPLY, **share}, REPLY), "brandwatch")

    assert reasons(rows) == [(7, "This row is a share of another message, not a message of its own.")]
    assert len(rows) == 2


def test_an_article_keeps_its_title_and_its_writer_is_no_handle() -> None:
    row = {
        "Query Name": "Elan",
        "Date": "2026-11-02 08:00:00.0",
        "Title": "Bikes are back",
        "Url": "https://news.example/bikes",
        "Page Type": "news",
        "Language": "fr",
        "Author": "Jo Blanc",
        "Full Text": "Words",
        "Resource Id": "9",
        "Thread Id": "0",
    }
    (post,) = posts(table(OLD, row), "brandwatch")

    assert (post.guid, post.network, post.kind, post.title) == (
        "urn:brandwatch:9",
        "web",
        PostKind.ARTICLE,
        "Bikes are back",
    )
    assert post.author == HeardAuthor(name="Jo Blanc")
    assert (post.language, post.conversation, post.in_reply_to) == ("fr", None, None)


def test_each_network_has_its_own_counts() -> None:
    common = {"Query Name": "Elan", "Full Text": "Words", "Author": "jo"}
    reddit = {
        "Url": "https://www.reddit.com/r/velo/comments/abc/t/def/",
        "Page Type": "reddit",
        "Thread Entry Type": "comment",
    }
    figures = {"Reddit Comments": "3", "Reddit Score": "14", "Facebook Comments": "0", "Parent Post Id": "t3_abc"}
    facebook = {
        "Url": "https://www.facebook.com/p/posts/1",
        "Page Type": "facebook",
        "Facebook Likes": "5",
        "Reddit Score": "0",
    }
    first, second = posts(table(OLD, {**common, **reddit, **figures}, {**common, **facebook}), "brandwatch")

    assert (first.guid, first.conversation, first.in_reply_to) == ("t1_def", "t3_abc", "t3_abc")
    assert (first.kind, first.author) == (PostKind.COMMENT, HeardAuthor(handle="jo", name="jo"))
    assert first.counts == Counts(replies=3, likes=14)
    assert (second.network, second.counts) == ("facebook", Counts(likes=5))
    assert second.author == HeardAuthor(name="jo")


def test_the_newest_exports_have_one_set_of_counts_and_name_the_source() -> None:
    header = ["Query Name", "Date", "Url", "Content Source", "Content Source Name", "Author", "Bluesky Author Id"]
    header += ["Full Text", "Likes", "Comments", "Shares", "Engagement Score"]
    row = {
        "Query Name": "Elan",
        "Url": "https://bsky.app/profile/did:plc:q/post/3k",
        "Content Source Name": "Bluesky",
        "Author": "lou.bsky.social",
        "Bluesky Author Id": "did:plc:q",
        "Full Text": "Bonjour",
        "Likes": "4",
        "Comments": "1",
        "Shares": "2",
    }
    (post,) = posts(table(header, row), "brandwatch")

    assert (post.network, post.guid) == ("bluesky", "at://did:plc:q/app.bsky.feed.post/3k")
    assert post.author == HeardAuthor(stable_id="did:plc:q", handle="lou.bsky.social", name="lou.bsky.social")
    assert post.counts == Counts(replies=1, likes=4, shares=2)


def test_what_the_vendor_thinks_of_a_person_is_nowhere() -> None:
    header = [*OLD, "Interest", "Professions", "City"]
    row = {**REPLY, "Interest": "Cuisine", "Professions": "Artist", "City": "Lyon"}
    (post,) = posts(table(header, row), "brandwatch")

    assert not any(told in repr(post) for told in ("female", "Cuisine", "Artist", "Lyon"))


@needs_shared
def test_the_sample_header_with_its_preamble_and_a_row_of_ours() -> None:
    header = sample_header("brandwatch_mentions_header.csv")
    assert len(header) == 110
    preamble = b"".join(sample("brandwatch_mentions_preamble.txt").splitlines(keepends=True)[:5])
    row = {**REPLY, **{"Twitter " + name: value for name, value in OF_X.items()}}
    (post,) = posts(preamble + table(header, row), "brandwatch")

    assert (post.guid, post.in_reply_to) == ("1860000000000000002", "1860000000000000001")
    assert post.author is not None
    assert (post.author.stable_id, post.author.followers) == ("4242", 1204)
    assert post.counts == Counts(replies=2, shares=7)
    assert "female" not in repr(post)
