from __future__ import annotations

from datetime import UTC, datetime

from listeners.heard import HeardAuthor
from storage.records.mentions import PostKind
from tests.listeners.importing.presets.reading import posts, sample, table
from tests.shared import needs_shared

HEADER = ["mention_snippet", "date", "time", "reach", "engagement_rate", "author", "from", "title"]
TWEET = {
    "mention_snippet": "My saddle squeaks #velo",
    "date": "20.11.2026",
    "time": "14:22",
    "author": "@ines",
    "from": "twitter.com",
}
ARTICLE = {
    "mention_snippet": "Elan was there",
    "date": "2026-11-20",
    "time": "14:22:10",
    "from": "news.example",
    "title": "Bikes are back",
}


def test_date_and_time_stand_apart_and_there_is_no_address() -> None:
    (post,) = posts(table(HEADER, TWEET), "determ")

    assert (post.network, post.url, post.kind) == ("x", None, PostKind.POST)
    assert post.author == HeardAuthor(handle="ines", name="ines")
    assert (post.text, post.hashtags) == ("My saddle squeaks #velo", ("velo",))
    assert post.published == datetime(2026, 11, 20, 14, 22, tzinfo=UTC)


def test_an_article_without_a_writer_is_its_site_s() -> None:
    (post,) = posts(table(HEADER, ARTICLE), "determ")

    assert (post.network, post.kind, post.title) == ("web", PostKind.ARTICLE, "Bikes are back")
    assert post.author == HeardAuthor(name="news.example")
    assert post.published == datetime(2026, 11, 20, 14, 22, 10, tzinfo=UTC)


def test_the_same_row_of_two_exports_has_one_name_and_another_row_another() -> None:
    first = posts(table(HEADER, TWEET), "determ")[0]
    again, other = posts(table(HEADER[::-1], TWEET, {**TWEET, "time": "14:23"}), "determ")

    assert first.guid == again.guid != other.guid


def test_an_address_names_the_message_where_there_is_one() -> None:
    row = {**TWEET, "from": "", "url": "https://x.com/ines/status/17"}
    (post,) = posts(table([*HEADER, "url"], row), "determ")

    assert (post.network, post.guid) == ("x", "17")


@needs_shared
def test_the_sample_s_columns_with_a_row_of_ours() -> None:
    header = sample("determ_columns.txt").decode().split()

    assert posts(table(header, TWEET), "determ") == posts(table(HEADER, TWEET), "determ")
