from __future__ import annotations

from datetime import UTC, datetime

from listeners.heard import HeardAuthor, HeardPost
from storage.records.mentions import Counts, PostKind
from tests.listeners.importing.presets.reading import posts, sample_header, table
from tests.shared import needs_shared

AUTHOR = "extra_author_attributes."
ARTICLE = "article_extended_attributes."
HEADER = [
    *("url", "published", "title_snippet", "title", "content", "domain_url", "parent_url", "lang", "sentiment"),
    *("source_type", "post_type", "cluster_id", "matched_profile", "engagement", "reach"),
    *(f"{ARTICLE}twitter_retweets", f"{ARTICLE}twitter_likes", f"{ARTICLE}facebook_likes", f"{ARTICLE}num_comments"),
    *(f"{ARTICLE}url_views", "source_extended_attributes.twitter_followers", f"{AUTHOR}id", f"{AUTHOR}name"),
    *(f"{AUTHOR}birthdate.date", f"{AUTHOR}gender", f"{AUTHOR}short_name", f"{AUTHOR}url", f"{AUTHOR}description"),
    f"{AUTHOR}world_data.city",
]
REPLY = {
    "url": "https://twitter.com/ines/status/1860000000000000002",
    "published": "2026-11-20 14:22:10",
    "title": "@elan my saddle",
    "content": "@elan my saddle squeaks #velo",
    "parent_url": "https://twitter.com/elan/status/1860000000000000001",
    "lang": "en",
    "sentiment": "'5",
    "source_type": "SOCIALMEDIA_TWITTER",
    f"{ARTICLE}twitter_retweets": "7",
    f"{ARTICLE}twitter_likes": "'1204",
    f"{ARTICLE}facebook_likes": "0",
    f"{ARTICLE}num_comments": "3",
    f"{ARTICLE}url_views": "88",
    "source_extended_attributes.twitter_followers": "300",
    f"{AUTHOR}id": "'ex:twitter.com-4242",
    f"{AUTHOR}name": "Inès Martin",
    f"{AUTHOR}birthdate.date": "1990-02-03",
    f"{AUTHOR}gender": "FEMALE",
    f"{AUTHOR}short_name": "ines",
    f"{AUTHOR}url": "https://twitter.com/ines",
    f"{AUTHOR}description": "I ride.",
    f"{AUTHOR}world_data.city": "Lyon",
}
POST = HeardPost(
    guid="1860000000000000002",
    url="https://twitter.com/ines/status/1860000000000000002",
    network="x",
    kind=PostKind.COMMENT,
    author=HeardAuthor(
        stable_id="4242",
        handle="ines",
        name="Inès Martin",
        url="https://twitter.com/ines",
        bio="I ride.",
        followers=300,
    ),
    text="@elan my saddle squeaks #velo",
    language="en",
    published=datetime(2026, 11, 20, 14, 22, 10, tzinfo=UTC),
    in_reply_to="1860000000000000001",
    hashtags=("velo",),
    mentions=("elan",),
    counts=Counts(replies=3, likes=1204, shares=7, views=88),
)


def test_dotted_names_and_apostrophes_are_read_and_private_facts_are_not() -> None:
    assert posts(table(HEADER, REPLY), "talkwalker") == [POST]


def test_a_moment_may_be_milliseconds() -> None:
    (post,) = posts(table(HEADER, {**REPLY, "published": "1763648530000"}), "talkwalker")

    assert post.published == datetime(2025, 11, 20, 14, 22, 10, tzinfo=UTC)


def test_an_article_is_one_and_nobody_has_a_handle_on_the_web() -> None:
    row = {
        "url": "https://news.example/bikes",
        "title": "Bikes are back",
        "content": "Words",
        "source_type": "ONLINENEWS_NEWSPAPER",
        f"{AUTHOR}short_name": "jo",
        f"{AUTHOR}name": "Jo Blanc",
    }
    (post,) = posts(table(HEADER, row), "talkwalker")

    assert (post.network, post.kind, post.title) == ("web", PostKind.ARTICLE, "Bikes are back")
    assert post.author == HeardAuthor(name="Jo Blanc")


def test_the_site_tells_the_network_where_the_sort_of_source_does_not() -> None:
    row = {
        "url": "https://l.example/1",
        "content": "Words",
        "domain_url": "http://instagram.com/",
        f"{AUTHOR}short_name": "lou",
    }

    (post,) = posts(table(HEADER, row), "talkwalker")

    assert (post.network, post.author) == ("instagram", HeardAuthor(handle="lou", name="lou"))


def test_a_few_chosen_columns_are_enough() -> None:
    header = ["content", "published", f"{AUTHOR}name", "reach", "engagement"]
    row = {"content": "Words", "published": "2026-11-20", f"{AUTHOR}name": "Lou"}

    (post,) = posts(table(header, row), "talkwalker")

    assert (post.url, post.network, post.text) == (None, "web", "Words")
    assert post.guid.startswith("urn:causerie:row:")
    assert post == posts(table(header[::-1], row), "talkwalker")[0]


@needs_shared
def test_the_sample_header_with_a_row_of_ours() -> None:
    header = sample_header("talkwalker_results_header.csv")
    assert len(header) == 93

    assert posts(table(header, REPLY), "talkwalker") == [POST]
