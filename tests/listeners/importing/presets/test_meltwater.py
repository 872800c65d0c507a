from __future__ import annotations

from datetime import UTC, datetime

import pytest

from listeners.heard import HeardAuthor, HeardPost
from storage.records.mentions import Counts, PostKind
from tests.listeners.importing.presets.reading import posts, read, reasons, sample, sample_header, table
from tests.shared import needs_shared

OLDER = [
    *(
        "Date",
        "Headline",
        "URL",
        "Opening Text",
        "Hit Sentence",
        "Source",
        "Influencer",
        "Country",
        "Language",
        "Reach",
    ),
    *("Twitter Social Echo", "National Viewership", "AVE", "Sentiment", "Key Phrases", "Input Name", "Keywords"),
    "Twitter Authority",
]
EXPLORE = [*OLDER, "Document Tags", "Hashtags", "Views", "Estimated Views"]
NEWEST = [
    *("Date", "Time", "Document ID", "URL", "Input Name", "Keywords", "Information Type", "Source Type", "Source Name"),
    *("Source Domain", "Content Type", "Author Name", "Author Handle", "Title", "Opening Text", "Hit Sentence"),
    *("Hashtags", "Language", "Reach", "AVE", "Likes", "Replies", "Reposts", "Views", "Estimated Views"),
]
TWEET = {
    "Date": "20-Nov-2026 09:32PM",
    "Headline": "@elan my saddle",
    "URL": "https://twitter.com/ines/status/1860000000000000002",
    "Opening Text": "@elan my saddle squeaks...",
    "Hit Sentence": "@elan my saddle squeaks, any idea?",
    "Source": "Twitter",
    "Influencer": "@ines",
    "Language": "English",
    "Input Name": "Elan",
    "Twitter Authority": "9",
}


def test_the_older_columns_tell_a_tweet() -> None:
    assert posts(table(OLDER, TWEET), "meltwater") == [
        HeardPost(
            guid="1860000000000000002",
            url="https://twitter.com/ines/status/1860000000000000002",
            network="x",
            author=HeardAuthor(handle="ines", name="ines"),
            text="@elan my saddle squeaks, any idea?",
            language="en",
            published=datetime(2026, 11, 20, 21, 32, tzinfo=UTC),
            mentions=("elan",),
        )
    ]


def test_the_columns_of_explore_add_hashtags_and_views() -> None:
    (post,) = posts(table(EXPLORE, {**TWEET, "Hashtags": "#Velo, saddle", "Views": "5,000"}), "meltwater")

    assert (post.hashtags, post.counts) == (("Velo", "saddle"), Counts(views=5000))


def test_an_article_has_opening_and_hit_below_each_other_and_its_publisher_for_want_of_a_writer() -> None:
    row = {
        "Date": "2026-11-15",
        "Headline": "Bikes are back",
        "URL": "https://news.example/bikes",
        "Opening Text": "A first line.",
        "Hit Sentence": "... Elan was there ...",
        "Source": "The Example",
        "Language": "Français",
    }
    (post,) = posts(table(EXPLORE, row), "meltwater")

    assert (post.network, post.kind, post.title) == ("web", PostKind.ARTICLE, "Bikes are back")
    assert post.text == "A first line.\n\n... Elan was there ..."
    assert (post.author, post.language) == (HeardAuthor(name="The Example"), "fr")


NEW_TWEET = {
    "Date": "2026-11-20",
    "Time": "21:32:00",
    "Document ID": "abc",
    "URL": "https://x.com/ines/status/1860000000000000002",
    "Source Name": "X",
    "Source Domain": "x.com",
    "Content Type": "original",
    "Author Name": "Inès",
    "Author Handle": "@ines",
    "Hit Sentence": "My saddle squeaks",
    "Likes": "2",
    "Replies": "1",
    "Reposts": "0",
    "Views": "-",
}


def test_the_newest_columns_have_author_and_time_apart() -> None:
    (post,) = posts(table(NEWEST, NEW_TWEET), "meltwater")

    assert (post.guid, post.published) == ("1860000000000000002", datetime(2026, 11, 20, 21, 32, tzinfo=UTC))
    assert post.author == HeardAuthor(handle="ines", name="Inès")
    assert post.counts == Counts(replies=1, likes=2, shares=0)


def test_without_an_address_the_vendor_s_own_id_is_its_name() -> None:
    assert posts(table(NEWEST, {**NEW_TWEET, "URL": ""}), "meltwater")[0].guid == "urn:meltwater:abc"


def test_a_repost_says_nothing_of_its_own() -> None:
    rows = read(table(NEWEST, {**NEW_TWEET, "Content Type": "Repost"}), "meltwater")

    assert reasons(rows) == [(2, "This row is a share of another message, not a message of its own.")]


@pytest.mark.parametrize(("separator", "encoding"), [("\t", "utf-8"), (";", "cp1252"), (",", "utf-8-sig")])
def test_a_file_for_excel_is_the_same(separator: str, encoding: str) -> None:
    assert posts(table(OLDER, TWEET, separator=separator, encoding=encoding), "meltwater") == posts(
        table(OLDER, TWEET), "meltwater"
    )


@needs_shared
def test_the_sample_of_explore() -> None:
    assert posts(sample("meltwater_explore_2025.csv"), "meltwater") == [
        HeardPost(
            guid="https://example.com",
            url="https://example.com",
            network="x",
            author=HeardAuthor(handle="Influencer", name="Influencer"),
            text="Product Launch\n\nProduct announcement...\n\nInnovative new product",
            language="en",
            published=datetime(2025, 11, 15, tzinfo=UTC),
            hashtags=("Launch",),
            counts=Counts(views=5000),
        )
    ]


@needs_shared
def test_the_sample_header_of_the_older_generation_with_a_row_of_ours() -> None:
    header = sample_header("meltwater_older_header.csv")
    assert len(header) == 24

    assert posts(table(header, TWEET), "meltwater") == posts(table(OLDER, TWEET), "meltwater")
