from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.importing.forms.part import UnreadableError
from listeners.importing.rows import ImportedPublication
from tests.listeners.importing.presets.reading import publications, read, reasons, sample, table
from tests.shared import needs_shared

CONTENT = [
    *("Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares"),
    *("New follows", "Replies", "Reposts"),
]
KOREAN = ["게시물 ID", "날짜", "게시물 본문", "게시물 주소", *(f"수치 {number}" for number in range(8))]
FIGURES = ["1,234", "12", "300", "0", "0", "0", "0", "5"]
FIRST = ["2074000000000000001", "Tue, Jul 14, 2026", "We open at nine", "https://x.com/elan/status/2074000000000000001"]
SECOND = ["2073000000000000002", "Mon, Jul 13, 2026", "…", "https://x.com/elan/status/2073000000000000002"]
REPLY = ["2073000000000000003", "Mon, Jul 13, 2026", "@ines yes", "https://x.com/elan/status/2073000000000000003"]
PUBLISHED = [
    ImportedPublication(2, "x", datetime(2026, 7, 14, tzinfo=UTC), "We open at nine", FIRST[3], "elan"),
    ImportedPublication(3, "x", datetime(2026, 7, 13, tzinfo=UTC), "…", SECOND[3], "elan"),
]


def content(header: list[str], *rows: list[str], encoding: str = "utf-8") -> bytes:
    return table(header, *(dict(zip(header, [*row, *FIGURES], strict=False)) for row in rows), encoding=encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_content_of_an_account_is_what_we_published(encoding: str) -> None:
    assert publications(content(CONTENT, FIRST, SECOND, encoding=encoding), "x_analytics") == PUBLISHED


def test_headers_in_another_language_are_told_by_what_the_columns_hold() -> None:
    assert publications(content(KOREAN, FIRST, SECOND), "x_analytics") == PUBLISHED


@pytest.mark.parametrize("header", [CONTENT, KOREAN])
def test_a_reply_is_no_broadcast_and_nobody_knows_to_what(header: list[str]) -> None:
    rows = read(content(header, FIRST, REPLY, SECOND), "x_analytics")

    assert reasons(rows) == [(3, "This row is a reply, and the export does not say to which message.")]


def test_messages_of_several_people_are_not_taken_for_ours() -> None:
    other = [*SECOND[:3], "https://x.com/ines/status/2073000000000000002"]

    with pytest.raises(UnreadableError):
        read(content(KOREAN, FIRST, other), "x_analytics")


def test_messages_beside_which_their_writer_stands_are_not_taken_for_ours() -> None:
    header = [*KOREAN, "저자"]
    rows = [dict(zip(header, [*row, *FIGURES, "@Elan"], strict=True)) for row in (FIRST, SECOND)]

    with pytest.raises(UnreadableError):
        read(table(header, *rows), "x_analytics")


def test_without_the_column_of_ids_it_is_asked_about() -> None:
    with pytest.raises(UnreadableError):
        read(content(KOREAN[1:], FIRST[1:], SECOND[1:]), "x_analytics")


def test_the_older_tweet_activity_has_other_names_and_a_zone() -> None:
    header = ["Tweet id", "Tweet permalink", "Tweet text", "time", "impressions", "promoted likes"]
    row = dict(
        zip(header, ["1", "https://twitter.com/elan/status/1", "a, b", "2026-06-20 09:00 +0200", "5", "-"], strict=True)
    )

    assert publications(table(header, row), "x_analytics") == [
        ImportedPublication(
            2, "x", datetime(2026, 6, 20, 7, tzinfo=UTC), "a, b", "https://twitter.com/elan/status/1", "elan"
        )
    ]


def test_the_daily_overview_holds_no_post() -> None:
    header = ["Date", "Impressions", "Engagements", "Likes", "New follows", "Unfollows", "Create Post"]
    days = [{"Date": "Fri, Apr 26, 2024", "Impressions": "100"}, {"Date": "Thu, Apr 25, 2024", "Impressions": "90"}]

    rows = read(table(header, *days), "x_analytics")

    assert reasons(rows) == [
        (2, "This row is a total of a day, not a post."),
        (3, "This row is a total of a day, not a post."),
    ]


@needs_shared
def test_the_sample_of_content() -> None:
    address = "https://x.com/example/status/"
    assert publications(sample("x_analytics_content_2026.csv"), "x_analytics") == [
        ImportedPublication(
            2,
            "x",
            datetime(2026, 7, 14, tzinfo=UTC),
            "国民民主党 地方議員集計 2026/07/14",
            f"{address}2074000000000000001",
            "example",
        ),
        ImportedPublication(3, "x", datetime(2026, 7, 13, tzinfo=UTC), "…", f"{address}2073000000000000002", "example"),
    ]


@needs_shared
def test_the_sample_of_the_overview() -> None:
    rows = read(sample("x_analytics_overview.csv"), "x_analytics")

    assert reasons(rows) == [(2, "This row is a total of a day, not a post.")]


@needs_shared
def test_the_sample_of_the_older_activity() -> None:
    assert publications(sample("twitter_analytics_legacy.csv"), "x_analytics") == [
        ImportedPublication(
            2, "x", datetime(2026, 6, 20, 9, tzinfo=UTC), "first post, with a comma", "https://x.com/u/status/1", "u"
        )
    ]


def test_a_table_with_far_more_texts_than_such_statistics_is_not_looked_through() -> None:
    header = [*KOREAN, *(f"열 {number}" for number in range(40))]
    row = dict(zip(header, [*FIRST, *FIGURES, *["le 3 du mois, 12 fois"] * 40], strict=True))

    with pytest.raises(UnreadableError):
        read(table(header, row), "x_analytics")
