"""What the listener makes of the sample: each feed recognised as its network, each post in its territory."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from datetime import timedelta
from pathlib import Path

import pytest

from commands.sample.drops import write_drops
from commands.sample.feeds import feed_document
from commands.sample.loading import load_story
from commands.sample.places import stable_id
from commands.sample.story import Shape, Story, StoryFeed
from commands.sample.timeline import DatedPost, Timeline
from listeners.heard import HeardFeed, HeardPost
from listeners.hearing.keys import PostKeys, author_key, keys_of
from listeners.hearing.language import Languages
from listeners.importing.forms.lines import numbered_lines
from listeners.importing.presets.interchange import read_lines
from listeners.importing.rows import ImportedRow
from listeners.parsing.jobs import ParseJob
from listeners.parsing.reading import parse
from listeners.territories.facts import facts_of_heard
from listeners.territories.query import matches
from listeners.territories.query import parse as parse_query
from storage.records.mentions import PostKind

FEEDS = {feed.key: feed for feed in load_story().feeds if feed.shape is not Shape.GONE}
NETWORKS = {
    Shape.MASTODON_USER: ("mastodon", "own_posts"),
    Shape.MASTODON_TAG: ("mastodon", "tags"),
    Shape.BLUESKY: ("bluesky", "own_posts"),
    Shape.REDDIT: ("reddit", "mentions"),
    Shape.YOUTUBE: ("youtube", "own_posts"),
    Shape.WORDPRESS_POSTS: ("wordpress", "own_posts"),
    Shape.WORDPRESS_COMMENTS: ("wordpress", "mentions"),
    Shape.DISCOURSE: ("discourse", "mentions"),
    Shape.GOOGLE_ALERTS: ("google_alerts", "mentions"),
    Shape.GOOGLE_NEWS: ("google_news", "mentions"),
    Shape.HACKERNEWS: ("hackernews", "mentions"),
    Shape.LEMMY: ("lemmy", "mentions"),
    Shape.ISSO: ("isso", "mentions"),
    Shape.JSON_FEED: ("web", "unknown"),
    Shape.RSS: ("web", "unknown"),
}


class Ears:
    """Every feed as the parser reads it once all is told, each post beside the one of the story."""

    def __init__(self, timeline: Timeline) -> None:
        self.now = timeline.started + timedelta(hours=1)
        self.timeline = timeline
        self._heard: dict[str, HeardFeed] = {}

    def feed(self, key: str) -> HeardFeed:
        if key not in self._heard:
            feed = FEEDS[key]
            document = feed_document(self.timeline, feed, self.now)
            url = f"http://127.0.0.1:4711/{feed.path}"
            self._heard[key] = parse(ParseJob(url, document.content_type, document.body))
        return self._heard[key]

    def pairs(self, key: str) -> list[tuple[HeardPost, DatedPost]]:
        posts = [entry.post for entry in self.feed(key).entries]
        return list(zip(posts, self.timeline.carried_by(key, self.now), strict=True))

    def post(self, feed: str, key: str) -> HeardPost:
        return next(heard for heard, dated in self.pairs(feed) if dated.post.key == key)

    def keys(self, feed: str, key: str) -> PostKeys:
        post = self.post(feed, key)
        author = author_key(post.author, post.url)
        return keys_of(post, list(FEEDS).index(feed), author and f"{post.network}\0{author}")


@pytest.fixture(scope="module")
def ears(timeline: Timeline) -> Ears:
    return Ears(timeline)


def language_of(post: HeardPost, languages: Languages) -> str | None:
    return post.language[:2] if post.language else languages.of(post.text) or languages.of(post.title)


@pytest.mark.parametrize("feed", FEEDS.values(), ids=FEEDS)
def test_is_recognised_as_its_network(ears: Ears, feed: StoryFeed) -> None:
    heard = ears.feed(feed.key)
    assert (heard.network, heard.hears) == NETWORKS[feed.shape]
    assert {entry.post.network for entry in heard.entries} == {heard.network}


@pytest.mark.parametrize("key", FEEDS)
def test_every_post_is_heard_with_its_time_and_its_words(ears: Ears, key: str) -> None:
    for heard, dated in ears.pairs(key):
        assert heard.published == dated.published
        said = " ".join(f"{heard.title} {heard.text}".split())
        expected = (dated.post.text if key != "news" else dated.post.title).split()
        assert all(word in said for word in expected if "@" not in word), dated.post.key


def test_handles_are_those_of_the_story(ears: Ears) -> None:
    own = {"masto-us": "farandelle"}
    for key in ("masto-fr", "masto-en", "bsky", "reddit-search", "reddit-comments", "forum", "hn"):
        for heard, dated in ears.pairs(key):
            assert heard.author is not None
            full = dated.post.author.handle_on(dated.post.network)
            assert heard.author.handle in {full, full.partition("@")[0], own.get(key)}


def test_an_export_and_a_feed_name_one_account_by_one_key(ears: Ears) -> None:
    for key, network in (("masto-fr", "mastodon"), ("masto-us", "mastodon"), ("bsky", "bluesky")):
        for heard, dated in ears.pairs(key):
            handle = dated.post.author.handle_on(network)
            assert author_key(heard.author, heard.url) == stable_id(network, handle)


def test_what_two_feeds_carry_is_known_as_one(ears: Ears) -> None:
    both = ears.keys("masto-us", "us-boutique"), ears.keys("masto-fr", "us-boutique")
    assert set(both[0].own) & set(both[1].own)
    article, news = ears.keys("trade", "t-cable"), ears.keys("news", "t-cable")
    assert set(article.twins) & set(news.twins)
    assert not set(article.own) & set(news.own)


def test_comments_belong_to_their_page_and_name_what_they_answer(ears: Ears) -> None:
    article = ears.keys("blog", "b-hiver")
    question, answer = (ears.keys("blog-comments", one) for one in ("b-sophie-cable", "b-thierry-cable"))
    assert set(question.thread) & set(article.own)
    assert set(answer.thread) & set(question.thread)
    assert set(answer.reply) & set(question.own)
    asked, told = (ears.keys("workshop-comments", one) for one in ("o-cable-queue", "o-cable-olivier"))
    assert set(told.reply) & set(asked.own)
    assert set(asked.thread) & set(ears.keys("workshop", "w-cable").own)


@pytest.mark.parametrize(("feed", "first", "second"), [
    ("reddit-comments", "r-cable-dan", "r-cable-grace"),
    ("forum", "f-cable", "f-cable-claire"),
])  # fmt: skip
def test_threads_of_reddit_and_discourse_hold_together(ears: Ears, feed: str, first: str, second: str) -> None:
    assert set(ears.keys(feed, first).thread) & set(ears.keys(feed, second).thread)
    others = ears.keys(feed, "r-vs-grace" if feed == "reddit-comments" else "f-antivol")
    assert not set(ears.keys(feed, first).thread) & set(others.thread)


def test_articles_are_articles_and_people_are_not(ears: Ears) -> None:
    articles = {"blog", "alerts", "news", "workshop", "trade"}
    for key in FEEDS:
        kinds = {heard.kind for heard, _ in ears.pairs(key)}
        assert (kinds == {PostKind.ARTICLE}) is (key in articles), key


def test_the_brand_is_addressed_where_the_story_says_so(ears: Ears) -> None:
    asked = ears.post("masto-fr", "m-maud-presse")
    assert "farandelle@mastodon.example" in asked.mentions


def test_each_post_is_asked_for_by_the_query_of_its_territory_alone(ears: Ears, story: Story) -> None:
    languages = Languages([one.language for one in story.territories])
    queries = {one.key: parse_query(one.query) for one in story.territories}
    taken: dict[str, set[str]] = defaultdict(set)
    for key, feed in FEEDS.items():
        for heard, dated in ears.pairs(key):
            facts = facts_of_heard(dataclasses.replace(heard, language=language_of(heard, languages)))
            for territory, query in queries.items():
                if matches(query, facts):
                    taken[dated.post.key].add(territory)
            assert taken[dated.post.key] <= {feed.territory}, dated.post.key
            assert taken[dated.post.key] or taken[dated.thread.post.key], dated.post.key


def test_every_line_of_the_exports_is_imported(ears: Ears, story: Story, tmp_path: Path) -> None:
    write_drops(ears.timeline, tmp_path, ears.now)
    for drop in story.drops:
        with (tmp_path / drop.file).open("rb") as file:
            rows = list(read_lines(numbered_lines(file)))
        told = ears.timeline.carried_by(drop.key, ears.now)[::-1]
        for row, dated in zip(rows, told, strict=True):
            assert isinstance(row, ImportedRow)
            assert row.unknown_keys == 0
            assert (row.post.published, row.post.url) == (dated.published, dated.url)
            assert (row.post.to_us, row.post.by_us) == (dated.post.to_us, dated.post.author.ours)


def test_a_mention_in_feed_and_export_is_known_as_one(ears: Ears, tmp_path: Path) -> None:
    write_drops(ears.timeline, tmp_path, ears.now)
    with (tmp_path / "live" / "mastodon-mentions.ndjson").open("rb") as file:
        rows = {row.post.url: row.post for row in read_lines(numbered_lines(file)) if isinstance(row, ImportedRow)}
    heard = ears.post("masto-fr", "m-claire-cable")
    exported = rows[heard.url]
    assert author_key(exported.author, exported.url) == author_key(heard.author, heard.url)
    assert set(keys_of(exported, None, None).own) & set(ears.keys("masto-fr", "m-claire-cable").own)
    assert exported.mentions == heard.mentions
